"""Where a site has a model of sentence embeddings, it may help the aligner. One kind of model a file.

A kind declares `reads(folder)`, whether it can read what lies in a folder, and `load(folder)`, which gives an Embedder.
The libraries are optional (requirements-embeddings.txt). No model is ever fetched: a folder is named or nothing happens.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reviews.text.plugins import modules
from reviews.text.translatable import gettext_noop

PLUGIN_ATTRIBUTE = "reads"


class Embedder(Protocol):
    """Sentences in, vectors out: [sentences, dimensions], rows of length 1 (or 0 where nothing is known)."""

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class EmbedderError(Exception):
    """The folder holds no model that can be read, or the library for it is not installed. Its text says which."""


def kinds_in(folder: Path) -> list[str]:
    """The kinds of modules that a model's modules.json lists, in order; none where there is no such file."""
    listed = folder / "modules.json"
    return [one["type"].rpartition(".")[2] for one in json.loads(listed.read_text("utf-8"))] if listed.is_file() else []


@cache
def embedder(folder: Path) -> Embedder:
    """The model that lies in `folder`, loaded once a process.

    Raises:
        EmbedderError: there is none, or its library is missing.
    """
    for kind in modules("reviews.align.embedders").values():
        if kind.reads(folder):
            try:
                found: Embedder = kind.load(folder)
            except ImportError as missing:
                raise EmbedderError(
                    gettext_noop(
                        "The model needs the library {name}: pip install -r requirements-embeddings.txt"
                    ).format(name=missing.name)
                ) from missing
            return found
    raise EmbedderError(gettext_noop("{folder} holds no model of sentence embeddings.").format(folder=folder))

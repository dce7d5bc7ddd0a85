"""Static models: a vector for each token, averaged; hundreds of times faster than a transformer (Tulkens et al. 2024)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reviews.align.embedders import Embedder, kinds_in


def reads(folder: Path) -> bool:
    """Whether the one module that the folder lists is a table of vectors."""
    return kinds_in(folder)[:1] == ["StaticEmbedding"]


def load(folder: Path) -> Embedder:
    """The model; nothing is fetched."""
    from model2vec import StaticModel

    model = StaticModel.from_pretrained(str(folder))

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        found = np.asarray(model.encode(list(texts), show_progress_bar=False), np.float32)
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return found / np.maximum(lengths, 1e-9)

    return embed

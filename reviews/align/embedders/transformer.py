"""Models in the folder layout of sentence-transformers, LaBSE among them (Feng et al. 2022)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reviews.align.embedders import Embedder, kinds_in

AT_A_TIME = 64


def reads(folder: Path) -> bool:
    """Whether the folder lists the modules of such a model."""
    return kinds_in(folder)[:1] == ["Transformer"]


def load(folder: Path) -> Embedder:
    """The model, on the processor; nothing is fetched."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        found = model.encode(
            list(texts), batch_size=AT_A_TIME, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(found, np.float32)

    return embed

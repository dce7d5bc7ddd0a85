"""The model of sentence embeddings that this site has, if it has one (DUIKAN_EMBEDDINGS names its folder)."""

from django.conf import settings

from reviews.align.embedders import Embedder, embedder


def site_embedder() -> Embedder | None:
    """The loaded model.

    Raises:
        EmbedderError: the folder named holds none, or the library for it is missing.
    """
    return embedder(settings.EMBEDDINGS) if settings.EMBEDDINGS else None

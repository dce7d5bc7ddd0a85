"""The way in: a path or bytes, an importer by extension, an article."""

from pathlib import Path
from types import ModuleType

from reviews.load.article import LoadedArticle
from reviews.load.errors import LoadError
from reviews.load.limits import UPLOAD_BYTES
from reviews.load.names import extension, label
from reviews.load.options import Options
from reviews.text.marks import gettext_noop as _
from reviews.text.plugins import modules


def importers() -> dict[str, ModuleType]:
    """Each extension with the importer that reads it."""
    return {ext: module for module in modules("reviews.load").values() for ext in module.EXTENSIONS}


def load(
    source: str | Path | bytes,
    name: str = "",
    target: str | Path | bytes | None = None,
    *,
    target_name: str = "",
    source_lang: str | None = None,
    target_lang: str | None = None,
    encoding: str | None = None,
) -> LoadedArticle:
    """Read a file (a path, or its bytes with a `name`) as an article; with `target`, two files side by side.

    Languages that are not given are detected, and of one mixed file the direction is guessed. `encoding` is only for
    files that are neither UTF-8 nor marked. Raises LoadError for a file that cannot be taken whole.
    """
    shown = label(name or (Path(source).name if isinstance(source, (str, Path)) else ""))
    reader = importers().get(extension(shown))
    if reader is None:
        raise LoadError(
            "type.extension",
            _("Files of the type “{extension}” cannot be loaded. Known types: {known}."),
            {"extension": extension(shown), "known": ", ".join(sorted(importers()))},
        )
    if target is not None and not getattr(reader, "TWO_FILES", False):
        raise LoadError("type.two_files", _("A file of pairs already holds both sides; load it without a second file."))
    second = None if target is None else _bytes(target)
    second_name = target_name or (Path(target).name if isinstance(target, (str, Path)) else "")
    options = Options(source_lang, target_lang, encoding, second, second_name)
    article: LoadedArticle = reader.read(_bytes(source), shown, options)
    return article


def _bytes(source: str | Path | bytes) -> bytes:
    if isinstance(source, (str, Path)):
        with open(source, "rb") as file:
            data = file.read(UPLOAD_BYTES + 1)
    else:
        data = source
    if len(data) > UPLOAD_BYTES:
        raise LoadError("limit.upload_bytes", _("The file is larger than {limit} bytes."), {"limit": UPLOAD_BYTES})
    return data

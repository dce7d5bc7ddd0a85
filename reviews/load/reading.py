"""The way in: a path or bytes, an importer by extension, an article."""

from dataclasses import replace
from pathlib import Path
from types import ModuleType

from reviews.load.article import LoadedArticle
from reviews.load.errors import LoadError
from reviews.load.limits import UPLOAD_BYTES
from reviews.load.names import extension, label
from reviews.load.options import Options
from reviews.text.plugins import modules
from reviews.text.translatable import gettext_noop as _


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
    shown = _label(name, source)
    reader = _importer(shown)
    options = Options(source_lang, target_lang, encoding)
    if target is not None:
        named = target_name or isinstance(target, (str, Path))
        # A second file whose name tells nothing is of the type of the first.
        second = importers().get(extension(_label(target_name, target)), reader) if named else reader
        if not (hasattr(reader, "lines") and hasattr(second, "lines")):
            message = _("A file of pairs already holds both sides; load it without a second file.")
            raise LoadError("type.two_files", message)
        options = replace(options, target=_bytes(target), target_lines=second.lines)
    article: LoadedArticle = reader.read(_bytes(source), shown, options)
    return article


def _label(name: str, file: str | Path | bytes) -> str:
    return label(name or (Path(file).name if isinstance(file, (str, Path)) else ""))


def _importer(shown: str) -> ModuleType:
    """What reads a file of this name; raises LoadError where nothing does."""
    if reader := importers().get(extension(shown)):
        return reader
    raise LoadError(
        "type.extension",
        _("Files of the type “{extension}” cannot be loaded. Known types: {known}."),
        {"extension": extension(shown), "known": ", ".join(sorted(importers()))},
    )


def _bytes(source: str | Path | bytes) -> bytes:
    if isinstance(source, (str, Path)):
        with open(source, "rb") as file:
            data = file.read(UPLOAD_BYTES + 1)
    else:
        data = source
    if len(data) > UPLOAD_BYTES:
        raise LoadError("limit.upload_bytes", _("The file is larger than {limit} bytes."), {"limit": UPLOAD_BYTES})
    return data

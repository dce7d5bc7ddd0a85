"""What loading yields: an article as lines in one file, as lines in two files, or as ready pairs."""

from dataclasses import dataclass

from reviews.load.errors import Notice
from reviews.text.plurals import Plural
from reviews.text.segments import Line


@dataclass(frozen=True, slots=True)
class LoadedPair:
    """A ready pair. `row` is its place in the file, counted from 1 (a heading row counts); `note` is what the file says to
    those who translate it; `fixed` says that it is not to be translated, `plural` of which message it is a form.
    """

    row: int
    source: str
    target: str
    id: str = ""
    note: str = ""
    fixed: bool = False
    plural: Plural | None = None


@dataclass(frozen=True)
class LoadedArticle:
    """A file as an article; exactly one of `lines`, `source_lines` with `target_lines`, and `pairs` is filled.

    `sha256` is that of the file's bytes (of two files: of their two digests, one after the other). `format` is the
    importer's name. `direction_reasons` say why the source was taken for the source; `warnings` are to be shown before
    the import is confirmed. Blank lines carry no text and are left out; numbers still count them.
    """

    name: str
    format: str
    sha256: str
    source_lang: str
    target_lang: str
    lines: tuple[Line, ...] = ()
    source_lines: tuple[Line, ...] = ()
    target_lines: tuple[Line, ...] = ()
    pairs: tuple[LoadedPair, ...] = ()
    title: str = ""
    direction_reasons: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()

    @property
    def two_files(self) -> bool:
        """Whether source and target came in files of their own."""
        return bool(self.source_lines or self.target_lines)

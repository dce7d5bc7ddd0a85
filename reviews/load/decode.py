"""Bytes to text: a byte order mark, or the encoding a person named, or strict UTF-8. Never a guess."""

import codecs
import re

from reviews.load.errors import LoadError
from reviews.text.translatable import gettext_noop as _

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = ("cp950", "big5hkscs", "gb18030", "cp932", "euc-kr", "cp1252")
ENCODINGS = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", *CANDIDATES})
WIDER = {"big5": "cp950", "gbk": "gb18030", "gb2312": "gb18030", "shift-jis": "cp932"}
"""What files that are said to be in an encoding often hold more characters of. Source: the Encoding Standard of WHATWG."""
_PREVIEW = 400
_BEFORE = 20
_BINARY = (b"MZ", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!")


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of `data` without its byte order mark.

    Raises LoadError: "file.empty", "type.mismatch" for a binary file under a text name, "encoding.unsupported" for an
    unknown `encoding`, "encoding.invalid" with the byte and line of the first fault, "encoding.mixed" where the rest of
    the file is UTF-8, "encoding.ambiguous" with candidates to choose from.
    """
    if not data:
        raise LoadError("file.empty", _("The file is empty."))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, len(mark))
    if data.startswith(_BINARY):
        raise LoadError("type.mismatch", _("This is not a text file: its first bytes are those of another format."))
    if encoding is not None:
        return _strict(data, _named(encoding), 0)
    wide = _utf16_without_mark(data)
    if wide:
        _ask(data, wide)
    try:
        return _nonempty(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        broken = _broken_lines(data)
        good = len(re.findall(rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2})", data))
        if good and len(broken) * 4 <= data.count(b"\n") + 1:
            raise LoadError(
                "encoding.mixed",
                _("Line {line} is not UTF-8 (byte {byte}) while the rest of the file is. Save it again as UTF-8."),
                {"line": broken[0], "byte": error.start},
                {"line": broken[0], "row": broken[0], "byte": error.start},
            ) from None
        _ask(data, CANDIDATES, error.start)
        raise


def known_as(encoding: str) -> str | None:
    """The encoding that is meant by a name, under which others may know it too (gbk, Windows-1252); None if it is none of ours."""
    try:
        name = codecs.lookup(encoding).name.replace("_", "-")
    except (LookupError, ValueError):
        return None
    found = WIDER.get(name, name)
    return found if found in ENCODINGS else None


def as_declared(data: bytes, encoding: str) -> str:
    """The text of a file that names its encoding itself; raises LoadError "encoding.conflict" where it is not in that one."""
    try:
        return decode(data, encoding)
    except LoadError as error:
        if error.code != "encoding.invalid":
            raise
        message = _("The file says that it is in {encoding}, but it is not.")
        raise LoadError("encoding.conflict", message, {"encoding": encoding}, error.location) from None


def _named(encoding: str) -> str:
    if (found := known_as(encoding)) is None:
        known = ", ".join(sorted(ENCODINGS))
        raise LoadError(
            "encoding.unsupported",
            _("The encoding {encoding} is not supported; these are: {known}."),
            {"encoding": encoding, "known": known},
        )
    return found


def _strict(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return _nonempty(data.decode(encoding))
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, errors="ignore").count("\n") + 1
        raise LoadError(
            "encoding.invalid",
            _("Byte {byte} in line {line} is not {encoding}. Save the file again as UTF-8, or name its encoding."),
            {"byte": error.start + skipped, "line": line, "encoding": encoding},
            {"byte": error.start + skipped, "line": line, "row": line},
        ) from None


def _nonempty(text: str) -> str:
    if not text:
        raise LoadError("file.empty", _("The file is empty."))
    return text


def _broken_lines(data: bytes) -> list[int]:
    """Numbers of the lines that are not UTF-8, at most 1,000 of them."""
    broken = []
    for n, line in enumerate(re.split(rb"\r\n|\r|\n", data), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            broken.append(n)
            if len(broken) == 1000:
                break
    return broken


def _utf16_without_mark(data: bytes) -> tuple[str, ...]:
    """The UTF-16 byte order that would put the NUL bytes of `data` where ASCII letters have them, if any would."""
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even + odd < max(2, len(head) // 16) or min(even, odd) * 8 > max(even, odd):
        return ()
    return ("utf-16-le",) if odd > even else ("utf-16-be",)


def _ask(data: bytes, encodings: tuple[str, ...], byte: int = 0) -> None:
    """Refuse with a preview of the text in each encoding that can read it, from where it is more than ASCII."""
    found = []
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1f]", text):
            at = next((n for n, character in enumerate(text) if not character.isascii()), 0)
            found.append((encoding, text[max(0, at - _BEFORE) :][:_PREVIEW]))
    line = data[:byte].count(b"\n") + 1
    if not found:
        raise LoadError(
            "encoding.invalid",
            _("Byte {byte} in line {line} is not {encoding}. Save the file again as UTF-8, or name its encoding."),
            {"byte": byte, "line": line, "encoding": "utf-8"},
            {"byte": byte, "line": line, "row": line},
        )
    raise LoadError(
        "encoding.ambiguous",
        _("The file is not UTF-8 (byte {byte}). Choose the encoding in which it reads correctly: {encodings}."),
        {"byte": byte, "encodings": ", ".join(name for name, _text in found)},
        {"byte": byte, "line": line},
        tuple(found),
    )

"""XML one element after the other: no entity is resolved, nothing is fetched, and what was read is let go."""

import io
import re
from collections.abc import Iterator

from lxml import etree

from reviews.load.errors import LoadError
from reviews.text.marks import gettext_noop as _

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
# The parser ends with the place, which is told anyway.
_POSITION = re.compile(r"(?: line \d+)?,? line \d+, column \d+.*")


def elements(data: bytes, *tags: str) -> Iterator[etree._Element]:
    """Every element of one of `tags`, as it ends; it is emptied before the next. An entity of the file's own stays as it is
    written (&x;).

    Raises:
        LoadError: it is no XML, with the line.
    """
    if not data.strip():
        raise LoadError("file.empty", _("The file is empty."))
    try:
        for _event, element in etree.iterparse(io.BytesIO(data), tag=tags, **SAFE):
            yield element
            forget(element)
    except etree.XMLSyntaxError as error:
        line_number, _column = error.position
        problem = _POSITION.sub("", error.msg or "")
        raise LoadError(
            "xml.invalid", _("This is not well-formed XML: {problem}"), {"problem": problem}, {"line": line_number}
        ) from error


def forget(element: etree._Element) -> None:
    """Let go of an element that was read: a file takes ten times its size as a tree."""
    element.clear()
    while (before := element.getprevious()) is not None:
        before.getparent().remove(before)  # type: ignore[union-attr]


def text_of(element: etree._Element | None, codes: frozenset[str] = frozenset()) -> str:
    """The text in an element without that in descendants whose names are `codes`, which is markup of another format."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child, etree._Entity):
            parts.append(child.text)
        elif not isinstance(child, etree._Comment | etree._ProcessingInstruction):
            parts.append("" if etree.QName(child).localname in codes else text_of(child, codes))
        parts.append(child.tail or "")
    return "".join(parts)

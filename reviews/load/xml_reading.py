"""XML one element after the other: no entity is declared, nothing is fetched, and what was read is let go.

Source: OWASP, XML External Entity Prevention; W3C, Extensible Markup Language 1.0, 4.3.3 (encodings).
"""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from reviews.load.decode import as_declared, decode
from reviews.load.errors import LoadError
from reviews.load.limits import ATTRIBUTES, MARKUP
from reviews.text.translatable import gettext_noop as _

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XINCLUDE = "http://www.w3.org/2001/XInclude"
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NAMESPACE = re.compile(r' xmlns(?::\w+)?="[^"]*"')
# The parser ends with the place, which is told anyway.
_POSITION = re.compile(r"(?: line \d+)?,? line \d+, column \d+.*")


def elements(data: bytes, *names: str, root: Sequence[str]) -> Iterator[etree._Element]:
    """Every element of one of `names`, in any namespace, as it ends; it is emptied before the next.

    Raises:
        LoadError: it is no XML, with the line; its root is another; it declares an entity or includes another file.
    """
    text = _DECLARATION.sub("", decoded(data)).encode("utf-8")
    refuse_much_markup(text)
    first = True
    try:
        for event, element in etree.iterparse(io.BytesIO(text), events=("start", "end"), encoding="utf-8", **_SAFE):
            if event == "start":
                if first:
                    _refuse_root(element, root)
                _refuse_strange(element)
                first = False
            elif isinstance(element.tag, str) and _name(element).localname in names:
                yield element
                forget(element)
    except etree.XMLSyntaxError as error:
        line, _column = error.position
        problem = _POSITION.sub("", error.msg or "")
        if "depth" in problem:
            raise LoadError("xml.too_deep", _("The file nests its elements too deep."), {}, {"line": line}) from None
        message = _("This is not well-formed XML: {problem}")
        raise LoadError("xml.malformed", message, {"problem": problem}, {"line": line}) from error


def refuse_much_markup(*texts: bytes) -> None:
    """Raise LoadError where texts together would make a tree that takes many times their size in memory."""
    if sum(one.count(b"<") - one.count(b"</") + one.count(b"=") for one in texts) > MARKUP:
        message = _("The file holds more than {limit} elements and attributes.")
        raise LoadError("limit.markup", message, {"limit": MARKUP})


def decoded(data: bytes) -> str:
    """The text of a file in the encoding that its mark or its declaration names, else in UTF-8.

    Raises:
        LoadError: it is no text, or in an encoding that is not supported, or not in the one that it names.
    """
    declared = match.group(1).decode("ascii") if (match := _DECLARED.match(data)) else None
    if declared is None or declared.lower().startswith("utf-16"):
        return decode(data)
    if declared.lower() in {"us-ascii", "ascii"}:
        declared = "utf-8"
    return as_declared(data, declared)


def _name(element: etree._Element) -> etree.QName:
    """The name of an element; the parser lets a prefix through that nothing declares."""
    try:
        return etree.QName(element)
    except ValueError:
        line: dict[str, int | str] = {"line": line_of(element)}
        prefix, _colon, name = str(element.tag).partition(":")
        values = {"problem": f"Namespace prefix {prefix} on {name} is not defined"}
        raise LoadError("xml.malformed", _("This is not well-formed XML: {problem}"), values, line) from None


def _refuse_root(element: etree._Element, root: Sequence[str]) -> None:
    found = _name(element).localname
    declared: Any = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _entity in declared.iterentities()):
        raise LoadError("xml.entity_declaration", _("The file declares entities of its own, which are not read."))
    if found not in root:
        values = {"found": found, "root": root[0]}
        raise LoadError(
            "xml.wrong_root", _("This is a file of another kind: it begins with <{found}>, not with <{root}>."), values
        )


def _refuse_strange(element: etree._Element) -> None:
    line: dict[str, int | str] = {"line": line_of(element)}
    if _name(element).namespace == _XINCLUDE:
        raise LoadError("xml.xinclude", _("Line {line} includes another file, which is not read."), line, line)
    if len(element.attrib) > ATTRIBUTES:
        values = {**line, "limit": ATTRIBUTES}
        raise LoadError(
            "xml.too_many_attributes", _("An element in line {line} has more than {limit} attributes."), values, line
        )


def line_of(element: etree._Element) -> int:
    """The line in which an element begins."""
    return int(getattr(element, "sourceline", None) or 1)


def forget(element: etree._Element) -> None:
    """Let go of an element that was read: a file takes ten times its size as a tree."""
    element.clear()
    while (before := element.getprevious()) is not None:
        before.getparent().remove(before)  # type: ignore[union-attr]


def marked_up(element: etree._Element | None) -> str:
    """The text in an element with the markup within it as it is written, without its namespaces."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [_NAMESPACE.sub("", etree.tostring(child, encoding="unicode", with_tail=False)), child.tail or ""]
    return "".join(parts)

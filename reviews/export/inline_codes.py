"""Codes of another format within a text (a link, bold type), written as the markup that they were read from.

They stand in the texts of the desk as they stood in the file (reviews/load/xliff.py, tmx.py). Where they are not whole any more, or the
text only looks so, all of it is text.
"""

import re
from collections.abc import Collection, Iterator

from lxml import etree

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z]{1,3})(?:\s[^<>]*)?(?<!/)>|<(?P<empty>[a-z]{1,3})(?:\s[^<>]*)?/>")


def fill(element: etree._Element, text: str, codes: Collection[str]) -> None:
    """Put a text into an empty element, what is marked by one of `codes` as elements of its namespace."""
    namespace = etree.QName(element).namespace
    about = f' xmlns="{namespace}"' if namespace else ""
    found: list[tuple[str, etree._Element | None]] = []
    at = 0
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        for start, end in _whole(text, codes):
            (child,) = etree.fromstring(f"<r{about}>{text[start:end]}</r>", parser)
            found.append((text[at:start], child))
            at = end
    except etree.XMLSyntaxError:
        found, at = [], 0
    element.text = found[0][0] if found else text
    for n, (_before, one) in enumerate(found, 1):
        if one is not None:
            one.tail = found[n][0] if n < len(found) else text[at:]
            element.append(one)


def _whole(text: str, codes: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where codes stand that are opened and closed, the outermost of them."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _TAG.finditer(text):
        name = match["empty"] or match["name"]
        if name not in codes:
            continue
        if match["empty"]:
            found += [match.span()] if not opened else []
        elif not match["close"]:
            opened.append((name, match.start()))
        elif not opened or opened[-1][0] != name:
            return
        else:
            _name, start = opened.pop()
            found += [(start, match.end())] if not opened else []
    if not opened:
        yield from found

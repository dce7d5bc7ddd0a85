"""Painting a page with the tags of what stands on it. It needs the library that sets pages: it is imported where that is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream

from reviews.export.tagged.nodes import Node

POINTS = 0.75


class TaggedPages:
    """The pages of one part of a document as they are painted; `root` becomes what stands on them."""

    def __init__(self) -> None:
        self.root = Node("Document")
        self._nodes: dict[Any, Node] = {}

    def painted(self, page: Any, number: int, fonts: dict[str, Any]) -> Any:
        """The page as what it draws, without the boxes that it was laid out in: these take most of the memory."""
        states = pydyf.Dictionary()
        stream = TaggedStream(fonts, None, pydyf.Dictionary({"ExtGState": states}), {}, {}, {}, None)
        stream.number, stream.owners = number, self._owners(page._page_box)
        stream.transform(d=-1, f=page.height * POINTS)
        before = len(stream.stream)
        page.paint(stream, POINTS)
        drawn = pydyf.Array(stream.stream[before:]).data[1:-1]

        def paint(target: Any, scale: float) -> None:
            target._resources["ExtGState"].update(states)
            target.stream.append(drawn)

        page.paint, page.links, page._page_box = paint, [], without_boxes()
        return page

    def _owners(self, page_box: Any) -> dict[Any, Node]:
        """The node of each piece of text on a page; what stands in the margins has none."""
        found: dict[Any, Node] = {}
        for child in page_box.children:
            if not isinstance(child, boxes.MarginBox):
                self._walk(child, self.root, found)
        return found

    def _walk(self, box: Any, node: Node, found: dict[Any, Node]) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox):
            found[box] = node
            return
        if box.element is not None:
            if box.element not in self._nodes:
                self._nodes[box.element] = node.within(box.element)
            node = self._nodes[box.element]
        for child in getattr(box, "children", ()):
            self._walk(child, node, found)


class TaggedStream(Stream):
    """What a page draws, with each piece of text marked as its node's, and all else as of no meaning."""

    number = 0
    owners: dict[Any, Node]
    _marked = 0

    @contextmanager
    def marked(self, box: Any, tag: str) -> Iterator[None]:
        """Mark what is drawn meanwhile."""
        if (node := self.owners.get(box)) is None:
            with self.artifact():
                yield
            return
        node.kids.append((self.number, self._marked))
        self.begin_marked_content(tag, pydyf.Dictionary({"MCID": self._marked}))
        self._marked += 1
        yield
        self.end_marked_content()


def without_boxes() -> Any:
    """A page in the place of one whose boxes are forgotten, so that WeasyPrint finds nothing to tag on it."""
    page = object.__new__(boxes.PageBox)
    page.element, page.children = None, []
    return page

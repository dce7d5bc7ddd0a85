"""Comments as Word keeps them: their texts in a part of their own, and in another which of them answer which.

Source: ECMA-376, part 1, 17.13.4 (comments); MS-DOCX, 2.5.4 (commentsExtended: paraIdParent, done).
"""

from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reviews.export.edition import stamp
from reviews.export.review_copy import CopyComment

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_THREADS_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_THREADS = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class Comments:
    """The comments of a document: each gets a number when it is added, and all become parts at the end."""

    def __init__(self) -> None:
        said = {"nsmap": {"w": W, "w14": W14, "mc": MC}}
        self.texts = etree.Element(f"{{{W}}}comments", {f"{{{MC}}}Ignorable": "w14"}, **said)  # type: ignore[arg-type]
        self.threads = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15})

    def add(self, thread: CopyComment) -> list[str]:
        """The numbers of a comment and of its answers, which stand at the same words."""
        first = self._one(thread, thread.resolved, "")
        return [first, *(self._one(one, thread.resolved, _paragraph(first)) for one in thread.answers)]

    def _one(self, said: CopyComment, resolved: bool, parent: str) -> str:
        number = str(len(self.texts))
        values = {
            "id": number,
            "author": said.mark.author,
            "date": stamp(said.mark.at),
            "initials": said.mark.author[:1],
        }
        comment = etree.SubElement(self.texts, f"{{{W}}}comment", {f"{{{W}}}{k}": v for k, v in values.items() if v})
        for line in said.text.split("\n"):
            paragraph = etree.SubElement(comment, f"{{{W}}}p")
            text = etree.SubElement(etree.SubElement(paragraph, f"{{{W}}}r"), f"{{{W}}}t", {XML_SPACE: "preserve"})
            text.text = line
        paragraph.set(f"{{{W14}}}paraId", _paragraph(number))
        known = {"paraId": _paragraph(number), "paraIdParent": parent, "done": str(int(resolved))}
        etree.SubElement(self.threads, f"{{{W15}}}commentEx", {f"{{{W15}}}{k}": v for k, v in known.items() if v})
        return number

    def parts(self) -> Iterator[tuple[str, str, str, bytes]]:
        """Type of relationship, name, type and content of each part; none without a comment."""
        if len(self.texts):
            yield RELATIONSHIP_TYPE.COMMENTS, "/word/comments.xml", _KIND, _serialised(self.texts)
            yield _THREADS, "/word/commentsExtended.xml", _THREADS_KIND, _serialised(self.threads)

    def put_into(self, main: Part) -> None:
        """Make the parts belong to the document."""
        for relation, name, kind, content in self.parts():
            main.relate_to(Part(PackURI(name), kind, content, main.package), relation)


def _paragraph(number: str) -> str:
    """The key of a comment's last paragraph: eight hexadecimal digits, not all of them 0."""
    return f"{int(number) + 1:08X}"


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

"""Hands of people at a review copy in Word: what they do to its XML."""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from docx.oxml.ns import nsdecls, qn
from lxml import etree

MAIN, COMMENTS, THREADS = "word/document.xml", "word/comments.xml", "word/commentsExtended.xml"
WHEN = "2026-06-01T09:30:00Z"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


class Word:
    """A document that is open: `done` gives the file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root: Any = etree.fromstring(self.parts[MAIN])

    def done(self) -> bytes:
        """The file as it is saved."""
        self.parts[MAIN] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def row(self, n: int) -> Any:
        """Row `n`; 0 is the heading."""
        return list(self.root.iter(qn("w:tr")))[n]

    def cell(self, n: int, column: int = 2) -> Any:
        """A cell of it: the translation, where nothing else is said."""
        return self.row(n).findall(qn("w:tc"))[column]

    def text(self, n: int, column: int = 2) -> str:
        """The text of it, what was taken out aside."""
        return "".join(one.text or "" for one in self.cell(n, column).iter(qn("w:t")))

    def change(self, n: int, old: str, new: str, author: str, at: str = WHEN, column: int = 2) -> None:
        """Replace `old`, which stands within one run, as tracking records it: the run is cut in three."""
        run = next(one for one in self.cell(n, column).iter(qn("w:r")) if old in (one.findtext(qn("w:t")) or ""))
        before, after = (run.findtext(qn("w:t")) or "").split(old, 1)
        parts = [self._run(run, before), self._mark("del", self._run(run, old, "w:delText"), author, at)]
        parts += [self._mark("ins", self._run(run, new), author, at), self._run(run, after)]
        for part in parts:
            if part is not None:
                run.addprevious(part)
        run.getparent().remove(run)

    def retype(self, n: int, old: str, new: str) -> None:
        """Replace `old` while nothing is tracked."""
        text = next(one for one in self.cell(n).iter(qn("w:t")) if old in (one.text or ""))
        text.text = text.text.replace(old, new)

    def accept_all(self, n: int) -> None:
        """Accept every change of a row."""
        for name, kept in (("w:ins", True), ("w:del", False)):
            for mark in list(self.cell(n).iter(qn(name))):
                for child in list(mark) if kept else []:
                    mark.addprevious(child)
                mark.getparent().remove(mark)

    def reject_all(self, n: int) -> None:
        """Reject every change of a row."""
        for mark in list(self.cell(n).iter(qn("w:ins"))):
            mark.getparent().remove(mark)
        for mark in list(self.cell(n).iter(qn("w:del"))):
            for run in list(mark):
                for text in run.iter(qn("w:delText")):
                    text.tag = qn("w:t")
                mark.addprevious(run)
            mark.getparent().remove(mark)

    def comment(
        self, n: int, text: str, author: str, at: str = WHEN, words: str = "", under: str = "", column: int = 2
    ) -> str:
        """Comment on a row, or on `words` that stand within one run of it; `under` is the number of a comment to answer."""
        number = self._said(text, author, at, under)
        paragraph = self.cell(n, column).find(qn("w:p"))
        start, end, ref = (etree.Element(qn(f"w:{one}"), {qn("w:id"): number})
                           for one in ("commentRangeStart", "commentRangeEnd", "commentReference"))  # fmt: skip
        spot = etree.Element(qn("w:r"))
        spot.append(ref)
        if words:
            run = next(one for one in paragraph.iter(qn("w:r")) if words in (one.findtext(qn("w:t")) or ""))
            before, after = (run.findtext(qn("w:t")) or "").split(words, 1)
            for part in (self._run(run, before), start, self._run(run, words), end, spot, self._run(run, after)):
                if part is not None:
                    run.addprevious(part)
            run.getparent().remove(run)
        else:
            paragraph.insert(1, start)
            paragraph.extend([end, spot])
        return number

    def resolve(self, number: str) -> None:
        """Mark the thread that the comment of this number begins as resolved."""
        threads = etree.fromstring(self.parts[THREADS])
        (said,) = (one for one in self.comments() if one.get(qn("w:id")) == number)
        paragraph = said.findall(qn("w:p"))[-1].get(f"{{{W14}}}paraId")
        (entry,) = (one for one in threads if one.get(f"{{{W15}}}paraId") == paragraph)
        entry.set(f"{{{W15}}}done", "1")
        self.parts[THREADS] = etree.tostring(threads)

    def _said(self, text: str, author: str, at: str, under: str) -> str:
        said = nsdecls("w") + f' xmlns:w14="{W14}"'
        root = etree.fromstring(self.parts.get(COMMENTS, f"<w:comments {said}/>".encode()))
        threads = etree.fromstring(self.parts.get(THREADS, f'<w15:commentsEx xmlns:w15="{W15}"/>'.encode()))
        number = str(1000 + len(root))
        root.append(etree.fromstring(
            f'<w:comment {said} w:id="{number}" w:author="{author}" w:date="{at}"><w:p w14:paraId="0{number}"><w:r><w:t>{text}'
            "</w:t></w:r></w:p></w:comment>"
        ))  # fmt: skip
        entry = etree.SubElement(threads, f"{{{W15}}}commentEx", {f"{{{W15}}}paraId": f"0{number}"})
        if under:
            (parent,) = (one for one in root if one.get(qn("w:id")) == under)
            entry.set(f"{{{W15}}}paraIdParent", str(parent.findall(qn("w:p"))[-1].get(f"{{{W14}}}paraId")))
        self.parts[COMMENTS], self.parts[THREADS] = etree.tostring(root), etree.tostring(threads)
        return number

    def comments(self) -> list[Any]:
        """The comments of the document."""
        return list(etree.fromstring(self.parts[COMMENTS]))

    def rewrite(self, how: Callable[[str], str], part: str = MAIN) -> None:
        """Change a part as text."""
        self.parts[MAIN] = etree.tostring(self.root)
        self.parts[part] = how(self.parts[part].decode()).encode()
        self.root = etree.fromstring(self.parts[MAIN])

    def _run(self, like: Any, text: str, tag: str = "w:t") -> Any:
        if not text:
            return None
        run = deepcopy(like)
        for old in run.findall(qn("w:t")):
            run.remove(old)
        element = etree.SubElement(run, qn(tag), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        element.text = text
        return run

    def _mark(self, name: str, run: Any, author: str, at: str) -> Any:
        if run is None:
            return None
        mark = etree.Element(qn(f"w:{name}"), {qn("w:id"): "9", qn("w:author"): author, qn("w:date"): at})
        mark.append(run)
        return mark

"""What stands in a PDF file, as a reader's program finds it (Poppler, pypdf)."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from tempfile import NamedTemporaryFile
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream


def pages_of(content: bytes) -> list[str]:
    """The text of each page, in the order in which it was set."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    found = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
    return found.split("\f")[:-1]


def is_tagged(content: bytes) -> bool:
    """Whether the file tells what is a heading, a table, a list (ISO 32000-1, 14.8)."""
    found = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True).stdout.decode()
    return re.search(r"^Tagged:\s+yes$", found, re.MULTILINE) is not None


def fonts_of(content: bytes) -> list[list[str]]:
    """Name, and whether it is in the file, in part, and with its characters, of each font."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        found = subprocess.run(["pdffonts", file.name], capture_output=True, check=True).stdout.decode()
    return [[line.split()[0], *line.split()[-5:-2]] for line in found.splitlines()[2:]]


@dataclass
class Tagged:
    """An element of a file's structure: its tag, its language or that of what it stands in, and all the text in it."""

    tag: str
    lang: str
    scope: str
    text: str
    kids: list["Tagged"]

    def all(self, tag: str) -> list["Tagged"]:
        """Those of a tag in it, in the order in which they are read."""
        return [found for kid in self.kids for found in ([kid] if kid.tag == tag else kid.all(tag))]


def structure_of(content: bytes) -> Tagged:
    """What a screen reader is given: the tree as pypdf reads it, with the texts as Poppler does, in one order."""
    file = PdfReader(BytesIO(content))
    catalog: Any = file.trailer["/Root"]
    said = subprocess.run(["pdfinfo", "-struct-text", "-"], input=content, capture_output=True, check=True).stdout
    lines = [line.strip() for line in said.decode().split("\n") if line.strip() and not line.strip().startswith("/")]
    (root,) = (kid.get_object() for kid in catalog["/StructTreeRoot"]["/K"])
    return _tagged(root, catalog["/Lang"], iter(_by_node(lines)))


def _by_node(lines: list[str]) -> list[tuple[str, str]]:
    """(tag, own text) of each element as Poppler lists them."""
    nodes: list[tuple[str, str]] = []
    for line in lines:
        if line.startswith('"'):
            tag, text = nodes[-1]
            nodes[-1] = (tag, text + line[1:-1])
        else:
            nodes.append((line.split(" ")[0].rstrip(":"), ""))
    return nodes


def _tagged(node: Any, lang: str, told: Iterator[tuple[str, str]]) -> Tagged:
    tag, text = next(told)
    assert node["/S"] == f"/{tag}"
    lang = node.get("/Lang", lang)
    kids = [_tagged(kid.get_object(), lang, told) for kid in node.get("/K", []) if "/S" in _dictionary(kid)]
    scope = node["/A"].get("/Scope", "").lstrip("/") if "/A" in node else ""
    return Tagged(tag, lang, scope, text + "".join(kid.text for kid in kids), kids)


def _dictionary(kid: Any) -> Any:
    found = kid.get_object()
    return found if hasattr(found, "keys") else {}


def left_untagged(content: bytes) -> list[str]:
    """What pages draw that is neither in the structure nor said to be of no meaning; and numbers that have no owner."""
    file, found = PdfReader(BytesIO(content)), []
    catalog: Any = file.trailer["/Root"]
    owners = catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"][1::2]
    for n, (page, mine) in enumerate(zip(file.pages, owners, strict=True)):
        inside, numbers = 0, []
        for operands, operator in ContentStream(page["/Contents"], file).operations:
            if operator in (b"BDC", b"BMC"):
                inside += 1
                numbers += [operands[1]["/MCID"]] if operator == b"BDC" else []
            inside -= operator == b"EMC"
            if operator in (b"Tj", b"TJ", b"S", b"f", b"f*", b"B", b"Do") and not inside:
                found.append(f"page {n + 1}: {operator!r}")
        if numbers != list(range(len(mine))):
            found.append(f"page {n + 1}: {len(mine)} owners for {len(numbers)} marks")
    return found

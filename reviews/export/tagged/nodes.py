"""What stands in a document: a tree of nodes, and how it is written into a file."""

from typing import Any

import pydyf

TAGS = {
    "h1": "H1", "h2": "H2", "p": "P", "section": "Sect", "ul": "L", "li": "LBody", "table": "Table", "tr": "TR", "th": "TH", "td": "TD",
}  # fmt: skip
AS = "data-tag"
"""The attribute by which an element has another tag than its name gives it; empty, it has none of its own."""
SCOPES = {"row": "Row", "col": "Column"}
ACCESSIBLE = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""That the file is PDF/UA-1; PDF/A wants such a statement to be described."""


class Node:
    """An element of the structure: its tag, and in order the nodes in it and what is marked, as (page, number on the page).

    `name` is the first class of a table: one that follows a table of its name goes on with it.
    """

    __slots__ = ("kids", "lang", "name", "scope", "tag")

    def __init__(self, tag: str, lang: str = "", scope: str = "", name: str = "") -> None:
        self.tag, self.lang, self.scope, self.name = tag, lang, scope, name
        self.kids: list[Any] = []

    def within(self, element: Any) -> "Node":
        """The node of an element in this one, which may be this one."""
        tag = element.get(AS, TAGS.get(element.tag, ""))
        if not tag:
            return self
        name = (element.get("class") or " ").split(" ")[0] if tag == "Table" else ""
        node = Node(tag, element.get("lang", ""), SCOPES.get(element.get("scope"), ""), name)
        item = Node("LI") if tag == "LBody" else node
        if item is not node:
            item.kids.append(node)
        self.kids.append(item)
        return node

    def take(self, part: "Node") -> None:
        """Go on with what a further part of the document holds."""
        for node in part.kids:
            last = self.kids[-1] if self.kids else None
            if last and last.tag == node.tag == "Table" and last.name == node.name:
                last.kids += node.kids
            else:
                self.kids.append(node)


def add_structure(pdf: Any, root: Node) -> None:
    """Put the structure into a file to which WeasyPrint has added that of empty pages."""

    def object_at(reference: bytes) -> Any:
        return pdf.objects[int(reference.split()[0])]

    structure = object_at(pdf.catalog["StructTreeRoot"])
    marked = object_at(structure["ParentTree"])["Nums"][1::2]
    document = object_at(structure["K"][0])
    for node in root.kids:
        add_node(pdf, node, document, marked)


def add_node(pdf: Any, node: Node, parent: Any, marked: list[Any]) -> None:
    """Put a node and all in it into the file; `marked` has a list for each page, of whose each marked piece is."""
    made = pydyf.Dictionary({"S": f"/{node.tag}", "P": parent.reference, "K": pydyf.Array()})
    pdf.add_object(made)
    parent["K"].append(made.reference)
    if node.lang:
        made["Lang"] = pydyf.String(node.lang)
    if node.scope:
        made["A"] = pydyf.Dictionary({"O": "/Table", "Scope": f"/{node.scope}"})
    for kid in node.kids:
        if isinstance(kid, Node):
            add_node(pdf, kid, made, marked)
            continue
        page, number = kid
        reference = pdf.page_references[page]
        if made.setdefault("Pg", reference) == reference:
            made["K"].append(number)
        else:
            made["K"].append(pydyf.Dictionary({"Type": "/MCR", "Pg": reference, "MCID": number}))
        marked[page].append(made.reference)


def claim_accessible(metadata: Any) -> None:
    """Have the file say that it is PDF/UA, beside what it says of PDF/A."""
    plain = metadata.generate_rdf_metadata

    def generate(*how: Any) -> bytes:
        said: bytes = plain(*how)
        return said.replace(b"</rdf:RDF>", ACCESSIBLE + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = generate

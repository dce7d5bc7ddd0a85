"""What the lines of a Markdown document stand in: headings and their levels, lists within lists, quotations, tables, code.

Two documents of the same texts may differ in it: a heading may have become a paragraph, an item gone in by one. Source: CommonMark
0.31, GFM tables.
"""

from reviews.text.markdown_places import FRONT_MATTER, LINE_END, block_parser

_AROUND = {
    "bullet_list_open": "list",
    "ordered_list_open": "numbered list",
    "blockquote_open": "quotation",
    "table_open": "table",
}
_ENDS = {name.replace("_open", "_close") for name in _AROUND}


def shapes(text: str) -> dict[int, str]:
    """Of each line, counted from 0, what it stands in, from the inside out: "paragraph in list in quotation"."""
    text = LINE_END.sub("\n", text)
    head = FRONT_MATTER.match(text)
    before = text.count("\n", 0, head.end()) if head else 0
    found, around = dict.fromkeys(range(before), "front matter"), [""]
    for token in block_parser().parse(text[head.end() :] if head else text):
        if name := _AROUND.get(token.type):
            around.append(f" in {name}{around[-1]}")
        elif token.type in _ENDS:
            around.pop()
        elif token.map and (inner := _inner(token.type, token.tag, token.info)):
            found |= dict.fromkeys(range(before + token.map[0], before + token.map[1]), inner + around[-1])
    return found


def _inner(kind: str, tag: str, info: str) -> str:
    """What a block is called, if it holds text itself."""
    if kind == "heading_open":
        return f"heading {tag[1:]}"
    if kind in ("fence", "code_block"):
        language = info.split()
        return f"code ({language[0]})" if language else "code"
    return {"paragraph_open": "paragraph", "tr_open": "row", "html_block": "markup"}.get(kind, "")

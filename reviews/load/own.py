"""Pages and Markdown that the desk wrote (reviews/export/html.py, markdown.py): the texts that went into them, character by character."""

import re
from collections.abc import Iterator

from lxml import etree

Row = tuple[int, str, str, str]
"""Number from 1, source, target and key of a pair."""
_HEAD = re.compile(r"<!-- pair (\d+) v\d+ [0-9a-f]+ [0-9a-f]+ -->")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>|~$&#+=:.)-])")
_FENCE = re.compile("```+")
_LINE_END = re.compile(r"\r\n|\n")
_QUOTED, _BROKEN = "> ", "  "


def pairs_in_page(root: etree._Element) -> Iterator[tuple[Row, str | None, str | None]]:
    """Each pair, with the languages that its texts name; none in a page of somebody else's."""
    for n, one in enumerate(root.iterfind(".//div[@data-pair][@data-source-hash]"), 1):
        source, target = one.find("p[@class='source']"), one.find("p[@class='target']")
        if source is not None and target is not None:
            row = (n, _verbatim(source), _verbatim(target), one.get("data-pair", ""))
            yield row, source.get("lang"), target.get("lang")


def is_empty_page(root: etree._Element) -> bool:
    """Whether it is a page of the desk's that holds no pair."""
    return root.find(".//header/fieldset[@class='show']") is not None and [len(one) for one in root.iter("main")] == [0]


def _verbatim(element: etree._Element) -> str:
    return (element.text or "") + "".join("\n" + (one.tail or "") for one in element.iterchildren("br"))


def pairs_in_markdown(text: str) -> Iterator[Row]:
    """Each pair; none in a text of somebody else's."""
    lines = _LINE_END.split(text)
    heads = [(at, match.group(1)) for at, line in enumerate(lines) if (match := _HEAD.fullmatch(line))]
    ends = [*(at for at, _key in heads[1:]), len(lines)]
    for n, ((at, key), end) in enumerate(zip(heads, ends, strict=False), 1):
        quoted = _until("", lines, at + 2, end)
        if quoted and (fence := _FENCE.fullmatch(quoted[0].removeprefix(_QUOTED))):
            begin = at + 4 + len(quoted)
            code = [line.removeprefix(_QUOTED) for line in quoted[1:-1]], _until(fence.group(), lines, begin, end)
            yield n, "\n".join(code[0]), "\n".join(code[1]), key
            continue
        source = [line.removeprefix(_QUOTED).removesuffix(_BROKEN) for line in quoted]
        target = _until("", lines, at + 3 + len(source), end)
        broken = [*(line.removesuffix(_BROKEN) for line in target[:-1]), *target[-1:]]
        yield n, _unescaped(source), _unescaped(broken), key


def _unescaped(lines: list[str]) -> str:
    return _ESCAPED.sub(r"\1", "\n".join(lines))


def _until(last: str, lines: list[str], at: int, end: int) -> list[str]:
    """The lines from one on, up to the next that is `last`, and no further than `end`."""
    return lines[at : next((n for n in range(at, end) if lines[n] == last), end)]

"""Texts that bring careless regular expressions and quadratic loops to their knees: (name, source, target) of any length."""

from collections.abc import Iterable, Iterator
from itertools import product

# Each is repeated to the length asked for; the second text is the other side, where it matters.
_REPEATED = {
    "letters": ("a", "a"),
    "Han": ("漢", "中"),
    "numeral characters": ("一二三四五六七八九十百千萬億", "十"),
    "digits": ("1234567890", "9876543210"),
    "digits and commas": ("1,", "1，"),
    "thousands": ("1,000,", "1,000,"),
    "dots": ("1.", "。"),
    "spaces": (" ", "　"),
    "letters and spaces": ("a b ", "a b "),
    "capitals": ("Aa Bb Cc of the ", "阿・波・"),
    "transliteration": ("Cunliffe ", "康里夫坎利夫"),
    "middle dots": ("A·", "康・"),
    "open brackets": ("(", "（"),
    "brackets in turn": ("()[", "（）「」《"),
    "open quotation marks": ("“", "「『"),
    "straight quotation marks": ("\"'", "\"'"),
    "tags": ("<a ", "<"),
    "closed tags": ("<b>x</b>", "<b>字</b>"),
    "addresses": ("http://a", "http://"),
    "mail": ("a@a.", "a@"),
    "placeholders": ("{a}%s{", "{甲}%s{"),
    "markdown": ("**a*", "**甲*"),
    "dates": ("2024-11-", "2024年11月"),
    "clock": ("12:30 ", "12點30分"),
    "no and not": ("not no never ", "不沒未無非"),
    "thousand million": ("one hundred and ", "百萬"),
    "fractions": ("1/2 of a ", "三分之"),
    "percent": ("5% ", "百分之"),
    "doubled": ("the the ", "的的了了"),
    "word by word": ("ab", "一個字"),
    "ends": ("! ? . ", "！？。"),
    "hyphens": ("a-b-", "－—"),
    "apostrophes": ("a'b’", "’"),
    "places": ("New York and ", "美國中國"),
    "zero width": ("a\u200b", "字\u200b"),
    "combining marks": ("a\u0301", "字\u0301"),
    "line breaks": ("a\n", "字\n"),
    "sentences": ("The mill stood. ", "磨坊立著。"),
    "opened tags": ("<", "<"),
    "opened fields": ("{", "{"),
    "percent signs": ("%", "％"),
    "entities": ("&a", "&字"),
    "links": ("[[", "【【"),
    "versions": ("0.", "０．"),
    "dashes": ("-", "—"),
    "tabs": ("\t", "\t"),
    "mixed case": ("Aa" * 50 + ". ", "甲" * 50 + "。"),
    "names": ("Ab Cd Ef ", "貝貝"),
    "markers": ("(a b)c ", "甲b）"),
    "one by one": ("row by row ", "一一個"),
    "papers": ("New York Times ", "紐約時報"),
    "questions and exclamations": ("Who? Me! ", "什麼，好嗎，Yahoo! "),
    "thin evidence": ("government policy ", "的"),
}


def texts(length: int) -> Iterator[tuple[str, str, str]]:
    """(name, English, Chinese) of about `length` characters each."""
    for name, (one, other) in _REPEATED.items():
        yield name, filled(one, length), filled(other, length)
    for name, mark, other in (("stops and a letter", ".", "。"), ("ellipses and a letter", "…", "…")):
        yield name, filled(mark, length) + "x", filled(other, length) + "字"
    english = map(str.capitalize, words_of(["ka", "lo", "mi", "tor", "bel", "vas", "gri", "sha", "pel", "nor", "zim"]))
    yield (
        "each name another",
        " and ".join(english)[:length],
        "，".join(words_of("阿伯德弗格赫卡拉里羅馬納佩薩特瓦"))[:length],
    )
    yield "a nought at the end", filled("1", length - 1) + "x", filled("十", length - 1) + "x"
    yield "a bracket at the end", "(" + filled("a ", length - 1), "（" + filled("字", length - 1)
    yield "an address", "http://" + filled("a.", length - 7), "http://" + filled("字.", length - 7)
    yield "one word, nothing", filled("word ", length), "字"
    yield "nothing, one word", "word", filled("字詞", length)


def words_of(parts: Iterable[str]) -> Iterator[str]:
    """All words of four of the parts, each another."""
    return map("".join, product(parts, repeat=4))


def filled(piece: str, length: int) -> str:
    """`piece` again and again, cut to `length`."""
    return (piece * (length // len(piece) + 1))[:length]

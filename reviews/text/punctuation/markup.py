"""What a text holds that is not prose: addresses, placeholders, tags, code, markdown, note marks.

Source: RFC 3986 and RFC 5322 for addresses, cut down to what stands in running text; printf, Python, ICU and template
languages for placeholders; CommonMark for markdown; the reStructuredText and AsciiDoc manuals for roles (:ref:`mill`), for the
joints that part a role from a word (\\ ), for the :: before code and for <<references>>.
"""

import re
from dataclasses import dataclass

from reviews.text.punctuation.program_lines import of_program
from reviews.text.quick.holding import all_but, has_only
from reviews.text.quick.kinds import LETTER, Flags, Texts, kind_of
from reviews.text.scripts import HAN
from reviews.text.segments import SIDES, Pair, Side

_ENDS = f'\\s<>"“”‘’「」『』（）《》〈〉【】，。；：！？、{HAN}'
_URL = (
    rf"\b(?:https?|ftp)://[^{_ENDS}]{{1,2000}}"
    r"|\bwww\.[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?:/[\w./?=&%#~+-]{0,500})?"
    r"|\b[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:com|org|net|gov|edu|io|tw|cn|hk|uk)/[\w./?=&%#~+-]{1,500}"
)
_MAIL = r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
_LINK = r"(?<=\]\()[^\s()<>]{1,500}(?=\))"  # where a link of markdown leads
_HANDLE = r"(?<![A-Za-z0-9_.@/])@[A-Za-z_][A-Za-z0-9_]{2,29}"
# Blanks at both ends or at none; in `-x' and `-y', and in ``mill'', the signs are quotation marks, as manuals were typed.
_DOUBLE_CODE = r"``(?!`)(?:''|(?:(?!'')[^`\n]|`(?!`)){1,300})``(?!`)"
_SINGLE_CODE = r"`(?![^\s`']*'(?![\w'\])},]))(?:(?! )[^`\n]{1,300}(?<! )| [^`\n]{1,298} )`"
_ROLE = r"(?<![A-Za-z0-9]):[a-z][a-z:+-]{1,30}:(?=`)"
_CODE = rf"{_DOUBLE_CODE}|{_SINGLE_CODE}|{_ROLE}|(?<!:)::(?=\s*$)"
# What is neither said nor code: it is the same on both sides or not, as the format asks.
_JOINT = r"\\ (?=[:`*])|(?<=[`*_])\\ |<<[\w#.,:/ -]{1,100}>>|&(?:[a-z]{2,8}|#\d{2,6});"
_PATH = r"(?<![\w./~])/(?:[a-z][\w.-]{1,40}/){1,8}[\w.-]{1,60}|\b[A-Z]:\\[\w\\.-]{2,200}"
_ESCAPE = r"\\[nrt](?![A-Za-z0-9\\])"
_EMOJI = r"(?<!\S):[a-z][a-z_]{2,20}:(?!\S)"
_PLACEHOLDER = (
    r"\{%[^{}%\n]{1,80}%\}|(?<![A-Z])\$(?!(?:USD|AUD|CAD|HKD|NZD|SGD|NTD|TWD)\b)[A-Z][A-Z_]{2,40}\b|"
    r"\$?\{\{?[ ]?[A-Za-z0-9_.$!:-]{0,60}[ ]?\}\}?"
    r"|%\([A-Za-z_]\w{0,40}\)[sdif]|(?<![\d%])%(?:\d\$)?[+-]?\d{0,2}(?:\.\d)?l{0,2}[sdifuxc@](?![A-Za-z])"
)
_TOKEN = re.compile(
    rf"(?P<joint>{_JOINT})|(?P<address>{_LINK}|{_URL}|{_MAIL}|{_HANDLE})|(?P<code>{_CODE}|{_PATH}|{_ESCAPE}|{_EMOJI})"
    rf"|(?P<placeholder>{_PLACEHOLDER})"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,300})?/?>|</?\d{1,3}/?>)"
    r"|(?P<note>[\[［〔]\^?\d{1,3}[\]］〕]|\[\^\w{1,20}\]|[†‡]|[⁰¹²³⁴-⁹]{1,3}|[①-⑳](?=[\s。，；.,;]|$))"
    r"|(?P<markdown>\*\*|(?<![_\w])__(?=[^_\s])|(?<=[^_\s])__(?![_\w])|~~|\]\(|^#{1,6}(?=[ ]))",
    re.MULTILINE | re.ASCII,
)
# One class first, which is looked for fast, and then what has to stand behind some of it.
_TRIGGER = re.compile(
    r"[@/{%<`&\\†‡⁰¹²³⁴-⁹①-⑳\[［〔#*~_$:wW]"
    r"(?:(?<=[^*~_$:wW])|(?<=\*)\*|(?<=~)~|(?<=_)_|(?<=\$)[A-Za-z]|(?<=:)(?:[A-Za-z_]{3,21})?:|(?<=[wW])[wW]{2}\.)"
)
_PLAIN = all_but("@/{%<`&\\[#*~_$:")
# The same of many texts at once, or a little more.
_ALONE, _TWICE = kind_of("@/{%<`&\\†‡⁰¹²³⁴-⁹①-⑳[［〔#"), kind_of("*_~")
_DOLLAR, _COLON, _W = kind_of("$"), kind_of(":"), kind_of("wW")
_TOKENS, _PROSE = ({side: f"{what} of {side}" for side in SIDES} for what in ("tokens", "prose"))
_TRAILING = ".,;:!?*'’"
_WIDE_BRACKETS = str.maketrans("［］〔〕", "[][]")
_SMALL_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789") | {0x2460 + n: str(n + 1) for n in range(20)}
_CASED = re.compile(r"[^{}]+(?![^{}]*\})")  # of a tag, whose placeholders are names of a program
_LOCALE = re.compile(r"(?<=\w)/(?:en|zh)(?:[-_][A-Za-z]{2,4})?(?=/|$)")  # of a page that is kept in several languages
_SAID = re.compile(
    r"(\s(?:alt|title|caption|summary|label|aria-label|placeholder)=)(?:\"[^\"]*\"|'[^']*')"
)  # what a tag says to readers
_UNIT = re.compile(r"(?:\d|(?<![A-Za-z])[A-Za-z]{1,2}|[米尺里分吋])$")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch that is not prose; `value` is what it comes down to, so that ［1］ and [1] are one."""

    kind: str
    start: int
    end: int
    text: str
    value: str


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order, none inside another."""
    if (has_only(text, _PLAIN) and "ww." not in text.lower()) or not _TRIGGER.search(text):
        return []
    found = []
    for match in _TOKEN.finditer(text):
        kind, start, token = str(match.lastgroup), match.start(), match.group()
        if kind == "address":
            token = _trimmed(token)
        elif kind == "code" and token[0] not in "`\\:":
            token = token.rstrip(_TRAILING)
        elif kind == "note" and token[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and _UNIT.search(text[max(0, start - 3) : start]):
            continue
        value = _value(kind, token)
        if (
            kind == "code"
            and token[-2:] == ">`"
            and (text[start - 1 : start] == ":" or text[match.end() : match.end() + 1] == "_")
        ):
            value = token[token.rfind("<") :]  # the text of a role or a link, `the mill <mill.html>`_, is translated
        found.append(Token(kind, start, start + len(token), token, value))
    return found


def tokens_of(pair: Pair, side: Side) -> list[Token]:
    """The tokens of one side, read once."""
    key = _TOKENS[side]
    found: list[Token] | None = pair.cache.get(key)
    if found is None:
        found = pair.cache[key] = tokens(pair.text(side))
    return found


def may_have_tokens(texts: Texts) -> Flags:
    """Which texts may have any tokens."""
    triggers = texts.hold(_ALONE | _TWICE) | texts.hold(_DOLLAR, LETTER) | texts.hold(_COLON, LETTER | _TWICE | _COLON)
    return triggers | texts.hold(_W, _W)


def prose(pair: Pair, side: Side) -> str:
    """One side with addresses, code, tags and placeholders blotted out by NUL, place for place; all of a line of a program."""
    key = _PROSE[side]
    found: str | None = pair.cache.get(key)
    if found is None:
        found = pair.text(side)
        if of_program(pair):
            found = "\0" * len(found)
        for one in tokens_of(pair, side):
            if one.kind in {"code", "address", "placeholder", "tag", "joint"}:
                start, end = one.start, one.end
                if one.kind == "address" and found[start - 2 : start] == "](" and found[end : end + 1] == ")":
                    start, end = start - 1, end + 1  # the brackets of a link are markup
                found = found[:start] + "\0" * (end - start) + found[end:]
        pair.cache[key] = found
    return found


def _trimmed(address: str) -> str:
    """Without the marks of the sentence round it, and without a bracket that it does not open itself."""
    end = len(address.rstrip(_TRAILING))
    while (
        end
        and address[end - 1] in ")]"
        and address.count(address[end - 1], 0, end) > address.count("(" if address[end - 1] == ")" else "[", 0, end)
    ):
        end = len(address[: end - 1].rstrip(_TRAILING))
    return address[:end] or address


def _value(kind: str, token: str) -> str:
    if kind == "note":
        return token.translate(_WIDE_BRACKETS).translate(_SMALL_DIGITS).strip("[]^")
    if kind == "placeholder":
        return "".join(token.split())
    if kind == "address" and "://" in token:
        return _LOCALE.sub("/*", token)
    return _SAID.sub(r"\1", _CASED.sub(lambda part: part.group().casefold(), token)) if kind == "tag" else token

"""Text that runs in lines, of whatever format: one bilingual file, or two of one language each."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from reviews.load import characters, direction, kinds, languages
from reviews.load.article import LoadedArticle
from reviews.load.errors import LoadError, Notice
from reviews.load.limits import SEGMENTS
from reviews.load.lines import Code
from reviews.load.options import Options
from reviews.text.scripts import base
from reviews.text.segments import Line
from reviews.text.translatable import gettext_noop as _

Row = tuple[int, str]
Lines = Callable[[bytes, str | None], Iterable[Row]]
"""Reads bytes, in an encoding where one is named, as the lines that are not blank, each with its number from 1."""


def read(lines: Lines, format: str, data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of what `lines` reads in the file, and in the second one what its own reader does."""
    if options.target is not None:
        second = options.target_lines or lines
        sides = (lines(data, options.encoding), second(options.target, options.encoding))
        digest = hashlib.sha256(hashlib.sha256(data).digest() + hashlib.sha256(options.target).digest()).hexdigest()
        return two_sides(sides, name, format, digest, options)
    return mixed(lines(data, options.encoding), name, format, hashlib.sha256(data).hexdigest(), options)


def mixed(found: Iterable[Row], name: str, format: str, sha256: str, options: Options) -> LoadedArticle:
    """An article whose lines are in two languages."""
    rows, warnings = _checked(found)
    # Code is of the language of the text round it.
    prose = ["" if isinstance(text, Code) else text for _n, text in rows]
    tags = languages.of_lines(prose, options.source_lang, options.target_lang)
    lines = _lines(rows, tags)
    langs = direction.two_languages(lines)
    source, reasons = _direction(lines, langs, options)
    target = langs[1] if source == langs[0] else langs[0]
    return LoadedArticle(
        name=name,
        format=format,
        sha256=sha256,
        source_lang=_tag(lines, source),
        target_lang=_tag(lines, target),
        lines=lines,
        title=_title([line for line in lines if base(line.lang) == target]),
        direction_reasons=reasons,
        warnings=tuple(warnings),
    )


def two_sides(
    found: tuple[Iterable[Row], Iterable[Row]], name: str, format: str, sha256: str, options: Options
) -> LoadedArticle:
    """An article of an original and its translation, each in lines of its own."""
    sides = []
    warnings: list[Notice] = []
    for one, lang in zip(found, (options.source_lang, options.target_lang), strict=True):
        rows, notices = _checked(one)
        warnings += [notice for notice in notices if notice.code not in {one.code for one in warnings}]
        prose = [text for _n, text in rows if not isinstance(text, Code)]
        own = languages.of_file(prose or [text for _n, text in rows], lang)
        sides.append(_lines(rows, [own] * len(rows)))
    if [line.text for line in sides[0]] == [line.text for line in sides[1]]:
        warnings.append(Notice("pairs.same_language_suspected", _("Both files hold the same text.")))
    elif base(sides[0][0].lang) == base(sides[1][0].lang) != "und":
        message = _("Both files seem to be in one language ({lang}).")
        warnings.append(Notice("pairs.same_language_suspected", message, {"lang": base(sides[0][0].lang)}))
    return LoadedArticle(
        name=name,
        format=format,
        sha256=sha256,
        source_lang=sides[0][0].lang,
        target_lang=sides[1][0].lang,
        source_lines=sides[0],
        target_lines=sides[1],
        title=_title(sides[1]),
        warnings=tuple(warnings),
    )


def _checked(found: Iterable[Row]) -> tuple[list[Row], list[Notice]]:
    """The lines, none of which holds what cannot be stored; a form feed, which breaks pages in text files, reads as a space."""
    rows: list[Row] = []
    notices: dict[str, Notice] = {}
    for n, text in found:
        if "\f" in text:
            notices.setdefault(
                "text.form_feed",
                Notice("text.form_feed", _("Line {line} holds a page break, read as a space."), {"line": n}),
            )
            text = type(text)(text.replace("\f", " "))
        characters.refuse(text, n, "line")
        for notice in characters.notices(text, n, "line"):
            notices.setdefault(notice.code, notice)
        rows.append((n, text))
        if len(rows) > SEGMENTS:
            raise LoadError("limit.segments", _("The file has more than {limit} lines."), {"limit": SEGMENTS})
    if not rows:
        raise LoadError("pairs.none", _("The file holds no text, only white space."))
    return rows, list(notices.values())


def _lines(rows: Sequence[Row], tags: Sequence[str]) -> tuple[Line, ...]:
    return kinds.classify(
        [
            Line(n, str(text), tag, "code" if isinstance(text, Code) else "body")
            for (n, text), tag in zip(rows, tags, strict=True)
        ]
    )


def _direction(lines: Sequence[Line], langs: tuple[str, str], options: Options) -> tuple[str, tuple[Notice, ...]]:
    for given, other in ((options.source_lang, False), (options.target_lang, True)):
        if given is None:
            continue
        if base(given) not in langs:
            raise LoadError(
                "language.absent",
                _("No line is in {lang}; the file is in {found}."),
                {"lang": given, "found": ", ".join(langs)},
            )
        return (langs[1] if base(given) == langs[0] else langs[0]) if other else base(given), ()
    return direction.guess(lines, langs)


def _tag(lines: Sequence[Line], lang: str) -> str:
    """The commonest full tag among the lines of a language."""
    tags = [line.lang for line in lines if base(line.lang) == lang]
    return max(sorted(set(tags)), key=tags.count)


def _title(lines: Sequence[Line]) -> str:
    for line in lines:
        if line.kind in ("heading", "body"):
            return line.text.strip()
    return lines[0].text.strip() if lines else ""

"""Raw text: one bilingual file whose lines are in two languages, or two files of one language each."""

import hashlib
from collections.abc import Sequence

from reviews.load import characters, direction, kinds, languages
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.errors import LoadError, Notice
from reviews.load.limits import SEGMENTS
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.text.marks import gettext_noop as _
from reviews.text.scripts import base
from reviews.text.segments import Line

EXTENSIONS = ("txt", "text")
TWO_FILES = True


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article with `lines` (one file) or with `source_lines` and `target_lines` (two files)."""
    if options.target is not None:
        return _two_files(data, options.target, name, options)
    rows, warnings = _rows(data, options.encoding)
    tags = languages.of_lines([text for _n, text in rows], options.source_lang, options.target_lang)
    lines = kinds.classify([Line(n, text, tag) for (n, text), tag in zip(rows, tags, strict=True)])
    langs = direction.two_languages(lines)
    source, reasons = _direction(lines, langs, options)
    target = langs[1] if source == langs[0] else langs[0]
    return LoadedArticle(
        name=name,
        format="plain_text",
        sha256=hashlib.sha256(data).hexdigest(),
        source_lang=_tag(lines, source),
        target_lang=_tag(lines, target),
        lines=lines,
        title=_title([line for line in lines if base(line.lang) == target]),
        direction_reasons=reasons,
        warnings=tuple(warnings),
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


def _rows(data: bytes, encoding: str | None) -> tuple[list[tuple[int, str]], list[Notice]]:
    """Numbered lines, checked; a form feed, which breaks pages in text files, reads as a space."""
    rows: list[tuple[int, str]] = []
    found: dict[str, Notice] = {}
    for n, text in numbered(decode(data, encoding)):
        if "\f" in text:
            found.setdefault(
                "text.form_feed",
                Notice("text.form_feed", _("Line {line} holds a page break, read as a space."), {"line": n}),
            )
            text = text.replace("\f", " ")
        characters.refuse(text, n, "line")
        for notice in characters.notices(text, n, "line"):
            found.setdefault(notice.code, notice)
        rows.append((n, text))
        if len(rows) > SEGMENTS:
            raise LoadError("limit.segments", _("The file has more than {limit} lines."), {"limit": SEGMENTS})
    if not rows:
        raise LoadError("pairs.none", _("The file holds no text, only white space."))
    return rows, list(found.values())


def _two_files(source: bytes, target: bytes, name: str, options: Options) -> LoadedArticle:
    sides = []
    warnings: list[Notice] = []
    for data, lang in ((source, options.source_lang), (target, options.target_lang)):
        rows, found = _rows(data, options.encoding)
        warnings += [notice for notice in found if notice.code not in {one.code for one in warnings}]
        own = languages.of_file([text for _n, text in rows], lang)
        sides.append(kinds.classify([Line(n, text, own) for n, text in rows]))
    if [line.text for line in sides[0]] == [line.text for line in sides[1]]:
        warnings.append(Notice("pairs.same_language_suspected", _("Both files hold the same text.")))
    elif base(sides[0][0].lang) == base(sides[1][0].lang) != "und":
        message = _("Both files seem to be in one language ({lang}).")
        warnings.append(Notice("pairs.same_language_suspected", message, {"lang": base(sides[0][0].lang)}))
    digest = hashlib.sha256(hashlib.sha256(source).digest() + hashlib.sha256(target).digest()).hexdigest()
    return LoadedArticle(
        name=name,
        format="plain_text",
        sha256=digest,
        source_lang=sides[0][0].lang,
        target_lang=sides[1][0].lang,
        source_lines=sides[0],
        target_lines=sides[1],
        title=_title(sides[1]),
        warnings=tuple(warnings),
    )

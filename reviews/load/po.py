"""PO, the catalogues of gettext. Source: GNU gettext manual, The Format of PO Files.

A message with plural forms is as many pairs as it has forms: the first with the singular, the others with the plural; where it
has one form, as in Chinese, it stands with the plural.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn

import polib

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import as_declared, decode, known_as
from reviews.load.errors import LoadError, Notice
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.text.plurals import Plural
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("po", "pot")
_LINE = re.compile(r'\s*(?:#|(?:msg(?:id(?:_plural)?|ctxt|str(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"\s*$)')
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:x[0-9A-Fa-f]*|[0-7]{1,3}|[abfv]))")
_PLACE = re.compile(r"line (\d+)")
_CHARSET = re.compile(rb"charset=([\w.:-]{1,40})")
# Of how many forms there are, and the expression that chooses one: it is never computed, and is as short as they are.
_PLURAL = re.compile(r"\s*nplurals\s*=\s*[1-9]\s*;\s*plural\s*=[\sn0-9%&|!=<>?:()+*/-]{1,300};?\s*")
_PLACEHOLDER = "CHARSET"  # what a template has where a translator names the encoding


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs; messages that are no longer used are left out."""
    text = _decoded(data, options)
    for n, line in numbered(text):
        if not _LINE.match(line):
            _refuse(n)
        if (escape := _ESCAPE.search(line)) and not line.lstrip().startswith("#"):
            message = _("Line {line} holds the escape {escape}, which stands for no character of a text.")
            values = {"line": n, "escape": escape.group(1)}
            raise LoadError("text.control_character", message, values, {"line": n, "row": n})
    try:
        # A comment in front: a text that is nothing but the name of a file would be read from the disk.
        catalogue = polib.pofile(f"#\n{text}", wrapwidth=0)
    except (OSError, ValueError) as error:
        place = _PLACE.search(str(error))
        _refuse(int(place.group(1)) - 1 if place else 1)
    plural = catalogue.metadata.get("Plural-Forms", "")
    if plural and not _PLURAL.fullmatch(plural) and "EXPRESSION" not in plural:
        raise LoadError("po.plural_forms", _("The plural forms that the file declares are no plural forms of gettext."))
    entries = [entry for entry in catalogue if (entry.msgid or _is_added(entry)) and not entry.obsolete]
    _refuse_repeated(entries)
    ours = catalogue.metadata.get("X-Generator", "").startswith("Duikan")
    rule = plural if _PLURAL.fullmatch(plural) else ""
    messages = [(entry, *form) for entry in entries for form in _forms(entry, rule, ours)]
    rows = [(n, source, target, entry.msgctxt or "") for entry, n, source, target, _form in messages]
    heads = pairs.Columns(0, 1, None, True, None, pairs.language_tag(catalogue.metadata.get("Language", "")))
    notes = {n: _note(entry, ours) for entry, n, *_form in messages}
    article = pairs.article(rows, name, "po", hashlib.sha256(data).hexdigest(), heads, options, notes)
    forms = {n: form for _entry, n, _source, _target, form in messages}
    held = tuple(replace(pair, plural=forms[pair.row]) for pair in article.pairs)
    return replace(article, pairs=held, warnings=(*article.warnings, *_fuzzy(entries)))


def _is_added(entry: polib.POEntry) -> bool:
    """Whether a text without a source is a message: in a context; without one it is the head of a catalogue."""
    return bool(entry.msgctxt and entry.msgstr)


def _fuzzy(entries: list[polib.POEntry]) -> list[Notice]:
    """What is said of translations that a program guessed, or that their source has left behind."""
    lines = [str(entry.linenum - 1) for entry in entries if entry.fuzzy]
    message = _("Marked as fuzzy in the file: {n} (lines {lines}).")
    named = ", ".join(lines[:10]) + (" …" if len(lines) > 10 else "")
    return [Notice("po.fuzzy", message, {"n": len(lines), "lines": named})] if lines else []


def _decoded(data: bytes, options: Options) -> str:
    """The text in the encoding that was asked for, else in that which its head names."""
    match = _CHARSET.search(data[:4096])
    declared = match.group(1).decode("ascii") if match else _PLACEHOLDER
    if options.encoding or declared == _PLACEHOLDER or known_as(declared) in (None, "utf-8"):
        ours = declared == _PLACEHOLDER or known_as(declared) or declared.lower() in {"ascii", "us-ascii"}
        return decode(data, options.encoding or (None if ours else declared))
    return as_declared(data, declared)


def _refuse_repeated(entries: list[polib.POEntry]) -> None:
    seen: set[tuple[str | None, str]] = set()
    for entry in entries:
        if (key := (entry.msgctxt, entry.msgid)) in seen:
            line = {"line": entry.linenum - 1}
            raise LoadError(
                "po.duplicate_msgid", _("The message in line {line} stands in the file twice."), line, {**line}
            )
        seen.add(key)


def _refuse(n: int) -> NoReturn:
    raise LoadError("po.syntax", _("Line {line} is not as in a PO file."), {"line": n}, {"line": n, "row": n})


def _note(entry: polib.POEntry, ours: bool) -> str:
    """What developers and translators remark; in a catalogue of the desk the former are its approvals."""
    return "\n".join([*([] if ours else [entry.comment]), entry.tcomment])


def _forms(entry: polib.POEntry, rule: str, ours: bool) -> Iterator[tuple[int, str, str, Plural | None]]:
    """The texts of a message, each with a line of the file that is its own: an entry has more lines than forms. A form that the
    desk left empty was not approved.
    """
    line = entry.linenum - 1
    if not entry.msgid_plural:
        yield line, entry.msgid, entry.msgstr, None
        return
    texts = [text for _n, text in sorted(entry.msgstr_plural.items())] or [""]
    for n, text in enumerate(texts):
        form = Plural(line, entry.msgid, entry.msgid_plural, n, len(texts), rule)
        if text or not ours:
            yield line + n, entry.msgid_plural if form.is_plural else entry.msgid, text, form

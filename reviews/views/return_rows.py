"""The plan of a review copy that came back, as its page shows it: row by row, three ways where the text changed here too."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from reviews.models import Article, Pair
from reviews.review.return_plan import CLOSED, Row, as_change
from reviews.review.states import State
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html, deleted, inserted
from reviews.views.wording import left_in_words

KINDS = {
    "changed": gettext_noop("changed"),
    "untracked": gettext_noop("changed without tracking"),
    "meanwhile": gettext_noop("changed here too, elsewhere"),
    "clash": gettext_noop("changed here too, in the same place"),
    "said": gettext_noop("comments alone"),
    "retired": gettext_noop("joined or split here since"),
    "excluded": gettext_noop("excluded here"),
    "removed": gettext_noop("the row was deleted"),
    "emptied": gettext_noop("the whole text was deleted"),
}
NAMED = 20


def counts_of(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """How many rows there are of each kind."""
    kinds = [row.kind for row in rows]
    return [(label, kinds.count(kind)) for kind, label in KINDS.items() if kind in kinds]


def noted(notes: Mapping[str, Any]) -> list[str]:
    """What is amiss with the file, in sentences that name the rows."""
    found = []
    if missing := notes.get("missing", []):
        numbers = ", ".join(map(str, missing[:NAMED])) + ("…" if len(missing) > NAMED else "")
        said = ngettext("Row {rows} is missing from the file: nothing of it is taken in.",
                        "Rows {rows} are missing from the file: nothing of them is taken in.", len(missing))  # fmt: skip
        found.append(said.format(rows=numbers))
    if n := notes.get("unmarked", 0):
        said = ngettext("{n} row carries no mark of this desk and is not read.",
                        "{n} rows carry no mark of this desk and are not read.", n)  # fmt: skip
        found.append(said.format(n=n))
    if n := notes.get("lost", 0):
        said = ngettext("{n} comment stands outside of the rows and is not taken in.",
                        "{n} comments stand outside of the rows and are not taken in.", n)  # fmt: skip
        found.append(said.format(n=n))
    return found


def came_of(notes: Mapping[str, Any]) -> list[str]:
    """What was taken in, and why which pairs were left, in sentences; none before it was."""
    if not (came := notes.get("came")):
        return []
    n, m, k = came["suggestions"], came["comments"], came["resolved"]
    parts = [ngettext("{n} suggestion", "{n} suggestions", n).format(n=n)] if n else []
    parts += [ngettext("{n} comment", "{n} comments", m).format(n=m)] if m else []
    parts += [ngettext("{n} thread resolved", "{n} threads resolved", k).format(n=k)] if k else []
    taken = _("Taken in: {what}. No text was changed.").format(what=", ".join(parts))
    return [taken, *left_in_words({int(pk): reason for pk, reason in came["skipped"].items()})]


def shown_rows(rows: Iterable[Row], article: Article) -> list[dict[str, Any]]:
    """The rows of a page, with their pairs as they are now."""
    rows = list(rows)
    pairs = Pair.everything.in_bulk([row.pair for row in rows])
    return [shown_row(row, pairs[row.pair], article.target_lang) for row in rows]


def shown_row(row: Row, pair: Pair, lang: str) -> dict[str, Any]:
    """A row: what it is about, the text in its versions, and what can be ticked."""
    return {
        "row": row,
        "pair": pair,
        "state": State(pair.state),
        "kind": KINDS[row.kind],
        "texts": texts_of(row, lang),
        "changes": [offer_of(row, k, one) for k, one in enumerate(row.changes)] if row.kind not in CLOSED else [],
        "comments": [comment_of(row, k, one) for k, one in enumerate(row.comments)],
        "resolved": [resolved_of(row, k, one) for k, one in enumerate(row.resolved)],
    }


def texts_of(row: Row, lang: str) -> list[tuple[str, SafeString]]:
    """The text, each way with what it is called: one way where nobody changed it here."""
    if row.kind == "said" and row.came == row.out:
        return [("", plain(row.now, lang))]
    came = as_html(diff(row.out, row.came), lang)
    if row.now == row.out:
        return [("", came)]
    ways = [(_("as it went out"), plain(row.out, lang)), (_("here, meanwhile"), as_html(diff(row.out, row.now), lang))]
    ways.append((_("as it came back"), came))
    if row.kind == "meanwhile":
        both = row.text(map(as_change, row.changes))
        ways.append((_("both together"), as_html(diff(row.now, both), lang)))
    return ways


def plain(text: str, lang: str) -> SafeString:
    """A text as it is."""
    return format_html('<p class="text" lang="{}">{}</p>', lang, text)


def offer_of(row: Row, k: int, stored: Mapping[str, Any]) -> dict[str, Any]:
    """A change that can be ticked."""
    change = as_change(stored)
    old = row.out[change.start : change.end]
    html = format_html("{}{}", deleted(old) if old else "", inserted(change.new) if change.new else "")
    name = f"{row.n}-{k}"
    return {"name": name, "ticked": name in row.proposed, "html": html, "author": change.author, "at": change.at}


def resolved_of(row: Row, k: int, stored: Mapping[str, Any]) -> dict[str, Any]:
    """A resolved thread that can be ticked."""
    name, at = f"{row.n}-r{k}", stored.get("again_at")
    again = {"by": stored["again_by"], "at": datetime.fromisoformat(at)} if at else None
    ticked, is_open = name in row.proposed, name in row.offers
    return {"name": name, "ticked": ticked, "open": is_open, "text": stored["text"], "again": again}


def comment_of(row: Row, k: int, stored: Mapping[str, Any]) -> dict[str, Any]:
    """A comment that can be ticked."""
    name, at = f"{row.n}-c{k}", stored["at"]
    answers = stored["thread"] is not None or stored["under"] is not None
    return {
        **stored,
        "name": name,
        "ticked": name in row.proposed,
        "open": name in row.offers,
        "at": datetime.fromisoformat(at) if at else None,
        "answers": answers,
    }

"""The rows of the review screen as HTML. They are most of the page, and a template takes five times as long to fill.

What is the same in every row is translated and escaped once, in `Alike`; what comes of a pair is escaped where it is put in.
A number or a word of our own stands without quotes, and the icon of a state is drawn by the style sheet: each byte of a row
is sent sixty times.
"""

from collections.abc import Container, Iterable
from html import escape

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from reviews.models import Article
from reviews.review.states import Role, State
from reviews.text.segments import SEVERITIES
from reviews.views.marked import of_finding
from reviews.views.rows import Row
from reviews.views.wording import found_in_words

CHIP = '<span class="chip {}"{}>{}</span>'


class Alike:
    """What the rows of a page have in common, ready to be put in: words, languages, addresses, the look of each state
    and the way to what it means, for the mouse: by keyboard that way is in the pair's detail."""

    def __init__(self, article: Article, role: Role | None) -> None:
        self.acts = role is not None and role is not Role.VIEWER
        self.door = reverse("pair", args=[0]).removesuffix("0")
        self.pair, self.you = escape(gettext("Pair")), escape(gettext("you"))
        self.source, self.target = escape(article.source_lang), escape(article.target_lang)
        self.no_source = gap(gettext("no source"))
        self.no_target = gap(gettext("no translation"))
        self.states = {state: f"<span class=sr>{escape(gettext(state.label))}</span>" for state in State}
        self.meanings = {
            state: f'<a class="word" href="{reverse("help_state", args=[state.value])}" tabindex=-1 aria-hidden=true>'
            f"{escape(gettext(state.label))}</a>"
            for state in State
        }


def rows_html(
    rows: Iterable[Row], article: Article, role: Role | None, chosen: Container[int] = (), *, oob: bool = False
) -> SafeString:
    """All of `rows`, with a box to choose each where the role may act; `chosen` ones are ticked. With `oob` each takes
    the place of the row that is in the page.
    """
    alike = Alike(article, role)
    return mark_safe("".join(row_html(row, alike, row.pair.pk in chosen, oob) for row in rows))  # noqa: S308


def row_html(row: Row, alike: Alike, chosen: bool, oob: bool) -> str:
    """One row: the box, the way to the pair, both texts, and what else there is to know."""
    source = escape_text(row.source) if row.pair.source else alike.no_source
    target = escape_text(row.target) if row.pair.target else alike.no_target
    lang = escape(row.lane) if row.lane else alike.target
    return (
        f'<article class="{escape(row.classes)}" id="p{row.pair.position}" data-pair="{row.pair.pk}"'
        f"{attributes(row, oob)}>{box(row, chosen) if alike.acts else ''}{number(row, alike)}"
        f"{alike.meanings[row.state]}"
        f'<div class="text source" lang="{alike.source}">{source}</div>'
        f'<div class="text target" lang="{lang}">{target}</div>{chips(row)}</article>\n'
    )


def escape_text(text: str) -> str:
    """A text with its marks, which comes escaped; anything else is escaped here."""
    return text if isinstance(text, SafeString) else escape(text)


def gap(missing: str) -> str:
    """What stands where a side has no text, in the language of the page."""
    return f"<span class=gap lang={get_language()}>{escape(missing)}</span>"


def attributes(row: Row, oob: bool) -> str:
    """What scripts look for."""
    named = ('hx-swap-oob="true"', oob), ("data-needs-me", row.needs_me), ("data-unsure", row.unsure)
    return "".join(f" {name}" for name, is_so in named if is_so)


def box(row: Row, chosen: bool) -> str:
    """The box that chooses the pair, as it is now, for an act on many."""
    return (
        f"<input type=checkbox class=pick value={row.pair.pk}:{row.pair.version} "
        f'aria-label="{escape(row.choose)}"{" checked" if chosen else ""}>'
    )


def number(row: Row, alike: Alike) -> str:
    """The way to the pair: its number, what it has come to, whose turn it is; how many findings is said, not shown."""
    mine = f" <span class=mine>{alike.you}</span>" if row.needs_me else ""
    found = ""
    if row.findings or row.wholes:
        found = f"<span class=sr> {escape(found_in_words(len(row.findings), row.wholes))}</span>"
    return (
        f'<a class=number id=n{row.pair.pk} href="{alike.door}{row.pair.pk}" data-icon="{escape(row.state.icon)}">'
        f"<span class=sr>{alike.pair} </span>"
        f"{row.pair.position} {alike.states[row.state]}{mine}{found}</a>"
    )


def chips(row: Row) -> str:
    """What is to be known about the pair besides its text, below it."""
    said: list[tuple[str, object, int | None]] = []
    if row.disputed:
        way = reverse("dispute", args=[row.pair.pk])
        said.append(("warning", format_html('<a href="{}">{}</a>', way, gettext("in dispute")), None))
    if row.exclusion:
        shape = "⌀ %(reason)s" if row.pair.exclusion else gettext("proposed: %(reason)s")
        said.append(("", shape % {"reason": gettext(row.exclusion)}, None))
    if row.unsure:
        said.append(("unsure", gettext("alignment unsure"), None))
    gravest_first = sorted(row.findings, key=lambda one: SEVERITIES.index(one.severity))
    said += [(one.severity, one.rule_title, one.pk) for one in gravest_first]  # type: ignore[attr-defined]
    for one in row.assigned:
        late = f" · {gettext('late')}" if one.is_late else ""
        said.append(("assigned", format_html('<span aria-hidden="true">→</span> {}{}', one.person, late), None))
    if n := row.suggestions:
        said.append(("talk", ngettext("{n} suggestion", "{n} suggestions", n).format(n=n), None))
    if row.threads:
        said.append((*talk(row), None))
    drawn = ((kind, of_finding(finding), words) for kind, words, finding in said)
    return f"<p class=chips>{format_html_join('', CHIP, drawn)}</p>" if said else ""


def talk(row: Row) -> tuple[str, str]:
    """How many threads are open, and whether one holds the pair up."""
    n = len(row.threads)
    comments = ngettext("%(n)s comment", "%(n)s comments", n) % {"n": n}
    if not row.blocked:
        return "talk", comments
    held = gettext("held up")
    return "talk error", format_html('<span aria-hidden="true">■</span> {} · {}', held, comments)

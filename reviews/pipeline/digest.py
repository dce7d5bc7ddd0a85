"""The daily digest: what others changed in a person's text, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviews.models import Article, HistoricalPair, Notice, Person
from reviews.pipeline.mail import post, told
from reviews.review.facts import suggesters_in
from reviews.review.keys import among
from reviews.text.versions.diff import Hunk, diff

DAY = timedelta(days=1)
MOST = 200


@dataclass(frozen=True)
class Changed:
    """A new text in the place of one that the person wrote."""

    row: Any
    before: str
    article: Article


def digest(person: Person, since: datetime) -> str:
    """The text of the digest in the language that is active; empty where there is nothing to tell."""
    changes, parts = changes_to(person, since), []
    if changes:
        n = len(changes)
        parts.append(ngettext("{n} text of yours was changed:", "{n} texts of yours were changed:", n).format(n=n))
        parts += [as_text(one) for one in changes[:MOST]]
        if n > MOST:
            parts.append(_("… and {n} more, which the history of each article shows.").format(n=n - MOST))
    mine = Notice.objects.filter(person=person, article__project__memberships__person=person)
    unread = mine.filter(read_at=None, at__gte=since, mailed_at=None)
    if notices := list(unread.select_related("actor", "article").order_by("pk")[:MOST]):
        parts += [_("You were also told:"), told(notices)]
    return "\n\n".join(parts)


def changes_to(person: Person, since: datetime) -> list[Changed]:
    """The versions by others since then, in the person's projects, of pairs whose text before was the person's.

    The words of an accepted suggestion are the suggester's, not those of whoever accepted it.
    """
    later = HistoricalPair.objects.filter(
        history_date__gte=since, version__gt=1, article__project__memberships__person=person
    )
    keys = set(later.exclude(history_user=person).values_list("id", flat=True))
    known: dict[tuple[int, int], Any] = {}
    for row in HistoricalPair.objects.filter(id__in=among(keys)).select_related("history_user").order_by("history_id"):
        known.setdefault((row.id, row.version), row)
    articles = Article.objects.in_bulk({row.article_id for row in known.values()})
    words_of = suggesters_in(keys)
    for place, row in known.items():
        row.author = words_of[place][0] if place in words_of else row.history_user_id
    found = []
    for (pk, version), row in known.items():
        before = known.get((pk, version - 1))
        if before is None or row.history_date < since or person.pk in (row.author, row.history_user_id):
            continue
        article = articles[row.article_id]
        mine = before.author == person.pk or (version == 2 and article.translator_id == person.pk)
        if mine and before.target != row.target:
            found.append(Changed(row, before.target, article))
    return found


def as_text(one: Changed) -> str:
    """One change: where, who, why, what."""
    row = one.row
    who = f"{row.history_user or '–'} · v{row.version} · {_(row.history_change_reason)}"
    place = f"{one.article}: {settings.SITE_URL}{reverse('pair', args=[row.id])}"
    return "\n".join((who, line_of(diff(one.before, row.target).hunks), place))


def line_of(hunks: Iterable[Hunk]) -> str:
    """The difference in one line: [-gone-] and {+come+}."""
    return "".join(
        hunk.new
        if hunk.kind == "equal"
        else (f"[-{hunk.old}-]" if hunk.old else "") + (f"{{+{hunk.new}+}}" if hunk.new else "")
        for hunk in hunks
    )


def send_digests(now: datetime | None = None) -> int:
    """Send each person who wants one what happened since their last digest, a day at most; return how many went out."""
    at, sent = now or timezone.now(), 0
    for person in Person.objects.exclude(mail=Person.Mail.NEVER).exclude(email="").filter(is_active=True):
        with translation.override(person.language or settings.LANGUAGE_CODE):
            text = digest(person, person.digest_at or at - DAY)
            if text and post(person, _("Duikan: what changed in your texts"), text):
                sent += 1
        Person.objects.filter(pk=person.pk).update(digest_at=at)
    return sent

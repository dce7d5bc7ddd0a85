"""Telling people what concerns them. Nobody is told what they did themselves, nor of projects they left."""

from collections.abc import Iterable

from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from reviews.models import Article, HistoricalPair, Membership, Notice, Pair, Person, Suggestion, Webhook
from reviews.review.keys import among
from reviews.review.states import Role
from reviews.text.mentions import mentioned

LONGEST = 500


def tell(
    people: Iterable[int | None],
    kind: str,
    *,
    actor: Person,
    article: Article,
    pair: Pair | None = None,
    text: str = "",
) -> None:
    """A notice of `kind` for each of the people, by primary key, once; of an account that was merged, for the kept one."""
    wanted = {pk for pk in people if pk is not None and pk != actor.pk}
    if wanted:
        meant = Q(person__in=wanted) | Q(person__in=Person.objects.filter(merged__in=wanted))
        members = Membership.objects.filter(meant, project=article.project_id, person__is_active=True)
        members = members.exclude(person=actor)
        said = {"kind": kind, "actor": actor, "article": article, "pair": pair, "text": text[:LONGEST]}
        Notice.objects.bulk_create([Notice(person_id=pk, **said) for pk in members.values_list("person_id", flat=True)])


def tell_given_up(hook: Webhook, article: Article) -> None:
    """Tell those who lead the project, whoever set the webhook up among them, that what happened in `article` could not be told."""
    leads = Person.objects.filter(pk__in=[pk for pk in leads_of(article) if pk], is_active=True)
    said = {"kind": Notice.Kind.WEBHOOK, "actor": hook.person, "article": article, "text": hook.name}
    Notice.objects.bulk_create([Notice(person=one, **said) for one in leads])


def heard(person: Person, pairs: Iterable[int]) -> None:
    """Whoever has their say in a thread has read what they were told about it."""
    told = Notice.objects.filter(person=person, pair__in=pairs, read_at=None)
    told.filter(kind__in=[Notice.Kind.MENTION, Notice.Kind.ANSWER]).update(read_at=timezone.now())


def authors_of(*pairs: Pair) -> set[int | None]:
    """Whom words about the texts concern: the author of each present version, which of an accepted suggestion is who suggested
    it, and the translator.
    """
    keys = [pair.pk for pair in pairs]
    present = Pair.everything.filter(pk=OuterRef("id")).values("version")
    rows = HistoricalPair.objects.filter(id__in=among(keys), version=Subquery(present)).order_by("-history_id")
    authors = dict(rows.values_list("id", "history_user_id"))  # the first row of a version made it
    accepted = Suggestion.objects.filter(pair__in=among(keys), accepted_version=F("pair__version"))
    authors |= dict(accepted.values_list("pair_id", "person_id"))
    return {*authors.values(), *(pair.article.translator_id for pair in pairs)}


def leads_of(article: Article) -> set[int | None]:
    """Who may decide disputes in the article's project."""
    rows = Membership.objects.filter(project=article.project_id).values_list("person_id", "role")
    return {pk for pk, role in rows if Role(role).at_least(Role.LEAD)}


def called(text: str, article: Article) -> set[int | None]:
    """The members of the article's project whom `text` mentions."""
    names = mentioned(text)
    if not names:
        return set()
    rows = Membership.objects.filter(project=article.project_id).values_list("person_id", "person__username")
    return {pk for pk, name in rows if name.lower() in names}

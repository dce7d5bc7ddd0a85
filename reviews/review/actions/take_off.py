"""Take an article off the desk, with a reason, and bring it back: nothing of it is deleted."""

from django.db import transaction

from reviews.models import Article, OffDesk, Person
from reviews.review.permission import permit_role, role_in
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

BACK = gettext_noop("Brought back")


@transaction.atomic
def take_off(article_id: int, *, by: Person, reason: str) -> OffDesk:
    """The article stands in no list from now on, and nothing is written to it; its pages can be read.

    Raises:
        Forbidden: `by` neither leads the project nor loaded the article.
        Refused: no reason, or it is off the desk already.
    """
    article = held(article_id, by)
    if off := OffDesk.objects.select_related("person").filter(article=article).first():
        said = gettext_noop("{person} took this article off the desk already: {reason}")
        raise Refused("off_desk", said, person=off.person, reason=off.reason)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the article is taken off the desk."))
    off = OffDesk(article=article, person=by, reason=reason.strip())
    off._history_user, off._change_reason = by, off.reason  # type: ignore[attr-defined]
    off.save(force_insert=True)
    return off


@transaction.atomic
def bring_back(article_id: int, *, by: Person) -> Article:
    """The article is on the desk as it was.

    Raises:
        Forbidden: `by` neither leads the project nor loaded the article.
        Refused: it is on the desk.
    """
    article = held(article_id, by)
    off = OffDesk.objects.filter(article=article).first()
    if off is None:
        raise Refused("on_desk", gettext_noop("This article is on the desk."))
    off._history_user, off._change_reason = by, BACK  # type: ignore[attr-defined]
    off.delete()
    return article


def held(article_id: int, by: Person) -> Article:
    """The article, locked until the transaction ends, for whoever may take it off the desk."""
    rows = Article.objects.select_for_update(of=("self",), no_key=True).select_related("project")
    article = rows.get(pk=article_id)
    permit_role(article.project, by, least_for(article, by))
    return article


def least_for(article: Article, person: Person) -> Role:
    """The least role in which `person` may take the article off: a lead may, and whoever loaded it and may load still."""
    return Role.TRANSLATOR if article.loaded_by_id == person.pk else Role.LEAD


def may_take_off(article: Article, person: Person) -> bool:
    """Whether `person` may take the article off the desk, and bring it back."""
    role = role_in(article.project, person) if person.is_active else None
    return role is not None and role.at_least(least_for(article, person))

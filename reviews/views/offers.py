"""The way back that is offered after an act, and what it was: once more in words when the language of the interface changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template import Context, Library
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_safe

from reviews.models import Article, Assignment, Batch, GlossaryImport
from reviews.views.batches import rows_of
from reviews.views.glossary_import import what_came
from reviews.views.off_desk import any_article, off_title
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import what_was_done

register = Library()


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of offer: the route that takes back, its label, a page that tells more, and, by the key of what was done,
    the sentence and whose it is.
    """

    route: str
    said: Callable[[HttpRequest, int], tuple[str, str]]
    label: str = gettext_noop("Take back")
    query: str = ""
    page: str = ""
    more: str = ""

    def shown(self, key: int) -> dict[str, str]:
        """The form and the link."""
        found = {"action": reverse(self.route, args=[key]) + self.query, "label": gettext(self.label)}
        return found | ({"link": reverse(self.page, args=[key]), "linked": gettext(self.more)} if self.page else {})


def act_on_many(request: HttpRequest, key: int) -> tuple[str, str]:
    """An act on many pairs."""
    one = batch_of(request, key)
    given = Assignment.objects.filter(batch=one).values_list("pair", flat=True)
    changed = set(rows_of(one).values_list("id", flat=True))
    return what_was_done(one, len(changed or set(given))), one.article.title


def alignment(request: HttpRequest, key: int) -> tuple[str, str]:
    """A change of the alignment."""
    return gettext("The alignment was changed."), batch_of(request, key).article.title


def glossary(request: HttpRequest, key: int) -> tuple[str, str]:
    """A glossary that was taken in."""
    mine = GlossaryImport.objects.counted().filter(project__memberships__person=person_of(request))
    one: Any = get_object_or_404(mine, pk=key)
    return what_came(one.n_made, one.n_changed), gettext("Glossary")


def article(request: HttpRequest, key: int) -> tuple[str, str]:
    """An article that was taken off the desk."""
    one: Article = any_article(request, key)
    return off_title(one), gettext("Articles")


def batch_of(request: HttpRequest, key: int) -> Batch:
    """A batch of this person's projects; else 404."""
    mine = Batch.objects.filter(article__project__memberships__person=person_of(request))
    return get_object_or_404(mine.select_related("article", "reverts"), pk=key)


OFFERS = {
    "revert": Offer("revert_batch", act_on_many, page="batch", more=gettext_noop("Row by row")),
    "undo": Offer("undo_change", alignment),
    "up": Offer("undo_change", alignment, query="?up=1"),
    "import": Offer("glossary_import_undo", glossary),
    "off": Offer("bring_back", article, label=gettext_noop("Bring back")),
}


@register.inclusion_tag("offer.html", takes_context=True)
def way_back(context: Context, tags: str) -> dict[str, Any]:
    """The form of the offer that the tags of a message name, KIND-KEY, if they do."""
    kind, _, key = tags.partition("-")
    if kind not in OFFERS:
        return {}
    again = reverse("offer", args=[kind, int(key)])
    return {**OFFERS[kind].shown(int(key)), "again": again, "csrf_token": context.get("csrf_token")}


@require_safe
@signed_in
def offer(request: HttpRequest, offer_kind: str, offered_id: int) -> HttpResponse:
    """What an offer says, in the language of now, as JSON."""
    if offer_kind not in OFFERS:
        raise Http404
    text, title = OFFERS[offer_kind].said(request, offered_id)
    return JsonResponse({"text": text, "title": title, **OFFERS[offer_kind].shown(offered_id)})

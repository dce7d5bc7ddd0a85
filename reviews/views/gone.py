"""A pair that was joined, split, aligned anew or taken out: whoever follows an old link to it comes to what it became."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from reviews.models import Pair
from reviews.review.kin import heirs_of
from reviews.views.signed_in import person_of


def screen_url(pair: Pair) -> str:
    """The review screen at this pair."""
    return f"{reverse('review', args=[pair.article_id])}?pair={pair.pk}#p{pair.position}"


def to_heirs(request: HttpRequest, pair_id: int) -> HttpResponse:
    """To the first of the pairs that hold the text of a pair which is no more, with a note that names all; to the history
    of one whose text stands nowhere any more. 404 for outsiders.
    """
    gone = get_object_or_404(Pair.everything.of(person_of(request)).filter(retired=True), pk=pair_id)
    heirs = heirs_of(gone)
    if not heirs:
        messages.info(request, gettext("The pair was taken out of the article: this is what was kept of it."))
        return led_to(request, reverse("history", args=[gone.pk]))
    said = ngettext(
        "The pair was joined or split since: its text stands in pair {places}.",
        "The pair was joined or split since: its text stands in pairs {places}.",
        len(heirs),
    )
    messages.info(request, said.format(places=", ".join(str(one.position) for one in heirs)))
    return led_to(request, screen_url(heirs[0]))


def led_to(request: HttpRequest, address: str) -> HttpResponse:
    """To another page, whether a whole page or a part of one was asked for."""
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)

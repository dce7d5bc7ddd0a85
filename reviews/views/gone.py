"""A pair that was joined, split or aligned anew: whoever follows an old link to it comes to what it became."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import ngettext

from reviews.models import Pair
from reviews.review.kin import heirs_of
from reviews.views.signed_in import person_of


def screen_url(pair: Pair) -> str:
    """The review screen at this pair."""
    return f"{reverse('review', args=[pair.article_id])}?pair={pair.pk}#p{pair.position}"


def to_heirs(request: HttpRequest, pair_id: int) -> HttpResponse:
    """To the first of the pairs that hold the text of a pair which is no more, with a note that names all; else 404."""
    gone = get_object_or_404(Pair.everything.of(person_of(request)).filter(retired=True), pk=pair_id)
    heirs = heirs_of(gone)
    if not heirs:
        raise Http404
    said = ngettext(
        "The pair was joined or split since: its text stands in pair {places}.",
        "The pair was joined or split since: its text stands in pairs {places}.",
        len(heirs),
    )
    messages.info(request, said.format(places=", ".join(str(one.position) for one in heirs)))
    answer = redirect(screen_url(heirs[0]))
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(headers={"HX-Redirect": answer.url})
    return answer

"""An old link to a finding: to the finding that took its place, or to its pair, where the reason is said."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from reviews.models import FormerFinding
from reviews.review.former_findings import reason_for, successor_of
from reviews.review.kin import heirs_of
from reviews.text.translatable import gettext_noop
from reviews.views.gone import led_to, screen_url
from reviews.views.signed_in import person_of

MADE_ANEW = gettext_noop("The finding was made anew meanwhile, and nothing was done: look at it again.")


def led_on(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Where whoever asks for a finding that is gone is led; what they wanted to do to it was not done. 404 for outsiders."""
    mine = FormerFinding.objects.filter(article__project__memberships__person=person_of(request))
    gone = get_object_or_404(mine.select_related("article__project", "pair"), pk=finding_id)
    heirs = heirs_of(gone.pair) if gone.pair else []
    if one := successor_of(gone, heirs):
        if request.method == "POST":
            messages.warning(request, gettext(MADE_ANEW))
        return led_to(request, reverse("finding", args=[one.pk]))
    messages.warning(request, gettext(reason_for(gone, heirs)))
    if heirs:
        return led_to(request, screen_url(heirs[0]))
    return led_to(
        request, reverse("history", args=[gone.pair_id]) if gone.pair else reverse("review", args=[gone.article_id])
    )

"""Somebody is typing: the page says so every half minute, and learns who was first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from reviews.review.actions.lease import lease, release
from reviews.review.refusals import Refused
from reviews.views.pair import pair_for
from reviews.views.signed_in import person_of, signed_in


@require_POST
@signed_in
def hold(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Take or renew the lease; the fragment names whoever else holds it, and is empty otherwise. `end` gives it back."""
    pair = pair_for(request, pair_id)
    if request.POST.get("end"):
        release(pair, by=person_of(request))
        return HttpResponse(status=204)
    try:
        held = lease(pair.pk, by=person_of(request))
    except Refused as refusal:
        return HttpResponse(refusal.sentence, status=refusal.status)
    other = held if held.person_id != person_of(request).pk else None
    return render(request, "review/lease.html", {"lease": other})

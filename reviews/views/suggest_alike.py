"""The translation of a pair is suggested wherever its article says the same in the original."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reviews.pipeline import mail_later
from reviews.review.actions.suggest_alike import suggest_alike
from reviews.review.refusals import Refused
from reviews.views import errors
from reviews.views.gone import screen_url
from reviews.views.numbers import whole
from reviews.views.pair import pair_for
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell


@require_POST
@signed_in
def propose(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Suggest the translation of the pair wherever its article has the same source, and lead back to the pair."""
    pair = pair_for(request, pair_id)
    if (version := whole(request.POST.get("version", ""))) is None:
        return errors.answer(request, "no_version")
    try:
        result = suggest_alike(pair, by=person_of(request), version=version)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        mail_later()
        tell(request, result)
    return redirect(screen_url(pair))

"""A person's tokens for the API: the list, a new one, which is shown once, and revoking one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_http_methods

from reviews.models import ApiToken, Project
from reviews.review.actions.api_token import DAYS, LONGEST_LABEL, give_token, revoke_token
from reviews.review.refusals import Refused
from reviews.review.tokens import holds
from reviews.views.signed_in import person_of, signed_in

LISTED = 100


class TokenForm(forms.Form):
    """What a token is for, how far it goes and how long it holds."""

    label = forms.CharField(label=gettext_lazy("What it is for"), max_length=LONGEST_LABEL)
    scope = forms.ChoiceField(label=gettext_lazy("What it may do"), choices=ApiToken.Scope.choices)
    project = forms.ModelChoiceField(
        Project.objects.none(),
        label=gettext_lazy("Project"),
        required=False,
        empty_label=gettext_lazy("All that I belong to"),
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("It holds for"),
        choices=[(n, ngettext_lazy("{n} day", "{n} days", n)) for n in DAYS],
        initial=90,
        coerce=int,
    )

    def __init__(self, mine: Any, *args: Any) -> None:
        super().__init__(*args)
        self.fields["project"].queryset = mine  # type: ignore[attr-defined]
        choices = [(n, str(said).format(n=n)) for n, said in self.fields["days"].choices]  # type: ignore[attr-defined]
        self.fields["days"].choices = choices  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
@signed_in
def tokens(request: HttpRequest) -> HttpResponse:
    """The list and the form; what was just made is shown, for the only time."""
    form, made = TokenForm(Project.objects.of(person_of(request)), request.POST or None), {}
    if request.method == "POST" and form.is_valid():
        try:
            token, secret = give_token(by=person_of(request), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            made, form = {"made": token, "secret": secret}, TokenForm(Project.objects.of(person_of(request)))
    return page(request, form, **made)


def page(request: HttpRequest, form: TokenForm, **made: Any) -> HttpResponse:
    """The page, the tokens that hold first."""
    mine = ApiToken.objects.filter(person=person_of(request)).select_related("project", "person")[:LISTED]
    rows = sorted(mine, key=lambda one: (not holds(one), -one.pk))
    listed = [{"token": one, "holds": holds(one), "over": one.expires_at <= timezone.now()} for one in rows]
    return render(request, "tokens.html", {"form": form, "tokens": listed, **made}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@signed_in
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """Ask, and then end the token."""
    token = get_object_or_404(ApiToken.objects.select_related("project"), pk=token_id, person=person_of(request))
    if request.method == "GET":
        return render(request, "token_revoke.html", {"token": token})
    revoke_token(token, by=person_of(request))
    messages.success(
        request, _("“{label}” is revoked: whatever used it is turned away from now on.").format(label=token.label)
    )
    return redirect("tokens")

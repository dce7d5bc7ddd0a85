"""A person's own settings: name, language, password."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Person, SignInLink
from reviews.text.characters import one_line
from reviews.views.signed_in import person_of, signed_in


class PersonForm(forms.ModelForm):
    """How a person is called and in which language the desk speaks to them."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language of the interface"),
        choices=[("", gettext_lazy("as the browser asks")), *settings.LANGUAGES],
        required=False,
    )

    class Meta:
        model = Person
        fields = ["display_name", "language"]
        labels = {"display_name": gettext_lazy("Name to be shown")}

    def clean_display_name(self) -> str:
        """It stands in exports, mail and what commands print."""
        return one_line(self.cleaned_data["display_name"])


class PresentPasswordForm(PasswordChangeForm):
    """A new password from somebody who has one; what went wrong is said in the desk's own words."""

    error_messages = {
        **PasswordChangeForm.error_messages,
        "password_incorrect": gettext_lazy("This is not the password that you have now."),
    }


def password_form(person: Person, *args: Any) -> SetPasswordForm:
    """The form for a new password; who has one says it first."""
    return (
        in_own_words(PresentPasswordForm(person, *args)) if person.has_usable_password() else chosen_form(person, *args)
    )


def chosen_form(person: Person, *args: Any) -> SetPasswordForm:
    """The form for a new password of whoever came by a link: the one before is not asked for."""
    return in_own_words(SetPasswordForm(person, *args))


def in_own_words(form: SetPasswordForm) -> SetPasswordForm:
    """The form, saying what a password has to be."""
    form.fields["new_password1"].help_text = _(
        "At least {n} characters; no common password, and nothing like your name."
    ).format(n=settings.SHORTEST_PASSWORD)
    for field in form.fields.values():
        field.widget.attrs.pop("autofocus", None)  # it is not what the page is opened for
    return form


@require_safe
@signed_in
def personal(request: HttpRequest) -> HttpResponse:
    """The forms."""
    return page(request)


def page(request: HttpRequest, **refused: Any) -> HttpResponse:
    """The page, with a form as it was refused, where one was."""
    person = person_of(request)
    forms_of = {"form": PersonForm(instance=person), "password": password_form(person), **refused}
    links = SignInLink.objects.filter(person=person, given_at__isnull=False).select_related("given_by")
    told = {"link": links.order_by("given_at").last()}
    return render(request, "personal.html", forms_of | told, status=422 if refused else 200)


@require_POST
@signed_in
def rename(request: HttpRequest) -> HttpResponse:
    """Store name and language; the language holds at once."""
    person = person_of(request)
    form = PersonForm(request.POST, instance=Person.objects.get(pk=person.pk))
    if not form.is_valid():
        return page(request, form=form)
    form.save()
    messages.success(request, _("Saved."))
    answer = redirect("personal")
    if language := form.cleaned_data["language"]:
        answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
    return answer


@require_POST
@signed_in
def change_password(request: HttpRequest) -> HttpResponse:
    """Store a new password; every other session of the person ends."""
    person = person_of(request)
    form = password_form(person, request.POST)
    if not form.is_valid():
        return page(request, password=form)
    form.save()
    update_session_auth_hash(request, form.user)
    messages.success(request, _("The new password holds from now on; you were signed out elsewhere."))
    return redirect("personal")

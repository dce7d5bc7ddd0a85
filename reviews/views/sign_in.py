"""Signing in by password or one-time link, and switching between demo people."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.models import Person
from reviews.sign_in import looked_at, use_link
from reviews.views.numbers import whole
from reviews.views.personal import chosen_form
from reviews.views.signed_in import person_of, signed_in

BACKEND = "django.contrib.auth.backends.ModelBackend"
DEMO_SWITCH = "may_switch"


class SignIn(LoginView):
    """The sign-in page."""

    template_name = "sign_in.html"
    redirect_authenticated_user = True

    def get_context_data(self, **more: object) -> dict[str, object]:
        """Where a way in is to be had depends on whether the desk is a demo."""
        return super().get_context_data(**more) | {"demo": settings.DEMO}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Signed in, in the person's own language where they chose one."""
        answer = super().form_valid(form)
        if language := person_of(self.request).language:
            answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
        return answer


@require_http_methods(["GET", "POST"])
@never_cache
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """A one-time link: with one that a lead gave out a password is chosen; others, as who starts a demo, are signed in at once."""
    link = looked_at(token)
    if link is None:
        messages.error(request, _("This link has been used or is too old.") + " " + way_in())
        return redirect("sign_in")
    if link.given_by_id or not link.person.has_usable_password():
        return choose_password(request, link.person, token)
    return enter(request, token)


def way_in() -> str:
    """Where another link is to be had."""
    if settings.DEMO:
        return _("Start the desk again for a new one, or ask a lead of your project.")
    return _("Ask a lead of your project for a new one.")


def choose_password(request: HttpRequest, person: Person, token: str) -> HttpResponse:
    """The form of somebody who was invited, or forgot their password. To see it uses nothing up: mail and chat look at links
    before people do.
    """
    form = chosen_form(person, *([request.POST] if request.method == "POST" else []))
    if not form.is_valid():
        return render(request, "welcome.html", {"form": form, "invited": person}, status=422 if form.is_bound else 200)
    answer = enter(request, token, form)
    if request.user == person:
        messages.success(request, _("Welcome. From now on you sign in as {name}.").format(name=person.username))
    return answer


def enter(request: HttpRequest, token: str, password: SetPasswordForm | None = None) -> HttpResponse:
    """Use the link up and sign its person in, with the password that was chosen. The one GET that writes."""
    person = use_link(token)
    if person is None:
        return redirect("sign_in")
    if password:
        password.save()
        person.refresh_from_db()
    login(request, person, backend=BACKEND)
    request.session[DEMO_SWITCH] = settings.DEMO and person.is_demo
    return redirect("articles")


@require_POST
@signed_in
def switch_person(request: HttpRequest) -> HttpResponse:
    """Become another of the demo people: only for whoever came by the demo's link."""
    if not (settings.DEMO and request.session.get(DEMO_SWITCH)):
        raise Http404
    key = whole(request.POST.get("person", "")) or 0
    person = get_object_or_404(Person, pk=key, is_demo=True, is_active=True)
    login(request, person, backend=BACKEND)
    request.session[DEMO_SWITCH] = True
    messages.success(request, _("You are now {name}.").format(name=person))
    return redirect("articles")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Whether the desk answers, for load balancers."""
    return HttpResponse("ok", content_type="text/plain")

"""Signing in by password or one-time link, and switching between demo people."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from reviews.models import Person
from reviews.sign_in import use_link
from reviews.views.numbers import whole
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


@require_GET
@never_cache
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link that the desk prints at its start. The one GET that writes: it uses the link up."""
    person = use_link(token)
    if person is None:
        messages.error(request, _("This link has been used or is too old. Start the desk again for a new one."))
        return redirect("sign_in")
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

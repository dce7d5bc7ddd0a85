"""What a person was told, marking it read, and how they want to be told."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.models import Notice, Person
from reviews.review.persons import is_anothers
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in

ON_A_PAGE = 50
SHARED = gettext_lazy(
    "Another account has this address, or that of yours, and accounts with one address count as one person: a lead can merge "
    "them, then the address can be changed."
)


@require_safe
@signed_in
def notices(request: HttpRequest) -> HttpResponse:
    """The notices, newest first."""
    person = person_of(request)
    mine = Notice.objects.filter(person=person, article__project__memberships__person=person)
    page = Paginator(mine.select_related("actor", "article", "pair"), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "notices.html", {"page": page})


@require_POST
@signed_in
def read(request: HttpRequest) -> HttpResponse:
    """Mark one notice as read, or all of them."""
    unread = Notice.objects.filter(person=person_of(request), read_at=None)
    if (key := whole(request.POST.get("notice", ""))) is not None:
        unread = unread.filter(pk=key)
    unread.update(read_at=timezone.now())
    return redirect("notices")


class TellingForm(ModelForm):
    """How a person is told."""

    class Meta:
        model = Person
        fields = ["email", "mail"]
        labels = {"email": gettext_lazy("E-mail address"), "mail": gettext_lazy("Send notices by e-mail")}

    def clean_email(self) -> str:
        """One address is one person: nobody becomes another's double, or a stranger to their own double, by a form."""
        address, before = str(self.cleaned_data["email"]), str(self.initial.get("email") or "")
        if address != before and any(is_anothers(one, self.instance) for one in (address, before)):
            raise ValidationError(SHARED)
        return address


@require_http_methods(["GET", "POST"])
@signed_in
def telling(request: HttpRequest) -> HttpResponse:
    """The form for that."""
    form = TellingForm(request.POST or None, instance=person_of(request))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("telling")
    return render(request, "telling.html", {"form": form}, status=422 if form.errors else 200)

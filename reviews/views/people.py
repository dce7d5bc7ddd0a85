"""The people of a project: who they are, their roles, taking somebody in; and starting a project."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.models import Membership, Person, Project, SignInLink
from reviews.pipeline.mail_of_links import tell_of_link_later
from reviews.review.about import ROLES
from reviews.review.actions.invitation import links_given, people_to_let_in, person_to_let_in
from reviews.review.actions.membership import given_to, set_role, start_project
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.sign_in import make_link
from reviews.text.characters import one_line
from reviews.views.accounts import merges_in
from reviews.views.numbers import whole
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in


class NewcomerForm(forms.Form):
    """Somebody to take in: by the name they sign in with, if they have one; else a person is made."""

    username = forms.SlugField(
        label=gettext_lazy("Name for signing in"),
        max_length=60,
        error_messages={"invalid": gettext_lazy("Only Latin letters, digits, - and _, and no space.")},
    )
    display_name = forms.CharField(label=gettext_lazy("Name to be shown"), max_length=80, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), max_length=254, required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"))

    def __init__(self, roles: list[Role], *args: Any) -> None:
        super().__init__(*args)
        self.offer(roles)

    def clean_display_name(self) -> str:
        """As in the form of one's own name."""
        return one_line(self.cleaned_data["display_name"])

    def offer(self, roles: list[Role]) -> None:
        """Name these roles, and no other, in the list."""
        self.fields["role"].choices = [(one.value, _(one.label)) for one in roles]  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Listed:
    """A member as the list shows them. `awaited`: whether they have yet to come; None where no link may be given to them."""

    membership: Membership
    link: SignInLink | None
    awaited: bool | None


@require_safe
@signed_in
def people(request: HttpRequest, project_id: int) -> HttpResponse:
    """The members and, for whoever leads, the forms to change them."""
    return page(request, project_for(request, project_id))


def page(request: HttpRequest, project: Project, newcomer: NewcomerForm | None = None) -> HttpResponse:
    """The same, with the form for a newcomer as it was refused, where it was."""
    context = project_page(request, project, "people")
    roles = roles_below(context["role"])
    newcomer = newcomer or NewcomerForm(roles)
    newcomer.offer(roles)
    context |= {"members": listed(project, person_of(request)), "roles": roles, "newcomer": newcomer}
    context["merges"] = merges_in(project) if context["may_change"] else []
    context["role_helps"] = ROLES.items()
    return render(request, "people.html", context, status=422 if newcomer.is_bound else 200)


def listed(project: Project, by: Person) -> list[Listed]:
    """The members, highest role first."""
    order, links, to_let_in = [one.value for one in Role], links_given(project), people_to_let_in(project, by=by)
    rows = Membership.objects.filter(project=project).select_related("person")
    found = [Listed(row, links.get(row.person_id), to_let_in.get(row.person_id)) for row in rows]
    return sorted(found, key=lambda one: (-order.index(one.membership.role), str(one.membership.person)))


def roles_below(role: Role | None) -> list[Role]:
    """The roles that somebody in `role` may give."""
    return [one for one in Role if role and role.at_least(one)]


@require_POST
@signed_in
def change(request: HttpRequest, project_id: int) -> HttpResponse:
    """Give a member another role, or none."""
    project = project_for(request, project_id)
    member = get_object_or_404(Person, pk=key_of(request), memberships__project=project)
    given = {name: request.POST.get(name, "") for name in ("role", "seen")}
    before = given_to(project, member).count()
    try:
        changed = set_role(project, member, given["role"], by=person_of(request), seen=given["seen"])
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Saved.") if changed else _("Nothing changed."))
        tell_released(request, member, before - given_to(project, member).count())
    return redirect("people", project.pk)


def tell_released(request: HttpRequest, member: Person, n: int) -> None:
    """Say what nobody in particular is to do from now on."""
    if n:
        told = ngettext(
            "{n} pair that was assigned to {name} waits for everybody again.",
            "{n} pairs that were assigned to {name} wait for everybody again.",
            n,
        )
        messages.info(request, told.format(n=n, name=member))


def key_of(request: HttpRequest) -> int:
    """The person that the form is about; 0, who is nobody, where it names none."""
    return whole(request.POST.get("person", "")) or 0


@require_POST
@signed_in
def take_in(request: HttpRequest, project_id: int) -> HttpResponse:
    """Make a member of somebody, and a person first where the name is new."""
    project = project_for(request, project_id)
    form = NewcomerForm(list(Role), request.POST)
    if not form.is_valid():
        return page(request, project, form)
    try:
        welcome(request, project, form.cleaned_data)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("people", project.pk)


def welcome(request: HttpRequest, project: Project, given: dict[str, str]) -> None:
    """Keep the new person and the membership together, and tell the link that signs a new person in."""
    called = {name: given[name] for name in ("display_name", "email")}
    with transaction.atomic():
        # Whoever presses the button twice makes one person: the second finds whom the first has made.
        person, new = Person.objects.get_or_create(
            username=given["username"], defaults={**called, "password": make_password(None)}
        )
        set_role(project, person, given["role"], by=person_of(request), seen="")
    messages.success(request, _("{name} belongs to the project now.").format(name=person))
    if new:
        tell_link(request, person)


def tell_link(request: HttpRequest, person: Person) -> None:
    """Make the link by which somebody chooses a password, and show it this once."""
    link = request.build_absolute_uri(f"/sign-in/{make_link(person, given_by=person_of(request))}")
    told = _(
        "With this link {name} chooses a password and signs in, once and within a day; it is shown only now: {link}"
    )
    messages.info(request, told.format(name=person, link=link))
    if tell_of_link_later(person):
        messages.info(request, _("{name} is told by e-mail that you made it.").format(name=person))


@require_POST
@signed_in
def give_link(request: HttpRequest, project_id: int) -> HttpResponse:
    """A link for somebody who forgot their password, or another one for who has none yet: the first was lost, or is too old."""
    project = project_for(request, project_id)
    try:
        tell_link(request, person_to_let_in(project, key_of(request), by=person_of(request)))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("people", project.pk)


@require_http_methods(["GET", "POST"])
@signed_in
def new_project(request: HttpRequest) -> HttpResponse:
    """Start a project; whoever works alone loads into it next, others take people in."""
    if request.method == "POST":
        alone = "alone" in request.POST
        try:
            project = start_project(request.POST.get("name", ""), by=person_of(request), alone=alone)
        except Refused as refusal:
            messages.error(request, refusal.sentence)
        else:
            messages.success(request, _("The project {name} was started.").format(name=project))
            return redirect(
                f"{reverse('load_article')}?into={project.pk}" if alone else reverse("people", args=[project.pk])
            )
    return render(request, "new_project.html")

"""The webhooks of a project, for whoever leads it: the list, one of them with its deliveries, and what is done to it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from reviews.models import Delivery, Person, Project, Webhook
from reviews.review.actions import delivery, webhook
from reviews.review.events import KINDS, TEST, TEST_LABEL
from reviews.review.permission import permit_role
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import MOVES
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import person_of, signed_in

SHOWN = 50
DELETED = 20


def switch_on(webhook_id: int, *, by: Person) -> Webhook:
    """Switch it on."""
    return webhook.switch_webhook(webhook_id, by=by, on=True)


def switch_off(webhook_id: int, *, by: Person) -> Webhook:
    """Switch it off."""
    return webhook.switch_webhook(webhook_id, by=by, on=False)


# The verbs by address: what is done, and what is said of it.
VERBS: dict[str, tuple[Callable[..., Webhook], Any]] = {
    "switch_on": (switch_on, gettext_lazy("It is switched on.")),
    "switch_off": (switch_off, gettext_lazy("It is switched off: what happens meanwhile, it is never told.")),
    "rotate": (webhook.rotate_secret, gettext_lazy("It has a new secret. For a day the one before signs as well.")),
    "test": (delivery.send_test, gettext_lazy("A test is on its way: what came of it stands below in a moment.")),
    "delete": (webhook.delete_webhook, gettext_lazy("It was deleted; it can be brought back below.")),
    "bring_back": (webhook.bring_back_webhook, gettext_lazy("It is there again, switched off.")),
}
ON_DELIVERIES: dict[str, tuple[Callable[..., Webhook], Any]] = {
    "again": (delivery.send_again, gettext_lazy("It is on its way once more.")),
    "leave_out": (delivery.leave_out, gettext_lazy("It was left out: the next ones are sent.")),
}


def led(request: HttpRequest, project: Project) -> Project:
    """The project, for those who lead it: to others an address may tell too much."""
    try:
        permit_role(project, person_of(request), MOVES["policy"].role)
    except Forbidden:
        raise PermissionDenied from None
    return project


def webhook_for(request: HttpRequest, webhook_id: int) -> Webhook:
    """The webhook, deleted or not, for those who lead its project; another project's is 404."""
    mine = Webhook.objects.filter(project__memberships__person=person_of(request))
    found = get_object_or_404(mine.select_related("project", "person"), pk=webhook_id)
    led(request, found.project)
    return found


def with_secret(request: HttpRequest, one: Webhook) -> HttpResponse:
    """The page with the secret, this once: it stands in the answer alone, in no cookie."""
    return render(request, "webhooks/one.html", page_of(request, one) | {"secret": one.secret})


@require_http_methods(["GET", "POST"])
@signed_in
def webhooks(request: HttpRequest, project_id: int) -> HttpResponse:
    """The list and the form for another one."""
    project, given = led(request, project_for(request, project_id)), request.POST
    if request.method == "GET":
        return render(request, "webhooks/list.html", list_of(request, project))
    try:
        made = webhook.add_webhook(project, by=person_of(request), **said_in(request))
    except Refused as refusal:
        context = list_of(request, project) | {"problem": refusal.sentence, "given": given, "chosen": chosen(request)}
        return render(request, "webhooks/list.html", context, status=refusal.status)
    return with_secret(request, made)


def list_of(request: HttpRequest, project: Project) -> dict[str, Any]:
    """The webhooks of the project, whether something waits for them, and those that were deleted."""
    waits = Delivery.objects.filter(webhook=OuterRef("pk"), state=Delivery.State.WAITING)
    found = Webhook.objects.filter(project=project).annotate(waits=Exists(waits)).select_related("person")
    return {
        **project_page(request, project, "webhooks"),
        "webhooks": found.listed(),
        "deleted": found.exclude(ended_at=None).order_by("-ended_at")[:DELETED],
        "kinds": KINDS.items(),
        "chosen": list(KINDS),
    }


def said_in(request: HttpRequest) -> dict[str, Any]:
    """What the form says of a webhook."""
    return {name: request.POST.get(name, "") for name in ("name", "address")} | {"events": chosen(request)}


def chosen(request: HttpRequest) -> list[str]:
    """The events that are ticked."""
    return request.POST.getlist("events")


@require_http_methods(["GET", "POST"])
@signed_in
def webhook_page(request: HttpRequest, webhook_id: int) -> HttpResponse:
    """One webhook: what it is told of, what was sent of late, what was done to it; the form changes it."""
    one = webhook_for(request, webhook_id)
    if request.method == "GET":
        return render(request, "webhooks/one.html", page_of(request, one))
    try:
        webhook.change_webhook(one.pk, by=person_of(request), seen=request.POST.get("seen", ""), **said_in(request))
    except Refused as refusal:
        context = page_of(request, one) | {"problem": refusal.sentence, "given": request.POST}
        return render(request, "webhooks/one.html", context | {"chosen": chosen(request)}, status=refusal.status)
    messages.success(request, _("Saved."))
    return redirect("webhook", one.pk)


def page_of(request: HttpRequest, one: Webhook) -> dict[str, Any]:
    """What the page of one webhook shows."""
    sent = Delivery.objects.filter(webhook=one).select_related("event__article", "event__person").order_by("-event_id")
    return {
        **project_page(request, one.project, "webhooks"),
        "one": one,
        "kinds": KINDS.items(),
        "chosen": one.events,
        "deliveries": labelled(sent[:SHOWN]),
        "first": sent.filter(state=Delivery.State.WAITING).last(),
        "changes": one.history.select_related("person"),
    }


def labelled(found: Iterable[Delivery]) -> list[Delivery]:
    """The deliveries, each with what happened in words."""
    rows = list(found)
    for row in rows:
        row.label = KINDS.get(row.event.kind, TEST_LABEL if row.event.kind == TEST else row.event.kind)  # type: ignore[attr-defined]
    return rows


@require_POST
@signed_in
def act(request: HttpRequest, webhook_id: int, verb: str) -> HttpResponse:
    """Do what the address says, and tell."""
    one, (do, said) = webhook_for(request, webhook_id), VERBS[verb]
    try:
        done = do(one.pk, by=person_of(request))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, str(said))
        if verb == "rotate":
            return with_secret(request, done)
    return redirect("webhooks", one.project_id) if verb in ("delete", "bring_back") else redirect("webhook", one.pk)


@require_POST
@signed_in
def act_on_delivery(request: HttpRequest, delivery_id: int, verb: str) -> HttpResponse:
    """The same for a delivery."""
    one = webhook_for(request, get_object_or_404(Delivery, pk=delivery_id).webhook_id)
    do, said = ON_DELIVERIES[verb]
    try:
        do(delivery_id, by=person_of(request))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, str(said))
    return redirect("webhook", one.pk)

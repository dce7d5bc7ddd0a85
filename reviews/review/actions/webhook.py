"""Webhooks of a project: a lead sets them up, changes them, switches them off and deletes them; each act stays on record."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from reviews.models import Delivery, Person, Project, Webhook, WebhookChange
from reviews.review.events import KINDS
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import MOVES
from reviews.text.characters import forbidden_character, one_line
from reviews.text.translatable import gettext_noop
from reviews.webhooks import BadAddress, new_secret, read_address

Act = WebhookChange.Act
MOST = 20
LONGEST_NAME = 80
BOTH_SIGN = timedelta(days=1)
GONE = gettext_noop("The webhook was deleted.")


@transaction.atomic
def add_webhook(project: Project, *, by: Person, name: str, address: str, events: Iterable[str]) -> Webhook:
    """Have `address` called when something of `events` happens in the project.

    Raises:
        Refused: role, too many, no name, an address that is not called, or no event.
    """
    row = led(project.pk, by)
    if Webhook.objects.listed().filter(project=row).count() >= MOST:
        raise Refused("many", gettext_noop("A project has no more than {most} webhooks."), most=MOST)
    said = checked(name, address, events)
    made = Webhook.objects.create(project=row, secret=new_secret(), person=by, **said)
    return noted(made, Act.ADDED, by)


@transaction.atomic
def change_webhook(
    webhook_id: int, *, by: Person, name: str, address: str, events: Iterable[str], seen: str
) -> Webhook:
    """Give it another name, address, or other events. What waits goes to the new address. `seen` is the number of changes
    that was shown.

    Raises:
        Refused: as add_webhook does, it was deleted, or somebody else changed it in between.
    """
    hook = held(webhook_id, by)
    said = checked(name, address, events)
    if str(hook.changes) != seen:
        raise Refused("seen", gettext_noop("Somebody else changed this in between: look at it once more."))
    if all(getattr(hook, key) == value for key, value in said.items()):
        return hook
    for key, value in said.items():
        setattr(hook, key, value)
    hook.next_at = None
    return noted(hook, Act.CHANGED, by)


@transaction.atomic
def switch_webhook(webhook_id: int, *, by: Person, on: bool) -> Webhook:
    """Switch it on or off: what happens while it is off, it is never told. Raises Refused for the role."""
    hook = held(webhook_id, by)
    if hook.active == on:
        return hook
    hook.active, hook.next_at = on, None
    return noted(hook, Act.SWITCHED_ON if on else Act.SWITCHED_OFF, by)


@transaction.atomic
def rotate_secret(webhook_id: int, *, by: Person) -> Webhook:
    """Give it a new secret; the one before signs beside it for a day. Raises Refused for the role."""
    hook = held(webhook_id, by)
    hook.former_secret, hook.former_until = hook.secret, timezone.now() + BOTH_SIGN
    hook.secret = new_secret()
    return noted(hook, Act.ROTATED, by)


@transaction.atomic
def delete_webhook(webhook_id: int, *, by: Person) -> Webhook:
    """Call it no more; what waits is given up. It can be brought back. Raises Refused for the role."""
    hook = held(webhook_id, by)
    hook.active, hook.ended_at = False, timezone.now()
    waiting = Delivery.objects.filter(webhook=hook, state=Delivery.State.WAITING)
    waiting.update(state=Delivery.State.GIVEN_UP, problem=GONE)
    return noted(hook, Act.DELETED, by)


@transaction.atomic
def bring_back_webhook(webhook_id: int, *, by: Person) -> Webhook:
    """Have a deleted webhook again, as it was, switched off. Raises Refused for the role, or where there are too many."""
    hook = Webhook.objects.select_for_update(of=("self",), no_key=True).get(pk=webhook_id)
    led(hook.project_id, by)
    if hook.ended_at is None:
        return hook
    if Webhook.objects.listed().filter(project=hook.project_id).count() >= MOST:
        raise Refused("many", gettext_noop("A project has no more than {most} webhooks."), most=MOST)
    hook.ended_at = None
    return noted(hook, Act.BROUGHT_BACK, by)


def led(project_id: int, by: Person) -> Project:
    """The project, held until the transaction ends, which `by` has to lead. Raises Forbidden."""
    project = Project.objects.select_for_update(no_key=True).get(pk=project_id)
    permit_role(project, by, MOVES["policy"].role)
    return project


def held(webhook_id: int, by: Person) -> Webhook:
    """The webhook, held until the transaction ends, in a project that `by` leads. Raises Refused where it was deleted."""
    found = Webhook.objects.get(pk=webhook_id)
    led(found.project_id, by)
    hook = Webhook.objects.select_for_update(of=("self",), no_key=True).get(pk=webhook_id)
    if hook.ended_at is not None:
        raise Refused("deleted", GONE)
    return hook


def checked(name: str, address: str, events: Iterable[str]) -> dict[str, object]:
    """What a webhook is set to, as it is kept. Raises Refused."""
    name, address, chosen = one_line(name), address.strip(), [kind for kind in KINDS if kind in set(events)]
    if not name or forbidden_character(name):
        raise Refused("name", gettext_noop("A webhook needs a name."))
    if len(name) > LONGEST_NAME:
        raise Refused("too_long", gettext_noop("That is longer than {limit} characters."), limit=LONGEST_NAME)
    try:
        read_address(address, settings.WEBHOOK_ALLOW)
    except BadAddress as bad:
        raise Refused(bad.code, bad.sentence) from None
    if not chosen:
        raise Refused("events", gettext_noop("Choose what it is to be told of."))
    return {"name": name, "address": address, "events": chosen}


def noted(hook: Webhook, act: WebhookChange.Act, by: Person) -> Webhook:
    """Save what became of it, who did it, and what the project's webhooks are told of altogether."""
    hook.changes += 1
    hook.save()
    said = {"name": hook.name, "address": hook.address, "events": hook.events}
    WebhookChange.objects.create(webhook=hook, act=act, person=by, **said)
    wanted = Webhook.objects.listed().filter(project=hook.project_id, active=True).values_list("events", flat=True)
    told = sorted({kind for events in wanted for kind in events})
    Project.objects.filter(pk=hook.project_id).update(told_events=told)
    return hook

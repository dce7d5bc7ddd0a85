"""Deliveries by hand: a test, one that is sent again, one that is left out. None changes anything but what is sent."""

from django.db import transaction
from django.utils import timezone

from reviews.models import Delivery, Person, Webhook
from reviews.review.actions.webhook import held
from reviews.review.events import TEST, put
from reviews.review.refusals import Refused
from reviews.text.translatable import gettext_noop

LEFT_OUT = gettext_noop("Left out by a lead.")


@transaction.atomic
def send_test(webhook_id: int, *, by: Person) -> Webhook:
    """Have a test sent to the webhook, now. Raises Refused for the role, or where it is switched off."""
    hook = switched_on(webhook_id, by)
    put(hook.project, TEST, [hook], person=by, facts={})
    return at_once(hook)


@transaction.atomic
def send_again(delivery_id: int, *, by: Person) -> Webhook:
    """Send an event once more, under the same key, or try one that waits, now. Raises as send_test does."""
    delivery = Delivery.objects.get(pk=delivery_id)
    hook = switched_on(delivery.webhook_id, by)
    waits = {"state": Delivery.State.WAITING, "since": timezone.now()}
    Delivery.objects.filter(pk=delivery.pk).exclude(state=Delivery.State.WAITING).update(**waits)
    return at_once(hook)


@transaction.atomic
def leave_out(delivery_id: int, *, by: Person) -> Webhook:
    """Give up a delivery that waits, so that those after it go out. Raises Refused for the role, or where it was deleted."""
    delivery = Delivery.objects.get(pk=delivery_id)
    hook = held(delivery.webhook_id, by)
    waiting = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.WAITING)
    waiting.update(state=Delivery.State.GIVEN_UP, problem=LEFT_OUT)
    return at_once(hook)


def switched_on(webhook_id: int, by: Person) -> Webhook:
    """The webhook, held; it has to be switched on."""
    hook = held(webhook_id, by)
    if not hook.active:
        raise Refused("off", gettext_noop("It is switched off: switch it on first."))
    return hook


def at_once(hook: Webhook) -> Webhook:
    """Let the next call wait no longer."""
    hook.next_at = None
    hook.save(update_fields=["next_at"])
    return hook

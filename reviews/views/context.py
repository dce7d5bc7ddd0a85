"""What every page may show: the demo people to switch between, and the states."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reviews.models import Membership, Notice
from reviews.review.states import Role, State
from reviews.views.sign_in import DEMO_SWITCH


def desk(request: HttpRequest) -> dict[str, Any]:
    """`demo_people` is empty unless this person came by the demo's link; it costs a statement only where it is shown."""
    may_switch = request.session.get(DEMO_SWITCH) if hasattr(request, "session") else False
    person = getattr(request, "user", None)
    unread = SimpleLazyObject(lambda: unread_of(person)) if person and person.is_authenticated else 0
    return {"states": list(State), "unread": unread, "demo_people": SimpleLazyObject(demo_people) if may_switch else []}


def unread_of(person: Any) -> int:
    """How many notices the person has not read, of those that their page shows."""
    return Notice.objects.filter(person=person, read_at=None, article__project__memberships__person=person).count()


def demo_people() -> list[dict[str, Any]]:
    """The demo people with their roles."""
    members = Membership.objects.filter(person__is_demo=True, person__is_active=True).select_related("person")
    order = list(Role)
    rows = [{"person": one.person, "role": Role(one.role), "label": Role(one.role).label} for one in members]
    return sorted(rows, key=lambda row: -order.index(row["role"]))

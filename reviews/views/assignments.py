"""Who works on which stretch of an article until when; giving work out and handing it over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from reviews.measure import REVIEW_AN_HOUR, TRANSLATE_AN_HOUR, minutes
from reviews.models import Article, Assignment, Membership, Pair, Person
from reviews.pipeline import mail_later
from reviews.review.actions.assign import assign_range, hand_over, members
from reviews.review.permission import role_on
from reviews.review.refusals import Forbidden, Refused
from reviews.review.results import BatchResult
from reviews.review.states import Role, State
from reviews.views.export import article_for
from reviews.views.pair import number
from reviews.views.picked import due_of, people_of
from reviews.views.rows import TO_REVIEW, TO_WRITE
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell

UNDONE = {Assignment.Task.TRANSLATE.value: TO_WRITE, Assignment.Task.REVIEW.value: TO_WRITE | TO_REVIEW}
"""What is to be reviewed is still to do while it is not even written."""
RATES = {Assignment.Task.TRANSLATE.value: TRANSLATE_AN_HOUR, Assignment.Task.REVIEW.value: REVIEW_AN_HOUR}


@dataclass
class Load:
    """What one person has for one task by one day."""

    person: Person
    task: str
    label: str
    due: date | None
    late: bool
    n: int
    first: int
    last: int
    left: int
    minutes: int
    may_hand_over: bool
    takers: list[Person]


@require_safe
@signed_in
def assignments(request: HttpRequest, article_id: int) -> HttpResponse:
    """The work that is given out, and the forms to give out more."""
    return page(request, article_for(request, article_id))


def page(request: HttpRequest, article: Article, given: dict[str, Any] | None = None) -> HttpResponse:
    """The same, with the form as it was refused, where it was."""
    role = role_on(article, person := person_of(request))
    leads = bool(role and role.at_least(Role.LEAD))
    last = Pair.objects.filter(article=article).aggregate(n=Max("position"))["n"] or 0
    context = {
        "article": article,
        "rows": loads(article, person, leads),
        "may_assign": leads,
        "people": with_roles(article),
        "tasks": Assignment.Task.choices,
        "last": last,
        "today": timezone.localdate(),
        "given": given or {"first": 1, "last": last},
    }
    return render(request, "assignments.html", context, status=422 if given else 200)


def with_roles(article: Article) -> list[tuple[Person, str]]:
    """Everybody who may be given work, with their role."""
    roles = {row.person_id: row.get_role_display() for row in Membership.objects.filter(project=article.project_id)}
    return [(one, roles[one.pk]) for one in members(article, Assignment.Task.TRANSLATE)]


def loads(article: Article, person: Person, leads: bool) -> list[Load]:
    """What is given out, by person, task and day."""
    standing = Assignment.objects.filter(pair__article=article, pair__retired=False, ended_at=None)
    groups: dict[tuple[Any, ...], list[Assignment]] = {}
    for one in standing.select_related("pair", "person").order_by("due", "pair__position"):
        groups.setdefault((one.person, one.task, one.due), []).append(one)
    able = {task: members(article, task) for task in RATES}
    today = timezone.localdate()
    return [
        Load(
            person=who,
            task=task,
            label=rows[0].get_task_display(),
            due=due,
            late=bool(due and due < today and still(rows, task)),
            n=len(rows),
            first=min(row.pair.position for row in rows),
            last=max(row.pair.position for row in rows),
            left=len(left := still(rows, task)),
            minutes=minutes((pair.source or pair.target for pair in left), RATES[task]),
            may_hand_over=leads or who == person,
            takers=[one for one in able[task] if one != who],
        )
        for (who, task, due), rows in groups.items()
    ]


def still(rows: list[Assignment], task: str) -> list[Pair]:
    """The pairs on which the task is not done."""
    return [row.pair for row in rows if State(row.pair.state) in UNDONE[task]]


def acted(
    request: HttpRequest, article: Article, act: Callable[[], BatchResult], given: dict[str, Any] | None = None
) -> HttpResponse:
    """Do it and lead back to the page; to whom may do it a form that was refused comes back as it was given."""
    try:
        tell(request, act())
        mail_later()
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        if given and not isinstance(refusal, Forbidden):
            return page(request, article, given)
    return redirect("assignments", article.pk)


@require_POST
@signed_in
def give(request: HttpRequest, article_id: int) -> HttpResponse:
    """Give a stretch to one person, or to several in even shares."""
    article, by = article_for(request, article_id), person_of(request)
    said: dict[str, Any] = {"people": people_of(request, article), "task": request.POST.get("task", "")}
    said |= {"first": number(request, "first"), "last": number(request, "last"), "due": due_of(request)}
    return acted(request, article, lambda: assign_range(article, by=by, **said), said)


@require_POST
@signed_in
def pass_on(request: HttpRequest, article_id: int) -> HttpResponse:
    """Hand over what one person was assigned by a day."""
    article, by = article_for(request, article_id), person_of(request)
    people = {one.pk: one for one in Person.objects.filter(memberships__project=article.project)}
    giver, taker = people.get(number(request, "giver"), by), people.get(number(request, "taker"), by)
    said: dict[str, Any] = {"task": request.POST.get("task", ""), "due": due_of(request)}
    return acted(request, article, lambda: hand_over(article, by=by, giver=giver, taker=taker, **said))

"""What hangs on a pair is known before it is asked for, and what the page has fetched gives the same facts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db.models import Model
from django.utils import timezone

from reviews.models import (
    Approval,
    Assignment,
    ChangeRequest,
    Comment,
    ErrorMark,
    FileNote,
    Lease,
    Lock,
    Pair,
    Suggestion,
)
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.assign import assign
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.lease import lease
from reviews.review.actions.lock import lock
from reviews.review.actions.mark import mark, unmark
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import accept, suggest
from reviews.review.actions.thread import resolve
from reviews.review.actions.withdraw import withdraw
from reviews.review.facts import facts_of
from reviews.review.file_notes import keep_notes
from reviews.review.hanging import hanging_on
from reviews.review.picked import Picked
from reviews.review.states import Role
from reviews.views.pair import around
from reviews.views.pair_page import PairPage, detail_context
from tests.desk import Desk

Act = Callable[[Desk, Pair], object]


def approved(desk: Desk, pair: Pair) -> Pair:
    submit(pair.pk, by=desk.mei, version=pair.version)
    return approve(pair.pk, by=desk.chen, version=pair.version)


def asked(desk: Desk, pair: Pair) -> Pair:
    submit(pair.pk, by=desk.mei, version=pair.version)
    return request_changes(pair.pk, by=desk.chen, version=pair.version, category="accuracy", note="Which mill?")


def contested(desk: Desk, pair: Pair) -> Pair:
    asked(desk, pair)
    return resubmit(pair.pk, by=desk.mei, version=pair.version, answer="The tide mill.", contest=True)


def escalated(desk: Desk, pair: Pair) -> Pair:
    contested(desk, pair)
    return escalate(pair.pk, by=desk.chen, version=pair.version, note="Who is right?")


def suggested(desk: Desk, pair: Pair) -> Pair:
    suggest(pair.pk, by=desk.chen, version=pair.version, target="河口有座潮汐磨坊。")
    return accept(pair.pk, Suggestion.objects.get().pk, by=desk.mei, version=pair.version)


ACTS: dict[str, tuple[Act, set[type[Model]]]] = {
    "nothing": (lambda desk, pair: None, set()),
    "edited": (lambda desk, pair: edit(pair.pk, by=desk.fang, version=1, target="河口有磨坊。"), set()),
    "approved": (approved, {Approval}),
    "approval withdrawn": (
        lambda desk, pair: withdraw(approved(desk, pair).pk, by=desk.chen, version=1, note="Too soon"),
        {Approval},
    ),
    "approved, then edited": (
        lambda desk, pair: edit(approved(desk, pair).pk, by=desk.mei, version=1, target="河口有磨坊。"),
        {Approval},
    ),
    "asked for": (asked, {ChangeRequest}),
    "contested": (contested, {ChangeRequest}),
    "escalated": (escalated, {ChangeRequest}),
    "commented": (lambda desk, pair: comment(pair.pk, by=desk.chen, text="?"), {Comment}),
    "held up": (lambda desk, pair: comment(pair.pk, by=desk.chen, text="?", blocker=True), {Comment}),
    "no longer held up": (
        lambda desk, pair: resolve(
            comment(pair.pk, by=desk.chen, text="?", blocker=True).pk, Comment.objects.get().pk, by=desk.chen
        ),
        {Comment},
    ),
    "suggested": (suggested, {Suggestion}),
    "marked": (
        lambda desk, pair: mark(pair.pk, by=desk.chen, version=1, category="style", severity="minor"),
        {ErrorMark},
    ),
    "unmarked": (
        lambda desk, pair: unmark(
            mark(pair.pk, by=desk.chen, version=1, category="style", severity="minor").pk,
            ErrorMark.objects.get().pk,
            by=desk.chen,
        ),
        set(),
    ),
    "assigned": (
        lambda desk, pair: assign(desk.article, Picked({pair.pk: 1}), by=desk.lin, people=[desk.mei], task="translate"),
        {Assignment},
    ),
    "locked": (lambda desk, pair: lock(pair.pk, by=desk.lin, version=1, reason="Names", days=3), {Lock}),
    "noted in its file": (lambda desk, pair: keep_notes({pair.pk: "A verb?"}), {FileNote}),
    "being written": (lambda desk, pair: lease(pair.pk, by=desk.fang), {Lease}),
}


@pytest.mark.parametrize(("act", "hangs"), ACTS.values(), ids=ACTS)
def test_what_hangs_on_a_pair_is_known(desk: Desk, act: Act, hangs: set[type[Model]]) -> None:
    act(desk, desk.pair())
    assert hanging_on(desk.pair()) == hangs
    assert hanging_on(desk.pair(2)) == set()


@pytest.mark.parametrize("act", [act for act, _hangs in ACTS.values()], ids=ACTS)
@pytest.mark.parametrize("joined", [False, True], ids=["as it is", "joined since"])
def test_what_the_page_has_fetched_gives_the_same_facts(desk: Desk, act: Act, joined: bool) -> None:
    act(desk, desk.pair())
    if joined and not Lock.objects.exists() and not Lease.objects.exists():
        join_next(desk.pair().pk, by=desk.lin, version=desk.pair().version)
    pair = desk.pair()
    context = detail_context(PairPage(pair, desk.chen, Role.REVIEWER))
    assert facts_of([pair], evidence=around(pair, context).evidence) == facts_of([pair])


def test_a_lease_that_is_over_is_not_shown(desk: Desk) -> None:
    lease(desk.pair().pk, by=desk.fang)
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert detail_context(PairPage(desk.pair(), desk.chen, Role.REVIEWER))["lease"] is None

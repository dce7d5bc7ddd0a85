"""The one function that computes a state, as a table."""

from itertools import pairwise, product

import pytest

from reviews.review.states import (
    MOVES,
    ApprovalFact,
    Facts,
    Role,
    State,
    compute_state,
    may_count,
    open_moves,
    valid_approvals,
)

MEI, CHEN, FANG, WU = 1, 2, 3, 4


def approved_by(person: int, *, current: bool = True, withdrawn: bool = False, final: bool = False) -> ApprovalFact:
    """An approval; `final` where an approver gave it."""
    return ApprovalFact(person, current, withdrawn, final=final)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (Facts(submitted=False, excluded=False), State.DRAFT),
        (Facts(submitted=True, excluded=False), State.IN_REVIEW),
        (Facts(submitted=True, excluded=True), State.EXCLUDED),
        (Facts(submitted=True, excluded=False, requests=["open"]), State.CHANGES_REQUESTED),
        (Facts(submitted=True, excluded=False, requests=["fixed", "open"]), State.CHANGES_REQUESTED),
        (Facts(submitted=True, excluded=False, requests=["contested"]), State.IN_REVIEW),
        (Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN)]), State.APPROVED),
        (Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN)], required=2), State.REVIEWED),
        (
            Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN), approved_by(FANG)], required=2),
            State.REVIEWED,
        ),
        (
            Facts(
                submitted=True, excluded=False, approvals=[approved_by(CHEN), approved_by(WU, final=True)], required=2
            ),
            State.APPROVED,
        ),
        (
            Facts(
                submitted=True,
                excluded=False,
                approvals=[approved_by(CHEN), approved_by(FANG), approved_by(WU, final=True, withdrawn=True)],
                required=2,
            ),
            State.REVIEWED,
        ),
        (
            Facts(
                submitted=True,
                excluded=False,
                approvals=[approved_by(CHEN), approved_by(FANG), approved_by(WU, final=True)],
                contributors=frozenset({WU}),
                required=2,
            ),
            State.REVIEWED,
        ),
        (
            Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN), approved_by(CHEN)], required=2),
            State.REVIEWED,
        ),
        (Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN, current=False)]), State.RECHECK),
        (Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN, withdrawn=True)]), State.IN_REVIEW),
        (
            Facts(submitted=True, excluded=False, approvals=[approved_by(MEI)], contributors=frozenset({MEI})),
            State.RECHECK,
        ),
        (Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN)], requests=["fixed"]), State.IN_REVIEW),
    ],
)
def test_a_state_follows_from_the_records(facts: Facts, state: State) -> None:
    assert compute_state(facts) is state


@pytest.mark.parametrize(
    ("policy", "last_author", "person", "counts"),
    [
        ("never", CHEN, MEI, False),
        ("never", CHEN, CHEN, False),
        ("never", CHEN, FANG, True),
        ("swap", CHEN, MEI, True),
        ("swap", CHEN, CHEN, False),
        ("solo", MEI, MEI, True),
    ],
)
def test_whose_approval_counts_is_the_policy(policy: str, last_author: int, person: int, counts: bool) -> None:
    facts = Facts(
        submitted=True,
        excluded=False,
        contributors=frozenset({MEI, CHEN}),
        last_authors=frozenset({last_author}),
        self_approval=policy,
    )
    assert may_count(person, facts) is counts


def test_an_approval_counts_once_a_person() -> None:
    facts = Facts(submitted=True, excluded=False, approvals=[approved_by(CHEN)] * 3)
    assert valid_approvals(facts) == {CHEN}


def test_viewers_have_no_move_in_any_state() -> None:
    assert not [move for state in State for move in open_moves(state, Role.VIEWER)]


def test_every_role_may_do_what_the_one_before_may() -> None:
    for state in State:
        moves = [{move.verb for move in open_moves(state, role)} for role in Role]
        assert all(less <= more for less, more in pairwise(moves))


def test_a_key_means_one_thing_in_a_state() -> None:
    for state, never in product(State, ("lock", "unlock")):  # a pair is locked or it is not
        offered = [move for verb, move in MOVES.items() if verb != never and state in move.states]
        keys = [move.key for move in offered if move.key]
        assert len(keys) == len(set(keys)), state

"""The table of states and moves, and the one function that computes a state. Imports no Django.

Source of the rules: docs/workflow.md.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from reviews.text.translatable import gettext_noop


class State(Enum):
    """What a pair has come to. `icon` and `label` are always shown together: never colour alone."""

    DRAFT = ("draft", "○", gettext_noop("Draft"))
    IN_REVIEW = ("in_review", "◔", gettext_noop("In review"))
    CHANGES_REQUESTED = ("changes_requested", "↩", gettext_noop("Changes requested"))
    REVIEWED = ("reviewed", "◑", gettext_noop("Reviewed"))
    APPROVED = ("approved", "●", gettext_noop("Approved"))
    RECHECK = ("recheck", "⚠", gettext_noop("Re-check"))
    EXCLUDED = ("excluded", "⌀", gettext_noop("Excluded"))

    icon: str
    label: str

    def __new__(cls, value: str, icon: str = "", label: str = "") -> "State":
        member = object.__new__(cls)
        member._value_ = value
        member.icon = icon
        member.label = label
        return member


class Role(Enum):
    """What a person may do in a project; each role may do all that the one before it may."""

    VIEWER = ("viewer", gettext_noop("Viewer"))
    TRANSLATOR = ("translator", gettext_noop("Translator"))
    REVIEWER = ("reviewer", gettext_noop("Reviewer"))
    APPROVER = ("approver", gettext_noop("Approver"))
    LEAD = ("lead", gettext_noop("Lead"))
    ADMIN = ("admin", gettext_noop("Admin"))

    label: str

    def __new__(cls, value: str, label: str = "") -> "Role":
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member

    def at_least(self, other: "Role") -> bool:
        """Whether this role may do what `other` may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


SELF_APPROVAL = (
    ("never", gettext_noop("Never: authors cannot approve their own text")),
    ("swap", gettext_noop("Swap: nobody approves their own last word")),
    ("solo", gettext_noop("Solo: one person works alone; exports say so")),
)

EXCLUSIONS = {
    "omitted": gettext_noop("Omitted in translation"),
    "added": gettext_noop("Added by the translator"),
    "boilerplate": gettext_noop("Web page boilerplate"),
    "tag": gettext_noop("Tag or section name"),
    "byline": gettext_noop("Byline or date"),
    "repeated": gettext_noop("Repeated line"),
    "not_for_publication": gettext_noop("Not for publication"),
    "not_for_translation": gettext_noop("Not to be translated"),
}


@dataclass(frozen=True, slots=True)
class Move:
    """A verb: in which states it is open, from which role on, its key on the review screen."""

    verb: str
    label: str
    key: str
    states: frozenset[State]
    role: Role


_ANY = frozenset(State)
_MOVES = (
    Move("submit", gettext_noop("Submit"), "Y", frozenset({State.DRAFT, State.RECHECK}), Role.TRANSLATOR),
    Move("edit", gettext_noop("Edit"), "E", _ANY - {State.EXCLUDED}, Role.TRANSLATOR),
    Move(
        "approve",
        gettext_noop("Approve"),
        "A",
        frozenset({State.IN_REVIEW, State.REVIEWED, State.RECHECK, State.EXCLUDED}),
        Role.REVIEWER,
    ),
    Move(
        "request_changes",
        gettext_noop("Request changes"),
        "R",
        frozenset({State.IN_REVIEW, State.REVIEWED, State.APPROVED, State.RECHECK}),
        Role.REVIEWER,
    ),
    Move(
        "take_back_request",
        gettext_noop("Take the request back"),
        "",
        frozenset({State.CHANGES_REQUESTED}),
        Role.REVIEWER,
    ),
    Move("resubmit", gettext_noop("Resubmit"), "Y", frozenset({State.CHANGES_REQUESTED}), Role.TRANSLATOR),
    Move("exclude", gettext_noop("Exclude"), "X", _ANY - {State.EXCLUDED}, Role.APPROVER),
    Move("include", gettext_noop("Include again"), "X", frozenset({State.EXCLUDED}), Role.APPROVER),
    Move("withdraw", gettext_noop("Withdraw approval"), "", _ANY, Role.REVIEWER),
    Move("dismiss", gettext_noop("Dismiss"), "D", _ANY, Role.TRANSLATOR),
    Move("apply_fix", gettext_noop("Apply the fix"), "G", _ANY - {State.EXCLUDED}, Role.TRANSLATOR),
    Move("align", gettext_noop("Change the alignment"), "", _ANY, Role.TRANSLATOR),
    Move("reimport", gettext_noop("Load it again, changed"), "", _ANY, Role.LEAD),
    Move("assign", gettext_noop("Assign"), "", _ANY, Role.LEAD),
    Move("suggest", gettext_noop("Suggest"), "S", _ANY - {State.EXCLUDED}, Role.TRANSLATOR),
    Move(
        "escalate", gettext_noop("Escalate"), "", frozenset({State.CHANGES_REQUESTED, State.IN_REVIEW}), Role.REVIEWER
    ),
    Move("adjudicate", gettext_noop("Decide"), "", _ANY, Role.LEAD),
    Move("source_fits", gettext_noop("Target still right"), "", _ANY, Role.REVIEWER),
    Move("lock", gettext_noop("Lock"), "O", _ANY, Role.LEAD),
    Move("unlock", gettext_noop("Unlock"), "O", _ANY, Role.LEAD),
    Move("policy", gettext_noop("Change the policy"), "", _ANY, Role.LEAD),
    Move("mark", gettext_noop("Mark an error"), "M", _ANY, Role.REVIEWER),
    Move("rebut", gettext_noop("Rebut"), "", _ANY, Role.TRANSLATOR),
    Move("set_pass_mark", gettext_noop("Set the pass mark"), "", _ANY, Role.LEAD),
    Move("reread", gettext_noop("Draw a sample"), "", _ANY, Role.APPROVER),
    Move("read", gettext_noop("Read a sample"), "", _ANY, Role.REVIEWER),
    Move("comment", gettext_noop("Comment"), "C", _ANY, Role.TRANSLATOR),
)
MOVES: dict[str, Move] = {move.verb: move for move in _MOVES}


def open_moves(state: State, role: Role) -> list[Move]:
    """The moves that `role` has in `state`, before the guards that look at persons and texts."""
    return [move for move in _MOVES if state in move.states and role.at_least(move.role)]


# What a lock leaves open: words, and taking back.
OPEN_UNDER_LOCK = frozenset({"comment", "dismiss", "withdraw", "lock", "unlock"})


class ApprovalFact(NamedTuple):
    """An approval as the state sees it: does it concern the text as it is now?

    A `final` one was given by an approver or somebody above: where two are needed, one of them has to be. An
    `inherited` one came with the text from before a join or a split, or came back with it; it counts beside one that was
    given since.
    """

    person: int
    current: bool
    withdrawn: bool = False
    inherited: bool = False
    final: bool = False


class Facts(NamedTuple):
    """All that a state depends on. `requests` holds the statuses of change requests not yet closed, `disputing` those
    whose requests are contested or escalated; `blocked` says that a comment holds the pair up (HAS_BLOCKER).

    Persons are keys of people, several accounts of one person being one key: `same` leads from an account to it.
    `unseen` are those who wrote characters of the text that nobody else has seen.
    """

    submitted: bool
    excluded: bool
    approvals: Collection[ApprovalFact] = ()
    contributors: frozenset[int] = frozenset()
    last_authors: frozenset[int] = frozenset()
    requests: Collection[str] = ()
    disputing: frozenset[int] = frozenset()
    blocked: bool = False
    required: int = 1
    self_approval: str = "never"
    same: Mapping[int, int] = MappingProxyType({})
    unseen: frozenset[int] = frozenset()


def may_count(person: int, facts: Facts) -> bool:
    """Whether an approval by `person` counts under the two-person rule."""
    person = facts.same.get(person, person)
    if facts.self_approval == "solo":
        return True
    if facts.self_approval == "swap":
        return person not in facts.last_authors | facts.unseen
    return person not in facts.contributors


def waits_for_answer(person: int, leads: bool, facts: Facts) -> bool | None:
    """Whether a dispute waits for `person`; None where there is none. A contested request waits for whoever made it, an
    escalated one for a lead who neither made it nor wrote the text.
    """
    person = facts.same.get(person, person)
    if "escalated" in facts.requests:
        return leads and person not in facts.contributors | facts.disputing
    return person in facts.disputing if "contested" in facts.requests else None


def valid_approvals(facts: Facts) -> set[int]:
    """The persons whose approval holds: not withdrawn, of the text as it is now, and not their own text."""
    valid = [a for a in facts.approvals if a.current and not a.withdrawn and may_count(a.person, facts)]
    return {a.person for a in valid} if any(not a.inherited for a in valid) else set()


def is_settled(facts: Facts) -> bool:
    """Whether the approvals that hold are enough: where two are needed, one of them is an approver's."""
    return enough(valid_approvals(facts), facts)


def enough(people: Collection[int], facts: Facts) -> bool:
    """Whether the approvals of `people`, which hold, are enough."""
    if len(people) < facts.required:
        return False
    return facts.required == 1 or any(
        a.final and a.current and not a.withdrawn and a.person in people for a in facts.approvals
    )


def compute_state(facts: Facts) -> State:
    """The state of a pair: the only place where it is decided."""
    if facts.excluded:
        return State.EXCLUDED
    if "open" in facts.requests:
        return State.CHANGES_REQUESTED
    if facts.requests:
        return State.IN_REVIEW
    people = valid_approvals(facts)
    if people and facts.blocked:
        return State.IN_REVIEW
    if enough(people, facts):
        return State.APPROVED
    if people:
        return State.REVIEWED
    if any(not a.withdrawn for a in facts.approvals):
        return State.RECHECK
    return State.IN_REVIEW if facts.submitted else State.DRAFT

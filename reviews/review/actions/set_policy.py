"""Choose a project's policy. What is open stays under the one it was submitted under, unless the lead asks otherwise."""

from collections import Counter
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from reviews.models import Article, Batch, Finding, Pair, Person, PolicyChange, Project
from reviews.review.facts import facts_of
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import MOVES, SELF_APPROVAL, State, compute_state
from reviews.review.versions import POLICY, all_locked, write
from reviews.text.translatable import gettext_noop


@dataclass(frozen=True, slots=True)
class Policy:
    """What a project asks: how many approvals, and by whom (SELF_APPROVAL).

    Whether approvals outlive a change of nothing but boundaries (`boundary_holds`), and whether those of a text that was
    brought back have to be confirmed once (`restored_asks`). Whether an open warning holds up an approval as an error does
    (`warnings_hold`): that looks at the findings of the moment, so it is of the project alone, and of no pair.
    """

    approvals_required: int = 1
    self_approval: str = "never"
    boundary_holds: bool = False
    restored_asks: bool = False
    warnings_hold: bool = False

    @property
    def of_pairs(self) -> dict[str, Any]:
        """What each pair stands under by itself."""
        return {name: getattr(self, name) for name in POLICY}


def policy_of(project: Project) -> Policy:
    """The policy that a project has."""
    return Policy(*(getattr(project, one.name) for one in fields(Policy)))


def named(policy: Policy) -> str:
    """A policy as a form carries it."""
    return " ".join(str(value) for value in asdict(policy).values())


@dataclass
class Forecast:
    """How many pairs would go from one state to another if what is open came under the policy too; `open` is of all. `held`
    are those that wait for an approval and could get none, for a warning that is open.
    """

    open: int = 0
    held: int = 0
    moves: Counter[tuple[str, str]] = field(default_factory=Counter)


def forecast(project: Project, policy: Policy) -> Forecast:
    """The dry run: nothing is written."""
    found = Forecast()
    pairs = list(others(project, policy).select_related("article__project"))
    for pair in pairs:
        for name, value in policy.of_pairs.items():
            setattr(pair, name, value)
    facts = facts_of(pairs)
    found.open = len(pairs)
    found.held = waiting_with_warning(project).count() if policy.warnings_hold else 0
    for pair in pairs:
        new = compute_state(facts[pair.pk]).value
        if new != pair.state:
            found.moves[pair.state, new] += 1
    return found


def waiting_with_warning(project: Project) -> "QuerySet[Pair]":
    """The pairs that wait for an approval with an open warning."""
    waiting = [one.value for one in MOVES["approve"].states - {State.EXCLUDED}]
    warnings = Finding.objects.filter(pair=OuterRef("pk"), severity="warning", dismissed=False)
    return Pair.objects.filter(Exists(warnings), article__project=project, state__in=waiting)


def others(project: Project, policy: Policy) -> "QuerySet[Pair]":
    """The pairs that stand under another policy."""
    return Pair.objects.filter(article__project=project).exclude(**policy.of_pairs)


@transaction.atomic
def set_policy(
    project: Project, policy: Policy, *, by: Person, reason: str, open_too: bool = False, seen: str | None = None
) -> PolicyChange:
    """Give `project` a policy from now on; with `open_too` its pairs come under it at once, one act an article. `seen` is
    the policy that was shown, as `named` says it.

    Raises:
        Refused: role, no reason, no such policy, or somebody else changed it in between.
    """
    permit_role(project, by, MOVES["policy"].role)
    if policy.approvals_required not in (1, 2) or policy.self_approval not in dict(SELF_APPROVAL):
        raise Refused("policy", gettext_noop("There is no such policy."))
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the policy is changed."))
    # Pairs are locked before the project, as every other act does.
    lots = pairs_under_others(project, policy) if open_too else []
    kept = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    if seen is not None and seen != named(policy_of(kept)):
        raise Refused("seen", gettext_noop("Somebody else changed the policy in between: look at it once more."))
    for name, value in asdict(policy).items():
        setattr(kept, name, value)
    kept.save(update_fields=[*asdict(policy)])
    for article, pairs in lots:
        for pair in pairs:
            pair.article.project = kept
        batch = Batch.objects.create(article=article, verb="policy", reason=reason, person=by)
        write(pairs, by=by, verb="policy", reason=reason, batch=batch)
    return PolicyChange.objects.create(project=kept, reason=reason, open_too=open_too, person=by, **asdict(policy))


def pairs_under_others(project: Project, policy: Policy) -> list[tuple[Article, list[Pair]]]:
    """The pairs under another policy, locked, by article."""
    found: dict[Article, list[Pair]] = {}
    for pair in all_locked(others(project, policy).values_list("pk", flat=True)):
        found.setdefault(pair.article, []).append(pair)
    return list(found.items())

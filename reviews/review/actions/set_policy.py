"""Choose a project's policy. What is open stays under the one it was submitted under, unless the lead asks otherwise."""

from collections import Counter
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.db.models import QuerySet

from reviews.models import Article, Batch, Pair, Person, PolicyChange, Project
from reviews.review.facts import facts_of
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.states import SELF_APPROVAL, compute_state
from reviews.review.versions import all_locked, write
from reviews.text.marks import gettext_noop


@dataclass
class Forecast:
    """How many pairs would go from one state to another if what is open came under the policy too; `open` is of all."""

    open: int = 0
    moves: Counter[tuple[str, str]] = field(default_factory=Counter)


def forecast(project: Project, required: int, self_approval: str) -> Forecast:
    """The dry run: nothing is written."""
    found = Forecast()
    pairs = list(others(project, required, self_approval).select_related("article__project"))
    facts = facts_of(pairs)
    found.open = len(pairs)
    for pair in pairs:
        new = compute_state(replace(facts[pair.pk], required=required, self_approval=self_approval)).value
        if new != pair.state:
            found.moves[pair.state, new] += 1
    return found


def others(project: Project, required: int, self_approval: str) -> "QuerySet[Pair]":
    """The pairs that stand under another policy."""
    pairs = Pair.objects.filter(article__project=project)
    return pairs.exclude(approvals_required=required, self_approval=self_approval)


@transaction.atomic
def set_policy(
    project: Project, *, by: Person, required: int, self_approval: str, reason: str, open_too: bool = False
) -> PolicyChange:
    """Give `project` a policy from now on; with `open_too` its pairs come under it at once, one act an article.

    Raises:
        Refused: role, no reason, or no such policy.
    """
    permit_verb(project, by, "policy")
    if required not in (1, 2) or self_approval not in dict(SELF_APPROVAL):
        raise Refused("policy", gettext_noop("There is no such policy."))
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the policy is changed."))
    # Pairs are locked before the project, as every other act does.
    lots = pairs_under_others(project, required, self_approval) if open_too else []
    kept = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    kept.approvals_required, kept.self_approval = required, self_approval
    kept.save(update_fields=["approvals_required", "self_approval"])
    for article, pairs in lots:
        for pair in pairs:
            pair.article.project = kept
        batch = Batch.objects.create(article=article, verb="policy", reason=reason, person=by)
        write(pairs, by=by, verb="policy", reason=reason, batch=batch)
    return PolicyChange.objects.create(
        project=kept,
        approvals_required=required,
        self_approval=self_approval,
        reason=reason,
        open_too=open_too,
        person=by,
    )


def pairs_under_others(project: Project, required: int, self_approval: str) -> list[tuple[Article, list[Pair]]]:
    """The pairs under another policy, locked, by article."""
    found: dict[Article, list[Pair]] = {}
    for pair in all_locked(others(project, required, self_approval).values_list("pk", flat=True)):
        found.setdefault(pair.article, []).append(pair)
    return list(found.items())

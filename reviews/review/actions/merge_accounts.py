"""Merge two accounts of one person: what both wrote and approved is one person's from then on.

There is no way back: taking a merge apart would let the second account approve what the first wrote.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet

from reviews.models import (
    AccountMerge,
    Approval,
    Article,
    Assignment,
    Batch,
    HistoricalPair,
    Membership,
    Notice,
    Pair,
    Person,
    Project,
    Suggestion,
)
from reviews.review.actions.assign import end
from reviews.review.facts import facts_of
from reviews.review.permission import role_in
from reviews.review.persons import same_persons
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import Role, State, compute_state
from reviews.review.versions import all_locked, write
from reviews.sign_in import end_links
from reviews.text.translatable import gettext_noop


@transaction.atomic
def merge_accounts(kept: Person, merged: Person, *, by: Person, reason: str) -> AccountMerge:
    """Let `merged` sign in no more and count as `kept`, who takes over its roles, assignments and notices.

    Every pair that either of them wrote or approved is looked at anew; what lost an approval is in the acts of the answer.

    Raises:
        Forbidden: `by` does not lead every project that the accounts ever belonged to; or a role above theirs would be
            moved, or a superuser's account closed.
        Refused: no reason, one account, or one that was merged before.
    """
    refuse_merge(kept, merged, by)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say how you know that both are one person."))
    # Pairs are locked before anything else, as every other act does.
    pairs = all_locked(pairs_of(kept, merged).values_list("pk", flat=True))
    close(merged, kept)
    made = AccountMerge.objects.create(kept=kept, merged=merged, person=by, reason=reason.strip())
    said = f"{made}: {made.reason}"
    for article, changed in by_article(pair for pair, _state in with_new_states(pairs)).items():
        batch = Batch.objects.create(article=article, verb="merge_accounts", reason=said, person=by)
        write(changed, by=by, verb="merge_accounts", reason=said, batch=batch)
        made.batches.add(batch)
    move_roles(merged, kept, by)
    move_assignments(merged, kept, by)
    Notice.objects.filter(person=merged, read_at=None).update(person=kept)
    return made


def refuse_merge(kept: Person, merged: Person, by: Person) -> None:
    """Refuse who may not merge these, and what cannot be merged."""
    roles = [role_in(project, by) for project in projects_of(kept, merged)]
    if not by.is_active or not (by.is_superuser or all(role and role.at_least(Role.LEAD) for role in roles)):
        raise Forbidden("role", gettext_noop("Accounts are merged by whoever leads every project that they worked in."))
    if kept == merged:
        raise Refused("same", gettext_noop("These are not two accounts."))
    if kept.merged_into_id or merged.merged_into_id:
        raise Refused("merged", gettext_noop("One of these accounts was merged before."))
    if not by.is_superuser and is_above(merged, kept, by):
        raise Forbidden("above", gettext_noop("This role is above yours."))


def is_above(merged: Person, kept: Person, by: Person) -> bool:
    """Whether an account would be closed that looks after the whole desk, or a role moved that `by` cannot give."""
    roles = Membership.objects.filter(person__in=[kept, merged]).select_related("project")
    mine = [(role_in(one.project, by), Role(one.role)) for one in roles]
    return merged.is_superuser or not all(own and own.at_least(role) for own, role in mine)


def what_it_costs(kept: Person, merged: Person) -> list[tuple[Pair, State]]:
    """The dry run: the pairs that would come to another state, and to which. Nothing is written."""
    pairs = pairs_of(kept, merged).select_related("article__project").order_by("article", "position")
    return with_new_states(list(pairs), (kept.pk, merged.pk))


def with_new_states(pairs: list[Pair], also: tuple[int, int] | None = None) -> list[tuple[Pair, State]]:
    """Those of the pairs whose state is another one now, or would be if the accounts in `also` were one person's."""
    facts = facts_of(pairs, same=same_persons(*([also] if also else [])))
    states = [(pair, compute_state(facts[pair.pk])) for pair in pairs]
    return [(pair, state) for pair, state in states if state.value != pair.state]


def projects_of(*people: Person) -> "QuerySet[Project]":
    """The projects that any of the people belongs to, or ever did."""
    ever = Membership.history.filter(person__in=people).values("project")
    return Project.objects.filter(Q(pk__in=ever) | Q(memberships__person__in=people)).distinct()


def pairs_of(*people: Person) -> "QuerySet[Pair]":
    """The pairs whose approvals may depend on who these people are: of the articles that any of them had a part in."""
    wrote = HistoricalPair.objects.filter(history_user__in=people).order_by().values("article")
    approved = Approval.objects.filter(reviewer__in=people).order_by().values("pair__article")
    suggested = Suggestion.objects.filter(person__in=people).order_by().values("pair__article")
    had_a_part = Q(pk__in=wrote) | Q(pk__in=approved) | Q(pk__in=suggested)
    articles = Article.objects.filter(had_a_part | Q(translator__in=people) | Q(loaded_by__in=people))
    return Pair.objects.filter(article__in=articles.values("pk"))


def by_article(pairs: Iterable[Pair]) -> dict[Article, list[Pair]]:
    """The pairs, by article."""
    found: dict[Article, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.article, []).append(pair)
    return found


def close(merged: Person, kept: Person) -> None:
    """Nobody signs in with the account any more: sessions and links end, and those merged into it follow it."""
    Person.objects.filter(merged_into=merged).update(merged_into=kept)
    merged.merged_into, merged.is_active = kept, False
    merged.save(update_fields=["merged_into", "is_active"])
    end_links(merged)


def move_roles(merged: Person, kept: Person, by: Person) -> None:
    """The kept account has the higher of both roles in every project; the other belongs to none."""
    for one in Membership.objects.filter(person=merged):
        own = Membership.objects.filter(project=one.project_id, person=kept).first()
        own = own or Membership(project_id=one.project_id, person=kept, role=Role.VIEWER.value)
        if own.pk is None or Role(one.role).at_least(Role(own.role)):
            own.role = one.role
            own._history_user = by  # type: ignore[attr-defined]
            own.save()
        one._history_user = by  # type: ignore[attr-defined]
        one.delete()


def move_assignments(merged: Person, kept: Person, by: Person) -> None:
    """What was assigned to the one account is assigned to the other, an act an article and task."""
    waiting: dict[tuple[Article, str], list[Assignment]] = {}
    rows = Assignment.objects.filter(person=merged, ended_at=None).select_related("pair__article").order_by("pk")
    for one in rows:
        waiting.setdefault((one.pair.article, one.task), []).append(one)
    for (article, task), own in waiting.items():
        batch = Batch.objects.create(article=article, verb="hand_over", reason=f"{merged} → {kept}", person=by)
        end([one.pair_id for one in own], task, batch)
        Assignment.objects.bulk_create(
            [Assignment(pair=one.pair, task=task, person=kept, by=by, due=one.due, batch=batch) for one in own],
            batch_size=1000,
        )

"""What must hold in the database after every test, whatever the test did."""

from collections import defaultdict

from django.db import connection

from reviews.models import Approval, Article, HistoricalPair, Pair, Project, guards
from reviews.review.facts import content_of, facts_of
from reviews.review.states import compute_state, valid_approvals
from reviews.review.tallies import numbers_of, tallies_of
from reviews.review.verify import problems_of


def assert_nothing_is_amiss() -> None:
    """State is what the records say; no text stands on its author's word; history is complete, whole and ends in the
    present; the chain over it verifies.
    """
    pairs = list(Pair.everything.select_related("article__project"))
    facts = facts_of(pairs)
    for pair in pairs:
        said = facts[pair.pk]
        if pair.retired:  # it stays as it was left; what is said about those it was made from goes on
            continue
        assert pair.state == compute_state(said).value, f"pair {pair.pk} is {pair.state}"
        if pair.state == "approved":
            assert len(valid_approvals(said)) >= pair.approvals_required
            assert pair.target.strip(), f"pair {pair.pk} is approved and empty"
            if pair.self_approval == "never":
                assert not valid_approvals(said) & said.contributors, f"pair {pair.pk} stands on its author's word"
    assert_history_is_complete(pairs)
    assert_numbers_are_kept()
    assert not Approval.objects.filter(link=None).exists(), "an approval without a write of its pair"
    for project in Project.objects.all():
        assert list(problems_of(project)) == []


def assert_numbers_are_kept() -> None:
    """The kept numbers of pairs by state are what counting would find."""
    counted = numbers_of(Pair.objects.values_list("pk", flat=True))
    for article in Article.objects.all():
        kept = {state.value: n for state, n in tallies_of([article.pk])[article.pk].items() if n}
        assert kept == {state: n for (key, state), n in counted.items() if key == article.pk}


def assert_history_is_complete(pairs: list[Pair]) -> None:
    """Each pair was created once; each row says who, when, how and why; each version and the present are in history."""
    rows: dict[int, list[HistoricalPair]] = defaultdict(list)
    for row in HistoricalPair.objects.order_by("history_id"):
        rows[row.id].append(row)
    for pair in pairs:
        own = rows[pair.pk]
        assert [row.history_type for row in own] == ["+"] + ["~"] * (len(own) - 1), f"pair {pair.pk}"
        for row in own:
            assert row.history_date, f"history row {row.pk} has no time"
            assert row.verb, f"history row {row.pk} says not what was done"
            assert row.history_change_reason, f"history row {row.pk} has no reason"
            assert row.history_user_id or own[0].history_user_id is None, f"history row {row.pk} has no person"
        assert sorted({row.version for row in own}) == list(range(1, pair.version + 1)), f"pair {pair.pk}"
        for field in HistoricalPair.tracked_fields:
            assert getattr(pair, field.attname) == getattr(own[-1], field.attname), f"pair {pair.pk}: {field.name}"
        for approval in Approval.objects.filter(pair=pair):
            contents = {(row.source_hash, row.target_hash, row.exclusion) for row in own}
            assert content_of(approval) in contents, f"approval {approval.pk} is of a text that never was"
    assert set(rows) <= {pair.pk for pair in pairs}, "history of pairs that are gone"


def open_history_to_be_emptied() -> None:
    """A test that does not run in one transaction is followed by emptying all tables, which the triggers refuse."""
    if connection.needs_rollback:
        return
    guards.remove()

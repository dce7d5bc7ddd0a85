"""A small desk whose people try whatever they like: what every machine about it shares."""

from collections import defaultdict
from collections.abc import Callable

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant

from reviews.models import Approval, HistoricalPair, Pair, Person
from reviews.pipeline.edition import edition_of
from reviews.review.refusals import Conflict, Refused
from tests.desk import Desk
from tests.invariants import assert_nothing_is_amiss

WORDS = ("甲乙。", "甲丙。", "丁戊己。", "丁戊。", "")
SOURCES = ("The tide.", "the tide.", "A tide.")
people, places = st.integers(0, 5), st.integers(1, 3)
words, choices = st.sampled_from(WORDS), st.integers(0, 3)


class PeopleAtADesk(RuleBasedStateMachine):
    """`desk` is set by the test; each run is taken back at its end."""

    desk: Desk

    def __init__(self) -> None:
        super().__init__()
        self.atom = transaction.atomic()
        self.atom.__enter__()
        desk = self.desk
        self.people: list[Person] = [desk.mei, desk.chen, desk.fang, desk.wu, desk.lin, desk.gu]
        self.rows_before = HistoricalPair.objects.latest("history_id").pk
        self.typed: dict[tuple[int, str], set[int]] = defaultdict(set)
        self.last_word: dict[tuple[int, str], int] = {}
        self.joined: dict[int, int] = {}
        for pair in Pair.objects.all():
            self.typed[pair.pk, pair.target] |= {desk.mei.pk, desk.lin.pk}
            self.last_word[pair.pk, pair.target] = desk.mei.pk

    def teardown(self) -> None:
        try:
            assert_nothing_is_amiss()
            edition = edition_of(self.desk.article, by=None)
            approved = {pair.pk: pair for pair in Pair.objects.filter(state="approved")}
            assert {one.id: one.target for one in edition.pairs} == {pk: pair.target for pk, pair in approved.items()}
            kept = set(HistoricalPair.objects.values_list("id", "target"))
            assert {key for key, people in self.typed.items() if people} <= kept, "a text was lost"
        finally:
            transaction.set_rollback(True)
            self.atom.__exit__(None, None, None)

    def pair_at(self, position: int) -> Pair:
        """A pair that is there, however many there are."""
        pairs = list(Pair.objects.select_related("article__project").order_by("position"))
        return pairs[position % len(pairs)]

    def attempt(self, act: Callable[[], object]) -> bool:
        """Whether the desk let it happen."""
        try:
            act()
        except (Refused, Conflict):
            return False
        return True

    def types(self, who: int, pk: int, text: str) -> None:
        """Somebody gave a pair this text: it is theirs, too, unless they only took back what they alone had done to it."""
        if not self.is_as_found(pk):
            self.typed[pk, text].add(who)
            self.last_word[pk, text] = who

    def is_as_found(self, pk: int) -> bool:
        """Whether whoever wrote the pair last left it letter for letter as before they began, nobody else having acted."""
        columns = ("version", "history_user_id", "verb", "source", "target", "exclusion")
        rows = {
            row[0]: row for row in HistoricalPair.objects.filter(id=pk).order_by("-history_id").values_list(*columns)
        }
        *before, (_n, who, verb, *left) = (rows[n] for n in sorted(rows))
        for version, by, _verb, *texts in reversed(before if verb not in ("accept", "reimport") else []):
            if texts == left:
                return True
            if by != who or Approval.objects.filter(pair=pk, version=version).exclude(reviewer=who).exists():
                return False
        return False

    @invariant()
    def an_act_leaves_one_row_of_history_a_pair(self) -> None:
        new = HistoricalPair.objects.filter(history_id__gt=self.rows_before).order_by("history_id")
        keys = list(new.values_list("id", "history_id"))
        assert len(keys) == len({pk for pk, _row in keys})
        self.rows_before = max([self.rows_before, *(row for _pk, row in keys)])

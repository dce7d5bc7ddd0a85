"""Everybody does whatever they like to a small desk; a model of its own says what must never come of it.

The model knows nothing of contributor sets or hashes. It notes who typed which words and who gave which last word, and
asks of every approved pair: do enough people stand behind exactly this text who did not type it?
"""

from collections.abc import Callable, Iterable

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from reviews.models import (
    Approval,
    ChangeRequest,
    Comment,
    Membership,
    Pair,
    Suggestion,
)
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.align import join_next, split, take_apart
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert import revert
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.set_policy import Policy, set_policy
from reviews.review.actions.source_fits import source_fits
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.suggest import accept, suggest
from reviews.review.actions.thread import resolve
from reviews.review.actions.withdraw import withdraw
from reviews.review.facts import facts_of
from reviews.review.picked import Picked
from reviews.review.states import Role
from tests.review.files_come_again import FilesComeAgain
from tests.review.people_at_a_desk import SOURCES, choices, people, places, words


class TwoPersonMachine(FilesComeAgain):
    """Everything else that can be done to a pair, and what must never come of it."""

    def writes(self, who: int, pair: Pair, act: Callable[[], object], author: int | None = None) -> None:
        """An act that may give the pair a text: whoever wrote it is noted."""
        if self.attempt(act):
            now = Pair.objects.filter(pk=pair.pk).values_list("target", flat=True).first()
            if now is not None and now != pair.target:
                self.types(self.people[who].pk if author is None else author, pair.pk, now)

    def new_pairs(self, who: int, parents: list[Pair], act: Callable[[], list[Pair]]) -> None:
        """An act on the alignment: the new texts are their old authors' and whoever made them of the old."""
        made: list[Pair] = []
        if self.attempt(lambda: made.extend(act())):
            authors = set().union(*(self.typed[parent.pk, parent.target] for parent in parents)) | {self.people[who].pk}
            for pair in made:
                if pair.target:
                    self.typed[pair.pk, pair.target] |= authors
                self.last_word.setdefault((pair.pk, pair.target), self.people[who].pk)

    @rule(who=people, at=places, text=words)
    def edits(self, who: int, at: int, text: str) -> None:
        pair = self.pair_at(at)
        self.writes(who, pair, lambda: edit(pair.pk, by=self.people[who], version=pair.version, target=text))

    @rule(who=people, at=places, source=st.sampled_from(SOURCES))
    def edits_source(self, who: int, at: int, source: str) -> None:
        pair, by = self.pair_at(at), self.people[who]
        self.attempt(lambda: edit(pair.pk, by=by, version=pair.version, target=pair.target, source=source))

    @rule(who=people, at=places, back=choices)
    def reverts(self, who: int, at: int, back: int) -> None:
        pair = self.pair_at(at)
        to = max(1, pair.version - back)
        self.writes(who, pair, lambda: revert(pair.pk, by=self.people[who], version=pair.version, to=to))

    @rule(who=people, at=places, text=words)
    def suggests(self, who: int, at: int, text: str) -> None:
        pair = self.pair_at(at)
        self.attempt(lambda: suggest(pair.pk, by=self.people[who], version=pair.version, target=text))

    @rule(who=people)
    def accepts(self, who: int) -> None:
        one = Suggestion.objects.filter(status="open").order_by("-pk").first()
        if one and (pair := Pair.objects.filter(pk=one.pair_id).first()):
            by, version = self.people[who], pair.version
            self.writes(who, pair, lambda: accept(pair.pk, one.pk, by=by, version=version), author=one.person_id)

    @rule(who=people, at=places)
    def submits(self, who: int, at: int) -> None:
        pair = self.pair_at(at)
        self.attempt(lambda: submit(pair.pk, by=self.people[who], version=pair.version))

    @rule(who=people)
    def submits_all(self, who: int) -> None:
        self.attempt(lambda: submit_all(self.desk.article, by=self.people[who]))

    @rule(who=people, at=places)
    def approves(self, who: int, at: int) -> None:
        pair = self.pair_at(at)
        self.attempt(lambda: approve(pair.pk, by=self.people[who], version=pair.version))

    @rule(who=people)
    def approves_many(self, who: int) -> None:
        chosen = Picked(dict(Pair.objects.values_list("pk", "version")))
        self.attempt(lambda: approve_many(self.desk.article, chosen, by=self.people[who]))

    @rule(who=people, at=places)
    def withdraws(self, who: int, at: int) -> None:
        pair = self.pair_at(at)
        self.attempt(lambda: withdraw(pair.pk, by=self.people[who], version=pair.version, note="A mistake"))

    @rule(who=people, at=places)
    def requests(self, who: int, at: int) -> None:
        pair, by = self.pair_at(at), self.people[who]
        self.attempt(lambda: request_changes(pair.pk, by=by, version=pair.version, category="style", note="Flat"))

    @rule(who=people, at=places, contest=st.booleans())
    def resubmits(self, who: int, at: int, contest: bool) -> None:
        pair, by = self.pair_at(at), self.people[who]
        self.attempt(lambda: resubmit(pair.pk, by=by, version=pair.version, answer="Done", contest=contest))

    @rule(who=people, at=places, verdict=st.sampled_from(("stands", "change", "escalate")))
    def decides(self, who: int, at: int, verdict: str) -> None:
        pair, by = self.pair_at(at), self.people[who]
        if verdict == "escalate":
            self.attempt(lambda: escalate(pair.pk, by=by, version=pair.version, note="Decide"))
        else:
            self.attempt(lambda: adjudicate(pair.pk, by=by, version=pair.version, verdict=verdict, note="So be it"))

    @rule(who=people, at=places, shut=st.booleans())
    def blocks(self, who: int, at: int, shut: bool) -> None:
        pair, by = self.pair_at(at), self.people[who]
        if shut:
            self.attempt(lambda: comment(pair.pk, by=by, text="Wait", blocker=True))
        elif thread := Comment.objects.filter(pair__in=[pair.pk, *pair.ancestors], thread=None).order_by("-pk").first():
            self.attempt(lambda: resolve(pair.pk, thread.pk, by=by))

    @rule(who=people, at=places, out=st.booleans())
    def excludes(self, who: int, at: int, out: bool) -> None:
        pair, by = self.pair_at(at), self.people[who]
        if out:
            self.attempt(lambda: exclude(pair.pk, by=by, version=pair.version, exclusion="tag"))
        else:
            self.attempt(lambda: include(pair.pk, by=by, version=pair.version))

    @rule(who=people, at=places)
    def joins(self, who: int, at: int) -> None:
        pair, by = self.pair_at(at), self.people[who]
        neighbours = [pair, *Pair.objects.filter(position=pair.position + 1)]
        self.new_pairs(who, neighbours, lambda: join_next(pair.pk, by=by, version=pair.version))

    @rule(who=people, at=places, whole=st.booleans())
    def splits(self, who: int, at: int, whole: bool) -> None:
        pair, by, version = self.pair_at(at), self.people[who], self.pair_at(at).version
        if whole:
            self.new_pairs(who, [pair], lambda: take_apart(pair.pk, by=by, version=version))
        else:
            self.new_pairs(who, [pair], lambda: split(pair.pk, by=by, version=version, source_at=4, target_at=2))

    @rule(who=people)
    def replaces(self, who: int) -> None:
        pairs, by = list(Pair.objects.all()), self.people[who]
        chosen = Picked({pair.pk: pair.version for pair in pairs})
        if self.attempt(
            lambda: rewrite(replacement(self.desk.article, chosen, by=by, find="戊", put="庚", include_approved=True))
        ):
            for pair in pairs:
                now = Pair.objects.get(pk=pair.pk).target
                if now != pair.target:
                    self.types(by.pk, pair.pk, now)

    @rule(who=people, at=places, shut=st.booleans())
    def locks(self, who: int, at: int, shut: bool) -> None:
        pair, by = self.pair_at(at), self.people[who]
        if shut:
            self.attempt(lambda: lock(pair.pk, by=by, version=pair.version, reason="Printing", days=1))
        else:
            self.attempt(lambda: unlock(pair.pk, by=by, version=pair.version))

    @rule(who=people, at=places)
    def clears(self, who: int, at: int) -> None:
        pair = self.pair_at(at)
        self.attempt(lambda: source_fits(pair.pk, by=self.people[who], version=pair.version))

    @rule(
        who=people,
        required=st.integers(1, 2),
        own=st.sampled_from(("never", "swap", "solo")),
        holds=st.booleans(),
        asks=st.booleans(),
        open_too=st.booleans(),
    )
    def changes_policy(self, who: int, required: int, own: str, holds: bool, asks: bool, open_too: bool) -> None:
        project, by = self.desk.project, self.people[who]
        self.attempt(
            lambda: set_policy(project, Policy(required, own, holds, asks), by=by, reason="So", open_too=open_too)
        )
        self.desk.article.refresh_from_db()

    @rule(who=people, role=st.sampled_from(list(Role)), gone=st.booleans())
    def changes_role(self, who: int, role: Role, gone: bool) -> None:
        """A role is changed, or the person is removed and added again."""
        members = Membership.objects.filter(project=self.desk.project, person=self.people[who])
        if gone:
            members.delete()
        Membership.objects.update_or_create(
            project=self.desk.project, person=self.people[who], defaults={"role": role.value}
        )

    @rule(who=people, kept=people, merged=people)
    def merges_accounts(self, who: int, kept: int, merged: int) -> None:
        """Two of them turn out to be one person: of what both typed, neither may have the last word."""
        one, other = self.people[kept], self.people[merged]
        if self.attempt(lambda: merge_accounts(one, other, by=self.people[who], reason="One person")):
            self.joined[other.pk] = one.pk
            other.refresh_from_db()

    def persons(self, accounts: Iterable[int]) -> set[int]:
        """The people behind accounts."""
        found = set()
        for key in accounts:
            while key in self.joined:
                key = self.joined[key]
            found.add(key)
        return found

    def approvers(self, pair: Pair) -> set[int]:
        """Who approved exactly this translation: on the pair, or, of exactly this source, on one that it was made from."""
        given = Approval.objects.filter(target_hash=pair.target_hash, exclusion="", withdrawn_at=None)
        own = given.filter(pair=pair.pk) | given.filter(pair__in=pair.ancestors, source_hash=pair.source_hash)
        return self.persons(own.values_list("reviewer_id", flat=True))

    @invariant()
    def whoever_typed_a_text_counts_as_its_author(self) -> None:
        # An exclusion is another text than the approved one before it: it is whoever's who excluded.
        pairs = list(Pair.objects.filter(exclusion="").select_related("article__project"))
        for pk, facts in facts_of(pairs).items():
            [target] = [pair.target for pair in pairs if pair.pk == pk]
            assert {facts.same.get(one, one) for one in self.typed[pk, target]} <= facts.contributors

    @invariant()
    def no_text_stands_on_the_word_of_those_who_wrote_it(self) -> None:
        for pair in Pair.objects.filter(state="approved"):
            assert pair.target.strip()
            assert not pair.exclusion
            behind = self.approvers(pair)
            assert len(behind) >= pair.approvals_required
            if pair.self_approval == "never":
                assert len(behind - self.persons(self.typed[pair.pk, pair.target])) >= pair.approvals_required
            if pair.self_approval == "swap":
                assert behind - self.persons([self.last_word[pair.pk, pair.target]])
            assert not ChangeRequest.objects.filter(pair=pair.pk).exclude(status="closed").exists()

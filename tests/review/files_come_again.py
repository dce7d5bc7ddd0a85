"""Files come again in whatever shape, and acts on many pairs are taken back, whoever may."""

from collections import defaultdict
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from reviews.models import Batch, Pair, Person, Reimport
from reviews.review.actions.align import undo
from reviews.review.actions.reimport import reimport
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.reimport_plan import as_json, plan_of
from reviews.review.results import BatchResult
from tests.review.people_at_a_desk import SOURCES, PeopleAtADesk, choices, people, places, words

COMING = ("text", "source", "both", "words of another", "gone", "moved", "new")


class FilesComeAgain(PeopleAtADesk):
    """What a file brings is the work of whoever took it over, and of all who typed those words on any pair."""

    @rule(
        who=people,
        at=places,
        how=st.sampled_from(COMING),
        text=words,
        source=st.sampled_from(SOURCES),
        every=st.booleans(),
    )
    def reimports(self, who: int, at: int, how: str, text: str, source: str, every: bool) -> None:
        """The article comes again: with another text or source, a pair gone, new, moved, or with words of another pair."""
        article, by = self.desk.article, self.people[who]
        stood = list(Pair.objects.order_by("position"))
        file = [(pair.source, pair.target) for pair in stood]
        at %= len(file)
        if how == "gone" and len(file) == 1:
            return  # the others need a pair to act on
        if how in ("text", "source", "both"):
            file[at] = (file[at][0] if how == "text" else source, file[at][1] if how == "source" else text)
        elif how == "words of another":
            file[at] = (file[at][0], file[at - 1][1])
        elif how == "gone":
            del file[at]
        elif how == "moved":
            file.insert(0, file.pop(at))
        else:
            file.insert(at, (f"{source} And a gull.", file[at][1] if every else text))
        incoming = [Pair(article=article, paragraph=1, source=one, target=other) for one, other in file]
        rows = plan_of(article, incoming, whole=True)
        asked = Reimport.objects.create(article=article, person=by, name="again", content=b"", rows=as_json(rows))
        chosen = {f"{row.n}-{name}" for row in rows for name in row.offers} if every else None
        if self.attempt(lambda: reimport(asked.pk, by=by, chosen=chosen)):
            self.brought(by, {pair.pk: pair.target for pair in stood})

    def brought(self, by: Person, before: dict[int, str]) -> None:
        """Words that a file brought are those of whoever took it over, and of all who typed them on any pair. No words are
        nobody's: a translation that is empty cannot be approved.
        """
        typed: dict[str, set[int]] = defaultdict(set)
        for (_pk, text), typists in self.typed.items():
            typed[text] |= typists if text else set()
        for pk, target in Pair.objects.values_list("pk", "target"):
            if before.get(pk) != target:
                self.typed[pk, target] |= {by.pk, *typed[target]}
                self.last_word[pk, target] = by.pk

    @rule(who=people, back=choices)
    def undoes(self, who: int, back: int) -> None:
        """An act on many is taken back: the last one, or one before it; a taking back is one as well."""
        for batch in Batch.objects.order_by("-pk")[back : back + 1]:
            before = dict(Pair.everything.values_list("pk", "target"))
            by = self.people[who]
            if self.attempt(lambda: undo(batch.pk, by=by)) or self.attempt(lambda: revert_batch(batch.pk, by=by)):  # noqa: B023
                for pk, target in Pair.objects.values_list("pk", "target"):
                    if before.get(pk, target) != target:
                        self.types(by.pk, pk, target)

    @rule(who=people)
    def takes_a_file_back(self, who: int) -> None:
        """What the last file brought is taken back: every pair that is not left stands as before it."""
        batch = Batch.objects.filter(verb="reimport").order_by("-pk").first()
        result: list[BatchResult] = []
        before, by = {pair.pk: pair for pair in Pair.everything.all()}, self.people[who]
        if batch and self.attempt(lambda: result.append(revert_batch(batch.pk, by=by))):
            for pk in result[0].changed:
                rows = list(Pair.history.filter(id=pk).order_by("history_id"))
                own = [n for n, row in enumerate(rows) if row.batch_id == batch.pk]
                now = Pair.everything.get(pk=pk)
                if own[0] == 0:
                    assert now.retired
                else:
                    found, left = texts_of(rows[own[0] - 1]), texts_of(rows[own[-1]])
                    # What the file only moved keeps the words that people gave it since.
                    assert texts_of(now) == (found if found != left else texts_of(before[pk]))
                if now.target != before[pk].target:
                    self.types(by.pk, pk, now.target)


def texts_of(row: Any) -> tuple[str, str]:
    """Source and translation of a pair or of a row of its history."""
    return row.source, row.target

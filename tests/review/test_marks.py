"""Error marks and blind re-reading."""

import pytest

from reviews.models import ErrorMark, Pair, RereadItem
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.edit import edit
from reviews.review.actions.mark import decide, mark, rebut, unmark
from reviews.review.actions.reread import READ, UNSEEN, draw, next_for, read
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_many import submit_many
from reviews.review.picked import Picked
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.review.scores import Agreement, agreement, card_of
from reviews.views.marks import marks_of
from tests.desk import Desk


def marked(desk: Desk, position: int = 1, severity: str = "minor") -> ErrorMark:
    said = {"category": "accuracy/mistranslation", "severity": severity, "side": "target", "start": 0, "end": 2}
    mark(desk.pair(position).pk, by=desk.chen, version=1, **said)  # type: ignore[arg-type]
    return ErrorMark.objects.latest("pk")


def test_a_mark_quotes_its_stretch_and_counts_in_the_score(desk: Desk) -> None:
    one = marked(desk, severity="major")
    assert one.quote == "潮汐"
    assert marks_of([desk.pair()])[desk.pair().pk][0].span == (0, 2)
    card = card_of(desk.article)
    assert (card.penalty, card.units, card.passed) == (5, 22, False)
    desk.project.mqm_limit = 300
    desk.project.save()
    desk.article.refresh_from_db()
    assert card_of(desk.article).passed


@pytest.mark.parametrize(("category", "severity"), [("accuracy/nonsense", "minor"), ("accuracy", "huge"), ("", "")])
def test_what_is_no_category_or_severity_is_refused(desk: Desk, category: str, severity: str) -> None:
    with pytest.raises(Refused, match="category"):
        mark(desk.pair().pk, by=desk.chen, version=1, category=category, severity=severity)
    with pytest.raises(Conflict):
        mark(desk.pair().pk, by=desk.chen, version=2, category="style", severity="minor")
    with pytest.raises(Forbidden):
        mark(desk.pair().pk, by=desk.mei, version=1, category="style", severity="minor")


def test_the_author_rebuts_and_the_marker_drops_it(desk: Desk) -> None:
    one, pair = marked(desk), desk.pair().pk
    with pytest.raises(Refused, match="verdict"):
        decide(pair, one.pk, by=desk.chen, verdict="dropped", answer="?")
    with pytest.raises(Refused, match="rebutted"):
        rebut(pair, one.pk, by=desk.chen, text="?")
    rebut(pair, one.pk, by=desk.mei, text="It is the name of the mill.")
    with pytest.raises(Refused, match="person"):
        decide(pair, one.pk, by=desk.fang, verdict="dropped", answer="I agree")
    decide(pair, one.pk, by=desk.chen, verdict="dropped", answer="So it is.")
    with pytest.raises(Refused, match="answered already"):
        decide(pair, one.pk, by=desk.lin, verdict="upheld", answer="From a page that was opened before")
    assert card_of(desk.article).penalty == 0


def test_a_mark_is_taken_back_by_whoever_set_it(desk: Desk) -> None:
    one = marked(desk)
    with pytest.raises(Refused, match="person"):
        unmark(desk.pair().pk, one.pk, by=desk.fang)
    unmark(desk.pair().pk, one.pk, by=desk.chen)
    assert card_of(desk.article).penalty == 0
    assert marks_of([desk.pair()])[desk.pair().pk] == []
    with pytest.raises(Refused, match="mark"):
        unmark(desk.pair().pk, one.pk, by=desk.chen)


def approved(desk: Desk) -> None:
    picked = Picked(dict(Pair.objects.values_list("pk", "version")), frozenset([desk.pair(1).pk]))
    submit_many(desk.article, picked, by=desk.mei)
    approve_many(desk.article, picked, by=desk.chen)


def test_agreement_is_told_of_pairs_that_two_people_judged(desk: Desk) -> None:
    assert agreement(desk.article) == Agreement(None, 0)
    desk.project.approvals_required = 2
    desk.project.save()
    approved(desk)
    approve_many(desk.article, Picked(dict(Pair.objects.values_list("pk", "version"))), by=desk.wu)
    mark(desk.pair(2).pk, by=desk.fang, version=1, category="style", severity="major")
    found = agreement(desk.article)
    assert found.texts == 3
    assert found.alpha is not None


def test_a_re_reading_is_a_judgement_of_the_text_that_was_read(desk: Desk) -> None:
    approved(desk)
    sample = draw(desk.article, by=desk.lin, n=3, seed=7)
    for verdict in ("defect", "fine", "fine"):
        item = next_for(sample, desk.fang)
        assert item
        read(item.pk, by=desk.fang, verdict=verdict, note="Wrong mill", severity="major")
    found = agreement(desk.article)
    assert found.texts == 3
    assert found.alpha == pytest.approx(0)  # five judgements of no error and one of a major one: as by chance
    assert {one.severity for one in RereadItem.objects.all()} == {"", "major"}


def test_judgements_of_different_versions_are_not_compared(desk: Desk) -> None:
    marked(desk, severity="major")
    edit(desk.pair().pk, by=desk.mei, version=1, target="潮汐磨坊在河口。")
    submit(desk.pair().pk, by=desk.mei, version=2)
    approve(desk.pair().pk, by=desk.fang, version=2)
    assert agreement(desk.article).texts == 0


def test_a_sample_is_read_by_somebody_else_without_names_and_only_once(desk: Desk) -> None:
    with pytest.raises(Refused, match="nothing"):
        draw(desk.article, by=desk.lin, n=2)
    approved(desk)
    with pytest.raises(Forbidden):
        draw(desk.article, by=desk.chen, n=2)
    sample = draw(desk.article, by=desk.lin, n=2, seed=7)
    assert sample.sizes == {UNSEEN: 2, READ: 1}
    assert next_for(sample, desk.chen) is None
    assert next_for(sample, desk.mei) is None
    item = next_for(sample, desk.fang)
    assert item
    with pytest.raises(Refused, match="verdict"):
        read(item.pk, by=desk.fang, verdict="defect", note="Wrong mill", severity="neutral")
    for person, verdict, note in ((desk.chen, "fine", ""), (desk.fang, "defect", " "), (desk.fang, "", "")):
        with pytest.raises(Refused):
            read(item.pk, by=person, verdict=verdict, note=note)
    read(item.pk, by=desk.fang, verdict="defect", note="Wrong mill")
    with pytest.raises(Refused, match="read"):
        read(item.pk, by=desk.wu, verdict="fine")
    following = next_for(sample, desk.fang)
    assert following
    assert following != item
    assert RereadItem.objects.filter(verdict="").count() == 1
    with pytest.raises(Refused, match="number"):
        draw(desk.article, by=desk.lin, n=0)

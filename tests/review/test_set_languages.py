"""The languages of an article were guessed: a lead puts them right, and which side is the original."""

import pytest
from django.db import DatabaseError, transaction

from reviews.models import Approval, Article, LanguageChange, Pair
from reviews.pipeline import take_back
from reviews.review.actions.align import split, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.lease import lease
from reviews.review.actions.mark import mark
from reviews.review.actions.set_languages import set_languages
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import suggest
from reviews.review.kin import kin_among
from reviews.review.refusals import Forbidden, Refused
from reviews.views.blame import Ancestry, shown
from reviews.views.marks import marks_of
from reviews.views.thread_rows import threads_of
from tests.desk import SENTENCES, Desk

HANS = ("en", "zh-Hans")
TURNED = ("zh-Hant-TW", "en")
BACK = ("en", "zh-Hant-TW")


def turned(desk: Desk, langs: tuple[str, str] = TURNED) -> LanguageChange:
    article = Article.objects.select_related("project").get(pk=desk.article.pk)
    return set_languages(article, *langs, by=desk.lin, reason="Written in Chinese first", turned=True)


def approved(desk: Desk, n: int = 1) -> Pair:
    submit(desk.pair(n).pk, by=desk.mei, version=desk.pair(n).version)
    return approve(desk.pair(n).pk, by=desk.chen, version=desk.pair(n).version)


def test_another_variant_touches_no_text_and_no_approval(desk: Desk) -> None:
    approved(desk)
    before = list(Pair.everything.values()), list(Approval.objects.values())
    change = set_languages(desk.article, *HANS, by=desk.lin, reason="It is Simplified")
    assert (list(Pair.everything.values()), list(Approval.objects.values())) == before
    assert (change.was_target, change.target_lang, change.batch) == ("zh-Hant-TW", "zh-Hans", None)
    assert Article.objects.get().target_lang == "zh-Hans"


def test_the_sides_are_exchanged_whole(desk: Desk) -> None:
    turned(desk)
    rows = [(pair.source, pair.target) for pair in Pair.objects.order_by("position")]
    assert rows == [(target, source) for source, target in SENTENCES]
    article = Article.objects.get()
    assert (article.source_lang, article.target_lang) == TURNED
    assert [pair.source_lines for pair in Pair.objects.order_by("position")] == [[], [], []]
    assert [pair.target_lines for pair in Pair.objects.order_by("position")] == [[1], [2], [3]]


def test_what_stood_alone_stands_alone_on_the_other_side(desk: Desk) -> None:
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="omitted")
    turned(desk)
    assert desk.pair(2).exclusion == "added"


def test_an_approval_stays_with_the_direction_it_was_given_for(desk: Desk) -> None:
    old = approved(desk)
    turned(desk)
    assert desk.pair().state == "recheck"
    assert list(Approval.objects.values_list("pair", "withdrawn_at")) == [(old.pk, None)]
    approve(desk.pair().pk, by=desk.fang, version=1)
    assert desk.pair().state == "approved"


def test_taken_back_before_anyone_worked_on_it_all_is_as_it_was(desk: Desk) -> None:
    approved(desk)
    comment(desk.pair(2).pk, by=desk.chen, version=1, text="A word")
    before = [pair.pk for pair in Pair.objects.order_by("position")]
    batch = turned(desk).batch
    assert batch
    take_back(batch.pk, by=desk.lin)
    assert [pair.pk for pair in Pair.objects.order_by("position")] == before
    assert desk.pair().state == "approved"
    article = Article.objects.get()
    assert (article.source_lang, article.target_lang) == BACK


def test_said_anew_it_comes_to_the_same_as_taking_back(desk: Desk) -> None:
    approved(desk)
    before = [pair.pk for pair in Pair.objects.order_by("position")]
    turned(desk)
    turned(desk, BACK)
    assert [pair.pk for pair in Pair.objects.order_by("position")] == before


def test_taken_back_after_work_the_work_is_kept(desk: Desk) -> None:
    approved(desk)
    batch = turned(desk).batch
    edit(desk.pair(2).pk, by=desk.fang, version=1, target="It ground grain for four hundred years.")
    assert batch
    take_back(batch.pk, by=desk.lin)
    assert desk.pair(2).source == "It ground grain for four hundred years."
    assert desk.pair(1).state == "approved", "its text and its direction are those that Chen approved"


@pytest.mark.parametrize("name", ["fang", "lin"])
def test_whoever_wrote_either_side_is_an_author_and_whoever_exchanged_them_is_none(desk: Desk, name: str) -> None:
    Article.objects.update(loaded_by=None)
    edit(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    turned(desk)
    submit(desk.pair().pk, by=desk.mei, version=1)
    for writer in (desk.chen, desk.mei):
        with pytest.raises((Refused, Forbidden)):
            approve(desk.pair().pk, by=writer, version=1)
    approve(desk.pair().pk, by=getattr(desk, name), version=1)
    assert desk.pair().state == "approved"


def test_under_the_rule_of_the_last_word_an_author_does_not_approve_either(desk: Desk) -> None:
    desk.project.self_approval = "swap"
    desk.project.save()
    turned(desk)
    submit(desk.pair().pk, by=desk.mei, version=1)
    with pytest.raises(Refused):
        approve(desk.pair().pk, by=desk.mei, version=1)


def test_threads_and_marks_go_with_their_words(desk: Desk) -> None:
    comment(desk.pair().pk, by=desk.chen, version=1, text="Which river?", side="target", start=5, end=7)
    mark(desk.pair().pk, by=desk.chen, version=1, category="style", severity="minor", side="source", start=4, end=13)
    turned(desk)
    pair = desk.pair()
    [thread] = threads_of([pair])[pair.pk]
    assert (thread.first.side, thread.first.quote, thread.lost) == ("source", pair.source[5:7], False)
    [drawn] = marks_of([pair])[pair.pk]
    assert (drawn.row.side, drawn.span, drawn.lost) == ("target", (4, 13), False)


def test_the_words_are_whose_they_were(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    turned(desk)
    people: dict[object, int] = {}
    shown(desk.pair(), "source", Ancestry(desk.pair()), people)
    assert set(people) == {desk.mei, desk.chen}


def test_kin_are_those_of_one_pair_and_not_of_the_whole_article(desk: Desk) -> None:
    turned(desk)
    assert kin_among([desk.pair().pk]) == {desk.pair().pk}
    split(desk.pair().pk, by=desk.mei, version=1, source_at=4, target_at=13)
    assert kin_among([desk.pair().pk]) == {desk.pair(1).pk, desk.pair(2).pk}


def test_only_a_lead_does_it_and_says_why(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        set_languages(desk.article, *HANS, by=desk.wu, reason="It is")
    for langs, reason, said in [
        (HANS, " ", "Say why"),
        (BACK, "So", "these already"),
        (("en", "en-GB"), "So", "two languages"),
        (("en", "中文"), "So", "no such language"),
    ]:
        with pytest.raises(Refused, match=said):
            set_languages(desk.article, *langs, by=desk.lin, reason=reason)
    for seen in ("en zh-Hans", ""):
        with pytest.raises(Refused, match="in between"):
            set_languages(desk.article, *HANS, by=desk.lin, reason="So", seen=seen)
    assert not LanguageChange.objects.exists()


def test_nobody_is_disturbed_while_they_write(desk: Desk) -> None:
    lease(desk.pair().pk, by=desk.mei)
    with pytest.raises(Refused, match="Mei is writing"):
        turned(desk)


def test_suggestions_are_decided_on_first(desk: Desk) -> None:
    suggest(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    with pytest.raises(Refused, match=r"\(1\)"):
        turned(desk)


def test_pairs_exchange_their_sides_back_by_the_languages_alone(desk: Desk) -> None:
    batch = turned(desk).batch
    assert batch
    with pytest.raises(Refused, match="a lead's"):
        undo(batch.pk, by=desk.mei)


def test_the_record_stays(desk: Desk) -> None:
    turned(desk)
    with pytest.raises(DatabaseError), transaction.atomic():
        LanguageChange.objects.all().delete()

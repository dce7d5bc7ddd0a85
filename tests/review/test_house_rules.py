"""House rules: one decision for every article of the project, with author and reason, until it is ended."""

import pytest

from reviews.models import Article, Finding, HouseRule, Pair
from reviews.review.actions.dismiss import dismiss, reopen
from reviews.review.actions.dismiss_alike import open_alike
from reviews.review.actions.edit import edit
from reviews.review.actions.house_rule import add_house_rule, end_house_rule, renew_house_rule
from reviews.review.refusals import Refused
from reviews.review.versions import create
from tests.desk import Desk
from tests.review.test_decisions import look_again, three_alike, with_a_missing_term, with_half_width_marks


def second_article(desk: Desk) -> Article:
    """Another article of the same project with the same fault in it."""
    article = Article.objects.create(
        project=desk.project, title="Two", source_lang="en", target_lang="zh-Hant-TW", stage="ready"
    )
    pair = Pair(article=article, position=1, paragraph=1, source="It cost a pound.", target="它花了錢。")
    create([pair], by=desk.mei)
    return article


def test_a_house_rule_holds_in_every_article_and_for_what_comes_until_it_is_ended(desk: Desk) -> None:
    finding, other = three_alike(desk), second_article(desk)
    look_again(desk)
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Sums are left to the table")
    assert (rule.person, rule.shown) == (desk.lin, "pound")
    assert not Finding.objects.filter(rule="glossary", dismissed=False).exists()
    look_again(desk)
    assert not Finding.objects.filter(rule="glossary", dismissed=False).exists()
    with pytest.raises(Refused, match="house_rule"):
        reopen(Finding.objects.filter(article=other).first().pk, by=desk.mei)  # type: ignore[union-attr]
    end_house_rule(rule.pk, by=desk.lin)
    assert Finding.objects.filter(rule="glossary", dismissed=False).count() == 4
    assert HouseRule.objects.get().ended_by == desk.lin
    with pytest.raises(Refused, match="ended"):
        end_house_rule(rule.pk, by=desk.lin)


def test_what_was_dismissed_on_its_own_stays_dismissed_when_a_house_rule_ends(desk: Desk) -> None:
    finding = three_alike(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Sums are left to the table")
    end_house_rule(rule.pk, by=desk.lin)
    assert [one.pair for one in open_alike(finding)] == [desk.pair(2), desk.pair(3)]


def test_a_house_rule_on_a_folded_finding_covers_fewer_marks_elsewhere(desk: Desk) -> None:
    finding = with_half_width_marks(desk)
    add_house_rule(finding.pk, by=desk.lin, reason="Set by the layout program")
    other = second_article(desk)
    pair = other.pairs.get()
    edit(pair.pk, by=desk.mei, version=1, target="它花了錢,真的。")
    look_again(desk)
    assert Finding.objects.get(article=other, rule="punctuation_width").dismissed


def test_a_house_rule_says_why_and_is_made_once(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    with pytest.raises(Refused, match="reason"):
        add_house_rule(finding.pk, by=desk.lin, reason=" ")
    add_house_rule(finding.pk, by=desk.lin, reason="so")
    with pytest.raises(Refused, match="twice"):
        add_house_rule(finding.pk, by=desk.lin, reason="so")


def test_a_house_rule_that_has_ended_is_brought_back_by_another_decision(desk: Desk) -> None:
    finding = three_alike(desk)
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Sums are left to the table")
    end_house_rule(rule.pk, by=desk.lin)
    for by, reason, code in ((desk.wu, "The table stays", "role"), (desk.lin, " ", "reason")):
        with pytest.raises(Refused, match=code):
            renew_house_rule(rule.pk, by=by, reason=reason)
    again = renew_house_rule(rule.pk, by=desk.lin, reason="The table stays")
    assert (again.renews, again.person, again.reason, again.ended_at) == (rule, desk.lin, "The table stays", None)
    assert (again.span_key, again.shown, again.message) == (rule.span_key, rule.shown, rule.message)
    assert not Finding.objects.filter(rule="glossary", dismissed=False).exists()
    rule.refresh_from_db()
    assert (rule.reason, rule.ended_by) == ("Sums are left to the table", desk.lin)
    with pytest.raises(Refused, match="twice"):
        renew_house_rule(rule.pk, by=desk.lin, reason="Once more")

"""One systematic fault is one finding for the article, with every place and its fix."""

import pytest

from reviews.check import check_article, check_pair
from reviews.text.segments import Article, Pair


def test_half_width_marks_of_an_article_are_one_finding() -> None:
    article = Article("a", (Pair("1", "Well, yes.", "好吧,是的。"), Pair("2", "But why?", "但為什麼?")))
    report = check_article(article)
    (found,) = [one for one in report.findings if one.rule == "punctuation_width"]
    assert [(spot.pair, spot.start, spot.fix) for spot in found.spots] == [("1", 2, "，"), ("2", 4, "？")]
    assert "2 places" in found.sentence
    assert report.pairs == {"1": [], "2": []}


def test_a_single_mark_stays_with_its_pair() -> None:
    report = check_article(Article("a", (Pair("1", "Well, yes.", "好吧,是的。"), Pair("2", "Why?", "為什麼？"))))
    assert [one.rule for one in report.pairs["1"]] == ["punctuation_width"]
    assert not report.findings


def test_brackets_round_latin_text_change_together() -> None:
    (found,) = check_pair(Pair("1", "Cunliffe", "康里夫(Philip Cunliffe)"), rules=["punctuation_width"])
    assert found.fix == "（Philip Cunliffe）"


@pytest.mark.parametrize(
    ("pair", "severity"),
    [
        (Pair("1", "But why?", "但為什麼?"), "note"),
        (Pair("2", "Well, yes, of course.", "好吧,是的，當然。"), "warning"),
        (Pair("3", "The “old mill”", '"老磨坊"', "en", "zh-Hans"), "note"),
        (Pair("4", "The “old mill” on the “quay”", '“码头”上的"老磨坊"', "en", "zh-Hans"), "warning"),
        (Pair("5", "“He said ‘no’.”", "「他說“不”。」"), "warning"),
        (Pair("6", "The mill stood.", "磨坊 立著。"), "warning"),
        (Pair("7", "為什麼？", "But why？", "zh-Hant-TW", "en"), "warning"),
        (Pair("8", "但為什麼?", "But why?", "zh-Hant-TW", "en"), "note"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.target,
)
def test_a_pair_by_itself_warns_only_where_it_departs_from_its_own_habit(pair: Pair, severity: str) -> None:
    (found,) = check_pair(pair, rules=["punctuation_width", "quote_style", "whitespace"])
    assert found.severity == severity


def test_the_single_place_of_an_article_departs_from_its_habit() -> None:
    report = check_article(Article("a", (Pair("1", "But why?", "但為什麼?"), Pair("2", "Why?", "為什麼？"))))
    assert [one.severity for one in report.pairs["1"]] == ["warning"]


def test_long_places_are_shown_by_how_they_begin_and_end() -> None:
    texts = ("「纸会记得，」她说。", "「屏幕一关就忘了。」")
    pairs = tuple(Pair(str(n), "“It is so,” she said.", text, "en", "zh-Hans") for n, text in enumerate(texts))
    (found,) = [one for one in check_article(Article("a", pairs)).findings if one.rule == "quote_style"]
    assert found.args["examples"] == "「…」"


def test_a_word_that_an_article_keeps_in_three_pairs_is_one_note() -> None:
    texts = ("這個 sluice 很舊。", "她打開 sluice。", "每個 sluice 都有人看守。", "他守著 granary。")
    sources = ("This sluice is old.", "She opens the sluice.", "Every sluice is kept.", "He keeps the granary.")
    pairs = tuple(Pair(str(n), *both) for n, both in enumerate(zip(sources, texts, strict=True)))
    report = check_article(Article("a", pairs), rules=["untranslated"])
    (found,) = report.findings
    assert (found.severity, found.sentence) == ("note", "“sluice” is left as it is in 3 places")
    assert [spot.pair for spot in found.spots] == ["0", "1", "2"]
    assert {where: [one.severity for one in there] for where, there in report.pairs.items() if there} == {
        "3": ["warning"]
    }

"""One systematic fault is one finding for the article, with every place and its fix."""

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

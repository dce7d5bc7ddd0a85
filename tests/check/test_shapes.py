"""What a translated essay taken from a web page needs to be told, once each, and what it must not be bothered with."""

from collections import Counter

import pytest

from reviews.check import check_article
from reviews.check.engine import ArticleReport
from reviews.text.segments import Article, Finding, Pair

ESSAY = (
    ("Who owns the night sky?", "夜空究竟屬於誰?"),
    ("", "星空,燈光,睡眠,公共空間,"),
    ("Essay | Vienna Scienceshare cta", "評論|維也納科學"),
    ("Margaret Ellery", "瑪格麗特・艾勒里(Margaret Ellery)"),
    ("Mar 3, 2024", "2024年3月3日"),
    (
        "In “Lamps and Stars: A History After Dark”, the Vienna lecturer Margaret Ellery argues that light is a choice.",
        "在《燈與星:入夜之後的歷史》 “Lamps and Stars: A History After Dark”,一書中,維也納大學講師瑪格麗特・艾勒里主張:燈光是一種選擇。",
    ),
    ("Ellery blames the elites of the big towns.", "艾勒里把責任歸給大城市的精英們。"),
    (
        "Even Norway, which sent engineers to Kenya after 9/11, has switched off half of its lamps.",
        "就連挪威在 9/11 後派出工程師,如今也關掉了一半的燈。",
    ),
    ("The elites of the harbour towns disagree.", "港口城市的菁英並不同意。"),
)


@pytest.fixture(scope="module")
def report() -> ArticleReport:
    pairs = tuple(Pair(str(n), source, target) for n, (source, target) in enumerate(ESSAY, 1))
    return check_article(Article("essay", pairs))


def said(report: ArticleReport, rule: str) -> list[Finding]:
    found = [*report.findings, *(one for some in report.pairs.values() for one in some)]
    return [one for one in found if one.rule == rule]


def test_two_ways_to_write_a_word_are_one_finding(report: ArticleReport) -> None:
    (one,) = said(report, "term_consistency")
    assert [(spot.pair, ESSAY[int(spot.pair) - 1][1][spot.start : spot.end]) for spot in one.spots] == [
        ("7", "精英"), ("9", "菁英")]  # fmt: skip


def test_a_country_that_the_translation_leaves_out_is_named(report: ArticleReport) -> None:
    assert [one.args["name"] for one in report.pairs["8"] if one.rule == "names"] == ["Kenya"]


def test_quotation_marks_of_another_style_are_found_beside_the_title(report: ArticleReport) -> None:
    (one,) = said(report, "quote_style")
    assert one.fix == "「Lamps and Stars: A History After Dark」"


def test_a_button_glued_to_the_text_is_a_defect_of_the_source(report: ArticleReport) -> None:
    assert [(one.side, one.args["text"]) for one in report.pairs["3"] if one.rule == "source_defect"] == [
        ("source", "Scienceshare cta")]  # fmt: skip


def test_a_comma_that_leads_nowhere_is_found(report: ArticleReport) -> None:
    assert [one.end for one in report.pairs["2"] if one.rule == "end_punctuation"] == [len(ESSAY[1][1])]


def test_all_half_width_marks_are_one_finding_with_a_fix_for_each(report: ArticleReport) -> None:
    (one,) = said(report, "punctuation_width")
    assert one in report.findings
    assert one.args["count"] == len(one.spots) > 8
    assert all(spot.fix for spot in one.spots)


def test_dates_numbers_and_names_that_are_right_raise_no_alarm(report: ArticleReport) -> None:
    bothered = Counter(one.rule for one in [*report.findings, *(one for some in report.pairs.values() for one in some)])
    quiet = {
        "date",
        "number",
        "magnitude",
        "percent",
        "unit",
        "transliteration",
        "gloss",
        "untranslated",
        "spacing",
        "url",
    }
    assert not quiet & set(bothered)

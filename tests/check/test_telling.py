"""What a rule finds in the groups that tell something is what it finds in all groups of an article."""

import pytest

from reviews.check import Places, check_article, look_at, members, rules
from reviews.text.segments import Article, Pair
from tests.check.written import BARS, cases

TELLING = sorted(name for name, rule in rules().items() if rule.telling)


def in_all_groups(name: str, pairs: tuple[Pair, ...]) -> Places:
    return [place for group, there in members(pairs, [name]).items() for place in look_at(group, there)]


@pytest.mark.parametrize("name", TELLING)
@pytest.mark.parametrize("category", sorted(BARS))
def test_no_finding_is_lost_with_the_groups_that_tell_nothing(name: str, category: str) -> None:
    pairs = tuple(pair for case in cases(category) for pair in case.pairs)
    found = check_article(Article("a", pairs), [name]).findings
    assert found == [one for _where, one in in_all_groups(name, pairs)]


def test_sources_that_differ_in_marks_and_articles_alone_are_found_together() -> None:
    pairs = (
        Pair("1", "The miller can't see the old mill.", "磨坊主人看不見老磨坊。"),
        Pair("2", "A miller cannot see the old mill", "磨坊主看不到那座舊磨坊。"),
        Pair("3", "The miller can’t see an old mill!", "磨坊主人看不見老磨坊！"),
        Pair("4", "The miller mended nets.", "磨坊主人補網。"),
    )
    (found,) = check_article(Article("a", pairs), ["term_consistency"]).findings
    assert [spot.pair for spot in found.spots] == ["1", "2", "3"]

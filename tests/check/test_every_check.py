"""What every check has to keep: its examples, its help page, its place in the reference."""

from dataclasses import replace
from pathlib import Path

import pytest

from reviews.check import article_rules, check_article, check_pair, check_pairs, pair_rules, rules
from reviews.check.document import markdown
from reviews.text.segments import SEVERITIES, Article, Pair

ROOT = Path(__file__).resolve().parents[2]
PAIR_RULES = [name for name, rule in rules().items() if rule.scope == "pair"]
ARTICLE_RULES = [name for name, rule in rules().items() if rule.scope == "article"]


@pytest.mark.parametrize(("name", "pair"), [(n, pair) for n in PAIR_RULES for pair in rules()[n].module.BAD])
def test_a_bad_example_is_reported(name: str, pair: Pair) -> None:
    found = list(rules()[name].find(pair))
    assert found
    for one in found:
        assert one.rule == name
        assert one.severity == rules()[name].severity
        assert 0 <= one.start <= one.end <= len(pair.text(one.side))
        assert "{" not in one.sentence


@pytest.mark.parametrize(("name", "pair"), [(n, pair) for n in PAIR_RULES for pair in rules()[n].module.GOOD])
def test_no_rule_has_a_word_to_say_about_a_good_example(name: str, pair: Pair) -> None:
    assert [one.sentence for one in check_pair(pair, rules=[name])] == []


def test_several_pairs_looked_at_together_show_what_each_shows_by_itself() -> None:
    examples = [pair for rule in rules().values() for pair in (*rule.module.BAD, *rule.module.GOOD)]
    alone = [check_pair(replace(pair)) for pair in examples]
    assert check_pairs([replace(pair) for pair in examples]) == alone


@pytest.mark.parametrize("name", ARTICLE_RULES)
def test_article_rules_keep_their_examples(name: str) -> None:
    bad, good = (Article("a", tuple(examples)) for examples in (rules()[name].module.BAD, rules()[name].module.GOOD))
    assert check_article(bad, rules=[name]).findings
    assert not check_article(good, rules=[name]).findings


def test_every_rule_explains_itself() -> None:
    for rule in rules().values():
        assert rule.severity in SEVERITIES
        assert "Source: " in rule.doc.replace("\n", " ")
        assert rule.title


def test_every_rule_is_run_for_pairs_or_for_articles_and_not_twice() -> None:
    assert sorted([*pair_rules(), *article_rules()]) == sorted(rules())


def test_the_reference_is_current() -> None:
    assert (ROOT / "docs" / "checks.md").read_text() == markdown()


def test_a_fix_removes_what_it_fixes() -> None:
    for name in PAIR_RULES:
        for pair in rules()[name].module.BAD:
            for one in check_pair(pair, rules=[name]):
                if one.fix is not None and one.side == "target":
                    fixed = pair.target[: one.start] + one.fix + pair.target[one.end :]
                    again = check_pair(
                        Pair(pair.id, pair.source, fixed, pair.source_lang, pair.target_lang), rules=[name]
                    )
                    assert len(again) < len(check_pair(pair, rules=[name]))

"""After an edit only the groups that it touches are looked at again, and what is found is what a look at all would find."""

import json
from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from reviews import check
from reviews.jobs import run_job
from reviews.models import Article, Batch, Finding, GroupMember, Job, Pair, Unchecked
from reviews.pipeline import STEPS, recheck_later
from reviews.review import groups
from reviews.review.actions.align import join_next, undo
from reviews.review.actions.edit import edit
from reviews.review.desk_rules import desk_rules
from reviews.review.order import arrange, order_of
from reviews.review.refusals import Refused
from reviews.review.versions import create
from tests.desk import Desk

ENGLISH = [
    "Cunliffe wrote to Shevchenko.", "Cunliffe spoke.", "The elites left.", "the Elites left", "NATO and Philip Cunliffe met.",
    "Shevchenka read Philip Cunliffe.", "", "Shevchenko's house", "It cost a pound.", "“He spoke,” she said.", "“He left.”",
]  # fmt: skip
CHINESE = [
    "康里夫寫信給謝夫琴科。", "坎利夫寫信給謝夫琴科。", "精英離開了。", "菁英離開了,真的。", "NATO與康里夫開會。",
    "NATO 與坎利夫 NATO 開會。", "菲利普・康里夫（Philip Cunliffe）說。", "菲利普·康里夫說“好”。", "", "菲利普・康里夫說 「好」。",
    "他說『好』,真的?", "這 是 台灣、臺灣。", "謝夫琴科說,好.", "薛夫琴柯走了。",
]  # fmt: skip
texts = st.lists(st.tuples(st.sampled_from(ENGLISH), st.sampled_from(CHINESE)), min_size=2, max_size=7)
kinds = st.sampled_from(["source", "target", "target", "join", "undo", "turn"])
act = st.tuples(st.integers(0, 6), kinds, st.integers(0, 20))
acts = st.lists(st.lists(act, min_size=1, max_size=3), min_size=1, max_size=4)


def article_of(desk: Desk, pairs: list[tuple[str, str]], *, turned: bool = False) -> Article:
    languages = ("zh-Hant-TW", "en") if turned else ("en", "zh-Hant-TW")
    article = Article.objects.create(
        project=desk.project, title="Names", source_lang=languages[0], target_lang=languages[1], stage="ready"
    )
    made = [
        Pair(article=article, position=n, paragraph=n, source=pair[turned], target=pair[not turned])
        for n, pair in enumerate(pairs, 1)
    ]
    create(made, by=desk.mei)
    return article


def look(article: Article) -> None:
    """The job that follows an edit."""
    recheck_later(article)
    for job in Job.objects.filter(kind="recheck", article=article).exclude(state="done"):
        assert run_job(job, STEPS).state == Job.State.DONE


def said(rows: list[Finding]) -> list[str]:
    names = [
        "rule",
        "pair_id",
        "severity",
        "side",
        "start",
        "end",
        "message",
        "args",
        "fix",
        "spots",
        "span_key",
        "spans",
    ]
    return sorted(
        json.dumps([getattr(row, name) for name in names], ensure_ascii=False, sort_keys=True) for row in rows
    )


def assert_as_the_whole(article: Article) -> None:
    """What stands there, findings and groups, is what a look at all of the article finds now."""
    whole = groups.look_at_all(article, desk_rules(article))
    stands = Finding.objects.filter(article=article, rule__in=check.article_rules())
    assert said(list(stands)) == said(whole.rows)
    assert set(GroupMember.objects.filter(article=article).values_list("group", "pair")) == whole.groups
    assert not Unchecked.objects.filter(article=article).exists()


def change(desk: Desk, article: Article, place: int, what: str, choice: int, *, turned: bool) -> None:
    """One act at a place of the article."""
    pairs = list(Pair.objects.filter(article=article).order_by("position"))
    pair = pairs[place % len(pairs)]
    words = CHINESE if (what == "target") != turned else ENGLISH
    text = words[choice % len(words)]
    if what == "turn":
        keys = order_of(article)
        arrange(article, keys[choice % len(keys) :] + keys[: choice % len(keys)])
    elif what == "source":
        edit(pair.pk, by=desk.lin, version=pair.version, target=pair.target, source=text or pair.source)
    elif what == "target":
        edit(pair.pk, by=desk.lin, version=pair.version, target=text)
    elif what == "join" and pair is not pairs[-1]:
        join_next(pair.pk, by=desk.lin, version=pair.version)
    elif what == "undo" and (batch := Batch.objects.filter(article=article, verb="join").last()):
        with suppress(Refused):
            undo(batch.pk, by=desk.lin)


@pytest.mark.parametrize("turned", [False, True])
def test_after_whatever_edits_the_findings_are_those_of_a_look_at_all(desk: Desk, turned: bool) -> None:
    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(pairs=texts, acts=acts)
    def holds(pairs: list[tuple[str, str]], acts: list[list[tuple[int, str, int]]]) -> None:
        with transaction.atomic():
            article = article_of(desk, pairs, turned=turned)
            look(article)
            assert_as_the_whole(article)
            for together in acts:
                for place, what, choice in together:
                    change(desk, article, place, what, choice, turned=turned)
                look(article)
                assert_as_the_whole(article)
            transaction.set_rollback(True)

    holds()


def test_an_edit_reads_the_pairs_of_its_groups_and_no_others(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    other = [("Nobody remembers who built it.", "沒有人記得是誰建的。")]
    pairs = [("Cunliffe spoke.", "康里夫發言了。"), *other, ("Then Cunliffe left.", "然後康里夫走了。"), *other]
    article = article_of(desk, pairs)
    look(article)
    read: set[int] = set()
    load = groups.Texts.load

    def watched(texts: groups.Texts, pks: set[int]) -> None:
        read.update(pks)
        load(texts, pks)

    monkeypatch.setattr(groups.Texts, "load", watched)
    first, _other, second, _again = Pair.objects.filter(article=article).order_by("position")
    edit(first.pk, by=desk.mei, version=1, target="坎利夫發言了。")
    look(article)
    assert read == {first.pk, second.pk}
    assert Finding.objects.get(article=article, rule="transliteration").args["other"] in ("坎利夫", "康里夫")


def test_a_name_that_comes_to_stand_before_its_original_is_found_though_its_pair_gave_none(desk: Desk) -> None:
    last = ("Philip Cunliffe agrees.", "菲利普・康里夫（Philip Cunliffe）同意。")
    article = article_of(desk, [("Philip Cunliffe wrote it.", "這是他寫的。"), last])
    for text, n in (("這是菲利普・康里夫寫的。", 1), ("這是他寫的。", 0)):
        look(article)
        pair = Pair.objects.get(article=article, position=1)
        edit(pair.pk, by=desk.mei, version=pair.version, target=text)
        look(article)
        assert_as_the_whole(article)
        assert Finding.objects.filter(article=article, rule="gloss").count() == n


def test_what_is_changed_while_the_whole_is_looked_at_is_looked_at_afterwards(desk: Desk) -> None:
    article = article_of(desk, [("The elites left.", "精英離開了。"), ("An elite stayed.", "一個精英留下了。")])
    whole = groups.look_at_all(article, desk_rules(article))
    pair = Pair.objects.get(article=article, position=2)
    edit(pair.pk, by=desk.mei, version=1, target="一個菁英留下了。")
    groups.hold(article)
    groups.take_stock(article, whole)
    groups.look_again(article)
    assert_as_the_whole(article)
    assert Finding.objects.filter(article=article, rule="term_consistency").count() == 1


def test_a_new_version_of_a_check_has_all_of_the_article_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    look(desk.article)
    assert not groups.needs_whole(desk.article)
    monkeypatch.setattr(check, "version", lambda: "next")
    assert groups.needs_whole(desk.article)
    look(desk.article)
    assert not groups.needs_whole(desk.article)


def test_of_many_changed_pairs_the_whole_is_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    look(desk.article)
    monkeypatch.setattr(groups, "MOST", 1)
    for n in (1, 2):
        edit(desk.pair(n).pk, by=desk.mei, version=1, target="他說「好」。")
    assert groups.needs_whole(desk.article)
    look(desk.article)
    assert_as_the_whole(desk.article)


@pytest.mark.parametrize("more", [0, 40])
def test_an_edit_costs_as_many_statements_in_a_long_article(
    desk: Desk, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    pairs = [("Cunliffe spoke.", "康里夫發言了。"), *[(f"Line {n}.", f"第{n}行，在這裡。") for n in range(more)]]
    article = article_of(desk, pairs)
    look(article)
    pair = Pair.objects.get(article=article, position=1)
    edit(pair.pk, by=desk.mei, version=1, target="康里夫走了。")
    with django_assert_max_num_queries(26):
        groups.look_again(article)

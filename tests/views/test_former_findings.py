"""A link to a finding that is gone leads to what took its place, or to its pair, and says why it is gone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from reviews.jobs import run_job
from reviews.models import Batch, Finding, FormerFinding, GlossaryTerm, Job, RuleSetting
from reviews.pipeline import STEPS, clock, recheck_later, recheck_project
from reviews.review.actions.align import join_next, undo
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.set_rule import set_rule
from reviews.review.actions.term import delete_term
from tests.desk import Desk, make_desk
from tests.views.test_pages import HTMX, client_of

WRONG, RIGHT = "它磨了四百年的糧食。", "它磨了四百年的玉米。"


def look_again(desk: Desk) -> None:
    """Everything is checked once more."""
    recheck_project(desk.project)
    for job in Job.objects.filter(kind="recheck").exclude(state="done"):
        run_job(job, STEPS)


@pytest.fixture
def finding(desk: Desk) -> Finding:
    """Of pair 2: corn is not 玉米 in it."""
    languages = {"source_lang": "en", "target_lang": "zh-Hant"}
    term = GlossaryTerm(project=desk.project, source="corn", target="玉米", **languages)
    term._change_reason = "Agreed"  # type: ignore[attr-defined]
    term.save()
    writes(desk, WRONG)
    return Finding.objects.get(rule="glossary")


def writes(desk: Desk, target: str) -> None:
    pair = desk.pair(2)
    edit(pair.pk, by=desk.mei, version=pair.version, target=target)


def joins_it_with_the_next(desk: Desk) -> None:
    join_next(desk.pair(2).pk, by=desk.mei, version=2)


def leaves_it_out_and_in_again(desk: Desk) -> None:
    exclude(desk.pair(2).pk, by=desk.wu, version=2, exclusion="tag")
    include(desk.pair(2).pk, by=desk.wu, version=3)


def mends_it_and_breaks_it_again(desk: Desk) -> None:
    writes(desk, RIGHT)
    writes(desk, WRONG)


def says_it_of_other_words(desk: Desk) -> None:
    """The term gets another rendering: the rule says something else of the same place."""
    term = GlossaryTerm.objects.get()
    term.target, term._change_reason = "玉蜀黍", "Changed"  # type: ignore[attr-defined]
    term.save()
    look_again(desk)


def joins_and_takes_it_back(desk: Desk) -> None:
    joins_it_with_the_next(desk)
    undo(Batch.objects.get().pk, by=desk.mei)


def test_what_was_found_and_decided_stands_again_when_a_join_is_taken_back(desk: Desk, finding: Finding) -> None:
    dismiss(finding.pk, by=desk.chen, reason="false_alarm")
    joins_and_takes_it_back(desk)
    [again] = Finding.objects.filter(rule="glossary")
    assert (again.pair_id, again.dismissed) == (finding.pair_id, True)
    assert not Finding.objects.filter(pair__retired=True).exists()


@pytest.mark.parametrize(
    "act",
    [
        joins_it_with_the_next,
        joins_and_takes_it_back,
        leaves_it_out_and_in_again,
        mends_it_and_breaks_it_again,
        says_it_of_other_words,
    ],
)
def test_it_leads_to_the_finding_that_was_made_anew(desk: Desk, finding: Finding, act: Callable[[Desk], None]) -> None:
    act(desk)
    new = Finding.objects.get(rule="glossary")
    assert new.pk != finding.pk
    client = client_of(desk.chen)
    answer = client.get(reverse("finding", args=[finding.pk]))
    assert answer["Location"] == reverse("finding", args=[new.pk])
    assert client.get(answer["Location"]).status_code == 200


def test_a_decision_about_a_finding_that_was_made_anew_is_not_taken_unseen(desk: Desk, finding: Finding) -> None:
    leaves_it_out_and_in_again(desk)
    client, new = client_of(desk.chen), Finding.objects.get(rule="glossary")
    for name, data in (("finding_decide", {"reason": "false_alarm"}), ("finding_apply", {"pair": "1:1"})):
        answer = client.post(reverse(name, args=[finding.pk]), data, headers=HTMX)
        assert answer["HX-Redirect"] == reverse("finding", args=[new.pk])
        assert "nothing was done" in client.get(answer["HX-Redirect"]).content.decode()
    assert not Finding.objects.get(rule="glossary").dismissed


def mends_it(desk: Desk) -> None:
    writes(desk, RIGHT)


def leaves_it_out(desk: Desk) -> None:
    exclude(desk.pair(2).pk, by=desk.wu, version=2, exclusion="tag")


def switches_its_rule_off(desk: Desk) -> None:
    set_rule(desk.project, "glossary", RuleSetting.Severity.OFF, by=desk.lin, reason="No glossary here", seen="")
    look_again(desk)


def takes_the_term_out(desk: Desk) -> None:
    delete_term(GlossaryTerm.objects.get().pk, by=desk.lin, version=1, reason="Not agreed")
    look_again(desk)


def mends_it_and_joins_it(desk: Desk) -> None:
    """The finding goes when the pair is joined: in the new one the word stands."""
    pair = desk.pair(3)
    edit(pair.pk, by=desk.mei, version=1, target="玉米的事，沒有人記得。")
    join_next(desk.pair(2).pk, by=desk.mei, version=2)


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (mends_it, "the text was changed"),
        (leaves_it_out, "its pair was left out"),
        (switches_its_rule_off, "its rule is switched off"),
        (takes_the_term_out, "the text was checked anew"),
        (mends_it_and_joins_it, "the alignment was changed"),
    ],
)
def test_it_leads_to_the_pair_and_says_why_it_is_gone(
    desk: Desk, finding: Finding, act: Callable[[Desk], None], why: str
) -> None:
    act(desk)
    client, pair = client_of(desk.chen), desk.pair(2)
    answer = client.get(reverse("finding", args=[finding.pk]))
    assert answer["Location"] == f"{reverse('review', args=[desk.article.pk])}?pair={pair.pk}#p2"
    assert f"The finding is gone: {why}" in client.get(answer["Location"]).content.decode()


def test_one_of_a_single_pair_leads_to_the_one_about_the_whole_article_that_has_its_place(desk: Desk) -> None:
    former = FormerFinding.objects.create(
        finding=10**9, article=desk.article, pair=desk.pair(2), rule="punctuation_width", span_key="k"
    )
    for position, target in ((1, "潮汐磨坊,立在河口。"), (2, "它,磨了四百年的穀物。"), (3, "沒有人記得,是誰建的。")):
        pair = desk.pair(position)
        edit(pair.pk, by=desk.mei, version=1, target=target)
    recheck_later(desk.article)
    for job in Job.objects.filter(kind="recheck").exclude(state="done"):
        run_job(job, STEPS)
    whole = Finding.objects.get(rule="punctuation_width", pair=None)
    answer = client_of(desk.chen).get(reverse("finding", args=[former.pk]))
    assert answer["Location"] == reverse("finding", args=[whole.pk])


def test_one_about_the_whole_article_leads_to_the_article(desk: Desk) -> None:
    former = FormerFinding.objects.create(
        finding=10**9, article=desk.article, rule="punctuation_width", span_key="k", edited=True
    )
    client = client_of(desk.chen)
    answer = client.get(reverse("finding", args=[former.pk]))
    assert answer["Location"] == reverse("review", args=[desk.article.pk])
    assert "the text was changed" in client.get(answer["Location"]).content.decode()


def test_strangers_learn_nothing_of_it(desk: Desk, finding: Finding) -> None:
    mends_it(desk)
    client = client_of(make_desk("other").lin)
    assert client.get(reverse("finding", args=[finding.pk])).status_code == 404
    assert client.get(reverse("finding", args=[finding.pk + 1000])).status_code == 404


def test_a_link_leads_on_for_half_a_year(desk: Desk, finding: Finding) -> None:
    mei, link = client_of(desk.mei), reverse("finding", args=[finding.pk])
    writes(desk, RIGHT)
    for days, status in ((180, 302), (184, 404)):
        FormerFinding.objects.update(at=timezone.now() - timedelta(days=days))
        clock()()
        assert mei.get(link).status_code == status

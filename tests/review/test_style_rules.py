"""What was decided about one pair becomes house style: who may, what it says beside other pairs, and its end."""

import pytest
from django.urls import reverse

from reviews.models import ChangeRequest, Dismissal, Finding, HouseRule, Membership, Person, StyleRule, Suggestion
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.escalate import escalate
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.style_rule import add_style_rule, end_style_rule, renew_style_rule, style_rules_in
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import accept, suggest
from reviews.review.refusals import Refused
from tests.desk import Desk, make_desk, make_person
from tests.views.test_pages import HTMX, client_of

MILL = {"words": "tide mill", "says": "潮汐磨坊", "reason": "As the museum writes"}


@pytest.fixture
def other_lead(desk: Desk) -> Person:
    """A lead who neither loaded nor wrote the text, so that disputes may be decided."""
    person = make_person("Su")
    Membership.objects.create(project=desk.project, person=person, role="lead")
    return person


def detail_of(desk: Desk, person: Person, position: int = 1) -> str:
    """What the person sees of a pair."""
    address = reverse("pair", args=[desk.pair(position).pk])
    return client_of(person).get(address, headers=HTMX).content.decode()


def decided(desk: Desk, by: Person) -> None:
    """Chen asked for a change, handed it to a lead, and the text stands."""
    submit(desk.pair().pk, by=desk.mei, version=1)
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="terminology", note="Say 水磨")
    escalate(desk.pair().pk, by=desk.chen, version=1, note="We differ")
    adjudicate(desk.pair().pk, by=by, version=1, verdict="stands", note="The museum writes 潮汐磨坊")


def test_a_rule_is_shown_beside_every_pair_with_its_words(desk: Desk) -> None:
    rule = add_style_rule(desk.pair(), by=desk.lin, **MILL)
    assert style_rules_in(desk.pair()) == [rule]
    assert style_rules_in(desk.pair(2)) == []
    assert "As the museum writes" in detail_of(desk, desk.gu)
    assert (
        "As the museum writes" not in client_of(desk.gu).get(reverse("pair", args=[desk.pair(2).pk])).content.decode()
    )
    end_style_rule(rule.pk, by=desk.lin)
    assert style_rules_in(desk.pair()) == []
    rule.refresh_from_db()
    assert rule.ended_by == desk.lin


@pytest.mark.parametrize(
    ("by", "given", "code"),
    [
        ("wu", {}, "role"),
        ("lin", {"words": " "}, "empty"),
        ("lin", {"says": ""}, "empty"),
        ("lin", {"reason": ""}, "empty"),
        ("lin", {"words": "m" * 121}, "too_long"),
        ("lin", {"words": "TIDE MILL"}, "twice"),
    ],
)
def test_a_rule_is_refused(desk: Desk, by: str, given: dict[str, str], code: str) -> None:
    add_style_rule(desk.pair(), by=desk.lin, **MILL)
    with pytest.raises(Refused) as refusal:
        add_style_rule(desk.pair(), by=getattr(desk, by), **{**MILL, "words": "river", **given})
    assert refusal.value.code == code
    assert StyleRule.objects.count() == 1


def test_a_rule_that_has_ended_may_be_made_again(desk: Desk) -> None:
    rule = add_style_rule(desk.pair(), by=desk.lin, **MILL)
    end_style_rule(rule.pk, by=desk.lin)
    with pytest.raises(Refused, match="ended"):
        end_style_rule(rule.pk, by=desk.lin)
    assert add_style_rule(desk.pair(), by=desk.lin, **MILL).pk != rule.pk


def test_a_rule_that_has_ended_is_brought_back_on_the_page_of_house_rules(desk: Desk) -> None:
    rule = add_style_rule(desk.pair(), by=desk.lin, **MILL)
    end_style_rule(rule.pk, by=desk.lin)
    client, page = client_of(desk.lin), reverse("house_rules", args=[desk.project.pk])
    renew = reverse("style_rule_renew", args=[rule.pk])
    assert renew in client.get(page).content.decode()
    assert renew not in client_of(desk.chen).get(page).content.decode()
    client.post(renew, {"reason": " "})
    assert StyleRule.objects.count() == 1
    client.post(renew, {"reason": "The museum asked for it"})
    again = StyleRule.objects.get(ended_at=None)
    assert (again.renews, again.words, again.says, again.pair) == (rule, rule.words, rule.says, rule.pair)
    text = client.get(page).content.decode()
    assert "The museum asked for it" in text
    assert "brought back; Lin had ended it on" in text
    assert renew not in text, "it holds: there is nothing to bring back"
    with pytest.raises(Refused, match="twice"):
        renew_style_rule(rule.pk, by=desk.lin, reason="Once more")


def test_a_lead_who_decided_a_dispute_is_offered_to_make_it_house_style(desk: Desk, other_lead: Person) -> None:
    decided(desk, other_lead)
    address = reverse("style_rule_add", args=[desk.pair().pk])
    lead = client_of(other_lead)
    assert f'href="{address}"' in detail_of(desk, other_lead)
    assert address not in detail_of(desk, desk.chen)
    told = reverse("dispute", args=[desk.pair().pk])
    assert f'href="{address}"' in lead.get(told).content.decode()
    assert address not in client_of(desk.chen).get(told).content.decode()
    page = lead.get(address).content.decode()
    assert ">The museum writes 潮汐磨坊</textarea>" in page
    assert "Say 水磨" in page
    assert lead.post(address, {**MILL, "words": ""}).status_code == 422
    answer = lead.post(address, MILL, follow=True).content.decode()
    assert "潮汐磨坊" in answer
    assert ChangeRequest.objects.get().decision in page


def test_an_accepted_suggestion_brings_its_words(desk: Desk) -> None:
    suggest(desk.pair().pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。", note="It stands")
    accept(desk.pair().pk, Suggestion.objects.get().pk, by=desk.mei, version=1)
    address = f"{reverse('style_rule_add', args=[desk.pair().pk])}?suggestion={Suggestion.objects.get().pk}"
    assert address in detail_of(desk, desk.lin)
    page = client_of(desk.lin).get(address).content.decode()
    assert 'name="words" value="立"' in page
    assert 'name="says" value="站"' in page
    assert ">It stands</textarea>" in page


def test_a_dismissed_finding_is_offered_as_a_house_rule(desk: Desk) -> None:
    said = {"article": desk.article, "pair": desk.pair(), "rule": "number", "severity": "warning"}
    one = Finding.objects.create(**said, side="target", start=0, end=1, message="m", span_key="k")
    dismiss(one.pk, by=desk.chen, reason="house_style")
    detail = detail_of(desk, desk.lin)
    assert f'href="{reverse("finding", args=[one.pk])}#house"' in detail
    assert "#house" not in detail_of(desk, desk.chen)
    page = client_of(desk.lin).get(reverse("finding", args=[one.pk])).content.decode()
    assert f'action="{reverse("finding_house", args=[one.pk])}"' in page
    rules = reverse("house_rules", args=[desk.project.pk])
    assert reverse("finding", args=[one.pk]) in client_of(desk.lin).get(rules).content.decode()
    client_of(desk.lin).post(reverse("finding_house", args=[one.pk]), {"note": "Our way"})
    assert HouseRule.objects.get().reason == "Our way"
    assert Dismissal.objects.count() == 1
    assert f"{reverse('finding', args=[one.pk])}#house" not in client_of(desk.lin).get(rules).content.decode()


def test_the_page_of_house_rules_lists_decisions_that_may_become_one(desk: Desk, other_lead: Person) -> None:
    decided(desk, other_lead)
    rules, address = reverse("house_rules", args=[desk.project.pk]), reverse("style_rule_add", args=[desk.pair().pk])
    page = client_of(desk.lin).get(rules).content.decode()
    assert address in page
    assert "The museum writes 潮汐磨坊" in page
    assert address not in client_of(desk.gu).get(rules).content.decode()
    rule = add_style_rule(desk.pair(), by=desk.lin, **MILL)
    page = client_of(desk.gu).get(rules).content.decode()
    assert address not in page
    assert "tide mill" in page
    end = reverse("style_rule_end", args=[rule.pk])
    assert end not in page
    client_of(desk.lin).post(end)
    assert StyleRule.objects.get().ended_at
    assert client_of(make_desk("other").lin).post(end).status_code == 404

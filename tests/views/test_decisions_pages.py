"""The pages of deciding: rules, their help, house rules, one finding with all its places."""

import re

import pytest
from django.urls import reverse

from reviews.check import rules
from reviews.models import Dismissal, Finding, HouseRule, Job, Pair, Repair, RuleSetting, ScreenSetting
from reviews.review.versions import create
from reviews.views.triage import rules_of
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of


def a_finding(desk: Desk, position: int = 1, **more: object) -> Finding:
    said = {"rule": "names", "severity": "warning", "side": "source", "start": 4, "end": 8, "span_key": "k"}
    message, args = "“{name}” has no counterpart in the translation", {"name": "tide"}
    return Finding.objects.create(
        article=desk.article, pair=desk.pair(position), message=message, args=args, **{**said, **more}
    )


def a_folded_finding(desk: Desk, places: int) -> Finding:
    pairs = [
        Pair(article=desk.article, position=n, paragraph=n, source=f"Well, {n}.", target=f"好吧,{n}。")
        for n in range(4, 4 + places)
    ]
    create(pairs, by=desk.mei)
    spots = [{"pair": one.pk, "version": 1, "side": "target", "start": 2, "end": 3, "fix": "，"} for one in pairs]
    said = {"rule": "punctuation_width", "severity": "warning", "side": "target", "start": 2, "end": 3}
    message, args = (
        "{title}: {count} places ({examples})",
        {"title": "Width of punctuation", "count": places, "examples": ","},
    )
    return Finding.objects.create(
        article=desk.article, message=message, args=args, spots=spots, spans=[","], span_key="f", **said
    )


@pytest.mark.parametrize("name", sorted(rules()))
def test_every_rule_has_a_help_page_with_its_examples(desk: Desk, name: str) -> None:
    text = client_of(desk.gu).get(reverse("rule_help", args=[name])).content.decode()
    assert text.count("<tr>") == len(rules()[name].module.BAD) + len(rules()[name].module.GOOD)


@pytest.mark.parametrize("language", ["en", "zh-hant", "zh-hans"])
def test_help_names_the_source_of_a_rule_in_words_and_no_file_of_the_program(desk: Desk, language: str) -> None:
    client, pages = (
        client_of(desk.gu),
        [reverse("rule_index"), *(reverse("rule_help", args=[name]) for name in rules())],
    )
    for address in pages:
        text = client.get(address, headers={"Accept-Language": language}).content.decode()
        assert not re.findall(r"[\w/]+\.py\b", text), address


def test_the_index_leads_to_every_rule_and_an_unknown_one_is_not_there(desk: Desk) -> None:
    text = client_of(desk.gu).get(reverse("rule_index")).content.decode()
    assert all(reverse("rule_help", args=[name]) in text for name in rules())
    assert client_of(desk.gu).get(reverse("rule_help", args=["poetry"])).status_code == 404


def test_a_noisy_rule_is_offered_as_a_note_and_the_offer_works(desk: Desk) -> None:
    said = {"article": desk.article, "rule": "names", "person": desk.mei, "reason": "false_alarm"}
    Dismissal.objects.bulk_create(Dismissal(span_key=str(n), **said) for n in range(9))
    Repair.objects.create(article=desk.article, rule="names", span_key="x")
    client, address = client_of(desk.lin), reverse("rules", args=[desk.project.pk])
    text = client.get(address).content.decode()
    assert "Right in 1 of 10 decisions." in text
    assert "10%" in text
    assert text.count("Make it a note") == 1
    assert "Make it a note" not in client_of(desk.mei).get(address).content.decode()
    data = {"rule": "names", "severity": "note", "reason": "right in 1 of 10 decisions", "seen": ""}
    text = client.post(reverse("rule_change", args=[desk.project.pk]), data, follow=True).content.decode()
    assert RuleSetting.objects.get().severity == "note"
    assert "Looking again at" in text
    assert reverse("job_progress", args=[Job.objects.get(kind="recheck").pk]) in text
    assert "as the desk has it → Note" in text
    assert "Make it a note" not in text


def test_a_setting_that_was_taken_back_says_so_in_every_readers_language(desk: Desk) -> None:
    client, address = client_of(desk.lin), reverse("rules", args=[desk.project.pk])
    change = reverse("rule_change", args=[desk.project.pk])
    client.post(change, {"rule": "number", "severity": "note", "reason": "Noise", "seen": ""})
    assert 'name="reason" value="Undone"' in client.get(address).content.decode()
    client.post(change, {"rule": "number", "severity": "", "reason": "Undone", "seen": "note"})
    client.cookies["django_language"] = "zh-hant"
    page = client.get(address).content.decode()
    assert "已復原" in page
    assert "Noise" in page


def test_a_finding_leads_to_its_help_and_shows_who_dismissed_it_when_and_why(desk: Desk) -> None:
    finding = a_finding(desk)
    client = client_of(desk.chen)
    detail = reverse("pair", args=[desk.pair().pk])
    assert reverse("rule_help", args=["names"]) in client.get(detail, headers=HTMX).content.decode()
    data = {"reason": "elsewhere", "elsewhere": "3", "note": "in the last sentence"}
    text = client.post(reverse("finding_decide", args=[finding.pk]), data, headers=HTMX).content.decode()
    for words in ("Covered in pair", f"?pair={desk.pair(3).pk}", "in the last sentence", "Chen", "Open again"):
        assert words in text
    assert "Covered in pair" in client.get(reverse("finding", args=[finding.pk])).content.decode()


def test_a_refused_reason_is_told_where_the_person_is(desk: Desk) -> None:
    finding = a_finding(desk)
    response = client_of(desk.chen).post(
        reverse("finding_decide", args=[finding.pk]), {"reason": "other"}, headers=HTMX
    )
    assert response.status_code == 409
    assert "Choose a reason; “other” needs a few words." in response.content.decode()


def test_all_alike_are_shown_before_they_are_dismissed_together(desk: Desk) -> None:
    finding = a_finding(desk)
    a_finding(desk, 2)
    client = client_of(desk.mei)
    assert "All 2 alike" in client.get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    text = client.get(reverse("finding", args=[finding.pk])).content.decode()
    assert "2 identical cases in this article" in text
    assert text.count("<mark") == 2
    assert "Make it a house rule" not in text
    data = {"reason": "intended", "seen": "2"}
    text = client.post(reverse("finding_alike", args=[finding.pk]), data, follow=True).content.decode()
    assert "2 pairs changed." in text
    assert not Finding.objects.filter(dismissed=False).exists()


def test_a_house_rule_is_made_at_a_finding_listed_with_its_reason_and_ended(desk: Desk) -> None:
    finding = a_finding(desk)
    a_finding(desk, 2)
    client, page = client_of(desk.lin), reverse("house_rules", args=[desk.project.pk])
    assert "There is no house rule." in client.get(page).content.decode()
    assert "Make it a house rule" in client.get(reverse("finding", args=[finding.pk])).content.decode()
    client.post(reverse("finding_house", args=[finding.pk]), {"note": "Tides go unnamed"})
    text = client.get(page).content.decode()
    for words in ("Tides go unnamed", "Lin", "covers 2 places now", "“tide” has no counterpart", "End it"):
        assert words in text
    assert "End it" not in client_of(desk.chen).get(page).content.decode()
    assert "House style · Tides go unnamed" in client.get(reverse("finding", args=[finding.pk])).content.decode()
    client.post(reverse("house_rule_end", args=[HouseRule.objects.get().pk]))
    assert "ended by Lin" in client.get(page).content.decode()
    assert Finding.objects.filter(dismissed=False).count() == 2
    client.post(reverse("house_rule_renew", args=[HouseRule.objects.get().pk]), {"reason": "Still unnamed"})
    text = client.get(page).content.decode()
    assert "Still unnamed" in text
    assert "brought back; Lin had ended it on" in text
    assert "Bring back" not in text
    assert not Finding.objects.filter(dismissed=False).exists()


@pytest.mark.parametrize(("who", "said"), [("mei", "Decide once for the whole article"), ("gu", "All places")])
def test_the_detail_of_a_pair_tells_what_is_underlined_in_it_for_the_whole_article(
    desk: Desk, who: str, said: str
) -> None:
    finding, client = a_folded_finding(desk, 2), client_of(getattr(desk, who))
    link = reverse("finding", args=[finding.pk])
    for position, there in ((1, False), (4, True), (5, True)):
        text = client.get(reverse("pair", args=[desk.pair(position).pk]), headers=HTMX).content.decode()
        assert (link in text) is (said in text) is there, position
    assert "Width of punctuation: 2 places (,)" in text
    part = "none of its own; part of 1 finding about the article"
    assert f'data-said="Pair 5: Draft, {part}"' in text
    assert f'<a href="{link}">{part}</a>' in text


def test_what_was_dismissed_for_the_whole_article_is_not_told_of_a_pair(desk: Desk) -> None:
    finding = a_folded_finding(desk, 1)
    Finding.objects.filter(pk=finding.pk).update(dismissed=True)
    text = client_of(desk.mei).get(reverse("pair", args=[desk.pair(4).pk]), headers=HTMX).content.decode()
    assert reverse("finding", args=[finding.pk]) not in text


def test_a_decision_about_the_whole_article_is_told_with_the_way_to_it_and_so_is_taking_it_back(desk: Desk) -> None:
    finding, client = a_folded_finding(desk, 2), client_of(desk.mei)
    address, there = reverse("finding_decide", args=[finding.pk]), reverse("finding", args=[finding.pk])
    for sent, said in (
        ({"reason": "house_style", "key": finding.span_key}, "Dismissed for the whole article."),
        ({"reopen": "1"}, "The finding is open again."),
    ):
        text = client.post(address, sent, follow=True).content.decode()
        assert f'{said} <a href="{there}">Show it</a>' in text


def test_a_rule_is_named_once_where_its_finding_names_it(desk: Desk) -> None:
    finding, client = a_folded_finding(desk, 2), client_of(desk.lin)
    text = client.get(reverse("pair", args=[desk.pair(4).pk]), headers=HTMX).content.decode()
    assert text.count("Width of punctuation") == 1
    client.post(reverse("finding_house", args=[finding.pk]), {"note": "Our way", "key": finding.span_key})
    text = client.get(reverse("house_rules", args=[desk.project.pk])).content.decode()
    assert text.count("Width of punctuation") == 1


def test_what_a_pair_shares_with_the_whole_article_is_told_after_an_act_too(desk: Desk) -> None:
    finding, pair = a_folded_finding(desk, 2), desk.pair(4)
    address, said = reverse("pair_comment", args=[pair.pk]), {"version": pair.version, "text": "So many commas."}
    text = client_of(desk.mei).post(address, said, headers=HTMX).content.decode()
    assert reverse("finding", args=[finding.pk]) in text


def test_ten_thousand_places_are_shown_a_page_at_a_time(desk: Desk, django_assert_max_num_queries: object) -> None:
    finding = a_folded_finding(desk, 10_000)
    client = client_of(desk.mei)
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        response = client.get(reverse("finding", args=[finding.pk]))
    text = response.content.decode()
    assert text.count("<ins") == 100
    assert "page 1 of 100" in text
    assert "Apply to all 10,000 pairs" in text
    assert f'value="{desk.pair(103).pk}:1"' in text
    last = client.get(reverse("finding", args=[finding.pk]), {"page": "100"}).content.decode()
    assert f'value="{desk.pair(10_003).pk}:1"' in last


def test_a_rule_is_told_once_where_its_findings_differ_in_severity(desk: Desk) -> None:
    a_folded_finding(desk, places=3)
    a_finding(desk, 1, rule="doubled", severity="note")
    a_finding(desk, 2, rule="doubled", severity="error", side="target")
    told = [(row.rule, row.severity, row.n) for row in rules_of(desk.article)]
    assert told == [("punctuation_width", "warning", 3), ("doubled", "error", 2)]


def test_a_finding_knows_whether_its_reader_switched_the_letters_off(desk: Desk) -> None:
    address = reverse("finding", args=[a_finding(desk).pk])
    assert 'data-letters-off="0"' in client_of(desk.chen).get(address).content.decode()
    ScreenSetting.objects.create(person=desk.chen, letters_off=True)
    assert 'data-letters-off="1"' in client_of(desk.chen).get(address).content.decode()

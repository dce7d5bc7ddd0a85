"""The ledger page: counts that lead to what is open, and reasons given right there."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from reviews.check.ledger import Record
from reviews.check.ledger import record as ledger_record
from reviews.models import Dismissal, Finding, GlossaryTerm, LedgerRecord, Pair
from reviews.review import ledger
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.findings import recheck_pairs
from reviews.review.versions import create
from reviews.text import segments
from tests.desk import Desk, make_desk
from tests.views.test_pages import client_of


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    served = "Denmark served its NATO obligations in Afghanistan after 9/11."
    pairs = [
        Pair(article=desk.article, position=4, paragraph=2, source=served, target="丹麥在 9/11 之後盡責履行北約義務。"),
        Pair(article=desk.article, position=5, paragraph=2, source="They sailed from Lisbon.", target=""),
    ]
    create(pairs, by=desk.mei)
    recheck_pairs(pairs)
    return desk


def page(client: Client, desk: Desk, **query: str) -> str:
    return client.get(reverse("ledger", args=[desk.article.pk]), query).content.decode()


def entry(desk: Desk, words: str, **more: str) -> dict[str, str]:
    pair = desk.pair(4)
    start = pair.source.index(words)
    place = {"pair": str(pair.pk), "version": str(pair.version), "start": str(start), "end": str(start + len(words))}
    return {"kind": "name", "side": "source", **place, **more}


def explain(client: Client, desk: Desk, data: dict[str, str]) -> str:
    return client.post(reverse("ledger_explain", args=[desk.article.pk]), data, follow=True).content.decode()


def test_the_counts_lead_to_the_open_entries(desk: Desk) -> None:
    text = page(client_of(desk.chen), desk)
    assert "2 of 4" in text
    assert "?kind=name&amp;show=open" in text
    names = page(client_of(desk.chen), desk, kind="name", show="open")
    assert ">Afghanistan</mark>" in names
    assert "Lisbon" in names
    assert names.count('class="entries"') == 2
    assert "Denmark</q>" in page(client_of(desk.chen), desk, kind="name", show="matched")


def test_an_open_entry_is_explained_right_there_and_its_finding_with_it(desk: Desk) -> None:
    client = client_of(desk.chen)
    text = explain(client, desk, entry(desk, "Afghanistan", reason="intended", note="Our readers know"))
    assert "1 explained" in text
    names = page(client, desk, kind="name", show="explained")
    for words in ("Afghanistan", "Intended omission or addition", "Our readers know", "Chen"):
        assert words in names
    assert Finding.objects.get(pair=desk.pair(4), rule="names").dismissed
    explain(client, desk, entry(desk, "Afghanistan", reopen="1"))
    assert "Afghanistan</mark>" in page(client, desk, kind="name")
    assert not Finding.objects.get(pair=desk.pair(4), rule="names").dismissed
    assert not Dismissal.objects.standing().exists()


def test_a_dismissed_finding_explains_its_entry(desk: Desk) -> None:
    finding = Finding.objects.get(pair=desk.pair(4), rule="names")
    dismiss(finding.pk, by=desk.mei, reason="elsewhere", elsewhere=1)
    assert "Covered in pair 1" in page(client_of(desk.chen), desk, kind="name", show="explained")


def test_a_name_that_the_glossary_reports_is_open_and_closed_with_its_finding(desk: Desk) -> None:
    term = GlossaryTerm(
        project=desk.project, source_lang="en", target_lang="zh-Hant", source="Afghanistan", target="阿富汗"
    )
    term._change_reason = "Agreed"  # type: ignore[attr-defined]
    term.save()
    recheck_pairs([desk.pair(4)])
    finding = Finding.objects.get(pair=desk.pair(4), start=desk.pair(4).source.index("Afghanistan"))
    assert finding.rule == "glossary"
    assert "Afghanistan</mark>" in page(client_of(desk.chen), desk, kind="name", show="open")
    dismiss(finding.pk, by=desk.mei, reason="intended")
    assert "Afghanistan" in page(client_of(desk.chen), desk, kind="name", show="explained")
    assert "Afghanistan" not in page(client_of(desk.chen), desk, kind="name", show="open")


def test_what_is_left_out_with_its_pair_is_explained(desk: Desk) -> None:
    exclude(desk.pair(5).pk, by=desk.wu, version=1, exclusion="omitted")
    text = page(client_of(desk.chen), desk, show="explained")
    assert text.count("Omitted in translation") == 2
    assert "Lisbon" not in page(client_of(desk.chen), desk, show="open")


def test_an_explanation_holds_for_other_words_no_more(desk: Desk) -> None:
    client = client_of(desk.lin)
    explain(client, desk, entry(desk, "Afghanistan", reason="intended"))
    pair = desk.pair(4)
    create([Pair(article=desk.article, position=6, paragraph=2, source=pair.source, target=pair.target)], by=desk.mei)
    assert "Afghanistan</mark>" in page(client, desk, kind="name", show="open")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"reason": "other"}, "needs a few words"),
        ({"reason": "later"}, "Give a reason why it has no counterpart."),
        ({"reason": "intended", "version": "7"}, "Somebody else changed this text in between."),
        ({"reason": "intended", "end": "0"}, "These words do not stand in the pair."),
    ],
)
def test_a_reason_that_does_not_do_is_refused_in_words(desk: Desk, more: dict[str, str], said: str) -> None:
    assert said in explain(client_of(desk.chen), desk, entry(desk, "Afghanistan", **more))
    assert not Dismissal.objects.standing().exists()


def test_a_translator_reads_the_ledger_and_has_no_form(desk: Desk) -> None:
    assert "ledger/explain" not in page(client_of(desk.mei), desk)
    assert "ledger/explain" in page(client_of(desk.chen), desk)


def test_an_edit_reads_its_own_pair_again_and_no_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.keep(ledger.read(pair, desk.article) for pair in Pair.objects.filter(article=desk.article))
    seen: list[str] = []

    def watched(pair: segments.Pair) -> Record:
        seen.append(pair.id)
        return ledger_record(pair)

    monkeypatch.setattr(ledger, "record", watched)
    edit(desk.pair(4).pk, by=desk.mei, version=1, target="丹麥在 9/11 之後於阿富汗盡責履行北約義務。")
    assert "Afghanistan" not in page(client_of(desk.chen), desk, kind="name", show="open")
    assert seen == [str(desk.pair(4).pk)]


def test_what_was_never_read_is_read_at_the_visit_and_kept_by_the_next_check(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    LedgerRecord.objects.all().delete()
    assert "Afghanistan</mark>" in page(client_of(desk.chen), desk, kind="name")
    assert not LedgerRecord.objects.exists()
    recheck_pairs(list(Pair.objects.filter(article=desk.article)))
    monkeypatch.setattr(ledger, "record", pytest.fail)
    assert "Afghanistan</mark>" in page(client_of(desk.chen), desk, kind="name")


def test_a_page_of_many_pairs_takes_as_many_statements_as_one_of_few(
    desk: Desk, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    words = [("Denmark sailed to Lisbon.", "他們啟航。")] * 120
    create(
        [
            Pair(article=desk.article, position=n, paragraph=3, source=en, target=zh)
            for n, (en, zh) in enumerate(words, 6)
        ],
        by=desk.mei,
    )
    client = client_of(desk.chen)
    page(client, desk)
    with django_assert_max_num_queries(30):
        page(client, desk)

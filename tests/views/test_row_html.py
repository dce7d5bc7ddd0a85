"""A row of the review screen: whatever people wrote stands in it as text, never as markup, and all that it says is said."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation
from lxml import html

from reviews.models import Finding
from reviews.review.actions.assign import assign
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.picked import Picked
from reviews.review.states import Role
from reviews.views.row_html import rows_html
from reviews.views.rows import findings_for, rows_of
from tests.desk import Desk
from tests.views.test_decisions_pages import a_finding
from tests.views.test_pages import HTMX, client_of

HOSTILE = "<img src=x onerror=\"alert(1)\"> & 'co' </article>"


def drawn(desk: Desk, role: Role, chosen: tuple[int, ...] = (), *, oob: bool = False) -> html.HtmlElement:
    pair = desk.pair()
    (row,) = rows_of([pair], desk.article, desk.chen, role, findings_for(desk.article, [pair]))
    return html.fromstring(rows_html([row], desk.article, role, chosen, oob=oob))


def words(row: html.HtmlElement, name: str) -> str:
    return " ".join(row.find_class(name)[0].text_content().split())


def test_what_people_wrote_is_text(desk: Desk) -> None:
    desk.fang.display_name = HOSTILE
    desk.fang.save()
    desk.article.source_lang = '"><b>'
    pair = edit(desk.pair().pk, by=desk.lin, version=1, target=HOSTILE, source=HOSTILE)
    chosen = Picked({pair.pk: pair.version})
    assign(desk.article, chosen, by=desk.lin, people=[desk.mei], task="translate", due=date(2001, 2, 3))
    desk.mei.display_name = HOSTILE
    desk.mei.save()
    comment(pair.pk, by=desk.fang, text=HOSTILE, blocker=True)
    Finding.objects.create(
        article=desk.article, pair=pair, rule=HOSTILE[:20], severity="error", side="target", start=1, end=9, message="m"
    )
    row = drawn(desk, Role.REVIEWER)
    assert row.tag == "article"
    assert not row.xpath("//img | //b")
    assert words(row, "source") == HOSTILE
    assert words(row, "target") == HOSTILE
    assert row.find_class("source")[0].get("lang") == '"><b>'
    assert [one.text for one in row.xpath(".//mark")] == [HOSTILE[1:9]]
    assert f"→ {HOSTILE} · late" in words(row, "assigned")
    assert words(row, "talk") == "■ held up · 1 comment"


def test_a_row_says_its_number_its_state_and_its_findings(desk: Desk) -> None:
    pair = desk.pair()
    for start in (0, 2):
        Finding.objects.create(
            article=desk.article, pair=pair, rule="number", severity="warning", side="target", start=start, end=start + 1,
            message="m", span_key=str(start),
        )  # fmt: skip
    row = drawn(desk, Role.TRANSLATOR)
    assert words(row, "number") == "Pair 1 Draft you 2 findings"
    assert row.find_class("number")[0].get("data-icon") == "○"
    assert [one.text for one in row.find_class("chip")] == ["Number", "Number"]


def test_a_row_and_its_pane_count_the_same_findings(desk: Desk) -> None:
    """The open ones of the pair, of any severity; none that was decided on, and none that is decided for the whole article."""
    pair = desk.pair()
    here = {"pair": pair.pk, "version": 1, "side": "target", "start": 0, "end": 1, "fix": None}
    elsewhere = {**here, "pair": desk.pair(2).pk}
    for n, (severity, spots, dismissed) in enumerate(
        [
            ("warning", [], False),
            ("note", [], False),
            ("error", [], True),
            ("warning", [here, here, elsewhere], False),
            ("warning", [here], True),
            ("warning", [elsewhere], False),
        ]
    ):
        a_finding(desk, severity=severity, span_key=str(n), dismissed=dismissed)
        Finding.objects.filter(span_key=str(n)).update(**({"pair": None, "spots": spots} if spots else {}))
    assert words(drawn(desk, Role.REVIEWER), "number") == "Pair 1 Draft 2 findings"
    client, said = client_of(desk.chen), 'data-said="Pair 1: Draft, 2 findings"'
    assert said in client.get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
    commented = client.post(reverse("pair_comment", args=[pair.pk]), {"version": 1, "text": "So?"}, headers=HTMX)
    assert said in commented.content.decode()
    assert commented.content.decode().count("2 findings") == 2, "the row that comes with it, and the pane"


@pytest.mark.parametrize(
    ("wholes", "language", "said"),
    [
        (0, "en", "0 findings"),
        (1, "en", "none of its own; part of 1 finding about the article"),
        (2, "en", "none of its own; part of 2 findings about the article"),
        (1, "zh-hant", "本身沒有檢查結果；涉及 1 項關於全文的檢查結果"),
        (1, "zh-hans", "本身没有检查结果；涉及 1 项关于全文的检查结果"),
    ],
)
def test_of_a_pair_with_nothing_of_its_own_row_and_pane_say_that_it_is_part_of_what_is_found_in_the_article(
    desk: Desk, wholes: int, language: str, said: str
) -> None:
    spot = {"pair": desk.pair().pk, "version": 1, "side": "target", "start": 0, "end": 1, "fix": None}
    for n in range(wholes):
        a_finding(desk, span_key=str(n))
    Finding.objects.update(pair=None, spots=[spot])
    with translation.override(language):
        assert words(drawn(desk, Role.REVIEWER), "number").endswith(said) is bool(wholes)
    page = client_of(desk.chen).get(
        reverse("pair", args=[desk.pair().pk]), headers={**HTMX, "Accept-Language": language}
    )
    assert said in page.content.decode()


def test_a_pair_on_a_page_of_its_own_has_no_box_to_choose_it(desk: Desk) -> None:
    address = reverse("pair", args=[desk.pair().pk])
    page = client_of(desk.chen).get(f"{address}?alone=1").content.decode()
    assert 'class="pair draft' in page
    assert "class=pick" not in page


def test_the_gravest_finding_of_a_row_is_named_first(desk: Desk) -> None:
    for start, (rule, severity) in enumerate((("omission", "note"), ("names", "warning"), ("glossary", "error"))):
        Finding.objects.create(
            article=desk.article, pair=desk.pair(), rule=rule, severity=severity, side="target", start=start, end=start + 1,
            message="m", span_key=rule,
        )  # fmt: skip
    assert [one.text for one in drawn(desk, Role.REVIEWER).find_class("chip")] == ["Glossary", "Names", "Omission"]


@pytest.mark.parametrize(
    ("role", "chosen", "boxes"),
    [
        (Role.VIEWER, False, []),
        (Role.TRANSLATOR, False, [None]),
        (Role.REVIEWER, True, ["checked"]),
    ],
)
def test_who_may_act_may_choose(desk: Desk, role: Role, chosen: bool, boxes: list[str | None]) -> None:
    pair = desk.pair()
    row = drawn(desk, role, (pair.pk,) if chosen else ())
    assert ["checked" if "checked" in box.attrib else None for box in row.find_class("pick")] == boxes
    assert [box.get("value") for box in row.find_class("pick")] == [f"{pair.pk}:1"] * len(boxes)


def test_a_side_that_is_missing_is_named(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.mei, version=1, target="")
    row = drawn(desk, Role.REVIEWER)
    assert words(row, "target") == "no translation"
    assert row.find_class("gap")[0].get("lang") == "en"


def test_a_row_that_is_drawn_anew_says_so(desk: Desk) -> None:
    assert drawn(desk, Role.REVIEWER, oob=True).get("hx-swap-oob") == "true"
    assert drawn(desk, Role.REVIEWER).get("hx-swap-oob") is None


def test_the_state_of_a_row_leads_to_what_it_means(desk: Desk) -> None:
    (link,) = drawn(desk, Role.REVIEWER).find_class("word")
    assert (link.text, link.get("href")) == ("Draft", "/help/states/draft")

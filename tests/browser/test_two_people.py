"""Several people at one pair: nothing typed is lost, and the whole way from a request to what is exported."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_desk import open_sample
from tests.live import PATIENCE, LiveDesk

Enter = Callable[[str], Page]


@pytest.fixture
def enter(live_desk: LiveDesk, browser: Browser) -> Iterator[Enter]:
    """Brings a person in: a page of their own, on the sample's review screen; a script's error fails the test."""
    contexts, errors = [], []

    def come(name: str) -> Page:
        context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        open_sample(live_desk, page, name)
        return page

    yield come
    for context in contexts:
        context.close()
    assert not errors


def go_to(page: Page, words: str) -> Locator:
    """The pair whose original holds `words`, chosen, with its detail as the desk has it now."""
    page.goto(f"{re.split('[?#]', page.url)[0]}?q={quote(words)}")
    row = page.locator("#rows .pair", has=page.locator(".source", has_text=words))
    row.locator(".number").click()
    expect(page.locator(f'#detail [data-detail="{row.get_attribute("data-pair")}"]')).to_be_visible()
    return page.locator("#detail")


def type_text(detail: Locator, old: str, new: str) -> None:
    """Put `new` in the place of `old` in the translation, as typing does."""
    area = detail.locator(".edit textarea")
    before = area.input_value()
    assert old in before
    area.fill(before.replace(old, new))


def save(detail: Locator) -> None:
    detail.locator(".edit textarea").press("Control+s")


def state_is(detail: Locator, state: str) -> None:
    expect(detail.locator("h2")).to_contain_text(f"· {state}")


def press(detail: Locator, name: str) -> None:
    detail.get_by_role("button", name=name, exact=False).first.click()


def test_two_people_merge_what_both_typed_place_by_place(enter: Enter) -> None:
    mei, chen = enter("mei"), enter("chen")
    words = "one of the oldest in the world"
    hers, his = go_to(mei, words), go_to(chen, words)
    for old, new in (("驗潮儀是", "潮位儀是"), ("約30公分", "約三十公分")):
        type_text(hers, old, new)
    for old, new in (("驗潮儀是", "潮儀是"), ("的上升", "的升幅")):
        type_text(his, old, new)
    typed = his.locator(".edit textarea").input_value()
    save(hers)
    expect(hers.locator("h2")).to_contain_text("v2")
    save(his)

    conflict = his.locator(".conflict")
    expect(conflict).to_contain_text("Somebody else changed this text")
    expect(conflict.locator(".diff")).to_have_count(2)  # theirs and his own, each against the text both started from
    expect(conflict.locator(".diff").first).to_contain_text("潮位")
    area = his.locator(".edit textarea")
    expect(area).to_have_value(typed)

    his = go_to(chen, words)  # even now: what he typed outlives a page that is gone
    expect(area).to_have_value(typed)
    save(his)  # over the version he typed it over, not over hers
    expect(conflict).to_be_visible()
    press(his, "Take what is chosen")  # hers where she alone changed it, his where he did
    merged = "布列斯特的潮儀是世界上最古老的驗潮儀之一,自1807年以來記錄到大約三十公分的升幅。"
    expect(area).to_have_value(merged)
    save(his)
    expect(his.locator("h2")).to_contain_text("v3")
    expect(chen.locator("#rows .pair.active .target")).to_have_text(merged)


def test_choices_of_a_conflict_become_the_text(enter: Enter) -> None:
    mei, chen = enter("mei"), enter("chen")
    words = "She kept the books."
    hers, his = go_to(mei, words), go_to(chen, words)
    hers.locator(".edit textarea").fill("帳簿是她寫的。")
    his.locator(".edit textarea").fill("她的帳是她自己記的。")
    save(hers)
    expect(hers.locator("h2")).to_contain_text("v2")
    save(his)
    choices = his.locator(".merge .choice")
    expect(choices.first).to_be_visible()
    area = his.locator(".edit textarea")
    for choice in choices.all():
        choice.locator("input").last.check()  # theirs, everywhere
    expect(area).to_have_value("帳簿是她寫的。")
    for choice in choices.all():
        choice.locator("input").first.check()
    expect(area).to_have_value("她的帳是她自己記的。")
    choices.last.locator("input").last.check()
    merged = area.input_value()
    assert merged not in ("帳簿是她寫的。", "她的帳是她自己記的。")
    save(his)
    expect(chen.locator("#rows .pair.active .target")).to_have_text(merged)
    expect(his.locator(".conflict")).to_have_count(0)


def ask_for(detail: Locator, note: str) -> None:
    field = detail.locator('form[action$="/request_changes"] [name=note]')
    field.fill(note)
    field.press("Enter")
    state_is(detail, "Changes requested")


def answer(detail: Locator, words: str, button: str) -> None:
    detail.locator('form[action$="/resubmit"] [name=answer]').fill(words)
    press(detail.locator('form[action$="/resubmit"]'), button)


def exported(page: Page, folder: Path, *, earlier: bool = False) -> dict[str, str]:
    """What is exported as JSONL: the translation by the original."""
    page.goto(re.sub(r"(/articles/\d+).*", r"\1/export", page.url))
    page.locator('input[name="format"][value="jsonl"]').check()
    page.locator('input[name="earlier"]').set_checked(earlier)
    with page.expect_download() as waiting:
        page.locator('form[action*="download"] button').click()
    file = folder / "out.jsonl"
    waiting.value.save_as(file)
    page.go_back()
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return {row["source"]: row["target"] for row in rows if "source" in row}


def test_from_a_request_to_what_is_exported(enter: Enter, tmp_path: Path) -> None:
    words = "What killed the tide mills was not weakness but punctuality."
    first, better, worse = (
        "殺死潮汐磨坊的不是軟弱,而是準時。",
        "斷送潮汐磨坊的不是軟弱,而是準時。",
        "斷送潮汐磨坊的是準時。",
    )
    mei, chen, fang, lin, wu = (enter(name) for name in ("mei", "chen", "fang", "lin", "wu"))

    hers = go_to(mei, words)
    press(hers, "Submit")
    state_is(hers, "In review")
    his = go_to(chen, words)
    ask_for(his, "Mills are not killed.")

    hers = go_to(mei, words)
    expect(hers.locator(".request.open")).to_contain_text("Mills are not killed.")
    answer(hers, "The author says so.", "Contest")
    state_is(hers, "In review")

    other = go_to(fang, words)  # the reviewer who asked answers, nobody else
    state_is(other, "In review")
    expect(other.get_by_role("button", name="Approve")).to_have_count(0)

    his = go_to(chen, words)
    his.locator("summary", has_text="Escalate").click()
    his.get_by_label("What the lead should decide").fill("Is it too strong?")
    press(his, "Hand it to a lead")
    expect(his.locator(".request.escalated")).to_be_visible()
    expect(his.get_by_role("button", name="Approve")).to_have_count(0)

    hers = go_to(lin, words)
    form = hers.locator('form[action$="/adjudicate"]')
    form.locator("[name=verdict]").select_option("change")
    form.locator("[name=note]").fill("A softer word.")
    press(form, "Decide")
    state_is(hers, "Changes requested")

    hers = go_to(mei, words)
    expect(hers.locator(".request.open")).to_contain_text("A softer word.")
    answer(hers, "Once more.", "Contest")
    expect(hers.locator(".problem")).to_contain_text("cannot be contested again")
    expect(hers.locator('form[action$="/resubmit"] [name=answer]')).to_be_focused()  # the refused form has come back
    type_text(hers, first, better)
    save(hers)
    expect(hers.locator("h2")).to_contain_text("v2")
    answer(hers, "Done.", "Fixed")
    state_is(hers, "In review")

    its = go_to(wu, words)
    press(its, "Approve")
    state_is(its, "Approved")
    assert exported(wu, tmp_path)[words] == better

    hers = go_to(mei, words)
    expect(hers.locator(".edit")).to_contain_text("Saving returns it to Re-check.")
    type_text(hers, better, worse)
    save(hers)
    state_is(hers, "Re-check")
    assert words not in exported(wu, tmp_path)
    assert exported(wu, tmp_path, earlier=True)[words] == better

    other = go_to(fang, words)
    expect(other.locator("#change")).to_contain_text("since Wu")
    expect(other.locator("#change del")).to_contain_text("不是軟弱")
    expect(other.locator('form[action$="/approve"]')).to_be_visible()

    hers = go_to(mei, words)
    press(hers, "Back to v2")
    state_is(hers, "Approved")
    expect(mei.locator("#rows .pair.active .target")).to_have_text(better)
    assert exported(wu, tmp_path)[words] == better

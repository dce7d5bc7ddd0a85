"""The review screen as a screen reader meets it: landmarks, headings, the name of a row, and what is said once."""

import re
from itertools import pairwise

from playwright.sync_api import Page, expect

from tests.live import PATIENCE, LiveDesk

LISTEN = """() => {
  window.heard = [];
  for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
    new MutationObserver(() => region.textContent.trim() && window.heard.push(region.textContent.trim()))
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def open_article(desk: LiveDesk, page: Page, name: str) -> None:
    desk.sign_in(page, name)
    page.locator(".articles .title a").first.click()
    expect(page.locator("#detail [data-detail]")).to_be_visible()


def test_landmarks_and_headings_lead_through_the_page(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "mei")
    for role, name in [
        ("banner", ""),
        ("main", ""),
        ("search", ""),
        ("region", "Pairs"),
        ("complementary", "The chosen pair"),
        ("navigation", "Commands for the chosen pair"),
    ]:
        found = page.get_by_role(role, name=name) if name else page.get_by_role(role)  # type: ignore[arg-type]
        expect(found).to_have_count(1)
    levels = [
        int(level)
        for level in page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map((one) => one.tagName[1])"
        )
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_going_to_a_row_names_its_number_state_and_findings(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "mei")
    row = page.locator("#rows .pair:has(.chip.error, .chip.warning)").first
    row.locator(".number").focus()
    said = row.aria_snapshot()
    found = re.search(r'link "Pair (\d+) Draft you (\d+) findings?"', said)
    assert found, said
    assert int(found[2]) == row.locator(".chip:is(.error, .warning, .note)").count()
    page.keyboard.press("j")
    following = page.locator("#rows .pair.active .number")
    expect(following).to_be_focused()
    assert re.match(r'- link "Pair \d+ Draft', following.aria_snapshot())
    expect(following).to_have_attribute("aria-current", "true")


def test_a_state_that_changes_is_said_once(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "mei")
    row = page.locator("#rows .pair.draft:not(:has(.gap)):not(:has(.chip.error))").first
    pair = row.get_attribute("data-pair")
    row.locator(".number").click()
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()
    page.evaluate(LISTEN)
    page.keyboard.press("y")
    expect(page.locator("#spoken")).to_contain_text("In review")
    expect(page.locator(f'#rows .pair[data-pair="{pair}"]')).to_have_class(re.compile("in_review"))
    expect(page.locator(".overall .counts .in_review")).to_be_visible()
    heard = page.evaluate("window.heard")
    saved = [one for one in heard if one.startswith("Saved.")]
    assert len(saved) == 1, heard
    found = r"(\d+ findings?|none of its own; part of \d+ findings? about the article)"
    assert re.fullmatch(rf"Saved\. Pair \d+: In review, {found}", saved[0])
    assert len(heard) == len(set(heard)), heard  # nothing twice, whatever else is told meanwhile


def test_findings_that_change_with_the_text_are_said_with_the_saving(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "mei")
    row = page.locator("#rows .pair.draft.paragraph:not(:has(.gap)):has(.target mark)").first
    row.locator(".number").click()
    pair = row.get_attribute("data-pair")
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()
    area = page.locator("#detail .edit textarea[name=target]")
    area.fill(area.input_value() + "  1999 km")
    page.keyboard.press("Control+s")
    expect(page.locator("#spoken")).to_have_text(re.compile(r"Saved\. Pair \d+: Draft, [1-9]\d* findings?"))
    expect(page.locator(f'#rows .pair[data-pair="{pair}"]')).to_have_class(re.compile("paragraph"))


def test_an_act_that_draws_the_whole_page_anew_says_there_what_it_did(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "mei")
    page.add_init_script(f"addEventListener('DOMContentLoaded', {LISTEN})")
    page.locator("#rows .pair.draft.paragraph:not(:has(.gap)) .number").first.click()
    for key, said in (("=", "The alignment was changed."), ("u", "The alignment is as it was.")):
        page.keyboard.press(key)
        page.wait_for_function("(said) => window.heard?.includes(said)", arg=said, timeout=PATIENCE)
        expect(page.locator("#rows .pair.active .number")).to_be_focused()


def test_the_focus_is_never_lost_with_what_is_drawn_anew(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "wu")
    here = page.locator("#rows .pair.active .number")
    page.keyboard.press("c")
    page.keyboard.type("Reads well")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#detail .thread", has_text="Reads well")).to_be_visible()
    expect(here).to_be_focused()
    page.keyboard.press("v")
    expect(page.locator("#reading")).to_be_focused()
    page.keyboard.press("v")
    expect(here).to_be_focused()

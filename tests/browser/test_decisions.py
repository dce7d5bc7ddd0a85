"""Deciding by keys on the review screen: a reason by its digit, all alike, a term at the cursor."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.test_desk import open_sample
from tests.live import LiveDesk


def choose_with_finding(page: Page) -> None:
    """The first pair that has a finding of its own."""
    row = page.locator("#rows .pair", has=page.locator(".chip.warning, .chip.error")).first
    row.locator(".number").click()
    expect(page.locator(f'#detail [data-detail="{row.get_attribute("data-pair")}"]')).to_be_visible()


def test_a_finding_is_dismissed_by_d_and_the_digit_of_its_reason(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    choose_with_finding(page)
    waiting = page.locator("#detail .findings li:not(.dismissed)").count()
    page.keyboard.press("d")
    expect(page.locator("#detail .dismiss[open] input[type=radio]").first).to_be_focused()
    page.keyboard.press("7")  # other: needs words
    expect(page.locator("#detail .dismiss[open] [name=note]")).to_be_focused()
    page.keyboard.type("3 stays")
    page.keyboard.press("Enter")
    dismissed = page.locator("#detail .findings li.dismissed")
    expect(dismissed.first).to_contain_text("3 stays")
    expect(page.locator("#detail .findings li:not(.dismissed)")).to_have_count(waiting - 1)
    dismissed.first.get_by_role("button", name="Open again").click()
    expect(page.locator("#detail .findings li:not(.dismissed)")).to_have_count(waiting)
    page.keyboard.press("d")
    page.keyboard.press("3")
    expect(dismissed.first).to_contain_text("False alarm")


def test_shift_d_leads_to_all_that_are_alike(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    choose_with_finding(page)
    page.keyboard.press("Shift+D")
    expect(page).to_have_url(re.compile(r"/findings/\d+$"))
    expect(page.get_by_role("heading", name="No fault?")).to_be_visible()


def test_a_term_goes_in_at_the_cursor(live_desk: LiveDesk, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "terms.csv"
    file.write_text("source,target\nmoon,月亮\n", encoding="utf-8")
    live_desk.manage("import_glossary", str(file))
    live_desk.wait_until_settled()
    open_sample(live_desk, page, "mei")
    page.locator("#rows .pair", has=page.locator(".source", has_text=re.compile("moon", re.IGNORECASE))).first.locator(
        ".number"
    ).click()
    expect(page.locator("#detail .terms")).to_contain_text("月亮")
    page.keyboard.press("e")
    area = page.locator("#detail .edit textarea[name=target]")
    expect(area).to_be_focused()
    before = area.input_value()
    area.evaluate("area => area.setSelectionRange(1, 1)")
    page.keyboard.press("Alt+1")
    expect(area).to_have_value(f"{before[:1]}月亮{before[1:]}")

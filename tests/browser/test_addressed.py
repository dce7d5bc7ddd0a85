"""A link to a pair of the list that is shown already chooses that pair: what the address says is what keys act on."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk


def position_of(desk: LiveDesk, words: str) -> int:
    return desk.query("SELECT position FROM reviews_pair WHERE source LIKE ? AND retired = 0", f"%{words}%")[0][0]


@pytest.mark.parametrize(
    "words", ["Twice a day the sea", "and sang to the cogs"], ids=["in the window", "further down"]
)
def test_an_address_with_another_pair_chooses_it_without_a_new_page(
    live_desk: LiveDesk, page: Page, words: str
) -> None:
    open_at(live_desk, page, "mei", "A tide mill is a clock")
    page.evaluate("window.same = true")
    at = position_of(live_desk, words)
    page.evaluate("at => (location.hash = `#p${at}`)", at)
    row = page.locator(f"#p{at}.pair.active")
    expect(row).to_be_visible()
    expect(page.locator(f'#detail [data-detail="{row.get_attribute("data-pair")}"]')).to_be_visible()
    assert page.evaluate("window.same")
    page.keyboard.press("j")
    expect(page.locator(f"#p{at + 1}.pair.active")).to_be_visible()
    page.evaluate("at => (location.hash = `#p${at}`)", at)
    expect(page.locator(f"#p{at}.pair.active")).to_be_visible()

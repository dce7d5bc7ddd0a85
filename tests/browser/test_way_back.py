"""The way back from the pages of an article leads to its list as it was filtered."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk

WORDS = "It grinds for visitors now"


def test_from_the_history_of_a_pair_mei_comes_back_to_the_pair_under_her_filter(
    live_desk: LiveDesk, page: Page
) -> None:
    open_at(live_desk, page, "mei", WORDS)
    article = page.url.split("?")[0].split("#")[0]
    page.goto(f"{article}?q=visitors")
    number = page.locator("#rows .active .number").inner_text()
    page.locator("#detail").get_by_role("link", name="Compare").click()
    page.locator("a[rel=up]").click()
    expect(page.locator("#filter-words")).to_have_value("visitors")
    expect(page.locator("#rows .active .number")).to_have_text(number)
    page.goto(article)
    page.locator("#detail").get_by_role("link", name="Compare").click()
    page.locator("a[rel=up]").click()
    expect(page.locator("#filter-words")).to_have_value("")

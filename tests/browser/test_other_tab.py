"""Two tabs of one browser: in one of them somebody else signs in, and nothing is done in the other under a false name."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk


def test_where_somebody_else_signed_in_the_first_tab_shows_and_does_nothing_more(
    live_desk: LiveDesk, page: Page
) -> None:
    pair = open_at(live_desk, page, "lin", "A tide mill is a clock")
    other = page.context.new_page()
    page.context.clear_cookies()
    live_desk.sign_in(other, "wu")
    page.keyboard.press("j")
    told = page.locator("#notes .note.error", has_text="your session has ended")
    expect(told).to_be_visible()
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_have_count(1)
    before = live_desk.query("SELECT count(*) FROM reviews_historicalpair")
    page.keyboard.press("x")
    page.keyboard.press("y")
    expect(told).to_be_visible()
    assert live_desk.query("SELECT count(*) FROM reviews_historicalpair") == before
    told.get_by_role("link", name="Go on").click()
    expect(page.get_by_role("link", name="Wu 吳")).to_be_visible()
    expect(page.locator("#rows .pair.active")).to_be_visible()

"""The reading view: the text as an article, with the same keys."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import go_to, open_at
from tests.live import LiveDesk


def test_the_reading_view_lights_the_sentence_on_both_sides(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "chen", "Others came to love them")
    page.keyboard.press("v")
    expect(page.locator(f'#reading .at-hand[data-pair="{pair}"]')).to_have_count(2)
    expect(page.locator("#rows")).to_be_hidden()
    page.keyboard.press("j")
    expect(page.locator(f'#reading .at-hand[data-pair="{pair}"]')).to_have_count(0)
    expect(page.locator("#reading .at-hand")).not_to_have_count(0)
    page.keyboard.press("v")
    expect(page.locator("#rows")).to_be_visible()
    page.keyboard.press("v")
    expect(page.locator("#rows")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#rows")).to_be_visible()


def test_what_is_left_out_is_faint_in_the_reading_view(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    tag = live_desk.query("SELECT id FROM reviews_pair WHERE source = 'tide mills'")[0][0]
    go_to(live_desk, page, tag)
    page.keyboard.press("x")
    page.locator("#detail form[action$='/exclude'] button").click()
    expect(page.locator(f'#rows .excluded[data-pair="{tag}"]')).to_have_count(1)
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("v")
    expect(page.locator(f'#reading .excluded[data-pair="{tag}"]')).not_to_have_count(0)
    page.keyboard.press("v")

"""What the desk refuses comes back as it was typed: no word that follows is taken for a key."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk


def test_a_dismissal_without_the_words_it_needs_waits_for_them_where_they_are_typed(
    live_desk: LiveDesk, page: Page
) -> None:
    open_at(live_desk, page, "mei", "Lisbon to the Thames")
    finding, note = page.locator("#detail .findings li").first, page.locator("#detail .findings [name=note]").first
    page.keyboard.press("d")
    page.keyboard.press("7")
    expect(note).to_be_focused()
    page.keyboard.press("Enter")
    expect(finding.locator(".problem")).to_contain_text("needs a few words")
    expect(note).to_be_focused()
    assert note.get_attribute("aria-describedby") == finding.locator(".problem").get_attribute("id")
    page.keyboard.type("The name of a ship")
    page.keyboard.press("Enter")
    expect(page.locator("#detail .findings li.dismissed")).to_contain_text("The name of a ship")


def test_a_pair_that_cannot_cover_a_finding_is_typed_anew_where_it_stood(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Who would grind by the moon")
    where = page.locator("#detail .findings [name=elsewhere]").first
    page.keyboard.press("d")
    page.keyboard.press("5")
    page.keyboard.type("99999")
    page.keyboard.press("Enter")
    expect(page.locator("#detail .findings .problem")).to_be_visible()
    expect(where).to_be_focused()
    expect(where).to_have_value("99999")
    expect(page.locator("#detail .findings [data-digit='5']").first).to_be_checked()

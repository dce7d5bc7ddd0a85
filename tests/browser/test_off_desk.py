"""An article is taken off the desk and brought back from its own page; what was offered is then no longer offered."""

from playwright.sync_api import Page, expect

from tests.live import LiveDesk


def test_it_is_brought_back_from_its_page_and_offered_no_longer(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    page.goto(live_desk.url + "/")
    first = page.locator(".articles .title > a").first
    title = first.inner_text()
    first.click()
    page.get_by_role("link", name="Take off the desk").click()
    page.get_by_label("Why").fill("The wrong file")
    page.get_by_role("button", name="Take off the desk").click()
    offer, shown = page.locator("#notes .note:has(form)"), page.locator(".articles .title > a", has_text=title)
    expect(offer).to_contain_text(f"Taken off the desk: {title}")
    expect(shown).to_have_count(0)
    page.get_by_text("Taken off the desk (1)").click()
    page.locator("details").get_by_role("link", name=title).click()
    banner = page.locator("main > .problem")
    expect(banner).to_contain_text("took this article off the desk")
    expect(offer).to_have_count(1)
    banner.get_by_role("button", name="Bring back").click()
    expect(page.locator("#notes")).to_contain_text("The article is on the desk again.")
    expect(banner).to_have_count(0)
    expect(offer).to_have_count(0)
    page.locator("a.brand").click()
    expect(shown).to_have_count(1)

"""The way back from an act on many stays at hand from page to page, until it is used, dismissed or replaced."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.browser.test_together import box
from tests.live import LiveDesk

WORDS = "It grinds for visitors now"


def test_an_act_on_many_is_taken_back_by_its_key_from_a_later_page_and_says_what_it_was(
    live_desk: LiveDesk, page: Page
) -> None:
    open_at(live_desk, page, "mei", WORDS)
    box(page, WORDS).check()
    page.locator("#chosen .acts").get_by_role("button", name="Submit").click()
    offer = page.locator("#notes .note:has(form)")
    expect(offer).to_contain_text("Submitted for review: 1 pair changed.")
    address = page.url
    title = page.locator("h1").inner_text()
    expect(offer).not_to_contain_text(title)
    page.locator("a.brand").click()
    expect(page.locator("ul.articles")).to_be_visible()
    expect(offer).to_contain_text(f"Submitted for review: 1 pair changed. · {title}")
    page.get_by_role("button", name="繁體中文").click()
    expect(offer).to_contain_text(f"已送審：已修改 1 個句對。 · {title}")
    expect(offer.locator("form button")).to_have_text("收回")
    page.get_by_role("button", name="English").click()
    expect(offer).to_contain_text(f"Submitted for review: 1 pair changed. · {title}")
    page.goto(address)
    expect(page.locator("#detail [data-detail]")).to_be_visible()
    page.keyboard.press("u")
    expect(offer).to_contain_text("Taken back (Submitted for review): 1 pair changed.")
    offer.get_by_role("button", name="Dismiss this note").click()
    expect(offer).to_have_count(0)
    page.reload()
    expect(page.locator("#detail [data-detail]")).to_be_visible()
    expect(offer).to_have_count(0)


def test_no_row_that_a_key_leads_to_lies_under_the_offer(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", WORDS)
    box(page, WORDS).check()
    page.locator("#chosen .acts").get_by_role("button", name="Submit").click()
    offer, rows = page.locator("#notes .note:has(form)"), page.locator("#rows .pair")
    expect(offer).to_contain_text("Submitted for review: 1 pair changed.")
    page.goto(f"{page.url.split('?')[0]}?after=0")  # no rows come above the first
    expect(offer).to_be_visible()
    rows.first.locator(".number").click()
    for at in range(1, 15):
        page.keyboard.press("j")
        expect(rows.nth(at).locator(".number")).to_be_focused()
        row, note = rows.nth(at).bounding_box(), offer.bounding_box()
        assert row
        assert note
        assert row["y"] + row["height"] <= note["y"], at

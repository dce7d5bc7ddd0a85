"""The notes of a first visit: beside the work, never in its way, once."""

from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import faults
from tests.live import LiveDesk


def open_article(desk: LiveDesk, page: Page, name: str) -> None:
    desk.sign_in(page, name)
    page.locator(".articles .title a").first.click()
    page.locator("#rows .pair").first.wait_for()


def test_the_notes_are_walked_by_keyboard_and_shown_once(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "wu")
    box = page.get_by_role("complementary", name="First notes")
    expect(box).to_be_visible()
    expect(box.get_by_role("heading")).to_contain_text("A pair")
    expect(page.locator(".pair.pointed-at")).to_have_count(1)
    # They hold nothing: the focus is where it was, and the keys of the list work.
    page.keyboard.press("j")
    before = page.locator("#rows .pair.active").get_attribute("id")
    page.keyboard.press("j")
    expect(page.locator("#rows .pair.active")).not_to_have_attribute("id", str(before))
    following = box.get_by_role("button", name="Next note")
    following.focus()
    for title in ("A finding", "Editing", "Approving", "Exporting"):
        page.keyboard.press("Enter")
        expect(box.get_by_role("heading")).to_contain_text(title)
        assert not faults(page)
    box.get_by_role("button", name="Back").press("Enter")
    expect(box.get_by_role("heading")).to_contain_text("Approving")
    with page.expect_response("**/screen/first-notes"):
        page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.locator("#rows .pair.active .number")).to_be_focused()
    page.reload()
    expect(page.locator("#rows .pair").first).to_be_visible()
    expect(page.locator("#first-notes")).to_have_count(0)

    page.get_by_role("link", name="Help", exact=True).click()
    page.get_by_role("link", name="Show these notes beside an article").click()
    expect(box).to_be_visible()
    with page.expect_response("**/screen/first-notes"):
        box.get_by_role("button", name="I know my way").click()
    expect(box).to_be_hidden()


def test_a_note_covers_the_rows_below_it_whole_and_not_the_detail(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "fang")
    for width in (1440, 768):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(f"{page.url.split('?')[0]}?pair={page.locator('#rows .pair').nth(30).get_attribute('data-pair')}")
        expect(page.locator("#rows .pair.active")).to_be_in_viewport()
        note, rows, row, detail = (
            page.locator(one).bounding_box() for one in ("#first-notes", "#rows", "#rows .pair.active", "#detail")
        )
        assert note
        assert rows
        assert row
        assert (note["x"], note["width"]) == (rows["x"], rows["width"]), width
        assert row["y"] >= note["y"] + note["height"], width
        assert not detail or detail["x"] >= note["x"] + note["width"], width


def test_no_note_hides_the_chosen_row(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "fang")
    pair = page.locator("#rows .pair").nth(30).get_attribute("data-pair")
    for width, height in ((390, 700), (768, 700), (1440, 500)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{page.url.split('?')[0]}?pair={pair}")
        box, row = page.locator("#first-notes"), page.locator("#rows .pair.active")
        for at in range(5):
            expect(box.get_by_role("heading", name=f"{at + 1}/5")).to_be_visible()
            page.wait_for_function(
                """() => document.querySelector("#rows .pair.active").getBoundingClientRect().top
                      >= document.querySelector("#first-notes").getBoundingClientRect().bottom"""
            )
            expect(row).to_be_in_viewport()
            if at < 4:
                box.locator('[data-note="1"]').click()
        page.locator("#rows").press("j")
        page.locator("#rows").press("k")
        page.locator("#rows").press("k")
        page.wait_for_function(
            """() => document.querySelector("#rows .pair.active").getBoundingClientRect().top
                  >= document.querySelector("#first-notes").getBoundingClientRect().bottom"""
        )


def test_a_note_leaves_the_field_of_the_filter_above_it_whole(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "fang")
    for width in (1440, 768):
        page.set_viewport_size({"width": width, "height": 700})
        note, field = (page.locator(one).bounding_box() for one in ("#first-notes", "#filter-words"))
        edge = page.locator("#first-notes").evaluate(
            "(one) => parseFloat(getComputedStyle(one).boxShadow.split('px')[3])"
        )
        assert note
        assert field
        assert edge > 0
        assert note["y"] - edge >= field["y"] + field["height"], width


def test_a_state_leads_to_its_help(live_desk: LiveDesk, page: Page) -> None:
    open_article(live_desk, page, "wu")
    page.locator("#detail h2 a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Draft")
    expect(page.get_by_role("row", name="Submit Y Translator")).to_be_visible()

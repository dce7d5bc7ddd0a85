"""What was typed and not saved: nothing is decided over it unseen, its row says so, and a lost connection comes back to the chosen pair."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.test_keys import go_to, open_at
from tests.live import LiveDesk

MILL = "A tide mill is a clock"


def state_of(desk: LiveDesk, pair: str) -> str:
    return desk.query("SELECT state FROM reviews_pair WHERE id = ?", pair)[0][0]


def type_over(page: Page, words: str) -> Locator:
    """Type `words` behind the translation of the chosen pair, and leave the field without saving."""
    page.keyboard.press("e")
    area = page.locator("#detail .edit textarea[name=target]")
    expect(area).to_be_focused()
    area.press_sequentially(words)
    page.keyboard.press("Escape")
    expect(page.locator("#rows .pair.active .number")).to_be_focused()
    return area


def test_a_text_that_is_not_saved_is_neither_submitted_nor_approved_over(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", MILL)
    area = page.locator("#detail .edit textarea[name=target]")
    stored = area.input_value()
    type_over(page, "還沒存")
    page.keyboard.press("y")
    held = page.locator("#notes .note.error", has_text="is not saved")
    expect(held).to_be_visible()
    expect(area).to_be_focused()
    assert state_of(live_desk, pair) == "draft"
    page.get_by_role("button", name="Discard it").click()
    expect(area).to_have_value(stored)
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("y")
    expect(page.locator(f'#rows .pair[data-pair="{pair}"]')).to_contain_text("In review")

    live_desk.leave(page)
    open_at(live_desk, page, "chen", MILL)
    type_over(page, "也沒存")
    page.locator("#detail .decide").get_by_role("button", name="Approve").click()
    expect(held).to_be_visible()
    assert state_of(live_desk, pair) == "in_review"
    page.get_by_role("button", name="Discard it").click()
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("Shift+A")
    expect(page.locator(f'#rows .pair.approved[data-pair="{pair}"]')).to_be_visible()


def test_the_row_of_a_text_that_is_not_saved_says_so_until_it_is(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "Twice a day the sea")
    told = page.locator(f'#rows .pair[data-pair="{pair}"] .unsaved')
    type_over(page, "了")
    page.keyboard.press("j")
    expect(told).to_have_text("✎ not saved")
    page.reload()
    expect(told).to_be_visible()
    go_to(live_desk, page, pair)
    page.keyboard.press("e")
    page.keyboard.press("Control+s")
    expect(told).to_have_count(0)


def test_a_comment_that_was_not_sent_is_told_of_too_until_it_is_sent_or_emptied(
    live_desk: LiveDesk, page: Page
) -> None:
    pair = open_at(live_desk, page, "mei", "and sang to the cogs")
    told = page.locator(f'#rows .pair[data-pair="{pair}"] .unsaved')
    field = page.locator("#detail textarea[data-key=C]")
    for words in ("潮汐", "磨坊"):
        page.keyboard.press("c")
        expect(field).to_be_focused()
        field.press_sequentially(words)
        expect(told).to_be_visible()
        if words == "潮汐":
            field.fill("")
        else:
            page.keyboard.press("Control+Enter")
        expect(told).to_have_count(0)
        page.locator("#rows .pair.active .number").focus()


def test_after_a_lost_connection_the_pane_is_that_of_the_chosen_pair(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", MILL)
    page.context.set_offline(True)
    page.keyboard.press("j")
    lost = page.locator("#notes .note.error", has_text="does not answer")
    expect(lost).to_be_visible()
    chosen = page.locator("#rows .pair.active").get_attribute("data-pair")
    expect(page.locator(f'#detail [data-detail="{chosen}"]')).to_have_count(0)
    page.context.set_offline(False)
    expect(page.locator(f'#detail [data-detail="{chosen}"]')).to_be_visible()
    expect(lost).to_have_count(0)

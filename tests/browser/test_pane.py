"""The pane of the chosen pair: what it is about stays in sight, and the next pair is shown from its head."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk

FIRST = "Can the mill that the moon drives still grind"


def test_whoever_writes_far_down_in_the_pane_still_sees_the_pair_and_the_next_one_begins_at_its_head(
    live_desk: LiveDesk, page: Page
) -> None:
    open_at(live_desk, page, "mei", FIRST)
    row, heading = page.locator("#rows .pair.active"), page.locator("#detail h2")
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Suggested text")).to_be_in_viewport()
    expect(row).to_be_in_viewport(ratio=1)
    expect(heading).not_to_be_in_viewport()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(row).not_to_contain_text(FIRST)
    expect(heading).to_be_in_viewport(ratio=1)

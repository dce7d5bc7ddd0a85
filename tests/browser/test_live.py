"""Two people at one article: what one does appears to the other while it happens, and never under their cursor."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.live import PATIENCE, LiveDesk

SECOND = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def other(browser: Browser, page: Page) -> Iterator[Page]:
    """A second person's page."""
    context = browser.new_context(**SECOND)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def open_article(desk: LiveDesk, page: Page, name: str) -> None:
    desk.sign_in(page, name)
    page.locator(".articles .title a").first.click()
    page.locator("#rows .pair").first.wait_for()


def go_to(page: Page, pair: str) -> None:
    page.locator(f'#rows .pair[data-pair="{pair}"] .number').click()
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()


def two_pairs(page: Page) -> tuple[str, str]:
    """Two pairs with both texts, by key."""
    rows = page.locator("#rows .pair", has_not=page.locator(".gap")).locator(".number")
    keys = page.locator("#rows .pair:not(:has(.gap))").evaluate_all("rows => rows.map((row) => row.dataset.pair)")
    assert rows.count() > 2
    return keys[1], keys[2]


def test_what_one_does_appears_to_the_other_and_not_under_the_cursor(
    live_desk: LiveDesk, page: Page, other: Page
) -> None:
    mei, chen = page, other
    open_article(live_desk, mei, "mei")
    open_article(live_desk, chen, "chen")
    expect(chen.locator("#company")).to_contain_text("Mei")
    expect(mei.locator("#company")).to_contain_text("Chen")
    one, two = two_pairs(mei)
    row = chen.locator(f'#rows .pair[data-pair="{one}"]')

    # Mei writes: Chen sees that she does, and then what she wrote, without having touched anything.
    go_to(chen, two)
    go_to(mei, one)
    area = mei.locator("#detail .edit textarea[name=target]")
    before = area.input_value()
    area.press_sequentially("甲")
    expect(row.locator(".writing")).to_contain_text("Mei")
    area.press("Control+s")
    expect(row.locator(".target")).to_contain_text("甲")
    expect(row.locator(".by")).to_contain_text("changed by Mei")
    expect(row.locator(".writing")).to_have_count(0)
    expect(chen.locator(f'#detail [data-detail="{two}"]')).to_be_visible()

    # Chen types in a pair that Mei then saves: his text stays, the row keeps what he started from and says who changed it.
    own = chen.locator("#detail .edit textarea[name=target]")
    own.press_sequentially("乙")
    typed = own.input_value()
    shown = chen.locator(f'#rows .pair[data-pair="{two}"] .target').inner_text()
    go_to(mei, two)
    expect(mei.locator(f'#rows .pair[data-pair="{two}"] .writing')).to_have_count(1)
    area.press_sequentially("丙")
    area.press("Control+s")
    second = chen.locator(f'#rows .pair[data-pair="{two}"]')
    expect(second.locator(".by")).to_contain_text("changed by Mei")
    expect(chen.locator("#detail .newer")).to_contain_text("Mei")
    assert own.input_value() == typed
    expect(own).to_be_focused()
    assert second.locator(".target").inner_text() == shown

    # He saves: both texts, nothing lost.
    own.press("Control+s")
    expect(chen.locator("#detail .conflict")).to_be_visible()
    assert own.input_value() == typed
    assert before


def test_the_numbers_of_the_head_follow_and_a_closed_page_leaves(live_desk: LiveDesk, page: Page, other: Page) -> None:
    mei, wu = page, other
    open_article(live_desk, mei, "mei")
    open_article(live_desk, wu, "wu")
    drafts = wu.locator(".overall .counts .draft")
    before = drafts.inner_text()
    row = mei.locator("#rows .pair.draft:not(:has(.gap)):not(:has(.chip.error))").first
    key = str(row.get_attribute("data-pair"))
    go_to(mei, key)
    mei.keyboard.press("y")
    expect(wu.locator(f'#rows .pair[data-pair="{key}"]')).to_have_class(re.compile("in_review"))
    expect(wu.locator(f'#rows .pair[data-pair="{key}"] .by')).to_contain_text("acted on by Mei")
    expect(drafts).not_to_have_text(before)
    expect(mei.locator(".overall .counts .draft")).not_to_have_text(before)
    expect(wu.locator("#company")).to_contain_text("Mei")
    mei.goto("about:blank")
    expect(wu.locator("#company")).not_to_contain_text("Mei")


def test_a_page_that_slept_catches_up(live_desk: LiveDesk, page: Page, other: Page) -> None:
    mei, chen = page, other
    open_article(live_desk, mei, "mei")
    open_article(live_desk, chen, "chen")
    one, _two = two_pairs(mei)
    expect(mei.locator("#company")).to_contain_text("Chen")
    chen.context.set_offline(True)
    go_to(mei, one)
    mei.locator("#detail .edit textarea[name=target]").press_sequentially("丁")
    mei.keyboard.press("Control+s")
    expect(mei.locator(f'#rows .pair[data-pair="{one}"] .target')).to_contain_text("丁")
    expect(chen.locator(f'#rows .pair[data-pair="{one}"] .target')).not_to_contain_text("丁")
    chen.context.set_offline(False)
    expect(chen.locator(f'#rows .pair[data-pair="{one}"] .target')).to_contain_text("丁")

"""The review screen in use: folding, keys, an input method that composes, two people at one pair."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.live import LiveDesk

TITLE = re.compile("月亮")


def open_sample(desk: LiveDesk, page: Page, name: str) -> None:
    desk.sign_in(page, name)
    page.locator(".articles .title a", has_text=TITLE).click()
    expect(page.locator("#rows .pair.active")).to_have_count(1)


def active_position(page: Page) -> int:
    """The number of the active pair, once its detail is there."""
    row = page.locator("#rows .pair.active")
    pair = row.get_attribute("data-pair")
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()
    return int((row.get_attribute("id") or "p0")[1:])


def press_unseen(page: Page, key: str, event: str) -> None:
    """A key event as an input method sends it while it composes."""
    page.evaluate(
        "([key, extra]) => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...extra}))",
        [key, {"isComposing": True} if event == "composing" else {"keyCode": 229}],
    )


def test_the_half_width_marks_are_decided_on_once(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    folded = page.locator(".folded a", has_text="Width of punctuation")
    expect(folded).to_have_count(1)
    page.locator(".folded summary", has_text="decide once").click()
    shown = re.search(r"(\d+) places", folded.inner_text())
    assert shown
    folded.click()
    page.wait_for_url("**/findings/*")
    assert page.locator(".places ins.form").count() >= int(shown.group(1))
    box = page.locator(".places input[type=checkbox]").first
    pair = (box.get_attribute("value") or "").split(":")[0]
    page.get_by_role("button", name="Apply to the ticked pairs").click()
    expect(page.locator(".note.success")).to_contain_text("pairs changed")
    page.goto(f"{live_desk.url}/pairs/{pair}/history")
    expect(page.locator(".compare .diff ins.form").first).to_be_visible()
    expect(page.locator(".versions")).to_contain_text("v2")
    live_desk.wait_until_settled()
    page.goto(live_desk.url)
    page.locator(".articles .title a", has_text=TITLE).click()
    expect(page.locator(".folded a", has_text="Width of punctuation")).to_have_count(0)


def test_the_desk_is_walked_by_keys(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    start = active_position(page)
    page.keyboard.press("j")
    assert active_position(page) == start + 1
    page.keyboard.press("k")
    assert active_position(page) == start
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#filter-words")).to_be_focused()
    page.keyboard.type("jjj")
    assert active_position(page) == start


def test_a_draft_outlives_a_reload(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    page.keyboard.press("j")
    active_position(page)
    page.keyboard.press("e")
    area = page.locator("#detail .edit textarea")
    expect(area).to_be_focused()
    stored = area.input_value()
    area.press_sequentially("還沒存")
    page.keyboard.press("Escape")
    expect(page.locator("#rows .pair.active .number")).to_be_focused()
    pair = page.locator("#rows .pair.active").get_attribute("data-pair")
    page.goto(f"{page.url.split('?')[0].split('#')[0]}?pair={pair}")
    expect(area).to_have_value(re.compile("還沒存"))
    page.get_by_role("button", name="Discard it").click()
    expect(area).to_have_value(stored)


def test_nothing_happens_while_an_input_method_composes(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    start = active_position(page)
    page.locator("#rows .pair.active .number").focus()
    for event in ("composing", "process"):
        for key in ("j", "e", "?", "n"):
            press_unseen(page, key, event)
    assert active_position(page) == start
    expect(page.locator("#keys")).to_be_hidden()
    expect(page.locator("#rows .pair.active .number")).to_be_focused()


def test_single_letters_can_be_switched_off(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    start = active_position(page)
    page.locator("#show-keys").click()
    page.locator("#letters-off").check()
    page.keyboard.press("Escape")
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("j")
    assert active_position(page) == start
    page.keyboard.press("ArrowDown")
    assert active_position(page) == start + 1


def test_two_people_at_one_pair_lose_nothing(live_desk: LiveDesk, page: Page, browser: Browser) -> None:
    open_sample(live_desk, page, "mei")
    other = browser.new_context(locale="en-GB").new_page()
    open_sample(live_desk, other, "chen")
    for one in (page, other):
        one.locator("#rows .pair:not([class*=kind-])").nth(6).locator(".number").click()
        active_position(one)
    theirs, mine = page.locator("#detail .edit textarea"), other.locator("#detail .edit textarea")
    theirs.fill("梅先存的譯文。")
    mine.fill("陳後存的譯文。")
    theirs.press("Control+s")
    expect(page.locator("#detail h2")).to_contain_text("v")
    expect(page.locator("#rows .pair.active .target")).to_contain_text("梅先存的譯文。")
    mine.press("Control+s")
    expect(other.locator(".conflict")).to_contain_text("梅先存的譯文。")
    expect(mine).to_have_value("陳後存的譯文。")
    mine.press("Control+s")
    expect(other.locator("#rows .pair.active .target")).to_contain_text("陳後存的譯文。")
    other.context.close()


def test_the_bar_of_keys_takes_one_line_at_every_width(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "wu")
    bar = page.locator(".keybar")
    for language in ("en", "zh-hant", "zh-hans"):
        page.context.add_cookies([{"name": "django_language", "value": language, "url": live_desk.url}])
        page.goto(page.url)
        for width in (390, 725, 768, 1024, 1280, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            tops = {round(box["y"]) for button in bar.locator("button:visible").all() if (box := button.bounding_box())}
            assert len(tops) == 1, (language, width)

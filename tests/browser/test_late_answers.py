"""A desk far away: its answers come late, keys come early, and nothing is done that nobody meant."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_keys import open_at
from tests.live import PATIENCE, LiveDesk

MILL = "A tide mill is a clock"


class Late:
    """Holds back what is asked of the desk at `address` until it is let go."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.held, self.open = page, list[Route](), False
        page.route(re.compile(address), self.come)

    def come(self, route: Route) -> None:
        if self.open:
            route.continue_()
        else:
            self.held.append(route)

    def wait(self) -> None:
        for _time in range(PATIENCE // 10):
            if self.held:
                return
            self.page.wait_for_timeout(10)
        raise AssertionError("nothing was asked of the desk")

    def let_go(self) -> None:
        self.wait()
        self.open = True
        for route in self.held:
            route.continue_()

    def cut(self) -> None:
        """The way to the desk is cut for what was held back, and free again afterwards."""
        self.wait()
        self.open = True
        for route in self.held:
            route.abort()


@pytest.fixture(autouse=True)
def looked_at_from_the_start(page: Page) -> None:
    """A browser that begins to hold back what is asked lets through what is asked in that moment: it begins before."""
    page.route("**/nowhere", lambda route: route.abort())


def at(page: Page, pair: str) -> None:
    """Wait until `pair` is the chosen one and its detail is there."""
    expect(page.locator(f'#rows .pair.active[data-pair="{pair}"]')).to_have_count(1)
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()


def following(page: Page, pair: str) -> str:
    return str(page.locator(f'#rows [data-pair="{pair}"] ~ .pair').first.get_attribute("data-pair"))


def test_there_and_back_before_any_answer_is_back(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", MILL)
    late = Late(page, r"/pairs/\d+$")
    page.keyboard.press("j")
    page.keyboard.press("k")
    with page.expect_response(f"**/pairs/{pair}"):
        late.let_go()
    at(page, pair)


def test_a_step_before_the_answer_to_an_act_is_taken_after_it(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", MILL)
    after = following(page, following(page, pair))
    late = Late(page, "/submit$")
    for key in "yjj":
        page.keyboard.press(key)
    expect(page.locator(f'#rows .pair.active[data-pair="{pair}"]')).to_have_count(1)
    late.let_go()
    at(page, after)
    expect(page.locator(f'#rows .in_review[data-pair="{pair}"]')).to_have_count(1)


def test_a_digit_before_the_detail_dismisses_in_the_pair_gone_to(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "Lisbon to the Thames")
    page.keyboard.press("k")
    expect(page.locator(f'#detail [data-detail]:not([data-detail="{pair}"])')).to_be_visible()
    late = Late(page, f"/pairs/{pair}$")
    for key in "jd3":
        page.keyboard.press(key)
    late.let_go()
    at(page, pair)
    expect(page.locator("#detail .findings li.dismissed")).not_to_have_count(0)


def test_a_key_that_met_no_answer_is_forgotten(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", MILL)
    late = Late(page, f"/pairs/{following(page, pair)}$")
    page.keyboard.press("j")
    page.keyboard.press("c")
    late.cut()
    expect(page.locator("#notes .error")).to_be_visible()
    page.keyboard.press("k")
    at(page, pair)
    page.keyboard.press("j")
    at(page, following(page, pair))
    expect(page.locator("#rows .pair.active .number")).to_be_focused()


def test_an_act_that_is_never_answered_holds_no_key_for_ever(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "An ordinary mill needs a river")
    page.evaluate("htmx.config.timeout = 500")
    late = Late(page, "/submit$")
    page.keyboard.press("y")
    late.wait()
    expect(page.locator("#notes .error")).to_contain_text("The desk does not answer")
    page.keyboard.press("j")
    at(page, following(page, pair))


def test_what_is_typed_on_while_it_is_saved_stays(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Nobody was in a hurry")
    page.keyboard.press("e")
    area = page.locator("#detail .edit textarea")
    before = area.input_value()
    area.press("Control+Home")
    page.keyboard.type("甲")
    late = Late(page, "/edit$")
    page.keyboard.press("Control+s")
    page.keyboard.type("乙")
    late.let_go()
    expect(page.locator("#detail h2")).to_contain_text("v2")
    expect(page.locator("#rows .pair.active .target")).to_have_text("甲" + before)
    expect(area).to_be_focused()
    page.keyboard.type("丙")
    expect(area).to_have_value("甲乙丙" + before)
    late = Late(page, "/edit$")
    page.keyboard.press("Control+s")
    page.keyboard.type("丁")
    page.keyboard.press("Control+s")  # once more before the answer: it is not forgotten
    late.let_go()
    expect(page.locator("#rows .pair.active .target")).to_have_text("甲乙丙丁" + before)
    expect(page.locator("#detail .conflict")).to_have_count(0)


def test_a_word_that_is_composed_while_the_answer_comes_is_not_cut_off(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Nobody was in a hurry")
    page.keyboard.press("e")
    area, heading = page.locator("#detail .edit textarea"), page.locator("#detail h2")
    before, was = area.input_value(), heading.inner_text()
    area.press("Control+Home")
    page.keyboard.type("戊")
    late = Late(page, "/edit$")
    page.keyboard.press("Control+s")
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "ㄐㄧˇ", "selectionStart": 3, "selectionEnd": 3})
    with page.expect_response("**/edit"):
        late.let_go()
    page.wait_for_timeout(300)
    expect(heading).to_have_text(was)
    expect(area).to_have_value("戊ㄐㄧˇ" + before)
    keyboard.send("Input.insertText", {"text": "己"})
    expect(heading).not_to_have_text(was)
    expect(area).to_have_value("戊己" + before)


def saved_elsewhere(desk: LiveDesk, page: Page, pair: str, text: str) -> None:
    """The same person saves another text in another window."""
    version = str(desk.query("SELECT version FROM reviews_pair WHERE id = ?", pair)[0][0])
    token = str(page.locator("#detail [name=csrfmiddlewaretoken]").first.get_attribute("value"))
    answer = page.request.post(
        f"{desk.url}/pairs/{pair}/edit",
        form={"version": version, "target": text, "csrfmiddlewaretoken": token},
        headers={"HX-Request": "true", "Referer": desk.url},
    )
    assert answer.ok


def test_what_is_refused_leads_no_further(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "Others came to love them")
    page.keyboard.press("e")
    page.keyboard.type("我")
    late = Late(page, "/edit$")
    page.keyboard.press("Control+Enter")
    late.wait()
    saved_elsewhere(live_desk, page, pair, "另外一句。")
    late.let_go()
    expect(page.locator("#detail .conflict")).to_be_visible()
    at(page, pair)


def test_news_of_the_pair_do_not_take_the_field_from_whoever_went_into_it(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "It was the largest of its kind")
    late = Late(page, f"/pairs/{pair}$")
    saved_elsewhere(live_desk, page, pair, "另外一句。")
    expect(page.locator("#rows .pair.active .target")).to_have_text("另外一句。")
    page.keyboard.press("c")
    page.keyboard.type("Why")
    with page.expect_response(f"**/pairs/{pair}"):
        late.let_go()
    page.keyboard.type(" so?")
    expect(page.locator("#detail textarea[data-key=C]")).to_have_value("Why so?")


def test_a_base_chosen_while_the_detail_is_on_its_way_is_kept(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "An ordinary mill needs a river")
    heading, base = page.locator("#detail h2"), page.locator("#change h3")
    for version, text in enumerate(("一改。", "二改。"), start=2):
        saved_elsewhere(live_desk, page, pair, text)
        expect(heading).to_contain_text(f"v{version}")
    expect(base).to_contain_text("since the version before")
    late = Late(page, f"/pairs/{pair}$")
    saved_elsewhere(live_desk, page, pair, "三改。")
    late.wait()
    page.keyboard.press("b")
    expect(base).not_to_contain_text("since the version before")
    late.let_go()
    expect(heading).to_contain_text("v4")
    expect(base).not_to_contain_text("since the version before")


def test_a_key_held_down_acts_once_and_walks_on(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", MILL)
    second = following(page, pair)
    page.keyboard.down("c")
    page.keyboard.down("c")
    page.keyboard.up("c")
    page.keyboard.press("Escape")
    page.keyboard.down("j")
    page.keyboard.down("j")
    page.keyboard.up("j")
    at(page, following(page, second))
    page.keyboard.press("k")
    at(page, second)
    page.keyboard.down(".")
    page.keyboard.down(".")
    page.keyboard.up(".")
    expect(page.locator("#rows .pair.active .pick")).to_be_checked()


def left_again(page: Page) -> None:
    """Wait until the reading view was open and is no more."""
    for _time in range(PATIENCE // 10):
        if page.evaluate("localStorage.getItem('reading')") == "0":
            break
        page.wait_for_timeout(10)
    else:
        raise AssertionError("it was not opened and left")
    expect(page.locator("#rows")).to_be_visible()
    expect(page.locator("#reading")).to_be_hidden()


def test_escape_while_the_reading_view_is_still_opening_leaves_it(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "chen", MILL)
    late = Late(page, r"/reading[^/]*\.js")
    page.keyboard.press("v")
    page.keyboard.press("Escape")
    late.let_go()
    left_again(page)
    page.keyboard.press("v")
    expect(page.locator("#rows")).to_be_hidden()


def test_escape_comes_after_the_key_that_waits_for_an_answer(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "chen", MILL)
    late = Late(page, "/comment$")
    page.keyboard.press("c")
    page.keyboard.type("A word about this sentence.")
    for key in ("Control+Enter", "Escape", "v", "Escape"):
        page.keyboard.press(key)
    late.let_go()
    left_again(page)

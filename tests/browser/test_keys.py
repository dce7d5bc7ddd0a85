"""Every key of the map in a browser: where it leads, and that nobody's map is left with a dead one."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.live import LiveDesk

CATEGORIES = ["accuracy", "omission", "addition", "terminology", "fluency", "style", "punctuation", "other"]
"""What a request for changes is about, in the order of its list."""


def open_at(desk: LiveDesk, page: Page, name: str, words: str) -> str:
    """Sign `name` in and choose the pair of the sample whose original holds `words`; returns its number."""
    desk.sign_in(page, name)
    return choose(desk, page, words)


def choose(desk: LiveDesk, page: Page, words: str) -> str:
    return go_to(desk, page, desk.query("SELECT id FROM reviews_pair WHERE source LIKE ?", f"%{words}%")[0][0])


def go_to(desk: LiveDesk, page: Page, pair: object) -> str:
    page.goto(f"{desk.url}/pairs/{pair}")
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()
    page.locator(f'#rows .active[data-pair="{pair}"] .number').focus()
    return str(pair)


OPENS = [
    ("mei", "e", '#detail .edit textarea[name="target"]'),
    ("mei", "s", '#detail .suggestions textarea[name="target"]'),
    ("mei", "c", "#detail textarea[data-key=C]"),
    ("mei", "-", '#detail .split textarea[data-cut="source_at"]'),
    ("mei", "/", "#filter-words"),
    ("mei", "Enter", '#detail .edit textarea[name="target"]'),
    ("lin", "Shift+E", '#detail .decide textarea[name="source"]'),
    ("lin", "o", '#detail input[name="reason"]:focus'),
    ("lin", "x", '#detail select[name="exclusion"]'),
    ("chen", "m", "#detail .error-marks details :focus"),
]


@pytest.mark.parametrize(("name", "key", "field"), OPENS)
def test_a_key_opens_its_field(live_desk: LiveDesk, page: Page, name: str, key: str, field: str) -> None:
    open_at(live_desk, page, name, "A tide mill is a clock")
    page.keyboard.press(key)
    expect(page.locator(field).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#rows .pair.active .number")).to_be_focused()


@pytest.mark.parametrize(("key", "address"), [("h", "/history"), ("l", "/blame")])
def test_a_key_leads_to_a_page(live_desk: LiveDesk, page: Page, key: str, address: str) -> None:
    pair = open_at(live_desk, page, "mei", "A tide mill is a clock")
    page.keyboard.press(key)
    page.wait_for_url(f"**/pairs/{pair}{address}*")


def test_a_finding_is_walked_to_fixed_and_taken_back(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "a village you will not find")
    page.keyboard.press("f")
    assert page.evaluate("document.activeElement.matches('#rows .pair.active mark, #rows .pair.active .chip')")
    choose(live_desk, page, "a village you will not find")
    text = page.locator(f'#rows [data-pair="{pair}"] .target').inner_text()
    assert "的的" in text
    page.keyboard.press("g")
    expect(page.locator(f'#rows [data-pair="{pair}"] .target')).not_to_contain_text("的的")
    page.locator("#rows .pair.active .number").focus()
    expect(page.locator("#change del")).not_to_have_count(0)
    page.keyboard.down(" ")
    expect(page.locator("body.clean #change del").first).to_be_hidden()
    page.keyboard.up(" ")
    expect(page.locator("#change del").first).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator(f'#rows [data-pair="{pair}"] .target')).to_contain_text("的的")


def test_the_base_of_a_difference_goes_round(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "An ordinary mill needs a river")
    area = page.locator("#detail .edit textarea")
    for words in ("一改。", "二改。"):
        page.keyboard.press("e")
        area.fill(area.input_value() + words)
        page.keyboard.press("Control+s")
        expect(page.locator("#rows .pair.active .target")).to_contain_text(words)
        page.keyboard.press("Escape")
    base = page.locator("#change h3 .quiet")
    first = base.inner_text()
    page.keyboard.press("b")
    expect(base).not_to_have_text(first)
    expect(page.locator(".htmx-added, .htmx-settling, .htmx-request")).to_have_count(0)
    second = base.inner_text()
    page.keyboard.press("b")
    expect(base).not_to_have_text(second)


def test_after_an_approval_the_next_pair_that_needs_me_is_at_hand(live_desk: LiveDesk, page: Page) -> None:
    rows = live_desk.query(
        "SELECT id, position FROM reviews_pair WHERE state = 'draft' AND source != '' AND target != '' AND retired = 0 "
        "AND article_id = (SELECT MIN(id) FROM reviews_article) AND position > 40 "
        "AND id NOT IN (SELECT pair_id FROM reviews_finding WHERE severity = 'error' AND pair_id IS NOT NULL) ORDER BY position"
    )
    first, at = rows[0]
    later = next(pair for pair, position in rows if position > at + 1)
    live_desk.sign_in(page, "mei")
    for pair in (first, later):
        go_to(live_desk, page, pair)
        page.keyboard.press("y")
        expect(page.locator(f'#rows .pair.in_review[data-pair="{pair}"]')).to_have_count(1)
    live_desk.leave(page)
    live_desk.sign_in(page, "chen")
    go_to(live_desk, page, first)
    page.keyboard.press("a")
    expect(page.locator(f'#rows .pair:is(.approved, .reviewed)[data-pair="{first}"]')).to_have_count(1)
    expect(page.locator("#rows .pair.active")).to_have_attribute("data-pair", str(later))


def test_a_text_is_sent_approved_and_sent_back_by_keys(live_desk: LiveDesk, page: Page, browser: Browser) -> None:
    pair = open_at(live_desk, page, "mei", "The mill was restored in 2009")
    page.keyboard.press("y")
    expect(page.locator(f'#rows .pair.in_review[data-pair="{pair}"]')).to_have_count(1)
    other = browser.new_context(locale="en-GB").new_page()
    open_at(live_desk, other, "chen", "The mill was restored in 2009")
    other.keyboard.press("Shift+A")
    expect(other.locator(f'#rows .pair.active:is(.approved, .reviewed)[data-pair="{pair}"]')).to_have_count(1)
    other.keyboard.press("u")
    expect(other.locator(f'#rows .pair.in_review[data-pair="{pair}"]')).to_have_count(1)
    other.keyboard.press("a")
    expect(other.locator(f'#rows .pair:is(.approved, .reviewed)[data-pair="{pair}"]')).to_have_count(1)
    expect(other.locator(f'#rows .pair.active:not([data-pair="{pair}"])')).to_have_count(1)
    choose(live_desk, other, "The mill was restored in 2009")
    other.keyboard.press("r")
    other.keyboard.press("2")
    other.keyboard.type("數字請再核對")
    other.keyboard.press("Enter")
    expect(other.locator(f'#rows .pair.changes_requested[data-pair="{pair}"]')).to_have_count(1)
    category = live_desk.query("SELECT category FROM reviews_changerequest WHERE pair_id = ?", pair)[0][0]
    assert category == CATEGORIES[1]
    other.context.close()


def test_pairs_are_joined_and_parted_by_keys(live_desk: LiveDesk, page: Page) -> None:
    words = "It was the largest of its kind"
    pair = open_at(live_desk, page, "mei", words)
    follows = live_desk.query("SELECT source FROM reviews_pair WHERE id = ?", int(pair) + 1)[0][0]
    joined = page.locator("#rows .pair").filter(has_text=words).filter(has_text=follows)
    page.keyboard.press("=")
    expect(joined).to_have_count(1)
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("u")
    expect(joined).to_have_count(0)


def test_the_translation_is_read_in_another_variant(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "chen", "Others came to love them")
    text = page.locator(f'#rows [data-pair="{pair}"] .target')
    own, lanes = text.inner_text(), [text.get_attribute("lang") or ""]
    while len(lanes) < 2 or lanes[-1] != lanes[0]:
        page.keyboard.press("t")
        expect(text).not_to_have_attribute("lang", lanes[-1])
        lanes.append(text.get_attribute("lang") or "")
        assert len(lanes) < 7
        if lanes[-1].startswith("zh-Hans"):
            expect(text).not_to_have_text(own)
            expect(page.locator("body.in-lane")).to_have_count(1)
    assert any(lane.startswith("zh-Hans") for lane in lanes)
    expect(text).to_have_text(own)
    expect(page.locator("body:not(.in-lane)")).to_have_count(1)


def test_a_pair_is_chosen_for_an_act_on_many(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "Others came to love them")
    page.keyboard.press(".")
    expect(page.locator(f'#rows [data-pair="{pair}"] .pick')).to_be_checked()
    expect(page.locator(".chosen")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator(f'#rows [data-pair="{pair}"] .pick')).not_to_be_checked()


def test_the_palette_does_what_is_typed_for(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Others came to love them")
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    page.keyboard.type("reading view")
    expect(page.locator("#palette [role=option]")).to_have_count(1)
    expect(page.locator("#palette [role=option] kbd")).to_have_text("V")
    page.keyboard.press("Enter")
    expect(page.locator("#palette")).to_be_hidden()
    expect(page.locator("#reading")).to_be_visible()
    page.keyboard.press("v")


def test_the_palette_leads_to_the_pages_that_stand_below_a_long_list(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "lin", "Others came to love them")
    page.keyboard.press("Control+k")
    page.keyboard.type("assignm")
    expect(page.locator("#palette [role=option]")).to_have_text("Assignments")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Assignments")


def test_a_key_of_ones_own_outlives_a_reload(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "wu", "Others came to love them")
    page.keyboard.press("?")
    line = page.locator('#keys [data-command="next"]')
    line.locator("button").click()
    page.keyboard.press("k")
    expect(page.locator("#keys [role=status]")).to_be_visible()
    page.keyboard.press("Shift+Space")
    expect(page.locator("#keys [role=status]")).to_be_visible()
    with page.expect_response("**/screen/keys"):
        page.keyboard.press("z")
    expect(line.locator("kbd")).to_have_text("Z")
    page.reload()
    pair = choose(live_desk, page, "Others came to love them")
    page.keyboard.press("z")
    expect(page.locator(f'#rows .pair.active:not([data-pair="{pair}"])')).to_have_count(1)
    page.keyboard.press("?")
    with page.expect_response("**/screen/keys"):
        page.locator("#default-keys").click()
    expect(line.locator("kbd")).to_have_text("J")


def test_a_filter_is_kept_under_a_name(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "wu", "tide mill is a clock")
    page.goto(re.sub(r"[?#].*", "", page.url) + "?q=has:warning")
    page.locator("[data-save-view]").click()
    page.locator("#save-view [name=name]").fill("To look at")
    page.keyboard.press("Enter")
    expect(page.locator(".filters .saved", has_text="To look at")).to_have_count(1)
    page.reload()
    page.locator(".filters .saved a", has_text="To look at").click()
    page.wait_for_url("**q=has%3Awarning*")
    page.get_by_role("button", name="Forget the view To look at").click()
    expect(page.locator(".filters .saved", has_text="To look at")).to_have_count(0)
    page.reload()
    expect(page.locator(".filters .saved")).to_have_count(0)


def test_what_was_typed_outlives_an_ended_sign_in(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Others came to love them")
    page.keyboard.press("e")
    area = page.locator("#detail .edit textarea")
    area.press_sequentially("尚未存")
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("Control+s")
    notice = page.locator("#notes .error")
    expect(notice).to_be_visible()
    expect(area).to_have_value(re.compile("尚未存"))
    assert "/sign-in" in (notice.locator("a").get_attribute("href") or "")


def test_what_was_said_does_not_stand_in_the_field_again(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "chen", "A tide mill is a clock")
    field = page.locator("#detail textarea[data-key=C]")
    page.keyboard.press("c")
    page.keyboard.type("Is this the usual word?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#detail .thread", has_text="Is this the usual word?")).to_be_visible()
    expect(field).to_have_value("")
    page.goto(f"{live_desk.url}/pairs/{pair}")
    expect(page.locator(f'#detail [data-detail="{pair}"]')).to_be_visible()
    expect(field).to_have_value("")


def test_the_acts_on_what_is_chosen_are_at_hand_wherever_it_stands(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "A tide mill is a clock")
    page.keyboard.press(".")
    expect(page.locator(".chosen button", has_text="Submit")).to_be_in_viewport()
    page.keyboard.press(".")


def test_what_is_said_stays_in_sight_until_it_is_closed(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Nobody was in a hurry")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.keyboard.press("t")
    said = page.locator("#notes .note")
    expect(said).to_contain_text("zh-Hans")
    expect(said).to_be_in_viewport()
    said.get_by_role("button", name="Dismiss this note").click()
    expect(said).to_have_count(0)


def test_an_error_is_marked_on_the_selection_by_two_digits_and_taken_back(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "chen", "Nobody was in a hurry")
    page.locator("#rows .pair.active .target").click(click_count=3)
    page.keyboard.press("m")
    expect(page.locator("#detail .error-marks .quoting q")).not_to_be_empty()
    page.keyboard.press("4")
    expect(page.locator("#detail .error-marks [name=category]")).to_have_value("style")
    page.keyboard.press("2")
    expect(page.locator("#detail .error-mark.major blockquote")).to_have_count(1)
    mark = live_desk.query("SELECT category, severity, side FROM reviews_errormark WHERE pair_id = ?", pair)
    assert mark == [("style", "major", "target")]
    page.keyboard.press("u")
    expect(page.locator("#detail .error-mark")).to_have_count(0)

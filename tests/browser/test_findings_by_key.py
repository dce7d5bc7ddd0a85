"""From finding to finding by keyboard: to each place, a reason, one decision for all, and back."""

from playwright.sync_api import ElementHandle, Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk


def places_of(row: ElementHandle) -> list[ElementHandle]:
    """Where F stops in a row: at each mark, and at the chip of each finding without one."""
    marks, chips = row.query_selector_all("mark[data-finding]"), row.query_selector_all(".chip[data-finding]")
    marked = {mark.get_attribute("data-finding") for mark in marks}
    return [*marks, *(chip for chip in chips if chip.get_attribute("data-finding") not in marked)]


def test_findings_of_pairs_are_walked_one_by_one_and_those_about_the_whole_article_once_at_the_end(
    live_desk: LiveDesk, page: Page
) -> None:
    pair = open_at(live_desk, page, "mei", "example.org/orven/tide")
    walked = page.locator("#rows .pair:has(.chip:is(.error, .warning, .note))")
    wholes = page.locator(".folded li:is(.error, .warning, .note):not(.dismissed) > a")
    assert page.locator("#rows mark.whole").count() > wholes.count() > 1
    page.keyboard.press("f")
    for row in walked.element_handles():
        if int(row.get_attribute("data-pair") or 0) < int(pair):
            continue
        for _place in places_of(row):
            page.wait_for_function("(row) => row.contains(document.activeElement)", arg=row)
            assert not page.evaluate("document.activeElement.matches('.whole')")
            page.keyboard.press("f")
    for n in range(wholes.count()):
        expect(wholes.nth(n)).to_be_focused()
        page.keyboard.press("f")
    expect(page.locator("#notes")).to_contain_text("No further finding.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/findings/*")


def test_what_a_key_has_to_say_moves_nothing_and_goes_with_the_next_key(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "tide mills")
    page.evaluate("scrollTo(0, 0)")
    row, said = page.locator("#rows .pair.active"), page.locator("#notes .note.info")
    before = row.bounding_box()
    page.keyboard.press("g")
    expect(said).to_contain_text("Nothing to do here with this key.")
    expect(said).to_be_in_viewport()
    assert row.bounding_box() == before
    page.keyboard.press("j")
    expect(said).to_have_count(0)


def test_a_dismissal_is_taken_back_by_key_and_the_text_stays(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "Lisbon to the Thames")
    before = page.locator("#detail .findings li:not(.dismissed)").count()
    page.keyboard.press("e")
    page.locator("#detail .edit textarea").press("End")
    page.keyboard.type("嗎")
    page.keyboard.press("Control+s")
    expect(page.locator(f'#rows [data-pair="{pair}"] .target')).to_contain_text("嗎")
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    page.keyboard.press("3")
    expect(page.locator("#detail .findings li.dismissed")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator("#detail .findings li.dismissed")).to_have_count(0)
    expect(page.locator(f'#rows [data-pair="{pair}"] .target')).to_contain_text("嗎")
    page.keyboard.press("u")
    expect(page.locator(f'#rows [data-pair="{pair}"] .target')).not_to_contain_text("嗎")
    expect(page.locator("#detail .findings li:not(.dismissed)")).to_have_count(before)


def test_a_digit_gives_the_reason_of_a_dismissal(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Lisbon to the Thames")
    open_findings = page.locator("#detail .findings li:not(.dismissed)")
    before = open_findings.count()
    page.keyboard.press("d")
    page.keyboard.press("3")
    expect(page.locator("#detail .findings li.dismissed")).not_to_have_count(0)
    expect(open_findings).to_have_count(before - 1)


def test_what_is_dismissed_is_the_finding_that_f_came_to(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "took 38 volunteers")
    page.keyboard.press("f")
    page.keyboard.press("f")
    here = page.locator("#rows .pair.active [data-finding]:focus")
    second = here.get_attribute("data-finding")
    listed = page.locator("#detail .findings li[id^=f]:not(.dismissed)")
    assert listed.count() == 2
    assert listed.first.get_attribute("id") != f"f{second}"
    page.keyboard.press("d")
    expect(page.locator(f"#f{second} .dismiss[open]")).to_have_count(1)
    pair = page.locator("#detail [data-detail]").get_attribute("data-detail")
    page.keyboard.press("3")
    expect(page.locator(f'#rows .active:not([data-pair="{pair}"]) [data-finding]:focus')).to_have_count(1)
    page.goto(f"{live_desk.url}/pairs/{pair}")
    expect(page.locator(f"#f{second}.dismissed")).to_have_count(1)
    expect(page.locator("#detail .findings li.dismissed")).to_have_count(1)


def test_whoever_walks_by_f_goes_on_to_the_next_finding_of_the_pair(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "In winter she broke the ice")
    page.keyboard.press("f")
    here = page.locator(f'#rows .active[data-pair="{pair}"] [data-finding]:focus')
    first = here.get_attribute("data-finding")
    page.keyboard.press("d")
    page.keyboard.press("3")
    expect(page.locator(f"#f{first}.dismissed")).to_have_count(1)
    expect(here).to_have_count(1)
    assert here.get_attribute("data-finding") != first


def test_all_cases_of_a_rule_are_reached_by_one_key(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "Who would grind by the moon")
    page.keyboard.press("Shift+D")
    page.wait_for_url("**/findings/*")


def test_in_the_text_the_next_finding_is_selected(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "a village you will not find")
    words = page.locator(f'#rows [data-pair="{pair}"] .target mark:not(.whole)').first.inner_text()
    page.keyboard.press("e")
    page.keyboard.press("Alt+ArrowDown")
    area = page.locator("#detail .edit textarea[name=target]")
    assert area.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)") == words

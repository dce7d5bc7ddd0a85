"""Choosing many rows, quoting a stretch, calling somebody: by mouse, by keys, and under an input method."""

import re

from playwright.sync_api import Locator, Page, expect

from tests import servers
from tests.browser.test_keys import choose, open_at
from tests.live import LiveDesk

MILL = "A tide mill is a clock"


def select(text: Locator, words: str) -> None:
    """Select `words` in a text of the page, as a mouse would."""
    text.evaluate(
        """(element, words) => {
          const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
          throw new Error("no such words");
        }""",
        words,
    )


def test_a_key_in_the_same_moment_as_the_selection_quotes_it(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "chen", MILL)
    row = page.locator("#rows .pair.active .target")
    row.evaluate(
        """(text) => {
          getSelection().selectAllChildren(text);
          text.dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true, cancelable: true }));
        }"""
    )
    form = page.locator('#detail form[action$="/comment"]')
    expect(form.locator("textarea")).to_be_focused()
    expect(form.locator(".quoting q")).to_have_text(row.inner_text())


def test_a_triple_click_quotes_the_whole_text(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "chen", MILL)
    row = page.locator("#rows .pair.active .target")
    row.click(click_count=3)
    expect(page.locator('#detail form[action$="/comment"] .quoting q')).to_have_text(row.inner_text())


def box(page: Page, words: str) -> Locator:
    """The box before the row whose original holds `words`."""
    return page.locator("#rows .pair", has=page.locator(".source", has_text=words)).locator(".pick")


def test_rows_are_chosen_acted_on_and_each_says_what_became_of_it(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "The mill was restored in 2009")
    box(page, "The mill was restored in 2009").check()
    box(page, "It grinds for visitors now").click(modifiers=["Shift"])
    count = page.locator("#chosen [data-count]")
    expect(count).to_have_text("3 chosen")
    page.keyboard.press(".")  # the row one is at, off and on again
    expect(count).to_have_text("2 chosen")
    page.keyboard.press(".")
    expect(count).to_have_text("3 chosen")
    page.locator("#chosen .acts").get_by_role("button", name="Submit").click()

    note = page.locator(".note", has_text="2 pairs changed.")
    expect(note).to_be_visible()
    left = page.locator("#notes", has_text="1 left as it was")
    expect(left).to_contain_text("error")
    note.get_by_role("link", name="Row by row").click()
    expect(page.locator("main table").first.locator("tbody tr")).to_have_count(2)
    page.locator('main nav a[href="?rows=left"]').click()
    expect(page.locator("main table tbody tr")).to_have_count(1)
    expect(page.locator("main table")).to_contain_text("error")
    page.locator("main").get_by_role("button", name="Take back").click()
    choose(live_desk, page, "The mill was restored in 2009")
    expect(page.locator("#detail h2")).to_contain_text("Draft")


def test_selected_words_are_quoted_in_a_thread_until_they_are_gone(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "chen", MILL)
    row = page.locator("#rows .pair.active")
    form = page.locator('#detail form[action$="/comment"]')
    other = page.locator("#rows .pair", has=page.locator(".source", has_text="Twice a day"))
    select(other.locator(".target"), "大海")  # of another row: not what one is talking about
    expect(form.locator(".quoting")).to_be_hidden()
    select(row.locator(".target"), "時鐘")
    expect(form.locator(".quoting q")).to_have_text("時鐘")
    form.get_by_role("button", name="Do not quote").click()
    expect(form.locator(".quoting")).to_be_hidden()

    select(row.locator(".target"), "磨坊")
    page.keyboard.press("c")
    expect(form.locator("textarea")).to_be_focused()
    page.keyboard.type("A mill, or the mill?")
    page.keyboard.press("Control+Enter")
    thread = page.locator("#detail .thread", has_text="A mill, or the mill?")
    expect(thread.locator("blockquote")).to_have_text("磨坊")
    expect(row.locator("mark.thread")).to_have_text("磨坊")
    expect(form.locator(".quoting")).to_be_hidden()

    area = page.locator("#detail .edit textarea[name=target]")
    area.fill(area.input_value().replace("磨坊", "水磨"))
    area.press("Control+s")
    expect(thread.locator("blockquote")).to_contain_text("on v1")
    expect(row.locator("mark.thread")).to_have_count(0)


def test_enter_in_a_field_for_the_chosen_rows_does_what_the_field_is_for(live_desk: LiveDesk, page: Page) -> None:
    """Not what the first button does, which approves."""
    open_at(live_desk, page, "lin", MILL)
    page.keyboard.press("y")
    expect(page.locator("#rows .pair.active.in_review")).to_be_visible()
    page.keyboard.press(".")
    expect(page.locator("#chosen .acts button").first).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    page.keyboard.type("with the chosen")
    expect(page.locator("#palette [role=option]").first).to_contain_text("chosen")
    page.keyboard.press("Enter")
    expect(page.locator("#chosen .acts button").first).to_be_focused()
    page.locator("#chosen .acts summary", has_text="Request changes").click()
    page.locator("#chosen").get_by_role("textbox", name="What should change").fill("Say who restored it.")
    page.keyboard.press("Enter")
    expect(page.locator(".note", has_text="Sent back for changes: 1 pair changed.")).to_be_visible()
    expect(page.locator("#rows .pair.changes_requested", has_text=MILL)).to_be_visible()


def test_a_mention_is_completed_by_keys(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", MILL)
    page.keyboard.press("c")
    area = page.locator('#detail form[action$="/comment"] textarea')
    people = page.locator("#people li")
    page.keyboard.type("Ask @")
    expect(people).to_have_count(5)
    page.keyboard.press("Escape")
    expect(people).to_have_count(0)
    expect(area).to_be_focused()
    page.keyboard.type("n")
    expect(people).to_have_text([re.compile("@chen"), re.compile("@fang"), re.compile("@lin")])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(people.nth(1)).to_have_attribute("aria-selected", "true")
    expect(area).to_have_attribute("aria-activedescendant", "people-1")
    page.keyboard.press("Enter")
    expect(area).to_have_value("Ask @fang ")
    page.keyboard.type("and @wu")
    page.keyboard.press("Control+Enter")  # sends, whatever is offered
    expect(page.locator("#detail .thread")).to_contain_text(["Ask @fang and @wu"])


def test_whoever_follows_a_notice_has_read_it(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "The elites of the department")
    page.keyboard.press("c")
    page.keyboard.type("@wu these?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#detail .thread")).to_contain_text(["@wu these?"])
    live_desk.leave(page)
    live_desk.sign_in(page, "wu")
    page.goto(f"{live_desk.url}/queue")
    expect(page.locator("main")).to_contain_text("Mentions of you")
    page.goto(f"{live_desk.url}/notices")
    page.locator("li.new", has_text="@wu these?").locator("a").click()
    page.wait_for_url(re.compile(f"pair={pair}"))
    unread = "SELECT count(*) FROM reviews_notice WHERE read_at IS NULL AND text = '@wu these?'"
    servers.wait_for(lambda: live_desk.query(unread)[0][0] == 0, "The notice", live_desk.process)


def test_a_mention_waits_for_the_input_method(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "A few mills still listen")
    page.keyboard.press("c")
    area = page.locator('#detail form[action$="/comment"] textarea')
    people = page.locator("#people li")
    keyboard = page.context.new_cdp_session(page)
    page.keyboard.type("請 @")
    expect(people).to_have_count(5)
    keyboard.send("Input.imeSetComposition", {"text": "ㄔㄣˊ", "selectionStart": 3, "selectionEnd": 3})
    expect(area).to_have_value("請 @ㄔㄣˊ")
    for extra in ({"isComposing": True}, {"keyCode": 229}):
        area.evaluate(
            "(area, extra) => area.dispatchEvent(new KeyboardEvent("
            "'keydown', {key: 'Enter', bubbles: true, cancelable: true, ...extra}))",
            extra,
        )
    expect(area).to_have_value("請 @ㄔㄣˊ")
    keyboard.send("Input.insertText", {"text": "陳"})
    expect(area).to_have_value("請 @陳")
    expect(people).to_have_text([re.compile("@chen")])
    page.keyboard.press("Tab")
    expect(area).to_have_value("請 @chen ")


def test_a_digit_dismisses_nothing_where_letters_are_off(live_desk: LiveDesk, page: Page) -> None:
    open_at(live_desk, page, "mei", "a village you will not find")
    page.locator("#show-keys").click()
    page.locator("#letters-off").check()
    page.keyboard.press("Escape")
    page.locator("#detail .dismiss summary").first.click()
    reason = page.locator("#detail .dismiss[open] input[type=radio]")
    reason.first.focus()
    page.keyboard.press("3")
    expect(page.locator("#detail .dismiss[open] input[value=false_alarm]")).not_to_be_checked()
    expect(page.locator("#detail .findings li.dismissed")).to_have_count(0)

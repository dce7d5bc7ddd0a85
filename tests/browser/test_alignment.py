"""The alignment editor on the review screen, by keys alone: confirm, join, split at cursors, move, take apart, align anew,
walk the unsure, undo.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.align.beads import read
from tests.browser.test_desk import active_position, open_sample
from tests.live import LiveDesk

WHY = re.compile("Omitted in|Added by|boilerplate|Tag or|Byline or|Repeated line|Not for")


def two_sides(page: Page, position: int) -> tuple[str, str]:
    row = page.locator(f"#rows #p{position}")
    return text_of(row.locator(".source")), text_of(row.locator(".target"))


def text_of(side: Locator) -> str:
    """What a side of a row holds; a side without text says so on the page."""
    return "" if side.locator(".gap").count() else side.inner_text().strip()


def choose(page: Page, position: int) -> None:
    page.locator(f"#rows #p{position} .number").click()
    assert active_position(page) == position


def press(page: Page, key: str) -> None:
    """Press a key once the page that the last one led to is there."""
    active_position(page)
    page.keyboard.press(key)


def undo(page: Page) -> None:
    press(page, "u")
    expect(page.locator(".note.success")).to_contain_text("as it was")


def first_body(page: Page) -> int:
    """The number of the first of three body pairs in a row that have both sides."""
    rows = page.locator("#rows .pair").all()
    full = [all(text_of(row.locator(side)) for side in (".source", ".target")) for row in rows]
    return next(at for at in range(1, len(full)) if all(full[at - 1 : at + 2]))


def test_a_loaded_article_shows_its_alignment_for_confirmation_first(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    panel = page.get_by_role("region", name="Alignment to be confirmed")
    lines = panel.locator(".left-out li")
    expect(lines.first).to_be_hidden()
    panel.locator("summary").focus()
    page.keyboard.press("Enter")
    for line in lines.all():
        expect(line).to_contain_text(WHY)
    number = lines.first.get_by_role("link").inner_text()
    panel.get_by_role("link", name="Show them in the list").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#rows .chip").first).to_contain_text("proposed:")
    expect(page.locator("#rows .pair").first).to_have_attribute("id", f"p{number}")
    page.go_back()
    page.locator("#rows .pair.active .number").focus()
    press(page, "Shift+I")
    expect(page.locator(".note.success")).to_be_visible()
    expect(panel).to_have_count(0)
    press(page, "u")
    expect(panel).to_have_count(1)


def test_join_and_undo(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    press(page, "=")
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    joined = two_sides(page, at)
    assert joined == (f"{before[0][0]} {before[1][0]}", before[0][1] + before[1][1])
    undo(page)
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_a_joined_pair_is_split_at_the_end_of_its_first_sentences(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    press(page, "=")
    expect(page.locator(".note.success")).to_be_visible()
    press(page, "-")
    expect(page.locator(".split textarea").first).to_be_focused()
    expect(page.locator(".split output").first).to_contain_text("¦")
    page.keyboard.press("Enter")
    expect(page.locator(f"#rows #p{at} .target")).to_have_text(before[0][1])
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_split_at_both_cursors(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    source, target = two_sides(page, at)
    choose(page, at)
    press(page, "-")
    for n, steps in enumerate((4, 2)):
        area = page.locator(".split textarea").nth(n)
        if n:
            page.keyboard.press("Tab")
        expect(area).to_be_focused()
        page.keyboard.press("Space")
        page.keyboard.press("Control+Home")
        for _step in range(steps):
            page.keyboard.press("ArrowRight")
        page.keyboard.type("x")  # nothing can be typed here
        assert area.input_value().strip() == (source, target)[n]
    expect(page.locator(".split output").nth(1)).to_contain_text(f"{target[:2]} ¦ {target[2:5]}")
    page.keyboard.press("Enter")
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    assert [two_sides(page, at), two_sides(page, at + 1)] == [
        (source[:4].strip(), target[:2]),
        (source[4:].strip(), target[2:]),
    ]
    undo(page)
    assert two_sides(page, at) == (source, target)


@pytest.mark.parametrize(("side", "down", "up"), [(0, "]", "["), (1, "}", "{")])
def test_a_sentence_is_moved_down_and_up_again(live_desk: LiveDesk, page: Page, side: int, down: str, up: str) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    press(page, down)
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    assert active_position(page) == at
    expect(page.locator(f"#rows #p{at} .number")).to_be_focused()
    assert two_sides(page, at)[side] == ""
    assert two_sides(page, at + 1)[side] == (" ", "")[side].join((before[0][side], before[1][side]))
    press(page, "j")
    assert active_position(page) == at + 1
    press(page, up)
    expect(page.locator(f"#rows #p{at}").locator((".source", ".target")[side])).to_have_text(before[0][side])
    assert active_position(page) == at + 1
    assert [two_sides(page, at), two_sides(page, at + 1)] == before
    undo(page)
    assert active_position(page) == at + 1
    expect(page.locator(f"#rows #p{at + 1} .number")).to_be_focused()
    assert two_sides(page, at)[side] == ""
    press(page, up)
    expect(page.locator(f"#rows #p{at}").locator((".source", ".target")[side])).to_have_text(before[0][side])


def test_the_rest_is_aligned_anew(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    for key in ("}", "]"):
        press(page, key)
        expect(page.locator(f"#rows #p{at} {'.target' if key == '}' else '.source'}")).not_to_have_text(
            before[0][key == "}"]
        )
        page.locator(f"#rows #p{at} .number").focus()
    press(page, "q")
    expect(page.locator(f"#rows #p{at} .target")).to_have_text(before[0][1])
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_the_sides_are_taken_apart_each_with_its_reason(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = two_sides(page, at)
    choose(page, at)
    press(page, "p")
    expect(page.locator(".sides select").first).to_be_focused()
    page.keyboard.type("Not for")
    page.keyboard.press("Tab")
    expect(page.locator(".sides select").last).to_have_value("added")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#rows #p{at} .chip").first).to_have_text("proposed: Not for publication")
    expect(page.locator(f"#rows #p{at + 1} .chip").first).to_have_text("proposed: Added by the translator")
    assert [two_sides(page, at), two_sides(page, at + 1)] == [(before[0], ""), ("", before[1])]
    press(page, "p")
    expect(page.locator(".sides select")).to_be_focused()
    page.keyboard.type("Omit")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#rows #p{at} .chip").first).to_have_text("proposed: Omitted in translation")
    press(page, "u")
    expect(page.locator(f"#rows #p{at} .chip").first).to_have_text("proposed: Not for publication")


def test_the_unsure_pairs_are_walked_by_key(live_desk: LiveDesk, page: Page, tmp_path: Path) -> None:
    chinese, english, _beads = read("school.zh-en.txt")
    files = [tmp_path / "school.zh.txt", tmp_path / "school.en.txt"]
    for file, lines in zip(files, (chinese, english), strict=True):
        file.write_text("\n".join(lines), encoding="utf-8")
    live_desk.manage("load_article", *map(str, files))
    live_desk.wait_until_settled()
    live_desk.sign_in(page, "mei")
    page.locator(".articles .title a", has_text=english[0][:30]).or_(
        page.locator(".articles .title a", has_text=chinese[0][:9])
    ).click()
    choose(page, 1)
    unsure = [int((row.get_attribute("id") or "p0")[1:]) for row in page.locator("#rows .pair[data-unsure]").all()]
    assert unsure
    for position in unsure:
        press(page, "w")
        assert active_position(page) == position
        expect(page.locator("#rows .pair.active .chip.unsure")).to_be_visible()
        expect(page.locator("#detail .align")).to_be_in_viewport()
    press(page, "w")
    expect(page.locator("#notes")).to_contain_text("the last of them")
    choose(page, 1)
    press(page, "w")
    assert active_position(page) == unsure[0]
    press(page, "i")
    expect(page.locator(f"#rows #p{unsure[0]}[data-unsure]")).to_have_count(0)
    if len(unsure) > 1:
        expect(page.locator("#rows .pair.active")).to_have_id(f"p{unsure[1]}")
    press(page, "u")
    expect(page.locator(f"#rows #p{unsure[0]}[data-unsure]")).to_have_count(1)


def test_what_was_done_stays_in_sight_and_z_takes_it_back(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    press(page, "=")
    expect(page.locator(".note").get_by_role("button", name="Take back")).to_be_in_viewport()
    press(page, "u")
    expect(page.locator(".note.success")).to_contain_text("as it was")
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_on_a_tablet_the_key_opens_the_drawer_and_both_texts(live_desk: LiveDesk, page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    open_sample(live_desk, page, "mei")
    page.keyboard.press("j")
    expect(page.locator("#rows .pair.active")).to_have_count(1)
    page.keyboard.press("-")  # the drawer is still shut
    expect(page.locator(".split textarea").first).to_be_focused()
    expect(page.locator(".split textarea").last).to_be_in_viewport()

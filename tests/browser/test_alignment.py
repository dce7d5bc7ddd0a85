"""The alignment editor on the review screen: confirm, join, split at cursors, move, align anew, walk the unsure, undo."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.align.beads import read
from tests.browser.test_desk import active_position, open_sample
from tests.live import LiveDesk


def two_sides(page: Page, position: int) -> tuple[str, str]:
    row = page.locator(f"#rows #p{position}")
    return text_of(row.locator(".source")), text_of(row.locator(".target"))


def text_of(side: Locator) -> str:
    """What a side of a row holds; a side without text says so on the page."""
    return "" if side.locator(".gap").count() else side.inner_text().strip()


def choose(page: Page, position: int) -> None:
    page.locator(f"#rows #p{position} .number").click()
    assert active_position(page) == position


def undo(page: Page) -> None:
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".note.success")).to_contain_text("as it was")


def first_body(page: Page) -> int:
    """The number of the first of three body pairs in a row that have both sides."""
    rows = page.locator("#rows .pair").all()
    full = [all(text_of(row.locator(side)) for side in (".source", ".target")) for row in rows]
    return next(at for at in range(1, len(full)) if all(full[at - 1 : at + 2]))


def test_a_loaded_article_shows_its_alignment_for_confirmation_first(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    panel = page.get_by_role("region", name="Alignment to be confirmed")
    expect(panel).to_contain_text("alignment")
    panel.get_by_role("link", name="no twin").click()
    expect(page.locator("#rows .chip").first).to_contain_text("proposed:")
    page.go_back()
    panel.get_by_role("button", name="Confirm the alignment").click()
    expect(page.locator(".note.success")).to_be_visible()
    expect(panel).to_have_count(0)


def test_join_by_key_and_undo(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    page.keyboard.press("=")
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    joined = two_sides(page, at)
    assert joined == (f"{before[0][0]} {before[1][0]}", before[0][1] + before[1][1])
    undo(page)
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_split_at_both_cursors(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    source, target = two_sides(page, at)
    choose(page, at)
    page.keyboard.press("-")
    for area, text in ((page.locator("[data-cut=source_at]"), source), (page.locator("[data-cut=target_at]"), target)):
        area.evaluate("(area, at) => { area.focus(); area.setSelectionRange(at, at) }", len(text) // 2)
        page.keyboard.type("x")  # nothing can be typed here
        assert area.input_value().strip() == text
    page.get_by_role("button", name="Split at the cursors").click()
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    assert two_sides(page, at)[1] == target[: len(target) // 2].strip()
    assert two_sides(page, at + 1)[1] == target[len(target) // 2 :].strip()
    undo(page)
    assert two_sides(page, at) == (source, target)


def test_a_sentence_is_moved_and_the_rest_aligned_anew(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    page.get_by_role("button", name="↓ last target sentence").click()
    expect(page.locator(".note.success")).to_contain_text("alignment was changed")
    assert two_sides(page, at) == (before[0][0], "")
    assert two_sides(page, at + 1) == (before[1][0], before[0][1] + before[1][1])
    choose(page, at)
    page.get_by_role("button", name="↓ last source sentence").click()
    expect(page.locator(f"#rows #p{at} .source")).to_contain_text(before[1][0][:20])
    choose(page, at)
    page.get_by_role("button", name="Align anew from here").click()
    expect(page.locator(f"#rows #p{at} .target")).to_have_text(before[0][1])
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


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
        page.keyboard.press("w")
        assert active_position(page) == position
        expect(page.locator("#rows .pair.active .chip.unsure")).to_be_visible()


def test_what_was_done_stays_in_sight_and_z_takes_it_back(live_desk: LiveDesk, page: Page) -> None:
    open_sample(live_desk, page, "mei")
    at = first_body(page)
    before = [two_sides(page, at), two_sides(page, at + 1)]
    choose(page, at)
    page.keyboard.press("=")
    expect(page.get_by_role("button", name="Undo")).to_be_in_viewport()
    page.keyboard.press("u")
    expect(page.locator(".note.success")).to_contain_text("as it was")
    assert [two_sides(page, at), two_sides(page, at + 1)] == before


def test_on_a_tablet_the_key_opens_the_drawer_and_both_texts(live_desk: LiveDesk, page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    open_sample(live_desk, page, "mei")
    page.keyboard.press("j")
    active_row = page.locator("#rows .pair.active")
    expect(active_row).to_have_count(1)
    page.keyboard.press("-")
    expect(page.locator(".split textarea").first).to_be_focused()
    expect(page.locator(".split textarea").last).to_be_in_viewport()

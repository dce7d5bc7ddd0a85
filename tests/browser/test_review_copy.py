"""A review copy goes out and comes back by keyboard alone; its plan keeps nobody out, and on a phone what is ticked is in sight."""

from pathlib import Path

from docx.oxml.ns import qn
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import faults
from tests.live import LiveDesk
from tests.word import Word


def changed(path: Path) -> Word:
    """What Ms Wang did to the copy: two translations changed, one commented on."""
    word = Word(path.read_bytes())
    rows = sum(1 for _row in word.root.iter(qn("w:tr")))
    first, second, third = [n for n in range(1, rows) if len(word.text(n)) > 12][:3]
    word.change(first, word.text(first)[2:4], "換過", "王小姐")
    word.change(second, word.text(second)[2:4], "換過", "王小姐")
    word.comment(third, "語氣太重？", "王小姐")
    return word


def test_a_copy_goes_out_and_comes_back_by_keyboard_alone(live_desk: LiveDesk, page: Page, tmp_path: Path) -> None:
    live_desk.sign_in(page, "lin")
    page.locator(".articles .title a").first.click()
    page.get_by_role("link", name="Export").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Write the review copy").press("Enter")
    path = tmp_path / "copy.docx"
    saved.value.save_as(path)
    path.write_bytes(changed(path).done())
    page.get_by_role("link", name="Hand in a review copy").press("Enter")
    page.get_by_label("Word document").set_input_files(path)
    page.get_by_role("button", name="Show the plan").press("Enter")
    boxes = page.get_by_role("checkbox")
    expect(boxes).to_have_count(3)
    assert "deleted:" in str(boxes.first.evaluate("(one) => one.closest('label').textContent"))
    wrong = faults(page)
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.reload()
    wrong += faults(page)
    assert not wrong, "\n".join(wrong)
    page.set_viewport_size({"width": 390, "height": 844})
    for box in boxes.all():
        place = box.bounding_box()
        assert place is not None
        assert place["x"] + place["width"] < 390
    boxes.first.focus()
    page.keyboard.press("Space")
    for _link_then_box in range(2):
        page.keyboard.press("Tab")
    expect(boxes.nth(1)).to_be_focused()
    page.get_by_role("button", name="Take in what is ticked").press("Enter")
    expect(page.locator("main [role=status]")).to_have_text("Taken in: 1 suggestion, 1 comment. No text was changed.")
    page.get_by_role("button", name="Take back").press("Enter")
    expect(page.locator("#notes")).to_contain_text("suggestions that were open are withdrawn")
    expect(page.get_by_role("link", name="Hand it in again")).to_be_visible()

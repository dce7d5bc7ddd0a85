"""A file that a job writes: asked for on the page of exports, waited for, and taken, by keyboard alone."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import faults
from tests.live import LiveDesk
from tests.pdf_files import pages_of


def test_lin_waits_for_a_pdf_file_and_the_page_gives_it_once_it_is_written(
    live_desk: LiveDesk, page: Page, tmp_path: Path
) -> None:
    live_desk.sign_in(page, "lin")
    page.locator(".articles .title a").first.click()
    title = str(page.locator("h1").first.text_content()).strip()
    page.get_by_role("link", name="Export").click()
    page.get_by_label("PDF for reading and for the archive").press("Space")
    page.get_by_label("People are named by").first.select_option("initials")
    page.get_by_role("button", name="Export").press("Enter")
    expect(page).to_have_url(re.compile(r"/files/\d+$"))
    link = page.get_by_role("link", name="Download")
    expect(link).to_be_visible(timeout=120_000)
    wrong = faults(page)
    assert not wrong, "\n".join(wrong)
    with page.expect_download() as saved:
        link.press("Enter")
    path = tmp_path / "article.pdf"
    saved.value.save_as(path)
    assert title.replace(" ", "")[:12] in pages_of(path.read_bytes())[0].replace(" ", "").replace("\n", "")

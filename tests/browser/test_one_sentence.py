"""One sentence from finding to print: Mei corrects it, cannot approve it, Chen does, and three files carry it."""

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Any

from docx import Document
from lxml import etree
from playwright.sync_api import Page, expect

from tests.live import REAL_ARTICLE, LiveDesk

REAL = REAL_ARTICLE.exists()
NAME = "Afghanistan" if REAL else "Lisbon"
BEFORE, AFTER = ("即便在 9/11 後", "即便在 9/11 後於阿富汗") if REAL else ("走遍整段海岸", "從里斯本走遍整段海岸")
TITLE = "國家利益" if REAL else "月亮"
DONE = "htmx:afterSettle"


def open_article(page: Page) -> None:
    page.locator(".articles .title a", has_text=TITLE).click()
    expect(page.locator("#rows .pair").first).to_be_visible()
    page.goto(f"{re.split('[?#]', page.url)[0]}?q={NAME}")  # wherever in the article it stands


def choose_pair(page: Page) -> None:
    """Go to the pair whose source names the place that the translation leaves out."""
    page.locator("#rows .pair", has=page.locator("mark", has_text=NAME)).locator(".number").click()
    expect(page.locator("#detail")).to_contain_text(NAME)


def download(page: Page, name: str, folder: Path) -> Path:
    page.locator(f'input[name="format"][value="{name}"]').check()
    with page.expect_download() as waiting:
        page.locator('form[action*="download"] button').click()
    path = folder / f"out.{name}"
    waiting.value.save_as(path)
    return path


def test_a_sentence_is_corrected_refused_approved_and_exported(live_desk: LiveDesk, page: Page, tmp_path: Path) -> None:
    live_desk.sign_in(page, "mei")
    open_article(page)
    choose_pair(page)
    detail = page.locator("#detail")

    page.keyboard.press("e")
    area = detail.locator(".edit textarea")
    expect(area).to_be_focused()
    corrected = area.input_value().replace(BEFORE, AFTER)
    area.fill(corrected)
    page.keyboard.press("Control+s")
    expect(detail).to_contain_text("v2")
    expect(detail.locator(".findings li", has_text=NAME)).to_have_count(0)
    page.locator("#rows .pair.active .number").focus()
    page.keyboard.press("y")
    expect(detail).to_contain_text("In review")

    expect(detail.locator('form[action*="/approve"]')).to_have_count(0)
    pair = detail.locator("[data-detail]").get_attribute("data-detail")
    token = detail.locator("input[name=csrfmiddlewaretoken]").first.get_attribute("value")
    refused = page.request.post(
        f"{live_desk.url}/pairs/{pair}/approve",
        form={"version": "2", "csrfmiddlewaretoken": str(token)},
        headers={"HX-Request": "true", "Referer": live_desk.url},
    )
    assert refused.status == 403
    assert "Your role in this project does not allow this." in refused.text()

    live_desk.leave(page)
    live_desk.sign_in(page, "chen")
    open_article(page)
    page.locator(f'#rows .pair[data-pair="{pair}"] .number').click()
    expect(detail.locator(f'[data-detail="{pair}"]')).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator(f'#rows .pair[data-pair="{pair}"]')).to_contain_text("Approved")

    page.get_by_role("link", name="Export").click()
    files = {name: download(page, name, tmp_path) for name in ("docx", "tmx", "html")}
    seal = hashlib.sha256(unicodedata.normalize("NFC", corrected).encode()).hexdigest()
    for name, path in files.items():
        row = row_with(name, path, corrected)
        assert "Chen" in row, name
        assert "20" in row, name
        assert seal[:12] in row, name


def row_with(name: str, path: Path, text: str) -> str:
    """Everything that the file says about the pair with this target text."""
    if name == "docx":
        (table,) = Document(str(path)).tables
        return next(" ".join(cell.text for cell in row.cells) for row in table.rows if row.cells[2].text == text)
    if name == "tmx":
        units: Any = etree.parse(str(path)).getroot().iter("tu")
        return next(etree.tostring(u, encoding="unicode") for u in units if text in [s.text for s in u.iter("seg")])
    page: Any = etree.HTML(path.read_text())
    (row,) = [one for one in page.xpath("//div[@data-pair]") if one.xpath('string(p[@class="target"])') == text]
    return str(etree.tostring(row, encoding="unicode"))

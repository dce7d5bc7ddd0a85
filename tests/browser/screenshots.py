"""The pictures of the README and of docs/screenshots, taken of the sample essay: `make screenshots`."""

import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import servers
from tests.live import ROOT, LiveDesk

FOLDER = ROOT / "docs" / "screenshots"
WIDE, TABLET, PHONE = {"width": 1440, "height": 900}, {"width": 768, "height": 1024}, {"width": 390, "height": 844}


def main() -> None:
    """Start a desk of its own, work on it a little, take the pictures."""
    folder = Path(tempfile.mkdtemp())
    port = servers.free_port()
    environment = {**os.environ, "DUIKAN_DATA_DIR": str(folder)}
    command = [sys.executable, "-u", "manage.py", "serve", "--demo", "--port", str(port)]
    FOLDER.mkdir(exist_ok=True)
    with servers.running(command, folder / "log", how=signal.SIGINT, cwd=ROOT, env=environment) as process:
        desk = LiveDesk(f"http://127.0.0.1:{port}", folder, environment, process)
        servers.wait_for(lambda: desk.sign_in_link and servers.answers(port), "The desk", process)
        servers.wait_for(desk.is_settled, "Aligning and checking", process)
        with sync_playwright() as playwright:
            chromium = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=chromium, args=servers.CHROMIUM_FLAGS)
            prepare(desk, browser)
            take(desk, browser)
            browser.close()
    shutil.rmtree(folder)


def person(desk: LiveDesk, browser: Browser, name: str, **options: object) -> Page:
    """A page on which `name` is signed in."""
    page = browser.new_context(viewport=WIDE, **options).new_page()  # type: ignore[arg-type]
    desk.sign_in(page, name)
    return page


def open_article(page: Page) -> None:
    """The review screen of the sample."""
    page.locator(".articles .title a").first.click()
    page.locator("#rows .pair").first.wait_for()


def prepare(desk: LiveDesk, browser: Browser) -> None:
    """Mei hands over, Wu leaves out what was proposed, Chen approves some and sends one back."""
    wu = person(desk, browser, "wu")
    open_article(wu)
    wu.locator('form[action$="confirm_alignment"] button').click()
    wu.locator('form[action$="exclude_proposed"] button').click()
    mei = person(desk, browser, "mei")
    open_article(mei)
    mei.locator('form[action$="submit_all"] button').click()
    chen = person(desk, browser, "chen")
    open_article(chen)
    for row in chen.locator("#rows .pair.in_review").all()[:7]:
        number = row.get_attribute("data-pair")
        row.locator(".number").click()
        chen.locator(f'[data-detail="{number}"] form[action$="/approve"] button').click()
        chen.locator(f'.pair.approved[data-pair="{number}"]').wait_for()


def take(desk: LiveDesk, browser: Browser) -> None:
    """The pictures."""
    page = person(desk, browser, "chen")
    page.screenshot(path=FOLDER / "articles.png")
    open_article(page)
    page.locator("#rows .pair", has=page.locator("mark", has_text="Lisbon")).locator(".number").click()
    page.locator("#detail", has_text="Lisbon").wait_for()
    page.screenshot(path=FOLDER / "review.png")
    for name, size in (("tablet", TABLET), ("phone", PHONE)):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.screenshot(path=FOLDER / f"review-{name}.png")
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.locator("#theme").click()
    page.screenshot(path=FOLDER / "review-dark.png")
    page.locator("#theme").click()
    page.locator('button[value="zh-hant"]').click()
    page.screenshot(path=FOLDER / "review-zh-Hant.png")
    page.locator(".folded a").first.click()
    page.screenshot(path=FOLDER / "finding-zh-Hant.png")


if __name__ == "__main__":
    main()

"""What is read on a phone without moving anything sideways."""

from playwright.sync_api import Page

from tests.live import LiveDesk

BESIDE = "(() => { const one = document.querySelector('.sideways'); return one.scrollWidth - one.clientWidth; })()"


def test_the_whole_queue_lies_on_a_phone(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "mei")
    for language in ("en", "zh-hant"):
        page.set_extra_http_headers({"Accept-Language": language})
        for width in (320, 390, 480):
            page.set_viewport_size({"width": width, "height": 700})
            page.goto(live_desk.url + "/queue")
            assert page.locator(".queue tbody tr").count()
            assert page.evaluate(BESIDE) <= 0, (language, width)

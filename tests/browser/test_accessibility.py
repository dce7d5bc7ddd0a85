"""axe-core finds nothing serious on any page, in either theme, on a wide screen and on a phone."""

from collections import deque
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from playwright.sync_api import Page, expect

from tests.live import LiveDesk

SERIOUS = {"serious", "critical"}
PHONE = {"width": 390, "height": 844}
PAGES_OF_ONE_ROUTE = 2
DRAWN = "parts => parts.map((part) => getComputedStyle(part).display)"
AS_TABLES = {"none", "table", "table-header-group", "table-row-group", "table-row", "table-cell", "table-caption"}


def faults(page: Page) -> list[str]:
    """What axe finds that keeps somebody from using the page."""
    found = Axe().run(page).response["violations"]
    return [
        f"{page.url} [{theme(page)}] {one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


def theme(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.theme || 'light'"))


def pages_from(page: Page, desk: LiveDesk) -> list[str]:
    """The addresses that links lead to from the first page on, at most two of a route."""
    waiting, seen, known = deque(["/"]), {"/"}, {"articles": 1}
    found = []
    while waiting:
        address = waiting.popleft()
        if not page.request.get(desk.url + address).headers["content-type"].startswith("text/html"):
            continue
        found.append(address)
        page.goto(desk.url + address)
        for link in page.eval_on_selector_all("a[href]", "links => links.map((link) => link.href)"):
            parts = urlsplit(link)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            name = route_of(parts.path)
            if link.startswith(desk.url) and name and target not in seen and known.get(name, 0) < PAGES_OF_ONE_ROUTE:
                known[name] = known.get(name, 0) + 1
                seen.add(target)
                waiting.append(target)
    return found


def route_of(path: str) -> str:
    try:
        return str(resolve(path).url_name)
    except Resolver404:
        return ""


@pytest.mark.timeout(900)
def test_no_page_keeps_anybody_out(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    wrong = []
    addresses = pages_from(page, live_desk)
    assert len(addresses) > 8
    for name in ("light", "dark"):
        page.evaluate("(name) => localStorage.setItem('theme', name)", name)
        for address in addresses:
            page.goto(live_desk.url + address)
            assert theme(page) == name
            wrong += faults(page)
    assert not wrong, "\n".join(wrong)


def test_no_page_is_wider_than_a_narrow_window(live_desk: LiveDesk, page: Page) -> None:
    """WCAG 1.4.10: at 320 pixels nothing is read by scrolling sideways; and a table is one still: drawn as blocks it would be
    none to a screen reader.
    """
    live_desk.sign_in(page, "lin")
    page.set_viewport_size({"width": 320, "height": 700})
    wide, no_tables = [], []
    for address in pages_from(page, live_desk):
        page.goto(live_desk.url + address)
        drawn = set(page.eval_on_selector_all("table, thead, tbody, tr, th, td", DRAWN))
        no_tables += [(address, drawn)] if drawn - AS_TABLES else []
        if (much := page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
            wide.append((address, much))
    assert wide == []
    assert no_tables == []


def test_nothing_keeps_anybody_out_of_the_review_screen_in_any_of_its_states(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "chen")
    page.locator(".articles .title a").first.click()
    page.locator("#rows .pair .number").first.click()
    expect(page.locator("#detail [data-detail]")).to_be_visible()
    for element in page.locator("details").all():
        element.evaluate("(one) => { one.open = true; }")
    wrong = faults(page)
    page.keyboard.press("Escape")
    page.locator("#rows .pair .number").first.focus()
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()
    wrong += faults(page)
    page.keyboard.press("Escape")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    wrong += faults(page)
    assert not wrong, "\n".join(wrong)


def test_pages_outside_the_desk_and_of_errors_keep_nobody_out(live_desk: LiveDesk, page: Page) -> None:
    page.goto(live_desk.url + "/sign-in")
    wrong = faults(page)
    page.fill("[name=username]", "nobody")
    page.fill("[name=password]", "wrong")
    page.press("[name=password]", "Enter")
    expect(page.locator(".problem").first).to_be_visible()
    wrong += faults(page)
    live_desk.sign_in(page, "mei")
    page.goto(live_desk.url + "/articles/999999")
    wrong += faults(page)
    page.goto(live_desk.url + "/load")
    page.locator("main form button.main").click()
    expect(page.locator(".problem").first).to_be_visible()
    wrong += faults(page)
    assert not wrong, "\n".join(wrong)

"""A token is made, copied by a button, used by a program, and revoked after a question."""

import urllib.error
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import faults
from tests.live import LiveDesk


def asks(desk: LiveDesk, secret: str) -> int:
    """The status of a program's request."""
    headers = {"Authorization": f"Bearer {secret}"}
    with urllib.request.urlopen(urllib.request.Request(f"{desk.url}/api/v1/me", headers=headers)) as answer:  # noqa: S310
        return answer.status


def test_chen_makes_a_token_copies_it_and_revokes_it(live_desk: LiveDesk, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    live_desk.sign_in(page, "chen")
    page.goto(f"{live_desk.url}/me")
    page.get_by_role("link", name="Tokens for programs").click()
    assert not faults(page)
    page.get_by_label("What it is for").fill("Nightly export")
    page.get_by_role("button", name="Make the token").click()
    secret = page.get_by_label("Token", exact=True).input_value()
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == secret
    assert not faults(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert asks(live_desk, secret) == 200
    page.get_by_role("link", name="Revoke “Nightly export”").click()
    page.get_by_role("button", name="Revoke").click()
    expect(page.get_by_role("status").first).to_contain_text("“Nightly export” is revoked")
    with pytest.raises(urllib.error.HTTPError, match="401"):
        asks(live_desk, secret)

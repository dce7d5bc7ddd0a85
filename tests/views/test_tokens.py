"""The page of one's own tokens: a token is shown once, listed by its beginning, revoked after a question."""

import re

from django.test import Client

from reviews.models import ApiToken
from tests.desk import Desk

FORM = {"label": "Nightly export", "scope": "read", "days": "30"}


def test_a_new_token_is_shown_once_and_kept_by_nobody(desk: Desk, lin: Client) -> None:
    answer = lin.post("/me/tokens", FORM)
    (secret,) = re.findall(r'value="(duikan_\w{40})"', answer.content.decode())
    assert answer["Cache-Control"] == "private, no-store"
    assert not any(secret in cookie.value for cookie in answer.cookies.values())
    page = lin.get("/me/tokens").content.decode()
    assert secret not in page
    assert f"{secret[:13]}…" in page
    assert "Nightly export" in page


def test_lin_revokes_a_token_after_being_asked(desk: Desk, lin: Client) -> None:
    lin.post("/me/tokens", FORM)
    address = f"/me/tokens/{ApiToken.objects.get().pk}/revoke"
    assert "Nightly export" in lin.get(address).content.decode()
    assert ApiToken.objects.get().revoked_at is None
    assert lin.post(address).status_code == 302
    assert ApiToken.objects.get().revoked_at
    assert "revoked" in lin.get("/me/tokens").content.decode()


def test_nobody_sees_or_revokes_a_token_of_somebody_else(desk: Desk, lin: Client) -> None:
    lin.post("/me/tokens", FORM)
    mei = Client()
    mei.force_login(desk.mei)
    address = f"/me/tokens/{ApiToken.objects.get().pk}/revoke"
    assert (mei.get(address).status_code, mei.post(address).status_code) == (404, 404)
    assert "Nightly export" not in mei.get("/me/tokens").content.decode()
    assert ApiToken.objects.get().revoked_at is None


def test_a_form_that_is_not_complete_says_so(desk: Desk, lin: Client) -> None:
    assert lin.post("/me/tokens", {**FORM, "label": ""}).status_code == 422
    assert lin.post("/me/tokens", {**FORM, "project": "999"}).status_code == 422
    assert not ApiToken.objects.exists()

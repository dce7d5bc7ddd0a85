"""A session lasts as long as Django says, and no longer."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from reviews.sessions import SessionStore


@pytest.mark.django_db
def test_what_a_session_holds_is_there_until_it_has_run_out() -> None:
    first = SessionStore()
    first["words"] = "磨坊"
    first.save()
    again = SessionStore(first.session_key)
    assert again["words"] == "磨坊"
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    late = SessionStore(first.session_key)
    assert "words" not in late
    assert late.session_key is None


@pytest.mark.django_db
def test_a_key_that_nobody_was_given_opens_nothing() -> None:
    assert not SessionStore("nobody-was-given-this").keys()

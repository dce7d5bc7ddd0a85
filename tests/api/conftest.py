"""Wrong tokens of the test before are forgotten."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_wrong_tokens() -> None:
    """They are counted by the address that they come from."""
    cache.clear()

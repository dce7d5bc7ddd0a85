"""Long numbers are read in groups of three in every language of the interface."""

import pytest
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import override


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_long_numbers_are_grouped(language: str) -> None:
    with override(language):
        assert intcomma(31204) == "31,204"

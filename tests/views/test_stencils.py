"""What is said of a pair's alignment is filled once for all pairs of a kind, and reads as if it were filled for each."""

import pytest
from django.template import Context
from django.template.loader import render_to_string
from django.utils import translation

from reviews.models import Pair
from reviews.review.states import EXCLUSIONS
from reviews.views.stencils import PLACES, alignment
from tests.desk import Desk

HOSTILE = f"<b>\"{PLACES['pk']}\"</b> & {PLACES['token']} '1'"
KINDS: dict[str, dict[str, object]] = {
    "sure": {},
    "unsure": {"confidence": 0.42},
    "confirmed": {"alignment": Pair.Alignment.CONFIRMED},
    "no translation": {"target": ""},
    "no source, and a reason proposed": {"source": "", "proposed_exclusion": "tag"},
    "hostile": {"source": HOSTILE, "target": HOSTILE},
}


@pytest.mark.parametrize("language", ["en", "zh-hant", "zh-hans"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_as_the_template_filled_for_this_pair(desk: Desk, kind: str, language: str) -> None:
    with translation.override(language):
        for position in (1, 2):
            pair = desk.pair(position)
            for name, value in KINDS[kind].items():
                setattr(pair, name, value)
            ends = {"source": "3 17", "target": '5 "9'}
            said = {"pair": pair, "detail_of": pair.article, "ends": ends, "csrf_token": "a&b"}
            filled = render_to_string("review/align.html", {**said, "exclusions": EXCLUSIONS.items()})
            assert alignment(Context(said)) == filled

"""The two-person rule under whatever everybody does: stateful runs of 50 steps, TWO_PERSON_RUNS of them.

A few by default; .ci/run asks for 2,000 (a quarter of an hour on two cores). For 10,000:
TWO_PERSON_RUNS=10000 .venv/bin/pytest tests/review/test_two_person_rule.py
"""

import os
import sys

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desk import make_desk
from tests.review.two_person_machine import TwoPersonMachine

RUNS = int(os.environ.get("TWO_PERSON_RUNS", "30"))
FEW = 30


@pytest.fixture
def machine(db: None, monkeypatch: pytest.MonkeyPatch) -> type[TwoPersonMachine]:
    """The machine on a desk of its own. The checks of the text are no part of the rule, so they do not run."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reviews.") and hasattr(module, "recheck_pairs"):
            monkeypatch.setattr(module, "recheck_pairs", lambda *_pairs, **_more: None)
    TwoPersonMachine.desk = make_desk()
    return TwoPersonMachine


@pytest.mark.long
@pytest.mark.timeout(0)
@pytest.mark.parametrize("half", [1, 2])
def test_nothing_that_anybody_does_gets_a_text_approved_by_its_author(
    machine: type[TwoPersonMachine], half: int
) -> None:
    run_state_machine_as_test(
        seed(half + int(os.environ.get("TWO_PERSON_SEED", "0")))(machine),
        settings=settings(
            max_examples=(RUNS if connection.vendor == "sqlite" else FEW) // 2,
            stateful_step_count=50,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,),
        ),
    )

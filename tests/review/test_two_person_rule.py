"""The two-person rule under whatever everybody does: stateful runs of 50 steps, as many as the profile says.

HYPOTHESIS_PROFILE=ci makes 2,000 runs (as .ci/run does), HYPOTHESIS_PROFILE=note 10,000; a few by default.
"""

import os
import sys

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desk import make_desk
from tests.review.two_person_machine import TwoPersonMachine

RUNS = {"ci": 1000, "note": 5000}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 15)


@pytest.fixture
def machine(db: None, monkeypatch: pytest.MonkeyPatch) -> type[TwoPersonMachine]:
    """The machine on a desk of its own. The checks of the text are no part of the rule, so they do not run."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reviews.") and hasattr(module, "recheck_pairs"):
            monkeypatch.setattr(module, "recheck_pairs", lambda *_pairs, **_more: None)
    TwoPersonMachine.desk = make_desk()
    return TwoPersonMachine


@pytest.mark.timeout(0)
@pytest.mark.parametrize("half", [1, 2])
def test_nothing_that_anybody_does_gets_a_text_approved_by_its_author(
    machine: type[TwoPersonMachine], half: int
) -> None:
    run_state_machine_as_test(
        seed(half + int(os.environ.get("HYPOTHESIS_SEED", "0")))(machine),
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=50,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,),
        ),
    )

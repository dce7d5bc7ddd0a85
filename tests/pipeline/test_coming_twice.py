"""Whatever file comes twice changes the article once, and taken back it never came."""

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviews.review.actions.edit import edit
from reviews.review.actions.revert_batch import revert_batch
from tests.desk import SENTENCES, Desk
from tests.invariants import assert_nothing_is_amiss
from tests.pipeline.test_reimport import all_approved, standing, taken_if_any

COMING = [*(source for source, _target in SENTENCES), "Gulls cry.", "it ground corn for four hundred years."]
TEXTS = st.lists(
    st.tuples(st.sampled_from(COMING), st.sampled_from(["潮汐磨坊。", "它磨穀物。", "它磨了四百年的穀物。"])),
    min_size=1,
    max_size=5,
)


@given(TEXTS, st.sampled_from(["nothing", "approved", "edited"]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_twice_is_as_once_and_taken_back_is_as_never(
    desk: Desk, pairs: list[tuple[str, str]], before: str
) -> None:
    with transaction.atomic():
        if before == "approved":
            all_approved(desk)
        if before == "edited":
            edit(desk.pair(1).pk, by=desk.mei, version=1, target="磨坊。")
        stood = standing(desk)
        if result := taken_if_any(desk, pairs):
            once = standing(desk)
            assert len(once) == len(pairs)
            assert taken_if_any(desk, pairs) is None
            assert standing(desk) == once
            assert result.batch
            revert_batch(result.batch.pk, by=desk.lin)
        assert standing(desk) == stood
        assert_nothing_is_amiss()
        transaction.set_rollback(True)

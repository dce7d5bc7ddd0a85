"""Forty and more ways in which Mei tries to get her own text approved by herself. None works.

Each recipe may do whatever the desk lets it; refusals do not stop it. Mei has the role of a lead and a second account,
and friends who help without ever approving her words.
"""

from types import FunctionType

import pytest

from reviews.models import Approval, ChangeRequest, Membership, Pair, Person
from reviews.pipeline.edition import edition_of
from reviews.review.actions.submit import submit
from reviews.review.persons import accounts_of
from tests.desk import Desk
from tests.review import (
    recipes_of_alignment,
    recipes_of_batches,
    recipes_of_files,
    recipes_of_people,
    recipes_of_programs,
    recipes_of_text,
)
from tests.review.attempt import Attempt

BOOKS = (
    recipes_of_text,
    recipes_of_alignment,
    recipes_of_batches,
    recipes_of_people,
    recipes_of_files,
    recipes_of_programs,
)
RECIPES = {
    name.replace("_", " "): does
    for book in BOOKS
    for name, does in vars(book).items()
    if isinstance(does, FunctionType) and does.__module__ == book.__name__ and not name.startswith("_")
}


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_for_getting_ones_own_text_approved_fails(desk: Desk, name: str) -> None:
    Membership.objects.filter(project=desk.project, person=desk.mei).update(role="lead")
    second = Person.objects.create(username="mei2", email=desk.mei.email.upper())
    Membership.objects.create(project=desk.project, person=second, role="lead")
    submit(desk.pair().pk, by=desk.mei, version=1)
    mei = Attempt(desk, second)
    RECIPES[name](mei)
    mei.approve_all()
    own = accounts_of(desk.mei)
    for pair in Pair.objects.filter(state="approved"):
        given = Approval.objects.filter(pair=pair, target_hash=pair.target_hash, withdrawn_at=None)
        assert set(given.values_list("reviewer", flat=True)) - own, f"{pair.target} stands on Mei's word"
    assert desk.pair().state != "approved"
    assert {one.position for one in edition_of(desk.article, by=None).pairs} <= {2}
    assert not ChangeRequest.objects.filter(decided_by=desk.mei).exists()


def test_there_are_forty_recipes_and_more() -> None:
    assert len(RECIPES) >= 40

"""A desk for each test."""

import pytest

from tests.desk import Desk, make_desk


@pytest.fixture
def desk(db: None) -> Desk:
    return make_desk()

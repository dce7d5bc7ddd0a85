"""Numbers that come with a request and are larger than anything the desk counts: a clear answer, never a fault of its own."""

import pytest
from django.test import Client

from reviews.views.numbers import whole
from tests.desk import Desk

HUGE = ["9" * 20, "9" * 5000]


@pytest.mark.parametrize(
    ("given", "number"),
    [("0", 0), ("12", 12), ("٣", 3), ("", None), ("-1", None), ("1.5", None), ("²", None), ("9" * 16, None)],
)
def test_what_is_a_number(given: str, number: int | None) -> None:
    assert whole(given) == number


@pytest.mark.parametrize("key", HUGE)
@pytest.mark.parametrize(
    "address",
    ["/pairs/{}", "/pairs/{}/blame", "/articles/{}", "/articles/{}/rows", "/findings/{}", "/batches/{}", "/terms/{}"],
)
def test_nothing_is_at_an_address_whose_key_no_row_can_have(lin: Client, address: str, key: str) -> None:
    assert lin.get(address.format(key)).status_code == 404


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    ("address", "field", "status"),
    [
        ("/pairs/{pair}/edit", "version", 428),
        ("/pairs/{pair}/join_next", "version", 428),
        ("/pairs/{pair}/revert", "to", 409),
        ("/pairs/{pair}/split", "source_at", 409),
        ("/pairs/{pair}/mark", "start", 200),
        ("/articles/{article}/chosen/approve", "pair", 428),
        ("/articles/{article}/chosen/approve", "seen", 302),
        ("/articles/{article}/assignments/range", "first", 422),
        ("/projects/{project}/people/role", "person", 404),
        ("/notices/read", "notice", 302),
    ],
)
def test_a_number_that_is_none_is_told(
    desk: Desk, lin: Client, address: str, field: str, number: str, status: int
) -> None:
    key = desk.pair().pk
    said = {"version": "1", "pair": f"{key}:1", "category": "style", "severity": "minor", "target": "甲。"}
    where = address.format(pair=key, article=desk.article.pk, project=desk.project.pk)
    given = f"{key}:{number}" if field == "pair" else number
    page = lin.post(where, {**said, "last": "3", "task": "review", field: given}, headers={"HX-Request": "true"})
    assert page.status_code == status
    assert desk.pair().target == "潮汐磨坊立在河口。"


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize("field", ["at", "pair", "pairs", "before", "after", "page"])
def test_an_address_that_asks_for_too_large_a_number_shows_the_page(
    desk: Desk, lin: Client, field: str, number: str
) -> None:
    assert lin.get(f"/articles/{desk.article.pk}", {field: number}).status_code == 200

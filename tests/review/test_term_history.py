"""Histories of many terms are those that one term at a time would have had."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryImport, GlossaryTerm
from reviews.review.actions.import_terms import import_terms
from reviews.review.actions.term import add_term, change_term, delete_term
from reviews.review.actions.undo_import import undo_import
from reviews.text.segments import Term
from tests.desk import Desk

ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")
BEFORE = Term("mill", "磨坊", ("磨房",), ("工廠",), "Not 工廠")
AFTER = Term("mill", "磨坊", ("碾坊",), (), "")


def take_in(desk: Desk, *terms: Term) -> GlossaryImport | None:
    rows = [TermRow(n, term) for n, term in enumerate(terms, 2)]
    return import_terms(desk.project, ENGLISH_CHINESE, rows, by=desk.lin, name="Agreed")[1]


def histories(key: int) -> list[dict[str, Any]]:
    """The rows about an entry, without what differs between any two."""
    unlike = {"history_id", "history_date", "id", "changed_at", "source"}
    rows = GlossaryTerm.history.filter(id=key).order_by("history_id").values()
    return [{name: value for name, value in row.items() if name not in unlike} for row in rows]


def test_an_import_and_its_undoing_leave_the_rows_that_single_acts_leave(desk: Desk) -> None:
    one = add_term(desk.project, BEFORE, ENGLISH_CHINESE, by=desk.lin, reason="Agreed")
    change_term(one.pk, AFTER, by=desk.lin, version=1, reason="Agreed")
    delete_term(one.pk, by=desk.lin, version=2, reason="Agreed")
    take_in(desk, replace(BEFORE, source="weir"))
    many = GlossaryTerm.objects.get()
    take_in(desk, replace(AFTER, source="weir"))
    assert histories(many.pk) == histories(one.pk)[:2]
    many.refresh_from_db()
    assert (many.version, many.term.variants) == (2, ("碾坊",))
    taken = take_in(desk, Term("race", "水道"))
    assert taken
    race = GlossaryTerm.objects.get(source="race")
    undo_import(taken.pk, by=desk.lin)
    assert [row["history_type"] for row in histories(race.pk)] == ["+", "-"]
    assert histories(race.pk)[1]["history_user_id"] == desk.lin.pk
    assert [*GlossaryTerm.objects.all()] == [many]


@pytest.mark.parametrize("changing", [False, True])
def test_an_import_is_taken_back_by_as_many_statements_however_long_it_is(desk: Desk, changing: bool) -> None:
    asked = []
    for n in (2, 40):
        terms = [Term(f"mill {n} {at}", "磨坊") for at in range(n)]
        if changing:
            take_in(desk, *terms)
        taken = take_in(desk, *(Term(term.source, "碾坊") for term in terms))
        assert taken
        with CaptureQueriesContext(connection) as said:
            undo_import(taken.pk, by=desk.lin)
        asked.append(len(said))
    assert asked[0] == asked[1]
    assert set(GlossaryTerm.objects.values_list("target", flat=True)) == ({"磨坊"} if changing else set())

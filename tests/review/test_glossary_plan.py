"""What becomes of a second rendering of a term: what a plan proposes, what the one who imports says, and back as a whole."""

import pytest

from reviews.load.terms import Languages, TermRow, read_rows
from reviews.models import GlossaryImport, GlossaryTerm
from reviews.review.actions.import_terms import import_terms
from reviews.review.actions.term import add_term
from reviews.review.actions.undo_import import undo_import
from reviews.review.glossary_plan import Becomes, Plan, plan_of
from reviews.text.segments import Term
from tests.desk import Desk

ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")
MILL = Term("mill", "磨坊", ("磨房",), ("工廠",), "Where grain is ground")
TWO_ROWS = [Term("mill", "磨坊"), Term("mill", "碾坊")]
CONCEPTS = """<tbx><text><body>
<conceptEntry><langSec xml:lang="en"><termSec><term>bank</term></termSec></langSec>
<langSec xml:lang="zh-TW"><termSec><term>銀行</term></termSec><termSec><term>錢莊</term></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="en"><termSec><term>bank</term></termSec></langSec>
<langSec xml:lang="zh-TW"><termSec><term>河岸</term></termSec></langSec></conceptEntry></body></text></tbx>"""


def rows_of(terms: list[Term]) -> list[TermRow]:
    return [TermRow(n, term) for n, term in enumerate(terms, 2)]


def plan(desk: Desk, rows: list[TermRow], **answers: str) -> Plan:
    return plan_of(desk.project, ENGLISH_CHINESE, rows, answers)


def proposed(plan: Plan) -> list[tuple[str, str, str]]:
    return [(one.there.target, one.row.told.target, one.proposed) for one in plan.seconds]


def take_in(desk: Desk, rows: list[TermRow], answers: dict[str, str] | None = None) -> GlossaryImport | None:
    seen = plan(desk, rows)
    asked = {"by": desk.lin, "name": "terms.csv", "seen": seen.digest, "answers": answers}
    return import_terms(desk.project, ENGLISH_CHINESE, seen.needed, **asked)[1]  # type: ignore[arg-type]


def kept() -> list[tuple[str, tuple[str, ...]]]:
    return [(one.target, one.term.variants) for one in GlossaryTerm.objects.order_by("pk")]


@pytest.mark.parametrize(
    ("there", "file", "proposal", "after"),
    [
        ([], TWO_ROWS, [("磨坊", "碾坊", "allowed")], [("磨坊", ("碾坊",))]),
        ([MILL], TWO_ROWS[1:], [("磨坊", "碾坊", "instead")], [("碾坊", ())]),
        ([MILL], TWO_ROWS, [("磨坊", "碾坊", "allowed")], [("磨坊", ("碾坊",))]),
        (
            [MILL],
            [Term("mill", "碾坊"), Term("mill", "水碓")],
            [("磨坊", "碾坊", "allowed"), ("磨坊", "水碓", "allowed")],
            [("磨坊", ("磨房", "碾坊", "水碓"))],
        ),
        (
            [MILL, Term("mill", "工廠")],
            TWO_ROWS[1:],
            [("磨坊", "碾坊", "allowed")],
            [("磨坊", ("磨房", "碾坊")), ("工廠", ())],
        ),
        ([], [TWO_ROWS[0], Term("mill", "磨坊", ("碾坊",))], [], [("磨坊", ("碾坊",))]),
        ([], [*TWO_ROWS, TWO_ROWS[1]], [("磨坊", "碾坊", "allowed")], [("磨坊", ("碾坊",))]),
    ],
)
def test_a_second_rendering_is_told_before_anything_is_written(
    desk: Desk,
    there: list[Term],
    file: list[Term],
    proposal: list[tuple[str, str, str]],
    after: list[tuple[str, tuple[str, ...]]],
) -> None:
    for term in there:
        add_term(desk.project, term, ENGLISH_CHINESE, by=desk.lin)
    before = kept()
    assert proposed(plan(desk, rows_of(file))) == proposal
    assert kept() == before
    taken = take_in(desk, rows_of(file))
    assert kept() == after
    assert taken
    undo_import(taken.pk, by=desk.lin)
    assert kept() == before


@pytest.mark.parametrize(
    ("answer", "after"),
    [
        (Becomes.INSTEAD, [("碾坊", ("磨房",))]),
        (Becomes.ALLOWED, [("磨坊", ("磨房", "碾坊"))]),
        (Becomes.SENSE, [("磨坊", ("磨房",)), ("碾坊", ())]),
    ],
)
def test_whoever_imports_says_what_a_second_rendering_is(
    desk: Desk, answer: Becomes, after: list[tuple[str, tuple[str, ...]]]
) -> None:
    add_term(desk.project, MILL, ENGLISH_CHINESE, by=desk.lin)
    rows = [TermRow(2, TWO_ROWS[1], untold=("variants", "forbidden", "note"))]
    (second,) = plan(desk, rows).seconds
    taken = take_in(desk, rows, {second.key: answer})
    assert kept() == after
    first = GlossaryTerm.objects.order_by("pk")[0]
    assert (first.forbidden, first.note) == (["工廠"], "Where grain is ground")
    assert taken
    undo_import(taken.pk, by=desk.lin)
    assert kept() == [("磨坊", ("磨房",))]


def test_an_answer_that_was_not_offered_changes_nothing_of_what_is_proposed(desk: Desk) -> None:
    rows = rows_of(TWO_ROWS)
    (second,) = plan(desk, rows).seconds
    take_in(desk, rows, {second.key: "instead", "9 mill = 碾坊": "sense", "x": "y"})
    assert kept() == [("磨坊", ("碾坊",))]


def test_two_concepts_of_one_term_are_two_senses_and_two_terms_of_a_concept_are_one(desk: Desk) -> None:
    rows = read_rows(CONCEPTS.encode(), "terms.tbx", ENGLISH_CHINESE)
    assert proposed(plan(desk, rows)) == [("銀行", "河岸", "sense")]
    take_in(desk, rows)
    assert kept() == [("銀行", ("錢莊",)), ("河岸", ())]
    again = plan(desk, rows)
    assert (len(again.same), again.new, again.changed, again.seconds, again.needed) == (2, [], [], [], [])


def test_a_rendering_that_was_not_to_be_used_is_allowed_once_it_is_taken_in(desk: Desk) -> None:
    add_term(desk.project, MILL, ENGLISH_CHINESE, by=desk.lin)
    rows = rows_of([MILL, Term("mill", "工廠", (), ("磨房", "機器"), "A factory")])
    ((row, _old),) = plan(desk, rows).changed
    assert row.told == Term("mill", "磨坊", ("磨房", "工廠"), ("機器",), "Where grain is ground / A factory")


def test_the_same_file_once_more_brings_nothing(desk: Desk) -> None:
    rows = rows_of(TWO_ROWS)
    take_in(desk, rows)
    again = plan(desk, rows)
    assert (len(again.same), again.new, again.changed, again.seconds) == (1, [], [], [])


def test_a_plan_is_made_again_by_the_rows_that_it_needs(desk: Desk) -> None:
    add_term(desk.project, MILL, ENGLISH_CHINESE, by=desk.lin)
    add_term(desk.project, Term("weir", "堰"), ENGLISH_CHINESE, by=desk.lin)
    rows = rows_of([MILL, Term("weir", "堰"), Term("mill", "碾坊"), Term("race", "水道")])
    first = plan(desk, rows)
    assert [row.told.source for row in first.needed] == ["mill", "mill", "race"]
    assert plan(desk, first.needed).digest == first.digest

"""History cannot be changed, and where somebody with the database does, it shows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from reviews.models import Approval, ChainLink, GlossaryTerm, HistoricalPair, Pair, guards
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.withdraw import withdraw
from reviews.review.chain import FORM, FORMS, head_of
from reviews.review.verify import problems_of
from tests.desk import Desk, make_desk


@pytest.fixture
def worked(desk: Desk) -> Desk:
    """A desk on which every kind of record was made: three links and more."""
    submit_all(desk.article, by=desk.mei)
    for n in (1, 2):
        approve(desk.pair(n).pk, by=desk.chen, version=1)
    withdraw(desk.pair(2).pk, by=desk.chen, version=1, note="I mistook the mill")
    edit(desk.pair(3).pk, by=desk.fang, version=1, target="無人記得是誰建的。")
    return desk


@contextmanager
def behind_the_guards() -> Iterator[None]:
    """What somebody could do who owns the database; taken back at the end."""
    with transaction.atomic():
        guards.remove()
        yield
        transaction.set_rollback(True)


def raw(statement: str, *values: str | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reviews_historicalpair SET target = 'x'",
        "UPDATE reviews_historicalpair SET history_user_id = NULL",
        "DELETE FROM reviews_historicalpair",
        "UPDATE reviews_approval SET target_hash = 'x'",
        "UPDATE reviews_approval SET reviewer_id = withdrawn_by_id WHERE withdrawn_by_id <> reviewer_id OR 1 = 1",
        "UPDATE reviews_approval SET withdrawn_at = NULL",
        "UPDATE reviews_approval SET withdrawn_by_id = NULL",
        "DELETE FROM reviews_approval",
        "UPDATE reviews_chainlink SET hash = 'x'",
        "DELETE FROM reviews_chainlink",
        "DELETE FROM reviews_historicalglossaryterm",
    ],
)
def test_the_database_refuses_to_change_or_delete_records(worked: Desk, statement: str) -> None:
    if "glossaryterm" in statement:
        term = GlossaryTerm(project=worked.project, source_lang="en", target_lang="zh-Hant-TW", source="mill")
        term._change_reason = "A mill is a mill"  # type: ignore[attr-defined]
        term.save()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        raw(statement)


def test_a_migration_that_rebuilds_the_table_leaves_it_guarded(db: None) -> None:
    assert guards.missing() == []
    with behind_the_guards():
        assert "reviews_historicalpair" in guards.missing()
        guards.install()
        assert guards.missing() == []


def first(article_position: int, desk: Desk) -> HistoricalPair:
    return Pair.history.filter(id=desk.pair(article_position).pk).order_by("history_id").first()


def last(desk: Desk) -> ChainLink:
    link = head_of(desk.project.pk)
    assert link
    return link


def swap(desk: Desk) -> None:
    one, two = first(1, desk).pk, first(2, desk).pk
    raw("UPDATE reviews_historicalpair SET history_id = -1 WHERE history_id = %s", one)
    raw("UPDATE reviews_historicalpair SET history_id = %s WHERE history_id = %s", one, two)
    raw("UPDATE reviews_historicalpair SET history_id = %s WHERE history_id = -1", two)


def insert(desk: Desk, **more: object) -> None:
    row = first(1, desk)
    row.pk = None
    for name, value in more.items():
        setattr(row, name, value)
    row.save(force_insert=True)


def cut(desk: Desk) -> None:
    """The last act is gone as if it had never been: rows, link and its effect."""
    n = last(desk).n
    raw("DELETE FROM reviews_historicalpair WHERE link = %s", n)
    raw("DELETE FROM reviews_chainlink WHERE n = %s", n)
    before = Pair.history.filter(id=desk.pair(3).pk).order_by("-history_id").first()
    Pair.everything.filter(pk=before.id).update(
        target=before.target, target_hash=before.target_hash, version=before.version, state=before.state
    )


TAMPERING: dict[str, tuple[Callable[[Desk], object], str]] = {
    "one character of a text": (
        lambda desk: raw(
            "UPDATE reviews_historicalpair SET target = %s WHERE history_id = %s", "潮", first(1, desk).pk
        ),
        "was changed",
    ),
    "who wrote it": (
        lambda desk: raw("UPDATE reviews_historicalpair SET history_user_id = %s", desk.gu.pk),
        "was changed",
    ),
    "when it was written": (
        lambda desk: raw("UPDATE reviews_historicalpair SET history_date = %s", "2001-01-01 00:00:00+00:00"),
        "was changed",
    ),
    "a deleted row": (
        lambda desk: raw("DELETE FROM reviews_historicalpair WHERE history_id = %s", first(1, desk).pk),
        "was deleted",
    ),
    "all rows of an act deleted": (lambda desk: raw("DELETE FROM reviews_historicalpair WHERE link = 2"), "are gone"),
    "swapped rows": (swap, "was changed"),
    "an inserted row": (insert, "was inserted"),
    "an inserted row with a link of its own": (lambda desk: insert(desk, link=99), "belongs to no link"),
    "an inserted row without a link": (lambda desk: insert(desk, link=None), "was inserted"),
    "an approval's reviewer": (
        lambda desk: raw("UPDATE reviews_approval SET reviewer_id = %s", desk.fang.pk),
        "Approval",
    ),
    "an approval that was never given": (
        lambda desk: Approval.objects.create(pair=desk.pair(3), version=1, reviewer=desk.wu, role="lead"),
        "was inserted",
    ),
    "a withdrawal undone": (
        lambda desk: raw("UPDATE reviews_approval SET withdrawn_at = NULL, withdrawn_link = NULL"),
        "Withdrawal",
    ),
    "a link changed": (
        lambda desk: raw("UPDATE reviews_chainlink SET digest = %s WHERE n = 2", "0" * 64),
        "does not follow",
    ),
    "a link deleted": (lambda desk: raw("DELETE FROM reviews_chainlink WHERE n = 2"), "is missing"),
    "the present changed": (
        lambda desk: raw("UPDATE reviews_pair SET state = 'approved' WHERE id = %s", desk.pair(3).pk),
        "not as its history says",
    ),
    "the guards taken away": (lambda desk: None, "triggers"),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_shows(worked: Desk, what: str) -> None:
    tamper, trace = TAMPERING[what]
    assert list(problems_of(worked.project)) == []
    with behind_the_guards():
        tamper(worked)
        if what != "the guards taken away":
            guards.install()
        assert trace in " ".join(problems_of(worked.project))


def test_a_cut_tail_shows_by_a_head_that_was_kept_elsewhere_and_only_by_it(worked: Desk) -> None:
    kept = last(worked)
    with behind_the_guards():
        cut(worked)
        guards.install()
        assert list(problems_of(worked.project)) == []
        assert any("cut off" in one for one in problems_of(worked.project, (kept.n, kept.hash)))


def test_a_history_that_is_older_than_the_chain_is_told_as_such_and_sealed_by_the_next_act(worked: Desk) -> None:
    """As an upgrade leaves it: no row of it names a link, and there is none."""
    kept, out, told = last(worked), StringIO(), StringIO()
    with behind_the_guards():
        raw("DELETE FROM reviews_chainlink")
        raw("UPDATE reviews_historicalpair SET link = NULL")
        raw("UPDATE reviews_approval SET link = NULL, withdrawn_link = NULL")
        guards.install()
        call_command("verify_history", project="desk", stdout=out, stderr=told)
        assert out.getvalue() == "desk 0:\n"
        assert "the next act seals it" in told.getvalue()
        assert any("cut off" in one for one in problems_of(worked.project, (kept.n, kept.hash)))
        edit(worked.pair(3).pk, by=worked.mei, version=2, target="沒人記得是誰建的。")
        assert list(problems_of(worked.project)) == []
        guards.remove()
        raw("UPDATE reviews_historicalpair SET target = 'x' WHERE version = 1")
        guards.install()
        assert any("was changed (link 1)" in one for one in problems_of(worked.project))


@pytest.mark.parametrize("table", ["reviews_historicalpair", "reviews_approval"])
def test_a_chain_that_is_gone_shows_by_any_row_that_names_a_link_of_it(worked: Desk, table: str) -> None:
    other = {"reviews_historicalpair": "reviews_approval", "reviews_approval": "reviews_historicalpair"}[table]
    with behind_the_guards():
        raw("DELETE FROM reviews_chainlink")
        raw(f"UPDATE {other} SET link = NULL")  # noqa: S608
        guards.install()
        assert any("belongs to no link" in one for one in problems_of(worked.project))


def test_an_older_head_is_on_the_way_to_the_present_one(worked: Desk) -> None:
    old = last(worked)
    edit(worked.pair(3).pk, by=worked.mei, version=2, target="沒人記得是誰建的。")
    assert list(problems_of(worked.project, (old.n, old.hash))) == []


def test_the_command_prints_heads_and_fails_on_tampering(worked: Desk) -> None:
    make_desk("other")
    out = StringIO()
    call_command("verify_history", stdout=out)
    assert out.getvalue().split("\n")[0] == f"desk {last(worked)}"
    assert out.getvalue().split("\n")[1].startswith("other 1:")
    call_command("verify_history", project="desk", head=str(last(worked)), stdout=StringIO())
    with behind_the_guards():
        raw("UPDATE reviews_historicalpair SET target = 'x'")
        with pytest.raises(CommandError, match="not as it was written"):
            call_command("verify_history", stdout=StringIO(), stderr=StringIO())


@pytest.mark.parametrize(
    "options", [{"project": "none"}, {"head": "1:" + "0" * 64}, {"project": "desk", "head": "nonsense"}]
)
def test_the_command_says_what_it_cannot_use(desk: Desk, options: dict[str, str]) -> None:
    with pytest.raises(CommandError):
        call_command("verify_history", stdout=StringIO(), **options)


def test_a_person_whose_name_is_taken_away_leaves_history_whole(worked: Desk) -> None:
    worked.mei.username, worked.mei.display_name, worked.mei.email = "person-2", "", ""
    worked.mei.save()
    assert list(problems_of(worked.project)) == []


def test_many_rows_of_one_act_are_one_link(desk: Desk) -> None:
    before = ChainLink.objects.count()
    submit_all(desk.article, by=desk.mei)
    assert ChainLink.objects.count() == before + 1
    assert last(desk).rows == 3


def test_every_column_of_history_is_sealed_by_the_newest_form() -> None:
    pair, approval, withdrawal = (set(columns) for columns in FORMS[FORM])
    assert pair == {field.attname for field in HistoricalPair._meta.concrete_fields}, "add a form to chain.FORMS"
    assert approval | withdrawal == {field.attname for field in Approval._meta.concrete_fields}, (
        "add a form to chain.FORMS"
    )

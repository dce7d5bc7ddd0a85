"""An article comes again, changed: a plan first, then one act that can be taken back; what people did here stands."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from reviews.jobs import run_job
from reviews.models import Approval, Comment, Pair, Reimport
from reviews.pipeline import STEPS, FileToLoad, ask_reimport
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.lock import lock
from reviews.review.actions.reimport import reimport
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.submit_all import submit_all
from reviews.review.refusals import Forbidden, Refused
from reviews.review.reimport_plan import Row, as_rows
from reviews.review.results import BatchResult
from tests.desk import SENTENCES, Desk

FIRST, SECOND, THIRD = SENTENCES
LONGER = ("It ground corn for five hundred years.", "它磨了五百年的穀物。")


def table(*pairs: tuple[str, str]) -> FileToLoad:
    lines = ["source\ttarget", *("\t".join(pair) for pair in pairs)]
    return FileToLoad(content="\n".join(lines).encode() + b"\n", name="mill.tsv")


def planned(desk: Desk, *pairs: tuple[str, str], whole: bool = True) -> Reimport:
    asked = ask_reimport(desk.article, table(*pairs), by=desk.lin)
    assert asked.job
    run_job(asked.job, STEPS)
    asked.refresh_from_db()
    if whole:  # as where a text came, which holds all of the article
        for row in asked.rows or []:
            row["offers"] = {name: wanted or name == "gone" for name, wanted in row["offers"].items()}
        asked.save()
    return asked


def rows_of(asked: Reimport) -> list[Row]:
    assert asked.rows is not None
    return as_rows(asked.rows)


def kinds(asked: Reimport) -> list[str]:
    return [f"{row.kind}{' moved' if row.moved else ''}" for row in rows_of(asked)]


def taken(desk: Desk, *pairs: tuple[str, str], chosen: set[str] | None = None) -> BatchResult:
    return reimport(planned(desk, *pairs).pk, by=desk.lin, chosen=chosen)


def taken_if_any(desk: Desk, pairs: list[tuple[str, str]]) -> BatchResult | None:
    """Everything of the file, ticked or not; None where there is nothing to take over."""
    try:
        asked = planned(desk, *pairs)
        every = {f"{row.n}-{name}" for row in rows_of(asked) for name in row.offers}
        return reimport(asked.pk, by=desk.lin, chosen=every)
    except Refused:
        return None


def texts(desk: Desk) -> list[tuple[str, str]]:
    return list(Pair.objects.filter(article=desk.article).order_by("position").values_list("source", "target"))


def standing(desk: Desk) -> list[Any]:
    fields = ("pk", "position", "source", "target", "state", "source_flag")
    return list(Pair.objects.filter(article=desk.article).order_by("position").values_list(*fields))


def all_approved(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    for pair in Pair.objects.filter(article=desk.article):
        approve(pair.pk, by=desk.chen, version=pair.version)


CASES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "nothing": ([FIRST, SECOND, THIRD], ["unchanged"] * 3),
    "the form of a source": (
        [(FIRST[0].replace("The tide", "the  tide"), FIRST[1]), SECOND, THIRD],
        ["form", "unchanged", "unchanged"],
    ),
    "a source": ([FIRST, (LONGER[0], SECOND[1]), THIRD], ["unchanged", "source", "unchanged"]),
    "a translation": ([FIRST, (SECOND[0], LONGER[1]), THIRD], ["unchanged", "target", "unchanged"]),
    "both sides": ([FIRST, LONGER, THIRD], ["unchanged", "both", "unchanged"]),
    "one is gone": ([FIRST, THIRD], ["unchanged", "gone", "unchanged"]),
    "one is new": ([FIRST, ("Gulls cry.", "海鷗叫。"), SECOND, THIRD], ["unchanged", "new", "unchanged", "unchanged"]),
    "one moved": ([THIRD, FIRST, SECOND], ["unchanged moved", "unchanged", "unchanged"]),
}


@pytest.mark.parametrize("case", CASES)
def test_the_plan_says_what_changed(desk: Desk, case: str) -> None:
    pairs, expected = CASES[case]
    assert kinds(planned(desk, *pairs)) == expected
    assert texts(desk) == SENTENCES


@pytest.mark.parametrize("case", [case for case in CASES if case != "nothing"])
def test_what_is_taken_over_is_the_file_and_what_is_taken_back_is_as_before(desk: Desk, case: str) -> None:
    all_approved(desk)
    pairs, _expected = CASES[case]
    before = standing(desk)
    asked = planned(desk, *pairs)
    every = {f"{row.n}-{name}" for row in rows_of(asked) for name in row.offers}
    result = reimport(asked.pk, by=desk.lin, chosen=every)
    assert texts(desk) == pairs
    assert result.batch
    revert_batch(result.batch.pk, by=desk.lin)
    assert standing(desk) == before


def test_unchanged_pairs_keep_their_key_approval_and_thread(desk: Desk) -> None:
    all_approved(desk)
    comment(desk.pair(3).pk, by=desk.fang, version=1, text="Nobody?")
    third = desk.pair(3)
    taken(desk, ("Gulls cry.", "海鷗叫。"), FIRST, (LONGER[0], SECOND[1]), THIRD)
    now = desk.pair(4)
    assert (now.pk, now.version, now.state) == (third.pk, third.version, "approved")
    assert Comment.objects.get().pair_id == now.pk
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["draft", "approved", "recheck"]


def test_a_source_that_changed_in_form_alone_keeps_the_approval_and_asks_for_a_look(desk: Desk) -> None:
    all_approved(desk)
    taken(desk, (FIRST[0].replace("The", "the"), FIRST[1]), SECOND, THIRD)
    assert (desk.pair(1).state, desk.pair(1).source_flag) == ("approved", True)


def test_an_approved_or_edited_translation_is_overwritten_only_when_asked(desk: Desk) -> None:
    all_approved(desk)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊在河口。")
    came = [(FIRST[0], "那磨坊立在河口。"), (SECOND[0], LONGER[1]), THIRD]
    with pytest.raises(Refused, match="nothing"):
        taken(desk, *came)
    asked = planned(desk, *came)
    assert [row.edited for row in rows_of(asked)] == [["target"], [], []]
    reimport(asked.pk, by=desk.lin, chosen={"1-target"})
    assert texts(desk) == [(FIRST[0], "潮汐磨坊在河口。"), (SECOND[0], LONGER[1]), THIRD]


def test_an_edit_made_here_stands_where_the_file_says_what_it_said_before(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊在河口。")
    asked = planned(desk, FIRST, LONGER, THIRD)
    assert kinds(asked) == ["kept", "both", "unchanged"]
    reimport(asked.pk, by=desk.lin)
    assert kinds(planned(desk, FIRST, (SECOND[0], LONGER[1]), THIRD))[0] == "kept"


def test_a_pair_that_is_gone_is_kept_with_its_history(desk: Desk) -> None:
    second = desk.pair(2)
    taken(desk, FIRST, THIRD)
    gone = Pair.everything.get(pk=second.pk)
    assert gone.retired
    assert gone.history.latest("history_id").history_change_reason == "No longer in the file"


def test_of_a_file_of_pairs_that_may_be_a_part_nothing_is_taken_as_gone_unless_asked(desk: Desk) -> None:
    asked = planned(desk, FIRST, THIRD, whole=False)
    assert rows_of(asked)[1].offers == {"gone": False}
    with pytest.raises(Refused, match="nothing"):
        reimport(asked.pk, by=desk.lin)


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    taken(desk, FIRST, LONGER, THIRD)
    before = (standing(desk), Pair.history.count())
    with pytest.raises(Refused, match="same"):
        planned(desk, FIRST, LONGER, THIRD)
    assert (standing(desk), Pair.history.count()) == before


def test_after_it_was_taken_back_it_can_come_again(desk: Desk) -> None:
    result = taken(desk, FIRST, LONGER, THIRD)
    assert result.batch
    revert_batch(result.batch.pk, by=desk.lin)
    taken(desk, FIRST, LONGER, THIRD)
    assert texts(desk) == [FIRST, LONGER, THIRD]


LATER: dict[str, Callable[[Desk], object]] = {
    "edited": lambda desk: edit(desk.pair(3).pk, by=desk.mei, version=1, target="誰建的？"),
    "submitted": lambda desk: submit_all(desk.article, by=desk.mei),
}


@pytest.mark.parametrize("what", LATER)
def test_a_plan_of_before_is_refused_once_somebody_worked_on_the_article(desk: Desk, what: str) -> None:
    asked = planned(desk, FIRST, LONGER, THIRD)
    LATER[what](desk)
    now = standing(desk)
    with pytest.raises(Refused, match="stale"):
        reimport(asked.pk, by=desk.lin)
    assert standing(desk) == now


def test_a_plan_is_taken_over_once(desk: Desk) -> None:
    asked = planned(desk, FIRST, LONGER, THIRD)
    reimport(asked.pk, by=desk.lin)
    with pytest.raises(Refused, match="done"):
        reimport(asked.pk, by=desk.lin)


def test_what_somebody_worked_on_since_stays_when_the_rest_is_taken_back(desk: Desk) -> None:
    result = taken(desk, FIRST, LONGER, ("Gulls cry.", "海鷗叫。"), THIRD)
    edit(desk.pair(3).pk, by=desk.mei, version=1, target="海鷗在叫。")
    assert result.batch
    back = revert_batch(result.batch.pk, by=desk.lin)
    assert texts(desk) == [FIRST, SECOND, ("Gulls cry.", "海鷗在叫。"), THIRD]
    assert len(back.skipped) == 1


def test_taking_back_can_itself_be_taken_back(desk: Desk) -> None:
    result = taken(desk, THIRD, FIRST, LONGER, ("Gulls cry.", "海鷗叫。"))
    now = standing(desk)
    assert result.batch
    undone = revert_batch(result.batch.pk, by=desk.lin)
    assert texts(desk) == SENTENCES
    assert undone.batch
    revert_batch(undone.batch.pk, by=desk.lin)
    assert standing(desk) == now


def test_a_locked_pair_is_left(desk: Desk) -> None:
    lock(desk.pair(2).pk, by=desk.lin, version=1, reason="Printing", days=1)
    with pytest.raises(Refused, match="nothing"):
        taken(desk, FIRST, LONGER, THIRD)


def test_only_a_lead_takes_a_file_over(desk: Desk) -> None:
    asked = planned(desk, FIRST, LONGER, THIRD)
    for person in (desk.mei, desk.chen, desk.wu, desk.gu):
        with pytest.raises(Forbidden):
            reimport(asked.pk, by=person)
        with pytest.raises(Forbidden):
            ask_reimport(desk.article, table(FIRST), by=person)


@pytest.mark.parametrize("position", [2, 3])
def test_whoever_takes_a_file_over_is_an_author_of_what_changed(desk: Desk, position: int) -> None:
    taken(desk, FIRST, LONGER, ("Gulls cry.", "海鷗叫。"), THIRD)
    submit_all(desk.article, by=desk.mei)
    pair = desk.pair(position)
    with pytest.raises(Refused):
        approve(pair.pk, by=desk.lin, version=pair.version)
    approve(pair.pk, by=desk.chen, version=pair.version)
    assert desk.pair(position).state == "approved"


def test_words_that_come_back_as_a_new_pair_are_still_those_of_who_wrote_them(desk: Desk) -> None:
    edit(desk.pair(2).pk, by=desk.chen, version=1, target="石磨轉了四個世紀。")
    taken(desk, FIRST, ("Gulls cry.", "石磨轉了四個世紀。"), THIRD)
    submit_all(desk.article, by=desk.mei)
    new = desk.pair(2)
    with pytest.raises(Refused):
        approve(new.pk, by=desk.chen, version=new.version)
    assert not Approval.objects.exists()


def test_the_command_plans_takes_over_and_says_when_there_is_nothing_to_do(
    desk: Desk, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mill.tsv"
    path.write_bytes(table(FIRST, LONGER, THIRD).content)
    said = [str(desk.article.pk), str(path), "--by", "lin"]
    call_command("reimport_article", *said, "--dry-run")
    assert texts(desk) == SENTENCES
    assert "2\tboth\tsource, target" in capsys.readouterr().out
    call_command("reimport_article", *said)
    assert texts(desk) == [FIRST, LONGER, THIRD]
    capsys.readouterr()
    call_command("reimport_article", *said)
    assert "already" in capsys.readouterr().out
    with pytest.raises(CommandError, match="role"):
        call_command("reimport_article", str(desk.article.pk), str(path), "--by", "mei")

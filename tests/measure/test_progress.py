"""Pairs by state, day by day."""

from datetime import date

from reviews.measure.progress import Moves, daily

MAY = [date(2026, 5, n) for n in range(1, 32)]


def test_a_day_holds_what_the_days_before_left() -> None:
    moves = [
        Moves(MAY[0], "", "draft", 3),
        Moves(MAY[2], "draft", "in_review", 2),
        Moves(MAY[2], "in_review", "approved", 1),
        Moves(MAY[3], "approved", "", 1),
    ]
    assert [(one.day.day, dict(one.counts)) for one in daily(moves, MAY[4])] == [
        (1, {"draft": 3}),
        (2, {"draft": 3}),
        (3, {"draft": 1, "in_review": 1, "approved": 1}),
        (4, {"draft": 1, "in_review": 1}),
        (5, {"draft": 1, "in_review": 1}),
    ]


def test_long_times_are_shown_at_even_distances_and_end_today() -> None:
    shown = daily([Moves(MAY[0], "", "draft", 1)], MAY[30], at_most=10)
    assert [one.day.day for one in shown] == [3, 7, 11, 15, 19, 23, 27, 31]


def test_without_moves_there_is_nothing_to_show() -> None:
    assert daily([], MAY[0]) == []


def test_a_first_move_after_today_is_shown_as_that_day_alone() -> None:
    assert [one.day for one in daily([Moves(MAY[5], "", "draft", 1)], MAY[0])] == [MAY[5]]

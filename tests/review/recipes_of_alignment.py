"""Recipes with the alignment: joins, splits, moves and their undoing."""

from reviews.review.actions.align import join_next, move, split, take_apart, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.edit import edit
from reviews.review.actions.realign import realign
from tests.review.attempt import Attempt


def joins_it_with_the_next(mei: Attempt) -> None:
    mei.do(join_next)


def has_a_friend_join_it_with_the_next(mei: Attempt) -> None:
    mei.do(join_next, by=mei.desk.fang)


def splits_it(mei: Attempt) -> None:
    mei.do(split, source_at=9, target_at=4)


def has_a_friend_split_it(mei: Attempt) -> None:
    mei.do(split, by=mei.desk.fang, source_at=9, target_at=4)


def has_a_friend_move_a_sentence_there_and_back(mei: Attempt) -> None:
    mei.do(move, by=mei.desk.fang, side="target", up=False)
    mei.do(move, 2, by=mei.desk.fang, side="target", up=True)


def has_a_friend_take_it_apart_and_join_it(mei: Attempt) -> None:
    mei.do(take_apart, by=mei.desk.fang)
    mei.do(join_next, by=mei.desk.fang)


def has_it_joined_and_undone(mei: Attempt) -> None:
    mei.do(join_next, by=mei.desk.fang)
    mei.try_(lambda: undo(mei.last_batch(), by=mei.desk.fang))


def lets_the_aligner_make_it_anew(mei: Attempt) -> None:
    mei.do(split, by=mei.desk.fang, source_at=9, target_at=4)
    mei.do(realign, by=mei.desk.fang)


def joins_it_with_an_approved_pair(mei: Attempt) -> None:
    mei.do(edit, 2, by=mei.desk.fang, target="它磨穀。")
    mei.do(approve, 2, by=mei.desk.chen)
    mei.do(join_next, by=mei.desk.wu)


def confirms_the_alignment(mei: Attempt) -> None:
    mei.try_(lambda: confirm_alignment(mei.desk.article, by=mei.desk.mei))

"""Recipes with files, with the database itself and with versions."""

from contextlib import suppress

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from reviews.models import Approval, Pair, Person, Suggestion
from reviews.pipeline import ask_return
from reviews.pipeline.load import FileToLoad, load_file
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.suggest import accept
from reviews.review.actions.take_return import take_return
from tests.review.attempt import MINE, OTHER, Attempt
from tests.word import Word


def loads_the_same_file_again(mei: Attempt) -> None:
    client = Client()
    client.force_login(mei.desk.mei, backend="django.contrib.auth.backends.ModelBackend")
    file = SimpleUploadedFile(
        "again.csv", f"source,target,state,approved_by\nThe mill.,{MINE},approved,chen\n".encode()
    )
    client.post(reverse("load_article"), {"into": mei.desk.project.pk, "level": "sentence", "file": file})


def loads_a_file_that_claims_to_be_approved(mei: Attempt) -> None:
    content = f"source,target,state,approved_by\nThe mill stood there.,{MINE},approved,chen\n".encode()
    with suppress(Exception):
        load_file(FileToLoad(content, "claims.csv"), mei.desk.project, by=mei.desk.mei)


def writes_an_approval_into_the_database_without_its_pair(mei: Attempt) -> None:
    """The state is computed from records; a record by an author counts for nothing."""
    with suppress(DatabaseError), transaction.atomic():
        Approval.objects.create(
            pair=mei.now(),
            version=mei.now().version,
            source_hash=mei.now().source_hash,
            target_hash=mei.now().target_hash,
            reviewer=mei.desk.mei,
            role="lead",
        )
        mei.do(submit)
        edit(mei.now().pk, by=mei.desk.fang, version=mei.now().version, target=OTHER)


def changes_the_reviewer_of_an_old_approval(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, target=OTHER)
    with suppress(DatabaseError), transaction.atomic():
        Approval.objects.update(target_hash=mei.now().target_hash)


def changes_who_wrote_it_in_history(mei: Attempt) -> None:
    with suppress(DatabaseError), transaction.atomic():
        Pair.history.update(history_user=mei.desk.fang)


def approves_at_an_older_version(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    mei.do(edit, target=MINE)
    for version in (1, 2, 3):
        mei.try_(lambda version=version: approve(mei.now().pk, by=mei.desk.mei, version=version))  # type: ignore[misc]


def submits_everything_and_approves_many(mei: Attempt) -> None:
    mei.try_(lambda: submit_all(mei.desk.article, by=mei.desk.mei))
    mei.approve_all()


def _changes(mei: Attempt, author: str, *, by: Person) -> None:
    """Her words come back from Word under the name of `author`, are handed in by `by`, and accepted."""
    mei.do(edit, by=mei.desk.chen, target=OTHER)
    mei.do(submit)
    mei.do(approve, by=mei.desk.fang)
    word = Word(review_copy_of(mei.desk.article, "none"))
    word.change(1, "站", "座落", author)
    copy = ask_return(mei.desk.article, word.done(), "mill.docx", by=by)
    mei.try_(lambda: take_return(copy.pk, by=by))
    one = Suggestion.objects.get(returned=copy)
    mei.do(lambda pk, **more: accept(pk, one.pk, **more), by=by)
    mei.do(submit)


def writes_in_word_under_the_name_of_chen(mei: Attempt) -> None:
    _changes(mei, "Chen", by=mei.second)


def has_fang_hand_in_what_she_wrote_in_word(mei: Attempt) -> None:
    _changes(mei, "Mei", by=mei.desk.fang)


def has_fang_hand_in_what_she_wrote_in_word_under_her_second_account(mei: Attempt) -> None:
    _changes(mei, "MEI2", by=mei.desk.fang)

"""Recipes with files, with the database itself and with versions."""

from contextlib import suppress

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from reviews.models import Approval, Pair
from reviews.pipeline.load import FileToLoad, load_file
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from tests.review.attempt import MINE, OTHER, Attempt


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

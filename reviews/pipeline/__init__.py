"""Joins stages and database: rows in, stage, rows out."""

from reviews.pipeline.kept_uploads import Uploaded, forget_upload, keep_upload, kept_upload
from reviews.pipeline.languages import change_languages, turning
from reviews.pipeline.load import FileToLoad, Loading, load_file
from reviews.pipeline.mail import mail_later
from reviews.pipeline.overdue import clock
from reviews.pipeline.recheck import recheck_later, recheck_project
from reviews.pipeline.reimport import ask_reimport, plan_again
from reviews.pipeline.returned import ask_return, ask_return_later, plan_return_again
from reviews.pipeline.returned_taken import take_in
from reviews.pipeline.rewrite import AT_ONCE, job_of, rewrite_later
from reviews.pipeline.steps import STEPS
from reviews.pipeline.take_back import take_back
from reviews.pipeline.written import edition_later, review_copy_later, tell_exported

__all__ = [
    "AT_ONCE",
    "STEPS",
    "FileToLoad",
    "Loading",
    "Uploaded",
    "ask_reimport",
    "ask_return",
    "ask_return_later",
    "change_languages",
    "clock",
    "edition_later",
    "forget_upload",
    "job_of",
    "keep_upload",
    "kept_upload",
    "load_file",
    "mail_later",
    "plan_again",
    "plan_return_again",
    "recheck_later",
    "recheck_project",
    "review_copy_later",
    "rewrite_later",
    "take_back",
    "take_in",
    "tell_exported",
    "turning",
]

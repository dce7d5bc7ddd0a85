"""Joins stages and database: rows in, stage, rows out."""

from reviews.pipeline.load import FileToLoad, Loading, load_file
from reviews.pipeline.mail import mail_later
from reviews.pipeline.recheck import recheck_later, recheck_project
from reviews.pipeline.steps import STEPS

__all__ = ["STEPS", "FileToLoad", "Loading", "load_file", "mail_later", "recheck_later", "recheck_project"]

"""A review copy comes back: the file is kept and what it would bring is computed; nothing changes before that is seen."""

import hashlib
from dataclasses import asdict

from django.db import transaction

from reviews.load.review_copy import read_copy
from reviews.models import Article, Person, ReturnedCopy
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.return_plan import plan_of
from reviews.text.marks import gettext_noop


def ask_return(article: Article, content: bytes, name: str, *, by: Person) -> ReturnedCopy:
    """Keep the file with its plan.

    Raises:
        load.LoadError: it is no review copy of this article, or damaged; the sentence names the row.
        Forbidden: role.
        Refused: this very file was taken in already.
    """
    permit_verb(article, by, "suggest")
    digest = hashlib.sha256(content).hexdigest()
    if ReturnedCopy.objects.filter(article=article, digest=digest, taken_at__isnull=False, undone_at=None).exists():
        raise Refused("same", gettext_noop("This very file was taken in already: nothing changes."))
    asked = ReturnedCopy(article=article, person=by, digest=digest, name=name, content=content)
    put_plan(asked)
    asked.save()
    return asked


def put_plan(asked: ReturnedCopy) -> None:
    """The plan against the article as it is now. Raises load.LoadError where the file is none of this article's."""
    copy = read_copy(bytes(asked.content), asked.article_id)
    asked.rows = [asdict(row) for row in plan_of(asked.article, copy)]
    placed = {number for row in copy.rows.values() for number in row.numbers}
    lost = sum(number not in placed for number in copy.comments)
    asked.notes = {"missing": copy.missing, "unmarked": copy.unmarked, "lost": lost, "rows": len(copy.rows)}


@transaction.atomic
def plan_return_again(asked: ReturnedCopy) -> None:
    """Have the plan made anew, where a text was changed since."""
    put_plan(asked)
    asked.save(update_fields=["rows", "notes"])

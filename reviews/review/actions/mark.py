"""Error marks: set one, take it back; the author rebuts it, and it is upheld or dropped."""

from django.db import transaction
from django.utils import timezone

from reviews.measure import CODES, MQM_SEVERITIES
from reviews.models import ErrorMark, Notice, Pair, Person
from reviews.review.actions.comment import quoted
from reviews.review.facts import family_of
from reviews.review.notices import authors_of, tell
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked
from reviews.text.translatable import gettext_noop


@transaction.atomic
def mark(
    pair_id: int,
    *,
    by: Person,
    version: int,
    category: str,
    severity: str,
    note: str = "",
    side: str = "",
    start: int = 0,
    end: int = 0,
) -> Pair:
    """Mark an error in the pair, or in a stretch of it where `side` is given.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, an unknown category or severity, or a stretch outside the text.
    """
    pair = locked(pair_id)
    permit(pair, by, "mark")
    at_version(pair, version)
    if category not in CODES or severity not in MQM_SEVERITIES:
        raise Refused("category", gettext_noop("Choose a category and a severity."))
    quote = quoted(pair, version, side, start, end)
    span = {"side": side, "start": start, "end": end, "quote": quote} if quote else {}
    said = {"category": category, "severity": severity, "note": note, "person": by}
    ErrorMark.objects.create(pair=pair, version=version, **said, **span)
    tell(authors_of(pair), Notice.Kind.MARK, actor=by, article=pair.article, pair=pair, text=note or quote)
    return pair


def standing(pair: Pair, mark_id: int) -> ErrorMark:
    """The mark, if it concerns the pair and was not taken back."""
    found = ErrorMark.objects.filter(pk=mark_id, pair__in=family_of(pair), removed_at=None).first()
    if found is None:
        raise Refused("mark", gettext_noop("This error mark was taken back already."))
    return found


@transaction.atomic
def unmark(pair_id: int, mark_id: int, *, by: Person) -> Pair:
    """Take one's own mark back."""
    pair = locked(pair_id)
    permit(pair, by, "mark")
    one = standing(pair, mark_id)
    if one.person_id not in accounts_of(by):
        raise Refused("person", gettext_noop("Only whoever set an error mark takes it back."))
    one.removed_at = timezone.now()
    one.save(update_fields=["removed_at"])
    return pair


@transaction.atomic
def rebut(pair_id: int, mark_id: int, *, by: Person, text: str) -> Pair:
    """Say why a mark is none: once, by anyone who may write the text, but not by whoever set the mark.

    Raises:
        Refused: role, no words, one's own mark, or one that was rebutted before.
    """
    pair = locked(pair_id)
    permit(pair, by, "rebut")
    one = standing(pair, mark_id)
    if not text.strip():
        raise Refused("empty", gettext_noop("Say why this is no error."))
    if one.rebuttal or one.person_id in accounts_of(by):
        raise Refused("rebutted", gettext_noop("A mark is rebutted once, and not by whoever set it."))
    one.rebuttal, one.rebutted_by = text, by
    one.save(update_fields=["rebuttal", "rebutted_by"])
    tell([one.person_id], Notice.Kind.REBUTTAL, actor=by, article=pair.article, pair=pair, text=text)
    return pair


@transaction.atomic
def decide(pair_id: int, mark_id: int, *, by: Person, verdict: str, answer: str) -> Pair:
    """Answer a rebuttal: uphold the mark or drop it. By whoever set it, or a lead who did not write the rebuttal.

    Raises:
        Refused: role, somebody else's mark, no rebuttal to answer, one that was answered before, or no words.
    """
    pair = locked(pair_id)
    role = permit(pair, by, "mark")
    one = standing(pair, mark_id)
    own = accounts_of(by)
    if one.person_id not in own and (not role.at_least(Role.LEAD) or one.rebutted_by_id in own):
        raise Refused("person", gettext_noop("A rebuttal is answered by whoever set the mark, or by another lead."))
    if one.verdict:
        raise Refused("answered", gettext_noop("This rebuttal was answered already."))
    if not one.rebuttal or verdict not in ErrorMark.Verdict.values or not answer.strip():
        raise Refused("verdict", gettext_noop("Answer the rebuttal: uphold or drop the mark, and say why."))
    one.verdict, one.answer, one.answered_by = verdict, answer, by
    one.save(update_fields=["verdict", "answer", "answered_by"])
    tell([one.rebutted_by_id], Notice.Kind.VERDICT, actor=by, article=pair.article, pair=pair, text=answer)
    return pair

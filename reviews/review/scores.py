"""What error marks and readers say of an article: its score, and how far those who judged the same text agree."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from reviews.measure import MQM_SEVERITIES, Scorecard, alpha, scorecard, words
from reviews.models import Approval, Article, ErrorMark, Pair, Project, RereadItem
from reviews.review.states import State

Judgement = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha over the `texts` that two or more people judged; None where it cannot be told."""

    alpha: float | None
    texts: int


def standing(article: Article) -> "QuerySet[ErrorMark]":
    """The marks that count: neither taken back nor dropped."""
    marks = ErrorMark.objects.filter(pair__article=article, removed_at=None)
    return marks.exclude(verdict=ErrorMark.Verdict.DROPPED)


def card_of(article: Article) -> Scorecard:
    """The article's score over the text that is to be published."""
    pairs = Pair.objects.filter(article=article).exclude(state=State.EXCLUDED.value)
    if article.project.mqm_unit == Project.MqmUnit.WORDS:
        units = sum(words(text) for text in pairs.values_list("source", flat=True))
    else:
        units = float(sum(len(text) for text in pairs.values_list("target", flat=True)))
    return scorecard(standing(article).values_list("category", "severity"), units, article.project.mqm_limit)


def agreement(article: Article) -> Agreement:
    """Ordinal alpha; a text is a version of a pair, and each person's judgement of it the weight of the gravest error
    they found there: 0 for an approval or a re-reading that found nothing.
    """
    judged: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for pair, version, person, weight in judgements(article):
        text = judged[pair, version]
        text[person] = max(text.get(person, 0), weight)
    shared = [list(one.values()) for one in judged.values() if len(one) > 1]
    return Agreement(alpha(shared, "ordinal"), len(shared))


def judgements(article: Article) -> Iterator[Judgement]:
    """(pair, version, person, weight) of approvals that stand, error marks and re-readings: three statements."""
    given = Approval.objects.filter(pair__article=article, withdrawn_at=None, inherited=False)
    for pair, version, person in given.values_list("pair_id", "version", "reviewer_id"):
        yield pair, version, person, 0
    marks = standing(article).values_list("pair_id", "version", "person_id", "severity")
    read = RereadItem.objects.filter(reread__article=article).exclude(verdict="")
    for rows in (marks, read.values_list("pair_id", "version", "reader_id", "severity")):
        for pair, version, reader, severity in rows:
            yield pair, version, reader or 0, MQM_SEVERITIES[severity][1] if severity else 0

"""What checks find: the list, one, dismissing one with a reason, opening it again."""

from typing import Annotated, Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from ninja import Query, Router
from pydantic import BaseModel, Field

from reviews import check
from reviews.api.reached import article_reached, caller, one_of, pair_reached, person
from reviews.api.sentences import sentence
from reviews.api.shapes import MOST, After, Among, Limit, Number, Page, Strict, Words, page_of
from reviews.live.hints import hint
from reviews.models import Article, Dismissal, Finding
from reviews.pipeline import mail_later
from reviews.review.actions.dismiss import dismiss, reopen

router = Router()
Rule = Annotated[str | None, Query(max_length=40, description="of this rule alone")]
Severity = Annotated[Literal["error", "warning", "note"] | None, Query(description="of this severity alone")]
Dismissed = Annotated[bool | None, Query(description="dismissed ones alone, or open ones alone")]


class FindingOut(BaseModel):
    """A finding: the place from `start` to `end` (code points) of a `side` of its pair; of one about the whole article `pair` is
    null. `fix` is what would stand at the place instead; null where a person has to say. `span_key` is what `seen` repeats.
    """

    id: int
    article: int
    pair: int | None
    rule: str
    title: str
    severity: str
    side: str
    start: int
    end: int
    sentence: str
    fix: str | None
    span_key: str
    dismissed: bool


class DismissIn(Strict):
    """Why it is no fault; "other" needs words, "elsewhere" the position of the pair that says it."""

    reason: Annotated[str, Among(Dismissal.Reason.values)]
    note: Words = ""
    elsewhere: Number | None = None
    seen: Annotated[str, Field(max_length=64)] | None = None


def finding_shown(one: Finding) -> dict[str, Any]:
    """A finding as it is told."""
    names = ("rule", "severity", "side", "start", "end", "fix", "span_key", "dismissed")
    rule = check.rules().get(one.rule)
    said = {"title": gettext(rule.title) if rule else one.rule, "sentence": sentence(one.message, one.args)}
    keys = {"id": one.pk, "article": one.article_id, "pair": one.pair_id}
    return {**keys, **{name: getattr(one, name) for name in names}, **said}


def reached(request: HttpRequest) -> "QuerySet[Finding]":
    """The findings that the caller may see."""
    return Finding.objects.filter(caller(request).sees("article__project"), article__stage=Article.Stage.READY)


def listed(rows: "QuerySet[Finding]", after: int, limit: int) -> Any:
    """A page of them."""
    found = rows.filter(pk__gt=after).order_by("pk")[: limit + 1]
    return page_of(found, limit, lambda one: one.pk, lambda some: [finding_shown(one) for one in some])


@router.get(
    "articles/{key:article_id}/findings", response=Page[FindingOut], operation_id="findings", summary="List findings"
)
def findings(
    request: HttpRequest,
    article_id: int,
    rule: Rule = None,
    severity: Severity = None,
    dismissed: Dismissed = None,
    after: After = 0,
    limit: Limit = MOST,
) -> Any:
    """Those of an article and of its pairs."""
    asked = {"rule": rule, "severity": severity, "dismissed": dismissed}
    wanted = {name: value for name, value in asked.items() if value is not None}
    return listed(reached(request).filter(article=article_reached(request, article_id), **wanted), after, limit)


@router.get(
    "pairs/{key:pair_id}/findings",
    response=Page[FindingOut],
    operation_id="pair_findings",
    summary="List a pair's findings",
)
def pair_findings(request: HttpRequest, pair_id: int, after: After = 0, limit: Limit = MOST) -> Any:
    """Those of one pair."""
    return listed(reached(request).filter(pair=pair_reached(request, pair_id)), after, limit)


@router.get("findings/{key:finding_id}", response=FindingOut, operation_id="finding", summary="One finding")
def finding(request: HttpRequest, finding_id: int) -> Any:
    """By its key, which it loses when its text changes or checks run anew."""
    return finding_shown(one_of(reached(request), finding_id))


@router.post(
    "findings/{key:finding_id}/dismiss",
    response=FindingOut,
    operation_id="finding_dismiss",
    summary="Dismiss a finding",
)
def dismiss_finding(request: HttpRequest, finding_id: int, body: DismissIn) -> Any:
    """Say that it is no fault, and why. It holds as long as the place stays as it is."""
    one_of(reached(request), finding_id)
    return decided(dismiss(finding_id, by=person(request), **body.model_dump()))


@router.post(
    "findings/{key:finding_id}/reopen", response=FindingOut, operation_id="finding_reopen", summary="Open it again"
)
def reopen_finding(request: HttpRequest, finding_id: int) -> Any:
    """Take a dismissal back."""
    one_of(reached(request), finding_id)
    return decided(reopen(finding_id, by=person(request)))


def decided(one: Finding) -> dict[str, Any]:
    """The finding as it is then; what follows is done."""
    mail_later()
    hint(one.article_id, [one.pair_id] if one.pair_id else [])
    return finding_shown(one)

"""Apply a finding's fix: a new version of every pair it concerns, as one batch."""

from collections import defaultdict
from collections.abc import Collection

from django.db import transaction

from reviews.models import Batch, Finding, Pair, Person
from reviews.review.findings import recheck_pairs
from reviews.review.permission import permit, permit_verb
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.review.results import BatchResult
from reviews.review.states import State
from reviews.review.versions import all_locked, at_version, write
from reviews.text.marks import gettext_noop

Spots = list[tuple[int, int, str]]


@transaction.atomic
def apply_fix(finding_id: int, *, by: Person, versions: dict[int, int], include_approved: bool = False) -> BatchResult:
    """Replace the finding's spans by its fixes in the pairs of `versions` (pair -> version that was previewed).

    Pairs that changed since, that are approved (unless `include_approved`) or closed to `by` are skipped with a reason.

    Raises:
        Refused: role, or the finding offers no fix.
    """
    finding = Finding.objects.select_related("article__project").get(pk=finding_id)
    permit_verb(finding.article.project, by, "apply_fix")
    fixes = fixes_of(finding)
    if not fixes:
        raise Refused("no_fix", gettext_noop("This finding offers no certain fix."))
    result = BatchResult()
    pairs = [pair for pair in all_locked(fixes) if pair.pk in versions]
    ready = [pair for pair in pairs if fit_for_fix(pair, by, versions[pair.pk], include_approved, result)]
    if not ready:
        return result
    result.batch = Batch.objects.create(article=finding.article, verb="apply_fix", reason=finding.rule, person=by)
    for pair in ready:
        pair.target = replaced(pair.target, fixes[pair.pk])
    write(ready, by=by, verb="apply_fix", reason=finding.rule, batch=result.batch, fields=["target"])
    recheck_pairs(ready, edited=True)
    result.changed = [pair.pk for pair in ready]
    return result


def fixes_of(finding: Finding, among: Collection[int] | None = None) -> dict[int, Spots]:
    """The target spans that the finding would replace, by pair (all, or those `among`): (start, end, replacement).

    Spots of texts that changed since they were looked at are left out: their places no longer hold.
    """
    if finding.pair_id is not None:
        if finding.fix is None or finding.side != "target":
            return {}
        return {finding.pair_id: [(finding.start, finding.end, finding.fix)]}
    found: dict[int, Spots] = defaultdict(list)
    pairs = Pair.objects.filter(article=finding.article_id)
    now = dict((pairs if among is None else pairs.filter(pk__in=among)).values_list("pk", "version"))
    for spot in finding.spots:
        if spot["fix"] is not None and spot["side"] == "target" and spot["version"] == now.get(spot["pair"]):
            found[spot["pair"]].append((spot["start"], spot["end"], spot["fix"]))
    return dict(found)


def replaced(text: str, spots: Spots) -> str:
    """`text` with every span of `spots` replaced; from the end, so that places stay true."""
    for start, end, fix in sorted(spots, reverse=True):
        text = text[:start] + fix + text[end:]
    return text


def fit_for_fix(pair: Pair, by: Person, version: int, include_approved: bool, result: BatchResult) -> bool:
    """Whether the fix may go into `pair`; if not, the reason is noted in `result`."""
    try:
        at_version(pair, version)
        permit(pair, by, "apply_fix")
        if pair.state == State.APPROVED.value and not include_approved:
            raise Refused("approved", gettext_noop("Approved text is changed only when asked for."))
    except Conflict:
        result.skipped[pair.pk] = gettext_noop("The text changed since the preview.")
    except Forbidden:
        raise
    except Refused as refusal:
        result.skipped[pair.pk] = refusal.sentence
    return pair.pk not in result.skipped

"""Apply a finding's fix: a new version of every pair it concerns, as one batch."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from reviews.models import Finding, Pair, Person
from reviews.review.actions.rewrite import Rewriting, Spots
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.text.translatable import gettext_noop

NEVER = 0


def fix_of(finding_id: int, *, by: Person, versions: Mapping[int, int], include_approved: bool = False) -> Rewriting:
    """What the finding's fix changes in the pairs of `versions` (pair -> version that was previewed).

    Raises:
        Refused: role, or the finding offers no fix.
    """
    finding = Finding.objects.select_related("article__project", "pair").get(pk=finding_id)
    permit_verb(finding.article, by, "apply_fix")
    changes: dict[int, tuple[int, Spots]] = {}
    for pk, (looked_at, spots) in spots_of(finding).items():
        if pk in versions:
            changes[pk] = (versions[pk] if versions[pk] == looked_at else NEVER, spots)
    if not changes:
        raise Refused("no_fix", gettext_noop("This finding offers no certain fix."))
    return Rewriting(finding.article, by, "apply_fix", finding.rule, changes, include_approved)


def spots_of(finding: Finding) -> dict[int, tuple[int, Spots]]:
    """The places that the finding would replace, by pair, and the version of the text that they are places in."""
    if finding.pair is not None:
        if finding.fix is None or finding.side != "target":
            return {}
        return {finding.pair.pk: (finding.pair.version, [(finding.start, finding.end, finding.fix)])}
    found: dict[int, tuple[int, Spots]] = defaultdict(lambda: (NEVER, []))
    for spot in finding.spots:
        if spot["fix"] is not None and spot["side"] == "target":
            spots = found[spot["pair"]][1]
            spots.append((spot["start"], spot["end"], spot["fix"]))
            found[spot["pair"]] = spot["version"], spots
    return dict(found)


def fixes_of(finding: Finding, among: Collection[int]) -> dict[int, Spots]:
    """The places that the finding would replace in the pairs `among`, but for texts that changed since."""
    now = dict(Pair.objects.filter(article=finding.article_id, pk__in=among).values_list("pk", "version"))
    return {pk: spots for pk, (version, spots) in spots_of(finding).items() if version == now.get(pk)}

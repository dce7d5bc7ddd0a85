"""Dismiss a finding with a reason. The dismissal is bound to the text of the span and survives re-runs."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext

from reviews.models import Article, Batch, Dismissal, Finding, HouseRule, Pair, Person
from reviews.review.actions.comment import comment
from reviews.review.decisions import Decisions, decisions_about, house_rules_of
from reviews.review.groups import hold
from reviews.review.keys import among
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.text.translatable import gettext_noop


@dataclass(frozen=True, slots=True)
class Ground:
    """Why findings are no faults: a reason of Dismissal.Reason, words, and, where covered elsewhere, in which pair."""

    reason: str
    note: str = ""
    elsewhere: int | None = None


@transaction.atomic
def dismiss(
    finding_id: int,
    *,
    by: Person,
    reason: str,
    note: str = "",
    elsewhere: int | None = None,
    seen: str | None = None,
) -> Finding:
    """Mark the finding as no fault; `elsewhere` is the number of the pair that covers it, `seen` the span key shown.

    Raises:
        Refused: role, an unknown reason, "other" without words, "covered elsewhere" without a pair, an error that
            is to be fixed later, or one about the whole article that has other places by now.
    """
    finding = locked(finding_id)
    permit_verb(finding.article, by, "dismiss")
    refuse_other_places(finding, seen)
    ground = Ground(reason, note, elsewhere)
    refuse_ground(ground, [finding])
    if not finding.dismissed:
        record([finding], ground, by)
    return finding


def locked(finding_id: int) -> Finding:
    """The finding, while neither another person decides about it nor a job writes it anew: who does locks its pair, or, of one about
    the whole article, what its groups are.
    """
    rows = Finding.objects.select_related("article__project", "pair")
    pairs = Pair.everything.select_for_update(no_key=True, of=("self",)).filter(findings=finding_id)
    if not list(pairs.values_list("pk")):
        hold(rows.get(pk=finding_id).article)
    return rows.get(pk=finding_id)


def refuse_other_places(finding: Finding, seen: str | None) -> None:
    """Refuse to decide on a finding about the whole article whose places are no longer those with the span key `seen`:
    it keeps its address when a place comes to it.
    """
    if seen is not None and finding.pair_id is None and finding.span_key != seen:
        raise Refused("seen", gettext_noop("Its places have changed meanwhile: look at them before you decide."))


def refuse_ground(ground: Ground, findings: Iterable[Finding]) -> None:
    """Refuse a reason that does not say enough."""
    if ground.reason not in Dismissal.Reason.values or (
        ground.reason == Dismissal.Reason.OTHER and not ground.note.strip()
    ):
        raise Refused("reason", gettext_noop("Choose a reason; “other” needs a few words."))
    if ground.reason == Dismissal.Reason.LATER and any(one.severity == "error" for one in findings):
        raise Refused("later", gettext_noop("An error cannot wait: fix it, or say why it is none."))


def record(findings: list[Finding], ground: Ground, by: Person, batch: Batch | None = None) -> None:
    """Write one dismissal a finding; what is to be fixed later begins a thread at its place, too."""
    where = covering_pair(findings[0].article, ground)
    said = {"reason": ground.reason, "note": ground.note, "person": by, "elsewhere": where, "batch": batch}
    Dismissal.objects.bulk_create(
        Dismissal(article=one.article, pair=one.pair, rule=one.rule, span_key=one.span_key, spans=one.spans, **said)
        for one in findings
    )
    for one in findings:
        one.dismissed = True
    Finding.objects.filter(pk__in=among(one.pk for one in findings)).update(dismissed=True)
    if ground.reason == Dismissal.Reason.LATER:
        put_off(findings, ground, by)


def covering_pair(article: Article, ground: Ground) -> Pair | None:
    """The pair that covers what is missing."""
    if ground.reason != Dismissal.Reason.ELSEWHERE:
        return None
    found = Pair.objects.filter(article=article, position=ground.elsewhere or 0).first()
    if found is None:
        raise Refused("elsewhere", gettext_noop("Say in which pair it is covered: a number of this article."))
    return found


def put_off(findings: Iterable[Finding], ground: Ground, by: Person) -> None:
    """A thread at every place, so that what was put off is not lost."""
    for one in findings:
        if one.pair:
            sentence = gettext("To be fixed later:") + " " + gettext(one.message).format(**one.args)
            text = "\n".join(filter(None, [sentence, ground.note]))
            side = one.side if one.start < one.end else ""
            comment(one.pair.pk, by=by, text=text, side=side, start=one.start, end=one.end)


@transaction.atomic
def reopen(finding_id: int, *, by: Person) -> Finding:
    """Take the dismissal of a finding back; the record of both stays.

    Raises:
        Refused: role, or a house rule holds for it.
    """
    finding = locked(finding_id)
    permit_verb(finding.article, by, "dismiss")
    house = list(house_rules_of(finding.article.project_id))
    decisions: Decisions = decisions_about(finding.article, [finding], house)
    while held := decisions.about(finding):
        if isinstance(held, HouseRule):
            raise Refused("house_rule", gettext_noop("This is house style: end the house rule to open it again."))
        Dismissal.objects.filter(pk=held.pk).take_back(by)
        decisions = decisions_about(finding.article, [finding], house)
    finding.dismissed = False
    finding.save(update_fields=["dismissed"])
    return finding

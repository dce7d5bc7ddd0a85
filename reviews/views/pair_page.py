"""All that is shown about one pair: findings, decisions to take, comments, history."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from django.db.models import Count, Model, QuerySet
from django.utils.safestring import SafeString

from reviews.models import (
    Approval,
    Assignment,
    ChangeRequest,
    Comment,
    ErrorMark,
    FileNote,
    Finding,
    HistoricalPair,
    Pair,
    Person,
    Suggestion,
)
from reviews.review.actions.align import units_of
from reviews.review.actions.style_rule import style_rules_in
from reviews.review.composed import Composed
from reviews.review.decisions import decisions_about, house_rules_of
from reviews.review.facts import BLOCKER, HISTORY, Evidence, facts_of, family_of, versions_in, versions_of
from reviews.review.file_notes import notes_of
from reviews.review.glossary import terms_in
from reviews.review.hanging import hanging_on
from reviews.review.left_as_found import VersionFact
from reviews.review.permission import moves_for
from reviews.review.states import EXCLUSIONS, Role, State
from reviews.text.segments import SIDES
from reviews.text.versions.diff import diff
from reviews.views.base import bases_of, change_since
from reviews.views.diff_html import as_html
from reviews.views.folded import folded_in
from reviews.views.ground import ground
from reviews.views.holds import DRAWN, holds_of
from reviews.views.marks import choices, marks_of
from reviews.views.memory import last_visit
from reviews.views.rows import assignments_of, open_of_article, open_of_pair
from reviews.views.same_words import same_words_of
from reviews.views.suggestion_rows import proposals
from reviews.views.thread_rows import Thread, people_of, threads_of
from reviews.views.undo import comment_by_key, laid_by, undo_of
from reviews.views.version_rows import RECENT, ROWS, history_of, latest
from reviews.views.wording import found_in_words, worded

CLOSED = ChangeRequest.Status.CLOSED
READ = attrgetter(*HISTORY)


@dataclass(frozen=True)
class PairPage:
    """A pair, and who looks at it in which role; its findings and those about the whole article with a place in it, where they
    are at hand.
    """

    pair: Pair
    person: Person
    role: Role | None
    base: str = ""
    findings: list[Finding] | None = None


@dataclass(frozen=True)
class Fetched:
    """What the page fetches of a pair once: which kinds of things hang on it, the latest rows of its history, and what hangs
    there of approvals, requests and threads.
    """

    there: Collection[type[Model]]
    rows: list[Any]
    approvals: list[Approval]
    requests: list[ChangeRequest]
    threads: list[Thread]

    @property
    def whole(self) -> bool:
        """Whether the rows are the whole history."""
        return len(self.rows) < ROWS


def fetched(pair: Pair) -> Fetched:
    """One statement for what hangs on the pair, one for its history, and one for each kind that there is."""
    there = hanging_on(pair)
    return Fetched(
        there,
        RECENT(pair.pk)[::-1],
        approvals_of(pair) if Approval in there else [],
        requests_of(pair) if ChangeRequest in there else [],
        threads_of([pair])[pair.pk] if Comment in there else [],
    )


def detail_context(page: PairPage, **more: object) -> dict[str, Any]:
    """What the detail template needs; `more` is what a form that was refused wants to show again."""
    pair, got = page.pair, fetched(page.pair)
    moves = {move.verb: move for move in moves_for(pair, page.role)}
    found = found_context(page)
    same = same_words_of(pair) if Pair in got.there else None
    suggested = proposals(pair) if Suggestion in got.there else []
    marked = marks_of([pair])[pair.pk] if ErrorMark in got.there else []
    laid = [*laid_by(pair, page.person, marked, suggested)]
    return {
        "pair": pair,
        "state": State(pair.state),
        "role": page.role,
        "moves": moves,
        "undo": undo_of(pair, page.person, got.rows, moves, found["findings"], got.threads, laid),
        **found,
        **decisions_context(page, got, moves.keys()),
        **history_context(page, got),
        "assignments": assignments_of([pair])[pair.pk] if Assignment in got.there else [],
        "file_note": notes_of([pair]).get(pair.pk) if FileNote in got.there else None,
        "style_rules": style_rules_in(pair),
        "threads": got.threads,
        "comment_by_key": comment_by_key(page.person, got.rows, found["findings"], got.threads, laid),
        "proposals": suggested,
        "same": same if same and same["n"] else None,
        "error_marks": marked,
        **choices(),
        "people": people_of(pair.article.project),
        "categories": ChangeRequest.Category.choices,
        "exclusions": EXCLUSIONS.items(),
        "ends": {side: " ".join(str(one.end) for one in units_of(pair, side)) for side in SIDES},
        "ground": ground(),
        "detail_of": pair.article,
        **more,
    }


def found_context(page: PairPage) -> dict[str, Any]:
    """The findings: the pair's own, those about the whole article with a place in it, and how many of both are open."""
    pair = page.pair
    found = [*FOUND(pair.pk), *folded_in(pair)] if page.findings is None else page.findings
    own, wholes = open_of_pair(found), open_of_article(found)
    return {
        "findings": findings_of(pair, [one for one in found if one.pair_id]),
        "wholes": wholes,
        "has_own": bool(own),
        "found": found_in_words(len(own), len(wholes)),
    }


def decisions_context(page: PairPage, got: Fetched, verbs: Collection[str]) -> dict[str, Any]:
    """Approvals, requests, and what holds the pair up; `verbs` are what the person can do to it."""
    pair, approvals, requests = page.pair, got.approvals, got.requests
    talk = [one for one in got.threads if not one.first.resolved_at]
    evidence = evidence_in(texts_in(pair, got.rows, got.whole), approvals, requests, talk)
    facts = facts_of([pair], evidence=evidence)[pair.pk]
    holds = holds_of(pair, page.person, page.role, approvals, requests, got.there, facts)
    approved_at = max((one.at for one in approvals if one.withdrawn_at is None), default=None)
    return {
        "approvals": approvals,
        "requests": requests,
        "evidence": evidence,
        "terms": terms_in(pair, approved_at if pair.state == State.APPROVED.value else None),
        "to_decide": bool(DRAWN.intersection(verbs) or approvals or requests or holds["lock"] or pair.source_flag),
        **holds,
    }


def history_context(page: PairPage, got: Fetched) -> dict[str, Any]:
    """The latest versions, and what changed since the base that is asked for."""
    pair, rows, approvals = page.pair, got.rows, got.approvals
    since = last_visit(pair.article, page.person)
    older = [] if got.whole else older_bases(pair, rows, approvals, since)
    bases = bases_of(pair, [*older, *rows], approvals, since)
    shown = latest(pair, rows, got.whole)
    return {
        "history": rows,
        "change": change_since(pair, bases, page.base),
        "peek": next((base.target for base in bases if base.name == "approved"), None),
        "versions": shown,
        "earlier": shown[-1].row.version - 1 if shown else 0,
    }


def findings_of(pair: Pair, found: list[Finding]) -> list[Finding]:
    """What was `found` in the pair, open ones first, each with the difference of its fix, what was decided, how many are
    alike.
    """
    rows = sorted(found, key=lambda one: (one.dismissed, one.start, one.pk))
    if not rows:
        return rows
    for one in rows:
        one.pair = pair
    dismissed = [one for one in rows if one.dismissed]
    decisions = decisions_about(pair.article, dismissed, house_rules_of(pair.article.project_id)) if dismissed else None
    alike = Finding.objects.filter(
        article=pair.article_id, span_key__in=[one.span_key for one in rows], dismissed=False
    )
    count = dict(alike.values_list("span_key").annotate(n=Count("pk")).order_by())
    for one in rows:
        worded(one).preview = preview(pair, one)  # type: ignore[attr-defined]
        one.decision = decisions.about(one) if decisions and one.dismissed else None  # type: ignore[attr-defined]
        one.alike = count.get(one.span_key, 0)  # type: ignore[attr-defined]
    return rows


def preview(pair: Pair, finding: Finding) -> SafeString | None:
    """What the finding's fix would change, where it has one."""
    if finding.fix is None or finding.side != "target":
        return None
    fixed = pair.target[: finding.start] + finding.fix + pair.target[finding.end :]
    return as_html(diff(pair.target, fixed), pair.article.target_lang)


def approvals_of(pair: Pair) -> list[Approval]:
    """The approvals of the pair and of those it was made from."""
    return list(given_to(family_of(pair))) if pair.ancestors else GIVEN(pair.pk)


def given_to(pks: Iterable[int]) -> "QuerySet[Approval]":
    """The approvals of pairs, with who gave and who withdrew them."""
    return Approval.objects.filter(pair__in=pks).select_related("reviewer", "withdrawn_by")


GIVEN = Composed(lambda pk: given_to([pk]))


def requests_of(pair: Pair) -> list[ChangeRequest]:
    """What was asked to be changed in the pair and in those it was made from."""
    people = ("reviewer", "answered_by", "decided_by")
    return list(ChangeRequest.objects.filter(pair__in=family_of(pair)).select_related(*people))


def texts_in(pair: Pair, rows: list[Any], whole: bool) -> dict[int, list[VersionFact]]:
    """The texts that a pair has had, from `rows` where they are its `whole` history."""
    return versions_in([READ(row) for row in rows]) if whole else versions_of([pair])


def evidence_in(
    texts: dict[int, list[VersionFact]], approvals: list[Approval], requests: list[ChangeRequest], talk: list[Thread]
) -> Evidence:
    """The evidence for the facts of a pair, in what its page has fetched; `texts` are those that it has had, `talk` the
    open threads.
    """
    asked = [(one.pair_id, one.version, one.status, one.reviewer_id) for one in requests if one.status != CLOSED]
    held = [one.first for one in talk if one.first.blocker]
    blockers = [(one.pair_id, one.version, BLOCKER, one.person_id) for one in held]
    return Evidence(texts, approvals, [*asked, *blockers])


def older_bases(pair: Pair, rows: list[Any], approvals: list[Approval], since: datetime | None) -> list[Any]:
    """What `rows`, the latest of the pair's history, leave out of what its text is compared with: the text that was
    approved last, and the one of the last visit.
    """
    held = [one.version for one in approvals if one.withdrawn_at is None and one.pair_id == pair.pk]
    before = HistoricalPair.objects.filter(id=pair.pk, history_id__lt=rows[0].history_id)
    before = before.select_related("history_user").order_by("history_id")
    approved = before.filter(version=max(held)).first() if held and max(held) < rows[0].version else None
    visited = before.filter(history_date__lte=since).last() if since and since < rows[0].history_date else None
    return sorted({row.history_id: row for row in (approved, visited) if row}.values(), key=lambda row: row.history_id)


def change_context(page: PairPage) -> dict[str, Any]:
    """The change since another base, by itself."""
    pair = page.pair
    bases = bases_of(pair, history_of(pair), approvals_of(pair), last_visit(pair.article, page.person))
    return {"pair": pair, "change": change_since(pair, bases, page.base)}


FOUND = Composed(lambda pk: Finding.objects.filter(pair=pk))

"""A pair as a row of the review screen: texts with their findings marked, and whether it needs this person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from reviews.export.lane import CONVERSIONS, derive
from reviews.models import Article, Assignment, Finding, Pair, Person, Suggestion
from reviews.review.composed import Composed
from reviews.review.facts import Evidence, facts_of
from reviews.review.states import (
    EXCLUSIONS,
    Facts,
    Role,
    State,
    is_settled,
    may_count,
    valid_approvals,
    waits_for_answer,
)
from reviews.text.segments import Side
from reviews.views.marked import WHOLE, Mark, marked
from reviews.views.marks import Drawn
from reviews.views.marks import marks_of as error_marks_of
from reviews.views.thread_rows import Thread, threads_of
from reviews.views.wording import worded

Task = Assignment.Task
TO_REVIEW = {State.IN_REVIEW, State.REVIEWED, State.RECHECK}
TO_WRITE = {State.DRAFT, State.CHANGES_REQUESTED}
WAITING = {Task.TRANSLATE.value: TO_WRITE, Task.REVIEW.value: TO_REVIEW}


@dataclass(frozen=True)
class Around:
    """What stands around pairs, by primary key: what is assigned, open threads, error marks, how many suggestions are open;
    and the evidence for their facts, where that is at hand.
    """

    given: Mapping[int, list[Assignment]]
    talk: Mapping[int, list[Thread]]
    errors: Mapping[int, list[Drawn]]
    suggested: Mapping[int, int]
    evidence: Evidence | None = None

    def of(self, pair: int) -> tuple[list[Assignment], list[Thread], list[Drawn]]:
        """What stands around one pair."""
        return self.given.get(pair, []), self.talk.get(pair, []), self.errors.get(pair, [])


@dataclass
class Row:
    """What the row template draws; `assigned` is what others than the reader are to do now, `wholes` how many open findings about
    the whole article have a place in the pair.
    """

    pair: Pair
    state: State
    source: SafeString
    target: SafeString
    findings: list[Finding]
    needs_me: Assignment.Task | None
    exclusion: str
    settled: bool
    unsure: bool
    assigned: list[Assignment]
    threads: list[Thread]
    new_paragraph: bool = False
    lane: str = ""
    disputed: bool = False
    wholes: int = 0
    suggestions: int = 0

    @property
    def classes(self) -> str:
        """What the style sheet goes by."""
        kind = self.pair.kind
        more = ("paragraph", self.new_paragraph), ("settled", self.settled), (f"kind-{kind}", kind != "body")
        return " ".join(["pair", self.state.value, *(name for name, is_so in more if is_so)])

    @property
    def choose(self) -> str:
        """What its box does."""
        return gettext("Choose pair %(n)s") % {"n": self.pair.position}

    @property
    def blocked(self) -> bool:
        """Whether a comment holds the pair up."""
        return any(one.first.blocker for one in self.threads)


def rows_of(
    pairs: list[Pair],
    article: Article,
    person: Person,
    role: Role | None,
    findings: list[Finding],
    *,
    lane: str = "",
    known: Around | None = None,
) -> list[Row]:
    """The rows of `pairs` as `person`, in `role`, sees them with `findings`; a fixed number of statements.

    With `lane`, the translation is shown in that variant, derived, to be read and not to be marked. What stands around
    them is fetched unless it is `known`.
    """
    for pair in pairs:
        pair.article = article
    found, around = by_pair(findings), known or around_of(pairs, article)
    facts = facts_of(pairs, evidence=around.evidence)
    rows = [row_of(pair, found[pair.pk], facts[pair.pk], around, person, role) for pair in pairs]
    for before, row in zip([None, *rows], rows, strict=False):
        row.new_paragraph = before is None or before.pair.paragraph != row.pair.paragraph
    if lane in CONVERSIONS:
        names = article.project.protected_names.split("\n")
        for row in rows:
            row.target, row.lane = format_html("{}", derive(row.pair.target, lane, names).text), lane
    return rows


def around_of(pairs: list[Pair], article: Article) -> Around:
    """What stands around the pairs: a statement each, none for error marks and suggestions where the article is known to have none."""
    errors = error_marks_of(pairs if getattr(article, "has_marks", True) else [])
    suggested = suggestions_of(pairs) if getattr(article, "has_suggestions", True) else {}
    return Around(assignments_of(pairs), threads_of(pairs, open_only=True), errors, suggested)


def row_of(pair: Pair, found: list[Finding], facts: Facts, around: Around, person: Person, role: Role | None) -> Row:
    """One row, as if it began no paragraph."""
    given, talk, errors = around.of(pair.pk)
    state = State(pair.state)
    return Row(
        pair=pair,
        state=state,
        source=marked(pair.source, [*marks_of(pair, found, "source"), *talked_about(talk, errors, "source")]),
        target=marked(pair.target, [*marks_of(pair, found, "target"), *talked_about(talk, errors, "target")]),
        findings=open_of_pair(found),
        needs_me=needs(person, role, state, facts, given),
        assigned=[one for one in given if one.person_id != person.pk and state in WAITING[one.task]],
        threads=talk,
        exclusion=EXCLUSIONS.get(pair.exclusion or pair.proposed_exclusion, ""),
        unsure=pair.is_unsure,
        settled=state is State.EXCLUDED and is_settled(facts),
        disputed=bool(facts.disputing),
        wholes=len(open_of_article(found)),
        suggestions=around.suggested.get(pair.pk, 0),
    )


def suggestions_of(pairs: Iterable[Pair]) -> dict[int, int]:
    """How many suggestions wait for a decision, by pair."""
    waiting = Suggestion.objects.filter(pair__in=[pair.pk for pair in pairs], status=Suggestion.Status.OPEN)
    return dict(waiting.order_by().values_list("pair").annotate(n=Count("pk")))


def assignments_of(pairs: Iterable[Pair]) -> dict[int, list[Assignment]]:
    """What is assigned to whom, by pair."""
    found: dict[int, list[Assignment]] = defaultdict(list)
    standing = Assignment.objects.filter(pair__in=[pair.pk for pair in pairs], ended_at=None)
    for one in standing.select_related("person"):
        found[one.pair_id].append(one)
    return found


def needs(
    person: Person, role: Role | None, state: State, facts: Facts, given: Iterable[Assignment] = ()
) -> Task | None:
    """What this person is to do with the pair now, if it is their turn: what is assigned to another is not.

    A dispute waits for whoever may settle it, whatever is assigned. Whoever works alone writes, too.
    """
    if role is None or role is Role.VIEWER:
        return None
    assigned = {one.task: one.person_id for one in given}
    if state in TO_WRITE:
        writes = role is Role.TRANSLATOR or facts.self_approval == "solo"
        mine = assigned.get(Task.TRANSLATE, person.pk if writes else None) == person.pk
        return Task.TRANSLATE if mine else None
    if role is Role.TRANSLATOR:
        return None
    disputed = waits_for_answer(person.pk, role.at_least(Role.LEAD), facts) if state in TO_REVIEW else None
    if disputed is not None:
        return Task.REVIEW if disputed else None
    if assigned.get(Task.REVIEW, person.pk) != person.pk:
        return None
    return Task.REVIEW if waits_for(person, state, facts) else None


def waits_for(person: Person, state: State, facts: Facts) -> bool:
    """Whether an approval by this person is what the pair needs."""
    unsettled_exclusion = state is State.EXCLUDED and not is_settled(facts)
    waits = state in TO_REVIEW or unsettled_exclusion
    return waits and may_count(person.pk, facts) and person.pk not in valid_approvals(facts)


def findings_for(article: Article, pairs: Iterable[Pair]) -> list[Finding]:
    """The findings of `pairs` and those about the whole article, in the reader's words."""
    pks = [pair.pk for pair in pairs]
    return [worded(one) for one in (ABOUT(article.pk, *pks) if len(pks) == 1 else about(article.pk, *pks))]


def about(article: int, *pks: int) -> "QuerySet[Finding]":
    """The findings of an article about some of its pairs, and about the whole."""
    return Finding.objects.filter(Q(pair__in=pks) | Q(pair=None), article=article)


ABOUT = Composed(about)


def by_pair(findings: Iterable[Finding]) -> dict[int, list[Finding]]:
    """The findings by the pairs that they concern."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for one in findings:
        keys = {one.pair_id} if one.pair_id else {spot["pair"] for spot in one.spots}
        for key in keys:
            found[key].append(one)
    return found


def open_of_pair(found: Iterable[Finding]) -> list[Finding]:
    """The findings that a pair is said to have, wherever they are counted: the open ones of its own among those `found`.
    What is found in the whole article is decided once, and not counted again at each of its places.
    """
    return [one for one in found if one.pair_id and not one.dismissed]


def open_of_article(found: Iterable[Finding]) -> list[Finding]:
    """The open findings about the whole article among those `found`."""
    return [one for one in found if not (one.pair_id or one.dismissed)]


def talked_about(talk: Iterable[Thread], errors: Iterable[Drawn], side: Side) -> list[Mark]:
    """The spans of one text that error marks and threads are about."""
    standing = [one for one in errors if one.row.verdict != "dropped"]
    marked_spans = [Mark(*one.span, "marked") for one in standing if one.span and one.row.side == side]
    return marked_spans + [Mark(*one.span, "thread") for one in talk if one.span and one.first.side == side]


def marks_of(pair: Pair, found: Iterable[Finding], side: Side) -> list[Mark]:
    """The spans to underline in one text of `pair`."""
    marks = []
    for one in found:
        if one.dismissed:
            continue
        if one.pair_id:
            if one.side == side:
                marks.append(Mark(one.start, one.end, one.severity, one.pk))
        else:
            marks += [
                Mark(spot["start"], spot["end"], one.severity + WHOLE)
                for spot in one.spots
                if spot["pair"] == pair.pk and spot["side"] == side and spot["version"] == pair.version
            ]
    return marks

"""Take in what a review copy brought back: its changes as suggestions, its comments in threads, some of them resolved; no text
changes.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews.models import Article, Comment, Membership, Notice, Pair, Person, ReturnedCopy, Suggestion
from reviews.review.actions.edit import acceptable
from reviews.review.actions.thread import settle
from reviews.review.events import announce, named
from reviews.review.notices import authors_of, called, tell
from reviews.review.permission import permit, permit_verb
from reviews.review.refusals import Forbidden, Refused
from reviews.review.return_plan import Row, as_rows
from reviews.review.versions import all_locked
from reviews.text.translatable import gettext_noop
from reviews.text.versions.tracked import Change

LONGEST_NAME = 200


@dataclass
class Taken:
    """How many suggestions and comments there are now, how many threads were resolved, and why pairs were left, by primary key."""

    suggestions: int = 0
    comments: int = 0
    resolved: int = 0
    skipped: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Taking:
    """Whoever takes in which parts of a copy, the texts that these make by row, the pairs they are about, locked, and the members
    by their names.
    """

    copy: ReturnedCopy
    by: Person
    names: set[str]
    texts: Mapping[int, str]
    pairs: Mapping[int, Pair]
    members: Mapping[str, int]


@transaction.atomic
def take_return(
    returned_id: int, *, by: Person, chosen: Collection[str] | None = None, texts: Mapping[int, str] | None = None
) -> Taken:
    """Take in what is `chosen` of the plan (names such as "12-0"); where nobody chose, what it proposes. `texts` are those that
    texts_of makes of it, where somebody made them ahead.

    The changes of a row become one suggestion, since each suggestion is a whole text. It is made by whoever takes it in, who
    counts as its author as the members do whose names its changes bear: a file can say any name.

    Raises:
        Forbidden: role.
        Refused: it was taken in already, its plan is not made yet, a text changed since it was, or there is nothing to take in.
    """
    copy = to_take_in(returned_id, by)
    Article.objects.select_for_update().get(pk=copy.article_id)
    rows = as_rows(copy.rows)
    names = proposed(rows) if chosen is None else set(chosen)
    todo = [row for row in rows if names.intersection(row.offers)]
    pairs = {pair.pk: pair for pair in all_locked(row.pair for row in todo)}
    if any(row.pair not in pairs or pairs[row.pair].version != row.version for row in todo):
        raise Refused("stale", gettext_noop("Somebody changed one of these texts since this plan was made."))
    texts = texts_of(rows, names) if texts is None else texts
    result, taking = Taken(), Taking(copy, by, names, texts, pairs, members_of(copy.article))
    suggest_all(taking, todo, result)
    comment_all(taking, todo, result)
    if not (result.suggestions or result.comments or result.resolved):
        reason = next(iter(result.skipped.values()), "")
        raise Refused("nothing", reason or gettext_noop("There is nothing to take in."))
    copy.taken_at, copy.taken_by, copy.notes = timezone.now(), by, {**copy.notes, "came": asdict(result)}
    copy.save(update_fields=["taken_at", "taken_by", "notes"])
    return result


def to_take_in(returned_id: int, by: Person) -> ReturnedCopy:
    """The copy, locked, if this person may take it in. Raises Forbidden and Refused as take_return does."""
    copies = ReturnedCopy.objects.select_for_update(of=("self",)).select_related("article__project", "taking")
    copy = copies.get(pk=returned_id)
    permit_verb(copy.article, by, "suggest")
    if copy.taken_at is not None:
        raise Refused("done", gettext_noop("This review copy was taken in already."))
    if copy.rows is None:
        raise Refused("unplanned", gettext_noop("The plan is not made yet."))
    return copy


def proposed(rows: Iterable[Row]) -> set[str]:
    """The names of all that is ticked, or is taken in where nobody chooses."""
    return {name for row in rows for name in row.proposed}


def texts_of(
    rows: Collection[Row], names: Collection[str], progress: Callable[[float], None] = lambda _share: None
) -> dict[int, str]:
    """The text that the changes among `names` make of each row, by its number; `progress` is told which share is made."""
    found = {}
    for at, row in enumerate(rows, 1):
        if changes := row.chosen(names):
            found[row.n] = row.text(changes)
        progress(at / len(rows))
    return found


def suggest_all(taking: Taking, rows: Iterable[Row], result: Taken) -> None:
    """A suggestion for each row of which changes were chosen. Authors are told once of all."""
    made: list[Suggestion] = []
    for row in rows:
        changes = row.chosen(taking.names)
        if not changes:
            continue
        pair = taking.pairs[row.pair]
        try:
            permit(pair, taking.by, "suggest")
            text = acceptable(taking.texts[row.n])
        except Forbidden:
            raise
        except Refused as refusal:
            result.skipped[pair.pk] = refusal.sentence
            continue
        if not text.strip() or text.split() == pair.target.split():
            result.skipped[pair.pk] = gettext_noop("The suggestion is empty, or is the text as it stands.")
            continue
        made.append(suggestion_of(taking, row, text, changes))
    Suggestion.objects.bulk_create(made)
    result.suggestions = len(made)
    if made:
        copy, concerned = taking.copy, authors_of(*(one.pair for one in made))
        tell(concerned, Notice.Kind.SUGGESTION, actor=taking.by, article=copy.article, text=copy.name)


def suggestion_of(taking: Taking, row: Row, text: str, changes: Collection[Change]) -> Suggestion:
    """The suggestion that the changes of one row make; of more than one its note tells who made which, and when."""
    authors = list(dict.fromkeys(one.author for one in changes if one.author))
    times = [one.at for one in changes if one.at]
    known = {taking.members.get(name.casefold()) for name in authors}
    return Suggestion(
        pair=taking.pairs[row.pair],
        version=row.version,
        target=text,
        person=taking.by,
        note="\n".join(in_words(one, row.out) for one in changes) if len(changes) > 1 else "",
        returned=taking.copy,
        said_by=", ".join(authors)[:LONGEST_NAME],
        said_at=max(times, default=None),
        writers=sorted(pk for pk in known if pk and pk != taking.by.pk),
    )


def in_words(change: Change, out: str) -> str:
    """A change in one line: by whom, when, what."""
    when = f", {change.at:%Y-%m-%d %H:%M}" if change.at else ""
    return f"{change.author or '–'}{when}: {out[change.start : change.end] or '∅'} → {change.new or '∅'}"


def members_of(article: Article) -> dict[str, int]:
    """The members of the project by the names that a file may give them: for signing in, or shown."""
    members = Membership.objects.filter(project=article.project_id).select_related("person")
    return {name.casefold(): one.person_id for one in members for name in (one.person.username, str(one.person))}


def comment_all(taking: Taking, rows: Iterable[Row], result: Taken) -> None:
    """The chosen comments, each in its thread, and the threads to be resolved. Answers to one that was not chosen begin threads of
    their own.
    """
    commented: list[Pair] = []
    for row in rows:
        chosen = taking.names.intersection(row.offers)
        wanted = [k for k in range(len(row.comments)) if f"{row.n}-c{k}" in chosen]
        closed = [one for k, one in enumerate(row.resolved) if f"{row.n}-r{k}" in chosen]
        if not (wanted or closed):
            continue
        permit(taking.pairs[row.pair], taking.by, "comment")
        made: dict[int, Comment] = {}
        for k in wanted:
            try:
                made[k] = comment_of(taking, row, row.comments[k], made)
            except Refused as refusal:
                result.skipped[row.pair] = refusal.sentence
                continue
            tell_of(made[k], taking)
        result.comments += len(made)
        commented += [taking.pairs[row.pair]] if made else []
        resolve_all(taking, row, closed, made, result)
    if commented:
        announce(taking.copy.article, "comment.added", by=taking.by, **named(commented))


def resolve_all(
    taking: Taking, row: Row, threads: Iterable[Mapping[str, Any]], made: Mapping[int, Comment], result: Taken
) -> None:
    """Resolve what was resolved in Word, the threads that this copy begins too; a blocker only where this person may."""
    for one in threads:
        begun = made.get(one["under"]) if one["under"] is not None else None
        key = begun.pk if begun else one["thread"]
        if key is None:
            continue
        try:
            settle(row.pair, key, by=taking.by, resolved=True, returned=taking.copy)
        except Refused as refusal:
            result.skipped[row.pair] = refusal.sentence
            continue
        result.resolved += 1


def comment_of(taking: Taking, row: Row, said: Mapping[str, Any], made: Mapping[int, Comment]) -> Comment:
    """One comment; its thread is one that was there, or one that this copy brought."""
    first = (
        Comment.objects.filter(pk=said["thread"], thread=None, taken_back_at=None).first()
        if said["thread"]
        else made.get(said["under"])
    )
    at = datetime.fromisoformat(said["at"]) if said["at"] else None
    span = {} if first else {name: said[name] for name in ("side", "start", "end", "quote")}
    told = {"returned": taking.copy, "said_by": said["author"][:LONGEST_NAME], "said_at": at, "person": taking.by}
    text = acceptable(said["text"])
    return Comment.objects.create(
        pair=taking.pairs[row.pair], version=row.seen, thread=first, text=text, **span, **told
    )


def tell_of(said: Comment, taking: Taking) -> None:
    """Tell who is mentioned, and those who wrote in the thread that it answers."""
    where = {"actor": taking.by, "article": taking.copy.article, "pair": said.pair, "text": said.text}
    mentioned, first = called(said.text, taking.copy.article), said.thread
    people = {first.person_id, *first.answers.values_list("person_id", flat=True)} if first else set()
    tell(people - mentioned, Notice.Kind.ANSWER, **where)  # type: ignore[arg-type]
    tell(mentioned, Notice.Kind.MENTION, **where)  # type: ignore[arg-type]

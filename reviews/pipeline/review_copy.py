"""From rows to a review copy: every pair as it stands, with what changed since a base, by whom and when, and what is said of it."""

import io
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db.models import Max

from reviews import __version__
from reviews.export.edition import day
from reviews.export.people import stand_ins
from reviews.export.provenance import in_words
from reviews.export.review_copy import CopyComment, CopyRow, ReviewCopy
from reviews.export.review_copy.writing import write
from reviews.models import Approval, Article, Comment, HistoricalPair, Pair, Suggestion
from reviews.pipeline.edition import approvals_of, seal_from
from reviews.review.file_notes import notes_of
from reviews.review.keys import among
from reviews.review.places import placed
from reviews.text.row_marks import RowMark, row_digest
from reviews.text.translatable import gettext_noop
from reviews.text.versions.anchor import anchored
from reviews.text.versions.tracked import Mark, Piece, marked_up

BASES = {
    "approved": gettext_noop("since the last approved text"),
    "loaded": gettext_noop("since the text that was loaded"),
    "none": gettext_noop("none"),
}
"""What changes are marked against, in the words that stand in the file."""
AT_ONCE = 500
"""How many pairs a copy is written and read for while somebody waits; of more it is done by a job."""
BROUGHT = frozenset({"load", "reimport"})


def review_copy_of(
    article: Article, base: str, people: str = "full", progress: Callable[[float], None] = lambda _share: None
) -> bytes:
    """The document, changes being marked since `base`, which is a key of BASES, `people` being named in a way of WAYS. The same
    state of the article gives the same bytes. `progress` is told which share of the rows is written.
    """
    pairs = list(Pair.objects.filter(article=article).select_related("article").order_by("position"))
    versions = versions_of(pairs)
    starts = starts_of(pairs, versions, base)
    comments, seals, notes = comments_of(pairs), approvals_of(pairs), notes_of(pairs)
    if people != "full":
        comments = rename(article, people, versions, seals, comments)
    rows = [
        CopyRow(
            RowMark(article.pk, n, len(pairs), pair.pk, pair.version, row_digest(pair.source_hash, pair.target_hash)),
            pair.source,
            pieces_of(pair, versions[pair.pk], starts[pair.pk]),
            [*state_of(pair, versions[pair.pk], seals.get(pair.pk, ())), *noted(notes.get(pair.pk))],
            comments.get(pair.pk, ()),
        )
        for n, pair in enumerate(pairs, 1)
    ]
    said = {"title": article.title, "source_lang": article.source_lang, "target_lang": article.target_lang}
    at = last_worked_on(article, versions, comments)
    copy = ReviewCopy(article.pk, **said, at=at, base=BASES[base], tool=f"Duikan {__version__}", rows=rows)
    stream = io.BytesIO()
    write(copy, stream, progress)
    return stream.getvalue()


def versions_of(pairs: Sequence[Pair]) -> dict[int, dict[int, Any]]:
    """The history row that made each version of each pair; `author` says whose words it holds."""
    keys = [pair.pk for pair in pairs]
    accepted = Suggestion.objects.filter(pair__in=among(keys), accepted_version__isnull=False).select_related("person")
    suggesters = {(one.pair_id, one.accepted_version): one.whose for one in accepted}
    found: dict[int, dict[int, Any]] = {key: {} for key in keys}
    rows = HistoricalPair.objects.filter(id__in=among(keys)).select_related("history_user").order_by("history_id")
    for row in rows:
        if row.version not in found[row.id]:
            found[row.id][row.version] = row
            row.author = suggesters.get((row.id, row.version)) or str(row.history_user or "Duikan")
    return found


def starts_of(pairs: Sequence[Pair], versions: dict[int, dict[int, Any]], base: str) -> dict[int, int]:
    """The version of each pair that changes are marked since: its own where none are."""
    found = {pair.pk: pair.version for pair in pairs}
    if base == "loaded":
        for pk, rows in versions.items():
            found[pk] = max((n for n, row in rows.items() if row.verb in BROUGHT), default=min(rows))
    elif base == "approved":
        given = Approval.objects.filter(pair__in=among(found), withdrawn_at=None).order_by("version")
        found |= dict(given.values_list("pair_id", "version"))
    return found


def pieces_of(pair: Pair, rows: dict[int, Any], start: int) -> list[Piece]:
    """The target with its changes since the version `start`, each with whose it is and when."""
    texts = [(row.target, Mark(row.author, second(row.history_date))) for n, row in sorted(rows.items()) if n >= start]
    return marked_up(texts) if len(texts) > 1 else [Piece(pair.target)]


def state_of(pair: Pair, rows: dict[int, Any], seals: Sequence[dict[str, str]]) -> list[str]:
    """What stands beside a pair: version and state, whose words, who approved them, the digest of both texts."""
    since = pair.version
    while since - 1 in rows and rows[since - 1].target == pair.target:
        since -= 1
    given = [f"{one.whose}\n{day(one.at)}" for one in map(seal_from, seals)]
    digest = row_digest(pair.source_hash, pair.target_hash)
    return [f"v{pair.version} · {in_words(pair.state)}", rows[since].author, *given, digest]


def noted(note: str | None) -> list[str]:
    """What the file of the article says to those who translate the pair; nothing of it is read when the copy comes back."""
    return ["", f"Note in the file: {note}"] if note else []


def comments_of(pairs: Sequence[Pair]) -> dict[int, list[CopyComment]]:
    """The threads of each pair, those too that came from pairs it was made of. What was taken back stays here."""
    families = {key for pair in pairs for key in (pair.pk, *pair.ancestors)}
    known = Comment.objects.filter(pair__in=among(families), taken_back_at=None).select_related("person").order_by("pk")
    answers: dict[int, list[CopyComment]] = defaultdict(list)
    begun = []
    for one in known:
        if one.thread_id:
            answers[one.thread_id].append(CopyComment(mark_of(one), one.text))
        else:
            begun.append(one)
    found: dict[int, list[CopyComment]] = defaultdict(list)
    for pair, one, _parted in placed(begun, pairs):
        span = anchored(one.quote, one.start, getattr(pair, one.side)) if one.side else None
        start, end = span or (0, 0)
        said = CopyComment(mark_of(one), one.text, one.side, start, end, bool(one.resolved_at), tuple(answers[one.pk]))
        found[pair.pk].append(said)
    return found


def rename(
    article: Article,
    way: str,
    versions: dict[int, dict[int, Any]],
    seals: dict[int, list[dict[str, str]]],
    comments: dict[int, list[CopyComment]],
) -> dict[int, list[CopyComment]]:
    """Name the people of versions and approvals in the `way`; the comments with theirs. What comes back is known by its times."""
    rows = [row for found in versions.values() for row in found.values()]
    given = [one for found in seals.values() for one in found]
    threads = [one for found in comments.values() for one in found]
    names = [*(row.author for row in rows), *(one["name"] for one in given)]
    names += [said.mark.author for one in threads for said in (one, *one.answers)]
    roles = {str(one.person): one.role for one in article.project.memberships.select_related("person")}
    said = {
        name: short for (name, _role), short in stand_ins([(n, roles.get(n, "person")) for n in names], way).items()
    }
    for row in rows:
        row.author = said[row.author]
    for one in given:
        one["name"] = said[one["name"]]

    def renamed(one: CopyComment) -> CopyComment:
        mark = one.mark._replace(author=said[one.mark.author])
        return replace(one, mark=mark, answers=tuple(map(renamed, one.answers)))

    return {pk: list(map(renamed, found)) for pk, found in comments.items()}


def mark_of(one: Comment) -> Mark:
    """Who said it when: of what was written in Word, what the file said."""
    return Mark(one.said_by or str(one.person), second(one.said_at or one.at))


def last_worked_on(
    article: Article, versions: dict[int, dict[int, Any]], comments: dict[int, list[CopyComment]]
) -> datetime:
    """The time that the document bears: no clock, so that the same state is the same file."""
    times = [second(row.history_date) for rows in versions.values() for row in rows.values()]
    threads = [one for found in comments.values() for one in found]
    times += [said.mark.at for one in threads for said in (one, *one.answers) if said.mark.at]
    opened = Comment.objects.filter(pair__article=article).aggregate(last=Max("reopened_at"))["last"]
    times += [second(opened)] if opened else []
    return max(times, default=second(article.created_at))


def second(at: datetime) -> datetime:
    """A time as Word can hold it."""
    return at.replace(microsecond=0)

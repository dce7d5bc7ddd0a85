"""Taking a file over that came again for its article: all of it as one batch, which can be taken back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from django.db import transaction

from reviews.models import Article, Batch, Finding, Pair, Person, Reimport
from reviews.review.actions.edit import acceptable, change_source
from reviews.review.batch_changes import undone_pairs
from reviews.review.facts import facts_of, first_authors, versions_of
from reviews.review.file_notes import keep_notes, notes_before, own_notes
from reviews.review.findings import recheck_pairs
from reviews.review.former_findings import forget
from reviews.review.hashes import text_hash
from reviews.review.keys import among
from reviews.review.order import after_all, arrange, merged_order, order_of
from reviews.review.permission import permit_verb
from reviews.review.picked import held, open_batch
from reviews.review.plural_forms import keep_forms
from reviews.review.refusals import Refused
from reviews.review.reimport_plan import Row, as_rows, proposed
from reviews.review.results import BatchResult
from reviews.review.versions import create, write
from reviews.text.plurals import Plural
from reviews.text.segments import SIDES
from reviews.text.translatable import gettext_noop

GONE = gettext_noop("No longer in the file")
FIELDS = ("source", "target", "same_sources", "source_flag")


@transaction.atomic
def reimport(reimport_id: int, *, by: Person, chosen: Collection[str] | None = None) -> BatchResult:
    """Take over what is `chosen` of the plan (names such as "12-target"); where nobody chose, what it proposes.

    Pairs that a lead locked, or in which somebody writes, are left. Whoever takes the file over counts as an author of
    what changes, and of translations the article's translator as well, as when it was loaded.

    Raises:
        Forbidden: role.
        Refused: the article was worked on since the plan was made, the plan was taken over already, or is empty.
    """
    asked = Reimport.objects.select_for_update(of=("self",)).select_related("article__project").get(pk=reimport_id)
    article = asked.article
    permit_verb(article, by, "reimport")
    Article.objects.select_for_update().get(pk=article.pk)
    rows = as_rows(asked.rows or [])
    if asked.batch_id:
        raise Refused("done", gettext_noop("This file was taken over already."))
    pairs = unchanged_since(article, rows)
    wanted = proposed(rows) if chosen is None else chosen
    result, kept = BatchResult(), held(article, by, "edit")
    todo = [row for row in rows if row.moved or any(f"{row.n}-{name}" in wanted for name in row.offers)]
    result.skipped = {row.pair: kept[row.pair] for row in todo if row.pair in kept}
    todo = [row for row in todo if row.pair not in kept]
    if not todo:
        raise Refused("nothing", gettext_noop("There is nothing to take over."))
    alone = {
        row.n
        for row in todo
        if not row.moved and {name for name in row.offers if f"{row.n}-{name}" in wanted} == {"note"}
    }
    concerned = [pairs[row.pair] for row in todo if row.pair is not None and row.n not in alone]
    batch = open_batch(article, "reimport", by, concerned, result, reason=asked.name)
    stood = order_of(article)
    writers, notes = take_over(rows, todo, wanted, pairs, batch)
    if (left := order_of(article)) != stood:
        Batch.objects.filter(pk=batch.pk).update(order=stood, order_left=left)
    Reimport.objects.filter(pk=asked.pk).update(batch=batch, writers=writers, notes=notes)
    return result


def unchanged_since(article: Article, rows: Iterable[Row]) -> dict[int, Pair]:
    """The article's pairs, locked, if they stand as the plan found them: the same pairs, versions and states."""
    pairs = {pair.pk: pair for pair in Pair.objects.select_for_update(of=("self",)).filter(article=article)}
    seen = {pk: (version, state) for row in rows for pk, version, state in row.pins}
    if seen != {pk: (pair.version, pair.state) for pk, pair in pairs.items()}:
        raise Refused("stale", gettext_noop("The article was worked on since this plan was made."))
    for pair in pairs.values():
        pair.article = article
    return pairs


def take_over(
    rows: list[Row], todo: list[Row], wanted: Collection[str], pairs: dict[int, Pair], batch: Batch
) -> tuple[dict[str, list[int]], dict[int, list[str]]]:
    """Write what was chosen: texts, what is gone, what is new, notes, and the order. Returns whose words went to which pair, and
    which notes, with those of before.
    """
    by = batch.person
    doing = {row.n: [name for name in row.offers if f"{row.n}-{name}" in wanted] for row in todo}
    places = paragraphs(rows, pairs)
    changed: list[Pair] = []
    moved: list[Pair] = []
    for row in todo:
        if row.kind in {"new", "gone"}:
            continue
        pair = pairs[row.pins[0][0]]
        if row.moved:
            pair.paragraph = places[row.paragraph]
        put_texts(pair, row, doing[row.n])
        if not {*SIDES}.isdisjoint(doing[row.n]):
            changed.append(pair)
        elif row.moved:
            moved.append(pair)
    gone = [pairs[row.pins[0][0]] for row in todo if "gone" in doing[row.n]]
    authors = authors_of_all(gone)
    for pair in gone:
        pair.retired = True
    brought = [(row, pairs[row.pins[0][0]]) for row in todo if "target" in doing[row.n]]
    wrote = writers_of(batch.article, {text_hash(row.target) for row in todo if row.target})
    translator = {key for key in [batch.article.translator_id] if key}
    write(changed, by=by, verb="reimport", reason=batch.reason, batch=batch, fields=[*FIELDS, "paragraph"])
    write(moved, by=by, verb="reimport", reason=batch.reason, batch=batch, fields=["paragraph"])
    write(gone, by=by, verb="reimport", reason=GONE, batch=batch, fields=["retired"])
    forget(Finding.objects.filter(pair__in=gone))
    new = [row for row in todo if "new" in doing[row.n]]
    made = make(new, places, authors, wrote, batch)
    keys = {row.n: pair.pk for row, pair in zip(new, made, strict=True)}
    said = {row.pair: row.note for row in todo if row.pair and "note" in doing[row.n]}
    before = own_notes(said)
    keep_notes(said | {keys[row.n]: row.note for row in new})
    keep_forms({keys[row.n]: Plural(*row.plural) for row in new if row.plural})
    put_in_order(batch.article, rows, keys)
    recheck_pairs([*changed, *made], edited=True)
    whose = {str(pair.pk): translator | wrote.get(pair.target_hash, set()) for _row, pair in brought}
    notes = {pk: [before.get(pk, ""), note] for pk, note in said.items()}
    return {key: sorted(people) for key, people in whose.items() if people}, notes


def put_texts(pair: Pair, row: Row, sides: Collection[str]) -> None:
    """Give the pair the texts of the file on `sides`."""
    if "source" in sides:
        change_source(pair, acceptable(row.source))
    if "target" in sides:
        pair.target = acceptable(row.target)


def paragraphs(rows: Iterable[Row], pairs: dict[int, Pair]) -> dict[int, int]:
    """The article's number for each paragraph of the file: that of the first pair in it that stayed, or a new one."""
    found: dict[int, int] = {}
    free = max((pair.paragraph for pair in pairs.values()), default=0)
    for row in rows:
        if row.pins and row.paragraph and not row.moved:
            found.setdefault(row.paragraph, pairs[row.pins[0][0]].paragraph)
    for row in rows:
        if row.paragraph and row.paragraph not in found:
            free += 1
            found[row.paragraph] = free
    return found


def authors_of_all(pairs: list[Pair]) -> set[int]:
    """Whoever wrote in any of these pairs: their words may come back as those of new pairs."""
    return {key for facts in facts_of(pairs).values() for key in facts.contributors} if pairs else set()


def writers_of(article: Article, hashes: Collection[str]) -> dict[str, set[int]]:
    """Who wrote the translations with these hashes, in whatever pair of the article they stand or stood."""
    held = Pair.history.filter(article=article, target_hash__in=hashes).order_by().values_list("id", flat=True)
    pairs = Pair.everything.filter(pk__in=among(set(held))).select_related("article").in_bulk()
    found: dict[str, set[int]] = defaultdict(set)
    for pk, versions in versions_of(pairs.values()).items():
        for n, version in enumerate(versions):
            people = {version.author, *version.others, *(() if n else first_authors(pairs[pk]))}
            found[version.content[1]] |= {key for key in people if key}
    return {target: people for target, people in found.items() if target in hashes}


def make(
    rows: list[Row], places: dict[int, int], authors: set[int], wrote: Mapping[str, set[int]], batch: Batch
) -> list[Pair]:
    """The new pairs. Their authors are whoever takes over, the translator, and all who wrote these words before."""
    start = after_all(batch.article)
    made = [
        Pair(
            article=batch.article,
            position=start + n,
            paragraph=places[row.paragraph],
            **{side: acceptable(getattr(row, side)) for side in SIDES},
            **row.laid,
        )
        for n, row in enumerate(rows)
    ]
    for pair in made:
        first = {key for key in first_authors(pair) if key}
        pair.inherited_authors = sorted({*authors, *first, *wrote.get(text_hash(pair.target), ())})
    return create(made, by=batch.person, verb="reimport", reason=batch.reason, batch=batch) if made else []


def put_in_order(article: Article, rows: Iterable[Row], made: dict[int, int]) -> None:
    """The order of the file; what it no longer holds stays behind what it stood behind."""
    wanted = [pk for row in rows for pk in ([pin[0] for pin in row.pins] or [made.get(row.n, 0)])]
    arrange(article, merged_order(order_of(article), wanted))


def last_taken(article: Article) -> Reimport | None:
    """The file that the article was last brought up to, of those of which nothing was taken back."""
    found = Reimport.objects.filter(article=article, batch__isnull=False).select_related("batch")
    return next((one for one in found.order_by("-batch") if one.batch and not is_taken_back(one, one.batch)), None)


def is_taken_back(one: Reimport, batch: Batch) -> bool:
    """Whether anything of it was taken back."""
    return bool(undone_pairs(batch) or (one.notes and not notes_before(batch)))

"""The ledger of an article from the records of its pairs: read when a pair is checked, and only where a text changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from reviews.check.ledger import Entry, Kind, Ledger, Record, entries, record, settled, version
from reviews.models import Article, LedgerRecord, Pair
from reviews.review.hashes import text_hash
from reviews.review.inserts import insert
from reviews.text import segments

Content = dict[str, Any]  # as LedgerRecord tells
AROUND = ("boilerplate", "repeated", "tag", "code")


@dataclass(frozen=True)
class ArticleLedger:
    """The ledger, the pairs that its entries stand in by their ids, and the number of entries of each kind by pair."""

    ledger: Ledger
    pairs: dict[str, Pair]
    totals: dict[int, dict[Kind, int]]


def ledger_of(article: Article) -> ArticleLedger:
    """The ledger of the texts as they are now, in a fixed number of statements.

    A pair whose record is missing or old is read here, and kept by whoever checks it next: looking writes nothing.
    """
    held = list(rows(article))
    stale = [pk for pk, *hashes, texts, _content in held if texts != key(*hashes)]
    fresh = {pair.pk: read(pair, article).content for pair in Pair.objects.filter(pk__in=stale)} if stale else {}
    contents = {pk: fresh.get(pk, content) for pk, *_texts, content in held}
    marked = Pair.objects.filter(pk__in=[pk for pk, content in contents.items() if content["unmatched"]])
    pairs = {str(pair.pk): pair for pair in marked.order_by("position")}
    found = settled(of_content(str(pk), content, pairs) for pk, content in contents.items())
    return ArticleLedger(found, pairs, {pk: content["totals"] for pk, content in contents.items()})


def rows(article: Article) -> Iterable[tuple[int, str, str, str | None, Content]]:
    """(pair, source hash, target hash, texts that were read, what was read of them) in the order of the article.

    What the page around the article said, and what it said twice, has no part in the ledger, nor has code.
    """
    record = F("ledger__texts"), F("ledger__content")
    return (
        Pair.objects.filter(article=article)
        .exclude(kind__in=AROUND)
        .order_by("position")
        .values_list("pk", "source_hash", "target_hash", *record)
    )


def keep(records: Iterable[LedgerRecord]) -> None:
    """Keep records in the place of older ones of their pairs."""
    insert(records, "ON CONFLICT (pair_id) DO UPDATE SET texts = EXCLUDED.texts, content = EXCLUDED.content")


def read(pair: Pair, article: Article) -> LedgerRecord:
    """An unsaved record of the pair as it stands."""
    found = record(as_text(pair, article))
    unmatched = [[one.kind, one.side, one.start, one.end, one.pronoun] for one in found.unmatched]
    content = {"totals": found.totals, "unmatched": unmatched, "rendered": found.rendered}
    return LedgerRecord(pair=pair, texts=key(text_hash(pair.source), text_hash(pair.target)), content=content)


def key(source_hash: str, target_hash: str) -> str:
    """What a record is bound to."""
    return f"{version()} {source_hash[:24]} {target_hash[:24]}"


def as_text(pair: Pair, article: Article) -> segments.Pair:
    """The pair as the ledger sees it: terms of the desk have no part in it."""
    return segments.Pair(str(pair.pk), pair.source, pair.target, article.source_lang, article.target_lang)


def entries_of(pair: Pair, article: Article, kind: str) -> list[Entry]:
    """The entries of the pair's source of one kind or, with none named, of all."""
    found = entries(as_text(pair, article))
    return [one for one in found if one.side == "source" and kind in ("", one.kind)]


def of_content(pair_id: str, content: Content, pairs: dict[str, Pair]) -> Record:
    """The record again."""
    unmatched = tuple(
        Entry(kind, side, pair_id, start, end, getattr(pairs[pair_id], side)[start:end], False, pronoun)
        for kind, side, start, end, pronoun in content["unmatched"]
    )
    return Record(content["totals"], unmatched, content["rendered"])

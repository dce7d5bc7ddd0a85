"""Notes that came with the pairs of a file: kept beside the pairs, not in them, so that no text or approval depends on them."""

from collections.abc import Iterable, Mapping

from reviews.models import Batch, FileNote, Pair, Reimport
from reviews.review.keys import among

AT_ONCE = 500


def keep_notes(notes: Mapping[int, str]) -> None:
    """Keep what a file says of pairs, by key, in the place of what was said before. Where it says nothing, that stands."""
    rows = [FileNote(pair_id=pk, text=text) for pk, text in notes.items() if text]
    FileNote.objects.bulk_create(rows, AT_ONCE, update_conflicts=True, unique_fields=["pair"], update_fields=["text"])


def notes_of(pairs: Iterable[Pair]) -> dict[int, str]:
    """The notes by pair, of those that have one: its own, else those of the pairs that it was made from."""
    lines = {pair.pk: [pair.pk, *sorted(pair.ancestors)] for pair in pairs}
    keys = {key for line in lines.values() for key in line}
    there = own_notes(keys)
    found = {pk: there.get(pk) or joined(there[key] for key in line if key in there) for pk, line in lines.items()}
    return {pk: text for pk, text in found.items() if text}


def own_notes(pks: Iterable[int]) -> dict[int, str]:
    """The notes of these pairs themselves, by key."""
    return dict(FileNote.objects.filter(pair__in=among(pks)).values_list("pair", "text"))


def joined(notes: Iterable[str]) -> str:
    """Notes one under the other, each once."""
    return "\n".join(dict.fromkeys(notes))


def notes_before(batch: Batch) -> dict[int, str]:
    """What was said of each pair whose note is still the one that the file of the act brought, before it came."""
    said = Reimport.objects.filter(batch=batch).values_list("notes", flat=True).first() or {}
    now = own_notes(int(pk) for pk in said)
    return {int(pk): before for pk, (before, brought) in said.items() if now.get(int(pk)) == brought}


def put_notes_back(batch: Batch, pks: Iterable[int]) -> None:
    """Of these pairs, let the notes of before the act stand again."""
    before = notes_before(batch)
    mine = {pk: before[pk] for pk in pks if pk in before}
    FileNote.objects.filter(pair__in=among(pk for pk, text in mine.items() if not text)).delete()
    keep_notes(mine)

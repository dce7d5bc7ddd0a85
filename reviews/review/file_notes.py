"""Notes that came with the pairs of a file: kept beside the pairs, not in them, so that no text or approval depends on them."""

from collections.abc import Collection, Iterable, Mapping

from reviews.models import FileNote, Pair
from reviews.review.keys import among

AT_ONCE = 500


def keep_notes(notes: Mapping[int, str], anew: Collection[int] = ()) -> None:
    """Keep what a file says of pairs, by key, where nothing is known yet; of the pairs `anew`, in the place of what it said
    before. Where it says nothing, that stands.
    """
    rows = [FileNote(pair_id=pk, text=text) for pk, text in notes.items() if text]
    changed = [row for row in rows if row.pair_id in anew]
    FileNote.objects.bulk_create(
        changed, AT_ONCE, update_conflicts=True, unique_fields=["pair"], update_fields=["text"]
    )
    FileNote.objects.bulk_create([row for row in rows if row.pair_id not in anew], AT_ONCE, ignore_conflicts=True)


def notes_of(pairs: Iterable[Pair]) -> dict[int, str]:
    """The notes by pair, of those that have one: its own, else those of the pairs that it was made from."""
    lines = {pair.pk: [pair.pk, *sorted(pair.ancestors)] for pair in pairs}
    keys = {key for line in lines.values() for key in line}
    there = dict(FileNote.objects.filter(pair__in=among(keys)).values_list("pair", "text"))
    found = {pk: there.get(pk) or joined(there[key] for key in line if key in there) for pk, line in lines.items()}
    return {pk: text for pk, text in found.items() if text}


def joined(notes: Iterable[str]) -> str:
    """Notes one under the other, each once."""
    return "\n".join(dict.fromkeys(notes))

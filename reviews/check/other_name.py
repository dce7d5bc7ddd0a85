"""One name of the translation that stands for another of the source, told by both of them: a part of the rule of names (names.py).

A known first name, a Chinese person, or one with another's original in brackets who is somebody else is a warning, two who have
changed places a note.
"""

from collections.abc import Iterator

from reviews.text.names.exchanged import exchanged
from reviews.text.names.exchanged_people import exchanged_in_clauses, exchanged_people
from reviews.text.names.glossed_names import glossed_as_another
from reviews.text.names.other_given import another_given
from reviews.text.names.other_people import another_person
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.sounds.longest_compared import COMPARED
from reviews.text.translatable import gettext_noop

Span = tuple[int, int]


def another(pair: Pair, *, english: bool) -> tuple[Span, Span] | None:
    """The span of a name of the source and that of another one which the translation has in its place."""
    texts = (pair.source, pair.target) if english else (pair.target, pair.source)
    if max(map(len, texts)) > 2 * COMPARED:
        return None
    found = another_given(*texts) or another_person(*texts) or (glossed_as_another(*texts) if english else None)
    return (found if english else found[::-1]) if found else None


def says_another(pair: Pair, ours: Span, theirs: Span, severity: Severity) -> Finding:
    """That a name of the translation stands for another of the source."""
    message = gettext_noop("“{other}” stands for “{name}” in the source")
    args = {"name": pair.source[slice(*ours)], "other": pair.target[slice(*theirs)]}
    return Finding("names", severity, "target", *theirs, message, args)


def changed(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A place or a person of the English, and the other one, which stands in its place in the Chinese."""
    return exchanged(english, chinese) or exchanged_people(english, chinese) or exchanged_in_clauses(english, chinese)


def changed_places(pair: Pair, *, english: bool) -> Iterator[Finding]:
    """A note on a place or a person that stands where the source has the other."""
    texts = (pair.source, pair.target) if english else (pair.target, pair.source)
    if found := changed(*texts):
        yield says_another(pair, *(found if english else found[::-1]), "note")

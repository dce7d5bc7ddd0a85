"""Sentences of pure stages for the interface: translated first, then filled in."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_noop, ngettext

from reviews import check
from reviews.models import Batch, Finding, HouseRule, Pair, Reimport
from reviews.review.results import BatchResult
from reviews.review.states import MOVES
from reviews.review.versions import REASONS
from reviews.views.language_names import language_names
from reviews.views.new_term import NAMED_BY

Said = TypeVar("Said", Finding, HouseRule)
NAMED = 20
# Words of REASONS that name a state as well: Chinese calls the state 定稿, and the act that may lead to it 核可.
ACTS = {
    "Approved": gettext_noop("Approval given"),
    "Changes requested": gettext_noop("Sent back for changes"),
    "Excluded": gettext_noop("Marked as excluded"),
}
PLACES = {
    "row": gettext_noop("row {place}"),
    "line": gettext_noop("line {place}"),
    "byte": gettext_noop("byte {place}"),
    "member": gettext_noop("part {place}"),
}


def said(message: str, args: Mapping[str, Any], location: Mapping[str, Any] | None = None) -> str:
    """The sentence in the reader's language, with its place at the end where it does not name one itself."""
    sentence = gettext(message).format(**{name: shown(value) for name, value in _with_languages(args).items()})
    named = {} if PLACES.keys() & args.keys() else location or {}
    places = [gettext(PLACES[name]).format(place=value) for name, value in named.items() if name in PLACES]
    return f"{sentence} ({', '.join(places)})" if places else sentence


def _with_languages(args: Mapping[str, Any]) -> dict[str, Any]:
    """What a sentence that names a language is filled with, where `found` and `other` are languages too."""
    languages = {"lang", "other", "found"} if "lang" in args else set()
    return {name: language_names(str(value)) if name in languages else value for name, value in args.items()}


def shown(value: Any) -> Any:
    """Lists are read as lists of words."""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def worded(finding: Said) -> Said:
    """The finding (or house rule) with its sentence and the title of its rule in the reader's language, and whether it is about
    words that a term would settle.
    """
    args = {**finding.args, **({"title": gettext(finding.args["title"])} if "title" in finding.args else {})}
    finding.sentence = said(finding.message, args)  # type: ignore[attr-defined]
    finding.names_words = finding.rule in NAMED_BY  # type: ignore[attr-defined]
    rule = check.rules().get(finding.rule)
    finding.rule_title = gettext(rule.title) if rule else finding.rule  # type: ignore[attr-defined]
    return finding


def label_of(verb: str) -> str:
    """What was done, as a word for people (not yet translated)."""
    said = REASONS.get(verb) or (MOVES[verb].label if verb in MOVES else verb)
    return ACTS.get(said, said)


def act_of(batch: Batch) -> str:
    """What an act on many did, in the reader's language; of one that takes another back, what that was."""
    done = gettext(label_of(batch.verb))
    return f"{done} ({gettext(label_of(batch.reverts.verb))})" if batch.reverts else done


def what_was_done(batch: Batch | None, n: int) -> str:
    """What an act did, and to how many pairs; of a file that came again with nothing but notes, how many these are."""
    done = ngettext("{n} pair changed.", "{n} pairs changed.", n).format(n=n)
    if batch and not n and (notes := notes_brought(batch)):
        done = notes_in_words(notes)
    if batch and batch.verb == "suggest":
        done = ngettext("{n} suggestion", "{n} suggestions", n).format(n=n)
    return gettext("{act}: {done}").format(act=act_of(batch), done=done) if batch else done


def notes_brought(batch: Batch) -> int:
    """How many notes to translators came with the file that the act took over."""
    return len(Reimport.objects.filter(batch=batch).values_list("notes", flat=True).first() or ())


def notes_in_words(n: int) -> str:
    """How many notes were taken over; nothing of none."""
    said = ngettext("{n} note to translators was taken over.", "{n} notes to translators were taken over.", n)
    return said.format(n=n) if n else ""


def tell(request: HttpRequest, result: BatchResult, *, undo: bool = True) -> None:
    """Say what an act on many pairs did, offer to take it back, and say why it left which pairs."""
    offer = f"revert-{result.batch.pk}" if undo and result.batch else ""
    messages.success(request, what_was_done(result.batch, len(result.changed)), extra_tags=offer)
    tell_left(request, result.skipped)


def found_in_words(own: int, wholes: int) -> str:
    """How many open findings a pair has: of one that has none of its own, what is marked in it is part of `wholes` findings about
    the whole article.
    """
    if own or not wholes:
        return ngettext("%(n)s finding", "%(n)s findings", own) % {"n": own}
    part = ngettext("none of its own; part of %(n)s finding about the article",
                    "none of its own; part of %(n)s findings about the article", wholes)  # fmt: skip
    return part % {"n": wholes}


def tell_left(request: HttpRequest, skipped: Mapping[int, str]) -> None:
    """Say which pairs were left, and why."""
    for sentence in left_in_words(skipped):
        messages.warning(request, sentence)


def left_in_words(skipped: Mapping[int, str]) -> list[str]:
    """Which pairs were left, and why, a sentence a reason: `skipped` gives the reason for each, by primary key."""
    by_reason: dict[str, list[int]] = defaultdict(list)
    for pk, position in Pair.everything.filter(pk__in=list(skipped)).values_list("pk", "position"):
        by_reason[skipped[pk]].append(position)
    return [left(reason, positions) for reason, positions in sorted(by_reason.items())]


def left(reason: str, positions: list[int]) -> str:
    """Which pairs were left for one reason."""
    some = sorted(positions)[:NAMED]
    numbers = ", ".join(map(str, some)) + ("…" if len(positions) > NAMED else "")
    sentence = ngettext(
        "{n} left as it was ({numbers}): {reason}", "{n} left as they were ({numbers}): {reason}", len(positions)
    )
    return sentence.format(n=len(positions), numbers=numbers, reason=gettext(reason))

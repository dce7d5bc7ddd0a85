"""The glossary as people work with it: which terms a pair has, what was approved before a change."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from reviews.check.glossary import rendered
from reviews.models import Article, GlossaryTerm, Pair, Project
from reviews.review.kept_glossary import kept_for
from reviews.review.states import State
from reviews.text import segments
from reviews.text.segments import Term
from reviews.text.terms import holds


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term in the source of a pair: its entry, and whether the translation has an allowed or a forbidden rendering."""

    term: Term
    key: int
    agreed: bool
    forbidden: str
    newer: bool


def terms_in(pair: Pair, approved_at: datetime | None = None) -> list[TermLine]:
    """The glossary's entries for what stands in the source of `pair`, in its order: one statement.

    An entry that changed after `approved_at` is `newer` than the approval.
    """
    article = pair.article
    kept = kept_for(article)
    segment = segments.Pair(str(pair.pk), pair.source, pair.target, article.source_lang, article.target_lang)
    lines = []
    found = kept.glossary.found_in(pair.source)
    times = Counter(place.term for place, _terms in found)
    for term in dict.fromkeys(term for _place, terms in found for term in terms):
        key, changed_at = kept.entries[term]
        agreed, against = rendered(segment, [term])
        bad = "" if against is None or agreed >= times[term.source] else against[0].of(pair.target)
        newer = approved_at is not None and changed_at > approved_at
        lines.append(TermLine(term, key, agreed > 0, bad, newer))
    return lines


@dataclass(frozen=True, slots=True)
class OlderApproval:
    """An approved pair with a term that changed after its approval, and whether it is as agreed now all the same."""

    pair: Pair
    term: Term
    agreed: bool


def approved_before(project: Project, only: GlossaryTerm | None = None) -> Iterator[OlderApproval]:
    """The approved pairs in whose source a term stands (`only` this one) that changed after the approval, article by
    article, those of the same languages together.
    """
    for article in Article.objects.on_desk().filter(project=project).order_by("source_lang", "target_lang", "pk"):
        kept = kept_for(article)
        changed = {term: at for term, (key, at) in kept.entries.items() if only is None or key == only.pk}
        if not changed:
            continue
        given = Max("approvals__at", filter=Q(approvals__withdrawn_at=None))
        pairs = Pair.objects.filter(article=article, state=State.APPROVED.value).annotate(approved_at=given)
        older = pairs.filter(Q(approved_at=None) | Q(approved_at__lt=max(changed.values())))
        for pair in older.order_by("position"):
            pair.article = article
            found = kept.glossary.found_in(pair.source)
            for term in dict.fromkeys(term for _place, terms in found for term in terms):
                if (at := changed.get(term)) and (pair.approved_at is None or pair.approved_at < at):
                    agreed = any(holds(pair.target, word, article.target_lang) for word in term.allowed)
                    yield OlderApproval(pair, term, agreed)

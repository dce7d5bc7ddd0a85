"""From rows to an edition: approved text only, under a snapshot that gives the same bytes whenever it is exported."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from reviews import __version__
from reviews.export.edition import Approval as EditionApproval
from reviews.export.edition import Edition, EditionPair, LeftOut
from reviews.export.lane import with_lane
from reviews.export.people import with_people
from reviews.models import Approval, Article, Lineage, Pair, Person, Snapshot, Suggestion
from reviews.pipeline.document import Placed, document_from, placed
from reviews.pipeline.last_approved import last_approved
from reviews.review.facts import TURN, facts_of, is_of
from reviews.review.file_notes import notes_of
from reviews.review.plural_forms import forms_of
from reviews.review.states import State, is_settled, valid_approvals
from reviews.text.plurals import Plural


def edition_of(
    article: Article, *, by: Person | None, lane: str = "", people: str = "full", earlier: bool = False
) -> Edition:
    """The approved text of `article` now; `earlier` as for snapshot_of, the others as for edition_from."""
    return edition_from(snapshot_of(article, by=by, earlier=earlier), article, lane=lane, people=people)


@transaction.atomic
def snapshot_of(article: Article, *, by: Person | None, earlier: bool = False) -> Snapshot:
    """The approved text of `article` now. The same state again is the same snapshot, so that its files are the same bytes.

    With `earlier`, a pair that is being re-checked stands as it was when it was last approved.
    """
    Article.objects.select_for_update().get(pk=article.pk)
    content = content_now(article, earlier=earlier)
    snapshot, _made = Snapshot.objects.get_or_create(
        article=article, sha256=digest_of(content), defaults={"person": by, "at": timezone.now(), "content": content}
    )
    return snapshot


def digest_of(content: dict[str, Any]) -> str:
    """The hash of what an edition says."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def content_now(article: Article, *, earlier: bool = False) -> dict[str, Any]:
    """Everything an edition says, as data."""
    pairs = list(Pair.objects.filter(article=article).select_related("article__project").order_by("position"))
    before = last_approved(pair for pair in pairs if pair.state == State.RECHECK.value) if earlier else {}
    pairs = [before.get(pair.pk, pair) for pair in pairs]
    approved = [pair for pair in pairs if pair.state == State.APPROVED.value]
    seals, authors, notes = approvals_of(approved), authors_of(approved), notes_of(approved)
    forms = forms_of(approved)
    where = placed(article, pairs)
    return {
        "title": article.title,
        "source_lang": article.source_lang,
        "target_lang": article.target_lang,
        "policy": policies_of(approved, article),
        **({"document": where.said} if where else {}),
        "pairs": [
            {
                "id": pair.pk,
                "position": pair.position,
                "paragraph": pair.paragraph,
                "source": pair.source,
                "target": pair.target,
                "source_hash": pair.source_hash,
                "target_hash": pair.target_hash,
                "version": pair.version,
                "kind": pair.kind,
                "authors": authors.get(pair.pk, []),
                "approvals": seals.get(pair.pk, []),
                # Only where there is one: without, an edition is that of before.
                **({"note": notes[pair.pk]} if pair.pk in notes else {}),
                **({"form": forms[pair.pk]._asdict()} if pair.pk in forms else {}),
                **({"lines": where.lines[pair.pk]} if where else {}),
            }
            for pair in approved
        ],
        "left_out": left_out((pair for pair in pairs if pair.state != State.APPROVED.value), where),
    }


def left_out(pairs: Iterable[Pair], where: Placed | None) -> list[dict[str, Any]]:
    """The pairs that are not in the edition, and `where` in a document they stand; the texts of those that are not to be
    translated, once that was approved.
    """
    rows = list(pairs)
    fixed = [pair for pair in rows if pair.exclusion == "not_for_translation" and pair.state == State.EXCLUDED.value]
    settled = {pk for pk, facts in facts_of(fixed).items() if is_settled(facts)} if fixed else set()
    return [
        {"id": pair.pk, "position": pair.position, "state": pair.state, "reason": pair.exclusion}
        # Only where they are told: without, an edition is that of before.
        | ({"source": pair.source, "target": pair.target} if pair.pk in settled else {})
        | ({"lines": where.lines[pair.pk]} if where else {})
        for pair in rows
    ]


def approvals_of(pairs: list[Pair]) -> dict[int, list[dict[str, str]]]:
    """The approvals that hold, by pair, in the order they were given."""
    facts = facts_of(pairs)
    current = {pair.pk: pair for pair in pairs}
    found: dict[int, list[dict[str, str]]] = {}
    given = Approval.objects.filter(pair__in=list(current), withdrawn_at=None).select_related("reviewer").order_by("pk")
    for one in given:
        said = facts[one.pair_id]
        person = said.same.get(one.reviewer_id, one.reviewer_id)
        holds = is_of(one, current[one.pair_id]) and person in valid_approvals(said)
        if holds:
            seal = {"name": str(one.reviewer), "role": one.role, "at": one.at.isoformat()}
            found.setdefault(one.pair_id, []).append(seal)
    return found


def authors_of(pairs: list[Pair]) -> dict[int, list[str]]:
    """Everyone who wrote a version, by pair, first author first. An accepted suggestion was written by who suggested it; whoever
    exchanged the sides wrote nothing, and those who had written them did.
    """
    found = inherited_in(pairs)
    seen: set[tuple[int, int]] = set()
    keys = [pair.pk for pair in pairs]
    accepted = Suggestion.objects.filter(pair__in=keys, accepted_version__isnull=False).select_related("person")
    suggesters = {(one.pair_id, one.accepted_version): one.whose for one in accepted}
    rows = Pair.history.filter(id__in=keys).select_related("history_user").order_by("history_id")
    for row in rows:
        writer = suggesters.get((row.id, row.version), None if row.verb == TURN else row.history_user)
        if (row.id, row.version) not in seen and writer and str(writer) not in found.setdefault(row.id, []):
            found[row.id].append(str(writer))
        seen.add((row.id, row.version))
    return found


def inherited_in(pairs: list[Pair]) -> dict[int, list[str]]:
    """The authors of both sides, of pairs whose sides were exchanged."""
    turned = Lineage.objects.filter(child__in=[pair.pk for pair in pairs], turned=True).values_list(
        "child_id", flat=True
    )
    wrote = {pair.pk: pair.inherited_authors or [] for pair in pairs if pair.pk in set(turned)}
    people = Person.objects.in_bulk({pk for keys in wrote.values() for pk in keys})
    return {pk: [str(people[key]) for key in keys] for pk, keys in wrote.items()}


def policies_of(approved: list[Pair], article: Article) -> str:
    """The policies that the approved text stands under; the project's where nothing is approved."""
    project = article.project
    policies = {(pair.approvals_required, pair.self_approval) for pair in approved}
    return "; ".join(
        policy_of(*one) for one in sorted(policies or {(project.approvals_required, project.self_approval)})
    )


def policy_of(required: int, self_approval: str) -> str:
    """The project's policy in the words that stand in every export."""
    count = "1 approval" if required == 1 else f"{required} approvals"
    own = {"never": "no self-approval", "swap": "nobody approves their own last word", "solo": "self-approved"}
    return f"{count}, {own[self_approval]}"


def edition_from(snapshot: Snapshot, article: Article, *, lane: str = "", people: str = "full") -> Edition:
    """The edition that a snapshot holds; with `lane`, the derived variant of its text beside it; its `people` named in that way
    (reviews/export/people.py).
    """
    content = snapshot.content
    pairs = tuple(map(pair_from, content["pairs"]))
    edition = Edition(
        article_id=article.pk,
        title=content["title"],
        source_lang=content["source_lang"],
        target_lang=content["target_lang"],
        snapshot=snapshot.pk,
        at=snapshot.at,
        policy=content["policy"],
        tool=f"Duikan {__version__}",
        pairs=pairs,
        left_out=tuple(LeftOut(**{**one, "lines": tuple(one.get("lines", ()))}) for one in content["left_out"]),
        document=document_from(content["document"], article) if "document" in content else None,
    )
    edition = with_people(edition, people)
    names = [name.strip() for name in article.project.protected_names.split("\n")]
    return with_lane(edition, lane, names) if lane else edition


def pair_from(one: dict[str, Any]) -> EditionPair:
    """A pair as an edition holds it."""
    form = Plural(**one["form"]) if "form" in one else None
    lists = {"authors": tuple(one["authors"]), "approvals": tuple(map(seal_from, one["approvals"])), "form": form}
    lists["lines"] = tuple(one.get("lines", ()))
    return EditionPair(**{**one, **lists})


def seal_from(one: dict[str, str]) -> EditionApproval:
    """An approval as an edition holds it."""
    return EditionApproval(one["name"], one["role"], datetime.fromisoformat(one["at"]))

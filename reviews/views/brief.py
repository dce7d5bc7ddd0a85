"""One line above the list: what waits, what came back, and whether one decision settles many findings."""

from collections import Counter

from reviews.models import Article, Finding
from reviews.review.states import Role, State
from reviews.views.rows import Row
from reviews.views.seen import Seen
from reviews.views.window import WINDOW

FEWEST, MANY = 3, 0.4


def folded(findings: list[Finding]) -> list[dict[str, object]]:
    """The findings about the whole article, open ones first."""
    found = sorted((one for one in findings if not one.pair_id), key=lambda one: (one.dismissed, one.rule, one.pk))
    return [{"finding": one, "pairs": len({spot["pair"] for spot in one.spots})} for one in found]


def brief_of(here: Seen, rows: list[Row], findings: list[Finding]) -> dict[str, object]:
    """`waiting`, `came_back`, `changed`, `unsent` and `mine` as numbers, and `rule`, the finding that explains most others.

    To a translator what was sent back came back, to a reviewer their own requests that were answered. Drafts that are not
    submitted are the translator's, or of whoever works alone, and told to others where nothing else is. `mine` and `rule` are
    known where the whole article is in view; `left_out`, exclusions that this person may confirm, and `wrong`, approved texts in
    which an error was found since, where no filter hides any.
    """
    whole, by_state, all_of_it = here.total <= WINDOW, here.by_state, len(rows) == here.total
    told = {
        "waiting": by_state[State.IN_REVIEW] + by_state[State.REVIEWED],
        "came_back": by_state[State.CHANGES_REQUESTED] if here.role is Role.TRANSLATOR else here.answered,
        "changed": by_state[State.RECHECK],
        "left_out": sum(row.state is State.EXCLUDED and bool(row.needs_me) for row in rows) if all_of_it else 0,
        "wrong": sum(has_error(row) for row in rows if row.state is State.APPROVED) if all_of_it else 0,
        "rule": one_rule(findings if all_of_it else open_findings(here.article)) if whole else None,
    }
    writes = here.role is Role.TRANSLATOR or here.article.project.self_approval == "solo"
    drafts = by_state[State.DRAFT] if writes or not any(told.values()) else 0
    return {**told, "unsent": drafts, "mine": sum(bool(row.needs_me) for row in rows) if whole else None}


def has_error(row: Row) -> bool:
    """Whether an error in the pair waits for a decision."""
    return any(one.severity == "error" and not one.dismissed for one in row.findings)


def open_findings(article: Article) -> list[Finding]:
    """The open findings of the whole article, where a filter shows a part of it."""
    return list(Finding.objects.filter(article=article, dismissed=False))


def one_rule(findings: list[Finding]) -> dict[str, object] | None:
    """The folded finding behind so many of the open places that deciding on it comes first; notes ask for no decision."""
    places: Counter[int] = Counter()
    for one in findings:
        if not one.dismissed and one.severity != "note":
            places[one.pk] += len(one.spots) if not one.pair_id else 1
    wholes = [one for one in findings if not one.pair_id and places[one.pk]]
    top = max(wholes, key=lambda one: places[one.pk], default=None)
    if top is None or places[top.pk] < max(FEWEST, MANY * places.total()):
        return None
    return {"finding": top, "n": places[top.pk], "of": places.total()}

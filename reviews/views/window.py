"""A stretch of an article's pairs: by position, never by counting, so that the 60,000th costs what the first does."""

from datetime import datetime

from django.http import QueryDict

from reviews import check
from reviews.models import Article, Pair
from reviews.review.states import Role, State
from reviews.text.query import HAS, IS, Query, parse
from reviews.views.numbers import whole
from reviews.views.rows import TO_REVIEW, TO_WRITE

WINDOW = 60
"""An article of so many pairs is shown whole."""
PAGE = 40
"""So many pairs of a longer one are in the page at first, and come with each further stretch: two screens, or more."""
BEFORE = 5
MOST_NAMED = 120
MOST_FOUND = 1000
"""So many pairs that a filter finds are counted."""
LOOKED = 10_000
"""So many pairs are looked through at once for words or for what hangs on them; whoever wants more goes on from there."""
STATES = tuple(state.value for state in State)


def query_of(get: QueryDict) -> Query:
    """The filter of the address; a list of states alone may also come as `state`."""
    words = " ".join([get.get("q", "")[:200], *(f"state:{state}" for state in get.getlist("state"))])
    return parse(words, STATES, check.rules())


def number(get: QueryDict, name: str) -> int | None:
    """A number of the address, if it is one."""
    return whole(get.get(name, ""))


def turn_of(role: Role | None, article: Article) -> set[State]:
    """The states in which a pair of `article` may be waiting for somebody in `role`: whoever works alone writes, too."""
    if role is None or role is Role.VIEWER:
        return set()
    writes = TO_WRITE if role is Role.TRANSLATOR or article.project.self_approval == "solo" else set()
    return writes if role is Role.TRANSLATOR else {*writes, *TO_REVIEW, State.EXCLUDED}


class Window:
    """Pairs after `after`, before `before`, or about a place; `next` and `previous` are where the neighbours begin.

    `n` is how many pairs the filter finds among the first LOOKED, up to one more than MOST_FOUND, where they were counted
    on the way. What it finds in too long an article comes bit by bit: `next` may lead on from where no pair is shown.
    `total` is the number of pairs of the article, `turn` where the first stands that may wait for this person.
    """

    def __init__(
        self,
        get: QueryDict,
        article: Article,
        role: Role | None,
        *,
        total: int,
        turn: int | None = None,
        since: datetime | None = None,
    ) -> None:
        self.q, self.article = query_of(get), article
        self.n: int | None = None
        self.found = Pair.objects.filter(article=article).matching(self.q, since)
        if "mine" in self.q.kinds:
            self.found = self.found.filter(state__in=[state.value for state in turn_of(role, article)])
        self.pairs: list[Pair] = []
        self.next: int | None = None
        self.previous: int | None = None
        self.beyond: int | None = None
        before = number(get, "before")
        if "pairs" in get:
            self.name(get.get("pairs", ""))
        elif before is not None:
            self.go_back(before)
        else:
            self.go_on(get, total, turn)

    def name(self, keys: str) -> None:
        """Show those that are named, with commas between them, whatever the filter."""
        named = [key for one in keys.split(",")[:MOST_NAMED] if (key := whole(one)) is not None]
        self.pairs = list(Pair.objects.filter(article=self.article, pk__in=named).order_by("position"))

    def go_back(self, before: int) -> None:
        """Show a page of those before a place."""
        first = 0 if self.q.of_states else before - LOOKED
        here = self.found.filter(position__gte=first, position__lt=before)
        self.pairs = list(here.order_by("-position")[:PAGE])[::-1]
        self.previous = self.pairs[0].position if len(self.pairs) == PAGE else first if first > 1 else None

    def go_on(self, get: QueryDict, total: int, turn: int | None) -> None:
        """Show those after a place, or from the start on."""
        given = number(get, "after")
        size = WINDOW if total <= WINDOW else PAGE
        after = self.start(get, total, turn) if given is None else given
        some = self.after(after, size + 1) if given is not None or self.q.of_states else self.counted(after, size + 1)
        self.pairs = some[:size]
        self.next = self.pairs[-1].position if len(some) > size else self.beyond
        self.previous = after + 1 if after > 0 else None

    def after(self, place: int, size: int) -> list[Pair]:
        """The next pairs after a place."""
        here = self.found.filter(position__gt=place)
        if self.q.of_states:
            return list(here.order_by("position")[:size])
        found = list(here.filter(position__lte=place + LOOKED).order_by("position")[:size])
        if len(found) < size and self.end() > place + LOOKED:
            self.beyond = place + LOOKED
        return found

    def end(self) -> int:
        """The last position of the article."""
        places = Pair.objects.filter(article=self.article).order_by("-position").values_list("position", flat=True)
        return places.first() or 0

    def counted(self, place: int, size: int) -> list[Pair]:
        """The same, of a filter that looks into texts or for what hangs on pairs: they are looked through once, for the
        number of pairs as well.
        """
        looked = self.found.filter(position__lte=LOOKED).order_by("position")
        places = list(looked.values_list("position", flat=True)[: MOST_FOUND + 1])
        self.n = len(places)
        here = [one for one in places if one > place][:size]
        if len(here) < size and (self.n > MOST_FOUND or place >= LOOKED):
            return self.after(place, size)
        if len(here) < size and self.end() > LOOKED:
            self.beyond = LOOKED
        if not here:
            return []
        return list(Pair.objects.filter(article=self.article, position__in=here).order_by("position"))

    def start(self, get: QueryDict, total: int, turn: int | None) -> int:
        """After which position to begin: a little before the place asked for, or the first that may wait for this person."""
        place, pair = number(get, "at"), number(get, "pair")
        if pair is not None:
            place = Pair.objects.filter(article=self.article, pk=pair).values_list("position", flat=True).first()
        elif place is None and total > WINDOW and not self.q:
            place = turn
        return max(0, place - BEFORE) if place and total > WINDOW else 0

    @property
    def last(self) -> int:
        """The position of the last pair shown."""
        return self.pairs[-1].position if self.pairs else 0

    @property
    def mistaken(self) -> tuple[str, str] | None:
        """What was looked for as words though it begins like a part of a filter, and the parts that there are."""
        known = {"state": STATES, "has": HAS, "is": IS, "rule": tuple(check.rules())}
        if (found := self.q.mistaken) is None:
            return None
        word, name = found
        return word, ", ".join(f"{name}:{one}" for one in known[name])

    @property
    def chips(self) -> list[tuple[str, str]]:
        """The parts of the filter, each with what is left when it is taken off."""
        return [(token, str(self.q.without(token))) for token in self.q.tokens]

"""The filter of the review screen as text: "state:in_review has:error 磨坊" asks for pairs in review with an error and the word.

What no prefix claims is searched for as it stands, in either text. An unknown state or thing is searched for as words, so
that nothing typed is ever silently ignored.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

HAS = ("finding", "error", "warning", "note", "comment", "suggestion", "request", "approval")
NAMES = (("states", "state"), ("has", "has"), ("kinds", "is"), ("rules", "rule"))
IS = ("unsure", "alone", "changed", "mine", "unseen", "gone")


@dataclass(frozen=True, slots=True)
class Query:
    """Any of `states`, all of `has` and `kinds` (what "is:" names), an open finding of each of `rules`, and `words` in either text."""

    states: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    words: str = ""

    def __str__(self) -> str:
        return " ".join(self.tokens)

    def __bool__(self) -> bool:
        return self != Query()

    @property
    def tokens(self) -> tuple[str, ...]:
        """The parts, each as it is typed."""
        parts = (*(f"state:{one}" for one in self.states), *(f"has:{one}" for one in self.has))
        parts += (*(f"is:{one}" for one in self.kinds), *(f"rule:{one}" for one in self.rules))
        return (*parts, *((self.words,) if self.words else ()))

    @property
    def mistaken(self) -> tuple[str, str] | None:
        """The first of the words that begins like a part of a filter, and with what: "state:aproved", "state"."""
        for word in self.words.split():
            name, colon, value = word.partition(":")
            if colon and value and name in {prefix for _field, prefix in NAMES}:
                return word, name
        return None

    @property
    def of_states(self) -> bool:
        """Whether it asks for states alone, or for nothing."""
        return not (self.has or self.kinds or self.rules or self.words)

    def without(self, token: str) -> "Query":
        """The query with one of its `tokens` taken out."""
        left = {name: tuple(one for one in getattr(self, name) if token != f"{prefix}:{one}") for name, prefix in NAMES}
        return Query(**left, words="" if token == self.words else self.words)


def parse(text: str, states: tuple[str, ...], rules: Collection[str] = ()) -> Query:
    """The query that `text` is; `states` are the states there are, and `rules` the rules of the checks."""
    known: dict[str, Collection[str]] = {"state": states, "has": HAS, "is": IS, "rule": rules}
    found: dict[str, list[str]] = {name: [] for name in known}
    words = []
    for token in text.split():
        name, colon, value = token.partition(":")
        if colon and value in known.get(name, ()):
            if value not in found[name]:
                found[name].append(value)
        else:
            words.append(token)
    query = Query(tuple(found["state"]), tuple(found["has"]), tuple(found["is"]), tuple(found["rule"]))
    return replace(query, words=unquoted(" ".join(words)))


def unquoted(words: str) -> str:
    """The words without the quotation marks that elsewhere keep them together: here they always stand together."""
    return words[1:-1] if len(words) > 2 and words[0] == words[-1] == '"' else words

"""Why a verb did not act. Nothing was written when one of these is raised."""

from dataclasses import dataclass

from django.utils.translation import gettext

from reviews.models import Pair
from reviews.review.states import State


class Refused(Exception):
    """A rule forbids it. `code` is for programs, `sentence` for people, in their language."""

    status = 409

    def __init__(self, code: str, sentence: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.template = sentence
        self.args_ = args

    @property
    def sentence(self) -> str:
        """The translated reason, filled in."""
        return gettext(self.template).format(**{name: worded(value) for name, value in self.args_.items()})

    def __str__(self) -> str:
        return f"{self.code}: {self.sentence}"


def worded(value: object) -> object:
    """A value as the sentence says it: a state by its name in the person's language."""
    return gettext(value.label) if isinstance(value, State) else value


class Forbidden(Refused):
    """The person's role does not allow it."""

    status = 403


@dataclass
class Conflict(Exception):
    """Someone else wrote first: `pair` is theirs, `base` is what the caller saw, `mine` what the caller wanted."""

    pair: Pair
    base: str
    mine: str

    @property
    def theirs(self) -> str:
        """The text as it is now."""
        return self.pair.target

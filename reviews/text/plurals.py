"""A form of a message that has a singular and a plural. Source: GNU gettext manual, Additional functions for plural forms."""

from typing import NamedTuple


class Plural(NamedTuple):
    """Form `n` of the `of` that the message has that stands in line `message`, with its two keys and the file's rule for
    choosing a form. Form 0 is the singular's, the others are the plural's; a language with one form has the plural's alone.
    """

    message: int
    singular: str
    plural: str
    n: int
    of: int
    rule: str = ""

    @property
    def key(self) -> tuple[int, str, str, int]:
        """What the forms of one message have in common."""
        return self.message, self.singular, self.plural, self.of

    @property
    def is_plural(self) -> bool:
        """Whether its source is the plural."""
        return self.n > 0 or self.of == 1

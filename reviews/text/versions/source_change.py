"""Whether a source text changed in form alone: white space, the glyphs of quotation marks, case of the first letter.

Source: docs/workflow.md, "When the source changes".
"""

import unicodedata

_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»「」『』＂", '"'), **dict.fromkeys("‘’‚‛′＇", "'")})


def form_of(text: str) -> str:
    """What is left of a text when its form is taken away."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())
    return plain[:1].casefold() + plain[1:]


def form_only(old: str, new: str) -> bool:
    """Whether nothing but form differs. It is an equivalence: many small changes do not add up to a large one."""
    return form_of(old) == form_of(new)

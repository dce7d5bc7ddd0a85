"""The reference page of all checks, written from the checks themselves."""

import re

from reviews.check.rule import Rule, rules
from reviews.text.segments import Pair

_SWALLOWED = re.compile("^ +| +$| {2,}")
HEAD = """# The checks

Written from the checks by `manage.py list_checks --markdown > docs/checks.md`; a test keeps it current. The checks find
inconsistencies; they do not judge meaning.
"""


def markdown() -> str:
    """The page."""
    return HEAD + "".join(f"\n{section(rule)}" for rule in rules().values())


def section(rule: Rule) -> str:
    """One rule: its help and its examples."""
    scope = "one finding for all places in an article" if rule.folds_all else f"looks at one {rule.scope}"
    bad = "".join(example(pair) for pair in rule.module.BAD)
    good = "".join(example(pair) for pair in rule.module.GOOD)
    facts = f"`{rule.name}` · {rule.severity} · {scope} · version {rule.version}"
    return f"## {rule.title}\n\n{facts}\n\n{rule.doc}\n\nReported:\n\n{bad}\nNot reported:\n\n{good}"


def example(pair: Pair) -> str:
    """A pair as a list item; invisible characters are spelt out."""
    return f"* {spelt(pair.source)} / {spelt(pair.target)}\n"


def spelt(text: str) -> str:
    """`text` in code marks; white space that a page would swallow is shown as ␣."""
    text = _SWALLOWED.sub(lambda found: "␣" * len(found.group()), text)
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return f"`{shown}`"

"""Lines of a program, of markup or at a prompt, as guides to software show them: they keep their own marks and words.

What is told is how a line begins and ends and which signs it has; a remark in a program (// …) is language. Source: signs that
C and its kin, Python, Rust, shells, CSS, HTML and AsciiDoc share.
"""

import re

from reviews.text.quick.holding import all_but, has_only
from reviews.text.segments import Pair

_KEY = "is of a program"
# One class first, which is looked for fast, and then what has to stand round some of it.
_SIGNS = re.compile(r"[;{}=<>\[\]$(:](?:(?<=[^(:])|(?<=[\w(]\()|(?<=:) ['\"\d\[{])")
_PLAIN = all_but(";{}=<>[]$(:")
_BEGINS = re.compile(
    r"\s*(?:\$ \S|typeof [\w(]"
    r"|\[\[?[\w#.-]+(?:,[\w=\"%+. -]+)*\]\]?\s*$|\(\(\(.*\)\)\)\s*$|\w+::\S*\[.*\]\s*$"  # AsciiDoc
    r"|</?[A-Za-z!][^<>]*>\s*$"  # a tag by itself
    r"|[a-z-]+: [^.!?;]*;\s*$"  # CSS
    r"|['\"]?[a-z_]\w*['\"]?: ?(?:'[^']*'|\"[^\"]*\"|\d[\d.]*|[\[{].*),?\s*$|\{\s*['\"]?\w+['\"]?: .*\},?;?\s*$"  # an object
    r"|(?:export |pub )?(?:let|const|var|static) [\w.\[\]{}, :&<>]{1,80}= ?[^=\s]|[\w.\[\]]{1,80}(?:, ?\w+)* ?[-+*/]?= ?[^=\s]"
    r")"
)
_SIGN_OF_CODE = re.compile(r"[={}<>$]|\w\(|\bfrom '")
_REMARK = re.compile(r"\s*(?://|/\*|<!--|#\s)")
_ENDS = re.compile(r"(?:[\w\])'\"]\)*;|[)>=\]\w] ?[{(\[]|=>|\}\)*[;,]?|/>)(?:\s*(?://|/\*|#).*)?\s*$")
_WITHIN = re.compile(r"\w\(\)|=>|[!=]==|&&|\|\||\$\{|\w::\w|[\w)\]] ->|\w\.\w+\(")
_SPAN = re.compile("`[^`]+`")


def is_program(text: str) -> bool:
    """Whether a line is of a program, of markup or at a prompt."""
    if (has_only(text, _PLAIN) or not _SIGNS.search(text)) and not text.startswith("typeof "):
        return False
    if _BEGINS.match(text):
        return True
    if _REMARK.match(text) or not _SIGN_OF_CODE.search(text) or (_SPAN.search(text) and "${" not in text):
        return False
    return bool(_ENDS.search(text) or _WITHIN.search(text))


def of_program(pair: Pair) -> bool:
    """Whether the source of a pair is such a line, read once."""
    found: bool | None = pair.cache.get(_KEY)
    if found is None:
        found = pair.cache[_KEY] = "\n" not in pair.source and is_program(pair.source)
    return found

"""Whether a name in English may be that of a work, which Chinese has between its marks: the novel Orlando, the Tractatus."""

import re

_KIND = re.compile(
    r"\b(?:film|movie|novel|documentary|album|song|series|play|book|magazine|journal|game|opera"
    r"|musical|podcast|memoir|single|drama|show|poem)s?,? $"
)
_IS_OWNED = re.compile(r"['’]s [A-Z]")  # Spielberg's Jaws
_OF_WORK = re.compile(r"\b(?:The|A|An) $")  # The Long Tide, which is 《長潮》
_BEGINS = re.compile(
    r"(?:The )?(?:Books?|Records?|Classic|Analects|Dream|Journey|Romance|Annals|Chronicles?|Songs?|Tales?|Poems|Collected|Complete"
    r"|Story|Art"
    r"|Treatise|Critique|Origins?|Epic|Gospel|Ballad|Elegies|Songs) (?:of|on|from|to|in)\b"
)
_THE = re.compile(r"\b[Tt]he $")


def may_be_work(name: str, before: str, chinese: str) -> bool:
    """Whether what stands before a name and in it tells so; `chinese` is the other text."""
    if "《" not in chinese:
        return False
    if _BEGINS.match(name):
        return True
    article = _OF_WORK.search(before[-4:]) or (" " not in name and _THE.search(before[-5:]))
    return bool(article or _KIND.search(before) or _IS_OWNED.search(name))

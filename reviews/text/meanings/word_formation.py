"""English words made of others, which a list of words need not have: rescuers, heatwaves, lessees, uninstall.

Only such forms as surnames do not have: Blackwood is made of two words as well, but not heatwaves. Source: Quirk et al. 1985,
appendix I, on word-formation; the words are a list of our own.
"""

from collections.abc import Callable

_PREFIXES_TEXT = """
anti auto bio cyber de eco exo hyper micro mis multi nano non over pre re semi sub super tele ultra un under
"""
_PREFIXES = _PREFIXES_TEXT.split()
_SHORTEST = 3  # letters of a part
_OTHERS_TEXT = """
albeit coulda deglaze dunno furthermore gimme gonna gotta gorse henceforth hitherto kinda lemme lessee lessor likewise
lotta nonetheless notwithstanding outta pollsters shoulda sorta swipe thereafter
thereby thereupon toddler toddlers toggle wanna whereas whereupon whilst woulda
"""
_OTHERS = frozenset(_OTHERS_TEXT.split())
_LONG_PREFIXES = ("anti", "cyber", "hyper", "micro", "multi", "nano", "semi", "super", "tele", "ultra")
# Ends of learned words, which no surname has.
_ENDINGS = tuple(
    one + s
    for one in (
        *(
            "phobia",
            "phobic",
            "phobe",
            "philia",
            "phile",
            "ceutical",
            "ology",
            "ologist",
            "ological",
            "ization",
            "isation",
            "ectomy",
        ),
        *("scopy", "therapy", "metric", "graphic", "cracy", "cratic", "tropic", "genic", "cide", "cidal"),
        *("otype", "ergic", "rubin", "globin", "cillin", "mycin", "statin", "prazole", "plasty", "pathy", "lytic"),
    )
    for s in ("", "s")
)


def is_made(low: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a word in small letters is made of others by rules that make no surnames; `is_word` knows the simple ones."""
    if is_learned(low, is_word):
        return True
    if any(low.startswith(prefix) and is_word(low.removeprefix(prefix)) for prefix in _PREFIXES):
        return True
    if not low.endswith("s"):
        return False
    for ending in ("ers", "ors", "ees"):
        base = low.removesuffix(ending)
        if (
            base != low
            and len(base) >= _SHORTEST
            and (is_word(base) or is_word(base + "e") or _is_doubled(base, is_word))
        ):
            return True
    return two_words(low, is_word) is not None


def is_learned(low: str, is_word: Callable[[str], bool]) -> bool:
    """The same of a word that is not to be taken for a surname wherever it stands (not Underwood, nor Sellers)."""
    if low in _OTHERS or low.endswith(_ENDINGS):
        return True
    return any(low.startswith(prefix) and is_word(low.removeprefix(prefix)) for prefix in _LONG_PREFIXES)


def two_words(low: str, is_word: Callable[[str], bool]) -> tuple[str, str] | None:
    """The two words that a word in small letters is made of; none if it is not."""
    for at in range(_SHORTEST, len(low) - _SHORTEST + 1):
        if is_word(low[:at]) and is_word(low[at:]):
            return low[:at], low[at:]
    return None


def _is_doubled(base: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a word with its last letter doubled: planners."""
    return base[-1] == base[-2] and is_word(base[:-1])

"""Characters that no text may hold, because files and databases cannot carry them unharmed."""

import re

# C0 without TAB and LF, DEL, surrogates and the noncharacters of the Unicode Standard (section 23.7).
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)


def forbidden_character(text: str) -> int:
    """The place (counted from 1) of the first forbidden character; 0 where there is none."""
    found = _FORBIDDEN.search(text)
    return found.start() + 1 if found else 0


def one_line(name: str) -> str:
    """A name without line breaks, which would write lines of their own into whatever says the name."""
    return " ".join(name.split())

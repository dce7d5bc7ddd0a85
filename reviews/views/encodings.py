"""The encodings that a form offers: those that files are refused with, under their names."""

from reviews.load import LoadError
from reviews.load.decode import CANDIDATES

LABELS = {
    "cp950": "Big5",
    "big5hkscs": "Big5-HKSCS",
    "gb18030": "GB 18030",
    "cp932": "Shift JIS",
    "euc-kr": "EUC-KR",
    "cp1252": "Windows-1252",
}
CHOICES = [
    ("", "UTF-8"),
    *((name, LABELS[name] if LABELS[name].lower() == name else f"{LABELS[name]} ({name})") for name in CANDIDATES),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
]
SHOWN = 60


def previews(error: LoadError) -> list[tuple[str, str]]:
    """How the beginning of a file that was refused for its encoding reads in each, by the names that the form has."""
    names = dict(CHOICES)
    return [(names.get(name, name), " ".join(text.split())[:SHOWN]) for name, text in error.candidates]

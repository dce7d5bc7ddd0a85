r"""How the desk writes cells of tables, and how it reads its own tables again.

Cells that a spreadsheet would take for a formula get an apostrophe in front; in TSV, tab, line break and backslash are
written \t, \n, \r and \\. Only a table with the desk's own heading is read back so: elsewhere such marks are text.
Source: OWASP, "CSV Injection"; the full-width forms are taken as formulas by East Asian editions of spreadsheets.
"""

import re

HEADING = ("id", "position", "paragraph", "state", "source", "target")
"""What the heading of every table of pairs begins with that the desk writes."""
RISKY_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")
_WRITTEN = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_ESCAPES = str.maketrans(_WRITTEN)
_READ = {written: char for char, written in _WRITTEN.items()}


def neutral(cell: str) -> str:
    """`cell` so that no spreadsheet runs it. An apostrophe that stood there already is doubled, so nothing is lost."""
    return f"'{cell}" if cell.startswith(RISKY_STARTS) else cell


def plain(cell: str) -> str:
    """What `neutral` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(RISKY_STARTS) else cell


def escaped(cell: str) -> str:
    """`cell` on one line, without a tab."""
    return cell.translate(_ESCAPES)


def unescaped(cell: str) -> str:
    """What `escaped` was given."""
    return re.sub(r"\\[\\tnr]", lambda found: _READ[found[0]], cell)

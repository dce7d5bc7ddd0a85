"""Cells that a spreadsheet would take for a formula get an apostrophe in front; the loader takes it off again.

Source: OWASP, "CSV Injection"; the full-width forms are taken as formulas by East Asian editions of spreadsheets.
"""

RISKY_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")


def neutral(cell: str) -> str:
    """`cell` so that no spreadsheet runs it. An apostrophe that stood there already is doubled, so nothing is lost."""
    return f"'{cell}" if cell.startswith(RISKY_STARTS) else cell

"""Names of Word's elements as lxml spells them. python-docx does the same, but to load it takes a tenth of a second."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def qn(name: str) -> str:
    """`w:p` with its namespace written out (ECMA-376, part 1, 17)."""
    return f"{{{_WORD}}}{name.removeprefix('w:')}"

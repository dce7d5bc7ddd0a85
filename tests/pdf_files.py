"""What stands in a PDF file, as a reader's program finds it (Poppler)."""

import re
import subprocess
from tempfile import NamedTemporaryFile


def pages_of(content: bytes) -> list[str]:
    """The text of each page, in the order in which it was set."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    found = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
    return found.split("\f")[:-1]


def is_tagged(content: bytes) -> bool:
    """Whether the file tells what is a heading, a table, a list (ISO 32000-1, 14.8)."""
    found = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True).stdout.decode()
    return re.search(r"^Tagged:\s+yes$", found, re.MULTILINE) is not None


def fonts_of(content: bytes) -> list[list[str]]:
    """Name, and whether it is in the file, in part, and with its characters, of each font."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        found = subprocess.run(["pdffonts", file.name], capture_output=True, check=True).stdout.decode()
    return [[line.split()[0], *line.split()[-5:-2]] for line in found.splitlines()[2:]]

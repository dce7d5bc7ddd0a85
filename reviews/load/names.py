"""Upload names: a label for people and an extension; never a path."""

import re

from reviews.load.errors import LoadError
from reviews.load.limits import FILENAME_BYTES
from reviews.text.translatable import gettext_noop as _

_FORBIDDEN = re.compile("[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def label(name: str) -> str:
    """The last component of `name`, trimmed.

    Raises LoadError "filename.invalid" (empty, dots only, control characters or direction overrides) or
    "filename.too_long" (over 255 bytes of UTF-8).
    """
    if _FORBIDDEN.search(name):
        raise LoadError("filename.invalid", _("The file name holds characters that a name cannot have."))
    last = re.split(r"[/\\]", name)[-1].strip()
    if not last.strip("."):
        raise LoadError("filename.invalid", _("The file has no name."))
    if len(last.encode("utf-8", errors="surrogatepass")) > FILENAME_BYTES:
        raise LoadError(
            "filename.too_long", _("The file name is longer than {limit} bytes."), {"limit": FILENAME_BYTES}
        )
    return last


def extension(name: str) -> str:
    """The lower-case extension of a label without its dot; "" where there is none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem else ""

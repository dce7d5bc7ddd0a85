"""PO, the catalogues of gettext. Source: GNU gettext manual, The Format of PO Files.

Of a message with plural forms the plural stands with the last form, which is the general one in Chinese and English.
"""

import hashlib
import re
from typing import NoReturn

import polib

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.text.marks import gettext_noop as _

EXTENSIONS = ("po", "pot")
_LINE = re.compile(r'\s*(?:#|(?:msg(?:id(?:_plural)?|ctxt|str(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"\s*$)')
_PLACE = re.compile(r"line (\d+)")


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs; messages that are no longer used are left out."""
    text = decode(data, options.encoding)
    for n, line in numbered(text):
        if not _LINE.match(line):
            _refuse(n)
    try:
        # A comment in front: a text that is nothing but the name of a file would be read from the disk.
        catalogue = polib.pofile(f"#\n{text}", wrapwidth=0)
    except (OSError, ValueError) as error:
        place = _PLACE.search(str(error))
        _refuse(int(place.group(1)) - 1 if place else 1)
    entries = [entry for entry in catalogue if entry.msgid and not entry.obsolete]
    rows = [(entry.linenum - 1, *_sides(entry), entry.msgctxt or "") for entry in entries]
    heads = pairs.Columns(0, 1, None, True, None, pairs.language_tag(catalogue.metadata.get("Language", "")))
    return pairs.article(rows, name, "po", hashlib.sha256(data).hexdigest(), heads, options)


def _refuse(n: int) -> NoReturn:
    raise LoadError("po.invalid", _("Line {line} is not as in a PO file."), {"line": n}, {"line": n, "row": n})


def _sides(entry: polib.POEntry) -> tuple[str, str]:
    if entry.msgid_plural:
        forms = entry.msgstr_plural
        return entry.msgid_plural, forms[max(forms)] if forms else ""
    return entry.msgid, entry.msgstr

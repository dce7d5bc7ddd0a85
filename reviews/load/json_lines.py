"""JSONL of ready pairs: one object a line with "source" and "target", and if wanted "id", "note" and the languages."""

import hashlib
import json
from typing import Any

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.load.limits import JSON_DEPTH
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("jsonl", "ndjson")


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs; other members of an object are not read, nor is the manifest that the desk writes first."""
    rows, notes = [], dict[int, str]()
    langs: dict[str, str | None] = {"source_lang": None, "target_lang": None}
    for n, line in numbered(decode(data, options.encoding)):
        record = _record(line, n)
        if n == 1 and record.keys() == {"manifest"}:
            continue
        texts = [_text(record, member, n) for member in ("source", "target")]
        for member, known in langs.items():
            if known is None and member in record:
                langs[member] = _text(record, member, n) or None
        if isinstance(note := record.get("note"), str):
            notes[n] = note
        ident = record.get("id", "")
        rows.append((n, texts[0], texts[1], str(ident) if isinstance(ident, (str, int)) else ""))
    columns = pairs.Columns(0, 1, None, True, langs["source_lang"], langs["target_lang"])
    return pairs.article(rows, name, "json_lines", hashlib.sha256(data).hexdigest(), columns, options, notes)


def _record(line: str, n: int) -> dict[str, Any]:
    deep = 0
    for char in line:
        deep += (char in "[{") - (char in "]}")
        if deep > JSON_DEPTH:
            raise LoadError(
                "json.too_deep",
                _("Line {line} nests deeper than {limit}."),
                {"line": n, "limit": JSON_DEPTH},
                {"line": n},
            )
    try:
        record = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
    except _Repeated as error:
        raise LoadError(
            "json.duplicate_key", _("Line {line} names {key} twice."), {"line": n, "key": str(error)}, {"line": n}
        ) from None
    except (ValueError, RecursionError):
        raise LoadError("json.invalid", _("Line {line} is not valid JSON."), {"line": n}, {"line": n}) from None
    if not isinstance(record, dict):
        raise LoadError("json.invalid", _("Line {line} is not a JSON object."), {"line": n}, {"line": n})
    return record


class _Repeated(Exception):
    """A member that occurs twice in one object."""


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in members:
        if key in found:
            raise _Repeated(key)
        found[key] = value
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _text(record: dict[str, Any], member: str, n: int) -> str:
    value = record.get(member)
    if value is None and member in ("source", "target") and member not in record:
        raise LoadError(
            "field.missing",
            _("Line {line} has no {member}."),
            {"line": n, "member": member},
            {"line": n, "member": member},
        )
    if not isinstance(value, str):
        raise LoadError(
            "field.type",
            _("{member} in line {line} is not text."),
            {"line": n, "member": member},
            {"line": n, "member": member},
        )
    return value

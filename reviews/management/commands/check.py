"""Check pairs: `manage.py check PATH --json`. Without a path this is Django's own check of the installation."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.check import Command as SystemCheck

from reviews.check import check_article, check_pair
from reviews.load import LoadError, load
from reviews.text.segments import Article, Finding, Pair, Term

MUST = ("source", "target")


class Command(SystemCheck):
    """Both commands under one name, because people look for both there. Checking pairs needs no database."""

    help = "Check pairs of a file (PATH), or, without one, the installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Django's arguments; a first one that names a file makes it a check of pairs."""
        super().add_arguments(parser)  # type: ignore[arg-type]
        parser.add_argument("--json", action="store_true", help="print findings as JSON lines")
        parser.add_argument("--source-lang", default="en", help="for files that do not say it themselves")
        parser.add_argument("--target-lang", default="zh-Hant-TW", help="for files that do not say it themselves")

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Check a file if one is named."""
        if len(app_labels) == 1 and looks_like_a_path(app_labels[0]):
            self.check_file(Path(app_labels[0]), options)
        else:
            super().handle(*app_labels, **options)

    def check_file(self, path: Path, options: dict[str, Any]) -> None:
        """Print the findings row by row, then those about whole articles."""
        try:
            rows = list(read(path, options))
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except LoadError as error:
            place = "".join(f" {name} {value}" for name, value in error.location.items())
            raise CommandError(f"{path}:{place}: {error.sentence} [{error.code}]") from error
        for line in report(rows):
            self.stdout.write(json.dumps(line, ensure_ascii=False) if options["json"] else as_text(line))


def looks_like_a_path(name: str) -> bool:
    """Whether `name` is a file rather than the label of an app."""
    return "/" in name or "." in name or Path(name).exists()


Row = tuple[Any, str | None, Pair]


def read(path: Path, options: dict[str, Any]) -> Iterator[Row]:
    """(id as given, doc, pair) for every row. Raises LoadError with the row."""
    if path.suffix.lower() not in {".jsonl", ".ndjson"}:
        loaded = load(path)
        for one in loaded.pairs:
            yield one.id or one.row, str(path), Pair("", one.source, one.target, loaded.source_lang, loaded.target_lang)
        return
    text = path.read_bytes()
    for n, line in enumerate(text.split(b"\n"), 1):
        if line.strip():
            yield row_of(line, n, options)


def row_of(line: bytes, n: int, options: dict[str, Any]) -> Row:
    """One line of JSON as a row."""
    try:
        row = json.loads(line.decode("utf-8-sig" if n == 1 else "utf-8"))
    except ValueError as error:
        raise LoadError(
            "json.invalid", "This is not JSON in UTF-8: {problem}", {"problem": error}, {"line": n}
        ) from error
    if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in MUST):
        raise LoadError("json.row", "A row is an object with the texts “source” and “target”.", {}, {"line": n})
    terms = tuple(Term(str(t["source"]), str(t["target"])) for t in row.get("glossary") or () if isinstance(t, dict))
    languages = row.get("source_lang") or options["source_lang"], row.get("target_lang") or options["target_lang"]
    doc = row.get("doc")
    return row.get("id", n), None if doc is None else doc, Pair("", row["source"], row["target"], *languages, terms)


def report(rows: list[Row]) -> Iterator[dict[str, Any]]:
    """The lines to print: one a pair in order; after the last row of a doc, what concerns all of it."""
    docs: dict[Any, list[int]] = {}
    for at, (_key, doc, _pair) in enumerate(rows):
        if doc is not None:
            docs.setdefault(doc, []).append(at)
    found: dict[int, list[Finding]] = {}
    wholes: dict[int, tuple[Any, list[Finding]]] = {}
    for doc, places in docs.items():
        pairs = tuple(with_id(rows[at][2], str(at)) for at in places)
        result = check_article(Article(str(doc), pairs))
        found |= {int(key): findings for key, findings in result.pairs.items()}
        wholes[places[-1]] = (doc, result.findings)
    for at, (key, doc, pair) in enumerate(rows):
        findings = check_pair(with_id(pair, str(at))) if doc is None else found[at]
        yield {"id": key, "findings": [as_data(one) for one in findings]}
        if at in wholes and wholes[at][1]:
            doc, about = wholes[at]
            yield {"doc": doc, "findings": [as_data(one) | places_of(one, rows) for one in about]}


def with_id(pair: Pair, key: str) -> Pair:
    """The pair under a key of our own: ids in a file need not be unique."""
    return Pair(key, pair.source, pair.target, pair.source_lang, pair.target_lang, pair.glossary)


def as_data(one: Finding) -> dict[str, Any]:
    """A finding for programs."""
    data = {"rule": one.rule, "severity": one.severity, "side": one.side, "start": one.start, "end": one.end}
    return data | {"message": one.sentence} | ({} if one.fix is None else {"fix": one.fix})


def places_of(one: Finding, rows: list[Row]) -> dict[str, Any]:
    """Where a finding about an article stands: the pairs, and every spot with its fix."""
    spots = [
        {"pair": rows[int(spot.pair)][0], "side": spot.side, "start": spot.start, "end": spot.end}
        | ({} if spot.fix is None else {"fix": spot.fix})
        for spot in one.spots
    ]
    keys = list(dict.fromkeys(int(spot.pair) for spot in one.spots))
    return {"pairs": [rows[at][0] for at in keys], "count": len(spots), "spots": spots}


def as_text(line: dict[str, Any]) -> str:
    """A line for people."""
    about = line.get("id", line.get("doc"))
    shown = [f"{about}: {one['severity']}: {one['message']} [{one['rule']}]" for one in line["findings"]]
    return "\n".join(shown) or f"{about}: nothing found"

"""Check pairs: `manage.py check PATH…`, `-` for standard input. Without a path this is Django's own check of the installation.

A bilingual text is aligned first. The exit status is 0, whatever was found; with --fail-on SEVERITY it is 1 where there is
such a finding or a worse one. 2 means that a file could not be read.
"""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.check import Command as SystemCheck

from reviews.check import rules
from reviews.check.reports import Row, formats, rendered, report_on
from reviews.load import LoadedArticle, LoadError, load
from reviews.load.terms import Languages, read_terms
from reviews.models import Article
from reviews.text.scripts import base
from reviews.text.segments import SEVERITIES, Pair, Term
from reviews.text.terms import Glossary

MUST = ("source", "target")
STANDARD_INPUT = "-"
JSON_LINES = frozenset({".jsonl", ".ndjson"})


class Command(SystemCheck):
    """Both commands under one name, because people look for both there. Checking pairs needs no database."""

    help = "Check the pairs of files (tables, lines of JSON or bilingual texts; - for standard input), or the installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Django's arguments; a first one that names a file makes it a check of pairs."""
        super().add_arguments(parser)  # type: ignore[arg-type]
        parser.add_argument("--format", choices=formats(), default="text", help="how findings are printed")
        parser.add_argument("--json", action="store_const", const="json", dest="format", help="short for --format json")
        parser.add_argument(
            "--fail-on", choices=SEVERITIES, help="exit with 1 where a finding is this bad or worse; else with 0"
        )
        parser.add_argument(
            "--source-lang", help="for files that do not say it themselves; else told from tables, or en"
        )
        parser.add_argument("--target-lang", help="for files that do not say it themselves; else told, or zh-Hant-TW")
        parser.add_argument("--glossary", type=Path, metavar="FILE", help="terms to check by: CSV, TSV, XLSX or TBX")
        parser.add_argument(
            "--set",
            action="append",
            default=[],
            metavar="RULE=SEVERITY",
            help="give a rule another severity (error, warning, note), or switch it off (off); more than once",
        )

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Check a file if one is named."""
        paths = [label for label in app_labels if looks_like_a_path(label)]
        if not paths:
            super().handle(*app_labels, **options)
        elif others := [label for label in app_labels if label not in paths]:
            raise CommandError(f"No files: {', '.join(others)}", returncode=2)
        else:
            self.check_files([Path(path) for path in dict.fromkeys(paths)], options)

    def check_files(self, paths: list[Path], options: dict[str, Any]) -> None:
        """Print what was found, once all files are read."""
        settings = settings_of(options["set"])
        with told(options["glossary"]):
            terms = glossary_of(options)
        reports = []
        for path in paths:
            with told(path):
                reports.append(report_on(str(path), with_terms(read(path, options), terms, options), settings))
        try:
            for line in rendered(options["format"], reports):
                self.stdout.write(line)
            self.stdout.flush()
        except BrokenPipeError:  # whoever reads has read enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if options["fail_on"] and any(report.as_bad_as(options["fail_on"]) for report in reports):
            sys.exit(1)


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """A file that cannot be read ends the command with 2 and its name and place."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=2) from error
    except LoadError as error:
        place = "".join(f" {name} {value}:" for name, value in error.location.items())
        raise CommandError(f"{path}:{place} {error.sentence} [{error.code}]", returncode=2) from error


def settings_of(given: list[str]) -> dict[str, Any]:
    """Rules and severities as they were named."""
    found = {}
    for one in given:
        rule, _equals, severity = one.partition("=")
        if rule not in rules() or severity not in (*SEVERITIES, "off"):
            known = ", ".join(rules())
            raise CommandError(
                f"--set {one}: write RULE=SEVERITY with error, warning, note or off. Rules: {known}.", returncode=2
            )
        found[rule] = severity
    return found


def glossary_of(options: dict[str, Any]) -> Glossary | None:
    """The glossary file, if there is one. Raises LoadError or OSError."""
    path: Path | None = options["glossary"]
    if path is None:
        return None
    languages = Languages(*languages_of(options))
    return Glossary(read_terms(path.read_bytes(), path.name, languages), languages.source)


def with_terms(rows: Iterable[Row], glossary: Glossary | None, options: dict[str, Any]) -> Iterator[Row]:
    """The rows, those in the languages of the glossary with its terms beside their own."""
    languages = tuple(base(lang) for lang in languages_of(options))
    for row in rows:
        pair = row.pair
        if glossary and (base(pair.source_lang), base(pair.target_lang)) == languages:
            both = Glossary([*pair.glossary.terms, *glossary.terms], pair.source_lang) if pair.glossary else glossary
            row = replace(row, pair=replace(pair, glossary=both))
        yield row


def looks_like_a_path(name: str) -> bool:
    """Whether `name` is a file rather than the label of an app."""
    return name == STANDARD_INPUT or "/" in name or "." in name or Path(name).is_file()


def languages_of(options: dict[str, Any]) -> tuple[str, str]:
    """What is said of the languages, or what is usual here."""
    return options["source_lang"] or "en", options["target_lang"] or "zh-Hant-TW"


def read(path: Path, options: dict[str, Any]) -> Iterator[Row]:
    """The rows of a file, or of standard input. Raises LoadError with the place."""
    data = sys.stdin.buffer.read() if str(path) == STANDARD_INPUT else path.read_bytes()
    by_line = data.lstrip().startswith(b"{") if str(path) == STANDARD_INPUT else path.suffix.lower() in JSON_LINES
    if not by_line:
        name = f"{path}.csv" if str(path) == STANDARD_INPUT else path.name
        loaded = load(data, name, source_lang=options["source_lang"], target_lang=options["target_lang"])
        yield from rows_of(loaded, str(path))
        return
    for n, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            yield row_of(line, n, options)


def rows_of(loaded: LoadedArticle, path: str) -> Iterator[Row]:
    """The pairs of a table, or those that the lines of a text make, as one document."""
    languages = loaded.source_lang, loaded.target_lang
    for one in loaded.pairs:
        yield Row(one.id or one.row, one.row, path, Pair("", one.source, one.target, *languages))
    if not loaded.pairs:
        yield from aligned_rows(loaded, path)


def aligned_rows(loaded: LoadedArticle, path: str) -> Iterator[Row]:
    """The pairs that the lines of a text make."""
    from reviews.align import align  # what aligns is loaded where there is something to align
    from reviews.review.drafts import Lines, from_alignment

    languages = loaded.source_lang, loaded.target_lang
    article = Article(source_lang=loaded.source_lang, target_lang=loaded.target_lang)
    for made in from_alignment(align(loaded), Lines(loaded), article):
        if made.kind == "code":
            continue
        lines = [*made.source_lines, *made.target_lines]
        target_line = next(iter(made.target_lines), None)
        yield Row(made.position, lines[0], path, Pair("", made.source, made.target, *languages), target_line)


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
    terms = [Term(str(t["source"]), str(t["target"])) for t in row.get("glossary") or () if isinstance(t, dict)]
    source_lang, target_lang = languages_of(options)
    source_lang, target_lang = row.get("source_lang") or source_lang, row.get("target_lang") or target_lang
    own = Glossary(terms, source_lang) if terms else None
    return Row(
        row.get("id", n), n, row.get("doc"), Pair("", row["source"], row["target"], source_lang, target_lang, own)
    )

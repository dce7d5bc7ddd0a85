"""Show how a bilingual file, or two files, align: beads of line numbers with confidence. Needs no database."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviews.align import Alignment, EmbedderError, SentenceBead, align, embedder, reasons
from reviews.load import LoadedArticle, LoadError, load
from reviews.load.names import extension
from reviews.load.reading import importers
from reviews.text.segments import Line, Sentence


class Command(BaseCommand):
    help = __doc__ or ""
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a bilingual text file, or the source where a target follows")
        parser.add_argument("target_path", type=Path, nargs="?", help="the target, one unit a line")
        parser.add_argument("--level", choices=("paragraph", "sentence"), default="paragraph")
        parser.add_argument("--source-lang", help="a language tag, such as en; detected where left out")
        parser.add_argument("--target-lang", help="a language tag, such as zh-Hant-TW; detected where left out")
        parser.add_argument(
            "--embeddings", type=Path, help="a folder with a model of sentence embeddings that may help"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        path, target_path = options["path"], options["target_path"]
        try:
            article = load(
                path,
                path.name if target_path is None else as_text_file(path),
                target_path,
                target_name=as_text_file(target_path) if target_path else "",
                source_lang=options["source_lang"],
                target_lang=options["target_lang"],
            )
        except LoadError as error:
            raise CommandError(f"{error.sentence} ({error.code})") from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        if article.pairs:
            raise CommandError("The file holds ready pairs; there is nothing to align. (pairs.ready)")
        for warning in article.warnings:
            self.stderr.write(f"{warning.sentence} ({warning.code})")
        try:
            helper = embedder(options["embeddings"]) if options["embeddings"] else None
        except EmbedderError as error:
            raise CommandError(str(error)) from None
        alignment = align(article, options["level"], embedder=helper)
        for doubt in alignment.doubts:
            self.stderr.write(f"{doubt.sentence} ({doubt.code})")
        if options["json"]:
            self.stdout.write(json.dumps(as_json(article, alignment), ensure_ascii=False))
        else:
            self.stdout.write(as_text(article, alignment))


def as_text_file(path: Path) -> str:
    """The name under which one of two files is read: as text, where its own says nothing (novel.en)."""
    return path.name if extension(path.name) in importers() else f"{path.name}.txt"


def as_json(article: LoadedArticle, alignment: Alignment) -> dict[str, Any]:
    """The alignment as plain data; numbers are those of the file's lines, from 1.

    At sentence level each bead also holds its sentences, with their places in their lines; a sentence left out or added
    within an aligned paragraph is a bead with one empty side.
    """
    found: dict[str, Any] = {"source_lang": article.source_lang, "target_lang": article.target_lang}
    if article.two_files:
        found["source_lines"] = [_line(line) for line in article.source_lines]
        found["target_lines"] = [_line(line) for line in article.target_lines]
    else:
        found["lines"] = [_line(line) for line in article.lines]
    if alignment.level == "sentence":
        found["beads"] = [_sentence_bead(bead) for bead in alignment.sentence_beads]
    else:
        found["beads"] = [
            {"source": list(bead.source), "target": list(bead.target), "confidence": round(bead.confidence, 4)}
            for bead in alignment.beads
        ]
    if article.two_files:
        found["unaligned"] = {
            "source": [line.n for line in alignment.unaligned_source],
            "target": [line.n for line in alignment.unaligned_target],
        }
    else:
        found["unaligned"] = list(alignment.unaligned)
    source, target = _reasons(article, alignment)
    found["reasons"] = {"source": source, "target": target} if article.two_files else {**source, **target}
    return found


def _reasons(article: LoadedArticle, alignment: Alignment) -> tuple[dict[int, str], dict[int, str]]:
    """Why each line without a twin might be left out, by its number: of the source (and of neither), of the target."""
    return (
        reasons(article.source_lines or article.lines, [*alignment.unaligned_source, *alignment.other], "source"),
        reasons(article.target_lines or article.lines, alignment.unaligned_target, "target"),
    )


def _line(line: Line) -> dict[str, Any]:
    return {"n": line.n, "lang": line.lang, "kind": line.kind, "text": line.text}


def _sentence_bead(bead: SentenceBead) -> dict[str, Any]:
    return {
        "source": sorted({one.line for one in bead.source}),
        "target": sorted({one.line for one in bead.target}),
        "confidence": round(bead.confidence, 4),
        "source_sentences": [_sentence(one) for one in bead.source],
        "target_sentences": [_sentence(one) for one in bead.target],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"line": sentence.line, "start": sentence.start, "end": sentence.end, "text": sentence.text}


def as_text(article: LoadedArticle, alignment: Alignment) -> str:
    """A listing to read: one bead a paragraph, then the lines without a twin."""
    sides = (
        ({line.n: line for line in article.source_lines}, {line.n: line for line in article.target_lines})
        if article.two_files
        else ({line.n: line for line in article.lines},) * 2
    )
    rows = [f"{article.source_lang} → {article.target_lang}, {len(alignment.beads)} beads"]
    for bead in alignment.beads:
        rows.append(f"\n{bead.confidence:4.0%}")
        if alignment.level == "sentence":
            for one in bead.sentences:
                rows += [f"  {text.line:>5}  {text.text}" for text in (*one.source, *one.target)] + ["         ·"]
        else:
            rows += [f"  {n:>5}  {sides[0][n].text}" for n in bead.source]
            rows += [f"  {n:>5}  {sides[1][n].text}" for n in bead.target]
    left = [*alignment.unaligned_source, *alignment.other], alignment.unaligned_target
    rows += ["\nWithout a twin:"] if any(left) else []
    for alone, why in zip(left, _reasons(article, alignment), strict=True):
        rows += [f"  {line.n:>5}  {line.kind:<12}{why[line.n]:<12}{line.text}" for line in alone]
    return "\n".join(rows)

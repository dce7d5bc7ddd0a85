"""JSON Lines: the manifest first, then one object a pair with everything known about it."""

import json
from typing import Any, BinaryIO

from reviews.export.edition import Edition, EditionPair, stamp
from reviews.text.translatable import gettext_noop

FORMAT = "jsonl"
EXTENSION = "jsonl"
MEDIA_TYPE = "application/jsonl; charset=utf-8"
TITLE = gettext_noop("JSON Lines for programs")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the objects."""
    stream.write(_line({"manifest": manifest(edition)}))
    for pair in edition.pairs:
        stream.write(_line(record(pair, edition)))


def manifest(edition: Edition) -> dict[str, Any]:
    """What the file is, and what is not in it."""
    return {
        "article": edition.article_id,
        "title": edition.title,
        "snapshot": edition.snapshot,
        "at": stamp(edition.at),
        "policy": edition.policy,
        "tool": edition.tool,
        "source_lang": edition.source_lang,
        "target_lang": edition.target_lang,
        "pairs": len(edition.pairs),
        "digest": edition.digest,
        "left_out": edition.counts,
        "left_out_pairs": [
            {"id": one.id, "position": one.position, "state": one.state, "reason": one.reason}
            for one in edition.left_out
        ],
        **({"people": edition.people} if edition.people != "full" else {}),
        **({"lane": edition.lane_lang, "lane_risks": edition.lane_risks} if edition.lane_lang else {}),
    }


def record(pair: EditionPair, edition: Edition) -> dict[str, Any]:
    """One pair."""
    return {
        "id": pair.id,
        "position": pair.position,
        "paragraph": pair.paragraph,
        "state": "approved",
        "kind": pair.kind,
        "source": pair.source,
        "target": pair.target,
        "source_lang": edition.source_lang,
        "target_lang": edition.target_lang,
        "source_hash": pair.source_hash,
        "target_hash": pair.target_hash,
        "version": pair.version,
        "authors": list(pair.authors),
        "approvals": [{"by": a.name, "role": a.role, "at": stamp(a.at)} for a in pair.approvals],
        **({"note": pair.note} if pair.note else {}),
        **({"lane": {"lang": edition.lane_lang, "text": pair.lane, "derived": True}} if edition.lane_lang else {}),
    }


def _line(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()

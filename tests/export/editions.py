"""Editions with everything in them that breaks files."""

from datetime import UTC, datetime
from hashlib import sha256

from reviews.export import Approval, Edition, EditionPair, LeftOut

AT = datetime(2026, 5, 3, 14, 5, 9, tzinfo=UTC)
HARD = [
    ("A plain sentence.", "一個平常的句子。"),
    ("=SUM(A1:A9)", "＝合計"),
    ("a < b & c > d ]]> \"quoted\" 'so'", "甲 < 乙 & 丙 ]]> 「引」"),
    ("-- comment --> and `code` *star* _low_ [link](x) # | 1. one", "# 標題\n- 一\n1. 二 | 三"),
    ("line one\nline two\twith a tab", "第一行\n第二行\t定位"),
    ("<script>alert(1)</script>", "<b>粗</b>&amp;"),
    ("'tis a \\n trick\\", "'單引號 \\t"),
    ("𠀀 is astral 👨‍👩‍👧", "𠀀𡃁是罕字"),
    ("  spaces at both ends  ", "　全形空白　"),
    ("@home +1 -1", "－負"),
]


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def edition(**more: object) -> Edition:
    """An edition approved by Chen, with one excluded pair and one in review left out."""
    pairs = tuple(
        EditionPair(
            id=100 + n,
            position=n,
            paragraph=(n + 1) // 2,
            source=source,
            target=target,
            source_hash=digest(source),
            target_hash=digest(target),
            version=2,
            authors=("Mei 梅", "Lin"),
            approvals=(Approval("Chen 陳", "reviewer", AT),),
        )
        for n, (source, target) in enumerate(HARD, 1)
    )
    left_out = (LeftOut(200, 11, "excluded", "boilerplate"), LeftOut(201, 12, "in_review"))
    values = {
        "article_id": 7,
        "title": 'The "tide" <mill> & more',
        "source_lang": "en",
        "target_lang": "zh-Hant-TW",
        "snapshot": 3,
        "at": AT,
        "policy": "1 approval, no self-approval",
        "tool": "Duikan 0.1.0",
        "pairs": pairs,
        "left_out": left_out,
    }
    return Edition(**{**values, **more})  # type: ignore[arg-type]

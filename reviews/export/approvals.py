"""What stands behind one pair, in words, for formats that have a place for remarks."""

from reviews.export.edition import EditionPair, day


def approved_in_words(pair: EditionPair) -> str:
    """Version, who approved when, and the hashes of both texts."""
    given = ", ".join(f"{one.whose} {day(one.at)}" for one in pair.approvals)
    return f"v{pair.version}, approved by {given or '–'}; sha256 {pair.source_hash} {pair.target_hash}"

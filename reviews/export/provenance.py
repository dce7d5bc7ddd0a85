"""What stands behind an exported text, in plain lines: used by every format that people read."""

from collections import defaultdict

from reviews.export.edition import Edition, day, short_tag


def provenance(edition: Edition) -> list[str]:
    """Counts, approvers, policy, snapshot and hash; then every pair that is left out, those of one state together."""
    approvers = sorted({approval.name for pair in edition.pairs for approval in pair.approvals})
    lines = [
        f"{len(edition.pairs)} pairs, {short_tag(edition.source_lang)} → {short_tag(edition.target_lang)}, "
        f"approved by {', '.join(approvers) or '–'} ({edition.policy})",
        f"Snapshot {edition.snapshot}, {day(edition.at)}, sha256 {edition.digest}",
        f"Made with {edition.tool}",
    ]
    if edition.people != "full":
        lines.append(f"People are named by their {edition.people}")
    if edition.lane_lang:
        risks = ", ".join(f"{char} {n}" for char, n in edition.lane_risks.items()) or "–"
        lines.append(f"{short_tag(edition.lane_lang)}: derived by OpenCC, not separately approved; look at: {risks}")
    if edition.left_out:
        counts = ", ".join(f"{in_words(state)} {n}" for state, n in edition.counts.items())
        lines.append(f"Left out: {counts}")
    alike: dict[str, list[str]] = defaultdict(list)
    for one in edition.left_out:
        alike[in_words(", ".join(filter(None, (one.state, one.reason))))].append(f"{one.position} (pair {one.id})")
    return lines + [f"Left out, {why}: no. {', '.join(which)}" for why, which in alike.items()]


def in_words(name: str) -> str:
    """A name of the program as people write it."""
    return name.replace("_", " ")

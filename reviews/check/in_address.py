"""What stands in an address that is lost or changed: of its figures and words the rule of addresses alone speaks."""

from reviews.text.segments import Finding


def is_in_address(one: Finding, other: Finding) -> bool:
    """Whether `other` says of an address what `one` says of a part of it."""
    return other.rule == "url" and one.side == other.side and other.start <= one.start and one.end <= other.end

"""Lines of the web page are twins where their words say so; each side's own stand alone, for the reason of their kind."""

import pytest

from reviews.align import align
from reviews.load import load
from tests.align.beads import read

AFTER = 6


@pytest.mark.parametrize(
    ("chinese", "english", "twins"),
    [
        ("廣告", "Photo: CNA", False),
        ("廣告", "Read more", False),
        ("列印", "Comments", False),
        ("廣告", "Sign up", False),
        ("廣告", "Advertisement", True),
        ("圖：中央社", "Photo: CNA", True),
        ("分享", "Share", True),
        ("延伸閱讀", "Read more", True),
        ("訂閱電子報", "Subscribe to our newsletter", True),
        ("版權所有", "All rights reserved", True),
    ],
)
def test_lines_of_the_page_are_paired_by_their_words_alone(chinese: str, english: str, twins: bool) -> None:
    source, target, gold = read("school.zh-en.txt")
    before = sorted(gold)[AFTER - 1]
    at = before[0][-1], before[1][-1]
    source.insert(at[0], chinese)
    target.insert(at[1], english)
    article = load(
        "\n".join(source).encode(), "a.txt", "\n".join(target).encode(), source_lang="zh-Hant-TW", target_lang="en"
    )
    found = align(article, "sentence")
    paired = {(bead.source, bead.target) for bead in found.beads}
    alone = {line.n for line in found.unaligned_source}, {line.n for line in found.unaligned_target}
    if twins:
        assert ((at[0] + 1,), (at[1] + 1,)) in paired
    else:
        assert at[0] + 1 in alone[0]
        assert at[1] + 1 in alone[1]

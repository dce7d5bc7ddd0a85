"""Blocks of code meet blocks of code, whatever stands in them, and the text between them is aligned as if they were not there."""

from reviews.align import align
from reviews.load import load

STOP = '```\nfn stop() {\n    println!("The mill stops. It is 3 o\'clock.");\n}\n```'
TURN = "```\nfn turn() { gate.open(); } // opens the gate\n```"
TURN_SAID = "```\nfn turn() { gate.open(); } // 打開水門\n```"
ENGLISH = [
    "The mill stood at the mouth of the river.",
    TURN,
    "It rained all night.",
    STOP,
    "Corvo slept in the loft.",
    TURN,
]
CHINESE = ["磨坊立在河口。", TURN_SAID, "整夜下雨。", STOP, "柯佛睡在閣樓上。", TURN]


def beads(english: list[str], chinese: list[str]) -> list[tuple[str, str]]:
    """What was aligned, by the numbers of its lines from 1."""
    texts = ["\n\n".join(side).encode() for side in (english, chinese)]
    found = align(load(texts[0], "mill.md", texts[1], target_name="mill.md"), "sentence")
    return [
        ("".join(map(str, one.source)), "".join(map(str, one.target)))
        for one in found.beads
        if one.source and one.target
    ]


def test_each_block_is_a_bead_of_its_own() -> None:
    assert beads(ENGLISH, CHINESE) == [(str(n), str(n)) for n in range(1, 7)]


def test_a_block_that_only_one_side_has_takes_no_text_with_it() -> None:
    assert beads(ENGLISH, [*CHINESE[:3], *CHINESE[4:]]) == [("1", "1"), ("2", "2"), ("3", "3"), ("5", "4"), ("6", "5")]
    assert beads(ENGLISH[:1] + ENGLISH[2:], CHINESE) == [("1", "1"), ("2", "3"), ("3", "4"), ("4", "5"), ("5", "6")]


def test_of_two_blocks_in_a_row_the_one_that_is_the_same_is_met() -> None:
    assert beads([ENGLISH[0], TURN, STOP, ENGLISH[2]], [CHINESE[0], STOP, CHINESE[2]]) == [
        ("1", "1"),
        ("3", "2"),
        ("4", "3"),
    ]

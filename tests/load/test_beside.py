"""Text files whose lines hold an original and its translation."""

import pytest

from reviews.load import LoadError, load

PAIRS = [
    ("The mill stands still", "磨坊停了"),
    ("By Irene Morris", "作者：艾琳・莫里斯"),
    ("“Not again,” she said to Mei-hua, and shut the gate in 1990.", "「不要再來了，」她對美華說，1990年關上了門。"),
    ("It rained for three days.", "雨下了三天。"),
]
TURNED = [(zh, en) for en, zh in PAIRS]


@pytest.mark.parametrize("between", ["\t", " ", " | ", "｜", " / ", " – ", "", "\t\t"])
@pytest.mark.parametrize("rows", [PAIRS, TURNED], ids=["English first", "Chinese first"])
def test_lines_of_both_languages_are_pairs(between: str, rows: list[tuple[str, str]]) -> None:
    article = load("\n".join(between.join(row) for row in rows).encode(), "mill.txt")
    assert [(pair.source, pair.target) for pair in article.pairs] == rows
    assert article.format == "plain_text"


def test_the_columns_are_turned_where_the_languages_are_given() -> None:
    text = "\n".join(f"{zh}\t{en}" for en, zh in PAIRS)
    article = load(text.encode(), "mill.txt", source_lang="en")
    assert [(pair.source, pair.target) for pair in article.pairs] == PAIRS


def test_columns_that_are_named_and_numbered_are_found_by_their_names() -> None:
    rows = [("No", "Source", "Note", "Target"), *((str(n), en, "", zh) for n, (en, zh) in enumerate(PAIRS, 1))]
    article = load("\n".join(map("\t".join, rows)).encode(), "pasted.txt")
    assert [(pair.source, pair.target) for pair in article.pairs] == PAIRS


def test_what_stands_outside_of_the_columns_is_told() -> None:
    text = "Handed in by Irene Morris\n" + "\n".join(map("\t".join, PAIRS))
    article = load(text.encode(), "mill.txt")
    assert [(pair.source, pair.target) for pair in article.pairs] == PAIRS
    assert [notice.code for notice in article.warnings] == ["document.rest"]


def test_a_cell_of_several_lines_is_quoted_by_spreadsheets_and_a_quoted_cell_of_one_is_as_it_is() -> None:
    article = load('"It rained.\nIt ""poured""."\t下雨了。\nThe mill stood.\t磨坊停了。'.encode(), "mill.txt")
    assert article.pairs[0].source == 'It rained.\nIt "poured".'
    article = load('"It rained."\t「下雨了。」\n"The mill stood."\t「磨坊停了。」'.encode(), "mill.txt")
    assert article.pairs[0].source == '"It rained."'


def test_a_line_of_one_language_among_them_has_an_empty_side() -> None:
    text = "\n".join([*(f"{en} {zh}" for en, zh in PAIRS), "Nobody came."])
    assert [(pair.source, pair.target) for pair in load(text.encode(), "mill.txt").pairs] == [
        *PAIRS,
        ("Nobody came.", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(one for pair in PAIRS for one in pair),
        "\n".join(f"\t{one}" for pair in PAIRS for one in pair),  # indented
        "\n".join(["Name\tAge", "Irene\t40", *(one for pair in PAIRS for one in pair)]),
        "\n".join(
            [
                "NATO 表示支持這座磨坊的重建。",
                "NATO 與 WTO 都不反對這座磨坊。",
                "UNESCO 寫了一封信。",
                "The mill stands.",
            ]
        ),
    ],
)
def test_other_texts_run_in_lines(text: str) -> None:
    article = load(text.encode(), "mill.txt")
    assert [line.text for line in article.lines] == text.split("\n")


def test_a_japanese_line_is_not_parted() -> None:
    text = "\n".join(["The mill stands 水車は止まった"] * 4)
    with pytest.raises(LoadError, match="one language"):
        load(text.encode(), "mill.txt")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [("EN: ", "ZH: "), ("English：", "中文："), ("[en] ", "[zh-TW] "), ("原文：", "譯文："), ("Source: ", "Target: ")],
)
def test_labels_of_sides_are_no_text(english: str, chinese: str) -> None:
    text = "\n".join(line for en, zh in PAIRS for line in (english + en, chinese + zh))
    article = load(text.encode(), "mill.txt")
    assert [line.text for line in article.lines] == [one for pair in PAIRS for one in pair]


def test_who_speaks_is_no_label() -> None:
    text = "\n".join(["Irene: It rained.", "艾琳：下雨了。", "Mei-hua: Again?", "美華：又下雨？"])
    assert [line.text for line in load(text.encode(), "mill.txt").lines] == text.split("\n")


@pytest.mark.parametrize(("rule", "kind"), [("-----", "boilerplate"), ("* * *", "boilerplate"), ("◇", "boilerplate")])
@pytest.mark.parametrize("said", ["……", "——", "..."])
def test_a_rule_between_the_languages_is_no_text_but_silence_is(rule: str, kind: str, said: str) -> None:
    lines = [*(zh for _en, zh in PAIRS), rule, *(en for en, _zh in PAIRS), said]
    kinds = {line.text: line.kind for line in load("\n".join(lines).encode(), "mill.txt").lines}
    assert kinds[rule] == kind
    assert kinds[said] != kind

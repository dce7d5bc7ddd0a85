"""Tables and JSON lines that hold pairs already."""

import pytest

from reviews.load import LoadError, load

TABLES = [
    ("lin.csv", "source,target\nIt rains.,下雨了。\n"),
    ("lin.csv", 'source;target\n"It rains.";"下雨了。"\n'),
    ("lin.tsv", "source\ttarget\nIt rains.\t下雨了。\n"),
    ("lin.csv", "譯文,原文\n下雨了。,It rains.\n"),
    ("lin.csv", "en,zh-TW\r\nIt rains.,下雨了。\r\n"),
    ("lin.tsv", "row\ten\tzh-Hant-TW\n7\tIt rains.\t下雨了。\n"),
    ("lin.csv", "It rains.,下雨了。\n"),
    ("lin.jsonl", '{"source": "It rains.", "target": "下雨了。", "state": "approved"}\n'),
]


@pytest.mark.parametrize(("name", "text"), TABLES)
def test_a_pair_is_read_whatever_the_table_looks_like(name: str, text: str) -> None:
    article = load(text.encode(), name)
    assert [(pair.source, pair.target) for pair in article.pairs] == [("It rains.", "下雨了。")]
    assert article.target_lang == "zh-Hant-TW"


def test_rows_in_which_the_languages_stand_the_other_way_round_are_turned_and_named() -> None:
    rows = ["It rains.,下雨了。", "Lin waits.,林在等。", "風停了。,The wind has dropped.", "Go on.,走吧。", "2009,2009"]
    article = load("\n".join(rows).encode(), "lin.csv")
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")
    assert article.pairs[2].target == "風停了。"
    assert article.pairs[2].source == "The wind has dropped."
    assert [one.sentence for one in article.warnings] == [
        "Rows in which the languages stood the other way round: 1 (3). They were turned."
    ]


def test_where_half_of_the_rows_stand_either_way_nothing_is_turned() -> None:
    article = load("It rains.,下雨了。\n風停了。,The wind has dropped.\n".encode(), "lin.csv")
    assert [pair.source for pair in article.pairs] == ["It rains.", "風停了。"]


REFUSED = [
    ("lin.csv", "source,target\na,甲\nb\n", "csv.ragged"),
    ("lin.csv", 'source,target\n"a,甲\n', "csv.unclosed_quote"),
    ("lin.csv", "source\nIt rains.\n", "pairs.single_language"),
    ("lin.csv", "source,target\n", "pairs.none"),
    ("lin.csv", "source,target\nIt rains.,\n", "pairs.single_language"),
    ("lin.jsonl", '{"source": "a"}\n', "field.missing"),
    ("lin.jsonl", '{"source": "a", "target": 7}\n', "field.type"),
    ("lin.jsonl", '{"source": "a", "target": "x", "target": "y"}\n', "json.duplicate_key"),
    ("lin.jsonl", '{"source": "a", "target": NaN}\n', "json.invalid"),
    ("lin.jsonl", "[" * 100_000 + "]" * 100_000, "json.too_deep"),
    ("lin.jsonl", '{"source": "\\ud800", "target": "x"}\n', "text.lone_surrogate"),
    ("lin.exe", "a", "type.extension"),
    ("", "a", "filename.invalid"),
]


@pytest.mark.parametrize(("name", "text", "code"), REFUSED)
def test_a_table_that_cannot_be_trusted_is_refused(name: str, text: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), name)
    assert caught.value.code == code


def test_quotation_marks_of_a_tsv_that_quotes_no_cell_are_text() -> None:
    article = load('「雨停了，」他說。\t"It stopped," he said.\n雨停了。\tIt stopped.\n'.encode(), "lin.tsv")
    assert article.pairs[0].target == '"It stopped," he said.'
    with pytest.raises(LoadError, match="never closed"):
        load(b'a\t"It ""stopped"", he said.\nb\tc\n', "lin.tsv")


def test_ids_rows_and_line_ends_inside_a_cell() -> None:
    article = load('id,source,target\r\nMei-1,"one\r\ntwo",一\r\n'.encode(), "mei.csv")
    pair = article.pairs[0]
    assert (pair.id, pair.row, pair.source) == ("Mei-1", 2, "one\ntwo")

"""The ledger of an article: what of the source is matched, what is open, what only the translation has."""

import pytest

from reviews.check.ledger import Kind, Ledger, entries, ledger
from reviews.text.segments import Article, Pair

SERVED = Pair(
    "1",
    "Denmark served its NATO obligations in Afghanistan after 9/11.",
    "丹麥在 9/11 之後盡責履行北約義務。",
)
LETTER = Pair(
    "2",
    "Lin wrote on Nov 24, 2025: “The bridge cost 30 million dollars.” Nobody answered.",
    "林在2025年11月24日寫道：「這座橋花了三千萬美元。」沒有人回答。",
)


def of(*pairs: Pair) -> Ledger:
    return ledger(Article("a", pairs))


def texts(found: Ledger, kind: Kind) -> list[str]:
    """The words of what is open."""
    return [entry.text for entry in found.open if entry.kind == kind]


def matched(pair: Pair, kind: Kind) -> list[str]:
    return [one.text for one in entries(pair) if (one.kind, one.side, one.matched) == (kind, "source", True)]


def test_a_place_that_is_left_out_is_open_and_the_rest_is_matched() -> None:
    found = of(SERVED)
    assert matched(SERVED, "name") == ["Denmark", "NATO"]
    assert texts(found, "name") == ["Afghanistan"]
    (name,) = [entry for entry in found.open if entry.kind == "name"]
    assert (name.side, name.pair, SERVED.source[name.start : name.end]) == ("source", "1", "Afghanistan")


def test_numbers_dates_quotations_and_sentences_are_matched() -> None:
    found = of(LETTER)
    assert found.open == ()
    assert matched(LETTER, "date") == ["Nov 24, 2025"]
    assert matched(LETTER, "number") == ["30 million"]
    assert matched(LETTER, "quotation") == ["“The bridge cost 30 million dollars.”"]
    assert len(matched(LETTER, "sentence")) == 2


def test_a_number_that_changed_is_open_on_its_own_side() -> None:
    found = of(Pair("1", "It cost 30 dollars and 12 cents.", "它花了三十美元。"))
    assert texts(found, "number") == ["12"]


def test_what_only_the_translation_has_is_an_addition() -> None:
    found = of(Pair("1", "The mill stood at the river.", "磨坊在法國的河邊立了三百年。"))
    assert {entry.text for entry in found.additions if entry.kind in {"name", "number"}} >= {"法國"}
    assert all(entry.side == "target" for entry in found.additions)


def test_everything_of_a_pair_without_a_translation_is_open() -> None:
    found = of(Pair("1", "He left Paris in 1923.", ""))
    assert len(found.open) == sum(found.totals.values()) == 3


def test_a_known_person_may_be_a_pronoun() -> None:
    first = Pair("1", "So Philip Cunliffe argues.", "菲利普・康里夫如此主張。")
    assert texts(of(first, Pair("2", "There Cunliffe begins.", "他從那裡開始。")), "name") == []
    assert texts(of(first, Pair("2", "There Cunliffe begins.", "從那裡開始。")), "name") == ["Cunliffe"]
    assert texts(of(Pair("2", "There Cunliffe begins.", "他從那裡開始。")), "name") == ["Cunliffe"]


@pytest.mark.parametrize(
    ("source", "target", "open_names"),
    [
        ("American and Chinese officials met in Geneva.", "中美官員在日內瓦會晤。", []),
        ("He wrote to Machiavelli and to Richelieu.", "他寫信給馬基雅維利和黎塞留。", []),
        ("The Cold War ended in Berlin.", "冷戰在柏林結束。", []),
        ("They sailed from Lisbon.", "他們啟航。", ["Lisbon"]),
        ("He kept Duikan open.", "他讓 Duikan 開著。", []),
        ("The old mill had Zbigniew Rutkowski as its miller.", "老磨坊有一位主人。", ["Zbigniew Rutkowski"]),
    ],
)
def test_names_of_an_english_source(source: str, target: str, open_names: list[str]) -> None:
    assert texts(of(Pair("1", source, target)), "name") == open_names


@pytest.mark.parametrize(
    ("source", "target", "open_names"),
    [
        ("美國與法國都同意了。", "The US and the French agreed.", []),
        ("他離開了阿富汗。", "He left the country.", ["阿富汗"]),
        ("喬治・凱南寫過這句話。", "George Kennan once wrote this.", []),
        ("喬治・凱南寫過這句話。", "He once wrote this.", ["喬治・凱南"]),
    ],
)
def test_names_of_a_chinese_source(source: str, target: str, open_names: list[str]) -> None:
    assert texts(of(Pair("1", source, target, "zh-Hant-TW", "en")), "name") == open_names


def test_a_sentence_is_open_where_a_warning_says_so_and_by_the_words_that_are_missing() -> None:
    ferry = "The ferry reached Naples at noon, and a violinist played a waltz for the grandmother of the engineer."
    (entry,) = [
        one for one in of(Pair("1", ferry, "渡輪中午抵達那不勒斯，旅客紛紛下船。")).open if one.kind == "sentence"
    ]
    assert entry.text == ferry[entry.start : entry.end]
    assert "played a waltz" in entry.text
    assert "Naples" not in entry.text


def test_a_quotation_without_its_marks_is_there() -> None:
    said = Pair("1", "He called it “a peaceful and quiet harbour” in the report.", "他在報告中說那是個平靜祥和的港口。")
    assert texts(of(said), "quotation") == []
    left_out = Pair("1", "He called it “a peaceful and quiet harbour” in the report.", "他在報告中提到此地。")
    assert texts(of(left_out), "quotation") == ["“a peaceful and quiet harbour”"]


def test_a_name_that_no_check_asks_for_is_not_open() -> None:
    heading = Pair("1", "Plans to Start a New Internet and Take on Google", "建立新互聯網對抗谷歌的計畫")
    assert texts(of(heading), "name") == []
    assert [one.text for one in of(Pair("1", "President Trump agreed.", "美國總統川普同意了。")).additions] == []


def test_coverage_counts_what_is_explained() -> None:
    found = of(SERVED, LETTER)
    (names,) = [one for one in found.coverage() if one.kind == "name"]
    assert (names.matched, names.explained, names.open) == (names.total - 1, 0, 1)
    (names,) = [one for one in found.coverage(explained=set(found.open)) if one.kind == "name"]
    assert (names.explained, names.open) == (1, 0)


def test_an_empty_article_has_an_empty_ledger() -> None:
    assert of().coverage() == ()

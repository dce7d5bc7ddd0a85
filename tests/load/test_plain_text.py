"""A raw bilingual file: languages, kinds and direction of its lines."""

import pytest

from reviews.load import LoadedArticle, LoadError, load

ARTICLE = """編輯為什麼要讀兩遍?
editing
Why does an editor read twice?
讀第一遍是為了意思,
陳美華(Mei-hua Chen)
2025年3月4日
林小姐在報社工作了二十年。她說,讀第一遍是為了意思,第二遍是為了文字。
她的同事艾琳・莫里斯(Irene Morris)不同意:「一遍就夠了。」
作者簡介
陳美華(Mei-hua Chen)是編輯。
Reading once is for the sense, reading twice is for the words.
Mei-hua Chen
Mar 4, 2025
Ms. Lin has worked at the paper for twenty years. She says the first reading is for sense, the second for words.
Newsletter
Enter your email
Subscribe
Her colleague Irene Morris disagrees: “Once is enough.”
Mei-hua Chen
Mei-hua Chen is an editor.
"""
KINDS = {
    1: "heading", 2: "tag", 3: "heading", 4: "body", 5: "byline", 6: "date", 7: "body", 8: "body", 9: "heading",
    10: "body", 11: "body", 12: "byline", 13: "date", 14: "body", 15: "boilerplate", 16: "boilerplate",
    17: "boilerplate", 18: "body", 19: "repeated", 20: "body",
}  # fmt: skip


@pytest.fixture(scope="module")
def article() -> LoadedArticle:
    return load(ARTICLE.encode(), "editor.txt")


def test_every_line_is_kept_verbatim_with_its_number(article: LoadedArticle) -> None:
    assert [line.text for line in article.lines] == ARTICLE.split("\n")[:-1]
    assert [line.n for line in article.lines] == list(range(1, 21))


def test_the_language_of_each_line(article: LoadedArticle) -> None:
    chinese = {line.n for line in article.lines if line.lang == "zh-Hant-TW"}
    assert chinese == {1, 4, 5, 6, 7, 8, 9, 10}
    assert {line.lang for line in article.lines} == {"zh-Hant-TW", "en"}


def test_the_kind_of_each_line(article: LoadedArticle) -> None:
    found = {line.n: line.kind for line in article.lines}
    found[4] = "body"  # the start of a longer sentence: a pull quote or not, both are right
    assert found == KINDS


def test_the_original_is_found_although_the_translation_stands_first(article: LoadedArticle) -> None:
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")
    assert {reason.code for reason in article.direction_reasons} >= {"direction.gloss", "direction.web_page"}


def test_the_direction_can_be_said(article: LoadedArticle) -> None:
    turned = load(ARTICLE.encode(), "editor.txt", source_lang="zh")
    assert (turned.source_lang, turned.target_lang) == ("zh-Hant-TW", "en")
    turned = load(ARTICLE.encode(), "editor.txt", target_lang="en")
    assert (turned.source_lang, turned.target_lang) == ("zh-Hant-TW", "en")


@pytest.mark.parametrize("dot", "・·‧•．")
def test_a_transliterated_name_speaks_for_a_translation_whichever_dot_it_has(dot: str) -> None:
    english = "The bridge was built by Irene Morris.\nIt took her eleven years.\n"
    chinese = f"這座橋是艾琳{dot}莫里斯造的。\n她花了十一年。\n"
    assert load((english + chinese).encode(), "bridge.txt").source_lang == "en"


def test_a_language_that_is_not_in_the_file_is_refused() -> None:
    with pytest.raises(LoadError) as caught:
        load(ARTICLE.encode(), "editor.txt", source_lang="fr")
    assert caught.value.code == "language.absent"


@pytest.mark.parametrize("text", ["x", "1957\n***\n"])
def test_a_text_without_words_is_refused_without_the_name_of_a_language(text: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(text.encode(), "lin.txt")
    assert caught.value.code == "pairs.single_language"
    assert not caught.value.values


@pytest.mark.parametrize(
    ("chinese", "tag"),
    [
        ("林小姐說這是為了讀者。", "zh-Hant-TW"),
        ("林小姐说这是为了读者。", "zh-Hans"),
        ("佢哋喺度做嘢,唔係講嘢。", "zh-Hant-HK"),
    ],
)
def test_the_variant_of_chinese(chinese: str, tag: str) -> None:
    assert load(f"{chinese}\nMs. Lin says it is for the readers.\n".encode(), "lin.txt").target_lang == tag


@pytest.mark.parametrize("line", ["陳梅，mei.chen@example.org", "詳見 https://example.org/reports/annual"])
def test_an_address_leaves_a_line_its_language(line: str) -> None:
    article = load(f"Write to us.\n我們等您來信。\n{line}\n".encode(), "mei.txt")
    assert article.lines[2].lang == "zh-Hant-TW"


def test_only_line_feeds_and_carriage_returns_end_lines() -> None:
    article = load("One\u2028half.\r\n一\u0085半。\rTwo.\n\n二。".encode(), "lin.txt")
    assert [(line.n, line.text) for line in article.lines] == [
        (1, "One\u2028half."), (2, "一\u0085半。"), (3, "Two."), (5, "二。"),
    ]  # fmt: skip


def test_two_files_keep_their_sides() -> None:
    article = load(b"It rains.\nLin reads.\n", "a.txt", "下雨了。\n林在讀書。\n".encode())
    assert article.two_files
    assert [line.text for line in article.target_lines] == ["下雨了。", "林在讀書。"]
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")


def test_one_article_is_one_digest() -> None:
    assert load(ARTICLE.encode(), "a.txt").sha256 == load(ARTICLE.encode(), "b.txt").sha256


@pytest.mark.parametrize("byline", ["By Irene Morris", "Irene Morris"])
def test_a_title_of_capitals_above_its_byline_is_a_title_and_names_the_article(byline: str) -> None:
    english = f"The Miller's Ledger\n{byline}\nMar 4, 2025\nShe wrote down every sack of corn.\n"
    chinese = "磨坊主人的帳簿\n艾琳・莫里斯\n2025年3月4日\n她記下了每一袋穀物。\n"
    article = load(english.encode(), "ledger.en.txt", chinese.encode())
    assert [line.kind for line in article.source_lines] == ["heading", "byline", "date", "body"]
    turned = load(chinese.encode(), "ledger.txt", english.encode())
    assert turned.title == "The Miller's Ledger"


LIST = "the old mill by the river, the new mill on the hill, the bakery between them"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Lin walked past the church and never turned round.", "heading"),
        ("Lin passed the old mill by the river, the bakery between them and the new mill on the hill.", "repeated"),
    ],
)
def test_a_list_is_repeated_only_where_other_lines_hold_its_phrases(body: str, kind: str) -> None:
    article = load(f"Mills\n{LIST}\n{body}\n林走過磨坊,沒有回頭。\n".encode(), "mills.txt")
    assert article.lines[1].kind == kind


def kinds(text: str, lang: str) -> list[str]:
    """Of the lines of one text beside any other."""
    return [line.kind for line in load(text.encode(), "a.txt", "林。".encode(), source_lang=lang).source_lines]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Thank you.", "body"),
        ("“Follow me!”", "body"),
        ("'Listen.'", "body"),
        ("Join us, and you will never be alone again.", "body"),
        ("「廣告？」", "body"),
        ("留言。", "body"),
        ("Follow us on Twitter!", "boilerplate"),
        ("Share", "boilerplate"),
        ("Share this:", "boilerplate"),
        ("Comments (12)", "boilerplate"),
        ("Read more: Ten trips by rail", "boilerplate"),
        ("Subscribe now!", "boilerplate"),
        ("All rights reserved.", "boilerplate"),
        ("廣告", "boilerplate"),
        ("分享到臉書", "boilerplate"),
    ],
)
def test_what_people_say_is_no_line_of_the_page(line: str, kind: str) -> None:
    lang = "en" if line.isascii() or "“" in line else "zh"
    assert kinds(f"Lin waited at the gate.\n{line}\nMei did not look up.", lang)[1] == kind


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("after the rain\nthe boats come back one by one\nwhite as paper\nand nobody counts them anymore", "en"),
        ("駅前の本屋\n雨が降っていた\n店は今月で閉まる", "ja"),
        ("서울의 밤\n비가 내리고 있었다", "ko"),
    ],
)
def test_verses_and_scripts_without_capitals_are_not_taken_for_tags(text: str, lang: str) -> None:
    assert "tag" not in kinds(text, lang)


@pytest.mark.parametrize("line", ["„Doch.“", "»Doch.«", "« Si ! »", "“Yes.”", "「是。」"])
def test_a_sentence_in_quotation_marks_of_any_language_is_no_heading(line: str) -> None:
    assert kinds(f"Lin waited at the gate.\n{line}", "de")[1] == "body"


@pytest.mark.parametrize(
    "line", ["誰家的孩子﹖」", "林停了下來﹔", "林來了，", "林來了﹐", "舟人引纜而去、○", "舟人去矣。○"]
)
def test_a_sentence_that_ends_with_marks_of_old_texts_is_no_heading(line: str) -> None:
    assert kinds(f"林在門口等著。\n{line}", "zh") == ["body", "body"]


def test_lines_of_keywords_are_tags() -> None:
    assert kinds("The ferry was late again.\nferries\nharbour towns\ntransport", "en") == ["body", "tag", "tag", "tag"]

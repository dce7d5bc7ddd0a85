"""Terms in running text: inflected, in unspaced text, the longest first, forbidden renderings."""

import pytest

from reviews.check import check_article, check_pair
from reviews.text.segments import Article, Pair, Term
from reviews.text.terms import Glossary, TermIndex


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("tide mill", "Two tide mills stood there.", "tide mills"),
        ("tide mill", "The Tide Mill's wheel", "Tide Mill's"),
        ("policy", "Several policies failed.", "policies"),
        ("negotiate", "They negotiated all night.", "negotiated"),
        ("woman", "Women voted.", "Women"),
        ("tide mill", "Tidemill", None),
        ("US", "It helps us all.", None),
        ("US", "The US left.", "US"),
        ("quick", "He left quickly.", None),
        ("mill", "A million years", None),
        ("9/11", "After 9/11 he left.", "9/11"),
        ("NGO", "Three NGOs signed.", "NGOs"),
        ("TV", "They sold TVs.", "TVs"),
        ("US", "The U.S. left.", "U.S"),
        ("U.S.", "The US left.", "US"),
        ("U.S.", "It helps us all.", None),
        ("to embargo", "They embargoed the port.", "embargoed"),
        ("run-off", "The runoff was held.", "runoff"),
        ("runoff", "The run-off was held.", "run-off"),
        ("C++", "He took vitamin C.", None),
    ],
)
def test_english_terms_are_found_inflected(term: str, text: str, found: str | None) -> None:
    assert [text[p.start : p.end] for p in TermIndex([term], "en").places(text)] == ([found] if found else [])


def test_the_longest_chinese_term_wins() -> None:
    places = TermIndex(["磨坊", "潮汐磨坊", "國家", "國家利益"], "zh-Hant").places("潮汐磨坊關乎國家利益,磨坊不然。")
    assert [place.term for place in places] == ["潮汐磨坊", "國家利益", "磨坊"]


@pytest.mark.parametrize(
    ("lang", "terms", "text", "found"),
    [
        ("zh", ["磨坊", "磨坊主人"], "他找磨坊", [("磨坊", 2, 4)]),
        ("zh", ["磨坊", "磨坊主人"], "磨坊主人在磨坊", [("磨坊主人", 0, 4), ("磨坊", 5, 7)]),
        ("en", ["mill", "mill race", "mill race keeper"], "The mills by the mill race", [("mill", 4, 9), ("mill race", 17, 26)]),
        ("en", ["US", "us"], "It helps us in the US.", [("us", 9, 11), ("US", 19, 21)]),
    ],
)  # fmt: skip
def test_a_term_is_found_where_the_text_ends_too(
    lang: str, terms: list[str], text: str, found: list[tuple[str, int, int]]
) -> None:
    assert [(place.term, place.start, place.end) for place in TermIndex(terms, lang).places(text)] == found


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("It was a turkey.", "那是火雞。", []),
        ("It was a turkey.", "那是土耳其。", ["火雞"]),
        ("Turkeys were there.", "火雞在那裡。", []),
        ("He left Turkey.", "他離開了土耳其。", []),
        ("He left Turkey.", "他離開了。", ["土耳其 / 火雞"]),
        ("Turkey sent a turkey.", "土耳其送了火雞。", []),
        ("Turkey sent a turkey.", "土耳其送了禮。", ["火雞"]),
    ],
)
def test_a_word_in_lower_case_is_no_name(source: str, target: str, said: list[str]) -> None:
    known = Glossary([Term("Turkey", "土耳其"), Term("turkey", "火雞")], "en")
    found = check_pair(Pair("1", source, target, glossary=known), rules=["glossary"])
    assert [one.args["target"] for one in found] == said


MILL = Term("mill", "磨坊", variants=("磨房",), forbidden=("工廠",))


@pytest.mark.parametrize(
    ("source", "target", "terms", "said"),
    [
        ("The mill stood.", "磨坊立著。", (MILL,), None),
        ("The mill stood.", "磨房立著。", (MILL,), None),
        ("The mill stood.", "工廠立著。", (MILL,), "not to be used"),
        ("The mill stood.", "它立著。", (MILL,), "glossary has"),
        ("The river ran.", "工廠立著。", (MILL,), None),
        ("The mill stood.", "工廠立著。", (MILL, Term("mill", "工廠")), None),
        ("The mill stood.", "", (MILL,), None),
        ("One mill fed another mill.", "一座磨坊養著另一座工廠。", (MILL,), "not to be used"),
        ("The mill stood by the factory.", "磨坊立在工廠旁。", (MILL,), None),
        ("The mill stood.", "磨坊立著。", (Term("mill", "磨坊", forbidden=("磨",)),), None),
    ],
)
def test_renderings(source: str, target: str, terms: tuple[Term, ...], said: str | None) -> None:
    found = check_pair(Pair("1", source, target, glossary=Glossary(terms, "en")), rules=["glossary"])
    assert [said in one.sentence for one in found] == ([True] if said else [])  # type: ignore[operator]


@pytest.mark.parametrize(
    ("target", "at"),
    [
        ("Millions came to the tide mill.", None),
        ("Millions came to the sea.", None),
        ("Watermills are rare.", (0, 10)),
        ("A tide mill is no watermill.", None),
    ],
)
def test_a_forbidden_english_word_is_a_word_in_any_form(target: str, at: tuple[int, int] | None) -> None:
    terms = Glossary([Term("潮汐磨坊", "tide mill", forbidden=("watermill", "mill"))], "zh")
    pair = Pair("1", "潮汐磨坊很少見。", target, "zh-Hant-TW", "en", terms)
    found = [one for one in check_pair(pair, rules=["glossary"]) if one.side == "target"]
    assert [(one.start, one.end) for one in found] == ([at] if at else [])


def test_a_forbidden_word_comes_with_its_fix() -> None:
    (found,) = check_pair(Pair("1", "A mill", "一座工廠", glossary=Glossary([MILL], "en")), rules=["glossary"])
    assert (found.start, found.end, found.fix) == (2, 4, "磨坊")


AFGHANISTAN = Term("Afghanistan", "阿富汗", forbidden=("阿富干",))


@pytest.mark.parametrize(
    ("target", "terms", "rules"),
    [
        ("他們在那裡服過役。", (), ["names"]),
        ("他們在那裡服過役。", (AFGHANISTAN,), ["glossary"]),
        ("他們在敘利亞服過役。", (AFGHANISTAN,), ["glossary"]),
        ("他們在阿富干服過役。", (AFGHANISTAN,), ["glossary"]),
        ("他們在那裡服過役。", (Term("serve", "服役"),), ["glossary", "names"]),
        ("他們在那裡服過役。", (Term("serve", "服過役"),), ["names"]),
    ],
)
def test_a_missing_name_is_reported_once_by_the_glossary_where_it_has_the_name(
    target: str, terms: tuple[Term, ...], rules: list[str]
) -> None:
    pair = Pair("1", "They had served in Afghanistan.", target, glossary=Glossary(terms, "en"))
    assert sorted(one.rule for one in check_pair(pair)) == rules
    found = check_article(Article("a", (pair,)))
    assert sorted(one.rule for one in found.pairs["1"]) == rules


def test_where_the_glossary_is_not_asked_the_names_are() -> None:
    known = Glossary([AFGHANISTAN], "en")
    pair = Pair("1", "They had served in Afghanistan.", "他們在那裡服過役。", glossary=known)
    assert [one.rule for one in check_pair(pair, rules=["names"])] == ["names"]


@pytest.mark.parametrize(
    ("english", "chinese", "severity"),
    [
        ("She runs a bakery.", "她開了一家麵包店。", "note"),
        ("They plan to plant trees.", "他們打算種樹。", "note"),
        ("The plant was closed.", "那家廠房關了。", "error"),
        ("The program cannot run.", "程式無法執勤。", "error"),
        ("The plant was closed.", "那座磨坊關了。", "error"),
    ],
)
def test_a_term_that_stands_as_a_verb_may_be_another_word(english: str, chinese: str, severity: str) -> None:
    terms = Glossary([Term("plant", "工廠"), Term("run", "執行")], "en")
    found = check_pair(Pair("1", english, chinese, glossary=terms), ["glossary"])
    assert [one.severity for one in found] == [severity]


@pytest.mark.parametrize(
    ("target", "rules"),
    [("董事告訴董事會。", []), ("董事會得知此事。", ["glossary"]), ("信託人告訴董事會。", ["glossary"])],
)
def test_a_rendering_within_that_of_another_term_says_only_that_one(target: str, rules: list[str]) -> None:
    terms = Glossary([Term("trustee", "董事"), Term("board of trustees", "董事會")], "en")
    pair = Pair("1", "The trustee told the board of trustees.", target, "en", "zh-Hant-TW", terms)
    assert [one.rule for one in check_pair(pair, ["glossary"])] == rules

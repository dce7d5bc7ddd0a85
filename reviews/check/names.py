"""Places, organisations and people of the source that the translation does not name, or for which it names another.

A country, continent, great city or organisation has a known name, a short one too (美 for 美國), an adjective (Afghan), or
keeps its Latin letters; a person's name is heard in its transliteration, a Chinese one known by its surname in any
spelling (Ma Ying-jeou), and people of whom much is written by the names they have. Where nothing of the kind stands in the translation the name was left out; where it has a name
that the source has not, the one stands for the other. A known first name (Margaret,
伊莉莎白), a surname with a title or a given name in Hanyu Pinyin tells of somebody else, too. A person may become a pronoun. Of a Chinese source a name without a
dot is asked for where it holds no word and nothing in the English sounds like it. A note where only one side has a place, or
a name with a dot or in Latin letters, or a first name with its surname in English, which may explain who is meant, or, in Chinese, one without a dot that sounds like
nothing in the English; and where two places or two people have changed places (A beat B, B beat A). An abbreviation keeps its letters
(HBV, not Hbv). Of a name that the glossary asks for only the glossary speaks. Source: Unicode CLDR for countries;
《漢語拼音方案》 and the spellings of passports in Taiwan and Hong
Kong for Chinese names; cities, organisations, people, short forms and the sounds of transliterations are tables of our own.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.check.cries_and_papers import is_cry, is_paper
from reviews.check.doubtful_names import UNDERSTOOD, doubtful
from reviews.check.lookups import read_names
from reviews.check.names_told import goes_without_saying, is_given_name, is_home_to, is_part, is_state_of, is_within
from reviews.check.names_without import Names, is_no_person, is_title, names_without
from reviews.check.other_name import another, changed_places, says_another
from reviews.text.names.common_words import is_common
from reviews.text.names.countries import is_country, is_organisation
from reviews.text.names.dotted import without_dot
from reviews.text.names.english_headings import is_heading
from reviews.text.names.english_names import is_english_word
from reviews.text.names.known.places import places
from reviews.text.names.letter_case import in_other_case, may_be_in_other_case
from reviews.text.names.place_forms import chinese_places, holds_place, is_capital, places_in_chinese
from reviews.text.names.renderings import Mention, is_given
from reviews.text.names.romanised import romanised
from reviews.text.names.spelt_words import spells
from reviews.text.names.stand_ins import stands_for_a_person
from reviews.text.names.unanswered import (
    is_people,
)
from reviews.text.names.unknown_characters import may_be_there
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.sounds.phonetics import LIGHTEST, weight
from reviews.text.titles.named_works import may_be_work
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Names")
SEVERITY = "warning"
VERSION = 44
AHEAD = read_names
BAD = [
    Pair("1", "Many of them had served in Afghanistan after 9/11.", "他們許多人在 9/11 之後服過役。"),
    Pair("2", "The committee then heard Zbigniew Rutkowski.", "委員會接著聽取證詞。"),
    Pair("3", "許多人曾在阿富汗服役。", "Many of them had served.", "zh-Hant-TW", "en"),
    Pair("4", "She had been to Iran and he had not.", "她去過敘利亞，他沒有。"),
    Pair("5", "Then Ma Ying-jeou left.", "接著陳水扁離開了。"),
    Pair("6", "它能降低HBV的复制。", "It slows the copying of hbv.", "zh-Hans", "en"),
]
GOOD = [
    Pair("1", "Denmark served its NATO obligations in Europe.", "丹麥在歐洲履行北約義務。"),
    Pair("2", "Sino-American talks between China and the United States", "中美會談"),
    Pair("3", "He read at University College London.", "他就讀於倫敦大學學院。"),
    Pair("4", "Then Rutkowski left.", "接著他離開了。"),
    Pair("5", "Then Ma Ying-jeou left.", "接著馬英九離開了。"),
    Pair("6", "兩國都在阿富汗駐軍。", "Both had Afghan garrisons.", "zh-Hant-TW", "en"),
]

_HEAVY = 3
_PROVERB = re.compile(
    r"\bRome (?:was not|wasn['’]t) built|\b[Ww]hen in Rome|lead to Rome|coals to Newcastle|\bGreek to "
)
_PLACED = re.compile(r"\b(?:in|at|near|outside) $")  # no pronoun stands for a place
_ONE_OF_THEM = re.compile(r"\b[Aa]n? $")  # a Plaid member: of a party, a club, a church
_KIND = re.compile(
    r"(?!Adri|Bri|Dami|Juli|Sebasti|Fabi|Vivi|Mari|Lilli|Gilli|Flori|Dunc)[A-Z][a-z]{3,}(?:ian|ean|can|dictine) "
    r"(?!(?:was|is|has|does|says|goes)\b)(?:[a-z]{3,}s|monk|nun|order|abbey|church|era|style)\b"
)  # Cistercian monks
_INITIAL = re.compile(r"\b[A-Z]\.")  # T. S. Eliot is surely somebody
_PERSON = re.compile("[·・‧•．]|[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ]")  # in Chinese: a dot, or Latin letters
_WHERE = re.compile("(?:[在到從从赴往訪访駐驻]|[來来源出]自|(?<!由)[於于]|(?:抵達|抵达|離開|离开|到過|到过)了?)$")
_PART_OF_LAND = re.compile("[東东西南北中]部|境[內内]|[邊边]境")  # 肯亞北部
_SPOKEN_OF = re.compile(
    r"\b(?:we|us|our|ours|my|it|its|they|their|here|the (?:country|nation|North|South)|homeland)\b", re.IGNORECASE
)
_AT_HOME = re.compile("[國国][內内]|全[國国]|我[國国]|本[國国]|境[內内]")
_OUR_COUNTRY = frozenset({"我國", "我国"})
_OURS = re.compile(r"\b(?:our|my|the (?:country|nation)|home|domestic|nationwide|nationally)\b", re.IGNORECASE)
_CAPITAL_SPOKEN_OF = re.compile(r"\b(?:the|this|that) capital\b", re.IGNORECASE)
_CITY_SPOKEN_OF = re.compile(r"\b(?:the|this|that) (?:city|capital)\b", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-Z]{3,7}\b")
_BODY = re.compile(
    f"[{HAN}]{{0,14}}?(?:基金|大[學学]|[協协][會会]|公司|委[員员]|[學学][院會会]|[銀银]行|中心|[組组][織织]|[聯联]盟|[聯联]合[會会]|研究|集[團团]|[總总]局|[電电][視视]|[電电]台|[黨党])"
)
# Who holds an office may be named for it: 澳大利亚总理 is Anthony Albanese.
_OFFICE = re.compile(
    "[總总][統统理]|首相|主席|[長长]|國王|国王|女王|教宗|大使|[議议][員员]|[書书][記记]|特使|大臣|代表|司令|[將将][軍军]"
)


def worth(lot: Lot) -> Flags:
    """Pairs in which a name may be lost or strange; into English any."""
    ways = base(lot.source_lang), base(lot.target_lang)
    return (
        doubtful(lot) | may_be_in_other_case(lot) if ways == ("en", "zh") else np.full(len(lot), ways == ("zh", "en"))
    )


def find(pair: Pair, *, pronouns: bool = False) -> Iterator[Finding]:
    """One finding a name, once for each name: where another of its kind that the source has not stands in the translation,
    on that; else on the source. With `pronouns` a person is asked for even so.
    """
    ways = (base(pair.source_lang), base(pair.target_lang))
    if not pair.target.strip() or ways not in {("en", "zh"), ("zh", "en")}:
        return
    english = ways[0] == "en"
    names = names_without(pair, english=english)
    yield from changed_places(pair, english=english) if not names else ()
    if other_name := another(pair, english=english):
        yield says_another(pair, *other_name, "warning")
        names = names.apart_from(*other_name)
    yield from _lost(pair, names, english=english, pronouns=pronouns)
    strange = names.strange if english else [one for one in names.strange if not is_given_name(one, pair.target)]
    for mention in [*strange, *names.unread]:
        if mention.text.lower() in pair.source.lower():
            continue  # bilibili, which begins a sentence
        if mention in names.unread or _is_told(mention, pair.source, english=english):
            message = gettext_noop("“{name}” has no counterpart in the source")
            yield Finding("names", "note", "target", mention.start, mention.end, message, {"name": mention.text})
    for here, there in in_other_case(pair.source, pair.target):
        message = gettext_noop("“{other}” stands for “{name}” in the source")
        name = pair.source[slice(*here)]
        args = {"name": name, "other": pair.target[slice(*there)]}
        yield Finding("names", "warning", "target", *there, message, args, fix=name)


def _lost(pair: Pair, names: Names, *, english: bool, pronouns: bool) -> Iterator[Finding]:
    """What is said of the names of the source; a name of the translation that stands for one is taken out of `names`."""
    asked_for = _asked_for if english else _asked_for_in_chinese
    seen: set[str] = set()
    for mention in [*names.lost, *names.faint]:
        if mention.text in seen:
            continue
        seen.add(mention.text)
        is_faint = mention not in names.lost
        if other := next((one for one in names.strange if _may_stand_for(one, mention, pair, english=english)), None):
            names.strange.remove(other)
            yield _stands_for(mention, "warning", other.text, (other.start, other.end))
        elif not english and goes_without_saying(mention, pair):
            continue
        elif is_faint:
            if mention in names.told:
                yield _has_none(mention, "note")
        elif not is_people(mention.text) and asked_for(mention, pair, pronouns):
            yield _has_none(mention, "note" if english and _is_common(mention, pair.source) else "warning")
        elif english and (place := _undotted(mention, pair)):
            names.unread = [one for one in names.unread if one.start != place[0]]
            yield _stands_for(mention, "note", pair.target[slice(*place)], place)


def _may_stand_for(other: Mention, mention: Mention, pair: Pair, *, english: bool) -> bool:
    """Whether both are places, or both people; in English no part of a longer name and, for a body, no adjective."""
    if _is_place(other) != _is_place(mention) or is_within(other.text, mention.text):
        return False
    return english or not (is_part(other, pair.target) or (is_people(other.text) and is_organisation(mention.text)))


def _is_common(mention: Mention, source: str) -> bool:
    return not holds_place(mention.text) and is_common(mention.start, mention.end, source)


def _stands_for(mention: Mention, severity: Severity, other: str, place: tuple[int, int]) -> Finding:
    message = gettext_noop("“{other}” stands for “{name}” in the source")
    return Finding("names", severity, "target", *place, message, {"name": mention.text, "other": other})


def _has_none(mention: Mention, severity: Severity) -> Finding:
    message = gettext_noop("“{name}” has no counterpart in the translation")
    return Finding("names", severity, "source", mention.start, mention.end, message, {"name": mention.text})


def said_by(one: Finding, other: Finding) -> bool:
    """Whether `other` says it better: the glossary, of the same name or the same place."""
    if other.rule != "glossary":
        return False
    same_place = one.side == other.side and one.start < other.end and other.start < one.end
    return same_place or one.args["name"] == other.args["term"]


def _undotted(mention: Mention, pair: Pair) -> tuple[int, int] | None:
    """What is written like a foreign name, where a person of the source may have become a pronoun."""
    if holds_place(mention.text) or is_people(mention.text):
        return None
    found = without_dot(pair.target, pair.source)
    return found if found and not places_in_chinese(pair.target[slice(*found)]) else None


def _is_told(mention: Mention, source: str, *, english: bool) -> bool:
    """Whether a name that the source has not is worth a note: a person who is told by how the name is written, or a place that
    the source neither lets understand nor speaks of in another way.
    """
    if not _is_place(mention):
        if english:
            return _PERSON.search(mention.text) is not None
        return bool(romanised(mention.text)) or (_is_whole_name(mention.text) and not _OFFICE.search(source))
    if english and is_organisation(mention.text):
        return True
    if english:
        told = _SPOKEN_OF.search(source) or _CITY_SPOKEN_OF.search(source)
        return mention.text not in UNDERSTOOD and not told
    if is_state_of(source, mention.text):
        return False
    return mention.text in places() and not UNDERSTOOD & places()[mention.text]


def _is_whole_name(text: str) -> bool:
    """Whether a name has a first name and a surname that says enough."""
    given, _space, surname = text.partition(" ")
    is_person = surname.isalpha() and is_given(given) and not is_english_word(surname.lower())
    return is_person and weight(given) + weight(surname) >= _HEAVY


def _is_place(mention: Mention) -> bool:
    """Whether a name is that of a known place or organisation; any other is taken for a person's."""
    return holds_place(mention.text) or is_people(mention.text) or mention.text in chinese_places()


def _asked_for(mention: Mention, pair: Pair, pronouns: bool) -> bool:
    """A place always; a person where no pronoun stands for one, and not in a heading, where every word is a name."""
    if holds_place(mention.text):
        is_home = mention.text in places() and _AT_HOME.search(pair.target) and is_home_to(mention.text)
        return not is_home and not _PROVERB.search(pair.source)
    before = pair.source[: mention.start]
    alone = " " not in mention.text
    if may_be_work(mention.text, before, pair.target):
        return False
    if alone and (_ONE_OF_THEM.search(pair.source, 0, mention.start) or _KIND.match(pair.source, mention.start)):
        return False
    if is_title(mention, pair.source) or is_cry(mention, pair.source) or is_paper(mention, pair):
        return False
    least = LIGHTEST if _INITIAL.search(mention.text) or romanised(mention.text) else _HEAVY
    heavy = sum(weight(word) for word in mention.text.split() if len(word) > 2) >= least
    there = spells(mention.text, mention.start, pair.source, pair.target) or may_be_there(mention.text, pair.target)
    if there or not heavy or is_heading(pair.source):
        return False
    is_placed = mention.text.isalpha() and _PLACED.search(before[-9:]) and not is_no_person(mention.text)
    return bool(pronouns or is_placed or not stands_for_a_person(pair.source, pair.target))


def _asked_for_in_chinese(mention: Mention, pair: Pair, _pronouns: bool) -> bool:
    """What goes without saying in English (美國總統川普 is Trump) only as a place where something is; a country not where
    English speaks of it as "we", "it" or "the country", nor any other place where it says "the city".
    """
    if _is_in_acronym(mention, pair):
        return False
    if _CAPITAL_SPOKEN_OF.search(pair.target) and is_capital(mention.text):
        return False
    if mention.text in _OUR_COUNTRY and _OURS.search(pair.target):
        return False
    where = bool(_WHERE.search(pair.source[: mention.start][-3:]))
    is_spoken_of = mention.text in chinese_places() and (
        _CITY_SPOKEN_OF.search(pair.target) or (is_country(mention.text) and _SPOKEN_OF.search(pair.target))
    )
    where = where or _PART_OF_LAND.match(pair.source, mention.end) is not None
    return where or (mention.text not in UNDERSTOOD and not is_spoken_of)


def _is_in_acronym(mention: Mention, pair: Pair) -> bool:
    """Whether a place begins the name of a body which English has in capitals: 明尼蘇達中國民主基金會, the MCDF."""
    acronyms = {one[0] for one in _ACRONYM.findall(pair.target)}
    initials = {name[0] for name in chinese_places().get(mention.text, ())}
    return not acronyms.isdisjoint(initials) and _BODY.match(pair.source, mention.end) is not None

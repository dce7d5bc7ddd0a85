"""Names that one text of a pair has and the other not, before it is asked which of them are worth a word."""

import re
from dataclasses import dataclass, field

from reviews.check.doubtful_names import LOST_BESIDES, UNDERSTOOD, places_not_spoken_of
from reviews.check.unnamed import unheard_names, unnamed_in_english, unnamed_people
from reviews.text.names.common_words import is_capitalised, is_formed, is_label, is_motto
from reviews.text.names.dotted import unknown
from reviews.text.names.english_names import is_english_word, is_listed
from reviews.text.names.place_forms import holds_place
from reviews.text.names.renderings import Mention, chinese_mentions, english_mentions
from reviews.text.names.stand_ins import says_he
from reviews.text.names.titled import another_titled
from reviews.text.names.unanswered import letters_without, named_more_often, peoples_without, places_without
from reviews.text.segments import Pair

_DOT = re.compile("[·・‧•．]")
_THE = re.compile(
    r"\b[Tt]he (?:(?:Great|Good|Iron|Old|Little|Holy|Mad|Black|White|Red) )?$"
)  # the Passion, the Inquisitor, the Victorians
_NUMBERED = re.compile(r" \d+(?:[-.]\d+)?\b(?! [A-Z])")  # Table 3, Listing 7-1
# Rue des Martyrs: the name of a street begins behind it.
_STREETS = frozenset(
    "Rue Calle Via Viale Avenida Avenue Boulevard Piazza Plaza Place Rua Praça Ulitsa Quai Passage Largo".split()  # noqa: SIM905
)
_GOES_ON = re.compile(r" (?:d[eu]s?|del|dell[ae]|do|da|d['’]|[A-ZÀ-Þ])")
_PEOPLE_OF = re.compile(r"(?:ians|ans|ists|ites|[a-z]{3}ees?|[a-z]{3}sm[ae]n)$")  # the Victorians, the Licensee


@dataclass(slots=True)
class Names:
    """Names without a counterpart. Of the source: `lost` ones, and `faint` ones, which stand for less and of which those that
    are `told` are worth a note alone. Of the translation: `strange` ones, and those that are `unread`, as they sound like none.
    """

    lost: list[Mention]
    strange: list[Mention]
    faint: list[Mention] = field(default_factory=list)
    told: list[Mention] = field(default_factory=list)
    unread: list[Mention] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there are any but unread ones."""
        return bool(self.lost or self.faint or self.strange)

    def apart_from(self, ours: tuple[int, int], theirs: tuple[int, int]) -> "Names":
        """Those that do not overlap a place in the source, or one in the translation."""
        lost, faint, told = (_apart(ones, ours) for ones in (self.lost, self.faint, self.told))
        return Names(lost, _apart(self.strange, theirs), faint, told, _apart(self.unread, theirs))


def _apart(mentions: list[Mention], span: tuple[int, int]) -> list[Mention]:
    return [one for one in mentions if one.end <= span[0] or span[1] <= one.start]


def names_without(pair: Pair, *, english: bool) -> Names:
    """The names of a pair whose source is `english`, or Chinese."""
    names = _in_english(pair) if english else _in_chinese(pair)
    names.strange = _strange(pair, english=english, thorough=bool(names))
    titled = another_titled(pair.source, pair.target) if english and not names.strange else None
    if titled:
        names.lost, names.faint = [], [Mention(*titled[:3], matched=False)]
        names.strange = [Mention(pair.target[slice(*titled[3:])], *titled[3:], matched=False)]
    return names


def _in_english(pair: Pair) -> Names:
    """Those of an English source, and the unread ones of its translation."""
    mentions = english_mentions(pair.source, pair.target)
    lost = [one for one in mentions if not one.matched and not is_no_name(one, pair.source)]
    faint = [one for without in LOST_BESIDES for one in without(pair.source, pair.target)]
    may_be_unread = not says_he(pair.source) and unknown(pair.target)
    return Names(lost, [], faint, unread=unheard_names(pair.target, pair.source) if may_be_unread else [])


def _in_chinese(pair: Pair) -> Names:
    """Those of a Chinese source. Who may be “he” in English is told of no more."""
    mentions = chinese_mentions(pair.source, pair.target)
    unheard = unheard_names(pair.source, pair.target)
    letters = letters_without(pair.source, pair.target)
    people = unnamed_in_english(pair.source, pair.target)
    faint = [*unheard, *letters, *people, *named_more_often(pair.source, pair.target, mentions)]
    told = letters if says_he(pair.target) else [*unheard, *letters, *people]
    return Names([one for one in mentions if not one.matched], [], faint, told)


def _strange(pair: Pair, *, english: bool, thorough: bool) -> list[Mention]:
    """The names of the translation that the source does not have, each once; if not `thorough`, of persons who are told by how
    they are written, and of places.
    """
    if english:
        thorough = (
            thorough
            or _DOT.search(pair.target) is not None
            or not places_not_spoken_of(pair.source, pair.target) <= UNDERSTOOD
        )
        found = chinese_mentions(pair.target, pair.source) if thorough else ()
        more = letters_without(pair.target, pair.source)
        more += unnamed_in_english(pair.target, pair.source) if thorough else []
    else:
        there = (one for one in english_mentions(pair.target, pair.source) if not is_title(one, pair.target))
        found = tuple(one for one in there if one.matched or not is_no_name(one, pair.target))
        more = peoples_without(pair.target, pair.source) if thorough else []
        more += places_without(pair.target, pair.source)
        more += unnamed_people(pair.target, pair.source) if thorough else []
    strange = [one for one in found if not one.matched] + more if found else more
    return list({one.text: one for one in strange}.values()) if strange else []


def is_title(mention: Mention, text: str) -> bool:
    """Whether a word of English is rather what somebody is called, or a thing, than a name: the Master said."""
    behind_the = _THE.search(text, 0, mention.start) is not None
    return behind_the and " " not in mention.text and is_no_person(mention.text)


def is_no_name(mention: Mention, text: str) -> bool:
    """Whether a name of English, but that of a place, is rather words of a screen, of a heading or of a motto."""
    span = mention.start, mention.end
    no_name = is_formed(mention.text) or is_label(*span, text) or is_motto(*span, text) or is_capitalised(text)
    no_name = no_name or (mention.text in _STREETS and _GOES_ON.match(text, span[1]) is not None)
    no_name = no_name or (_NUMBERED.match(text, span[1]) is not None and is_listed(mention.text))
    return no_name and not holds_place(mention.text)


def is_no_person(word: str) -> bool:
    """Whether a word behind “the” is rather a thing, an office or a people than a person's name."""
    return is_english_word(word.lower()) or is_listed(word) or _PEOPLE_OF.search(word) is not None

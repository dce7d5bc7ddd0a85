"""Titles of works in running text: what tells "The Last Lamp", a film, from other words that are set off.

In English a title is capitalised word by word and stands beside a word for a work (the novel “…”), after what is done with
one (starred in “…”, the author of …) or before what is said of one (“…” premiered). What is called, nicknamed or awarded is
none. Source: The Chicago Manual of Style 8.159 ff. for capitals; the lists are our own.
"""

import re
from functools import cached_property

from reviews.text.names.place_forms import is_place
from reviews.text.quick.holding import holds_any
from reviews.text.titles.article_titles import SIGNS, article_titles

_NOUN = (
    r"(?:novel|book|memoir|autobiography|biography|novella|anthology|trilogy|bestseller|thriller|film|movie|picture|documentary|sequel"
    r"|feature|debut|masterpiece|classic|children['’]s book"
    r"|prequel|remake|blockbuster|play|opera|musical|ballet|sitcom|soap opera|series|miniseries|drama|comedy|cartoon|anime|podcast"
    r"|album|magazine|newspaper|weekly|quarterly|journal|tabloid|comic|manga|video game|textbook|cookbook"
    r"|(?:TV|television|radio|talk|reality|game|quiz|stage|hit|Broadway) (?:show|programme|program))s?"
)
# What takes 《》 on the mainland as well, and may stand in quotation marks in Taiwan.
_SMALL_NOUN = (
    r"(?:song|single|track|ballad|anthem|hit|tune|poem|painting|portrait|sculpture|symphony|sonata|cantata|oratorio|sonnet|mural"
    r"|essay|article|editorial|column)s?"
)
_SUNG = r"\b(?:sang|sings|sing|sung|singing|hummed|recorded|performed|(?:danc|waltz|sway|listen)(?:e?[ds]|es|ing) to) $"
_NAMING = (
    r"(?:,? (?:called|titled|entitled|named|including|such as|like|(?:is|was) (?:called|titled|named))|, among them|, notably|,? [–—-]"
    r"| by [A-Z][\w.’' -]{2,40}|,? (?:of|by|about|for|from|on) [^,.;:“”\"]{1,40},)?,? ?$"
)
_DONE = (
    r"\b(?:directed|co-directed|directs|directing|penned|authored|co-wrote|starred in|stars in|starring in|co-starred in"
    r"|appear(?:s|ed|ing) in"
    r"|appearances? in|acted in|(?:role|part|cameo|performance|lead) in|(?:role|part|turn|performance|starred|stars|star|cast|plays|played)"
    r" (?:as|of|by|opposite) [^.;:“”\"]{1,40} in"
    r"|(?:screenings?|premiere|remake|adaptation|film version|sequel|prequel|seasons?|episodes?|finale|cast|crew|scenes?|actors?|actress"
    r"|copy|copies|paperback|hardcover|translations?|translator|publishers?|readers|authors?|writers?|producer|creator|director|star|stars|host"
    r"|editor|soundtrack|script|screenplay|theme tune|rights) (?:of|to|from|for|in)"
    r"|(?:tells?|told|interview(?:ed)? (?:with|on|by|for)|speaking (?:to|on)|guests? on|(?:said|apologi[sz]ed|announced it) on)"
    r"|adapted from|translated|reread|rereads|re-read|edited|edits|watch(?:ed|ing|es)?|reading|\b(?:I|he|she|we|they|to|first) reads?"
    r"|\b(?:BBC|ITV|CNN|NBC|MSNBC|ABC|CBS|PBS|HBO|Fox|Netflix|Disney|Amazon|Hulu|NHK|Channel \d)['’]s"
    r"|\b(?:act(?:or|ress)|comedian|director|filmmaker|author|novelist|writer|playwright|star)s?\b[^.;“”\"]{0,60}"
    r"\b(?:known|famous|remembered|celebrated|acclaimed) for) $"
)
_SAID_OF = re.compile(
    rf",[”\"’'*_] (?:an?|the|his|her|their|its) (?:[\w’'-]+ ){{0,3}}{_NOUN}\b|"
    r"[,.]?[”\"’'*_]?,? (?:(?:film|movie|novel|book|musical|series|franchise|trilogy|sequel|reboot|remake|spin-off|soundtrack|theme tune"
    r"|co-stars?|stars?|actors?|actress|author|director|creator|showrunner|cast|correspondent|host|presenter|fans|season|finale|publishers?"
    r"|readers|review|trailer)\b"
    r"|(?:won|wins|took|received|was nominated for|is nominated for)\b[^.;“”\"]{0,40}\b(?:picture|film|play|musical|drama|novel|fiction"
    r"|album|documentary|Oscars?|Booker|Pulitzer|Palme)\b|[^.;“”\"]{0,50}\b(?:box office|in cinemas|in theat(?:er|re)s|bestseller list)\b"
    r"|for the (?:stage|screen)\b|into an? (?:film|movie|play|musical|opera|ballet|series)\b"
    r"|(?:premiered|premieres|hit cinemas|was filmed|was published|tells the story)\b)"
)
_BEFORE = re.compile(rf"(?:\b{_NOUN}{_NAMING})|(?:{_DONE})", re.IGNORECASE)
_BEFORE_SMALL = re.compile(rf"(?:\b{_SMALL_NOUN}{_NAMING})|(?:{_SUNG})", re.IGNORECASE)
_SAID_OF_SMALL = re.compile(
    r"[”\"’'*_],? (?:hangs?|hung|was (?:painted|stolen|auctioned)) (?!over|above|on|from)"
    rf"|,[”\"’'*_] (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,3}}{_SMALL_NOUN}\b"
)
_NAMED = re.compile(
    r"\b(?:app|software|ship|liner|ferry|boat|yacht|vessel|spacecraft|probe|rocket|satellite|caf[ée]|restaurant|bar|shop|hotel|brand|horse|dog"
    r"|cat|hurricane|typhoon|storm),? $"
    r"|\b(?:known as|nicknamed|dubbed|so-called|labell?ed|branded|term|word|words|phrase|slogan|motto|nickname|concept of"
    r"|called(?: \w+)?)(?: the| a)? ?$",
    re.IGNORECASE,
)
_WORK_CALLED = re.compile(rf"\b{_NOUN},? (?:(?:is|was) )?called $", re.IGNORECASE)
_NO_WORK = re.compile(
    r"[,.]?[”\"’'*_],? (?:(?:awards?|prizes?|exhibition|exhibit|campaign|movement|policy|policies|programme|project|operation|initiative"
    r"|group|gang|band|team|club|party|bar|restaurant|ship|boat|satellite|law|rule|strategy|doctrine|effect|theory|plan|era|protests?)\b"
    r"|as (?=[“\"‘'*]|[\w ]{1,30}\b(?:call|know|known|put|dub|describe|say|said|name)\b))",
    re.IGNORECASE,
)
_CODE_NAME = re.compile(r"(?:Operation|Project|Team|Plan|Mr|Mrs|Miss|Dr|Court|Hall|Room|Ward|Building|Battle)\b")
# The mark by itself first: marks are rare, and a class is looked for fast.
_SET_OFF = re.compile(
    r"[“\"‘'*_](?:(?<=[“\"])(?P<double>[^“”\"\n]+)[”\"]|(?<=[‘'])(?<!\w.)(?P<single>[A-Z0-9][^‘’'\n]{1,80})[’'](?!\w)"
    r"|(?<=\*)(?P<italic>[^*\n]{1,80})\*|(?<=_)(?<!\w.)(?P<line>[^_\n]{1,80})_(?!\w))"
)
_RUN = r"(?:The )?[A-Z][\w'’]*(?:,? (?:(?:of|the|and|in|to|for|with) ){0,2}[A-Z][\w'’]*){0,7}"
_TWO_CAPITALS = r"[A-Z][\w'’]*(?: (?:of|the|and|in|to|for|with|a|at|on)){0,3} [A-Z]"
_PLAIN = re.compile(
    rf"\b(?:starred in|stars in|starring in|role in|roles in|episodes? of|seasons? of|sequel to|prequel to|remake of|adaptation of"
    r"|scenes? from"
    rf"|adapted from|(?:novel|novella|trilogy|film|movie|sitcom|musical|opera|album|documentary|memoir|book|bestseller|classic|thriller"
    rf"|miniseries),?) {_RUN}"
    rf"|\b(?:novel|film|movie|opera|musical|album|memoir|book) (?:(?:is |was )?(?:called|titled|entitled)|is|was) {_TWO_CAPITALS}"
    r"|\b[A-Z][\w'’]* (?:(?:of|the|and|in|to|for|with) ){0,2}(?:[A-Z][\w'’]* ){1,6}(?:co-star|trailer|sequel|prequel|reboot|remake|spin-off"
    r"|franchise|theme tune|movie|film|novel|album|sitcom|soundtrack|television series|TV series)\b"
)
_HALVES = "of|the|and|in|to|for|with|on|from|a|at|by"
_TITLE_WORDS = rf"[A-Z][\w’']*(?:,? (?:(?:{_HALVES}) ){{0,3}}[A-Z][\w’']*){{1,7}}"
_DONE_TO_WORKS = (
    "(?:re-?)?reads?|reviewed|publish(?:es|ed)|edit(?:s|ed)|wrote|writes?|writing|written|composed?|painted|paints?|sketched|translat(?:es?|ed|ing)"
    "|staged?|staging|perform(?:s|ed|ing)?|recit(?:es?|ed|ing)|stole|hang(?:s|ing)?|copied out|quot(?:es?|ed|ing)"
    "|filmed|finish(?:ed|ing)|screen(?:ed|ing)"
)
# In The Origins of Totalitarianism, Orwell's Homage to Catalonia: a capital article within a sentence, small words within a name.
_OF_SOMEBODY = re.compile(
    rf"(?:\b(?:[Ii]n|for|of|from|by|to|with|{_DONE_TO_WORKS}) The {_TITLE_WORDS}"
    rf"|\b(?:{_DONE_TO_WORKS}) The [A-Z][a-z]{{3,}}(?= (?!{_HALVES})[a-z]|[,.])"
    rf"|(?P<owner>[A-Z][\w-]*)['’]s (?:(?:[12]\d{{3}}|first|second|last|late|early|great|famous|own) )*"
    rf"(?P<title>[A-Z][\w’']*(?: [A-Z][\w’']*)* (?:{_HALVES})(?: (?:{_HALVES}))? [A-Z][\w’']*))"
)
_THE_OR_OWNED = (" The ", "'s ", "’s ")
_ORGAN = re.compile(
    r"\b(?:Ministry|Department|House|Board|Bank|Council|Court|Committee|Commission|University|College|School|Institute|Academy|Office|Bureau|Party|Church"
    r"|Order of|Prize|Medal"
    r"|Bay|Gulf|Sea|Cape|Isle|Museum|Army|Knights|Secretary|Minister|President|Chief|King|Queen|Prince|Duke|Earl|Battle|Day"
    r"|Week|Festival|Cup|League|Union|Front|Movement|Initiative|Plan|Strategy|War|Wall|Bridge|Gate|Temple|Palace|Tower)\b"
)
_SMALL_TEXT = """
a an the of and in on at for to by with from or nor as but into over is
"""
_SMALL = frozenset(_SMALL_TEXT.split())
_WORD = re.compile(r"[^\W_][\w'’]*")
_ITALIC = frozenset({"italic", "line"})
_NEAR_BEFORE, _NEAR_AFTER = 110, 90


class SetOff:
    """Words in quotation marks or italics; what stands beside them is read where it is asked for."""

    def __init__(self, match: "re.Match[str]") -> None:
        self._match = match
        self.text = match[str(match.lastgroup)].strip()

    @cached_property
    def titled(self) -> bool:
        """Whether they are capitalised as a title is."""
        return is_titled(self.text)

    @cached_property
    def named(self) -> bool:
        """Whether somebody or something is called so, that is no work."""
        if _NAMED.search(self._before) and not _WORK_CALLED.search(self._before):
            return True
        return bool(_NO_WORK.match(self._after) or _CODE_NAME.match(self.text))

    @cached_property
    def work(self) -> bool:
        """Whether they are set off as the title of a work."""
        italic = self._match.lastgroup in _ITALIC and len(self.text.split()) > 1
        told = italic or (self.titled and (_BEFORE.search(self._before) or _SAID_OF.match(self._after)))
        return bool(told) and self.titled and not self.named

    @cached_property
    def small(self) -> bool:
        """Whether they are set off as that of a song, a poem, a picture or an article."""
        told = self.titled and (_BEFORE_SMALL.search(self._before) or _SAID_OF_SMALL.match(self._after))
        return bool(told) and not self.named

    @cached_property
    def _before(self) -> str:
        start = self._match.start()
        return self._match.string[max(0, start - _NEAR_BEFORE) : start]

    @cached_property
    def _after(self) -> str:
        end = self._match.end()
        return self._match.string[end - 1 : end + _NEAR_AFTER]


def set_off(english: str) -> list[SetOff]:
    """What an English text quotes or italicises, in order."""
    return [SetOff(match) for match in _SET_OFF.finditer(english)]


def names_work(english: str) -> bool:
    """Whether an English text names a work by its capitals alone: her role in The Last Lamp, a Last Lamp co-star."""
    return _PLAIN.search(english) is not None


def names_title(english: str) -> bool:
    """Whether an English text has what is capitalised as titles alone are. What a country or a body has is its organs: Britain's
    House of Commons.
    """
    if holds_any(english, SIGNS) and next(article_titles(english), None):
        return True
    if not holds_any(english, _THE_OR_OWNED):
        return False
    return any(
        not match["owner"]
        or not (is_place(match["owner"]) or match["owner"].isupper() or _ORGAN.search(match["title"]))
        for match in _OF_SOMEBODY.finditer(english)
    )


def is_titled(text: str) -> bool:
    """Whether all words but the small ones are capitalised, and no sentence ends within."""
    words = _WORD.findall(text)
    if not words or text[-1] in "!?" or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)

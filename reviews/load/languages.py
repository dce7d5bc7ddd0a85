"""The language and variant of every line of an article."""

import re
from collections import Counter
from collections.abc import Sequence

from reviews.text.scripts import base, language, latin_votes, main_script

_HONG_KONG = re.compile("[嘅咗喺啲嚟嘢冇佢哋唔咁啱喇嗰咩裏説着綫衞啓産爲羣麪牀敍]")
_TAIWAN = re.compile("[裡說著線衛啟產為群麵床敘]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
# What programs put other words for is none: the d of %d is no French article.
_PLACEHOLDER = re.compile(
    r"%(?:\d+\$)?[-+#0 ]?\d*(?:\.\d+)?(?:hh?|ll?|[qjzt])?[a-zA-Z](?![a-zA-Z])|%\(\w+\)\w|\{[^{}\n]{0,80}\}|<[^<>\n]{0,200}>"
)
# Very common characters of one variant only: enough for whole lines, and known without loading any table.
_SIMPLIFIED = frozenset(
    "们这个为来时国会说对学过发经没样还从开问关见长门业东车书马话认让给虽难写权变应实现动机电题义议论总战团图员价务决种类须简单联钱听买卖边远连进运"
)
_TRADITIONAL = frozenset(
    "們這個為來時國會說對學過發經沒樣還從開問關見長門業東車書馬話認讓給雖難寫權變應實現動機電題義議論總戰團圖員價務決種類須簡單聯錢聽買賣邊遠連進運"
)


def of_lines(texts: Sequence[str], source_lang: str | None = None, target_lang: str | None = None) -> list[str]:
    """A BCP 47 tag for each line.

    Chinese lines carry the variant of the article ("zh-Hant-TW", "zh-Hant-HK", "zh-Hans"), unless a line is plainly in
    the other one. Latin lines take the article's Latin language where their own words do not tell; lines without
    letters take that of the line before. Languages given by the caller replace what was detected in the same script.
    Web and mail addresses say nothing of a line that holds other words.
    """
    texts = [_without_addresses(text) for text in texts]
    own = [language(text) for text in texts]
    latin = _latin_languages(texts, own)
    variant = variant_of_lines([text for text, lang in zip(texts, own, strict=True) if lang == "zh"])
    tags: list[str] = []
    for text, lang in zip(texts, own, strict=True):
        if lang == "zh":
            tags.append(_line_variant(text, variant))
        elif main_script(text) == "Latin":
            tags.append(_latin_tag(text, lang, latin, tags[-1] if tags else ""))
        else:
            tags.append(lang)
    _fill_from_neighbours(tags, texts)
    return [_given(tag, source_lang, target_lang) for tag in tags]


def _without_addresses(text: str) -> str:
    bare = _ADDRESS.sub("", text)
    return bare if main_script(bare) else text


def variant_of_lines(texts: Sequence[str]) -> str:
    """The variant of Chinese text as a whole: "zh-Hans", "zh-Hant-HK" or else "zh-Hant-TW"."""
    counts = Counter("".join(texts))
    simplified = sum(counts[char] for char in _SIMPLIFIED)
    traditional = sum(counts[char] for char in _TRADITIONAL)
    if simplified > traditional:
        return "zh-Hans"
    text = "".join(texts)
    return "zh-Hant-HK" if len(_HONG_KONG.findall(text)) > len(_TAIWAN.findall(text)) else "zh-Hant-TW"


def _line_variant(text: str, variant: str) -> str:
    simplified = sum(char in _SIMPLIFIED for char in text)
    traditional = sum(char in _TRADITIONAL for char in text)
    if variant == "zh-Hans" and traditional >= 3 and not simplified:
        return "zh-Hant-TW"
    if variant != "zh-Hans" and simplified >= 3 and not traditional:
        return "zh-Hans"
    return variant


def _latin_languages(texts: Sequence[str], own: Sequence[str]) -> list[str]:
    """The Latin-script languages of the article, most text first: two only where no other script is in it."""
    votes: Counter[str] = Counter()
    for text in texts:
        if main_script(text) == "Latin":
            line_votes = latin_votes(text)
            if line_votes:
                lang, n = line_votes.most_common(1)[0]
                votes[lang] += n
    ranked = [lang for lang, n in votes.most_common() if n * 10 >= sum(votes.values())]
    if not ranked:
        return ["und"]
    other_scripts = sum(lang not in ("und", *votes) for lang in own)
    return ranked[:1] if other_scripts * 5 >= len(own) else ranked[:2]


def _latin_tag(text: str, lang: str, latin: Sequence[str], before: str) -> str:
    if len(latin) == 1:
        return latin[0]
    if lang in latin:
        return lang
    votes = latin_votes(text)
    best = max(latin, key=lambda one: votes[one])
    return best if votes[best] else (before if before in latin else latin[0])


def _fill_from_neighbours(tags: list[str], texts: Sequence[str]) -> None:
    """Give lines without letters the language of the line before them, or else after."""
    for order in (range(len(tags)), range(len(tags) - 1, -1, -1)):
        near = "und"
        for at in order:
            if tags[at] != "und":
                near = tags[at]
            elif main_script(texts[at]) is None:
                tags[at] = near


def _given(tag: str, source_lang: str | None, target_lang: str | None) -> str:
    """What the caller named for this language, or for an undetermined one."""
    for given in (source_lang, target_lang):
        if given and base(given) == base(tag):
            return given if "-" in given or base(given) != "zh" else tag
    return tag


# As many lines of a file in one language tell that language.
_SAMPLE = 2000
_SENTENCE = re.compile(r"[.!?。！？：][\"'”’」』）)*_]*\s*$")
_FEWEST = 5


def of_file(texts: Sequence[str], given: str | None = None) -> str:
    """The one tag of a file in one language: that of its sentences, where it has some, for programs in it are no language."""
    if given and (base(given) != "zh" or "-" in given):
        return given
    texts = texts[:_SAMPLE]
    said = [text for text in texts if _SENTENCE.search(text[-40:])]
    scripts = Counter(main_script(text) for text in (said if len(said) >= _FEWEST else texts))
    script = next((one for one, _n in scripts.most_common() if one), None)
    if script == "Han" or (given and base(given) == "zh"):
        return variant_of_lines(texts)
    if script == "Latin":
        votes = latin_votes(_PLACEHOLDER.sub(" ", "\n".join(texts))).most_common(1)
        return votes[0][0] if votes else "und"
    return language("\n".join(texts))

"""A form of a name that is nearly another: 海明卫 of 海明威, 坎利夫 of 康里夫, 海德格 of 海德格爾.

Most characters stand in their places and the others read alike; or the last one, which stands for a sound that is easily
dropped, is there or not. Source: reviews/text/sounds/phonetics.py for how characters sound; 《漢語拼音方案》 for how they read.
"""

from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.sounds.phonetics import reading
from reviews.text.sounds.sound_characters import CODES

# What may stand for the last sound of a name, by the letters it may be spelt with.
_ENDINGS = {
    "爾尔": "rle", "斯茨茲兹": "szx", "特德": "tde", "夫": "fvw", "克格": "kgc", "亞亚雅": "a",
}  # fmt: skip
_LAST = {character: letters for characters, letters in _ENDINGS.items() for character in characters}
_SHORTEST = 2
_SHORTENED_FROM = 4
# What a place is called after its name, and may do without: 馬里蘭州.
_KINDS = frozenset("國国州省市縣县區区島岛江河湖山港城鎮镇")


def near_copy(form: str, text: str) -> tuple[int, int] | None:
    """The first stretch of a text that is nearly a form, and no word nor the beginning or end of one."""
    size = len(form)
    if size < _SHORTEST or sum(map(text.__contains__, form)) * 2 < size:
        return None
    # Where a character of the form stands in its place, for at least half of them have to.
    starts = {at - n for at, here in enumerate(text) if here in form for n, own in enumerate(form) if here == own}
    for at in sorted(starts):
        if 0 <= at <= len(text) - size and is_near(form, text[at : at + size]) and not _is_of_words(form, text, at):
            return at, at + size
    return None


def shortened_copy(form: str, text: str) -> tuple[int, int] | None:
    """The first stretch of a text that is a form of four characters or more without one of its sounds: 阿拉斯 of 阿拉斯加."""
    if len(form) < _SHORTENED_FROM or form[0] not in text:
        return None
    for left_out, character in enumerate(form):
        short = form[:left_out] + form[left_out + 1 :]
        if (
            left_out
            and character in CODES
            and character not in _KINDS
            and (at := text.find(short)) >= 0
            and not is_word(short)
        ):
            return at, at + len(short)
    return None


def is_near(form: str, other: str) -> bool:
    """Whether two stretches of one length are nearly the same name."""
    apart = [(one, two) for one, two in zip(form, other, strict=True) if one != two]
    return 0 < len(apart) * 2 <= len(form) and all(_reads_alike(one, two, len(form)) for one, two in apart)


def _reads_alike(one: str, two: str, size: int) -> bool:
    if not (HAN_CHARACTER.fullmatch(one) and HAN_CHARACTER.fullmatch(two)):
        return False
    same = CODES.get(one, "?") == CODES.get(two, "!")
    return same if size == _SHORTEST else same or reading(one) == reading(two)


def _is_of_words(form: str, text: str, at: int) -> bool:
    """Whether the characters that are not those of the form belong to words: 卡申可能, 海明為."""
    end = at + len(form)
    if is_word(text[at:end]):
        return True
    first, last = text[at] != form[0], text[end - 1] != form[-1]
    return bool((first and at and is_word(text[at - 1 : at + 1])) or (last and is_word(text[end - 1 : end + 1])))


def with_ending(name: str, text: str, end: int) -> int:
    """Where a form that ends at `end` ends in truth: with a character more, if it stands for the last sound of the name."""
    return end + 1 if is_ending(name, text[end : end + 1]) and not is_word(text[end : end + 2]) else end


def is_ending(name: str, character: str) -> bool:
    """Whether a character may stand for the last sound of a name, which is often dropped."""
    return name[-1:].lower() in _LAST.get(character, "")

"""The words of English texts and their numbers in the dictionary."""

import pytest

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.stem_numbers import NUMBERS, OF_CONTENT, WORD, content_words, read_ahead, words_in
from reviews.text.meanings.stems import english

WORDS = [
    ("", ""),
    ("Mei mended the nets.", "Mei mended the nets"),
    ("Lin's boat, the Chens' mill: it's old", "Lin's boat the Chens mill it's old"),
    ("rock'n'roll in '90s' bars", "rock'n roll in s bars"),
    ("it's5 it's_ a'bcd x's’s 3rd_place", "it s it s a bcd x's s rd place"),
    ("Chen’s café", "Chen’s caf"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert WORD.findall(text) == words.split()
    assert sorted(words_in(text)) == sorted(words.split())


def test_the_words_of_a_lot_have_the_numbers_that_each_has_alone() -> None:
    texts = ["The Mills ground corn; Mei mended nets.", "Chen walked to the mill, zzyzx!"]
    NUMBERS.clear()
    alone = {word: NUMBERS[word] for text in texts for word in WORD.findall(text.lower())}
    assert alone["zzyzx"] == (-1, -1) != alone["mills"] == alone["mill"]
    NUMBERS.clear()
    OF_CONTENT.clear()
    content_words.cache_clear()
    read_ahead(texts)
    assert alone == NUMBERS
    assert next(numbers for _start, _end, *numbers in content_words(texts[0])) == [*alone["mills"]]


def test_the_words_of_glosses_have_the_stems_that_they_would_be_brought_to() -> None:
    known = chinese_english()
    assert known
    assert {"mill", "mills", "walking"} <= known.stem_of.keys()
    assert [*known.stem_of.values()] == known.find_stems([*map(english, known.stem_of)]).tolist()

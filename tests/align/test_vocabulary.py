"""The commonest words of two languages answer each other, where no dictionary says so and the text is too short to teach it."""

import pytest

from reviews.align import align, vocabulary
from reviews.align.tokens import read
from reviews.load import load
from reviews.text.meanings.dictionary import chinese_english
from tests.align.beads import Bead


def answers(first: str, first_lang: str, second: str, second_lang: str) -> set[tuple[str, str]]:
    """The pairs of words, as stems, that answer each other in two sentences."""
    dictionary = chinese_english() if first_lang == "zh" else None
    sides = read([first], first_lang, dictionary), read([second], second_lang, dictionary)
    left, right, _weight = vocabulary.links(*sides)
    return {(sides[0].types[i], sides[1].types[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True)}


@pytest.mark.parametrize(
    ("german", "french", "wanted"),
    [
        ("Der Grat war steil.", "L'arête était raide.", {("grat", "arete"), ("war", "etait"), ("steil", "raide")}),
        ("Niemand antwortete.", "Personne n'a répondu.", {("niema", "perso"), ("antwo", "repon")}),
        ("Das Auge der Schwester", "L'œil de la sœur", {("auge", "oeil"), ("schwe", "soeur")}),
        ("Ein Fuß im Schnee", "Un pied dans la neige", {("ein", "un"), ("fuss", "pied"), ("im", "dans"), ("schne", "neige")}),
        ("Emil pfiff.", "Emil sifflotait.", set()),
    ],
)  # fmt: skip
def test_german_and_french_words(german: str, french: str, wanted: set[tuple[str, str]]) -> None:
    assert answers(german, "de", french, "fr") == wanted
    turned = {(left, right) for right, left in answers(french, "fr", german, "de")}
    assert turned == answers(german, "de", french, "fr")


@pytest.mark.parametrize(
    ("chinese", "english", "wanted"),
    [
        ("我", "Mine.", ("我", "mine")),
        ("我们", "We do.", ("我们", "we")),
        ("誰", "Nobody came.", ("誰", "nobody")),
        ("沒有", "Without a word.", ("沒有", "without")),
        ("不", "I don't.", ("不", "don't")),
        ("第三", "Third:", ("三", "third")),
    ],
)
def test_chinese_and_english_words(chinese: str, english: str, wanted: tuple[str, str]) -> None:
    assert wanted in answers(chinese, "zh", english, "en")


def test_other_languages_have_no_table() -> None:
    assert answers("Il grat era ripido e niemand", "it", "The ridge was steep and nobody", "en") == set()


def beads(source: list[str], target: list[str], langs: tuple[str, str]) -> set[Bead]:
    sides = ["\n".join(side).encode() for side in (source, target)]
    article = load(sides[0], "a.txt", sides[1], source_lang=langs[0], target_lang=langs[1])
    return {(bead.source, bead.target) for bead in align(article, "sentence").beads}


def test_a_short_text_without_a_dictionary_is_paired_by_them() -> None:
    german = [
        "Wir warteten.",
        "Niemand kam.",
        "Der Schnee fiel.",
        "Es war Nacht.",
        "Die Sonne ging auf.",
        "Anna lachte.",
    ]
    french = ["Nous attendions.", "La neige tombait.", "Il faisait nuit.", "Le soleil se leva.", "Anna a ri."]
    kept = [0, 2, 3, 4, 5]
    assert beads(german, french, ("de", "fr")) == {((at + 1,), (n,)) for n, at in enumerate(kept, 1)}

"""No text is hard-coded in one language: whatever can be shown is in every catalogue, and nothing else is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import settings

from reviews.check import rules
from reviews.text.variants import only_in
from reviews.translations import catalogue, is_derived

ROOT = Path(__file__).resolve().parents[2]
MARKERS = {"gettext", "gettext_lazy", "gettext_noop", "_", "ngettext"}
CATALOGUES = sorted((ROOT / "reviews" / "locale").glob("*/LC_MESSAGES/django.po"))
TAG = re.compile(r"""\{%\s*translate\s+(?:"([^"]+)"|'([^']+)')""")
BLOCK = re.compile(r"\{%\s*blocktranslate[^%]*%\}(.*?)\{%\s*(?:plural|endblocktranslate)", re.DOTALL)
PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
PROSE_FREE = re.compile(
    r"\{%\s*blocktranslate.*?endblocktranslate\s*%\}|\{%\s*block page\s*%\}.*?\{%\s*endblock\s*%\}"
    r"|\{%.*?%\}|\{\{.*?\}\}|<[^>]+>|&\w+;",
    re.DOTALL,
)
NAMES = {"Duikan", "Alt", "Ctrl", "Esc", "chrF", "TER", "CSV", "PDF"}
NAMED = re.compile(r"%\(\w+\)s|\{\w+\}")


def in_code() -> Iterator[str]:
    for path in [*(ROOT / "reviews").rglob("*.py"), ROOT / "workbench" / "settings.py"]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def in_templates() -> Iterator[str]:
    for path in (ROOT / "templates").rglob("*.html"):
        text = path.read_text()
        for double, single in TAG.findall(text):
            yield (double or single).replace("%", "%%")
        for block in BLOCK.findall(text):
            yield PLACE.sub(r"%(\1)s", block.replace("%", "%%"))


def in_rules() -> Iterator[str]:
    """What each rule looks for, how and why: the head of its module."""
    for rule in rules().values():
        yield from (rule.about, *rule.details)


SHOWN = {*in_code(), *in_templates(), *in_rules()}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_everything_that_can_be_shown_is_translated(path: Path) -> None:
    translated = {entry.msgid for entry in catalogue(path) if entry.translated()}
    assert SHOWN - translated == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_nothing_is_translated_that_is_not_shown(path: Path) -> None:
    assert {entry.msgid for entry in polib.pofile(str(path))} - SHOWN == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_translations_keep_the_places_to_be_filled(path: Path) -> None:
    for entry in catalogue(path):
        for translation in [entry.msgstr, *entry.msgstr_plural.values()]:
            if translation:
                assert set(NAMED.findall(translation)) == set(NAMED.findall(entry.msgid)), entry.msgid


def test_derived_catalogues_hold_no_character_of_the_other_writing() -> None:
    (derived,) = filter(is_derived, CATALOGUES)
    for entry in catalogue(derived):
        for translation in [entry.msgstr, *entry.msgstr_plural.values()]:
            assert not set(translation) & set(only_in("Hant")), entry.msgid


def test_a_derived_catalogue_says_itself_only_what_differs() -> None:
    (derived,) = filter(is_derived, CATALOGUES)
    own = {entry.msgid: entry.msgstr for entry in polib.pofile(str(derived))}
    assert all(own[entry.msgid] == entry.msgstr for entry in catalogue(derived) if entry.msgid in own)
    assert len(own) < len(SHOWN) / 10


def test_every_language_offered_has_a_catalogue() -> None:
    offered = {code for code, _name in settings.LANGUAGES} - {"en"}
    assert offered == {path.parts[-3].lower().replace("_", "-") for path in CATALOGUES}


def test_templates_hold_no_bare_sentences() -> None:
    for path in (ROOT / "templates").rglob("*.html"):
        bare = PROSE_FREE.sub(" ", path.read_text())
        words = set(re.findall(r"[A-Za-z]{3,}", bare)) - NAMES
        assert not words, (path.name, words)

"""What files of pairs say to those who translate them."""

import io

import pytest

from reviews.export import write
from reviews.load import LoadError, load
from reviews.load.limits import NOTE_CHARACTERS
from tests.export.editions import edition

XLIFF_1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="zh-TW">
<header><note>Of the file.</note></header><body><trans-unit id="a"><source>Mill</source><target>磨坊</target>
<note>{note}</note><note from="Wu">On the door.</note><alt-trans><source>Mills</source><note>Of another.</note></alt-trans>
</trans-unit><trans-unit id="b"><source>Corvo slept.</source></trans-unit></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.1" srcLang="en" trgLang="zh-TW" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<notes><note>Of the file.</note></notes><unit id="a"><notes><note>{note}</note><note category="place">On the door.</note></notes>
<segment><source>Mill</source><target>磨坊</target></segment><segment><source>Corvo slept.</source></segment></unit></file></xliff>"""
TMX = """<tmx version="1.4"><header srclang="en"><note>Of the file.</note></header><body>
<tu><note>{note}</note><note>On the door.</note><tuv xml:lang="en"><seg>Mill</seg></tuv><tuv xml:lang="zh-TW"><seg>磨坊</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Corvo slept.</seg></tuv></tu></body></tmx>"""
PO = """# Of the file.
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

# On the door.
#. {note}
#: mill.c:7
msgid "Mill"
msgstr "磨坊"

msgid "Corvo slept."
msgstr ""
"""
FILES = {"1.xlf": XLIFF_1, "2.xlf": XLIFF_2, "mill.tmx": TMX, "mill.po": PO}
each_format = pytest.mark.parametrize("name", FILES)


def notes(name: str, note: str) -> list[str]:
    return [pair.note for pair in load(FILES[name].replace("{note}", note).encode(), name).pairs]


@each_format
def test_the_notes_of_a_text_come_with_it_and_with_no_other(name: str) -> None:
    assert notes(name, "A verb?") == ["A verb?\nOn the door.", ""]


@each_format
def test_a_note_is_lines_that_hold_text(name: str) -> None:
    end = "\n#.\n#. " if name == "mill.po" else " \u2028 \u2028"
    assert notes(name, f"  A verb? {end}#~ No, a noun.  ")[0] == "A verb?\n#~ No, a noun.\nOn the door."


@each_format
def test_a_note_that_is_too_long_is_refused_with_its_length(name: str) -> None:
    room = NOTE_CHARACTERS - len("\nOn the door.")
    assert len(notes(name, "x" * room)[0]) == NOTE_CHARACTERS
    with pytest.raises(LoadError, match="has 10001 characters; the limit is 10000") as caught:
        notes(name, "x" * (room + 1))
    assert caught.value.code == "limit.note_length"


def test_a_note_with_a_character_that_cannot_be_kept_is_refused() -> None:
    with pytest.raises(LoadError) as caught:
        notes("mill.po", "A verb\x00?")
    assert caught.value.code == "text.control_character"


@pytest.mark.parametrize("note", ["", 'A verb?\n# On <b>the</b> door, ]]> & so.\n#~ msgid "x"'])
@pytest.mark.parametrize("name", ["xliff12", "xliff21", "tmx", "po"])
def test_what_the_desk_writes_comes_back_without_its_own_remarks(name: str, note: str) -> None:
    first, *others = edition().pairs
    lane = {"lane": "一个平常的句子。", "note": note}
    stream = io.BytesIO()
    given = {field: getattr(first, field) for field in first.__slots__} | lane
    write(edition(pairs=(type(first)(**given), *others), lane_lang="zh-Hans"), name, stream)
    extension = {"xliff12": "xlf", "xliff21": "xliff"}.get(name, name)
    found = load(stream.getvalue(), f"mill.{extension}", source_lang="en", target_lang="zh-Hant-TW").pairs
    assert [pair.note for pair in found] == [note] + [""] * len(others)

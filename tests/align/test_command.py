"""`manage.py align` in the forms that scripts use."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

MIXED = "林小姐讀書。\n她笑了。\nMs. Lin reads a book.\nShe laughed.\nSubscribe\n"


def run(*arguments: object) -> str:
    out = StringIO()
    call_command("align", *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue()


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_one_mixed_file(tmp_path: Path) -> None:
    found = json.loads(run(written(tmp_path, "lin.txt", MIXED), "--json"))
    assert (found["source_lang"], found["target_lang"]) == ("en", "zh-Hant-TW")
    assert [(bead["source"], bead["target"]) for bead in found["beads"]] == [([3], [1]), ([4], [2])]
    assert found["unaligned"] == [5]
    assert found["lines"][4] == {"n": 5, "lang": "en", "kind": "boilerplate", "text": "Subscribe"}
    assert all(0 <= bead["confidence"] <= 1 for bead in found["beads"])


def test_sentence_level_gives_places(tmp_path: Path) -> None:
    path = written(tmp_path, "lin.txt", "林讀書。她笑了。\nLin reads a book. She laughed.\n")
    beads = json.loads(run(path, "--level", "sentence", "--json"))["beads"]
    assert [(bead["source"], bead["target"]) for bead in beads] == [([2], [1]), ([2], [1])]
    assert beads[1]["target_sentences"] == [{"line": 1, "start": 4, "end": 8, "text": "她笑了。"}]


def test_two_files_of_any_name(tmp_path: Path) -> None:
    source = written(tmp_path, "lin.en", "Ms. Lin reads a book.\nSubscribe\nShe laughed.\n")
    target = written(tmp_path, "lin.zh", "林小姐讀書。\n她笑了。\n")
    found = json.loads(run(source, target, "--json"))
    assert [(bead["source"], bead["target"]) for bead in found["beads"]] == [([1], [1]), ([3], [2])]
    assert found["unaligned"] == {"source": [2], "target": []}
    assert [line["n"] for line in found["source_lines"]] == [1, 2, 3]
    assert found["target_lines"][0]["lang"] == "zh-Hant-TW"


def test_languages_can_be_named(tmp_path: Path) -> None:
    found = json.loads(run(written(tmp_path, "lin.txt", MIXED), "--source-lang", "zh-Hant-TW", "--json"))
    assert (found["source_lang"], found["target_lang"]) == ("zh-Hant-TW", "en")


def test_a_listing_to_read(tmp_path: Path) -> None:
    listing = run(written(tmp_path, "lin.txt", MIXED))
    assert "林小姐讀書。" in listing
    assert "boilerplate" in listing


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("lin.txt", "Only English.\n", "pairs.single_language"),
        ("lin.txt", "", "file.empty"),
        ("lin.csv", "source,target\na,甲\n", "pairs.ready"),
    ],
)
def test_what_cannot_be_aligned_says_why(tmp_path: Path, name: str, text: str, code: str) -> None:
    with pytest.raises(CommandError, match=code):
        run(written(tmp_path, name, text))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"absent\.txt"):
        run(tmp_path / "absent.txt")

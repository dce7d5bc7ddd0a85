"""The pictures of the desk in the documentation are all there, and show something."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat

from tests.browser.screenshots import BEFORE, CHOSEN, FOLDER, PAGES, parts

PICTURES = sorted(FOLDER.glob("*.webp"))
FLAT = 2
"""So far do the lightnesses of a blank picture deviate at most, after packing."""


def test_every_page_has_its_sheet_and_the_readme_its_pictures() -> None:
    assert {one.stem for one in PICTURES} == {*BEFORE, *PAGES}
    assert {one.stem for one in FOLDER.glob("*.png")} == {name for some in CHOSEN.values() for name in some}


@pytest.mark.parametrize("path", PICTURES, ids=lambda one: one.stem)
def test_no_picture_of_a_sheet_is_blank(path: Path) -> None:
    whole = Image.open(path).convert("L")
    for box in parts():
        assert ImageStat.Stat(whole.crop(box)).stddev[0] > FLAT, box


@pytest.mark.parametrize("name", [name for some in CHOSEN.values() for name in some])
def test_no_picture_of_the_readme_is_blank(name: str) -> None:
    assert Image.open(FOLDER / f"{name}.png").convert("RGB").getcolors(1) is None
    assert f"docs/screenshots/{name}.png" in (FOLDER.parent.parent / "README.md").read_text()

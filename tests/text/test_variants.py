"""The characters of one writing alone: told by OpenCC's tables once, and read from the cache folder after that."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviews.text import variants
from reviews.text.variants import only_in


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of its own; what the tests before had read is read again after."""
    monkeypatch.setenv("DUIKAN_CACHE_DIR", str(tmp_path / "cache"))
    only_in.cache_clear()
    yield tmp_path / "cache"
    only_in.cache_clear()


def anew() -> tuple[dict[str, str], dict[str, str]]:
    """What another process would get."""
    only_in.cache_clear()
    return only_in("Hans"), only_in("Hant")


def test_what_is_read_from_the_cache_is_what_the_tables_say(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hans, hant = anew()
    assert (hans["动"], hant["動"]) == ("動", "动")
    assert not {"后", "里", "面"} & {*hans, *hant}
    monkeypatch.setattr(variants, "_converted", None)
    assert anew() == (hans, hant)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [cut, emptied, Path.unlink])
def test_where_the_cache_is_damaged_it_is_made_anew(folder: Path, damage: Callable[[Path], None]) -> None:
    before = anew()
    (path,) = folder.glob("variants-*/forms.npy")
    damage(path)
    assert anew() == before
    assert path.stat().st_size > 100


def test_where_nothing_can_be_kept_the_tables_are_read_each_time(folder: Path) -> None:
    before = anew()
    for path in folder.rglob("*.npy"):
        path.unlink()
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("a file where the folder would be")
    assert anew() == before

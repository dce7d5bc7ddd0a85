"""The compiled dictionary: written once, shared by processes, made anew where it was damaged."""

import fcntl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from reviews.text.meanings import dictionary, dictionary_entries
from reviews.text.meanings.dictionary_cache import open_arrays, write_arrays

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of its own; what was compiled for the tests before is found again after."""
    monkeypatch.setenv("DUIKAN_CACHE_DIR", str(tmp_path))
    dictionary.chinese_english.cache_clear()
    yield tmp_path
    dictionary.chinese_english.cache_clear()


def opened() -> dictionary.Dictionary:
    """The dictionary as another process would get it."""
    dictionary.chinese_english.cache_clear()
    found = dictionary.chinese_english()
    assert found is not None
    return found


def times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.npy")}


def test_it_is_written_once_and_mapped_into_memory(cache: Path) -> None:
    opened()
    files = times(cache)
    second = opened()
    assert isinstance(second.heads.base, np.memmap)
    assert times(cache) == files
    assert [path.name for path in cache.iterdir()] == [next(iter(files)).parent.name]


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zeroed(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:128] + bytes(path.stat().st_size - 128))


def one_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("harm", [cut_short, zeroed, one_bit, Path.unlink, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("name", ["heads.npy", "sums"])
def test_what_was_damaged_is_written_anew(
    cache: Path, monkeypatch: pytest.MonkeyPatch, harm: Callable[[Path], object], name: str
) -> None:
    if harm is one_bit and name == "sums":
        name = "weights.npy"
    small = "磨坊 磨坊 [mo4 fang2] /mill/\n潮汐 潮汐 [chao2 xi1] /tide/\n"
    made = dictionary_entries.compiled_from(small)
    monkeypatch.setattr(dictionary_entries, "compiled_from", lambda _text: made)
    opened()
    (folder,) = cache.iterdir()
    harm(folder / name)
    again = opened()
    assert isinstance(again.heads.base, np.memmap)
    for key, array in vars(made).items():
        np.testing.assert_array_equal(open_arrays(folder)[key], array)
    assert [path.name for path in cache.iterdir()] == [folder.name]


def test_where_nothing_may_be_written_it_is_used_all_the_same(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dictionary_entries.compiled_from("磨坊 磨坊 [mo4 fang2] /mill/\n")
    monkeypatch.setattr(dictionary_entries, "compiled_from", lambda _text: made)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DUIKAN_CACHE_DIR", str(tmp_path / "file"))
    assert opened() is made


WRITER = """
import sys
from pathlib import Path
import numpy as np
from reviews.text.meanings.dictionary_cache import open_arrays, write_arrays
folder, n = Path(sys.argv[1]), int(sys.argv[2])
arrays = {"heads": np.arange(50_000), "stems": np.ones(50_000)}
for _again in range(n):
    write_arrays(arrays, folder)
    try:
        found = open_arrays(folder)
    except FileNotFoundError:
        continue  # another is just putting its own in the place
    assert all((found[name] == array).all() for name, array in arrays.items())
"""


def test_processes_that_build_it_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    folder = tmp_path / "compiled"
    command = [sys.executable, "-c", WRITER, str(folder), "40"]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _n in range(3)]
    said = [one.communicate()[1] for one in running]
    assert [one.returncode for one in running] == [0, 0, 0], said
    write_arrays({"heads": np.arange(3)}, folder)
    assert open_arrays(folder)["heads"].tolist() == [0, 1, 2]
    assert [path.name for path in tmp_path.iterdir()] == ["compiled"]


def test_of_processes_that_begin_at_once_one_compiles_and_the_others_wait(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiling takes 400 MB and ten seconds: sixty-four writers that all did it ran out of memory."""
    made = dictionary_entries.compiled_from("磨坊 磨坊 [mo4 fang2] /mill/\n")
    compiled = []

    def slowly(_text: str) -> dictionary.Dictionary:
        compiled.append(1)
        time.sleep(0.2)
        return made

    monkeypatch.setattr(dictionary_entries, "compiled_from", slowly)
    uncached = dictionary.chinese_english.__wrapped__
    with ThreadPoolExecutor(8) as beginners:
        found = list(beginners.map(lambda _n: uncached(), range(8)))
    assert len(compiled) == 1
    assert all(isinstance(one.heads.base, np.memmap) for one in found if one)


def test_where_the_cache_cannot_be_locked_the_dictionary_is_there_all_the_same(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_file: int, _how: int) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr(fcntl, "flock", refused)
    assert opened().find_head("磨坊") >= 0

"""A file is read in a process of its own: what comes of it is the same, and what it does there, it does there alone."""

import io
import os
import pickle
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reviews.load import LoadError, apart, keeper, load
from reviews.load.apart import ReadingFailed, Told, end_keeper, read_apart
from reviews.load.no_network import rules, without_network
from reviews.load.review_copy import read_copy
from reviews.load.terms import Languages, read_rows
from tests.load.copies import copy, file_of
from tests.load.workbooks import workbook

ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")
TEXT = "The tide mill stood at the mouth of the river.\n潮汐磨坊立在河口。\n".encode()
FILES = {
    "mill.txt": TEXT,
    "mill.md": b"# Mill\n\n" + TEXT,
    "mill.csv": "en,zh\nThe mill stood still.,磨坊停了下來。\n".encode(),
    "mill.xlsx": workbook([["en", "zh"], ["The mill stood still.", "磨坊停了下來。"]]),
}


@pytest.fixture(scope="module", autouse=True)
def no_keeper_is_left() -> Iterator[None]:
    yield
    end_keeper()


@pytest.mark.parametrize("name", FILES)
def test_what_is_read_apart_is_what_is_read_here(name: str) -> None:
    assert read_apart("article", FILES[name], name) == load(FILES[name], name)


def test_two_files_are_read_apart_with_what_is_said_of_them() -> None:
    files = TEXT[:47], "mill.txt", TEXT[47:]
    there = read_apart("article", *files, target_name="mill zh.txt", encoding="utf-8")
    assert there == load(*files, target_name="mill zh.txt", encoding="utf-8")
    assert there.two_files


def test_glossaries_and_review_copies_are_read_apart_too() -> None:
    terms = "en,zh\nmill,磨坊\nriver,\n".encode(), "terms.csv", ENGLISH_CHINESE
    here, there = read_rows(*terms), read_apart("terms", *terms)
    assert [(row.n, row.term, row.fault and row.fault.code) for row in there] == [
        (row.n, row.term, row.fault and row.fault.code) for row in here
    ]
    content = file_of(copy())
    assert read_apart("copy", content, 7) == read_copy(content, 7)


def test_a_refusal_comes_back_with_all_that_it_says() -> None:
    data = "林".encode("cp950") + b"\n" + "編輯許功蓋".encode("cp950")
    refusals = []
    for way in (load, lambda *said: read_apart("article", *said)):
        with pytest.raises(LoadError) as caught:
            way(data, "lin.txt")
        refusals.append(vars(caught.value))
    assert refusals[0] == refusals[1]
    assert refusals[0]["candidates"]


def test_whoever_lost_the_keeper_starts_another() -> None:
    read_apart("article", TEXT, "mill.txt")
    first = apart._keepers[os.getpid()]
    os.kill(first.process.pid, signal.SIGKILL)
    assert read_apart("article", TEXT, "mill.txt").lines
    assert apart._keepers[os.getpid()] is not first


def test_a_reader_knows_no_secret_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    end_keeper()
    monkeypatch.setenv("DATABASE_URL", "postgresql://duikan:secret@localhost/duikan")
    read_apart("article", TEXT, "mill.txt")
    environment = Path(f"/proc/{apart._keepers[os.getpid()].process.pid}/environ").read_bytes()
    assert b"PATH=" in environment
    assert b"secret" not in environment
    end_keeper()


def much_memory() -> int:
    return len(bytearray(64 * 2**30))


def much_time() -> None:
    while True:
        pass


def a_fault() -> None:
    raise KeyError("nobody thought of this")


def a_connection() -> None:
    without_network()
    with pytest.raises(PermissionError):
        socket.socket()
    with pytest.raises(PermissionError):
        os.execv("/bin/true", ["true"])  # noqa: S606


def a_file() -> None:
    with pytest.raises(OSError, match="File too large"), tempfile.TemporaryFile(buffering=0) as file:
        file.write(b"a")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[], object]], object]]:
    """What comes of a reader that does something of its own, in a process as the keeper makes them."""
    made = []

    def read(does: Callable[[], object]) -> object:
        here, there = Pipe()
        monkeypatch.setitem(keeper.READERS, "own", does)
        made.append(os.fork())
        if not made[-1]:
            here.close()
            keeper.answer(there)
            os._exit(0)
        there.close()
        monkeypatch.setattr(apart, "_reached", lambda: greeted(here))
        return read_apart("own")

    monkeypatch.setattr(keeper, "READING_SECONDS", 1)
    yield read
    for pid in made:
        os.waitpid(pid, 0)


def greeted(line: Connection) -> Connection:
    line.recv_bytes()
    return line


@pytest.mark.parametrize("does", [much_memory, much_time])
def test_a_reader_that_takes_too_much_is_ended_and_the_file_refused(
    reads: Callable[[Callable[[], object]], object], does: Callable[[], object]
) -> None:
    with pytest.raises(LoadError) as caught:
        reads(does)
    assert caught.value.code == "file.too_costly"
    assert "{" not in caught.value.sentence


def test_a_fault_of_the_reader_is_told_with_its_place(reads: Callable[[Callable[[], object]], object]) -> None:
    with pytest.raises(ReadingFailed, match=r"a_fault(.|\n)*nobody thought of this"):
        reads(a_fault)


@pytest.mark.parametrize("does", [a_connection, a_file])
def test_a_reader_has_no_network_starts_no_program_and_writes_no_file(
    reads: Callable[[Callable[[], object]], object], does: Callable[[], object]
) -> None:
    assert reads(does) is None


def test_the_filter_for_the_kernel_lets_all_but_its_calls_through() -> None:
    for architecture, calls in ((7, (41, 42)), (9, (198,))):
        lines = rules(architecture, calls)

        def answer(own: int, call: int, lines: list[tuple[int, int, int, int]] = lines) -> int:
            at, value = 0, 0
            while True:
                code, yes, no, k = lines[at]
                if code == 0x06:
                    return k
                if code == 0x20:
                    value, at = (call, own)[k // 4], at + 1
                else:
                    at += 1 + (yes if (value == k if code == 0x15 else value >= k) else no)

        allowed = answer(architecture, 0)
        assert all(answer(architecture, call) == allowed for call in (1, 40, 199, 0x3FFFFFFF))
        refused = {answer(architecture, call) for call in (*calls, 0x40000000, 0x40000029)} | {answer(8, 0)}
        assert len(refused) == 1
        assert allowed not in refused


@pytest.mark.parametrize("what", [os.system, eval, Path, io.BytesIO, load])
def test_nothing_that_acts_is_taken_from_a_reader(what: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        Told(io.BytesIO(pickle.dumps(what))).load()

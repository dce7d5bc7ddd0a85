"""`make run` hands over what it was given, whole."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("given", "handed"),
    [
        ([], []),
        (["PORT=9000"], ["--port", "9000"]),
        (["HOST=0.0.0.0", "PORT=9000"], ["--host", "0.0.0.0", "--port", "9000"]),
        (["ARTICLE=a file of 林's (2).txt"], ["--article", "a file of 林's (2).txt"]),
        (['ARTICLE=the "late" one; true.txt'], ["--article", 'the "late" one; true.txt']),
    ],
)
def test_what_make_run_is_told_reaches_the_desk(tmp_path: Path, given: list[str], handed: list[str]) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for program, script in {"bin/setup": "", ".venv/bin/python": '#!/bin/sh\nprintf "%s\\n" "$@"\n'}.items():
        (tmp_path / program).parent.mkdir(parents=True)
        (tmp_path / program).write_text(script)
        (tmp_path / program).chmod(0o755)
    # Not what a `make test` around this test was told, and a shell's own HOST is not meant for the desk.
    environment = {"PATH": os.environ["PATH"], "HOST": "meis-laptop"}
    done = subprocess.run(
        ["make", "run", *given], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["manage.py", "serve", "--demo", *handed]

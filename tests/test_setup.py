"""bin/setup: what it decides, without touching a network."""

import importlib.machinery
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """bin/setup as a module whose checkout is an empty folder and which never waits."""
    loader = importlib.machinery.SourceFileLoader("duikan_setup", str(ROOT / "bin" / "setup"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "TOOLS", tmp_path / ".tools")
    monkeypatch.setattr(module, "STAMP", tmp_path / "installed")
    monkeypatch.setattr(module, "VENV_PYTHON", Path(sys.executable))
    monkeypatch.setattr(module, "SERVICE_POLICY", tmp_path / "policy-rc.d")
    monkeypatch.setattr(module.time, "sleep", lambda seconds: None)
    return module


@pytest.mark.parametrize(
    ("pip", "value", "uv", "expected"),
    [
        ("PIP_INDEX_URL", "https://mirror.example/simple", "UV_DEFAULT_INDEX", "https://mirror.example/simple"),
        ("PIP_EXTRA_INDEX_URL", "https://a.example https://b.ex", "UV_INDEX", "https://a.example https://b.ex"),
        ("PIP_FIND_LINKS", "/wheels /more", "UV_FIND_LINKS", "/wheels,/more"),
        ("PIP_TRUSTED_HOST", "mirror.example", "UV_INSECURE_HOST", "mirror.example"),
    ],
)
def test_uv_goes_where_pip_is_set_up_to_go(setup, monkeypatch, pip: str, value: str, uv: str, expected: str) -> None:
    monkeypatch.setenv(pip, value)
    monkeypatch.delenv(uv, raising=False)
    assert setup.uv_environment()[uv] == expected


def test_what_uv_was_told_itself_comes_first(setup, monkeypatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://other.example/simple")
    assert setup.uv_environment()["UV_DEFAULT_INDEX"] == "https://other.example/simple"


def test_a_bad_minute_of_a_package_index_is_waited_out(setup, tmp_path) -> None:
    third_time_lucky = f"echo x >> {tmp_path}/tries; test $(wc -l < {tmp_path}/tries) = 3"
    setup.attempt(["sh", "-c", third_time_lucky])
    assert (tmp_path / "tries").read_text() == "x\nx\nx\n"


def test_what_keeps_failing_is_named(setup) -> None:
    with pytest.raises(SystemExit, match="Gave up: sh -c 'exit 7'"):
        setup.attempt(["sh", "-c", "exit 7"])


def test_a_second_call_does_nothing_until_the_lock_changes(setup, tmp_path, monkeypatch) -> None:
    calls = []
    monkeypatch.setattr(setup, "get_uv", lambda: None)
    monkeypatch.setattr(setup, "attempt", lambda command, environment: calls.append(command[-1].name))
    for lock in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / lock).write_text("django==5.2\n")
    for lock in ("requirements.txt", "requirements.txt", "requirements-dev.txt", "requirements.txt"):
        setup.install(lock)
    assert calls == ["requirements.txt", "requirements-dev.txt"]
    (tmp_path / "requirements.txt").write_text("django==5.2.1\n")
    setup.install("requirements.txt")
    setup.install("requirements.txt")
    assert calls == ["requirements.txt", "requirements-dev.txt", "requirements.txt"]


@pytest.mark.parametrize(
    ("flags", "asked_for", "system", "expected"),
    [
        ("'--prefix=/home/lin/.pyenv'", None, "exit 0", "system"),
        ("'--prefix=/home/lin/.pyenv' '--enable-optimizations'", None, "exit 0", "own"),
        ("'--prefix=/home/lin/.pyenv'", "python3.12", "exit 0", "own"),
        ("'--prefix=/home/lin/.pyenv'", None, 'test "$1" = --version', "own"),  # too old, or parts of it are missing
        (None, None, None, "own"),
    ],
)
def test_a_python_built_without_profiles_gives_way_to_the_systems(
    setup, monkeypatch, tmp_path, flags: str | None, asked_for: str | None, system: str | None, expected: str
) -> None:
    program = tmp_path / "python3"
    if system:
        program.write_text(f"#!/bin/sh\n{system}\n")
        program.chmod(0o755)
    monkeypatch.setattr(setup, "SYSTEM_PYTHON", program)
    monkeypatch.setattr(setup.sysconfig, "get_config_var", lambda name: flags)
    monkeypatch.delenv("DUIKAN_PYTHON", raising=False)
    if asked_for:
        monkeypatch.setenv("DUIKAN_PYTHON", asked_for)
    assert setup.interpreter() == {"system": str(program), "own": setup.PYTHON}[expected]


def test_mei_who_is_not_root_is_told_the_command(setup, monkeypatch) -> None:
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"sudo apt-get update && sudo apt-get install .* redis-server chromium$"):
        setup.install_packages(["redis-server", "chromium"], "The tests start servers.")


def test_services_are_held_only_while_packages_are_installed(setup) -> None:
    with setup.services_held():
        assert subprocess.run([setup.SERVICE_POLICY]).returncode == 101
    assert not setup.SERVICE_POLICY.exists()


def test_a_policy_the_machine_has_already_is_left_alone(setup) -> None:
    setup.SERVICE_POLICY.write_text("#!/bin/sh\nexit 104\n")
    with setup.services_held():
        pass
    assert setup.SERVICE_POLICY.read_text() == "#!/bin/sh\nexit 104\n"

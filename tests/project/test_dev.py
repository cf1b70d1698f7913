"""The dev script: what it says, what it refuses, and that a set-up already made is not made again."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from tests.project.source import ROOT


def _dev(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module that would set up in an empty folder, with nothing really called."""
    loader = SourceFileLoader("dev_script", str(ROOT / "dev"))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    # A script without an ending gets its byte code beside it otherwise.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    python = tmp_path / "python"
    python.touch()
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(module, "SOURCES", tmp_path / "src")
    monkeypatch.setattr(module, "PYTHON", python)
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp.json")
    module.called = []  # type: ignore[attr-defined]
    monkeypatch.setattr(module, "_answers", lambda *command: True)
    monkeypatch.setattr(module, "_call", lambda *command: module.called.append(command))
    return module


def test_without_a_command_it_says_what_there_is() -> None:
    said = _dev()

    assert said.returncode == 2
    assert "python3 dev COMMAND" in said.stdout


def test_an_unknown_command_is_wrong_use() -> None:
    said = _dev("dance")

    assert said.returncode == 2
    assert "There is no command 'dance'" in said.stderr


def test_every_command_is_in_its_usage(dev: ModuleType) -> None:
    assert [name for name in dev.COMMANDS if f"\n  {name}" not in dev.USAGE] == []


def test_a_second_set_up_installs_nothing(dev: ModuleType) -> None:
    dev.set_up("test")
    first = len(dev.called)
    dev.set_up("test")
    dev.set_up("run")

    assert first == 2
    assert len(dev.called) == first


def test_a_larger_set_is_installed_over_a_smaller_one(dev: ModuleType) -> None:
    dev.set_up("run")
    dev.set_up("check")

    assert [command for command in dev.called if any(word.endswith("check.txt") for word in command)]


def test_requirements_are_installed_by_their_hashes_only(dev: ModuleType) -> None:
    dev.set_up("run")
    requirements, package = dev.called

    assert "--require-hashes" in requirements
    assert {"--no-deps", "--no-build-isolation"} <= set(package)


def test_a_set_up_compiles_the_package_for_its_first_start(dev: ModuleType) -> None:
    dev.SOURCES.mkdir()
    (dev.SOURCES / "one.py").write_text("ONE = 1\n")

    dev.set_up("run")

    assert list(dev.SOURCES.glob("__pycache__/one.*.pyc"))


def test_a_set_up_that_broke_off_is_made_again(dev: ModuleType) -> None:
    dev.STAMP.write_text('{"set": "test", "dig')

    dev.set_up("run")

    assert len(dev.called) == 2


def test_without_any_pip_the_set_up_says_what_to_install(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "_answers", lambda *command: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)

    with pytest.raises(dev.SetupFailed, match="python3-pip"):
        dev.set_up("run")


def test_a_lock_loses_its_hosts(dev: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("--index-url https://somewhere.example\n# a remark\n\na==1 \\\n    --hash=sha256:00\n")

    dev._drop_hosts(lock)

    assert lock.read_text() == "a==1 \\\n    --hash=sha256:00\n"


def test_what_tests_start_keeps_its_byte_code_and_nothing_stays_changed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(dev, "MEMORY", tmp_path)
    monkeypatch.setattr(dev, "MEMORY_NEEDED", 0)
    before = dict(os.environ)

    with dev._quick_processes():
        inside = dict(os.environ)
        made = Path(inside["TMPDIR"])
        assert made.parent == tmp_path
        assert made.is_dir()

    assert "PYTHONDONTWRITEBYTECODE" not in inside
    assert not made.exists()
    assert dict(os.environ) == before


def test_a_folder_for_temporary_files_that_was_named_is_kept(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    with dev._quick_processes():
        assert os.environ["TMPDIR"] == str(tmp_path)

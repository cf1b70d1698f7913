"""What was copied from elsewhere lies in a folder NAME@VERSION with its licence, and a lock has every checksum."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from tests.project.source import PACKAGE, shown

LOCK = "LOCK.txt"


def problems(folder: Path) -> list[str]:
    """What is wrong with a folder of vendored files; empty when its lock tells the truth."""
    if not (folder / LOCK).exists():
        return [f"no {LOCK}"]
    lines = (folder / LOCK).read_text(encoding="utf-8").splitlines()
    lock = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files.pop(LOCK)
    found = [f"{name}: not in the lock" for name in files.keys() - lock.keys()]
    found += [f"{name}: in the lock, not there" for name in lock.keys() - files.keys()]
    for name in files.keys() & lock.keys():
        if hashlib.sha256(files[name].read_bytes()).hexdigest() != lock[name]:
            found.append(f"{name}: not the file that was locked")
    return sorted(found + _nameless(folder))


def _nameless(folder: Path) -> list[str]:
    """Folders that do not say their release, or carry no licence."""
    packages = [path for path in folder.iterdir() if path.is_dir()]
    found = [f"{path.name}: not NAME@VERSION" for path in packages if not re.fullmatch(r"[\w.-]+@[\w.]+", path.name)]
    licensed = re.compile(r"(LICEN[CS]E|OFL|COPYING)", re.IGNORECASE)
    return found + [f"{path.name}: no licence" for path in packages if not any(map(licensed.match, _names(path)))]


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_every_vendored_file_is_the_one_that_was_locked() -> None:
    folders = [path for path in PACKAGE.rglob("vendor") if path.is_dir()]

    assert folders
    assert {shown(folder): problems(folder) for folder in folders} == {shown(folder): [] for folder in folders}


def test_a_changed_a_new_and_a_missing_file_are_all_seen(tmp_path: Path) -> None:
    (tmp_path / "thing").mkdir()
    (tmp_path / "thing" / "changed.js").write_text("changed")
    (tmp_path / "thing" / "new.js").write_text("")
    (tmp_path / LOCK).write_text("00  thing/changed.js\n00  thing/gone.js\n")

    assert problems(tmp_path) == [
        "thing/changed.js: not the file that was locked",
        "thing/gone.js: in the lock, not there",
        "thing/new.js: not in the lock",
        "thing: no licence",
        "thing: not NAME@VERSION",
    ]


def test_a_true_lock_has_no_problems(tmp_path: Path) -> None:
    (tmp_path / "thing@1.2").mkdir()
    (tmp_path / "thing@1.2" / "LICENSE").write_text("free")
    digest = hashlib.sha256(b"free").hexdigest()
    (tmp_path / LOCK).write_text(f"{digest}  thing@1.2/LICENSE\n")

    assert problems(tmp_path) == []

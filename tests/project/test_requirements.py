"""The locks: hashed, complete, and silent about where packages come from."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.project.source import ROOT

SETS = ("run", "test", "check")
NAME = re.compile(r"^([A-Za-z0-9][\w.-]*)")


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", _lock(name), flags=re.MULTILINE))


def _normal(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[1]).lower()


def _wanted(name: str) -> set[str]:
    lines = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {_normal(line) for line in lines if NAME.match(line)}


@pytest.mark.parametrize("name", SETS)
def test_a_lock_names_no_host_and_no_path(name: str) -> None:
    assert not re.search(r"://|--index|--extra|--find-links|--trusted| @ |^-", _lock(name), flags=re.MULTILINE)


@pytest.mark.parametrize("name", SETS)
def test_every_pin_has_a_hash(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", _lock(name).strip())

    assert len(blocks) >= len(_pins(name)) > 10
    assert not [block.split()[0] for block in blocks if "--hash=sha256:" not in block]


def test_the_lock_has_every_dependency_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert {_normal(line) for line in project["dependencies"]} <= {_normal(name) for name in _pins("run")}


@pytest.mark.parametrize("name", SETS)
def test_the_lock_has_everything_asked_for(name: str) -> None:
    assert _wanted(name) <= {_normal(pinned) for pinned in _pins(name)}


def test_each_set_contains_the_one_before_it_at_the_same_versions() -> None:
    assert _pins("run").items() <= _pins("test").items() <= _pins("check").items()

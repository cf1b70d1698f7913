"""The docs: short where they promise it, one sentence a line, no dead links, nothing missing from the reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.source import DOCS, PACKAGE, ROOT, modules, prose, shown, strings

PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "changelog.d").glob("*.md")])
CHANGES = {"added", "changed", "fixed", "removed", "security"}
RULE = r"(?:[BCFILST]\d{1,2})(?:[ /][BCFT]\d{1,2})*"
ENVIRONMENT = r"(?:AFTERWORD_[A-Z_]+|DATABASE_URL)"


def _reference(name: str) -> str:
    return (DOCS / "reference" / f"{name}.md").read_text(encoding="utf-8")


def test_the_readme_is_under_90_lines() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 90


@pytest.mark.parametrize("document", PAGES, ids=shown)
def test_a_page_has_one_sentence_a_line(document: Path) -> None:
    two = [f"{number}: {line}" for number, line in prose(document) if re.search(r"[a-z)`][.!?] +[A-Z]", line)]

    assert not two


@pytest.mark.parametrize("document", PAGES, ids=shown)
def test_links_to_files_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))

    assert not [target for target in targets if not (document.parent / target).exists()]


def test_every_page_is_of_one_of_the_four_kinds() -> None:
    kinds = {path.relative_to(DOCS).parts[0] for path in DOCS.rglob("*.md")}

    assert kinds == {"tutorial", "how-to", "reference", "explanation"}


def test_every_rule_code_is_in_the_reference() -> None:
    texts = {text for path in modules(PACKAGE / "core") for text in strings(path, RULE)}
    used = {code for text in texts for code in re.split(r"[ /]", text)}
    listed = set(re.findall(r"^\| (\w+) \|", _reference("rules"), flags=re.MULTILINE))

    assert {f"L{number:02}" for number in range(1, 11)} <= used
    assert not used - listed


def test_every_environment_variable_is_in_the_reference() -> None:
    folders = (PACKAGE, ROOT / "tests" / "servers")
    used = {name for path in modules(*folders) if path != Path(__file__) for name in strings(path, ENVIRONMENT)}
    listed = set(re.findall(rf"^\| `({ENVIRONMENT})` \|", _reference("settings"), flags=re.MULTILINE))

    assert "AFTERWORD_DATA" in used
    assert not used - listed


def test_every_figure_has_its_line() -> None:
    programs = {path.name for path in (ROOT / "bench").glob("*.py")}
    listed = set(
        re.findall(r"^\| `\S+ bench/(\w+\.py)[^`]*`", (ROOT / "bench" / "README.md").read_text(), re.MULTILINE)
    )

    assert listed == programs


def test_every_layer_is_explained() -> None:
    table = (DOCS / "explanation" / "architecture.md").read_text(encoding="utf-8")
    parts = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

    assert not [name for name in parts - {"__init__", "__main__"} if f"`{name}`" not in table]


def test_every_change_waits_under_a_known_kind_with_one_sentence() -> None:
    waiting = [path for path in (ROOT / "changelog.d").iterdir() if path.name != "README.md"]

    assert waiting
    assert {path.suffixes[0].lstrip(".") for path in waiting} <= CHANGES
    assert not [path.name for path in waiting if len(path.read_text(encoding="utf-8").splitlines()) != 1]

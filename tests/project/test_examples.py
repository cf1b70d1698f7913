"""Every example of the reference is run as it stands: what is printed there is what comes out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

from afterword.cli import COMMANDS
from afterword.cli.batch import KINDS
from tests.project.source import DOCS, PACKAGE

REFERENCE = DOCS / "reference"
PAGES = ("commands", "batch")
MOVE = "export AFTERWORD_NOW="
# Three of these run until they are stopped, one is walked in tests/journeys, two are for a server with accounts and are
# tried in tests/accounts: their example shows their help.
ELSEWHERE = {"run", "serve", "worker", "mcp", "accounts", "coach"}


@dataclass(frozen=True, slots=True)
class Example:
    """A line that starts with `$`, and what is printed below it; `[exit 1]` stands last where it is not 0."""

    line: int
    command: str
    printed: str


def examples(text: str) -> list[Example]:
    """The examples in the `console` blocks of a page, in order."""
    found: list[Example] = []
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith("$ "):
            found.append(Example(number, line.removeprefix("$ "), ""))
        elif inside and found:
            last = found.pop()
            found.append(Example(last.line, last.command, f"{last.printed}{line}\n"))
    return found


def _page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def _environment(folder: Path, moved: str, scripts: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AFTERWORD_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    paths = os.pathsep.join([str(scripts), str(Path(sys.executable).parent), kept.get("PATH", "")])
    ours = {"AFTERWORD_DATA": f"{folder}/data", "AFTERWORD_CONFIG": f"{folder}/keys", "COLUMNS": "100"}
    if moved:
        ours["AFTERWORD_NOW"] = moved
    return {**kept, **ours, "PATH": paths}


def printed(text: str, folder: Path, shell: str, scripts: Path) -> Iterator[tuple[Example, str]]:
    """Each example with what it prints; `export AFTERWORD_NOW=...` moves the clock for those that follow."""
    moved = ""
    for example in examples(text):
        if example.command.startswith(MOVE):
            moved = example.command.removeprefix(MOVE)
        else:
            yield example, _run(example, shell, folder, _environment(folder, moved, scripts))


def _run(example: Example, shell: str, folder: Path, environment: dict[str, str]) -> str:
    ran = subprocess.run(
        [shell, "-c", example.command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return ran.stdout + (f"[exit {ran.returncode}]\n" if ran.returncode else "")


def _section(name: str, title: str) -> str:
    found = re.search(rf"^## `{re.escape(title)}`$(.*?)(?=^## |\Z)", _page(name), flags=re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.slow
@pytest.mark.parametrize("document", PAGES)
def test_the_examples_print_what_they_say(document: str, tmp_path: Path, warmed: Path) -> None:
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("the examples are lines of a POSIX shell")
    for sample in (PACKAGE / "samples").iterdir():
        shutil.copy(sample, tmp_path)

    # The many commands are forked from one process; those of a batch start as they do for a person.
    scripts = warmed if document == "commands" else Path(sys.executable).parent
    differences = []
    for example, came in printed(_page(document), tmp_path, shell, scripts):
        if not OutputChecker().check_output(example.printed, came, ELLIPSIS):
            differences.append(f"{document}.md:{example.line}\n$ {example.command}\n{came}")

    assert not differences, "\n".join(differences)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_an_example_that_runs(command: str) -> None:
    wanted = f"afterword {command}" + (" --help" if command in ELSEWHERE else "")

    assert [example for example in examples(_section("commands", command)) if wanted in example.command]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_batch_kind_has_an_example_that_runs(kind: str) -> None:
    found = examples(_section("batch", kind))

    assert [example for example in found if f"afterword batch {kind}" in example.command and example.printed]


def test_only_real_commands_and_kinds_are_described() -> None:
    titles = {name: set(re.findall(r"^## `([\w-]+)`$", _page(name), flags=re.MULTILINE)) for name in PAGES}

    assert titles == {"commands": set(COMMANDS), "batch": set(KINDS)}

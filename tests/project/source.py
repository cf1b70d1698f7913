"""The project's own files, read once for the tests about the project."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "afterword"
DOCS = ROOT / "docs"
MIGRATIONS = PACKAGE / "store" / "migrations"


def shown(path: Path) -> str:
    """A path as a failure names it."""
    return path.relative_to(ROOT).as_posix()


def modules(*folders: Path) -> list[Path]:
    """Every Python file under the folders, migrations left out."""
    found = (path for folder in folders for path in sorted(folder.rglob("*.py")))
    return [path for path in found if MIGRATIONS not in path.parents]


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def dotted(path: Path) -> str:
    """The module's name: `afterword.core.plan`."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module that is imported, absolute, wherever in the file the import stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(path: Path, pattern: str) -> set[str]:
    """String constants of the module that match the pattern as a whole."""
    constants = (node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and re.fullmatch(pattern, value)}


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git has or would take; without git or a clone, everything but what is made by working here."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())
    made = re.compile(r"\.(?!ci$|gitignore$)|__pycache__$|build$|dist$|results$|.*\.egg-info$")
    files = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in files if not any(map(made.match, path.relative_to(ROOT).parts)))


def prose(path: Path) -> list[tuple[int, str]]:
    """The numbered lines of a Markdown page outside code blocks and tables."""
    lines, in_code = [], False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.lstrip().startswith("```"):
            in_code = not in_code
        elif not in_code and not line.lstrip().startswith("|"):
            lines.append((number, line))
    return lines

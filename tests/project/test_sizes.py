"""Modules and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

from tests.project.source import PACKAGE, ROOT, modules, shown, tree

MODULE_LINES = 400
FUNCTION_LINES = 40
MEDIAN_FUNCTION_LINES = 10
TEMPLATE_LINES = 120
OWN_SCRIPT_LINES = 300


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> list[tuple[str, int]]:
    found = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [(f"{shown(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1) for node in found]


def _is_table(path: Path) -> bool:
    """A module of constants alone, such as the weekend of each country."""
    kinds = ast.Expr | ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign
    return all(isinstance(node, kinds) for node in tree(path).body)


def test_no_module_is_over_400_lines() -> None:
    everything = modules(PACKAGE, ROOT / "tests", ROOT / "bench")

    long = {shown(path): _lines(path) for path in everything if _lines(path) > MODULE_LINES and not _is_table(path)}

    assert len(everything) > 20
    assert not long


def test_no_function_is_over_40_lines() -> None:
    found = [item for path in modules(PACKAGE, ROOT / "tests", ROOT / "bench") for item in _functions(path)]

    assert len(found) > 20
    assert not [item for item in found if item[1] > FUNCTION_LINES]


def test_half_of_the_functions_are_short() -> None:
    lengths = [length for path in modules(PACKAGE) for _, length in _functions(path)]

    assert median(lengths) <= MEDIAN_FUNCTION_LINES


def test_no_template_is_over_120_lines() -> None:
    templates = [path for path in PACKAGE.rglob("*") if path.suffix in {".html", ".txt"} and "templates" in path.parts]

    assert not {shown(path): _lines(path) for path in templates if _lines(path) > TEMPLATE_LINES}


def test_own_javascript_stays_under_300_lines() -> None:
    scripts = [path for path in (PACKAGE / "web").rglob("*.js") if "vendor" not in path.parts]

    assert sum(map(_lines, scripts)) < OWN_SCRIPT_LINES

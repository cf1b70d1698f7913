"""What the layers promise beyond import-linter: the core's table of contents, and one door for each danger."""

from __future__ import annotations

import re
import sys

import afterword.core
from tests.project.source import PACKAGE, ROOT, dotted, imports, modules, shown

CORE = PACKAGE / "core"
# What opens a way out of this process, and the modules that may.
DOORS = {
    "smtplib": {"afterword.mail.smtp"},
    "imaplib": {"afterword.mail.imap"},
    "imap_tools": {"afterword.mail.imap"},
    "urllib.request": set[str](),
    "http.client": {"afterword.egress"},
    "http.server": {"afterword.mail.oauth", "afterword.web.starting"},
    "requests": set[str](),
    "ftplib": set[str](),
    "pickle": set[str](),
    "shelve": set[str](),
    "marshal": set[str](),
    "telnetlib": set[str](),
    "webbrowser": {"afterword.cli.serve"},
}


def test_the_contents_of_the_core_are_its_files() -> None:
    listed = re.findall(r"^\d+\. +`(\w+)`", afterword.core.__doc__ or "", flags=re.MULTILINE)
    files = {path.stem for path in CORE.iterdir() if path.suffix == ".py" and path.stem != "__init__"}
    packages = {path.parent.name for path in CORE.glob("*/__init__.py")}

    assert sorted(listed) == sorted(files | packages)


def test_the_contents_of_the_core_are_numbered_in_order() -> None:
    numbers = re.findall(r"^(\d+)\. +`", afterword.core.__doc__ or "", flags=re.MULTILINE)

    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_the_core_imports_the_standard_library_and_itself() -> None:
    allowed = sys.stdlib_module_names | {"afterword"}

    foreign = {
        (shown(path), name) for path in modules(CORE) for name in imports(path) if name.split(".")[0] not in allowed
    }

    assert not foreign


def test_the_tests_of_the_core_know_nothing_of_django() -> None:
    tests = modules(ROOT / "tests" / "core")

    assert tests
    assert not [shown(path) for path in tests if any(name.split(".")[0] == "django" for name in imports(path))]


def test_each_way_out_has_one_door() -> None:
    broken = [
        (dotted(path), name)
        for path in modules(PACKAGE)
        for name in set(imports(path))
        for door, keepers in DOORS.items()
        if (name == door or name.startswith(f"{door}.")) and dotted(path) not in keepers
    ]

    assert not broken

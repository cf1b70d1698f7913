"""The instructions for a server: its compose file and its units name only what there is."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from afterword.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "run-for-many.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
# Of the images themselves, not ours.
OF_POSTGRES = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD_FILE"}


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^ *```{language}\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)


def test_the_compose_file_is_whole() -> None:
    (text,) = _blocks("yaml")
    file: dict[str, dict[str, Any]] = yaml.safe_load(text)
    services = file["services"]

    assert set(services) == {"database", "worker", "web"}
    for service in services.values():
        assert set(service.get("depends_on", ())) <= set(services)
        assert set(service.get("secrets", ())) <= set(file["secrets"])
        assert set(service.get("environment", ())) <= OF_POSTGRES
        named = {each.partition(":")[0] for each in service.get("volumes", ()) if not each.startswith(".")}
        assert named <= set(file["volumes"])
    assert services["worker"]["stop_grace_period"] == "60s"


def test_every_command_of_the_page_is_one_of_ours() -> None:
    (text,) = _blocks("yaml")
    written = [each["command"] for each in yaml.safe_load(text)["services"].values() if "command" in each]
    written += re.findall(r"ExecStart=/opt/afterword/bin/(.*)", PAGE)

    assert len(written) == 4
    for command in written:
        program, *words = command.split()
        if program == "afterword":
            assert words[0] in COMMANDS
            continue
        assert program == "gunicorn"
        assert find_spec(words[words.index("-c") + 1].removeprefix("python:")) is not None
        assert words[-1] == "afterword.web.wsgi:application"


def test_every_variable_of_the_page_is_in_the_reference() -> None:
    named = set(re.findall(r"\b(?:AFTERWORD_[A-Z_]+|DATABASE_URL)\b", PAGE))
    set_there = set(re.findall(r"^ *([A-Z_]+)=", "".join(_blocks("sh")), re.MULTILINE))

    assert "AFTERWORD_INSTALLATION" in set_there <= named
    assert [each for each in sorted(named) if f"| `{each}` |" not in REFERENCE] == []

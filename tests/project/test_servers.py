"""Tests that need a real server: skipped with a reason at home, failures in CI."""

from __future__ import annotations

import pytest

from tests import servers
from tests.project.source import ROOT

pytest_plugins = ["pytester"]
PLAIN = ("-p", "no:django", "-p", "no:randomly", "-p", "no:playwright")


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with our conftest and one test that needs a server nobody has."""
    monkeypatch.setitem(servers.SERVERS, "carrier-pigeon", (lambda: None, "pigeons"))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("AFTERWORD_REQUIRE_SERVERS", raising=False)
    pytester.makeini("[pytest]\nmarkers =\n  needs(server)\n  db\n")
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        "import pytest\n"
        "def test_plain(): assert True\n"
        "@pytest.mark.needs('carrier-pigeon')\n"
        "def test_flies(): assert False\n"
    )
    return pytester


def test_without_the_server_the_test_is_skipped_and_named_at_the_end(project: pytest.Pytester) -> None:
    ran = project.runpytest(*PLAIN)

    ran.assert_outcomes(passed=1, skipped=1)
    ran.stdout.fnmatch_lines(["NOT TESTED HERE: 1 tests, because carrier-pigeon is not on this machine*"])


def test_in_ci_a_missing_server_is_a_failure(project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    project.runpytest(*PLAIN).assert_outcomes(passed=1, errors=1)


def test_every_server_says_what_to_install() -> None:
    assert all(packages for _, packages in servers.SERVERS.values())
    assert servers.missing("radicale") is None

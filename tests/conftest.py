"""What every test may lean on: real servers by name, a private PostgreSQL, Django only where it is needed."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from tests import servers
from tests.servers.calendar_world import CalendarWorld, calendar_world
from tests.servers.mail_world import MailWorld
from tests.servers.mail_world import mail_world as running_mail_world
from tests.servers.postgres import private_cluster
from tests.servers.warmed import warmed_commands

HERE = Path(__file__).parent
SETTINGS = "afterword.web.settings"
# These never need Django, and `pytest tests/core` must not pay for it.
PURE_FOLDERS = ("core", "mail", "calendars", "reaching", "reading", "proofing", "project")
# These begin first, the longest before the others, so that no worker is left alone with one at the end.
LONGEST = (
    "kills/test_kill_matrix.py",
    "journeys/test_page_axe.py",
    "project/test_examples.py",
    "cli",
    "journeys",
    "mail/test_cut_lines.py",
    "core/plan/test_lives.py",
    "kills",
    "bars",
    "store",
)
# What a browser is shown and sent is the same over either database: the journeys through the page see both.
BROWSED_ON_BOTH = ("test_page_journey.py", "test_page_comments.py")
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup", "client_of"}

# A property that holds slowly on a busy machine still holds; how fast things are is measured in bench/.
hypothesis_settings.register_profile("unhurried", hypothesis_settings(), deadline=None)
hypothesis_settings.load_profile("unhurried")

_unmet: dict[str, set[str]] = defaultdict(set)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--only-db` is the second run of `dev test`, on PostgreSQL."""
    parser.addoption("--only-db", action="store_true", help="only the tests that touch the database")


def pytest_configure(config: pytest.Config) -> None:
    """Choose Django's settings unless only pure folders were asked for."""
    asked = [Path(word.split("::")[0]).resolve() for word in config.args]
    pure = [HERE / name for name in PURE_FOLDERS]
    if asked and all(any(path.is_relative_to(folder) for folder in pure) for path in asked):
        return
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    from afterword.store.prepared import Prepared

    # Whatever a test asks by a prepared statement is composed anew beside it, and has to be the same.
    Prepared.compared = True
    # The person's own data folder is no place for a test.
    folder = tempfile.TemporaryDirectory(prefix="afterword-tests-")
    config.add_cleanup(folder.cleanup)
    os.environ["AFTERWORD_DATA"] = os.environ["AFTERWORD_CONFIG"] = folder.name
    from django.conf import settings

    # pytest-django sets Django up after this hook when the settings are loaded by then.
    _ = settings.DATABASES


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what touches the database or a browser, keep only the former when asked, and begin with the longest."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if "browser" in fixtures:
            item.add_marker(pytest.mark.needs("chromium"))
        touches = item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES
        is_for_one = "browser" in fixtures and item.path.name not in BROWSED_ON_BOTH
        if touches and not is_for_one and not item.get_closest_marker("made_up"):
            item.add_marker("db")
    if config.getoption("--only-db"):
        dropped = [item for item in items if not item.get_closest_marker("db")]
        config.hook.pytest_deselected(items=dropped)
        items[:] = [item for item in items if item.get_closest_marker("db")]
    # The order of the files stays random otherwise, as does the order inside each.
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    return next((turn for turn, name in enumerate(LONGEST) if item.path.is_relative_to(HERE / name)), len(LONGEST))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose server is not here, with the reason; in CI that is a failure."""
    for marker in item.iter_markers("needs"):
        for name in marker.args:
            if reason := servers.missing(name):
                _unmet[reason].add(item.nodeid)
                if servers.are_required():
                    pytest.fail(reason, pytrace=False)
                pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end what was not tested here, and what would be needed; several workers tell it by their reports."""
    for report in terminalreporter.stats.get("skipped", ()):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else "").removeprefix("Skipped: ")
        if reason in {servers.missing(name) for name in servers.SERVERS}:
            _unmet[reason].add(report.nodeid)
    for reason, tests in sorted(_unmet.items()):
        terminalreporter.write_line(f"NOT TESTED HERE: {len(tests)} tests, because {reason}.", yellow=True)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The DATABASE_URL of a private PostgreSQL; use it with `@pytest.mark.needs("postgres")`."""
    with private_cluster() as url:
        yield url


@pytest.fixture(scope="session")
def warmed() -> Iterator[Path]:
    """A folder with an `afterword` that starts at once, for tests that run many commands as processes."""
    with warmed_commands() as folder:
        yield folder


@pytest.fixture(scope="session")
def mail_world() -> Iterator[MailWorld]:
    """Postfix and Dovecot on loopback; use it with `@pytest.mark.needs("postfix", "dovecot")`."""
    with running_mail_world() as world:
        yield world


@pytest.fixture(scope="session")
def radicale() -> Iterator[CalendarWorld]:
    """Radicale on loopback; use it with `@pytest.mark.needs("radicale")`."""
    with calendar_world() as world:
        yield world


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """The system's Chromium: nothing is downloaded, and root needs the sandbox off."""
    found = servers.program("chromium", "chromium-browser", "google-chrome")
    return {"executable_path": str(found), "args": ["--no-sandbox"]} if found else {}

"""Which real servers and programs this machine has, by the names that `@pytest.mark.needs(...)` takes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

ADMIN_FOLDERS = ("/usr/sbin", "/sbin", "/usr/local/sbin")


def program(*names: str) -> Path | None:
    """The first of these programs that is there; system folders count though they are not on everybody's PATH."""
    searched = os.pathsep.join([os.environ.get("PATH", ""), *ADMIN_FOLDERS])
    return next((Path(found) for name in names if (found := shutil.which(name, path=searched))), None)


def postgres_folder() -> Path | None:
    """The folder with `initdb` and `postgres`, the newest release first."""
    releases = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(releases, key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0)
    found = newest[-1] if newest else program("initdb")
    return found.parent if found else None


# name -> (is it there?, what to install on Debian)
SERVERS: dict[str, tuple[Callable[[], object], str]] = {
    "chromium": (lambda: program("chromium", "chromium-browser", "google-chrome"), "chromium chromium-driver"),
    "dovecot": (lambda: program("dovecot"), "dovecot-imapd dovecot-lmtpd dovecot-submissiond dovecot-managesieved"),
    "pdftoppm": (lambda: program("pdftoppm"), "poppler-utils"),
    "postfix": (lambda: program("postfix"), "postfix"),
    "postgres": (postgres_folder, "postgresql"),
    "radicale": (lambda: find_spec("radicale"), "nothing: it comes with requirements/test.txt"),
    "strace": (lambda: program("strace"), "strace"),
}


# Both daemons change to users of their own, which only root may do.
NEED_ROOT = {"postfix", "dovecot"}


def missing(name: str) -> str | None:
    """Why tests that need this server cannot run here, as a sentence; None when it is there."""
    find, packages = SERVERS[name]
    if not find():
        return f"{name} is not on this machine (Debian: {packages})"
    if name in NEED_ROOT and os.name != "nt" and os.geteuid() != 0:
        return f"{name} can only be started by root"
    return None


def are_required() -> bool:
    """True where a missing server is a failure: in CI, or when AFTERWORD_REQUIRE_SERVERS=1 says so."""
    return os.environ.get("CI", "").lower() in {"1", "true"} or os.environ.get("AFTERWORD_REQUIRE_SERVERS") == "1"

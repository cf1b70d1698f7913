"""Typed readers of environment variables: a wrong value stops the start and says what was expected."""

from __future__ import annotations

import os
import re
import tempfile
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from afterword.core.errors import AfterwordError

DEFAULT_PORT = 8319


class BadSetting(AfterwordError):
    """A setting in the environment cannot be used."""

    code = "bad_setting"
    hint = "Correct the variable or unset it; nothing was started."


def text(name: str, default: str = "") -> str:
    """The variable, or the content of the file named by NAME_FILE."""
    file = os.environ.get(f"{name}_FILE")
    if file:
        return Path(file).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """`1 true yes on` or `0 false no off`."""
    value = text(name).strip().casefold()
    if not value:
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise BadSetting(f"{name} is “{value}”; it must be yes or no.")


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name).strip()
    if not value:
        return default
    try:
        return int(value)
    except ValueError as error:
        raise BadSetting(f"{name} is “{value}”; it must be a whole number.") from error


def page_address() -> str:
    """Where the pages are reached from another device, as https://afterword.example; "" where they are not."""
    given = text("AFTERWORD_PAGE_ADDRESS").strip().removesuffix("/")
    if given and not re.fullmatch(r"https://[a-z0-9.-]+(:[0-9]{1,5})?", given):
        raise BadSetting(f"AFTERWORD_PAGE_ADDRESS is “{given}”; it must be like https://afterword.example, no path.")
    return given


def proxies() -> tuple[IPv4Network | IPv6Network, ...]:
    """The addresses and networks of proxies that may say from where a request comes; this machine alone if unset."""
    given = text("AFTERWORD_PROXIES", "127.0.0.1, ::1").replace(",", " ").split()
    try:
        found = tuple(ip_network(each) for each in given)
    except ValueError as error:
        raise BadSetting(
            f"AFTERWORD_PROXIES: {error}; it must be addresses or networks, as 127.0.0.1, 10.0.3.0/24."
        ) from error
    if any(each.prefixlen == 0 for each in found):
        raise BadSetting("AFTERWORD_PROXIES names the whole net; then anybody could say that they are somebody else.")
    return found


def installation() -> str:
    """The name under which several runs send together, from one PostgreSQL; "" where one run alone sends."""
    given = text("AFTERWORD_INSTALLATION").strip()
    if given and not re.fullmatch(r"[A-Za-z0-9._-]{8,64}", given):
        raise BadSetting(f"AFTERWORD_INSTALLATION is “{given}”; it must be 8 to 64 letters, digits, dots or dashes.")
    if given and not text("DATABASE_URL").startswith("postgres"):
        raise BadSetting("AFTERWORD_INSTALLATION is set; it needs a DATABASE_URL of a PostgreSQL.")
    return given


def is_driven_by_jobs() -> bool:
    """Whether jobs wake letters at their hour (AFTERWORD_DRIVER=procrastinate), or passes over the rows alone do."""
    given = text("AFTERWORD_DRIVER", "rows").strip() or "rows"
    if given not in {"rows", "procrastinate"}:
        raise BadSetting(f"AFTERWORD_DRIVER is “{given}”; it must be rows or procrastinate.")
    if given == "rows":
        return False
    if not installation():
        raise BadSetting("AFTERWORD_DRIVER is procrastinate; it needs AFTERWORD_INSTALLATION as well.")
    if find_spec("procrastinate") is None:
        raise BadSetting("AFTERWORD_DRIVER is procrastinate; it needs `pip install 'afterword[server]'`.")
    return True


def log_format() -> str:
    """How log lines are written: `text` for people, `json` for programs."""
    given = text("AFTERWORD_LOG_FORMAT", "text").strip() or "text"
    if given not in {"text", "json"}:
        raise BadSetting(f"AFTERWORD_LOG_FORMAT is “{given}”; it must be text or json.")
    return given


def contact_address() -> str:
    """Whom the hosts of job boards may ask about our requests: AFTERWORD_CONTACT; "" for nobody."""
    given = text("AFTERWORD_CONTACT").strip()
    if given and not re.fullmatch(r"(?:https://|mailto:)[!-~]{3,200}|[!-~]{1,100}@[A-Za-z0-9.-]{3,100}", given):
        raise BadSetting(
            f"AFTERWORD_CONTACT is “{given}”; it must be a mail address or like https://example.org/about."
        )
    return given


def data_folder() -> Path:
    """Where the person's data lies: AFTERWORD_DATA, else the system's own place for a user's data."""
    return _private(Path(text("AFTERWORD_DATA") or user_data_path("afterword", appauthor=False)))


def config_folder() -> Path:
    """Where keys lie, apart from the data and its backups: AFTERWORD_CONFIG, else the system's place."""
    return _private(Path(text("AFTERWORD_CONFIG") or user_config_path("afterword", appauthor=False)))


def made_once(path: Path, content: bytes) -> None:
    """Make a file that only its owner reads, whole or not at all; one that somebody else made meanwhile stays.

    Two runs that start together on an empty folder must end with the same key, and neither may read half of it.
    """
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            Path(path).hardlink_to(beside)
        except FileExistsError:
            return
        except OSError:
            # A disk without links, as of a memory stick.
            if not path.exists():
                Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)


def system_zone(clock: Path = Path("/etc/localtime")) -> str | None:
    """The IANA name of the time zone this machine is set to: TZ, else the system's own; None where it names none."""
    given = text("TZ").removeprefix(":")
    if given:
        return given
    try:
        return str(clock.readlink()).partition("zoneinfo/")[2] or None
    except (OSError, NotImplementedError):
        return None


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder

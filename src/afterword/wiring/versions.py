"""What names this installation, and the calendar and rules that it plans by."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from uuid import uuid4


@cache
def plan_version() -> str:
    """The calendar, the time zones and the rules that plans are made by; of the rules, a digest of their own words."""
    from importlib.metadata import version
    from importlib.resources import files

    from afterword.calendars.zones import zones_version

    core, rules = Path(str(files("afterword") / "core")), sha256()
    parts = [path for folder in ("plan", "decision", "facts", "parameters") for path in (core / folder).rglob("*.py")]
    for path in sorted(
        [*parts, *(core / f"{name}.py" for name in ("call/attempts", "closures", "windows", "workdays", "zones"))]
    ):
        rules.update(path.read_bytes())
    return f"holidays {version('holidays')}, {zones_version()}, rules {rules.hexdigest()[:8]}"


def machine_id(folder: Path, installation: str = "") -> str:
    """Names this installation: a random file of the config folder and, where there is one, the system's own id.

    A database copied to another machine, or beside another configuration, finds a foreign name in the lease.
    Machines that send together share the name that whoever runs them gave.
    """
    if installation:
        return sha256(f"installation {installation}".encode()).hexdigest()
    file = folder / "machine-id"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(uuid4().hex, encoding="ascii")
    system = Path("/etc/machine-id")
    parts = [file.read_text(encoding="ascii"), system.read_text(encoding="ascii") if system.exists() else ""]
    return sha256("\n".join(parts).encode()).hexdigest()

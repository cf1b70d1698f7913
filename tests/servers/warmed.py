"""A warmed process that forks commands of the product: what each would import anew is there already.

A command still has its own folders, settings, clock, output and end; `afterword` in the folder that
`warmed_commands` makes hands its words over and waits. What depends on the environment is not loaded before the fork.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.servers.ports import wait_until

ROOT = Path(__file__).parents[2]
STANDARD = (0, 1, 2)
MOST_BYTES = 1 << 20
# Nothing of these looks at the environment when it is imported.
PACKAGES = ("core", "calendars", "mail", "paper", "proofing", "reading", "cli")
ELSE = (
    "aiosmtpd.smtp",
    "cryptography.fernet",
    "django.contrib.messages.storage.session",
    "django.contrib.sessions.backends.db",
    "django.core.management.commands.migrate",
    "django.db.backends.sqlite3.base",
    "django.db.models",
    "django.template.defaultfilters",
    "django.urls",
    "holidays",
    "icalendar",
    "keyring.backends",
    "nameparser",
)
# Starts in a hundredth of a second; the words go over with the three open files.
HANDING_OVER = """#!{python} -ISE
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as to:
    to.connect({address!r})
    said = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(to, [len(said).to_bytes(4, "big")], [0, 1, 2])
    to.sendall(said)
    code = to.recv(16)
sys.exit(int(code or 70))
"""


@contextlib.contextmanager
def warmed_commands() -> Iterator[Path]:
    """A folder with an `afterword` that is forked from a warmed process."""
    # Short, as an address of a socket in a folder may not be long.
    with tempfile.TemporaryDirectory(prefix="warm-") as name:
        folder = Path(name)
        address, program = folder / "at", folder / "afterword"
        program.write_text(HANDING_OVER.format(python=sys.executable, address=str(address)))
        program.chmod(0o755)
        with subprocess.Popen([sys.executable, "-m", __name__, str(address)], cwd=ROOT) as process:
            try:
                wait_until(address.exists, "The warmed process does not listen.")
                yield folder
            finally:
                process.kill()


def _warm() -> None:
    for package in PACKAGES:
        name = f"afterword.{package}"
        for found in pkgutil.walk_packages(import_module(name).__path__, f"{name}."):
            if not found.name.startswith("afterword.cli."):
                import_module(found.name)
    for name in ELSE:
        import_module(name)


def _serve(address: str) -> int:
    """Take commands until killed; returns in a fork only, with the exit code of its command."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as listening:
        part = f"{address}.part"
        listening.bind(part)
        listening.listen()
        os.rename(part, address)
        while True:
            asking, _ = listening.accept()
            with asking:
                if os.fork() == 0:
                    listening.close()
                    return _kept(asking)


def _kept(asking: socket.socket) -> int:
    """Fork the command, wait for it and tell its end, so that the warmed process need not wait."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    length, files, _, _ = socket.recv_fds(asking, 4, len(STANDARD))
    said = b""
    while len(said) < int.from_bytes(length, "big"):
        said += asking.recv(MOST_BYTES)
    pid = os.fork()
    if pid == 0:
        asking.close()
        return _command(files, *json.loads(said))
    for file in files:
        os.close(file)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    asking.sendall(str(code).encode())
    asking.close()
    os._exit(0)


def _command(files: list[int], words: list[str], folder: str, variables: dict[str, str]) -> int:
    from afterword.cli import main

    # What the interpreter reads and writes goes by these numbers.
    for file, standard in zip(files, STANDARD, strict=True):
        os.dup2(file, standard)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    time.tzset()
    sys.argv = ["afterword", *words]
    return main()


if __name__ == "__main__":
    _warm()
    # What is there stays: no fork looks through it.
    gc.freeze()
    sys.exit(_serve(sys.argv[1]))

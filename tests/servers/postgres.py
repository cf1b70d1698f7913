"""A private PostgreSQL on loopback, for a test by `private_cluster()` or for a run by `-m tests.servers.postgres`.

The cluster lives in a folder of its own, listens on a free port of 127.0.0.1 and dies with the run.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.servers import are_required, missing, postgres_folder
from tests.servers.ports import free_ports

SERVER_USER = "postgres"


@contextlib.contextmanager
def private_cluster(*, is_synced: bool = False) -> Iterator[str]:
    """Make a cluster, start it, give its `DATABASE_URL`, stop it and take its folder away."""
    home = Path(tempfile.mkdtemp(prefix="afterword-postgres-"))
    port = free_ports(1)[0]
    try:
        _give_to_server_user(home)
        _call("initdb", "-D", f"{home}/cluster", "-U", "afterword", "--auth=trust", "--encoding=UTF8", "--no-sync")
        # fsync off: these rows live for one run, and the crash tests kill our process, not the machine.
        sync = "on" if is_synced else "off"
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync={sync}"
        _call("pg_ctl", "-D", f"{home}/cluster", "-l", f"{home}/log", "-w", "-o", options, "start")
        try:
            yield f"postgres://afterword@127.0.0.1:{port}/postgres"
        finally:
            _call("pg_ctl", "-D", f"{home}/cluster", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _give_to_server_user(home: Path) -> None:
    # PostgreSQL refuses to run as root.
    if os.name != "nt" and os.geteuid() == 0:
        shutil.chown(home, SERVER_USER, SERVER_USER)


def _call(program: str, *words: str) -> None:
    folder = postgres_folder()
    if folder is None:
        raise RuntimeError("PostgreSQL is not on this machine.")
    command = [str(folder / program), *words]
    if os.name != "nt" and os.geteuid() == 0:
        command = ["runuser", "-u", SERVER_USER, "--", *command]
    # Output goes to a file: the server keeps a pipe open, and waiting for its end would never end.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/", check=False)
        said.seek(0)
        if done.returncode != 0:
            raise RuntimeError(f"{program} failed: {said.read().decode(errors='replace')}")


def main(command: Sequence[str]) -> int:
    """Run a command with DATABASE_URL set to a private cluster; without PostgreSQL say so."""
    if reason := missing("postgres"):
        print(f"\nNot run a second time on PostgreSQL: {reason}.")
        return int(are_required())
    with private_cluster() as url:
        print("\nOnce more on PostgreSQL: the tests that touch the database.", flush=True)
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

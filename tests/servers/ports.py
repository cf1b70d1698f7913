"""Free ports of this machine, and waiting for another process: until it listens, or until something is there."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Callable
from functools import partial

PATIENCE_SECONDS = 20.0


def free_ports(count: int) -> list[int]:
    """Ports of 127.0.0.1 on which nobody listens, all different."""
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def wait_until_open(*ports: int) -> None:
    """Return when every port takes a connection; TimeoutError when one does not."""
    for port in ports:
        wait_until(partial(_is_open, port), f"Nobody listens on port {port}.")


def wait_until(is_so: Callable[[], bool], otherwise: str) -> None:
    """Look every 20 ms until it is so: another process gives no other sign. TimeoutError with `otherwise`."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > ends:
            raise TimeoutError(otherwise)
        time.sleep(0.02)


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0

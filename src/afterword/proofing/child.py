"""The grammar checker as a child process: texts in, remarks out; it ends when nothing was asked for five minutes."""

from __future__ import annotations

import os
import signal
import sys
from typing import IO, Any

from afterword.proofing.grammar import Harper, sound
from afterword.reading.frames import receive, send

IDLE_SECONDS = 300


def main() -> int:
    """Serve until the other side closes the pipe, or is silent for long."""
    harper = Harper()
    # A rule of the library was seen to print; whatever it prints must not come between the answers.
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (request := _next(source)) is not None:
        header, content = request
        send(sink, {"result": {"remarks": sound(harper.remarks(header["locale"], content.decode()))}})
    return 0


def _next(source: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    # The signal ends a process by itself where there is one; elsewhere the child stays until the page ends.
    if hasattr(signal, "alarm"):
        signal.alarm(IDLE_SECONDS)
    request = receive(source)
    if hasattr(signal, "alarm"):
        signal.alarm(0)
    return request


if __name__ == "__main__":
    raise SystemExit(main())

"""The door: the only way in for files of others. Size first, then a child process with limits, never here."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import IO, Any, cast

import afterword
from afterword.core.errors import Unreadable
from afterword.reading import limits
from afterword.reading.frames import receive, send

CHILD = "afterword.reading.child"


class Door:
    """One warm child that parses; started at the first file, replaced when it was stopped or has died.

    Safe for several threads: one file at a time goes through.
    """

    def __init__(self, wall_seconds: float = limits.CHILD_WALL_SECONDS, module: str = CHILD) -> None:
        self._wall_seconds = wall_seconds
        self._module = module
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._finish: weakref.finalize[Any, Any] | None = None

    def ask(self, header: dict[str, Any], content: bytes) -> dict[str, Any]:
        """What the child read out of the content; raises `Unreadable` with its sentence, or `TooSlow`."""
        limits.check_size(header["kind"], len(content))
        with self._lock:
            answer = self._exchange(header, content)
        if "error" in answer:
            error = answer["error"]
            raise Unreadable(error["message"], hint=error["hint"], code=error["code"])
        result: dict[str, Any] = answer["result"]
        return result

    def start(self) -> None:
        """Let the child start now, so that it is ready when the first file comes."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """Stop the child; the next file starts a new one."""
        with self._lock:
            self._stop()

    def _exchange(self, header: dict[str, Any], content: bytes) -> dict[str, Any]:
        child = self._running()
        stopped = threading.Event()
        timer = threading.Timer(self._wall_seconds, _kill, (child, stopped))
        timer.start()
        answer = None
        try:
            # A child killed in the middle answers with a broken or an ended pipe; both mean the same.
            with contextlib.suppress(OSError):
                send(cast("IO[bytes]", child.stdin), header, content)
                answer = receive(cast("IO[bytes]", child.stdout))
        finally:
            timer.cancel()
        if answer is None:
            raise self._ended(child, limits.CAPS[header["kind"]], timed_out=stopped.is_set())
        return answer[0]

    def _ended(self, child: subprocess.Popen[bytes], cap: limits.Cap, *, timed_out: bool) -> Unreadable:
        """Why the child gave no answer: stopped by us, by its limits, or by a fault of its own."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(1)
        failed = child.returncode is not None and child.returncode > 0
        self._stop()
        if failed and not timed_out:
            return limits.ReaderFailed(hint=cap.hint)
        return limits.TooSlow(
            None if timed_out else f"This file needs more time or memory than {cap.noun} does.", hint=cap.hint
        )

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._stop()
            self._child = _start(self._module)
            self._finish = weakref.finalize(self, _end, self._child)
        return self._child

    def _stop(self) -> None:
        if self._finish is not None:
            self._finish()
        self._child = self._finish = None


def _start(module: str) -> subprocess.Popen[bytes]:
    """A child with the same interpreter and an environment that holds nothing but the way to this package."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "PYTHONTZPATH") if name in os.environ}
    home = str(Path(afterword.__file__).parent.parent)
    return subprocess.Popen(  # noqa: S603  (the module is one of ours)
        [sys.executable, "-s", "-X", "utf8", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**kept, "PYTHONPATH": home},
    )


def _kill(child: subprocess.Popen[bytes], stopped: threading.Event) -> None:
    stopped.set()
    child.kill()


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()

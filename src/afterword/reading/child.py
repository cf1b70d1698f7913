"""The child process behind the door: reads requests from its standard input, answers on its standard output.

A message is a JSON header and raw content, each led by its length in four bytes (big-endian). The process
refuses network, programs and writing files; memory and processor time are limited where the system can.
"""

from __future__ import annotations

import json
import struct
import sys
from typing import IO, Any

from afterword.core.errors import AfterwordError
from afterword.reading import limits

_LENGTH = struct.Struct(">I")
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.", "ctypes.",
    "urllib.", "http.", "smtplib.", "ftplib.", "imaplib.", "poplib.", "telnetlib.", "webbrowser.", "pty.",
)  # fmt: skip


class ForbiddenHere(AfterwordError):
    """This file made its reader do something it must not."""

    code = "forbidden"
    hint = "Nothing was kept of it. Do not open this file."


def send(stream: IO[bytes], header: dict[str, Any], content: bytes = b"") -> None:
    """Write one message."""
    head = json.dumps(header, ensure_ascii=False).encode()
    stream.write(_LENGTH.pack(len(head)) + head + _LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None at the end of the stream, also in the middle of a message."""
    head = _frame(stream)
    content = _frame(stream) if head is not None else None
    return None if head is None or content is None else (json.loads(head), content)


def _frame(stream: IO[bytes]) -> bytes | None:
    length = stream.read(_LENGTH.size)
    if len(length) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(length)
    content = stream.read(size)
    return content if len(content) == size else None


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """The audit hook: no network, no program, no changed file."""
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & 3):
            raise ForbiddenHere
    elif event.startswith(_FORBIDDEN):
        raise ForbiddenHere


def answer(header: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The result of one request, or its error as a value."""
    from afterword.reading.parse import read_invitation

    try:
        return {"result": read_invitation(content, header["kind"], header.get("candidate_email"))}
    except AfterwordError as error:
        return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
    except (RecursionError, MemoryError):
        return {"error": {"code": limits.TooMuch.code, "message": limits.TooMuch.__doc__, "hint": limits.TooMuch.hint}}


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = limits.CHILD_MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))


def _limit_processor() -> None:
    """Two seconds more than was used so far: the limit counts the whole life of the process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(used.ru_utime + used.ru_stime) + 1 + limits.CHILD_CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard < 0 else min(wanted, hard), hard))


def main() -> int:
    """Serve until the other side closes the pipe."""
    import afterword.reading.parse
    import afterword.reading.pasted  # noqa: F401
    from afterword.calendars.zones import iana_name

    iana_name("UTC")
    _limit_memory()
    sys.addaudithook(refuse)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while (request := receive(source)) is not None:
        _limit_processor()
        send(sink, answer(*request))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

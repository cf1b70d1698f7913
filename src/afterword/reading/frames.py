"""Messages over the pipes of the child: a JSON header and raw content, each led by its length in four bytes."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">I")


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

"""A file by its path: what is no plain file is never waited for, and no more is read than its kind may hold."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from afterword.core.errors import Unreadable
from afterword.reading import limits

_HEAD = 4096
_SHOWN = 200
# A named pipe that nobody writes to would be waited for until the end of days.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NoSuchFile(Unreadable):
    """There is no such file."""

    code = "no_such_file"
    hint = "Look at the name and the folder, and give the file again."


def bytes_of(path: str | Path, kind: Callable[[bytes], str]) -> bytes:
    """The bytes of a file; `kind` tells from how it begins what it is, and so how large it may be."""
    with _opened(path) as source:
        head = source.read(_HEAD) or b""
        cap = limits.CAPS[kind(head)]
        limits.check_size(cap.kind, os.fstat(source.fileno()).st_size)
        return head + (source.read(max(0, cap.bytes + 1 - len(head))) or b"")


def first_bytes_of(path: str | Path, most: int) -> bytes:
    """The first bytes of a plain file; who reads them further judges how large it may be."""
    with _opened(path) as source:
        return source.read(most) or b""


@contextmanager
def _opened(path: str | Path) -> Iterator[BinaryIO]:
    name = str(path)[:_SHOWN]
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as source:
            found = os.fstat(source.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise NoSuchFile(f"{name} is {'a folder' if stat.S_ISDIR(found.st_mode) else 'no plain file'}.")
            yield source
    except OSError as error:
        raise NoSuchFile(f"{name} cannot be opened: {(error.strerror or 'unknown').lower()}.") from error
    except ValueError as error:
        # A NUL, or half a character: no file system knows such a name.
        raise NoSuchFile("This path holds a sign that no file name can have.") from error

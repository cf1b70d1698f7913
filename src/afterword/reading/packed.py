"""The parts of a ZIP file (DOCX, ODT, LinkedIn's export): counted before, and counted while they are unpacked."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from afterword.core.errors import Unreadable
from afterword.reading import limits


class NotPacked(Unreadable):
    """This file is broken: it begins like a packed document and does not go on like one."""

    code = "not_a_zip"
    hint = "Save the document again and give that file, or paste its text."


def unpacked(content: bytes, wanted: tuple[str, ...]) -> dict[str, bytes]:
    """The parts whose name begins with one of these; refuses too many entries, or too much when unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            entries = packed.infolist()
            if len(entries) > limits.ZIP_ENTRIES:
                raise limits.TooMuch(
                    f"This file has more than {limits.ZIP_ENTRIES} parts. Nothing was kept.", hint=_AGAIN
                )
            names = [each.filename for each in entries if each.filename.startswith(wanted)]
            found, left = {}, limits.ZIP_UNPACKED_BYTES
            for name in names:
                with packed.open(name) as source:
                    found[name] = source.read(left + 1)
                left -= len(found[name])
                if left < 0:
                    size = limits.amount(limits.ZIP_UNPACKED_BYTES)
                    raise limits.TooMuch(f"This file is more than {size} when unpacked. Nothing was kept.", hint=_AGAIN)
            return found
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError, OSError) as error:
        raise NotPacked from error


_AGAIN = "Save the document without pictures and attachments, or paste its text."

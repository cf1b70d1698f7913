"""The child process behind the door: reads requests from its standard input, answers on its standard output.

It refuses network, programs and writing files; memory and processor time are limited where the system can.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from math import ceil
from typing import Any

from afterword.calendars.zones import iana_name
from afterword.core.errors import AfterwordError
from afterword.reading import limits
from afterword.reading.frames import receive, send
from afterword.reading.parse import read_invitation

_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.", "ctypes.",
    "urllib.", "http.", "smtplib.", "ftplib.", "imaplib.", "poplib.", "telnetlib.", "webbrowser.", "pty.",
)  # fmt: skip

Reader = Callable[[dict[str, Any], bytes], dict[str, Any]]
_MAIL = frozenset({"mail", "words", "page", "heard", "vcf", "contacts"})
_JOBS = frozenset({"jobs", "jobpage", "careers", "sitemap"})


class ForbiddenHere(AfterwordError):
    """This file made its reader do something it must not."""

    code = "forbidden"
    hint = "Nothing was kept of it. Do not open this file."


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """The audit hook: no network, no program, no changed file."""
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if writes or (isinstance(flags, int) and flags & 3):
            raise ForbiddenHere
    elif event.startswith(_FORBIDDEN):
        raise ForbiddenHere


def answer(read: Reader, header: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The result of one request, or its error as a value."""
    try:
        return {"result": read(header, content)}
    except AfterwordError as error:
        return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
    except (RecursionError, MemoryError):
        cap = limits.CAPS[header["kind"]]
        message = f"This file holds more than {cap.noun} may. Nothing was kept."
        return {"error": {"code": limits.TooMuch.code, "message": message, "hint": cap.hint}}


def reader_of(kind: str) -> Reader:
    """What reads this kind; only invitations are there from the start, as most commands read nothing else."""
    for kinds, reader in ((_MAIL, _of_mail), (limits.RESUMES, _of_resumes), (_JOBS, _of_jobs)):
        if kind in kinds:
            return reader(kind)
    if kind == "agenda":
        from afterword.reading.agenda import read_agenda

        return lambda header, content: read_agenda(content, header["since"], header["until"])
    return _of_invitations


def _of_invitations(header: dict[str, Any], content: bytes) -> dict[str, Any]:
    read_on = header.get("read_on")
    day = date.fromisoformat(read_on) if read_on else None
    return read_invitation(content, header["kind"], header.get("candidate_email"), day)


def _of_mail(kind: str) -> Reader:
    from afterword.reading.contact_files import read_contact_file
    from afterword.reading.correspondence import hear, read_contacts, read_correspondence

    if kind == "heard":
        return lambda header, content: hear(content, header.get("candidate_email"))
    if kind == "vcf":
        return lambda _, content: read_contacts(content)
    if kind == "contacts":
        return lambda _, content: read_contact_file(content)
    return lambda _, content: read_correspondence(content, kind)


def _of_resumes(kind: str) -> Reader:
    from afterword.reading.resume_files import read_resume_file

    return lambda _, content: read_resume_file(content, kind)


def _of_jobs(kind: str) -> Reader:
    from afterword.reading.job_files import find_boards, read_jobs, read_map

    if kind == "sitemap":
        return lambda _, content: read_map(content)
    if kind == "careers":
        return lambda header, content: find_boards(content, header["base"])
    return lambda header, content: read_jobs(content, header["source"], header["board"], header.get("url", ""))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = limits.CHILD_MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))


def _limit_processor(seconds: int = limits.CHILD_CPU_SECONDS) -> None:
    """So many seconds from now at most: the limit counts whole seconds of the whole life of the process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = ceil(used.ru_utime + used.ru_stime) + seconds - 1
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard < 0 else min(wanted, hard), hard))


def main() -> int:
    """Serve until the other side closes the pipe; what is imported later only reads files, which the hook allows."""
    iana_name("UTC")
    sys.dont_write_bytecode = True  # a codec imported later must not try to write, or the hook stops it
    _limit_memory()
    sys.addaudithook(refuse)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while (request := receive(source)) is not None:
        kind = request[0]["kind"]
        read = reader_of(kind)
        _limit_processor(limits.CHILD_CPU_SECONDS_OF.get(kind, limits.CHILD_CPU_SECONDS))
        send(sink, answer(read, *request))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""What the child process does with a resume: by what the file is, not by its name. Pure; nothing is opened."""

from __future__ import annotations

from typing import Any

from afterword.calendars.lines import decoded
from afterword.core.resume.lines import Line
from afterword.core.resume.reading import read_resume
from afterword.reading.linkedin_export import linkedin_export
from afterword.reading.office_lines import docx_lines, odt_lines
from afterword.reading.packed import unpacked
from afterword.reading.pdf_lines import pdf_lines
from afterword.reading.resume_json import NotAResume, json_resume
from afterword.reading.rtf_lines import rtf_lines
from afterword.reading.text_lines import text_lines


def kind_of(head: bytes) -> str:
    """What a file is by how it begins."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4]
    opens = head[:8].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n")[:1]
    return (
        "resume.json" if opens in (b"{", b"[") or (is_wide and opens == b"n") or start[:5] == b"null" else "resume.txt"
    )


def read_resume_file(content: bytes, kind: str) -> dict[str, Any]:
    """The `read-resume` object of a file; raises `Unreadable` with what happened."""
    if kind == "resume.json":
        return json_resume(content)
    if kind == "docx":
        parts = unpacked(content, ("word/document.xml", "content.xml"))
        if not parts:
            return linkedin_export(content)
        return _found(docx_lines(content) if "word/document.xml" in parts else odt_lines(content))
    if kind == "pdf":
        return _found(pdf_lines(content))
    if kind == "rtf":
        return _found(rtf_lines(content))
    return _found(text_lines(_text(content)))


def _text(content: bytes) -> str:
    if b"\0" in content and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise NotAResume("This is no text: it holds signs that no text has.")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    return decoded(content, folded=False)[0]


def _found(lines: list[Line]) -> dict[str, Any]:
    found = read_resume(lines).to_json()
    if not set(found) - {"unsure", "sources"}:
        raise NotAResume
    return found

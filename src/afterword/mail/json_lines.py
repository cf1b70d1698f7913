"""Log lines that programs read: one JSON object each, without a person's data."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from re import compile as pattern

from afterword.mail.known_secrets import HIDDEN, RedactedLines

_ADDRESS = pattern(r"[^\s<>\"'(),;:]+@[^\s<>\"'(),;:]+")


class JsonLines(logging.Formatter):
    """What happened, where and when; of a fault its kind and the places in the code, not the words it came with."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; secrets are hidden as on the terminal, and mail addresses too."""
        plain = logging.makeLogRecord({**record.__dict__, "exc_info": None, "exc_text": None, "stack_info": None})
        said = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _ADDRESS.sub(HIDDEN, RedactedLines().format(plain)),
        }
        if record.exc_info and record.exc_info[0]:
            said["fault"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])
            said["where"] = " < ".join(f"{each.name}:{each.lineno}" for each in reversed(frames[-8:]))
        return json.dumps(said, ensure_ascii=False)

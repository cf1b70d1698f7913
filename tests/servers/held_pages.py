"""A page whose answers are held back until a file says go; what is told of each request lies in that folder."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ.get("HELD_PAGES", ""))


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    """Say that a request has begun, and answer it whole once the file `go` is there."""
    name = str(environ["PATH_INFO"]).strip("/")
    (FOLDER / name).touch()
    pause = threading.Event()
    while not (FOLDER / "go").exists():
        pause.wait(0.02)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"whole {name}".encode()]

"""Tests of a server with accounts: run by themselves with AFTERWORD_ACCOUNTS=yes, which decides at the start."""

from __future__ import annotations

import os

from tests.web.conftest import letter, mine, owner, world

if os.environ.get("AFTERWORD_ACCOUNTS") != "yes":
    collect_ignore_glob = ["test_*.py"]

__all__ = ["letter", "mine", "owner", "world"]

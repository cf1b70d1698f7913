"""Says which package a kind of file needs, and what works without it."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from afterword.core.errors import Refusal


class ExtraMissing(Refusal):
    """A package that this kind of file needs is not installed."""

    code = "extra_missing"


def need(module: str, extra: str, what: str) -> None:
    """Refuse, with what to install and what works without, where the module is not there."""
    if not is_there(module):
        raise ExtraMissing(
            f"{what} need one more package, which is not installed here.",
            hint=f"Install it: pip install 'afterword[{extra}]'. "
            "Without it you can print the page, save the mail file, or copy the words.",
        )


@cache
def is_there(module: str) -> bool:
    """True where the module can be imported; it is not imported for that."""
    return find_spec(module) is not None

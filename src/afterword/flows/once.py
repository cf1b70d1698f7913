"""What a page looks up more than once is looked up once: for looking only, never around a change."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Value = TypeVar("Value")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def remembered() -> Iterator[None]:
    """Within this block each look-up is made once."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


@contextmanager
def looking() -> Iterator[None]:
    """Within this block too, or in the one around it, each look-up is made once; for what only ever looks."""
    if is_remembering():
        yield
        return
    with remembered():
        yield


def is_remembering() -> bool:
    """Whether what is looked up now will be at hand later."""
    return _kept.get() is not None


def once(key: Hashable, make: Callable[[], Value]) -> Value:
    """The value kept under the key in this block, else what `make` gives."""
    kept = _kept.get()
    if kept is None:
        return make()
    if key not in kept:
        kept[key] = make()
    value: Value = kept[key]
    return value


def known(key: Hashable, value: object) -> None:
    """Keep what was looked up together with something else; whoever asks for it later in this block finds it."""
    kept = _kept.get()
    if kept is not None:
        kept.setdefault(key, value)

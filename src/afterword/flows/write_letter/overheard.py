"""Whoever is answering hears the words of a letter as soon as they are composed, before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

# The locale of some letters and the body of each.
Listener = Callable[[str, Sequence[str]], object]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def overheard(listener: Listener) -> Iterator[None]:
    """Within this block the words of each letter are told as they are composed; whether they are kept is not."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell_words(locale: str, bodies: Sequence[str]) -> None:
    """Tell whoever listens, if anybody does."""
    listener, words = _listener.get(), [body for body in bodies if body]
    if listener is not None and words:
        listener(locale, words)

"""Channels that are made when they are first used: most commands use three of forty."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

Channel = TypeVar("Channel")


def later(make: Callable[[], Channel]) -> Channel:
    """Stands where the channel is wanted, and makes it at the first look at anything of it."""
    return cast("Channel", _Later(make))


def close(channel: object) -> None:
    """Close what was made of it; what nobody used has nothing to close."""
    made = channel.made() if isinstance(channel, _Later) else channel
    shut = getattr(made, "close", None)
    if shut is not None:
        shut()


class _Later(Generic[Channel]):
    """Safe for several threads: all of them get the same channel."""

    def __init__(self, make: Callable[[], Channel]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._channel: Channel | None = None

    def made(self) -> Channel | None:
        """The channel where it was used, else None."""
        return self._channel

    def _made_now(self) -> Any:
        with self._lock:
            if self._channel is None:
                self._channel = self._make()
        return self._channel

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made_now(), name)

    def __call__(self, *positional: Any, **named: Any) -> Any:
        return self._made_now()(*positional, **named)

"""A channel that is made at its first use is made once, and closed only where it was used."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from afterword.wiring.later import close, later


@dataclass
class Channel:
    closed: list[str] = field(default_factory=list)

    def say(self) -> str:
        return "here"

    def close(self) -> None:
        self.closed.append("closed")


def test_a_channel_is_made_once_for_all_threads() -> None:
    made: list[Channel] = []

    def make() -> Channel:
        made.append(Channel())
        return made[-1]

    channel = later(make)

    assert not made
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: channel.say(), range(40))) == {"here"}
    assert len(made) == 1


def test_what_nobody_used_is_not_made_to_be_closed() -> None:
    made: list[Channel] = []

    def make() -> Channel:
        made.append(Channel())
        return made[-1]

    channel = later(make)
    close(channel)
    assert not made

    channel.say()
    close(channel)
    assert made[0].closed == ["closed"]


def test_a_function_may_stand_behind_it_and_a_fault_comes_again() -> None:
    absolute = later(lambda: abs)
    tries: list[int] = []

    def fails() -> Channel:
        tries.append(1)
        raise OSError

    broken = later(fails)

    assert absolute(-42) == 42
    for _ in range(2):
        try:
            broken.say()
        except OSError:
            continue
    assert len(tries) == 2

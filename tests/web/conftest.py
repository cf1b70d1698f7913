"""Pages for tests: a world in memory, an owner with one process, a browser that is signed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from afterword.store.models import Letter, Owner
    from tests.fakes import World
    from tests.web.visitors import Visitor


@pytest.fixture(scope="module", autouse=True)
def presses_what_it_is_named_for(request: pytest.FixtureRequest) -> Iterator[None]:
    """A file that stands for an act of the pages has pressed it by its end."""
    from tests.web.elsewhere import ELSEWHERE, acts_heard, is_whole

    wanted = {act for act, file in ELSEWHERE.items() if file == request.path.name}
    if not wanted or not is_whole(request):
        yield
        return
    with acts_heard() as heard:
        yield
    assert wanted <= heard


@pytest.fixture
def world() -> Iterator[World]:
    from afterword.web import routing
    from tests.fakes import World

    made = World()
    before = dict(routing._channels)
    routing.act_through(made.ports())
    yield made
    routing._channels.clear()
    routing._channels.update(before)


@pytest.fixture
def owner(db: None, world: World) -> Owner:
    from tests.letters import an_owner

    return an_owner(world.clock.now())


@pytest.fixture
def letter(owner: Owner, world: World) -> Letter:
    from tests.letters import a_letter

    return a_letter(owner, world.clock.now())


@pytest.fixture
def mine(owner: Owner) -> Visitor:
    from tests.web.visitors import signed_in

    return signed_in(owner)

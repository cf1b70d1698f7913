"""Two people and a coach's consent: what the tests of coaches begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from afterword.accounts.models import Account
from afterword.store.models import Coaching, Letter, Owner, Step
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.letters import a_letter
from tests.web.visitors import Visitor

JO, BEN, EVE = "jo@park.test", "ben@coach.test", "eve@park.test"


def page(answer: Any) -> str:
    return str(answer.content.decode())


@dataclass(frozen=True)
class Scene:
    """Jo with two processes and their letters, of which Ben was shown the first."""

    jo: Visitor
    ben: Visitor
    owner: Owner
    letter: Letter
    other: Letter
    coaching: Coaching

    @property
    def process(self) -> str:
        return f"/helping/{self.coaching.pk}/processes/{self.letter.process_id}"

    @property
    def words(self) -> str:
        return f"/helping/{self.coaching.pk}/letters/{self.letter.pk}"

    def says(self, text: str, about: str = "") -> Any:
        return self.ben.post(self.words, {"text": text, "about": about})


def a_scene(world: World) -> Scene:
    jo, ben = signs_in(JO), signs_in(BEN)
    owner = Account.objects.get(email=JO).owner
    letter, other = (a_letter(owner, world.clock.now(), email=f"{each}@library.test") for each in ("a", "b"))
    for each in (letter, other):
        Step.everything.create(
            owner=owner, process=each.process, key=each.step_key, step="thank_you", person=each.person, status="due"
        )
    form = {"mailbox": f" {BEN.upper()} ", "process": str(letter.process_id), "days": "30"}
    assert jo.post("/settings/coaches", form).status_code == 303
    coaching = Coaching.everything.get()
    assert ben.post(f"/helping/{coaching.pk}/answer", {"act": "accept"}).status_code == 303
    return Scene(jo, ben, owner, letter, other, coaching)

"""Letters that the person sends from their own mail program: none goes by itself, and each leads to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from afterword.flows import hand_over
from afterword.store.models import Action, Letter, Owner, Person
from afterword.web.process import approved_act
from tests.fakes import World
from tests.letters import an_account, scheduled
from tests.web import cast
from tests.web.visitors import Visitor


@pytest.mark.parametrize(
    ("state", "by_an_account", "asks"),
    [
        ("planned", True, "going"),
        ("planned", False, "by_hand"),
        ("handed", False, "handed"),
        ("handed", True, "handed"),
        ("ask", True, ""),
        ("cancelled", False, ""),
    ],
)
def test_an_approved_letter_asks_for_nothing_more_only_where_it_goes_by_itself(
    state: str, by_an_account: bool, asks: str, letter: Letter, owner: Owner, world: World
) -> None:
    action = scheduled(letter, an_account(owner) if by_an_account else None, world.clock.now())
    Action.everything.filter(pk=action.pk).update(state=state)

    assert approved_act(owner, letter.process_id, letter.step_key) == asks


def test_sent_leads_to_the_next_letter_that_waits_to_be_sent(
    mine: Visitor, letter: Letter, owner: Owner, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Person.everything.create(
        owner=owner, written="Ben Okoro", email="b@library.test", created_at=letter.written_at
    )
    second = Letter.everything.get(pk=letter.pk)
    second.pk, second.person, second.step_key = other.pk, other, f"thank_you:1:{other.pk}"
    second.save(force_insert=True)
    actions = [scheduled(each, None, world.clock.now()) for each in (letter, second)]
    Action.everything.update(state="handed")
    # These rows stand in no plan, which would take them back.
    monkeypatch.setattr(hand_over, "replan", lambda *_: None)
    process = f"/processes/{letter.process_id}"
    first, last = (mine.post(f"{process}/sent-by-hand/{each.pk}", {"sent": "yes"}) for each in actions)

    assert first.headers["Location"] == f"{process}/letters?letter={second.pk}"
    assert last.headers["Location"] == process


@pytest.mark.parametrize("is_late", [False, True])
def test_a_letter_that_is_wrong_by_now_is_not_opened_to_be_sent(is_late: bool) -> None:
    checks = cast.BLOCKED.checks if is_late else cast.LETTER.checks
    letter = replace(cast.HANDED, mailto="mailto:m@quay.example", checks=checks)

    shown = render_to_string("letter/handed.html", {"letter": letter, "page": cast.LETTERS})

    assert ("mailto:" in shown, "do not send it as it stands" in shown) == (not is_late, is_late)

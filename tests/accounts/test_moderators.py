"""Moderators where people have accounts: named by an admin, signed in as always, and let near nothing but the queue."""

from __future__ import annotations

from argparse import Namespace
from typing import Any
from uuid import uuid4

import pytest

from afterword.accounts import admins, closing
from afterword.accounts.models import Account
from afterword.cli.accounts import run
from afterword.flows.comments import moderators
from afterword.flows.comments.moderate import mark_of
from afterword.store.models import AuditLine, Comment, Moderator, Owner
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.letters import a_letter
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
HOST, ADA, BEN, EVE = "host@park.test", "ada@park.test", "ben@park.test", "eve@park.test"
QUEUE, WHO = "/advice/comments", "/advice/moderators"


def account_of(mailbox: str) -> Account:
    return Account.objects.get(email=mailbox)


def page(answer: Any) -> str:
    return str(answer.content.decode())


def of(mailbox: str) -> str:
    return f"/admin/accounts/{account_of(mailbox).pk}"


@pytest.fixture
def people(world: World, settings: Any) -> dict[str, Visitor]:
    """A host, an admin, and two others."""
    settings.COMMENTS, settings.ACCOUNT_OF_HOST = True, HOST
    signed = {mailbox: signs_in(mailbox) for mailbox in (HOST, ADA, BEN, EVE)}
    admins.name(ADA, world.clock.now())
    assert {who.get("/").status_code for who in signed.values()} == {200}
    return signed


@pytest.fixture
def waiting(people: dict[str, Visitor], world: World) -> Comment:
    now, host = world.clock.now(), account_of(HOST).owner
    given = {"slug": "the-call", "name": "Zoe", "text": "Fine words", "made_at": now, "confirmed_at": now}
    return Comment.everything.create(owner=host, state="waiting", **given)


def names_ben(people: dict[str, Visitor]) -> str:
    answer = people[ADA].post(of(BEN) + "/act", {"act": "moderate"})
    return page(people[ADA].get(answer["Location"]))


def test_an_admin_names_somebody_who_decides_signed_in_as_always(people: dict[str, Visitor], waiting: Comment) -> None:
    assert people[BEN].get(QUEUE).status_code == 404
    shown = names_ben(people)
    assert "They moderate comments from now on." in shown
    assert "They moderate no more" in shown
    assert "Fine words" in page(people[BEN].get(QUEUE))
    form = {"act": "refuse", "shown": mark_of(waiting), "reason": "rude"}
    assert people[BEN].post(f"{QUEUE}/{waiting.pk}/decide", form).status_code == 303

    assert Comment.everything.get().decided_by == account_of(BEN).owner
    refused = AuditLine.objects.get(act="refuse comment")
    assert (refused.owner, refused.detail["by"]) == (account_of(HOST).owner, str(account_of(BEN).owner.pk))
    assert "decided by a moderator" in page(people[HOST].get(QUEUE))
    Owner.objects.filter(account=account_of(BEN)).update(name="Ben Okoro")  # type: ignore[misc]
    assert "decided by Ben Okoro" in page(people[HOST].get(QUEUE))


def test_it_is_written_down_who_named_whom(people: dict[str, Visitor]) -> None:
    names_ben(people)
    names_ben(people)
    people[ADA].post(of(BEN) + "/act", {"act": "no_more"})
    of_admin = AuditLine.objects.filter(owner=account_of(ADA).owner, act__endswith="moderator")
    of_host = AuditLine.objects.filter(owner=account_of(HOST).owner)

    assert [each.act for each in of_admin] == ["add moderator", "add moderator", "remove moderator"]
    assert {each.subject for each in of_admin} == {str(account_of(BEN).pk)}
    assert [(each.act, each.who) for each in of_host] == [("add moderator", "server"), ("remove moderator", "server")]


def test_to_everybody_else_the_queue_is_not_there(people: dict[str, Visitor], waiting: Comment) -> None:
    names_ben(people)
    form = {"act": "approve", "shown": mark_of(waiting)}

    for who in (people[EVE], people[ADA]):
        assert who.get(QUEUE).status_code == who.get(WHO).status_code == 404
        assert who.post(f"{QUEUE}/{waiting.pk}/decide", form).status_code == 404
    assert people[BEN].get(WHO).status_code == 404
    assert people[BEN].get("/admin").status_code == 404
    assert Comment.everything.get().state == "waiting"


def test_a_moderator_sees_nothing_of_the_hosts_own(people: dict[str, Visitor], world: World) -> None:
    letter = a_letter(account_of(HOST).owner, world.clock.now())
    names_ben(people)
    where = f"/processes/{letter.process_id}"

    assert [people[BEN].get(each).status_code for each in (where, f"{where}/letters")] == [404, 404]
    assert "City Library" not in page(people[BEN].get("/processes")) + page(people[BEN].get(QUEUE))


@pytest.mark.parametrize("how", ["admin", "host", "terminal", "closed"])
def test_who_moderates_no_more_is_out_at_once_and_keeps_their_account(
    people: dict[str, Visitor], world: World, how: str
) -> None:
    names_ben(people)
    role, ben = Moderator.everything.get(), account_of(BEN)
    if how == "admin":
        people[ADA].post(of(BEN) + "/act", {"act": "no_more"})
    elif how == "host":
        listed = page(people[HOST].get(WHO))
        assert BEN in listed and "/start/" not in listed and "Make a new link" not in listed
        assert people[HOST].post(WHO, {"act": "remove", "moderator": str(role.pk)}).status_code == 303
    elif how == "terminal":
        run(Namespace(json=False, last=False, act="no-moderator", address=BEN))
    else:
        closing.close(world.ports(), ben, world.clock.now())

    assert people[BEN].get(QUEUE).status_code == (401 if how == "closed" else 404)
    assert Account.objects.filter(pk=ben.pk, owner=ben.owner).exists()


def test_the_host_makes_no_link_and_takes_nobody_by_chance(people: dict[str, Visitor]) -> None:
    names_ben(people)
    answer = people[HOST].post(WHO, {"act": "add", "name": EVE})

    assert answer.status_code == 422
    assert "an admin names who moderates" in page(answer)
    assert people[HOST].post(WHO, {"act": "link", "name": BEN}).status_code == 422
    assert people[HOST].post(WHO, {"act": "remove", "moderator": str(uuid4())}).status_code == 303
    assert people[HOST].post(WHO, {"act": "remove", "moderator": "x"}).status_code == 303
    assert Moderator.everything.count() == 1


def test_what_cannot_be_is_said(people: dict[str, Visitor], settings: Any, world: World) -> None:
    host, now = account_of(HOST), world.clock.now()
    with pytest.raises(moderators.IsTheHost):
        moderators.add_account(host.owner, host.owner, now)
    assert "Let them moderate" not in page(people[ADA].get(of(HOST)))
    settings.ACCOUNT_OF_HOST = ""
    with pytest.raises(moderators.NoHost):
        run(Namespace(json=False, last=False, act="moderator", address=BEN))
    assert "Let them moderate" not in page(people[ADA].get(of(BEN)))
    assert not Moderator.everything.exists()


def test_the_terminal_names_and_lists(people: dict[str, Visitor], capsys: pytest.CaptureFixture[str]) -> None:
    run(Namespace(json=False, last=False, act="moderator", address=BEN))
    run(Namespace(json=False, last=False, act="moderators", address=""))

    assert capsys.readouterr().out.splitlines()[-1] == f"Moderators besides the host: {BEN}."
    assert people[BEN].get(QUEUE).status_code == 200

"""An admin: sees accounts and whether all works, shuts people out and lets them in, and reads nothing of theirs."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from django.core import mail
from django.db import models

from afterword.accounts import admins
from afterword.accounts.models import Account
from afterword.cli.accounts import run
from afterword.core.errors import Refusal
from afterword.flows.health import LATELY, SHARED, UNKNOWN, health
from afterword.store import audit
from afterword.store.models import Action, Attempt, AuditLine, Letter, OwnedModel, Owner
from afterword.web import anew
from afterword.web.admins import NAMES
from afterword.web.urls import urlpatterns
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.letters import a_letter, an_account, scheduled
from tests.web.test_routes import address, name_of
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
ADA, JO, EVE = "ada@park.test", "jo@park.test", "eve@park.test"
MARK = "Zqx"
METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH")
ROUTES = [route for route in urlpatterns if route.name in NAMES]


def account_of(mailbox: str) -> Account:
    return Account.objects.get(email=mailbox)


def page(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def jo(world: World) -> Visitor:
    return signs_in(JO)


@pytest.fixture
def ada(jo: Visitor, world: World) -> Visitor:
    """Signed in, and an admin."""
    who = signs_in(ADA)
    admins.name(ADA, world.clock.now())
    assert who.get("/").status_code == 200
    mail.outbox.clear()
    return who


def of(account: Account, act: str = "") -> str:
    return f"/admin/accounts/{account.pk}{act}"


def acts(owner: Owner) -> list[tuple[str, str]]:
    return [(each.act, each.subject) for each in AuditLine.objects.filter(owner=owner)]


# ----- who reaches it


def answers(who: Visitor, where: str) -> list[tuple[int, dict[str, str], str]]:
    """By every method, and as a form with and without its token."""
    found = [who.client.generic(method, where, headers={"origin": "http://127.0.0.1:8319"}) for method in METHODS]
    found += [who.post(where, {"act": "close"}), who.post(where, {"csrfmiddlewaretoken": "x" * 32})]
    # The token of a form is another one each time.
    plain = [page(each).partition("<main")[2] or page(each) for each in found]
    return [(each.status_code, dict(each.headers), text) for each, text in zip(found, plain, strict=True)]


@pytest.mark.parametrize("route", ROUTES, ids=name_of)
def test_to_who_is_no_admin_it_answers_as_what_is_not_there(
    route: Any, jo: Visitor, ada: Visitor, world: World
) -> None:
    world.clock.wait(minutes=16)
    theirs = address(route, lambda _name: account_of(JO).pk)
    for who in (jo, visitor()):
        nothing = answers(who, "/nobody/thought/of/this")
        for where in (theirs, address(route, lambda _name: uuid4())):
            there = answers(who, where)
            for one, other in zip(there, nothing, strict=True):
                one[1].pop("Content-Length", None)
                other[1].pop("Content-Length", None)
            assert [one[0] for one in there] == [one[0] for one in nothing]
            assert [one[1] for one in there] == [one[1] for one in nothing]
            assert [one[2] for one in there if one[0] == 404] == [one[2] for one in nothing if one[0] == 404]
    assert account_of(JO).is_active


def test_the_link_to_it_stands_in_the_settings_of_an_admin_alone(jo: Visitor, ada: Visitor) -> None:
    assert 'href="/admin"' in page(ada.get("/settings"))
    assert 'href="/admin"' not in page(jo.get("/settings"))


def test_who_is_no_admin_any_more_reaches_nothing_from_that_moment_on(ada: Visitor, world: World) -> None:
    assert ada.get("/admin").status_code == 200
    admins.unname(ADA, world.clock.now())

    assert ada.get("/admin").status_code == 404
    assert ada.post(of(account_of(JO), "/act"), {"act": "close"}).status_code == 404


def test_an_account_that_is_not_there_is_not_there_for_an_admin_either(ada: Visitor) -> None:
    where = f"/admin/accounts/{uuid4()}"
    sent = [ada.post(where + "/act", {"act": act}).status_code for act in ("close", "open", "sign_out")]

    assert [ada.get(where).status_code, ada.get(where + "/delete").status_code, *sent] == [404] * 5


# ----- what is seen


def value_of(field: Any) -> Any:
    """Something that fits, with the mark in whatever holds text."""
    if isinstance(field, models.JSONField):
        return {MARK: [MARK]}
    if isinstance(field, models.CharField | models.TextField):
        return MARK[: field.max_length or None]
    if isinstance(field, models.BinaryField):
        return MARK.encode()
    if isinstance(field, models.DateTimeField):
        return account_of(JO).created_at
    if isinstance(field, models.DateField):
        return account_of(JO).created_at.date()
    return 1


def plant(model: Any, owner: Owner, made: dict[type[models.Model], Any]) -> Any:
    """A row of this table with the mark in each text of it, and before it the rows it hangs on."""
    if model in made:
        return made[model]
    values: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.primary_key or field.is_relation or (field.has_default() and isinstance(field, models.BooleanField)):
            if not field.is_relation:
                continue
            other = field.related_model
            if other is Owner:
                values[field.name] = owner
            elif other is not model and not field.null:
                values[field.name] = plant(other, owner, made)
            continue
        values[field.name] = value_of(field)
    made[model] = model.everything.create(**values)
    return made[model]


def test_nothing_that_somebody_keeps_stands_on_any_page_of_an_admin(ada: Visitor, world: World) -> None:
    account, made = account_of(JO), dict[type[models.Model], Any]()
    tables = [each for each in Owner._meta.apps.get_app_config("store").get_models() if issubclass(each, OwnedModel)]
    for each in tables:
        plant(each, account.owner, made)
    texts = {f.name: MARK for f in Owner._meta.concrete_fields if isinstance(f, models.CharField | models.TextField)}
    # Their language and zone are read to write to them.
    Owner.objects.filter(pk=account.owner.pk).update(**{**texts, "time_zone": "UTC", "pages_language": "de"})
    pages = ["/admin", "/admin?find=jo", f"/admin?find={MARK}", of(account), of(account, "/delete")]
    said = "".join(page(ada.get(each)) for each in pages).replace(f'value="{MARK}"', "").replace(f"“{MARK}”", "")
    for act in ("sign_out", "close", "open"):
        said += page(ada.get(ada.post(of(account, "/act"), {"act": act})["Location"]))
    said += page(ada.post(of(account, "/delete"), {"address": "no"}))
    said += page(ada.get(ada.post(of(account, "/delete"), {"address": JO})["Location"]))

    assert len(made) == len(tables) > 40
    assert MARK not in said + "".join(f"{each.subject} {each.body}" for each in mail.outbox)
    assert "The account was deleted" in said


def test_accounts_are_found_by_address_and_come_in_pages(ada: Visitor, world: World) -> None:
    now = world.clock.now()
    for number in range(admins.ON_A_PAGE):
        Account.objects.make(f"p{number}@uni.test", "en", now + timedelta(minutes=1 + number))
    a_letter(account_of(JO).owner, now)
    first, last = page(ada.get("/admin")), page(ada.get("/admin?page=99"))

    assert (first.count("/admin/accounts/"), last.count("/admin/accounts/")) == (50, 2)
    assert JO in last and JO not in first
    assert "1 process<" in last.replace("\n", "<")
    assert page(ada.get("/admin?find=+JO@PARK")).count("/admin/accounts/") == 1
    for odd in ("%25", "_", "'", "x" * 400):
        assert "/admin/accounts/" not in page(ada.get(f"/admin?find={odd}"))
    assert {ada.get(f"/admin?page={odd}").status_code for odd in ("0", "-3", "x", "9" * 30)} == {200}
    assert ada.get("/admin?find=%00%0aJO").status_code == 200


# ----- what is done


def test_close_and_open_are_done_told_and_written_down_in_the_chain_of_the_admin(ada: Visitor, world: World) -> None:
    account, admin = account_of(JO), account_of(ADA)
    now = world.clock.now()
    action = scheduled(a_letter(account.owner, now), an_account(account.owner), now, now + timedelta(hours=1))
    shut = ada.post(of(account, "/act"), {"act": "close"})

    assert "is closed, and a mail tells them" in page(ada.get(shut["Location"]))
    assert not account_of(JO).is_active
    assert Action.everything.get(pk=action.pk).state == "cancelled"
    ada.post(of(account, "/act"), {"act": "open"})
    assert account_of(JO).is_active
    assert [(each.to, each.subject) for each in mail.outbox] == [
        ([JO], "Your account is closed"),
        ([JO], "Your account is open again"),
    ]
    assert acts(admin.owner)[-2:] == [("close account", str(account.pk)), ("open account", str(account.pk))]
    assert audit.check() == ()


def test_signed_out_everywhere_without_their_doing(jo: Visitor, ada: Visitor) -> None:
    assert jo.get("/").status_code == 200
    ada.post(of(account_of(JO), "/act"), {"act": "sign_out"})

    assert jo.get("/").status_code == 401
    assert ada.get("/admin").status_code == 200


def test_deleting_takes_the_address_typed_and_leaves_nothing(ada: Visitor, world: World) -> None:
    account, owner = account_of(JO), account_of(JO).owner
    a_letter(owner, world.clock.now())
    for typed in ("", "delete everything", EVE):
        answer = ada.post(of(account, "/delete"), {"address": typed})
        assert (answer.status_code, "Nothing was deleted." in page(answer)) == (422, True)
    assert ada.post(of(account, "/delete"), {"address": f" {JO.upper()} "}).status_code == 303

    assert not Owner.objects.filter(pk=owner.pk).exists()
    assert not Account.objects.filter(email=JO).exists()
    assert not Letter.everything.exists()
    assert [(each.to, each.subject) for each in mail.outbox] == [([JO], "Your account was deleted")]
    assert acts(account_of(ADA).owner)[-1] == ("delete account", str(account.pk))


def test_what_stands_against_deleting_is_not_told_to_an_admin(ada: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise Refusal(f"Their calendar {MARK} says no.")

    monkeypatch.setattr("afterword.flows.keep.erase", refuse)
    said = page(ada.post(of(account_of(JO), "/delete"), {"address": JO}))

    assert "could not be deleted" in said
    assert MARK not in said
    assert not account_of(JO).is_active


def test_before_either_an_admin_shows_anew_who_they_are(ada: Visitor, world: World) -> None:
    assert {"delete_account", "act_on_account"} == NAMES & (anew.PAGES | anew.ACTS)
    world.clock.wait(minutes=16)
    account = account_of(JO)
    asked = [ada.get(of(account, "/delete")), ada.post(of(account, "/delete"), {"address": JO})]
    refused = ada.post(of(account, "/act"), {"act": "close"})
    refused = ada.get(refused["Location"]) if refused.status_code == 303 else refused

    assert {urlsplit(each["Location"]).path for each in asked} == {"/sign-in/anew"}
    assert parse_qs(urlsplit(asked[0]["Location"]).query)["wanted"] == [of(account, "/delete")]
    assert "last quarter of an hour" in page(refused)
    assert account_of(JO).is_active


@pytest.mark.parametrize("act", ["close", "delete"])
def test_neither_oneself_nor_the_host_is_taken(ada: Visitor, settings: Any, act: str) -> None:
    settings.ACCOUNT_OF_HOST = JO

    def taken(mailbox: str) -> str:
        account = account_of(mailbox)
        if act == "delete":
            return page(ada.post(of(account, "/delete"), {"address": mailbox}))
        answer = ada.post(of(account, "/act"), {"act": "close"})
        return page(ada.get(answer["Location"]) if answer.status_code == 303 else answer)

    assert "This is your own account" in taken(ADA)
    assert "belong to this account" in taken(JO)
    assert Account.objects.filter(is_active=True).count() == 2


def test_of_two_admins_who_close_each_other_one_is_left(ada: Visitor, world: World) -> None:
    now, ports = world.clock.now(), world.ports()
    admins.name(JO, now)
    one, other = account_of(ADA), account_of(JO)
    admins.close(ports, one, other.pk, now)
    for late in (admins.close, admins.delete):
        with pytest.raises(admins.LastAdmin):
            late(ports, other, one.pk, now)

    assert account_of(ADA).is_active


def test_the_terminal_names_an_admin(jo: Visitor, capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for act in ("admin", "admins", "no-admin", "admins"):
        assert run(Namespace(json=False, last=True, act=act, address=JO if act != "admins" else "")) == 0
        said.append(capsys.readouterr().out.strip())

    assert said[1::2] == [f"Admins: {JO}.", "Admins: nobody."]
    assert acts(account_of(JO).owner) == [(each, str(account_of(JO).pk)) for each in ("name admin", "no admin")]


# ----- health


def test_health_names_kinds_and_numbers_of_everybody(jo: Visitor, world: World) -> None:
    now = world.clock.now()
    for mailbox, phase, outcome in ((JO, "login", "deferred"), (EVE, "login", "deferred"), (EVE, "dot", "unknown")):
        known = Account.objects.filter(email=mailbox).first() or Account.objects.make(mailbox, "en", now)
        letter = a_letter(known.owner, now)
        action = scheduled(letter, None, now)
        told = {"phase": phase, "outcome": outcome, "text": "No such user", "started_at": now}
        Attempt.everything.create(owner=known.owner, action=action, number=1, **told)
    found = health(world.ports(), now + timedelta(minutes=5), now)
    figures = {each.words: each.number for each in found.waiting}

    assert [(each.words, each.number) for each in found.failed] == [
        ("A mail server did not accept a password", 2),
        (UNKNOWN, 1),
    ]
    assert figures["Letters whose hour has come"] == 3
    assert figures["Minutes that the oldest of them waits"] == 5
    assert {each.words: each.is_good for each in found.signs}[SHARED["clock"][1]] is False
    assert health(world.ports(), now + LATELY, now).failed == ()


def test_looking_at_it_asks_no_mail_server_and_changes_nothing(ada: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.core.mail.get_connection", lambda *_, **__: pytest.fail("a mail server was asked"))
    before = list(Account.objects.values()), AuditLine.objects.count()

    assert {ada.get(each).status_code for each in ("/admin", of(account_of(JO)), of(account_of(JO), "/delete"))} == {
        200
    }
    assert (list(Account.objects.values()), AuditLine.objects.count()) == before

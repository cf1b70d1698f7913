"""The pages of an admin: how the server is, and who has an account here; nothing of what is in one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Refusal
from afterword.core.figures import whole_number
from afterword.flows.comments import place
from afterword.flows.health import health
from afterword.web import routing
from afterword.web.language import said_in
from afterword.web.routing import Asked, acted, filled, say, see, shown
from afterword.wiring import SystemClock

CLOSED_SUBJECT, OPEN_SUBJECT = "Your account is closed", "Your account is open again"
CLOSED_TEXT = (
    "Whoever runs this server closed your account at Afterword. Letters of yours that had not left do not leave; "
    "everything is kept. Write to them to learn why."
)
OPEN_TEXT = (
    "Your account at Afterword is open again. No letter leaves by an approval of before: sign in, and look at what "
    "waits for you."
)
DELETED_SUBJECT = "Your account was deleted"
DELETED_TEXT = (
    "Whoever runs this server deleted your account at Afterword with everything in it. Letters of yours that had not "
    "left do not leave. Write to them to learn why."
)
NAMES = frozenset({"admin", "admin_account", "act_on_account", "delete_account"})


class NotTheAddress(Refusal):
    """Nothing was deleted."""

    hint = "What is in the field is not the address of this account."


class NotAnAct(Refusal):
    """That is nothing that is done to an account."""

    hint = "Nothing was changed."


class AsNotThere:
    """To everybody but an admin these addresses are not there, before anything else is said of them."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Who asks is found further in."""
        answer: HttpResponse = self.get_response(request)
        return answer

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        """As an address that nobody thought of."""
        match = request.resolver_match
        if match is not None and match.url_name in NAMES and not getattr(request.user, "is_admin", False):
            request.resolver_match = None
            raise Http404


@shown
def admin(request: Asked) -> HttpResponse:
    """Health, and the accounts that were looked for."""
    from afterword.accounts import admins

    # A database does not take every sign that an address bar does.
    find = "".join(each for each in request.GET.get("find", "")[:254] if each.isprintable())
    number = whole_number(request.GET.get("page", "")) or 1
    looked = health(routing.ports(), routing.now(), SystemClock().now())
    return render(request, "admin/admin.html", {"health": looked, "page": admins.page(find, number), "find": find})


@shown
def account(request: Asked, account_id: UUID) -> HttpResponse:
    """One account, and what can be done with it."""
    from afterword.accounts import admins

    line = admins.line(account_id)
    values = {"line": line, "is_own": line.id == request.user.pk, "is_host": admins.is_host(account_id)}
    return render(request, "admin/account.html", {**values, "has_talk": settings.COMMENTS and place.host() is not None})


@acted("admin_account", "account_id")
def act(request: Asked, account_id: UUID) -> HttpResponse:
    """Close it, open it, sign it out; who is shut out is told by mail."""
    from afterword.accounts import admins

    one, now, ports = _admin(request), routing.now(), routing.ports()
    wanted = request.POST.get("act", "")
    if wanted == "close":
        admins.close(ports, one, account_id, now)
        told = _tell(account_id, CLOSED_SUBJECT, CLOSED_TEXT)
        say(
            request, "The account is closed, and a mail tells them." if told else "The account is closed; no mail left."
        )
    elif wanted == "open":
        admins.reopen(ports, one, account_id, now)
        told = _tell(account_id, OPEN_SUBJECT, OPEN_TEXT)
        say(request, "The account is open, and a mail tells them." if told else "The account is open; no mail left.")
    elif wanted == "sign_out":
        admins.sign_out(one, account_id, now)
        say(request, "They are signed out everywhere.")
    elif wanted == "moderate":
        admins.let_moderate(one, account_id, now)
        say(request, "They moderate comments from now on.")
    elif wanted == "no_more":
        admins.moderates_no_more(one, account_id, now)
        say(request, "They moderate no more.")
    else:
        raise NotAnAct
    return see("admin_account", account_id)


@filled
def delete(request: Asked, account_id: UUID) -> HttpResponse:
    """What goes; done only when the address is typed."""
    from afterword.accounts import admins

    line, wrong = admins.line(account_id), None
    if request.method == "POST":
        try:
            return _deleted(request, account_id, line.address)
        except NotYours:
            raise
        except AfterwordError as refused:
            wrong = refused
    return render(request, "admin/delete.html", {"line": line, "wrong": wrong}, status=422 if wrong else 200)


def _deleted(request: Asked, account_id: UUID, address: str) -> HttpResponse:
    from afterword.accounts import admins
    from afterword.accounts.mails import told
    from afterword.accounts.models import Account

    if request.POST.get("address", "").strip().lower() != address:
        raise NotTheAddress
    language = Account.objects.get(pk=account_id).owner.pages_language
    admins.delete(routing.ports(), _admin(request), account_id, routing.now())
    told(address, said_in(language, DELETED_SUBJECT), said_in(language, DELETED_TEXT))
    say(request, "The account was deleted with everything in it.")
    return see("admin")


def _tell(account_id: UUID, subject: str, text: str) -> bool:
    """In the language of their pages."""
    from afterword.accounts.mails import told
    from afterword.accounts.models import Account

    one = Account.objects.filter(pk=account_id).first()
    if one is None:
        return False
    language = one.owner.pages_language
    return told(one.email, said_in(language, subject), said_in(language, text))


def _admin(request: Asked) -> Any:
    return request.user

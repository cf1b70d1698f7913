"""Signing in by a code that goes to a mailbox: one way, for who has an account and for who gets one by it.

So nobody learns who has one: the page, the mail and the work are the same until the code is typed, and only the
holder of the mailbox can type it.
"""

from __future__ import annotations

from datetime import datetime

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core import ratelimit
from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest, HttpResponse

from afterword.accounts import arriving
from afterword.accounts.code_mail import Write, send_code
from afterword.core.comments.limits import mailbox_of, net_of
from afterword.core.errors import AfterwordError, NotAllowed
from afterword.core.people.mailbox import is_mailbox

STAGE = LoginByCodeStage.key


class NoMailbox(AfterwordError):
    """This is not an e-mail address."""

    hint = "Type it like jo@example.org. Nothing was sent."


class TooOften(NotAllowed):
    """That was tried too often."""

    hint = "Wait a little, then try again."


class WrongCode(AfterwordError):
    """This is not the code."""

    hint = "Look at the newest mail, and type the code as it stands there."


class CodeOver(NotAllowed):
    """The code was used, is too old, or was mistyped too often."""

    hint = "Have a new one sent. Nothing was done."


class AccountClosed(NotAllowed):
    """This account was closed."""

    hint = "Ask whoever runs this server."


class CodeByMail(LoginCodeVerificationProcess):  # type: ignore[misc]
    """allauth's code by mail, which here does the same work for a mailbox without an account."""

    write: Write

    @classmethod
    def begin(cls, request: HttpRequest, email: str, write: Write) -> None:
        """Send a code, and keep in the session for which mailbox; whose it is, is not even looked up."""
        login = Login(email=email)
        login.state["stages"] = {"current": STAGE}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=None, email=email), initiated_by_user=True)
        process = cls(stage=stage)
        process.write = write
        process.send()
        process.persist()

    @classmethod
    def under_way(cls, request: HttpRequest) -> CodeByMail | None:
        """What was begun in this browser and is not too old."""
        stage = LoginStageController.enter(request, STAGE)
        process: CodeByMail | None = cls(stage=stage).abort_if_invalid() if stage else None
        return process

    @property
    def email(self) -> str:
        """The mailbox it is about."""
        return str(self.state["email"])

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:
        """The same mail to everybody."""
        self.state["code"] = send_code(email, self.write)

    def finished(self, language: str, now: datetime) -> HttpResponse:
        """Signed in; a mailbox that had no account and may begin one has it from now on."""
        try:
            account = arriving.come_in(self.email, language, now)
        except arriving.NotInvited:
            self.abort()
            raise
        if not account.is_active:
            self.abort()
            raise AccountClosed
        self._user = account
        answer: HttpResponse = self.finish(None)
        return answer


def ask(request: HttpRequest, typed: str, write: Write) -> None:
    """Send a code to the mailbox that was typed."""
    email = typed.strip().lower()
    if not is_mailbox(email) or len(email) > 254:
        raise NoMailbox
    mailbox, net = mailbox_of(email), net_of(request.META.get("REMOTE_ADDR", ""))
    # From one network first: who asks too often from there does not use up what the mailbox may get from elsewhere.
    limit(request, "codes_from_net", net)
    limit(request, "codes_from_net_to_mailbox", f"{net} {mailbox}")
    limit(request, "codes_to_mailbox", mailbox)
    CodeByMail.begin(request, email, write)


def ask_again(request: HttpRequest, write: Write) -> None:
    """A new code to the same mailbox; the one before is worth nothing any more."""
    ask(request, _begun(request).email, write)


def asked_for(request: HttpRequest) -> str:
    """The mailbox that a code was sent to from this browser; "" where none is waited for."""
    process = CodeByMail.under_way(request)
    return process.email if process else ""


def type_in(request: HttpRequest, code: str, language: str, now: datetime) -> HttpResponse:
    """Take the code; a wrong one may be tried twice more."""
    process = _begun(request)
    # Of one code, however many requests come at the same moment.
    limit(request, "tries_of_code", f"{process.email} {process.state['at']}")
    if compare_user_code(actual=code[:40], expected=process.code):
        return process.finished(language, now)
    if process.record_invalid_attempt():
        raise WrongCode
    raise CodeOver


def _begun(request: HttpRequest) -> CodeByMail:
    process = CodeByMail.under_way(request)
    if process is None:
        raise CodeOver
    return process


def limit(request: HttpRequest, action: str, key: str) -> None:
    """Count one more of this kind, and refuse when there were too many."""
    if not ratelimit.consume(request, action=action, key=key):
        raise TooOften

"""A second step at sign-in: the code of an app that a device makes by itself, or one of ten to be kept on paper."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.stages import LoginStageController
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, validate_totp_code
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from afterword.accounts.models import Account
from afterword.accounts.signing import CodeOver, TooOften
from afterword.core.errors import AfterwordError

KEPT = "second-step"


class WrongAppCode(AfterwordError):
    """This is not the code that the app shows now."""

    hint = "It changes every half minute, and each is good once. Type the next one."


@dataclass(frozen=True, slots=True)
class Offer:
    """What the app is told, once as letters and once as a picture."""

    letters: str
    picture: str


def is_on(account: Account) -> bool:
    """Whether this account asks for a second step."""
    return bool(Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists())


def left(account: Account) -> int:
    """How many codes on paper are still good."""
    row = Authenticator.objects.filter(user=account, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(row.wrap().get_unused_codes()) if row else 0


def offer(request: HttpRequest, account: Account) -> Offer:
    """A secret for the app, sealed in this session until its first code proves that the app has it."""
    adapter = get_adapter()
    if KEPT not in request.session:
        request.session[KEPT] = adapter.encrypt(generate_totp_secret())
    secret = adapter.decrypt(request.session[KEPT])
    return Offer(secret, adapter.build_totp_svg(adapter.build_totp_url(account, secret)))


def switch_on(request: HttpRequest, account: Account, code: str) -> list[str]:
    """From now on a second step is asked for; gives the codes for paper, to be shown this once."""
    sealed = request.session.get(KEPT, "")
    if not sealed or not validate_totp_code(get_adapter().decrypt(sealed), code[:40]):
        raise WrongAppCode
    with transaction.atomic():
        _forget(account)
        TOTP.activate(account, get_adapter().decrypt(sealed))
        codes: list[str] = RecoveryCodes.activate(account).get_unused_codes()
    del request.session[KEPT]
    return codes


def switch_off(account: Account, code: str) -> None:
    """No second step any more; whoever asks for that shows one of its codes."""
    check(account, code)
    with transaction.atomic():
        _forget(account)


def is_waiting(request: HttpRequest) -> bool:
    """Whether the first step is done in this browser and the second is not."""
    return LoginStageController.enter(request, AuthenticateStage.key) is not None


def type_in(request: HttpRequest, code: str) -> HttpResponse:
    """Take the code of the app, or one from paper."""
    stage = LoginStageController.enter(request, AuthenticateStage.key)
    if stage is None:
        raise CodeOver
    check(stage.login.user, code)
    answer: HttpResponse = stage.exit()
    return answer


def check(account: Account, code: str) -> None:
    """Take one code of the app or from paper; it is used up by that."""
    form = AuthenticateForm({"code": code[:40]}, user=account)
    if not form.is_valid():
        wrong = {each.code for errors in form.errors.as_data().values() for each in errors}
        raise TooOften if "too_many_login_attempts" in wrong else WrongAppCode
    form.save()


def _forget(account: Account) -> None:
    """The app and the paper; passkeys are no second step, and stay."""
    Authenticator.objects.filter(user=account).exclude(type=Authenticator.Type.WEBAUTHN).delete()

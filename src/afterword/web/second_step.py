"""The pages of the second step at sign-in: switched on and off in the settings, asked for at the door."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from afterword.core.errors import AfterwordError
from afterword.web.account_notices import SECOND_STEP_OFF, SECOND_STEP_ON, telling
from afterword.web.accounts import signed_in
from afterword.web.routing import Asked, SeeOther, filled, say, see
from afterword.web.sign_in import open_to_all


@filled
def second_step(request: Asked) -> HttpResponse:
    """Off: what to give the app, and its first code. On: how many codes on paper are left, and the way off."""
    from afterword.accounts import second_step as step

    account: Any = request.user
    if request.method != "POST":
        return _page(request, account)
    code = request.POST.get("code", "")
    try:
        if request.POST.get("act") == "off":
            with telling(request) as tell:
                step.switch_off(account, code)
                tell(SECOND_STEP_OFF)
            say(request, "The second step is off.")
            return see("second_step")
        with telling(request) as tell:
            codes = step.switch_on(request, account, code)
            tell(SECOND_STEP_ON)
    except AfterwordError as wrong:
        return _page(request, account, status=422, wrong=wrong)
    return _page(request, account, codes=codes)


@open_to_all
@filled
def second_code(request: HttpRequest) -> HttpResponse:
    """The second step of somebody who typed the code from the mail."""
    from afterword.accounts import second_step as step

    if not step.is_waiting(request):
        return SeeOther(reverse("sign_in"))
    if request.method != "POST":
        return render(request, "accounts/second_code.html")
    try:
        answer = step.type_in(request, request.POST.get("code", ""))
    except AfterwordError as wrong:
        return render(request, "accounts/second_code.html", {"wrong": wrong}, status=422)
    return signed_in(request, answer)


def _page(request: Asked, account: Any, status: int = 200, **more: Any) -> HttpResponse:
    from afterword.accounts import second_step as step

    values: dict[str, Any] = {"is_on": step.is_on(account), **more}
    if values["is_on"]:
        values["left"] = step.left(account)
    else:
        found = step.offer(request, account)
        values |= {"letters": found.letters, "picture": b64encode(found.picture.encode()).decode()}
    return render(request, "accounts/second_step.html", values, status=status)

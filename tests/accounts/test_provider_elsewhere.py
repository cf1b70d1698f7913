"""Beginning at another provider under another name than the one it sends back to: one is led to the right one."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.accounts.models import Identity
from tests.accounts.people import signs_in
from tests.accounts.provider_here import ProviderHere
from tests.accounts.test_provider import BACK, JO, OWN, begins, is_in, server, there
from tests.web.visitors import ORIGIN, Visitor

pytestmark = pytest.mark.django_db
__all__ = ["server", "there"]
AT = "https://afterword.test"


@pytest.fixture
def there_only(there: ProviderHere, settings: Any) -> ProviderHere:
    """The pages have an address of their own, and still answer to this machine."""
    settings.PAGE_ADDRESS = AT
    settings.ALLOWED_ORIGINS = {ORIGIN, AT}
    settings.CSRF_TRUSTED_ORIGINS = [AT]
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "afterword.test"]
    return there


def comes_from(who: Visitor, address: str) -> Any:
    """The browser follows to another name; it has no cookie there."""
    where = address.removeprefix(AT)
    who.client.cookies.clear()
    who.client.defaults["HTTP_HOST"] = "afterword.test"
    return who.get(where)


@pytest.mark.usefixtures("there_only")
def test_the_browser_goes_on_to_the_page_that_the_provider_comes_back_to_and_is_told(server: ProviderHere) -> None:
    who, where = begins()
    assert where == f"{AT}/sign-in?provider"
    assert server.asked == []
    page = comes_from(who, where).content.decode()

    assert "Uni brings you back to this address" in page
    answer = who.post("/sign-in/provider", origin=AT)
    assert who.post(BACK, server.agrees(answer["Refresh"].partition("url=")[2]), origin=AT).status_code == 303
    assert is_in(who)
    assert Identity.objects.exists()


@pytest.mark.usefixtures("there_only")
def test_who_joins_it_is_led_to_the_page_of_joining() -> None:
    who, where = begins(signs_in(JO), OWN, act="join")

    assert where == f"{AT}{OWN}?provider"
    assert "Uni brings you back to this address" in comes_from(who, where).content.decode()


def test_under_the_right_name_nothing_is_said_of_another(there: ProviderHere) -> None:
    who, _ = begins()

    assert "brings you back to this address" not in who.get("/sign-in").content.decode()

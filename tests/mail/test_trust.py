"""The authorities of this machine are loaded once for many connections, and looked at again after an hour."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator

import pytest

from afterword import trust
from afterword.mail.smtp import SmtpTransport


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ssl.SSLContext]]:
    made: list[ssl.SSLContext] = []

    def load() -> ssl.SSLContext:
        made.append(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        return made[-1]

    monkeypatch.setattr(ssl, "create_default_context", load)
    monkeypatch.setattr(time, "monotonic", lambda: 10.0)
    trust._loaded.cache_clear()
    yield made
    trust._loaded.cache_clear()


def test_two_accounts_share_what_was_loaded_and_an_hour_later_it_is_loaded_anew(
    monkeypatch: pytest.MonkeyPatch, loaded: list[ssl.SSLContext]
) -> None:
    first, second = (SmtpTransport(f"smtp{each}.home.test", 465)._trust() for each in range(2))
    monkeypatch.setattr(time, "monotonic", lambda: 10.0 + trust.LOADED_EVERY_SECONDS)
    later = SmtpTransport("smtp.home.test", 465)._trust()

    assert first is second
    assert later is not first
    assert loaded == [first, later]


def test_certificates_and_names_are_checked() -> None:
    context = trust.system_trust()

    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname

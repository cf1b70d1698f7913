"""The settings of an account are found from its address, or nothing is made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from afterword.core.providers import Server
from afterword.egress import Answer, Egress, NoAnswer
from afterword.mail.settings_found import DomainSettings

SERVER = '<{0}Server type="{1}"><hostname>{2}</hostname><port>{3}</port><socketType>{4}</socketType></{0}Server>'
SERVERS = (
    ("incoming", "pop3", "pop.x.example", 995, "SSL"),
    ("incoming", "imap", "plain.x.example", 143, "plain"),
    ("incoming", "imap", "imap.%EMAILDOMAIN%", 993, "SSL"),
    ("outgoing", "smtp", "smtp.x.example", 587, "STARTTLS"),
)
XML = f"<clientConfig>{''.join(SERVER.format(*each) for each in SERVERS)}</clientConfig>"


class Web(Egress):
    """Answers one page, or nothing."""

    page = b""

    def get(self, url: str, *, most_bytes: int = 0, headers: Mapping[str, str] | None = None) -> Answer:
        if not self.page:
            raise NoAnswer
        return Answer(200, {}, self.page)


def _finder(records: dict[tuple[str, str], list[str]] | None = None, page: str = "") -> DomainSettings:
    web = Web()
    object.__setattr__(web, "page", page.encode()) if page else None

    def told(name: str, kind: str) -> Sequence[str]:
        return (records or {}).get((name, kind), [])

    return DomainSettings(web, told)


@pytest.mark.parametrize(
    ("address", "name", "smtp", "sign_in"),
    [
        ("maya@gmail.com", "Gmail", Server("smtp.gmail.com", 465, "tls"), "google"),
        ("maya@hotmail.co.uk", "Outlook.com", Server("smtp-mail.outlook.com", 587, "starttls"), "microsoft"),
        ("maya@Fastmail.com", "Fastmail", Server("smtp.fastmail.com", 465, "tls"), ""),
        ("maya@me.com", "iCloud", Server("smtp.mail.me.com", 587, "starttls"), ""),
    ],
)
def test_a_known_provider_is_known_by_the_domain(address: str, name: str, smtp: Server, sign_in: str) -> None:
    found = _finder().find(address)

    assert found is not None
    assert (found.name, found.smtp, found.sign_in) == (name, smtp, sign_in)


@pytest.mark.parametrize(
    ("exchanger", "name"),
    [("10 aspmx.l.google.com.", "Gmail"), ("0 firm-example.mail.protection.outlook.com.", "Microsoft 365")],
)
def test_a_firm_is_known_by_who_runs_its_mail(exchanger: str, name: str) -> None:
    found = _finder({("firm.example", "MX"): [exchanger]}).find("maya@firm.example")

    assert found is not None
    assert found.name == name


def test_a_name_that_only_looks_like_a_provider_is_none() -> None:
    assert _finder({("firm.example", "MX"): ["10 notgoogle.com."]}).find("maya@firm.example") is None


def test_the_records_of_a_domain_name_its_servers() -> None:
    records = {
        ("_submissions._tcp.own.example", "SRV"): ["0 1 465 mail.own.example."],
        ("_imaps._tcp.own.example", "SRV"): ["0 1 993 mail.own.example."],
    }
    found = _finder(records).find("maya@own.example")

    assert found is not None
    assert found.smtp == Server("mail.own.example", 465, "tls")
    assert found.imap == Server("mail.own.example", 993, "tls")


def test_a_record_that_says_there_is_no_such_service_is_believed() -> None:
    assert _finder({("_submissions._tcp.own.example", "SRV"): ["0 0 0 ."]}).find("maya@own.example") is None


def test_the_published_configuration_is_read_and_only_its_encrypted_servers_are_taken() -> None:
    found = _finder(page=XML).find("maya@x.example")

    assert found is not None
    assert found.smtp == Server("smtp.x.example", 587, "starttls")
    assert found.imap == Server("imap.x.example", 993, "tls")


@pytest.mark.parametrize(
    "page", ["", "<html>404</html>", XML.replace("STARTTLS", "plain"), XML.replace("587", "99999")]
)
def test_where_nothing_is_published_nothing_is_found(page: str) -> None:
    assert _finder(page=page).find("maya@x.example") is None

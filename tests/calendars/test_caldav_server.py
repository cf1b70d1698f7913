"""The way to a calendar server: our egress alone, no DOCTYPE, no password to another house; and how it is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from afterword.calendars.caldav_found import PublishedServer
from afterword.calendars.caldav_server import CalDav
from afterword.calendars.feeds import Feeds
from afterword.core.calendar.port import CalendarUnreachable, Login
from afterword.egress import Answer, Egress, NotOutside, checked

LOGIN = Login("https://caldav.icloud.com/", "mara@icloud.com", "app")
HOME = b"""<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop>
<d:current-user-principal><d:href>/17/principal/</d:href></d:current-user-principal></d:prop>
<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"""
XXE = HOME.replace(b"?>", b'?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1)
XML = {"content-type": "text/xml"}


@dataclass(frozen=True)
class Told(Egress):
    """Answers in turn, and keeps what was asked."""

    answers: list[Answer] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def get(self, url: str, *, most_bytes: int = 0, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask("GET", url, b"", {})

    def ask(self, method: str, url: str, body: bytes, headers: Mapping[str, str], most_bytes: int = 0) -> Answer:
        self.asked.append((method, url, dict(headers)))
        return self.answers.pop(0)


def told(*answers: Answer) -> Told:
    return Told(answers=list(answers))


def moved(to: str) -> Answer:
    return Answer(301, {"location": to}, b"")


@pytest.mark.parametrize("content", [XXE, XXE.decode().encode("utf-16"), b"<d:multistatus", b"{}"])
def test_an_answer_with_a_doctype_or_a_broken_one_is_refused(content: bytes) -> None:
    with pytest.raises(CalendarUnreachable):
        CalDav(told(Answer(207, XML, content), Answer(404, {}, b"")), LOGIN).calendars()


def test_a_redirect_within_the_provider_is_followed_with_the_password() -> None:
    egress = told(moved("https://p42-caldav.icloud.com/"), Answer(207, XML, HOME), Answer(404, {}, b""))
    with pytest.raises(CalendarUnreachable):
        CalDav(egress, LOGIN).calendars()

    assert [method for method, _, _ in egress.asked] == ["PROPFIND"] * 3
    assert egress.asked[1][1] == "https://p42-caldav.icloud.com/"
    assert all("Authorization" in headers for _, _, headers in egress.asked)


@pytest.mark.parametrize("to", ["https://evil.example/", "http://caldav.icloud.com.evil.example/"])
def test_a_redirect_to_another_house_gets_no_password(to: str) -> None:
    egress = told(moved(to))
    with pytest.raises(CalendarUnreachable):
        CalDav(egress, LOGIN).calendars()

    assert len(egress.asked) == 1


def test_only_the_port_that_was_typed_is_spoken_to_and_never_without_encryption() -> None:
    assert checked("https://posteo.de:8443/", ports=frozenset({8443})).port == 8443
    for url in ("https://posteo.de:25/", "http://posteo.de:8443/", "https://192.168.1.5:8443/"):
        with pytest.raises(NotOutside):
            checked(url, ports=frozenset({8443}))


@dataclass(frozen=True)
class Dns:
    """Records by name and kind."""

    rows: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)

    def __call__(self, name: str, kind: str) -> Sequence[str]:
        return self.rows.get((name, kind), ())


SRV, TXT = ("_caldavs._tcp.example.org", "SRV"), ("_caldavs._tcp.example.org", "TXT")


@pytest.mark.parametrize(
    ("rows", "url"),
    [
        ({SRV: ["0 1 443 dav.example.org."], TXT: ['"path=/dav/"']}, "https://dav.example.org/dav/"),
        ({SRV: ["0 1 8443 dav.example.org."]}, "https://dav.example.org:8443/.well-known/caldav"),
        ({SRV: ["0 0 0 ."]}, None),
        ({SRV: ["0 1 25 mail.example.org."]}, None),
    ],
)
def test_the_record_of_the_domain_names_the_server(rows: dict[tuple[str, str], list[str]], url: str | None) -> None:
    found = PublishedServer(told(Answer(404, {}, b"")), Dns(rows)).find("mara@example.org")

    assert (found.url if found else None) == url


def test_the_well_known_place_leads_to_a_nextcloud_and_no_password_is_sent() -> None:
    egress = told(moved("/remote.php/dav/"))
    found = PublishedServer(egress, Dns()).find("cloud.example.org")

    assert found is not None
    assert found.url == "https://cloud.example.org/remote.php/dav/"
    assert "Nextcloud" in found.hint
    assert egress.asked == [("GET", "https://cloud.example.org/.well-known/caldav", {})]


def test_a_provider_that_is_known_is_asked_nothing() -> None:
    egress = told()

    assert PublishedServer(egress, Dns()).find("mara@me.com").url == "https://caldav.icloud.com/"  # type: ignore[union-attr]
    assert egress.asked == []


def test_a_feed_is_fetched_encrypted_whatever_its_address_calls_itself() -> None:
    egress = told(Answer(200, {}, b"BEGIN:VCALENDAR"))

    assert Feeds(egress).fetch("webcal://cal.example.org/secret.ics") == b"BEGIN:VCALENDAR"
    assert egress.asked[0][1] == "https://cal.example.org/secret.ics"


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8319/calendar/x.ics", "https://10.0.0.1/x.ics", "file:///etc/passwd"]
)
def test_a_feed_leads_nowhere_but_to_the_public_internet(address: str) -> None:
    with pytest.raises(CalendarUnreachable):
        Feeds(Egress()).fetch(address)


def test_a_feed_that_is_not_there_is_no_calendar() -> None:
    with pytest.raises(CalendarUnreachable, match="404"):
        Feeds(told(Answer(404, {}, b""))).fetch("https://cal.example.org/x.ics")

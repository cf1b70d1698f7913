"""Content lines and people as calendars really write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.calendars.ics import invitee, mailbox, plain_text, read_events
from afterword.calendars.lines import decoded, parse_line
from afterword.core.interview import Invitee
from tests.invitations import calendar, event


def organizer(line: str) -> Invitee:
    parsed = parse_line(line)
    assert parsed is not None
    return invitee(parsed)


@pytest.mark.parametrize(
    ("line", "name", "email"),
    [
        ("ORGANIZER;CN=Ana Ruiz:mailto:Ana.Ruiz@Acme.example", "Ana Ruiz", "ana.ruiz@acme.example"),
        ('ORGANIZER;CN="Ruiz, Ana":MAILTO:ana@acme.example', "Ruiz, Ana", "ana@acme.example"),
        ('ORGANIZER;CN="Ruiz: Ana; HR":mailto:ana@acme.example', "Ruiz: Ana; HR", "ana@acme.example"),
        ("ORGANIZER;CN=Ruiz: Ana:mailto:ana@acme.example", "Ruiz: Ana", "ana@acme.example"),
        ("ORGANIZER;CN=Ruiz; Ana:mailto:ana@acme.example", "Ruiz; Ana", "ana@acme.example"),
        ("ORGANIZER ; CN = Ana Ruiz :mailto:ana@acme.example", "Ana Ruiz", "ana@acme.example"),
        ("ORGANIZER;CN='ana@acme.example':mailto:ana@acme.example", "ana@acme.example", "ana@acme.example"),
        ("ORGANIZER;CN=Ana ^'Nita^' Ruiz:mailto:ana@acme.example", 'Ana "Nita" Ruiz', "ana@acme.example"),
        ("ORGANIZER;CN==?utf-8?Q?Chlo=C3=A9_Roy?=:mailto:c@acme.example", "Chloé Roy", "c@acme.example"),
        ("ORGANIZER;CN=Ana\u202e Ruiz:mailto:ana@acme.example", "Ana Ruiz", "ana@acme.example"),
        ("ORGANIZER:ana@acme.example", None, "ana@acme.example"),
        ("ORGANIZER;EMAIL=ana@acme.example;CN=Ana:urn:uuid:1", "Ana", "ana@acme.example"),
        ("ORGANIZER;CN=:mailto", None, None),
    ],
)
def test_name_and_address_of_an_organizer(line: str, name: str | None, email: str | None) -> None:
    assert (organizer(line).name, organizer(line).email) == (name, email)


@pytest.mark.parametrize(
    "value",
    [
        "mailto:ana@acme.example,victim@else.example",
        "mailto:ana@acme.example;victim@else.example",
        "mailto:ana@acme.example?cc=victim@else.example",
        "mailto:ana@acme.example%0d%0aBcc:victim@else.example",
        "mailto:|/bin/sh@acme.example",
        "mailto:ana @acme.example",
        "mailto:<ana@acme.example>",
        'mailto:"ana"@acme.example',
        "mailto:ana",
        "mailto:@acme.example",
        "",
    ],
)
def test_an_address_that_means_more_or_other_than_one_mailbox_is_none(value: str) -> None:
    assert mailbox(value) is None


def test_lines_folded_in_the_middle_of_a_character_are_whole_again() -> None:
    content = calendar(event("SUMMARY:Gespräch")).encode()
    cut = content.index("ä".encode()) + 1

    text, sound = decoded(content[:cut] + b"\r\n " + content[cut:])

    assert sound
    assert read_events(text)[0].summary == "Gespräch"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_by_their_mark(codec: str) -> None:
    text, sound = decoded(calendar(event("SUMMARY:Zoë")).encode(codec))

    assert sound
    assert read_events(text)[0].summary == "Zoë"


def test_a_broken_encoding_is_read_as_far_as_it_goes_and_said() -> None:
    text, sound = decoded(calendar(event("SUMMARY:Zoë")).encode("latin-1"))

    assert not sound
    assert read_events(text)[0].summary == "Zoë"


def test_several_calendars_and_an_event_without_one_are_read() -> None:
    assert len(read_events(calendar(event()) + calendar(event(uid="2")))) == 2
    assert len(read_events(event())) == 1


def test_an_exporter_that_indents_or_leaves_blank_lines_is_understood() -> None:
    indented = "\n".join("    " + line for line in calendar(event("SUMMARY:Call")).split("\r\n"))
    mozilla = calendar(event("SUMMARY\r\n\r\n :Call"))

    assert read_events(decoded(indented.encode())[0])[0].summary == "Call"
    assert read_events(decoded(mozilla.encode())[0])[0].summary == "Call"


def test_html_descriptions_become_lines_of_words() -> None:
    assert plain_text("<p>Interviewer: <b>Ana&nbsp;Ruiz</b></p><ul><li>Bring a pen</li></ul>").split("\n")[0] == (
        "Interviewer: Ana\u00a0Ruiz"
    )
    assert plain_text("a < b and <ana@acme.example>") == "a < b and <ana@acme.example>"


def test_a_sequence_that_would_shut_out_later_updates_is_not_taken() -> None:
    (found,) = read_events(calendar(event("SEQUENCE:99999999999999999999")))

    assert (found.sequence, found.sequence_said) == (None, "99999999999999999999")


def test_a_room_is_known_by_its_type_or_by_bearing_the_name_of_the_place() -> None:
    (found,) = read_events(
        calendar(
            event(
                "LOCATION:Kepler",
                "ATTENDEE;CUTYPE=ROOM;CN=Kepler 2:mailto:k2@halden.example",
                "ATTENDEE;CN=Kepler:mailto:k@halden.example",
                "ATTENDEE;CN=Ana Ruiz:mailto:ana@halden.example",
            )
        )
    )

    assert [one.is_room for one in found.attendees] == [True, True, False]


@given(text=st.text(max_size=200))
@settings(derandomize=True, deadline=None)
def test_no_text_makes_the_reader_of_events_fail(text: str) -> None:
    assert isinstance(read_events(text), list)


@given(
    lines=st.lists(
        st.sampled_from(["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:X", "END:", "CN", ";:;", "A;B=C"])
    )
)
@settings(derandomize=True, deadline=None)
def test_no_order_of_lines_makes_the_reader_of_events_fail(lines: list[str]) -> None:
    assert isinstance(read_events("\n".join(lines)), list)

"""Contact cards as address books write them: names whole, addresses real, pictures and cards in cards passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.calendars.vcard import Card, read_cards


def card(*lines: str, version: str = "3.0") -> Card:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    return read_cards(text.encode())[0]


@pytest.mark.parametrize("written", ["Mr. Ian Cole, Esq.", "Mr. Ian Cole\\, Esq."])
def test_a_name_is_never_cut_at_a_comma(written: str) -> None:
    assert card(f"FN:{written}").fn == "Mr. Ian Cole, Esq."


def test_the_fields_of_a_card() -> None:
    found = card(
        "N:Cole;Ian;Paul;Dr.;Jr.",
        "item1.EMAIL;TYPE=work;TYPE=pref:Ian.Cole@Library.test",
        "EMAIL:mailto:ian@home.test",
        "ORG:Library\\, Inc.;Data",
        "TITLE:Head of Data\\; Maps",
        "TEL;VALUE=uri:tel:+44-20-7946-0000",
    )

    assert found.to_json() == {
        "fn": None,
        "n": {"family": "Cole", "given": "Ian", "additional": "Paul", "prefix": "Dr.", "suffix": "Jr."},
        "emails": ["ian.cole@library.test", "ian@home.test"],
        "org": "Library, Inc.",
        "title": "Head of Data; Maps",
        "tels": ["+44-20-7946-0000"],
        "version": "3.0",
    }


def test_old_quoted_printable_values_go_on_over_their_soft_breaks() -> None:
    found = card("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=FCrgen =\r\n=D6zil", version="2.1")

    assert found.fn == "Jürgen Özil"


def test_an_unknown_charset_is_read_as_utf_8() -> None:
    assert card("FN;CHARSET=zlib_codec;ENCODING=QUOTED-PRINTABLE:An=C3=A1").fn == "Aná"


def test_folded_lines_are_joined_even_inside_a_character() -> None:
    whole = "FN:Sinéad O'Neill".encode()
    at = whole.index(b"\xc3") + 1

    found = read_cards(b"BEGIN:VCARD\r\n" + whole[:at] + b"\r\n " + whole[at:] + b"\r\nEND:VCARD\r\n")

    assert found[0].fn == "Sinéad O'Neill"


@pytest.mark.parametrize(
    "value",
    ["ian@home.test\\nRCPT TO:<bob@evil.test>", "not an address", "a@b.test, c@d.test", "<a@b.test> <c@d.test>"],
)
def test_what_is_no_single_address_is_left_out(value: str) -> None:
    assert card(f"EMAIL:{value}").emails == []


def test_a_card_inside_a_card_is_passed_over() -> None:
    found = read_cards(
        b"BEGIN:VCARD\nFN:Ian\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEMAIL:a@b.test\nEND:VCARD\nEMAIL:i@b.test\nEND:VCARD\n"
        b"BEGIN:VCARD\nFN:Bea\nEND:VCARD\n"
    )

    assert [(one.fn, one.emails) for one in found] == [("Ian", ["i@b.test"]), ("Bea", [])]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    found = read_cards(b"BEGIN:VCARD\r\n" + content + b"\r\nEND:VCARD\r\n")

    assert all("\n" not in address and address.count("@") == 1 for one in found for address in one.emails)

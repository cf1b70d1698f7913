"""One mail address, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.people.mailbox import (
    MailboxRefused,
    edits,
    is_mailbox,
    is_noreply,
    is_role_mailbox,
    lookalike,
    read_mailbox,
)


@pytest.mark.parametrize(
    "text", ["ines.abreu@tramline.example", "o'hara@x.example", "I.Abreu+jobs@x.example", " ines@x.example "]
)
def test_a_plain_address_is_read_without_doubt(text: str) -> None:
    mailbox = read_mailbox(text)

    assert mailbox.address == text.strip()
    assert mailbox.doubts == ()


def test_the_domain_is_lower_case_and_the_local_part_keeps_its_case() -> None:
    assert str(read_mailbox("Ines@Tramline.EXAMPLE")) == "Ines@tramline.example"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ines",
        "ines@",
        "@x.example",
        "ines@localhost",
        "ines@printer.local",
        "ines@10.0.0.1",
        "ines@[10.0.0.1]",
        "ines..abreu@x.example",
        ".ines@x.example",
        "ines.@x.example",
        "-rf@x.example",
        "ines@x.example, tom@x.example",
        "Ines <ines@x.example>",
        '"ines"@x.example',
        "ines(work)@x.example",
        "@relay.example:ines@x.example",
        "ínes@x.example",
        "ines@x.example\nBcc: tom@x.example",
        "ines@x.example\u2029",
        "ines\u200b@x.example",
        "ines@x\u3002example",
        "ines\uff20x.example",
        "ines@tr\u0430mline.example",
        "ines@-x.example",
        "a" * 65 + "@x.example",
        "ines@" + "x" * 64 + ".example",
    ],
)
def test_anything_but_one_address_is_refused(text: str) -> None:
    assert not is_mailbox(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("mailto:ines@x.example", "link"),
        ("all-hands-list@x.example", "list"),
        ("talent.team@x.example", "one person"),
        ("no-reply@x.example", "Nobody"),
        ("ines@bücher.example", "letters beyond"),
    ],
)
def test_an_address_to_ask_about_says_why(text: str, word: str) -> None:
    doubts = read_mailbox(text).doubts

    assert any(word in doubt for doubt in doubts)


def test_a_domain_beyond_ascii_is_kept_in_its_wire_form() -> None:
    assert read_mailbox("ines@bücher.example").address == "ines@xn--bcher-kva.example"


def test_role_and_noreply_mailboxes_are_known() -> None:
    assert is_role_mailbox("jobs@x.example")
    assert is_noreply("donotreply+4711@x.example")
    assert not is_role_mailbox("jo.banks@x.example")
    assert not is_noreply("norris@x.example")


@pytest.mark.parametrize(
    "domain", ["trarnline.example", "tramllne.example", "tramline.exampel", "tr\u0430mline.example"]
)
def test_a_look_alike_of_a_known_domain_is_named(domain: str) -> None:
    assert lookalike(domain, {"tramline.example", "ferry.example"}) == "tramline.example"


@pytest.mark.parametrize("domain", ["tramline.example", "mail.tramline.example", "harbour.test"])
def test_a_known_or_far_domain_is_no_look_alike(domain: str) -> None:
    assert lookalike(domain, {"tramline.example"}) is None


def test_edits_count_a_swap_as_one() -> None:
    assert edits("ab", "ba") == 1
    assert edits("kitten", "sitting") == 3
    assert edits("a", "abcdef", 2) == 3


@given(st.text(max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        mailbox = read_mailbox(text)
    except MailboxRefused as refused:
        assert refused.message
    else:
        assert mailbox.address.count("@") == 1
        assert mailbox.address.isascii()


KNOWN = ("tramline.example", "halden-instruments.com", "nordlicht.de", "quarry-lane.co.uk")
TWINS = [("rn", "m"), ("m", "rn"), ("l", "1"), ("l", "i"), ("o", "0"), ("i", "l"), ("e", "3"), ("n", "m"), ("-", "")]


@given(st.sampled_from(KNOWN), st.integers(0, 40), st.sampled_from(["drop", "double", "swap", "twin"]))
def test_every_small_disguise_of_a_known_domain_is_named(known: str, place: int, how: str) -> None:
    name, _, ending = known.partition(".")
    at = place % (len(name) - 1)
    disguised = {
        "drop": name[:at] + name[at + 1 :],
        "double": name[:at] + name[at] + name[at:],
        "swap": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        "twin": name.replace(*TWINS[place % len(TWINS)], 1),
    }[how]

    assert (lookalike(f"{disguised}.{ending}", KNOWN) == known) == (disguised != name)


HONEST = """acorn adler ardent basalt bergamot birch cobalt copper corvid delta ember falcon feldspar fjord garnet
    harbour hazel indigo juniper kestrel lantern larkfield linden maple meridian mistral nimbus oakum orchard osprey
    pebble quartz quillon rowan saffron sable tallow thistle umber valbonne velum willow wren yarrow zephyr""".split()


def test_honest_domains_hardly_ever_look_like_one_another() -> None:
    domains = [f"{one}{other}.example" for one in HONEST for other in HONEST if one != other][::7]
    asked = [domain for place, domain in enumerate(domains) if lookalike(domain, set(domains[place + 1 : place + 40]))]

    assert len(domains) > 250
    assert len(asked) / len(domains) <= 0.01

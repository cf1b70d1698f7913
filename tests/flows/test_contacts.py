# ruff: noqa: E501  (a line of a table is one line)
"""Address books: read, looked over, taken in as evidence, taken back, and given out safely."""

from __future__ import annotations

import pytest

from afterword.calendars.carddav import CardDav, ElsewhereSent, NotLetIn
from afterword.core.contacts import Contact, KnownPerson, csv_plain, csv_safe, matched
from afterword.core.errors import Unreadable
from afterword.egress import Answer
from afterword.flows.contacts import bring_in, give_out, take_back
from afterword.reading.contact_files import read_contact_file
from afterword.reading.contact_tables import day_of
from afterword.reading.strict_xml import load_xml
from afterword.store.models import Evidence, Person
from tests.story import BRANDT, OKAFOR, Story, begin

LINKEDIN = b"""Notes:
"You may notice that some of the email addresses are missing. See https://x.example"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Amara,Okafor,https://www.linkedin.com/in/amara,amara.okafor@halden.example,Halden,"Head of Signals, Rail",24 Nov 2026
Jonas,Brandt,,,Halden,Engineer,03 Dec 2026
Eva,Lund,,eva@else.example,Elsewhere,Nurse,03 Dec 2026
=cmd|' /C calc'!A0,,,,,,03 Dec 2026
"""
GOOGLE_NEW = b"""First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Jonas,,Brandt,Dr.,Halden,Engineer,* Work,jonas@halden.example ::: j@home.example,Work,+1 617 555 0110 ::: 617-555-0111
"""
GOOGLE_OLD = """Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name
Wei Zhang,Wei,Zhang,* Work,wei@halden.example,Mobile,+1 617 555 0112,Halden
""".encode("utf-16")
VCARD = (
    b"BEGIN:VCARD\nVERSION:3.0\nFN:Amara Okafor\nN:Okafor;Amara;;Dr.;\nEMAIL:amara.okafor@halden.example\n"
    b"TEL:+1 617 555 0150\nORG:Halden\nTITLE:Director\nEND:VCARD\n"
)


def test_linkedin_connections_are_read_below_their_notes_and_a_formula_is_nobody() -> None:
    found = read_contact_file(LINKEDIN)

    assert (found["format"], found["unnamed"], len(found["contacts"])) == ("linkedin", 1, 3)
    assert found["contacts"][0]["job_title"] == "Head of Signals, Rail"
    assert found["contacts"][0]["since"] == "2026-11-24"


def test_both_forms_of_googles_export_are_read() -> None:
    (new,), (old,) = (read_contact_file(each)["contacts"] for each in (GOOGLE_NEW, GOOGLE_OLD))

    assert (new["name"], new["emails"], len(new["phones"])) == (
        "Dr. Jonas Brandt",
        ["jonas@halden.example", "j@home.example"],
        2,
    )
    assert (old["name"], old["company"]) == ("Wei Zhang", "Halden")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 Nov 2026", "2026-11-24"),
        ("3. März 2026", "2026-03-03"),
        ("24.11.2026", "2026-11-24"),
        ("11/24/26", "2026-11-24"),
        ("3 déc. 2026", "2026-12-03"),
        ("03 de abr. de 2026", "2026-04-03"),
        ("2026-11-24", "2026-11-24"),
        ("since 24 Nov 2026", ""),
        ("03/04/26", ""),
        ("31.02.2026", ""),
        ("soon", ""),
    ],
)
def test_a_day_is_read_where_it_can_be_one_day_only(text: str, day: str) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "content", [b"a,b\n1,2\n", b"PK\x03\x04\xff\xfe", b"First Name,First Name,Email Address\nA,B,c\n"]
)
def test_what_is_no_address_book_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read_contact_file(content)


def test_the_same_address_is_the_same_person_and_the_same_name_only_a_question() -> None:
    people = [KnownPerson("1", "Amara Okafor", frozenset({"a@x.example"}))]

    assert matched(Contact("Amara Okafor", ("a@x.example",)), people).kind == "known"
    assert matched(Contact("Amara Okafor"), people).kind == "alike"
    assert matched(Contact("Somebody Else", ("a@x.example",)), people).kind == "new"


@pytest.mark.parametrize("cell", ["=1+1", "+1 617", "-2", "@SUM(A1)", "\t=1", "＝1"])
def test_a_cell_that_looks_like_a_formula_is_not_run_and_comes_back_as_it_was(cell: str) -> None:
    assert csv_safe(cell).startswith("'")
    assert csv_plain(csv_safe(cell)) == cell.strip()


def brought(story: Story, content: bytes = VCARD) -> bring_in.Preview:
    made = bring_in.read_file(story.ports, story.owner, content, "people.vcf", story.now)
    return bring_in.preview(story.owner, made)


@pytest.mark.django_db
def test_nothing_counts_before_it_is_taken_and_nothing_is_overwritten() -> None:
    story = begin((OKAFOR, BRANDT))
    person = story.people()[0]
    page = brought(story)
    before = Evidence.objects.of(story.owner).count()

    bring_in.take(story.ports, story.owner, page.id, [row.number for row in page.rows if row.is_ticked], story.now)
    person.refresh_from_db()

    assert [(each.said, each.instead_of) for each in page.rows[0].additions if each.what == "Job title"] == [
        ("Director", "Head of Signals")
    ]
    assert (person.job_title, person.phone) == ("Head of Signals", "+1 617 555 0150")
    assert Evidence.objects.of(story.owner).count() > before
    with pytest.raises(bring_in.TakenAlready):
        bring_in.take(story.ports, story.owner, page.id, [0], story.now)


@pytest.mark.django_db
def test_how_they_write_themselves_stands_in_the_plan_and_goes_with_the_import() -> None:
    story = begin((OKAFOR, BRANDT))
    written = LINKEDIN.replace(b"Amara,Okafor", "Amara,Okáfor".encode())
    page = brought(story, written)

    bring_in.take(story.ports, story.owner, page.id, [0], story.now)
    assert "Okáfor" in story.people()[0].written
    take_back.take_back(story.ports, story.owner, page.id, story.now)
    assert story.people()[0].written == "Dr. Amara Okafor"


@pytest.mark.django_db
def test_an_import_taken_back_leaves_everything_as_it_was() -> None:
    story = begin((OKAFOR, BRANDT))
    before = set(Evidence.objects.of(story.owner).values_list("pk", flat=True))
    page = brought(story, LINKEDIN)

    bring_in.take(story.ports, story.owner, page.id, [0, 1, 2], story.now)
    people = Person.objects.of(story.owner).count()
    take_back.take_back(story.ports, story.owner, page.id, story.now)

    assert (people, Person.objects.of(story.owner).count()) == (3, 2)
    assert set(Evidence.objects.of(story.owner).values_list("pk", flat=True)) == before
    assert story.people()[1].job_title == ""


@pytest.mark.django_db
def test_an_address_book_is_read_once_with_a_password_that_is_not_kept() -> None:
    story = begin((OKAFOR,))
    story.world.address_books.cards = [VCARD] * 3
    made = bring_in.read_address_book(story.ports, story.owner, "https://dav.example/x", "maya", "s3cret", story.now)

    page = bring_in.preview(story.owner, made)

    assert page.origin == "dav.example"
    assert story.world.address_books.asked == [("https://dav.example/x", "maya", "s3cret")]


@pytest.mark.django_db
def test_the_people_are_given_out_as_cards_that_read_back_and_as_a_safe_table() -> None:
    story = begin((OKAFOR, BRANDT))
    page = brought(story)
    bring_in.take(story.ports, story.owner, page.id, [0], story.now)

    cards = read_contact_file(give_out.all_cards(story.ports, story.owner))["contacts"]
    table = give_out.as_table(story.ports, story.owner).decode("utf-8-sig")

    assert {each["name"] for each in cards} == {"Dr. Amara Okafor", "Jonas Brandt"}
    assert "'+16175550150" in table
    assert b"VERSION:4.0" in give_out.all_cards(story.ports, story.owner)


class Server:
    """Answers by method and address, and remembers who was asked."""

    def __init__(self, **answers: Answer) -> None:
        self.answers, self.asked = answers, list[str]()

    def ask(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        self.asked.append(url)
        return self.answers.get(method, Answer(404, {}, b""))


BOOK = (
    b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:response><d:href>/b/</d:href><d:propstat>'
    b"<d:prop><d:resourcetype><c:addressbook/></d:resourcetype></d:prop></d:propstat></d:response></d:multistatus>"
)
CARDS = (
    b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:response><d:prop><c:address-data>'
    b"BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nPHOTO:aaaa\n bbbb\nEND:VCARD</c:address-data></d:prop></d:response></d:multistatus>"
)


def test_an_address_book_gives_its_cards_without_their_pictures() -> None:
    server = Server(PROPFIND=Answer(207, {}, BOOK), REPORT=Answer(207, {}, CARDS))

    (card,) = CardDav(load_xml, lambda _: server).fetch("dav.example/b/", "maya", "x")  # type: ignore[arg-type,return-value]

    assert b"FN:Jo" in card
    assert b"PHOTO" not in card
    assert b"bbbb" not in card


def test_a_password_goes_to_no_other_host_and_a_refusal_is_said() -> None:
    away = Server(PROPFIND=Answer(301, {"location": "https://evil.example/"}, b""))
    closed = Server(PROPFIND=Answer(401, {}, b""))

    with pytest.raises(ElsewhereSent):
        CardDav(load_xml, lambda _: away).fetch("dav.example", "maya", "x")  # type: ignore[arg-type,return-value]
    with pytest.raises(NotLetIn):
        CardDav(load_xml, lambda _: closed).fetch("dav.example", "maya", "x")  # type: ignore[arg-type,return-value]
    assert not [url for url in away.asked if "evil" in url]

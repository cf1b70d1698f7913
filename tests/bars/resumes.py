"""Invented people, and their resumes in ten layouts, with what must be read out of each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from tests.bars.made_pdf import Piece, made_pdf

EN, DE, FR, ES = "en", "de", "fr", "es"
# Experience, education, skills, contact, present.
WORDS = {
    EN: ("Experience", "Education", "Skills", "Contact", "Present"),
    DE: ("Berufserfahrung", "Ausbildung", "Kenntnisse", "Kontakt", "heute"),
    FR: ("Expérience professionnelle", "Formation", "Compétences", "Contact", "aujourd’hui"),
    ES: ("Experiencia laboral", "Educación", "Habilidades", "Contacto", "actualidad"),
}
MONTHS = {
    EN: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    DE: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    FR: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    ES: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


@dataclass(frozen=True)
class Job:
    """One job: employer, title, start, end ("" is open), city and what was done."""

    employer: str
    title: str
    start: str
    end: str
    city: str
    done: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """One invented person."""

    lang: str
    name: str
    label: str
    email: str
    phone: str
    city: str
    link: str
    jobs: tuple[Job, ...]
    school: str
    degree: str
    area: str
    year: str
    skills: tuple[str, ...]


PEOPLE = (
    Person(EN, "Marta Okonkwo-Hale", "Logistics Manager", "marta.hale@example.com", "+44 7700 900456", "Leeds",
           "https://www.linkedin.com/in/martahale", (
        Job("Northgate Freight Ltd", "Logistics Manager", "2020-02", "", "Leeds", (
            "Cut delivery cost per parcel by 15% by re-planning van routes.", "Led 24 drivers across two depots.",
            "Negotiated three carrier contracts.")),
        Job("Harrow & Sons", "Transport Planner", "2016-06", "2020-01", "York", ("Raised on-time delivery to 97%.",)),
    ), "University of Leeds", "BSc Supply Chain Management", "Supply Chain Management", "2014",
        ("Route planning", "SAP", "Excel")),
    Person(DE, "Jonas Brückner", "Softwareentwickler", "jonas.brueckner@example.de", "+49 30 901820", "Berlin",
           "https://github.com/jbrueckner", (
        Job("Kranich Software GmbH", "Senior Softwareentwickler", "2019-04", "", "Berlin", (
            "Abrechnungsdienst in Python neu geschrieben.", "Team von fünf Entwicklern fachlich geführt.")),
        Job("Stadtwerke Potsdam AG", "Systemadministrator", "2015-10", "2019-03", "Potsdam", (
            "Serverausfälle um die Hälfte reduziert.",)),
    ), "Technische Universität Berlin", "M.Sc. Informatik", "Informatik", "2015", ("Python", "Django", "PostgreSQL")),
    Person(FR, "Élodie Marchand", "Responsable marketing", "elodie.marchand@example.fr", "+33 1 70 18 99 00", "Lyon",
           "https://www.linkedin.com/in/elodie", (
        Job("Groupe Valmont", "Responsable marketing", "2018-01", "", "Lyon", (
            "Lancement de trois produits en un an.", "Budget publicitaire de 1,2 million géré.")),
        Job("Agence Lumière", "Chargée de communication", "2013-09", "2017-12", "Paris", ("Refonte du site.",)),
    ), "Université de Lyon", "Master Marketing", "Marketing", "2013", ("SEO", "Google Ads", "HubSpot")),
    Person(ES, "Diego Herrera Solís", "Enfermero", "diego.herrera@example.es", "+34 910 053 187", "Sevilla",
           "https://diego.example.es", (
        Job("Hospital San Rafael", "Enfermero de urgencias", "2017-05", "", "Sevilla", (
            "Atendí a 30 pacientes por turno.", "Formé a ocho enfermeros nuevos.")),
        Job("Clínica del Sur", "Auxiliar de enfermería", "2014-03", "2017-04", "Cádiz", ("Organicé la vacunación.",)),
    ), "Universidad de Sevilla", "Grado en Enfermería", "Enfermería", "2014", ("Triaje", "Vacunación", "Epic")),
    Person(EN, "Priya Raman", "Product Designer", "priya@example.io", "(415) 555-0132", "Oakland",
           "https://priyaraman.example.io", (
        Job("Bluefin Health", "Senior Product Designer", "2021-07", "", "Oakland", (
            "Redesigned sign-up and lifted completion to 63%", "Ran 60 interviews with nurses and pharmacists")),
        Job("Quillworks", "UX Designer", "2018-03", "2021-06", "San Francisco", (
            "Shipped the first mobile app, 40,000 downloads in a quarter", "Cut support tickets by a third")),
    ), "California College of the Arts", "Bachelor of Fine Arts in Graphic Design", "Graphic Design", "2015",
        ("Figma", "Prototyping", "User research")),
)  # fmt: skip


def _when(person: Person, job: Job, *, named: bool) -> str:
    def one(moment: str) -> str:
        if not moment:
            return WORDS[person.lang][4]
        year, month = moment.split("-")
        return f"{MONTHS[person.lang][int(month) - 1]} {year}" if named else f"{month}/{year}"

    return f"{one(job.start)} – {one(job.end)}"


def _contact(person: Person, sign: str) -> str:
    return sign.join((person.email, person.phone, person.city, person.link))


def text(person: Person) -> bytes:
    """Plain text, title before employer, dates below."""
    work, education, skills, _, _ = WORDS[person.lang]
    lines = [person.name, person.label, _contact(person, " | "), "", work.upper(), ""]
    for job in person.jobs:
        lines += [
            f"{job.title}, {job.employer}",
            _when(person, job, named=False),
            *(f"- {each}" for each in job.done),
            "",
        ]
    lines += [education.upper(), "", f"{person.degree}, {person.school}, {person.year}", "", skills.upper(), ""]
    return "\n".join([*lines, ", ".join(person.skills), ""]).encode()


def markdown(person: Person) -> bytes:
    """Markdown, employer before title."""
    work, education, skills, _, _ = WORDS[person.lang]
    lines = [f"# {person.name}", f"**{person.label}**", "", _contact(person, " · "), "", f"## {work}", ""]
    for job in person.jobs:
        lines += [f"### {job.employer} — {job.title}", f"*{_when(person, job, named=True)}*", ""]
        lines += [*(f"* {each}" for each in job.done), ""]
    lines += [f"## {education}", "", f"**{person.school}**, {person.degree} ({person.year})", "", f"## {skills}", ""]
    return "\n".join([*lines, *(f"- {each}" for each in person.skills), ""]).encode()


def rich_text(person: Person) -> bytes:
    """RTF with bold headings, characters beyond ASCII as \\u."""
    work, education, skills, _, _ = WORDS[person.lang]
    parts = [rf"{{\b\fs40 {person.name}\par}}", rf"{person.label}\par", rf"{_contact(person, ' | ')}\par"]
    parts.append(rf"{{\b\fs28 {work}\par}}")
    for job in person.jobs:
        parts += [rf"{{\b {job.title}\tab {_when(person, job, named=True)}\par}}", rf"{job.employer}, {job.city}\par"]
        parts += [rf"{{\listtext\u8226 ?\tab}}\ls1 {each}\par\pard" for each in job.done]
    parts += [rf"{{\b\fs28 {education}\par}}", rf"{person.degree}, {person.school}, {person.year}\par"]
    parts += [rf"{{\b\fs28 {skills}\par}}", rf"{'; '.join(person.skills)}\par"]
    body = "".join(sign if ord(sign) < 128 else rf"\u{ord(sign)}?" for sign in "\n".join(parts))
    return rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Arial;}}}} {body}}}".encode()


def word_table(person: Person) -> bytes:
    """DOCX with the contact in the page header, and a table of dates and jobs."""
    work, education, skills, _, _ = WORDS[person.lang]
    rows = ""
    for job in person.jobs:
        done = "".join(_paragraph(each, "ListBullet") for each in job.done)
        head = _paragraph(f"{job.title}, {job.employer}")
        rows += f"<w:tr><w:tc>{_paragraph(_when(person, job, named=False))}</w:tc><w:tc>{head}{done}</w:tc></w:tr>"
    body = _paragraph(person.label) + _paragraph(f"{person.city} | {person.link}") + _paragraph(work, "Heading1")
    body += f"<w:tbl>{rows}</w:tbl>{_paragraph(education, 'Heading1')}"
    body += _paragraph(f"{person.degree}, {person.school} ({person.year})")
    body += _paragraph(skills, "Heading1") + _paragraph("; ".join(person.skills))
    shown = f"<w:t>{person.name}</w:t><w:tab/><w:t>{person.email}</w:t><w:tab/><w:t>{person.phone}</w:t>"
    header = f"<w:p><w:r>{shown}</w:r></w:p>"
    return packed(
        {"word/document.xml": _word("document", f"<w:body>{body}</w:body>"), "word/header1.xml": _word("hdr", header)}
    )


def _paragraph(said: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{escape(said)}</w:t></w:r></w:p>"


def _word(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{inside}</w:{name}>'


def packed(parts: dict[str, str]) -> bytes:
    """A ZIP file with these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return made.getvalue()


def open_document(person: Person) -> bytes:
    """ODT with headings and lists."""
    work, education, skills, _, _ = WORDS[person.lang]
    body = f'<t:p t:style-name="Title">{person.name}</t:p><t:p>{person.label}</t:p><t:p>{_contact(person, " · ")}</t:p>'
    body += f'<t:h t:outline-level="1">{work}</t:h>'
    for job in person.jobs:
        done = "".join(f"<t:list-item><t:p>{escape(each)}</t:p></t:list-item>" for each in job.done)
        head = f"{escape(job.employer)} — <t:span>{job.title}</t:span>"
        body += (
            f'<t:h t:outline-level="2">{head}</t:h><t:p>{_when(person, job, named=True)}</t:p><t:list>{done}</t:list>'
        )
    body += f'<t:h t:outline-level="1">{education}</t:h><t:p>{person.degree}, {person.school}, {person.year}</t:p>'
    body += f'<t:h t:outline-level="1">{skills}</t:h><t:p>{"; ".join(person.skills)}</t:p>'
    return packed({"content.xml": f'<o:doc xmlns:o="urn:o" xmlns:t="urn:t"><o:body>{body}</o:body></o:doc>'})


class _Page:
    """Puts lines below one another."""

    def __init__(self, x: float, y: float = 800.0) -> None:
        self.x, self.y = x, y
        self.pieces: list[Piece] = []

    def line(
        self, said: str, size: float = 10.0, *, bold: bool = False, indent: float = 0.0, room: float = 0.0
    ) -> None:
        """One line, with room left above."""
        self.y -= size * 1.3 + room
        self.pieces.append((self.x + indent, self.y, size, bold, said))

    def beside(self, said: str, x: float) -> None:
        """More on the same line."""
        self.pieces.append((x, self.y, 10.0, False, said))


def single_column(person: Person) -> bytes:
    """PDF: title and employer in bold, dates on the right, bullets as signs of their own."""
    work, education, skills, _, _ = WORDS[person.lang]
    page = _Page(50)
    page.line(person.name, 20, bold=True)
    page.line(person.label, 11)
    page.line(_contact(person, " | "), 9)
    page.line(work.upper(), 12, bold=True, room=10)
    for job in person.jobs:
        page.line(f"{job.title}, {job.employer}", bold=True, room=6)
        page.beside(_when(person, job, named=False), 450)
        for each in job.done:
            page.line("•", indent=6)
            page.beside(each, 68)
    page.line(education.upper(), 12, bold=True, room=10)
    page.line(f"{person.degree}, {person.school} ({person.year})")
    page.line(skills.upper(), 12, bold=True, room=10)
    page.line(", ".join(person.skills))
    return made_pdf([page.pieces])


def side_column(person: Person) -> bytes:
    """PDF in two columns: contact and skills on the left, the jobs on the right without bullet signs."""
    work, education, skills, contact, _ = WORDS[person.lang]
    side, main = _Page(30), _Page(230)
    side.line(contact, 12, bold=True)
    for each in (person.phone, person.email, person.link):
        side.line(each, 8)
    side.line(skills, 12, bold=True, room=10)
    for each in person.skills:
        side.line(each, 8)
    main.line(person.name, 20, bold=True)
    main.line(person.label, 11)
    main.line(person.city)
    main.line(work, 14, bold=True, room=10)
    for job in person.jobs:
        main.line(job.employer, 11, bold=True, room=8)
        main.line(job.title, 10)
        main.line(_when(person, job, named=True), 9)
        for each in job.done:
            main.line(each, 9)
    main.line(education, 14, bold=True, room=10)
    main.line(person.school, 11, bold=True, room=6)
    main.line(f"{person.degree} · ({person.year})", 9)
    return made_pdf([[*side.pieces, *main.pieces]])


def linkedins_own(person: Person) -> bytes:
    """PDF as LinkedIn saves a profile: a narrow column on the left, how long each job was, a footer of its own."""
    side, main = _Page(22), _Page(223)
    side.line("Contact", 13, room=10)
    for each in (f"{person.phone} (Mobile)", person.email, person.link[:24], person.link[24:], "(LinkedIn)"):
        side.line(each, 10.5)
    side.line("Top Skills", 13, room=10)
    for each in person.skills:
        side.line(each, 10.5)
    side.line("Languages", 13, room=10)
    for each in ("Welsh (Native or", "Bilingual)"):
        side.line(each, 10.5)
    main.line(person.name, 26)
    main.line(person.label, 12)
    main.line(person.city, 12)
    main.line("Experience", 15.7, room=14)
    for job in person.jobs:
        main.line(job.employer, 12, room=12)
        main.line(job.title, 11.5)
        main.line(f"{_when(person, job, named=True)} (7 years 8 months)", 10.5)
        main.line(job.city, 10.5)
        for each in job.done:
            main.line(f"- {each}", 10.5, room=2)
    main.line("Education", 15.7, room=14)
    main.line(person.school, 12, room=6)
    main.line(f"{person.degree} · ({person.year})", 10.5)
    foot: list[Piece] = [(240.0, 30.0, 9.0, False, "Page 1 of 1")]
    return made_pdf([[*side.pieces, *main.pieces, *foot]])


def places_on_the_right(person: Person) -> bytes:
    """PDF: employer and city on one line, title and dates on the next, the entries close together."""
    work, education, skills, _, _ = WORDS[person.lang]
    page = _Page(40)
    page.line(person.name, 18, bold=True, indent=170)
    page.line(_contact(person, "  •  "), 9, indent=60)
    page.line(work, 12, bold=True, room=8)
    for job in person.jobs:
        page.line(job.employer, bold=True)
        page.beside(job.city, 480)
        page.line(job.title)
        page.beside(_when(person, job, named=True), 420)
        for each in job.done:
            page.line(each, indent=20)
    page.line(education, 12, bold=True, room=8)
    page.line(person.school, bold=True)
    page.beside(person.year, 480)
    page.line(person.degree)
    page.line(skills, 12, bold=True, room=8)
    page.line(", ".join(person.skills))
    return made_pdf([page.pieces])


def dates_on_the_left(person: Person) -> bytes:
    """PDF as a table: narrow dates on the left, broken after their dash."""
    work, education, skills, _, _ = WORDS[person.lang]
    page = _Page(40)
    page.line(person.name, 18, bold=True)
    page.line(person.label)
    page.line(_contact(person, " · "), 9)
    page.line(work, 13, bold=True, room=8)
    for job in person.jobs:
        start, end = _when(person, job, named=False).split(" – ")
        page.line(f"{start} –", room=8)
        page.beside(job.title, 150)
        page.line(end)
        page.beside(f"{job.employer}, {job.city}", 150)
        for each in job.done:
            page.line(each, indent=120)
    page.line(education, 13, bold=True, room=8)
    page.line(person.year, room=6)
    page.beside(person.degree, 150)
    page.line(person.school, indent=110)
    page.line(skills, 13, bold=True, room=8)
    for each in person.skills:
        page.line(each, indent=20)
    return made_pdf([page.pieces])


LAYOUTS: tuple[Callable[[Person], bytes], ...] = (
    text, markdown, rich_text, word_table, open_document, single_column, side_column, places_on_the_right,
    dates_on_the_left, linkedins_own,
)  # fmt: skip


def wrong(person: Person, found: Any) -> Iterator[str]:
    """The fields that were read otherwise than they stand in the resume, each as NAME: FOUND."""
    basics = found.get("basics", {})
    pairs: list[tuple[str, object, object]] = [
        ("name", basics.get("name"), person.name),
        ("email", basics.get("email"), person.email),
        ("phone", basics.get("phone"), person.phone),
        ("city", basics.get("location", {}).get("city"), person.city),
        ("link", basics.get("url") or basics.get("profiles", [{}])[0].get("url"), person.link),
        ("skills", [each.get("name") for each in found.get("skills", [])], list(person.skills)),
    ]
    for at, job in enumerate(person.jobs):
        read = found["work"][at] if at < len(found.get("work", [])) else {}
        pairs += [
            (f"employer {at}", read.get("name"), job.employer),
            (f"title {at}", read.get("position"), job.title),
            (f"dates {at}", (read.get("startDate"), read.get("endDate", "")), (job.start, job.end)),
            (f"done {at}", read.get("highlights"), list(job.done)),
        ]
    school = (found.get("education") or [{}])[0]
    pairs.append(("school", (school.get("institution"), school.get("area")), (person.school, person.area)))
    yield from (f"{name}: {value!r}" for name, value, right in pairs if value != right)


FIELDS = 7 + 4 * 2

"""The many verbs and labels by which invitations introduce people, in nine languages; and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.reading.parse import read_invitation

READ_ON = date(2026, 11, 29)


def met(said: str) -> list[tuple[str, str | None]]:
    read = read_invitation(said.encode(), "text", read_on=READ_ON)
    return [(one["name"], one["job_title"]) for one in read["interviewers"]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("👥 Ines Calder, Tom Yardley", [("Ines Calder", None), ("Tom Yardley", None)]),
        ("👤 Ines Calder (Head of Retail)", [("Ines Calder", "Head of Retail")]),
        (
            "PANEL\nJoan Petrie (Finance Director)\nMiles Orr (Head of Audit)",
            [("Joan Petrie", "Finance Director"), ("Miles Orr", "Head of Audit")],
        ),
        (
            "COMMITTEE: Dr. Ida Lunt (Chair), Prof. Omar Reyes, Kit Vale",
            [("Dr. Ida Lunt", "Chair"), ("Prof. Omar Reyes", None), ("Kit Vale", None)],
        ),
        (
            "INTERVIEWERS\nJoan Petrie, Miles Orr",
            [("Joan Petrie", None), ("Miles Orr", None)],
        ),
        ("You will meet AVP Joan Petrie and HRBP Miles Orr.", [("Joan Petrie", "AVP"), ("Miles Orr", "HRBP")]),
        ("Interviewers: SVP Sales Joan Petrie, VP Miles Orr", [("Joan Petrie", "SVP Sales"), ("Miles Orr", "VP")]),
        ("Je spreekt met Daan van 't Riet (teamlead).", [("Daan van 't Riet", "teamlead")]),
        ("U spreekt met Eva van ’t Veer en Bob in 't Veld.", [("Eva van ’t Veer", None), ("Bob in 't Veld", None)]),
        ('You will meet Theresa "Terry" MacInnes.', [("Theresa MacInnes", None)]),
        ("Panel: Theresa (Terry) MacInnes, Miles Orr", [("Theresa MacInnes", None), ("Miles Orr", None)]),
    ],
)
def test_labels_and_titles_do_not_change_who_is_meant(said: str, expected: list[tuple[str, str | None]]) -> None:
    assert met(said) == expected


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("10:00 AM - 10:30 AM Intro w/ Joan Petrie", ["Joan Petrie"]),
        ("10:00-10:30  System design w/ Joan Petrie & Miles Orr (Staff Engineer)", ["Joan Petrie", "Miles Orr"]),
        ("- 9:30 | Values | Joan Petrie & Miles Orr", ["Joan Petrie", "Miles Orr"]),
        ("Your call is w/ Joan Petrie.", ["Joan Petrie"]),
        ("On the panel: Joan Petrie and Miles Orr.", ["Joan Petrie", "Miles Orr"]),
        ("Also in the room will be Joan Petrie, our head of care.", ["Joan Petrie"]),
        ("On the line with us will be Joan Petrie.", ["Joan Petrie"]),
        ("Joan Petrie and Miles Orr are looking forward to meeting you.", ["Joan Petrie", "Miles Orr"]),
        ("Joan Petrie, our site manager, shall take you through the plant.", ["Joan Petrie"]),
        ("Afterwards our foreman Miles Orr shows you round.", ["Miles Orr"]),
        ("Unsere Meisterin Jutta Brehm zeigt Ihnen die Halle.", ["Jutta Brehm"]),
        ("Danach führt Sie Jutta Brehm durch das Haus.", ["Jutta Brehm"]),
        ("Ihre Gesprächspartner sind Jutta Brehm und Uwe Lang.", ["Jutta Brehm", "Uwe Lang"]),
        ("Mit dabei sind Jutta Brehm sowie Uwe Lang.", ["Jutta Brehm", "Uwe Lang"]),
        ("Jutta Brehm holt Sie am Empfang ab.", ["Jutta Brehm"]),
        ("Es begrüßt Sie Jutta Brehm.", ["Jutta Brehm"]),
        ("Ad accoglierLa ci saranno Marta Sala e Ugo Neri.", ["Marta Sala", "Ugo Neri"]),
        ("Ad accoglierti ci sarà Marta Sala, responsabile del negozio.", ["Marta Sala"]),
        ("Troverà ad attenderla Marta Sala.", ["Marta Sala"]),
        ("La riceveranno Marta Sala e Ugo Neri.", ["Marta Sala", "Ugo Neri"]),
        ("Il colloquio si terrà con Marta Sala.", ["Marta Sala"]),
        ("Med på mötet är Lena Sjö och Ulf Ek.", ["Lena Sjö", "Ulf Ek"]),
        ("Från oss deltar Lena Sjö, butikschef.", ["Lena Sjö"]),
        ("Du blir intervjuad av Lena Sjö.", ["Lena Sjö"]),
        ("Lena Sjö tar emot dig i receptionen.", ["Lena Sjö"]),
        ("Vous échangerez avec Anne Le Floch.", ["Anne Le Floch"]),
        ("Anne Le Floch vous fera visiter l'atelier.", ["Anne Le Floch"]),
        ("Seront présents Anne Le Floch et Théo Garnier.", ["Anne Le Floch", "Théo Garnier"]),
        ("L'entretien sera mené par Anne Le Floch.", ["Anne Le Floch"]),
        ("Te acompañarán Ana Gil y Luis Peña.", ["Ana Gil", "Luis Peña"]),
        ("Por nuestra parte asistirán Ana Gil y Luis Peña.", ["Ana Gil", "Luis Peña"]),
        ("Charlarás con Ana Gil.", ["Ana Gil"]),
        ("Ana Gil te enseñará la oficina.", ["Ana Gil"]),
        ("Bij het gesprek zijn Wim de Haan en Eva Bos aanwezig.", ["Wim de Haan", "Eva Bos"]),
        ("Je wordt ontvangen door Wim de Haan.", ["Wim de Haan"]),
        ("Wim de Haan leidt je rond.", ["Wim de Haan"]),
        ("Je maakt kennis met Wim de Haan.", ["Wim de Haan"]),
        ("Rozmowę poprowadzi Ewa Lis.", ["Ewa Lis"]),
        ("Na spotkaniu obecni będą Ewa Lis i Jan Zych.", ["Ewa Lis", "Jan Zych"]),
        ("Po zakładzie oprowadzi Panią Ewa Lis.", ["Ewa Lis"]),
        ("Ze strony firmy będą Ewa Lis oraz Jan Zych.", ["Ewa Lis", "Jan Zych"]),
        ("Vai ser recebida pela Rita Leal e pelo Rui Pires.", ["Rita Leal", "Rui Pires"]),
        ("Estarão presentes a Rita Leal e o Rui Pires.", ["Rita Leal", "Rui Pires"]),
        ("A Rita Leal vai mostrar-lhe a loja.", ["Rita Leal"]),
        ("Pela nossa parte estará a Rita Leal.", ["Rita Leal"]),
        ("Vous rencontrerez Maître Anne Morel puis Monsieur Hugo Petit.", ["Maître Anne Morel", "Monsieur Hugo Petit"]),
        ("Te recibirá Ana Gil. También estará Luis Peña.", ["Ana Gil", "Luis Peña"]),
        ("Es nimmt Uwe Lang (Bauleiter) teil. Im Anschluss führt Sie Polier Jan Rau.", ["Uwe Lang", "Jan Rau"]),
        ("Från Norrby deltar Lena Sjö.", ["Lena Sjö"]),
        ("Será recebida pela Carla Moura, dos Recursos Humanos.", ["Carla Moura"]),
        ("You're booked with Joan Petrie, our head gardener.", ["Joan Petrie"]),
        ("Miles Orr will pop in at the end.", ["Miles Orr"]),
        ("I am asking the questions, with Joan Petrie (ops) on the line too.", ["Joan Petrie"]),
        ("Frau Jutta Brehm ruft Sie an.", ["Frau Jutta Brehm"]),
        ("Wir sind zu dritt: Jutta Brehm (Leitung), Uwe Lang und ich.", ["Jutta Brehm", "Uwe Lang"]),
        ("El tribunal está compuesto por D. Luis Peña y Dña. Ana Gil.", ["D. Luis Peña", "Dña. Ana Gil"]),
        ("Incontrerai il titolare, dott. Ugo Neri, e la dott.ssa Eva Sala.", ["dott. Ugo Neri", "dott.ssa Eva Sala"]),
        ("Al colloquio parteciperanno l'Ing. Ugo Neri e Marta Sala.", ["Ing. Ugo Neri", "Marta Sala"]),
        ("Te entrevistarán Ana Gil, directora, y Luis Peña, de Recursos Humanos.", ["Ana Gil", "Luis Peña"]),
        ("Ask for Mo or Joan Petrie (shop manager).", ["Joan Petrie"]),
        ("Interviewers:\nJoan Petrie - Finance\nDial-in: +1 303-555-0110\nSent by Greenhouse", ["Joan Petrie"]),
    ],
)
def test_people_are_introduced_by_many_verbs(said: str, names: list[str]) -> None:
    assert [name for name, _ in met(said)] == names


@pytest.mark.parametrize(
    "said",
    [
        "Joan Petrie gave me your number.",
        "Miles Orr führt eine eigene Praxis.",
        "The tower shows you Marlow Bridge.",
        "Joan Petrie zeigt sich erfreut.",
        "Please go w/ Central Trains to Marlow Bridge.",
        "Ci saranno Bar Roma e Hotel Parco nelle vicinanze.",
        "Med på kartan är Norra Torget.",
        "👥 Hiring Team",
        "Who: I'll call you.",
        "La entrevista con nuestro cliente, Bodegas Marlow, será el lunes.",
        "Ti confermo il colloquio con Farmacie Neri per la posizione di farmacista.",
        "Our client, Marlow Analytics, would like to meet you.",
    ],
)
def test_whom_one_hears_of_is_nobody_one_meets(said: str) -> None:
    assert met(said) == []

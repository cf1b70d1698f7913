"""Whatever the facts, the composer writes a letter that its own rules let pass, or asks; it never breaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.core.findings import Level
from afterword.core.letter.compare import compare_letters
from afterword.core.letter.compose import write_letter, write_panel
from afterword.core.letter.compose.banks_index import WRITTEN
from afterword.core.letter.compose.occasions import occasions_of
from afterword.core.letter.names import check_names
from afterword.core.letter.record import Employer, LetterRecord, PersonName
from afterword.core.letter.request import LetterRequest, PanelRequest, Recipient, Sender

MOMENTS = {
    "en": (
        "how the night import fails",
        "asked me how I handle late data",
        "they worry about the Friday handover",
        "the mentoring circle for new analysts",
        "short two dispatchers until spring",
        "alarms that nobody reads",
        "nobody owns the discharge list",
        "why the archive never opens on Mondays",
        "loan slips still kept on paper",
        "showed me the signal room",
        "we talked about training the night crew",
    ),
    "de": ("die Einarbeitung über vier Wochen", "wie die Nachtschicht übergibt", "Ersatzteile fehlen seit März"),
    "fr": (
        "la reprise des dossiers de trois agences",
        "comment l'équipe de nuit s'organise",
        "deux postes vacants depuis mars",
    ),
    "es": ("las devoluciones de enero", "cómo se reparte el turno de noche", "faltan dos técnicos desde marzo"),
    "it": ("il magazzino di Verona", "come si divide il turno di notte", "mancano due tecnici da marzo"),
    "nl": ("het nieuwe rooster voor de nachtdienst", "hoe de overdracht loopt", "twee plaatsen sinds maart onbezet"),
    "pt": ("a devolução de janeiro", "como se divide o turno da noite", "faltam dois técnicos desde março"),
}
FACTS = {
    "en": (
        "rebuilt the night import at Marlow Freight",
        "speaks Polish",
        "certified welder since 2018",
        "140 loans handled a year",
        "average wait under four minutes",
        "no deadline missed in four years",
        "trained 26 volunteers and wrote their handbook",
    ),
    "de": ("acht Auszubildende eingearbeitet", "Fehlerquote von 4 auf 1 Prozent gesenkt", "zwölf Prüfpläne erstellt"),
    "fr": ("900 dossiers traités par mois", "aucun retard en trois ans", "formation de six collègues"),
    "es": ("equipo de 14 personas", "errores del 4 al 1 por ciento", "carné de carretillero"),
    "it": ("squadra di 14 persone", "errori dal 4 all'1 per cento", "patentino per carrelli"),
    "nl": ("team van 14 mensen", "ziekteverzuim van 9 naar 5 procent", "zes collega's ingewerkt"),
    "pt": ("equipe de 14 pessoas", "erros de 4 para 1 por cento", "seis colegas treinados"),
}
LOCALES = {
    "en": ("en-US", "en-GB"),
    "de": ("de-DE", "de-CH"),
    "fr": ("fr-FR",),
    "es": ("es-ES",),
    "it": ("it-IT",),
    "nl": ("nl-NL",),
    "pt": ("pt-BR",),
}
HELD = date(2026, 12, 1)


def blocks(draft: object) -> list[str]:
    return [f"{finding.rule} {finding.found}" for finding in draft.findings if finding.level is Level.BLOCK]  # type: ignore[attr-defined]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_panel_gets_letters_that_pass_their_own_rules_and_differ(data: st.DataObject) -> None:
    lang = data.draw(st.sampled_from(WRITTEN))
    moments = data.draw(st.lists(st.sampled_from(MOMENTS[lang]), min_size=1, max_size=6, unique=True))
    facts = data.draw(st.lists(st.sampled_from(FACTS[lang]), min_size=1, max_size=5, unique=True))
    people = tuple(
        Recipient(f"Kim {name}", f"Kim {name}", moment=moment)
        for name, moment in zip(("Ade", "Berg", "Costa", "Dorn", "Eck", "Fahr"), moments, strict=False)
    )
    request = PanelRequest(
        locale=data.draw(st.sampled_from(LOCALES[lang])),
        employer="Northwind Rail",
        role="Data Analyst",
        sender=Sender("Nuria Castell", "+1 212 555 0175"),
        people=people,
        interview=data.draw(st.sampled_from((None, HELD))),
        read_on=data.draw(st.sampled_from((None, HELD + timedelta(days=1), HELD + timedelta(days=9)))),
        facts=tuple(facts),
        wanted=data.draw(st.sampled_from((None, True, False))),
        seed=data.draw(st.integers(0, 50)),
    )

    drafts = write_panel(request)

    assert [blocks(draft) for draft in drafts] == [[] for _ in people]
    assert all(draft.body for draft in drafts)
    if request.wanted is not False and len(facts) >= len(people):
        pairs = [(a, b) for at, a in enumerate(drafts) for b in drafts[at + 1 :]]
        assert all(compare_letters("Northwind Rail", a.body, b.body).overlap <= 0.3 for a, b in pairs)


KIM = LetterRecord(PersonName("Kim", "Berg"), (), Employer("Northwind Rail"), "Data Analyst", "Nuria Castell")


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_occasion_in_every_language_passes_its_own_rules(lang: str) -> None:
    facts = (
        "offer letter of December 3",
        "salary 50,000",
        "start January 11",
        "answer by December 9",
        "new date: December 14",
        "opened a second depot",
    )
    for kind in occasions_of(lang):
        for seed in range(3):
            request = LetterRequest(
                situation=kind,
                locale=LOCALES[lang][0],
                sender=Sender("Nuria Castell", "+1 212 555 0175"),
                recipient=Recipient("Kim Berg", "Kim Berg"),
                role="Data Analyst",
                employer="Northwind Rail",
                facts=facts,
                interview=HELD,
                read_on=HELD + timedelta(days=12),
                corrections=("2019 -> 2018",),
                feedback=True,
                seed=seed,
            )
            draft = write_letter(request)

            assert (kind, draft.questions, blocks(draft)) == (kind, (), [])
            assert "{" not in draft.text
            named = check_names(lang, KIM, f"Subject: {draft.subject}\n\n{draft.text}\n")
            assert (kind, [each.found for each in named if each.level is not Level.LOOK]) == (kind, [])


def test_a_status_mail_stays_short_whatever_its_facts() -> None:
    draft = write_letter(
        LetterRequest(
            situation="status",
            locale="en-US",
            sender=Sender("Nuria Castell"),
            recipient=Recipient(
                "Kim Berg", "Kim Berg", moment="the long list of things that we want to move to the new office"
            ),
            role="Senior Regional Logistics Coordinator for the Northern Districts",
            employer="The Greater Northwind Rail and Ferry Company of the Upper Lakes",
            facts=(
                "finished a course on the planning of night trains and ferries at the college of the harbour towns",
            ),
            decision="by the end of the second week of December at the latest",
            interview=HELD,
        )
    )

    assert len(draft.body.split()) <= 110
    assert blocks(draft) == []


def test_nothing_in_a_call_or_voicemail_is_blocked() -> None:
    for medium in ("call_script", "voicemail"):
        for lang in WRITTEN:
            draft = write_letter(
                LetterRequest(
                    situation="status_call",
                    medium=medium,
                    locale=LOCALES[lang][0],
                    sender=Sender("Nuria Castell", "+12125550175"),
                    recipient=Recipient("Kim Berg", "Kim Berg"),
                    role="Data Analyst",
                    employer="Northwind Rail",
                    interview=HELD,
                )
            )

            assert blocks(draft) == []
            assert medium == "call_script" or (
                draft.body.count("+121 255 501 75") == 2 and len(draft.body.split()) <= 75
            )

# ruff: noqa: E501  (a letter stands as it is sent)
"""The rules on whole letters, subjects, signatures and envelopes: what is blocked, what is shown, what is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from afterword.core.errors import Unreadable
from afterword.core.findings import Level
from afterword.core.letter.check import check_beside, check_text, in_order
from afterword.core.letter.context import TextContext

LETTER = """Dear Dr. Okafor,

Thank you for the hour you gave me on Tuesday to talk about the Signal Data Analyst role. Your account of how the night import fails twice a week has stayed with me since.

At Marlow Freight I rebuilt an import of the same kind, and failed runs went from 14 a month to 2. The five analysts I trained there still use the same short checklist, which I would gladly adapt to your signals and your night crew.

I would very much like to do this work at Northwind Rail. If it would help, I can send the checklist; it fits on one page.

Best regards,
Nuria Castell
+1 212 555 0175"""
OCCASION = TextContext(
    situation="thank_you",
    recipient="Amara Okafor",
    title="Dr.",
    salutation=("Dear Dr. Okafor,",),
    employer="Northwind Rail",
    role="Signal Data Analyst",
    candidate="Nuria Castell",
    phone="+1 212 555 0175",
    interview=date(2026, 12, 1),
    read_on=date(2026, 12, 2),
    moment="how the night import fails twice a week",
    facts=(
        "rebuilt the import at Marlow Freight",
        "failed runs from 14 a month to 2",
        "trained five analysts",
        "one-page checklist",
    ),
    others=("Mr. Paul Reyes (panel)",),
    wanted=True,
)


def found(text: str, context: TextContext = OCCASION, unit: str = "letter", locale: str = "en-US") -> dict[str, Level]:
    worst: dict[str, Level] = {}
    for finding in check_text(unit, locale, text, context):
        if worst.get(finding.rule) is not Level.BLOCK:
            worst[finding.rule] = finding.level
    return worst


def test_a_good_letter_has_no_finding() -> None:
    assert found(LETTER) == {}


@pytest.mark.parametrize(
    ("old", "new", "rule", "level"),
    [
        ("Dear Dr. Okafor,", "Dear Ms. Okafor,", "L01", Level.BLOCK),
        ("Dear Dr. Okafor,", "Dear Dr. Okafor:", "L01", Level.BLOCK),
        ("Dear Dr. Okafor,", "Dear Dr. Okafar,", "L01", Level.BLOCK),
        ("Dear Dr. Okafor,\n\n", "", "L01", Level.BLOCK),
        ("Your account", "Dr. Okafer, your account", "L01", Level.BLOCK),
        ("Northwind Rail", "[Company]", "L02", Level.BLOCK),
        ("Northwind Rail", "{{employer}}", "L02", Level.BLOCK),
        ("do this work at Northwind Rail", "join Tideway Freight", "L02", Level.WARN),
        ("Your account", "Mr. Reyes and your account", "L02", Level.WARN),
        ("Signal Data Analyst", "Data Engineer", "L03", Level.BLOCK),
        ("Thank you for the hour you gave me on Tuesday", "On Tuesday you gave me an hour", "L04", Level.BLOCK),
        ("I would very much like to do this work at Northwind Rail. If", "If", "L05", Level.BLOCK),
        ("on Tuesday", "on Thursday", "L26", Level.BLOCK),
        ("on Tuesday", "today", "L26", Level.WARN),
        ("on Tuesday", "on December 2", "L26", Level.BLOCK),
        ("14 a month", "40 a month", "L27", Level.WARN),
        ("five analysts", "nine analysts", "L27", Level.BLOCK),
        ("I trained there", "I trained there won an award and", "L27", Level.WARN),
        ("it fits on one page.", "it fits on one page!! Really!", "L16", Level.WARN),
        ("Nuria Castell\n", "Nora Castel\n", "L23", Level.WARN),
    ],
)
def test_one_fault_in_a_good_letter_is_seen(old: str, new: str, rule: str, level: Level) -> None:
    assert old in LETTER

    assert found(LETTER.replace(old, new, 1)).get(rule) is level


def test_enthusiasm_for_a_role_that_is_not_wanted_is_blocked() -> None:
    assert found(LETTER, replace(OCCASION, wanted=False))["L05"] is Level.BLOCK


def test_a_letter_that_takes_up_nothing_of_the_talk_or_nothing_of_the_sender_is_blocked() -> None:
    assert found(LETTER, replace(OCCASION, moment="why dispatchers share one screen"))["L07"] is Level.BLOCK

    assert found(LETTER, replace(OCCASION, facts=("speaks Polish",)))["L06"] is Level.BLOCK


def test_a_letter_sent_before_to_a_colleague_is_blocked() -> None:
    assert found(LETTER, replace(OCCASION, earlier=(LETTER.replace("Dr. Okafor", "Mr. Reyes"),)))["L08"] is Level.BLOCK


@pytest.mark.parametrize("name", ["Dr. Okafor", "Mr. Reyes"])
def test_only_the_rule_about_other_letters_reads_them(name: str) -> None:
    context = replace(OCCASION, earlier=(LETTER.replace("Dr. Okafor", "Mr. Reyes"), "Something else entirely."))
    text = LETTER.replace("Dr. Okafor", name)
    alone = check_text("letter", "en-US", text, replace(context, earlier=()))
    beside = check_beside("letter", "en-US", text, context)

    assert {finding.rule for finding in beside} == {"L08"}
    assert in_order((*alone, *beside)) == check_text("letter", "en-US", text, context)


def test_length_is_shown_and_beyond_the_hard_limit_blocked() -> None:
    assert found(LETTER + "") == {}
    assert (
        found(LETTER.replace("\n\nAt Marlow", "\n\n" + "Much more of it. " * 70 + "\n\nAt Marlow"))["L09"]
        is Level.BLOCK
    )
    assert found("Dear Dr. Okafor,\n\nThank you for Tuesday.\n\nBest regards,\nNuria Castell")["L09"] is Level.BLOCK


def test_two_recipients_a_copy_that_was_not_agreed_and_a_blind_copy_are_blocked() -> None:
    one = TextContext(to=("a@north.example",))

    assert found("Thanks.", one, "envelope") == {}
    assert found("Thanks.", replace(one, to=("a@north.example", "b@north.example")), "envelope") == {"L28": Level.BLOCK}
    assert found("Thanks.", replace(one, cc=("r@agency.example",)), "envelope") == {"L28": Level.BLOCK}
    assert found("Thanks.", replace(one, cc=("R@agency.example",), agreed_cc=("r@agency.example",)), "envelope") == {}
    assert found("Thanks.", replace(one, bcc=("me@own.example",)), "envelope") == {"L28": Level.BLOCK}


@pytest.mark.parametrize(
    ("subject", "is_good"),
    [
        ("Thank you: Signal Data Analyst interview", True),
        ("", False),
        ("Thank you", False),
        ("Re: Signal Data Analyst", False),
        ("THANK YOU FOR THE SIGNAL DATA ANALYST INTERVIEW", False),
        ("Thank you for our very long and good conversation about the role of Signal Data Analyst", False),
    ],
)
def test_a_subject_is_short_quiet_and_names_the_role(subject: str, is_good: bool) -> None:
    context = TextContext(role="Signal Data Analyst", thread="none")

    assert (found(subject, context, "subject") == {}) is is_good


def test_the_subject_of_a_thread_is_kept() -> None:
    context = TextContext(role="Signal Data Analyst", thread="Interview on Tuesday")

    assert found("Re: Interview on Tuesday", context, "subject") == {}
    assert "L22" in found("Signal Data Analyst: thanks", context, "subject")


def test_a_signature_has_name_and_phone_and_is_sent_from_an_own_address() -> None:
    own = TextContext(
        candidate="Nuria Castell", sender="nuria@own.example", current_employer_domains=("marlow.example",)
    )

    assert found("Nuria Castell\n+1 212 555 0175", own, "signature") == {}
    assert found("Nuria\nSent from my phone", own, "signature") == {"L23": Level.WARN}
    at_work = replace(own, sender="n.castell@mail.marlow.example")
    assert found("Nuria Castell\n+1 212 555 0175", at_work, "signature") == {"L23": Level.BLOCK}


@pytest.mark.parametrize(
    ("locale", "register", "text"),
    [
        ("de-DE", "Sie", "Vielen Dank, dass du dir Zeit genommen hast."),
        ("fr-FR", "vous", "Je te remercie de ton accueil."),
        ("es-ES", "usted", "Te agradezco que me recibieras."),
        ("it-IT", "Lei", "Ti ringrazio del tuo tempo."),
        ("nl-NL", "u", "Bedankt voor je tijd."),
    ],
)
def test_the_form_of_address_of_the_interview_is_kept(locale: str, register: str, text: str) -> None:
    assert found(text, TextContext(register=register), "sentence", locale)["L25"] is Level.BLOCK


def test_the_language_of_the_interview_is_kept() -> None:
    text = "Ich danke Ihnen sehr für die Zeit, die Sie sich für mich genommen haben."

    assert found(text, TextContext(), "sentence", "en-GB")["L25"] is Level.BLOCK


def test_an_attachment_that_was_asked_for_is_fine() -> None:
    text = "The writing sample you asked for is attached."

    assert found(text, TextContext(promised=("writing sample",)), "sentence") == {}
    assert found(text, TextContext(), "sentence") == {"L21": Level.WARN}


def test_a_promise_that_is_not_mentioned_is_shown() -> None:
    assert found(LETTER, replace(OCCASION, promised=("reference from the port office",))) == {"L29": Level.WARN}


def test_html_that_says_more_than_the_plain_text_or_watches_the_reader_is_shown() -> None:
    page = "<p>Thank you for the wonderful evening among signals</p><img src='https://track.example/p.gif'>"

    assert (
        found("Thank you.", TextContext(html=page, plain="Thank you.", to=("a@b.example",)), "message")["L30"]
        is Level.WARN
    )


def test_an_empty_letter_is_never_ready() -> None:
    assert found("", TextContext())["L09"] is Level.BLOCK
    assert found("Dear Dr. Okafor,\n\nBest regards,\nNuria Castell")["L09"] is Level.BLOCK


def test_a_rule_without_its_facts_stays_silent() -> None:
    assert found(LETTER, TextContext(situation="thank_you")) == {}


def test_an_unknown_unit_says_which_there_are() -> None:
    with pytest.raises(Unreadable, match="no unit 'poem'"):
        check_text("poem", "en-US", "Roses are red.", TextContext())


@pytest.mark.parametrize("field", [{"facts": 3}, {"interview": "soon"}, {"wanted": "yes"}, {"employer": ["x"]}])
def test_a_context_of_the_wrong_shape_is_refused_with_a_sentence(field: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match=next(iter(field))):
        TextContext.read(field)

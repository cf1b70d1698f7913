"""`write_letter` and `write_panel`: asks where something true is missing, else writes and checks by the same rules."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.letter.check import check_text
from afterword.core.letter.compose import occasions, spoken
from afterword.core.letter.compose.banks_index import WRITTEN, bank_of
from afterword.core.letter.compose.greeting import close, greet, sign
from afterword.core.letter.compose.joins import mend, starts_small
from afterword.core.letter.compose.occasions import capital
from afterword.core.letter.compose.questions import for_letter, for_reader
from afterword.core.letter.compose.situations import LEAD, THANKS, is_thanks, kind_of
from afterword.core.letter.compose.thank_you import brief, opener, shares, word
from afterword.core.letter.context import TextContext
from afterword.core.letter.fields import language
from afterword.core.letter.note import printable
from afterword.core.letter.request import Draft, LetterRequest, PanelRequest, Recipient, Used
from afterword.core.letter.rules.subject import LONGEST


def write_letter(request: LetterRequest) -> Draft:
    """One letter from facts, without a model (playbook part e).

    The draft has passed `check_text` with its findings beside it, unless the request leaves that to its caller; a
    draft with `questions` has no body: something that only the person can know is missing. The same request gives
    the same letter, byte for byte.
    """
    kind = kind_of(request.situation, request.medium, request.kind)
    questions = for_letter(request, kind)
    if questions:
        return Draft(name=request.recipient.name, questions=questions)
    if is_thanks(kind) and request.medium not in ("call_script", "voicemail"):
        if kind == LEAD:
            # The others stand in this letter on purpose: it asks to pass the thanks on to them.
            lead = replace(request.recipient, pass_on=request.recipient.pass_on or request.others)
            request, kind = replace(request, recipient=lead), THANKS
        return _thanks(_panel_of(request), kind, request)[0]
    if kind == "before_questions":
        request = replace(request, medium="call_script")
    body, used, subject = (spoken if request.medium in ("call_script", "voicemail") else occasions).compose(
        kind, request
    )
    return _finished(request.recipient, request, kind, body, used, subject)


def write_panel(request: PanelRequest) -> tuple[Draft, ...]:
    """A letter to each person, each with a topic and evidence of its own (playbook B4, L08).

    Facts are shared out before wording; each letter is then held against the ones before it and against
    earlier letters. A person of whom nothing was noted gets a question instead of a letter.
    """
    return _thanks(request, THANKS, None)


def _thanks(panel: PanelRequest, situation: str, single: LetterRequest | None) -> tuple[Draft, ...]:
    lang = language(panel.locale)
    evidence = shares(panel, picked=single is not None)
    taken: frozenset[str] = frozenset()
    bodies = list(panel.earlier_letters)
    drafts: list[Draft] = []
    for reader, facts in zip(panel.people, evidence, strict=True):
        questions = for_reader(panel, reader)
        if questions:
            drafts.append(Draft(name=reader.name, questions=questions))
            continue
        chosen = facts[:1] if situation != THANKS else facts
        given = brief(reader, panel, situation, chosen, single.corrections if single else reader.corrections)
        wording = word(given, taken, bodies, frozenset(opener(body) for body in bodies))
        taken |= wording.phrases
        subject = _subject(lang, given.turn, panel.role, reader.address_as or reader.name)
        request = single or _letter_of(panel, reader)
        drafts.append(
            _finished(reader, replace(request, earlier=tuple(bodies)), situation, wording.body, wording.used, subject)
        )
        bodies.append(wording.body)
    return tuple(drafts)


def _subject(lang: str, turn: int, role: str, to: str) -> str:
    """The subject whose turn it is, else the next that a list of mails shows whole (L22), else the shortest."""
    subjects = [each.format(role=role, to=to) for each in bank_of(lang).subjects]
    in_turn = subjects[turn % len(subjects) :] + subjects[: turn % len(subjects)]
    return next((each for each in in_turn if len(each) <= LONGEST), min(in_turn, key=len))


def _finished(
    reader: Recipient, request: LetterRequest, kind: str, body: str, used: tuple[Used, ...], subject: str
) -> Draft:
    """The whole text around a body, checked as any text of a person's own would be."""
    is_spoken = request.medium in ("call_script", "voicemail")
    address = reader.address_as or reader.name
    salutation = f"{address}," if is_spoken else greet(request.locale, address, request.medium)
    closing = "" if is_spoken else close(request.locale, request.medium)
    signature = "" if is_spoken else sign(request.sender.name, request.sender.phone)
    body = mend(request.locale, body, request.role, request.employer)
    body = body if starts_small(request.locale, salutation) else capital(body)
    subject = mend(request.locale, subject, request.role, request.employer)
    text = body if is_spoken else f"{salutation}\n\n{body}\n\n{closing}\n{signature}"
    draft = Draft(reader.name, subject, salutation, body, closing, signature, text, used)
    if not request.checked:
        return draft
    context = _context(request, reader, kind, salutation)
    return replace(draft, findings=check_text("spoken" if is_spoken else "letter", request.locale, text, context))


def _context(request: LetterRequest, reader: Recipient, kind: str, salutation: str) -> TextContext:
    return TextContext(
        situation=kind,
        medium=request.medium,
        recipient=reader.name,
        salutation=(salutation,),
        employer=request.employer,
        role=request.role,
        candidate=request.sender.name,
        phone=request.sender.phone,
        interview=request.interview,
        read_on=request.read_on,
        moment=printable(reader.moment),
        facts=request.facts,
        others=tuple(other for other in request.others if other not in reader.pass_on),
        wanted=request.wanted is not False,
        earlier=request.earlier,
        terms=(
            *request.corrections,
            *reader.corrections,
            *request.stress,
            *reader.pass_on,
            reader.take,
            request.decision,
        ),
    )


def _panel_of(request: LetterRequest) -> PanelRequest:
    return PanelRequest(
        locale=request.locale,
        employer=request.employer,
        role=request.role,
        sender=request.sender,
        people=(request.recipient,),
        interview=request.interview,
        read_on=request.read_on,
        facts=request.facts,
        earlier_letters=request.earlier,
        wanted=request.wanted,
        seed=request.seed,
        identity=request.identity,
        checked=request.checked,
    )


def _letter_of(panel: PanelRequest, reader: Recipient) -> LetterRequest:
    return LetterRequest(
        situation=THANKS,
        locale=panel.locale,
        sender=panel.sender,
        recipient=reader,
        role=panel.role,
        employer=panel.employer,
        facts=panel.facts,
        interview=panel.interview,
        read_on=panel.read_on,
        wanted=panel.wanted,
        others=tuple(other.name for other in panel.people if other is not reader),
        checked=panel.checked,
    )


__all__ = ["WRITTEN", "write_letter", "write_panel"]

"""Two people through real servers: one is away and answers later, one is unknown; the plan follows each."""

from __future__ import annotations

from datetime import UTC, datetime
from smtplib import LMTP

import pytest

from afterword.flows import hear, mail_account
from afterword.flows.mail_account import Account
from afterword.flows.overview.model import ReadPerson
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.send_letter import run_action
from afterword.flows.write_letter import prepare_letters
from afterword.mail.imap import ImapMailbox
from afterword.mail.smtp import SmtpTransport
from afterword.store import sending
from afterword.store.models import Action, Event, Letter, MailAccount, Person, Step
from tests.letters import an_approval
from tests.servers.mail_world import GONE, INTERVIEWER, PASSWORD, PERSON, MailWorld
from tests.servers.ports import wait_until
from tests.story import Story, begin

pytestmark = [pytest.mark.django_db, pytest.mark.needs("postfix", "dovecot")]
EVENING = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
CN = "calendar_organizer_cn"
AWAY = ReadPerson("Amara Okafor", INTERVIEWER, "", CN, "interviewer")
WRONG = ReadPerson("Jonas Brandt", GONE, "", CN, "interviewer")
NO = "Unfortunately, we have decided to move forward with another candidate."


@pytest.fixture
def story(mail_world: MailWorld) -> Story:
    made = begin((AWAY, WRONG))
    place, trust = {"username": PERSON, "password": PASSWORD}, mail_world.context()
    smtp = SmtpTransport("localhost", mail_world.ports["smtps"], "tls", context=trust, **place)  # type: ignore[arg-type]
    imap = ImapMailbox("localhost", mail_world.ports["imaps"], "tls", context=trust, **place)  # type: ignore[arg-type]
    made.ports = made.world.ports(transport_for=lambda _account: smtp, mailbox_for=lambda _account: imap)
    account = Account(PERSON, "Maya Lindqvist", "localhost", 465, imap_host="localhost", username=PERSON)
    made.world.clock.at = EVENING
    mail_account.save_account(made.ports, made.owner, account, EVENING)
    newest = [each.uid for each in imap.new_messages("", lambda _glimpse: False)][-1:]
    MailAccount.objects.of(made.owner).update(tested_at=EVENING, gap_seconds=0, last_uid="".join(newest))
    sending.hold(made.world.machine_id, made.world.start_id, EVENING)
    replan(made.ports, made.owner, EVENING)
    return made


def test_away_wrong_and_a_no_are_heard_and_the_plan_follows_each(story: Story, mail_world: MailWorld) -> None:
    mail_world.answers_automatically(INTERVIEWER, "Away", "I am out of the office until 9 December 2026.")
    away, wrong = story.people()

    sent = [_send(story, person) for person in (away, wrong)]

    _hear_until(story.ports, story, 2)
    said = {event.type: event for event in Event.objects.of(story.owner).filter(type__in=("auto_reply", "bounce"))}
    assert said["auto_reply"].payload["person"] == str(away.pk)
    assert said["auto_reply"].payload["back_on"] == "2026-12-09"
    assert said["bounce"].payload["person"] == str(wrong.pk)
    fixes = Step.objects.of(story.owner).filter(step="fix_address", gone_at=None)
    assert [step.person_id for step in fixes] == [wrong.pk]
    first = Step.objects.of(story.owner).get(step="F1", gone_at=None)
    assert first.at is not None
    assert first.at.date().isoformat() > "2026-12-09"

    _writes_back(mail_world, sent[0].message_id)
    _hear_until(story.ports, story, 1)
    (question,) = [each for each in hear.questions(story.owner) if each.asks == "meaning"]
    assert question.evidence == NO
    hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    story.process.refresh_from_db()
    assert story.process.state == "REJECTED_OPEN"
    assert not Step.objects.of(story.owner).filter(step="F1", gone_at=None, status="planned").exists()
    prepare_letters(story.ports, story.owner, story.process, story.now)
    assert Step.objects.of(story.owner).filter(step="rejection_reply", gone_at=None).exists()


def _send(story: Story, person: Person) -> Action:
    step = Step.objects.of(story.owner).get(step="thank_you", person=person)
    letter = Letter.everything.create(
        owner=story.owner, process=story.process, person=person, step_key=step.key, situation="thank_you",
        locale="en-US", subject="Thank you", body="Thank you for today.\n\nMaya Lindqvist\n", written_at=story.now,
    )  # fmt: skip
    approval = an_approval(letter, story.now, sender=PERSON)
    times = {"opens": approval.opens, "closes": approval.closes, "target": story.now, "now": story.now}
    account = MailAccount.objects.one(story.owner)
    action = sending.schedule(story.owner, approval, account, time_zone="America/New_York", **times)
    assert run_action(action.pk, story.ports, story.now) == "sent"
    return action


def _hear_until(ports: Ports, story: Story, count: int) -> None:
    """Real servers take their time: look until so many answers were heard. The clock is a minute after the letters."""
    heard = 0
    story.world.clock.wait(minutes=1)

    def look() -> bool:
        nonlocal heard
        account = MailAccount.objects.of(story.owner).select_related("owner").get()
        heard += hear.hear(ports, account, story.now)
        return heard >= count

    wait_until(look, f"Only {heard} of {count} answers were heard.")


def _writes_back(mail_world: MailWorld, message_id: str) -> None:
    head = f"From: {INTERVIEWER}\r\nTo: {PERSON}\r\nMessage-ID: <no@employer.test>\r\nIn-Reply-To: {message_id}"
    with LMTP("127.0.0.1", mail_world.ports["lmtp"]) as server:
        server.sendmail(INTERVIEWER, [PERSON], f"{head}\r\n\r\nDear Maya,\r\n\r\n{NO}\r\n".encode())

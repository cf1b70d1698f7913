"""Mails about new jobs: each job once, each mail once, at the person's hour, ended by one press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.search.job_query import JobQuery
from afterword.core.search.rhythm import next_telling
from afterword.flows.hear import hear
from afterword.flows.job_search import saved
from afterword.flows.job_search.beside import is_offered, watch_the_closed
from afterword.flows.job_search.collecting import collect, look_back, waiting
from afterword.flows.job_search.marks import mark
from afterword.flows.job_search.sending import send_alerts, uncertain_of
from afterword.flows.ports import Ports
from afterword.store.models import AlertItem, AlertMail, JobPosting, JobSource, MailAccount, Owner, Process, SavedSearch
from tests.fakes import World
from tests.jobs import NOON, a_board, a_posting
from tests.letters import an_account
from tests.story import OKAFOR, TALKS, begin

pytestmark = pytest.mark.django_db
PAGE = "https://afterword.home.test"
MORNING = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


class Stopped(BaseException):
    """The program is killed."""


class Scene:
    """One person in London with a board, an account and the worker."""

    def __init__(self) -> None:
        self.world = World()
        self.world.clock.at = NOON
        self.owner = Owner.objects.create(created_at=NOON, time_zone="Europe/London")
        self.account: MailAccount = an_account(self.owner, address="mara@home.test", imap_host="imap.home.test")
        self.board: JobSource = a_board(self.owner)
        self.ports: Ports = self.world.ports(page_address=PAGE)

    def keep(self, text: str, **wanted: object) -> SavedSearch:
        return saved.save_search(self.ports, self.owner, JobQuery(text), wanted, self.world.clock.at)

    def posting(self, title: str, **other: object) -> JobPosting:
        return a_posting(self.board, title, **other)

    def passes(self, at: datetime) -> list[EmailMessage]:
        self.world.clock.at, before = at, len(self.world.server.taken)
        send_alerts(self.ports, at)
        return [message_from_bytes(each.content, policy=policy.default) for each in self.world.server.taken[before:]]


@pytest.fixture
def scene() -> Scene:
    return Scene()


def words(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def test_a_new_job_is_told_once_at_the_hour_of_the_person(scene: Scene) -> None:
    scene.posting("Nurse of old")
    scene.keep("nurse", hour=8)
    scene.posting("Night nurse", pay_max=41_600.0, pay_currency="GBP", pay_unit="YEAR")
    scene.posting("Welder")

    assert scene.passes(NOON + timedelta(hours=1)) == []
    (mail,) = scene.passes(MORNING)
    assert mail["Subject"] == "One new job: nurse"
    said = words(mail)
    assert "Night nurse, Quay Ltd" in said
    assert "In the title: nurse" in said
    assert "Up to 41,600 GBP a year" in said
    assert "From the harbour board" in said
    assert "https://board.test/2" in said
    assert "Nurse of old" not in said
    assert scene.passes(MORNING + timedelta(days=1)) == []


def test_a_job_of_two_boards_a_repost_and_two_searches_are_one(scene: Scene) -> None:
    scene.keep("nurse", rhythm="instant")
    scene.keep("night", rhythm="instant")
    scene.posting("Night nurse", group="same")
    assert len(scene.passes(NOON)) == 1

    scene.posting("Night nurse", group="same", identifier="again")
    assert scene.passes(NOON + timedelta(hours=1)) == []


def test_an_instant_search_tells_at_once_and_a_weekly_one_on_its_day(scene: Scene) -> None:
    scene.keep("nurse", rhythm="weekly", weekday=0, hour=8)
    scene.posting("Night nurse")

    assert scene.passes(MORNING) == []
    assert len(scene.passes(datetime(2026, 11, 23, 8, 0, tzinfo=UTC))) == 1


def test_the_hour_stays_when_clocks_change() -> None:
    before = datetime(2026, 10, 24, 12, tzinfo=UTC)

    assert next_telling("daily", 8, 0, "Europe/Berlin", before) == datetime(2026, 10, 25, 7, tzinfo=UTC)
    assert next_telling("daily", 8, 0, "Europe/Berlin", before - timedelta(days=1)).hour == 6
    assert next_telling("weekly", 8, 4, "UTC", datetime(2026, 11, 20, 8, tzinfo=UTC)).day == 27


def test_a_search_that_is_changed_begins_at_now_and_may_look_back_once(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Welder")
    collect(scene.ports, NOON)
    saved.change_search(scene.ports, scene.owner, search.pk, JobQuery("welder"), {}, NOON)

    assert scene.passes(NOON) == []
    assert look_back(scene.ports, scene.owner, saved.search_of(scene.owner, search.pk), NOON) == 1
    assert len(scene.passes(NOON + timedelta(minutes=1))) == 1
    assert look_back(scene.ports, scene.owner, saved.search_of(scene.owner, search.pk), NOON) == 0


def test_what_closed_or_was_put_away_meanwhile_is_not_told(scene: Scene) -> None:
    scene.keep("nurse", hour=8)
    closed, away, _ = (scene.posting(f"Nurse {at}") for at in range(3))
    collect(scene.ports, NOON)
    JobPosting.objects.of(scene.owner).filter(pk=closed.pk).update(closed_at=NOON)
    mark(scene.ports, scene.owner, away.pk, "dismissed", NOON)
    (mail,) = scene.passes(MORNING)

    assert mail["Subject"] == "One new job: nurse"
    assert "Nurse 2" in words(mail)


def test_a_mail_holds_twenty_and_says_how_many_more(scene: Scene) -> None:
    scene.keep("nurse", rhythm="instant")
    for at in range(23):
        scene.posting(f"Nurse {at}")
    (mail,) = scene.passes(NOON)

    assert mail["Subject"] == "23 new jobs: nurse"
    assert words(mail).count("Quay Ltd") == 20
    assert "And 3 more" in words(mail)


def test_pay_that_is_not_stated_stands_apart(scene: Scene) -> None:
    query = JobQuery.from_json({"text": "nurse", "pay": {"amount": 30_000, "currency": "GBP", "unit": "YEAR"}})
    saved.save_search(scene.ports, scene.owner, query, {"rhythm": "instant"}, NOON)
    scene.posting("Nurse with pay", pay_max=40_000.0, pay_currency="GBP", pay_unit="YEAR")
    scene.posting("Nurse without")
    scene.posting("Nurse below", pay_max=20_000.0, pay_currency="GBP", pay_unit="YEAR")
    said = words(scene.passes(NOON)[0])

    assert said.index("Nurse with pay") < said.index("Pay not stated") < said.index("Nurse without")
    assert "Nurse below" not in said


def test_the_mail_can_be_ended_by_one_press_of_the_mail_program(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    (mail,) = scene.passes(NOON)
    link = mail["List-Unsubscribe"].strip("<>")

    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in words(mail)
    token = link.rpartition("/")[2]
    assert saved.of_token(token) == search
    assert search.token_hash not in link
    for _ in range(2):
        saved.end_by_link(token, NOON)
    scene.posting("Another nurse")
    assert scene.passes(NOON + timedelta(days=1)) == []
    with pytest.raises(saved.LinkOver):
        saved.of_token("x")


def test_without_an_address_that_is_reached_from_outside_the_mail_says_where_it_ends(scene: Scene) -> None:
    scene.ports = replace(scene.ports, page_address="")
    scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    (mail,) = scene.passes(NOON)

    assert mail["List-Unsubscribe"] is None
    assert "open Afterword and look at your searches" in words(mail)


def test_three_refusals_and_the_search_rests_with_what_it_found(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    scene.world.server.answers += [Delivery(Outcome.REFUSED, 550, "No such mailbox", "rcpt")] * 3
    for at in range(4):
        assert scene.passes(NOON + timedelta(hours=5 * at)) == []
    search.refresh_from_db()

    assert search.paused_at
    assert "refused these mails 3 times" in search.paused_why
    assert len(waiting(scene.owner, search.pk)) == 1
    saved.resume(scene.owner, search.pk, NOON + timedelta(days=1))
    assert len(scene.passes(NOON + timedelta(days=1, minutes=1))) == 1


def test_a_server_that_is_down_is_tried_again(scene: Scene) -> None:
    scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    scene.world.server.answers.append(Delivery(Outcome.DEFERRED, stage="connect"))

    assert scene.passes(NOON) == []
    assert len(scene.passes(NOON + timedelta(minutes=2))) == 1


def test_without_an_account_what_is_found_waits(scene: Scene) -> None:
    scene.account.delete()
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")

    assert scene.passes(NOON) == []
    assert len(waiting(scene.owner, search.pk)) == 1


def killed(scene: Scene, *, before: bool) -> Ports:
    """Channels whose server takes the mail, or not, and then the program is killed."""
    real = scene.ports.transport_for

    class Dies:
        def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
            if before:
                raise Stopped
            real(scene.account).deliver(envelope, gate, may_finish)
            raise Stopped

    return replace(scene.ports, transport_for=lambda _: Dies())


def test_a_run_killed_before_anything_left_sends_it_later_once(scene: Scene) -> None:
    scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    with pytest.raises(Stopped):
        send_alerts(killed(scene, before=True), NOON)

    assert scene.passes(NOON + timedelta(minutes=1)) == []
    assert len(scene.passes(NOON + timedelta(minutes=6))) == 1
    assert scene.passes(NOON + timedelta(days=1)) == []


@pytest.mark.parametrize("files", [True, False])
def test_a_run_killed_after_it_left_never_sends_it_twice_and_finds_it(scene: Scene, *, files: bool) -> None:
    MailAccount.everything.filter(pk=scene.account.pk).update(files_itself=files)
    scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    with pytest.raises(Stopped):
        send_alerts(killed(scene, before=False), NOON)
    came = scene.world.server.taken[0]
    assert scene.world.mailbox is not None
    scene.world.mailbox.inbox.append(came.content)

    assert scene.passes(NOON + timedelta(minutes=6)) == []
    assert AlertMail.everything.get().state == "sent"
    assert AlertItem.everything.get().state == "told"


def test_what_nobody_can_find_is_sent_again_only_where_the_provider_files_what_it_takes(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    scene.world.server.keeps_unknown = False
    scene.world.server.answers.append(Delivery(Outcome.UNKNOWN, stage="dot"))
    scene.passes(NOON)
    for minutes in (1, 12, 30):
        assert scene.passes(NOON + timedelta(minutes=minutes)) == []

    assert [each.search_id for each in uncertain_of(scene.owner)] == [search.pk]
    assert len(waiting(scene.owner, search.pk)) == 1
    MailAccount.everything.filter(pk=scene.account.pk).update(files_itself=True)
    scene.passes(NOON + timedelta(minutes=60))
    scene.passes(NOON + timedelta(minutes=70))
    assert len(scene.world.server.taken) == 1


def test_an_offer_that_is_accepted_pauses_every_search_until_one_goes_on(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    Process.everything.create(owner=scene.owner, employer_name="Halden", state="HIRED", created_at=NOON)
    scene.posting("Night nurse")

    assert scene.passes(NOON + timedelta(minutes=1)) == []
    search.refresh_from_db()
    assert search.paused_why == "You accepted the offer of Halden."
    saved.resume(scene.owner, search.pk, NOON + timedelta(hours=1))
    scene.posting("Another nurse")
    assert len(scene.passes(NOON + timedelta(hours=2))) == 1


def test_after_a_no_the_employer_is_watched_until_that_is_taken_back(scene: Scene) -> None:
    Process.everything.create(owner=scene.owner, employer_name="Quay GmbH", state="REJECTED", created_at=NOON)

    assert watch_the_closed(scene.ports, NOON) == 1
    (search,) = saved.searches_of(scene.owner)
    SavedSearch.everything.filter(pk=search.pk).update(rhythm="instant", next_at=NOON)
    scene.posting("Harbour pilot", organization="QUAY")
    scene.posting("Other", organization="Quayside")
    (mail,) = scene.passes(NOON)
    assert mail["Subject"] == "One new job: Quay GmbH"
    saved.remove(scene.owner, search.pk, NOON)
    assert watch_the_closed(scene.ports, NOON + timedelta(days=1)) == 0
    assert saved.searches_of(scene.owner) == []


def returned(mail: EmailMessage) -> bytes:
    """The notice of a mail server that a mail did not arrive, as RFC 3464 has it."""
    return (
        "From: MAILER-DAEMON@home.test\r\nTo: mara@home.test\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        "Date: Fri, 20 Nov 2026 12:00:00 +0000\r\nMessage-ID: <notice@home.test>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nmara@home.test: mailbox unavailable\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; home.test\r\n\r\n"
        "Final-Recipient: rfc822; mara@home.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {mail['Message-ID']}\r\n"
        f"From: mara@home.test\r\nTo: mara@home.test\r\nSubject: {mail['Subject']}\r\n\r\n--b--\r\n"
    ).encode()


def test_a_mail_that_came_back_leaves_its_jobs_waiting_and_three_rest_the_search(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    scene.posting("Night nurse")
    assert scene.world.mailbox is not None
    for at in range(3):
        (mail,) = scene.passes(NOON + timedelta(hours=at))
        scene.world.mailbox.inbox.append(returned(mail))
        hear(scene.ports, MailAccount.everything.get(), NOON + timedelta(hours=at))
        assert len(waiting(scene.owner, search.pk)) == 1

    search.refresh_from_db()
    assert search.paused_why == "The last three mails of this search came back."
    assert scene.passes(NOON + timedelta(days=1)) == []


def test_a_search_is_offered_when_the_day_they_named_has_passed_in_silence() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0], said="by 11 December")
    story.process.state = "WAITING_DATED"

    def offered(day: int, hour: int) -> bool:
        return is_offered(story.ports, story.owner, story.process, datetime(2026, 12, day, hour, tzinfo=UTC))

    assert not offered(11, 23)
    # The day passes where they are: in New York.
    assert not offered(12, 4)
    assert offered(12, 6)
    story.process.state = "WAITING_UNDATED"
    assert not offered(12, 6)


@pytest.mark.parametrize(
    ("zone", "hour", "before", "told"),
    [
        ("Europe/Berlin", 2, datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        ("Europe/Berlin", 2, datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 25, 0, tzinfo=UTC)),
        ("Australia/Lord_Howe", 8, datetime(2026, 4, 4, 12, tzinfo=UTC), datetime(2026, 4, 4, 21, 30, tzinfo=UTC)),
    ],
)
def test_a_digest_comes_once_a_day_at_its_hour_over_every_change_of_clocks(
    scene: Scene, zone: str, hour: int, before: datetime, told: datetime
) -> None:
    Owner.objects.filter(pk=scene.owner.pk).update(time_zone=zone)
    scene.owner.refresh_from_db()
    scene.world.clock.at = before
    scene.keep("nurse", hour=hour)
    sent = []
    for half_hours in range(96):
        scene.posting(f"Nurse {half_hours}")
        at = before + timedelta(minutes=30 * half_hours)
        sent += [at for _ in scene.passes(at)]

    assert sent[0] == told
    assert len(sent) == 2

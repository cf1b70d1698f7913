"""A coach: sees what was chosen, as long as consent holds, comments, and does nothing else with what is somebody's."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail

from afterword.accounts.models import Account
from afterword.core.as_json import plain
from afterword.flows.coaching import inviting
from afterword.flows.keep import erase, export
from afterword.flows.overview.letters import letter_view
from afterword.store import audit, whole
from afterword.store.models import AuditLine, CoachComment, CoachedProcess, Coaching, CoachLook, Letter
from afterword.web.urls import urlpatterns
from tests.accounts.coaching import BEN, EVE, JO, Scene, a_scene, page
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.letters import an_account, scheduled
from tests.web.test_routes import FORM, address, methods_of, name_of, nowhere
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
# Everything of another person that a coach reaches; all else answers as to a stranger.
REACHED = {"helped_process", "helped_letter", "answer_coaching"}


@pytest.fixture
def scene(world: World) -> Scene:
    return a_scene(world)


def test_a_coach_comments_on_a_draft_and_the_person_sees_it_beside_the_letter(scene: Scene) -> None:
    mail.outbox.clear()
    assert str(scene.letter.process_id) in page(scene.ben.get("/helping"))
    assert "reading room" in page(scene.ben.get(scene.words))
    assert scene.says("Say <b>which</b> room.", "the reading room").status_code == 303
    letters = f"/processes/{scene.letter.process_id}/letters"
    beside = page(scene.jo.get(letters))
    done = re.search(r'action="(/[^"]*/comments/[^"]*/done)"', beside)
    assert done

    assert "Say &lt;b&gt;which&lt;/b&gt; room." in beside
    assert (mail.outbox[-1].to, "reading room" in mail.outbox[-1].body) == ([JO], False)
    assert f"?letter={scene.letter.pk}" in mail.outbox[-1].body
    assert scene.jo.post(done[1]).status_code == 303
    assert "&gt;which&lt;" not in page(scene.jo.get(letters))
    assert "&gt;which&lt;" in page(scene.jo.get(f"/settings/coaches/{scene.coaching.pk}"))


def test_the_letter_is_the_same_whatever_is_said_to_it(scene: Scene, world: World) -> None:
    before = letter_view(world.ports(), scene.owner, scene.letter, world.clock.now())
    scene.says("Change all of it.")
    after = Letter.everything.get(pk=scene.letter.pk)

    assert letter_view(world.ports(), scene.owner, after, world.clock.now()) == before


@pytest.mark.parametrize(
    ("text", "about", "said"),
    [
        ("", "", "Write what you want to say."),
        ("\u200b \u2800", "", "Write what you want to say."),
        ("x" * 1501, "", "This is too long."),
        ("x" * 20_001, "", "This is too long."),
        ("Shorter", "y" * 301, "This is too long."),
        ("Shorter", "words that are not there", "These words do not stand in the letter."),
    ],
)
def test_a_comment_that_cannot_be_kept_is_said_and_stays_typed(scene: Scene, text: str, about: str, said: str) -> None:
    answer = scene.says(text, about)

    assert answer.status_code == 422
    assert said in page(answer)
    assert not CoachComment.everything.exists()


def test_there_is_an_end_to_what_is_said_and_one_mail_for_it(scene: Scene) -> None:
    mail.outbox.clear()
    answers = [scene.says(f"Number {number}").status_code for number in range(21)]

    assert answers == [303] * 20 + [422]
    assert len(mail.outbox) == 1


def test_nothing_is_said_to_a_letter_that_is_approved(scene: Scene, world: World) -> None:
    scheduled(scene.letter, an_account(scene.owner), world.clock.now())
    answer = scene.says("Wait")

    assert answer.status_code == 422
    assert "<textarea" not in page(scene.ben.get(scene.words))
    assert not CoachComment.everything.exists()


def test_nothing_that_is_not_needed_is_shown_to_a_coach(scene: Scene) -> None:
    scene.letter.person.phone = "+49 40 555 0100"
    scene.letter.person.save()
    shown = page(scene.ben.get(scene.process)) + page(scene.ben.get(scene.words)) + page(scene.ben.get("/helping"))

    for kept in ("a@library.test", "b@library.test", "555 0100", str(scene.other.pk), str(scene.other.process_id)):
        assert kept not in shown


def every_answer(who: Visitor, fill: Any) -> list[tuple[str, str, int, str]]:
    found = []
    for route in urlpatterns:
        if "uuid:" not in str(route.pattern):
            continue
        where = address(route, fill)
        form = FORM | {"shown": f"{fill('letter_id')}:{'0' * 64}", "letter": str(fill("letter_id")), "act": "accept"}
        for method in sorted({"GET", "POST"} & set(methods_of(route))):
            answer = who.get(where) if method == "GET" else who.post(where, form)
            if answer.status_code == 303:
                # What is said of it stands on this page, and on no later one.
                who.get(answer["Location"])
            main = page(answer).partition("<main")[2]
            found.append((name_of(route), method, answer.status_code, main))
    return found


@pytest.mark.parametrize("which", ["chosen", "other"])
def test_to_a_coach_all_else_answers_as_what_is_not_there(scene: Scene, settings: Any, which: str) -> None:
    """Every address with an id, asked for with the ids of a chosen process and of one that was not chosen."""
    settings.COMMENTS = True
    letter = scene.letter if which == "chosen" else scene.other
    comment = CoachComment.everything.create(
        owner=scene.owner, coaching=scene.coaching, letter=letter, text="x", revision=1, made_at=letter.written_at
    )
    ids = {name: uuid4() for name in nowhere()}
    theirs = {
        **ids, "process_id": letter.process_id, "letter_id": letter.pk, "person_id": letter.person_id,
        "coaching_id": scene.coaching.pk, "coach_comment_id": comment.pk,
    }  # fmt: skip
    # What was said after the answer is read.
    scene.ben.get("/helping")
    before = plain(export(scene.owner, letter.written_at))
    answers, nothing = every_answer(scene.ben, theirs.__getitem__), every_answer(scene.ben, ids.__getitem__)
    # The API is opened by a key of its own, never by who is signed in: it says so before it looks whose anything is.
    keyed = [one for one in (*answers, *nothing) if one[0].startswith("api_")]
    assert {status for _, _, status, _ in keyed} <= {401, 403}
    reached = {name for name, _, status, _ in answers if status != 404 and not name.startswith("api_")}
    unlike = {one[0] for one, other in zip(answers, nothing, strict=True) if one[2:] != other[2:]}
    after = plain(export(scene.owner, letter.written_at))
    for each in (before, after):
        # What a coach may leave behind: the record of the looks, and a comment.
        del each["rows"]["coachlook"], each["rows"]["coachcomment"]

    assert len(answers) > 60
    assert reached | unlike == (REACHED - {"answer_coaching"} if which == "chosen" else set())
    assert json.dumps(before, default=str) == json.dumps(after, default=str)


def test_what_a_coach_sends_there_keeps_a_comment_and_nothing_else(scene: Scene) -> None:
    """Whatever fields a form of a coach holds, no letter changes, and none is approved."""
    more = {**FORM, "body": "Mine", "subject": "Mine", "shown": f"{scene.letter.pk}:{'0' * 64}", "act": "approve"}
    before = Letter.everything.values().get(pk=scene.letter.pk)
    scene.ben.post(scene.words, {**more, "text": "Fine"})
    scene.ben.post(scene.process, more)

    assert Letter.everything.values().get(pk=scene.letter.pk) == before
    assert not scene.letter.approvals.exists()
    assert CoachComment.everything.count() == 1


@pytest.mark.parametrize("by", ["person", "coach", "time", "closed", "choice"])
def test_what_is_taken_back_is_gone_at_once_for_an_open_page_too(scene: Scene, world: World, by: str) -> None:
    assert scene.ben.get(scene.words).status_code == 200
    place = f"/settings/coaches/{scene.coaching.pk}"
    if by == "person":
        scene.jo.post(place, {"act": "end"})
    elif by == "coach":
        scene.ben.post(f"/helping/{scene.coaching.pk}/answer", {"act": "leave"})
    elif by == "time":
        Coaching.everything.update(until=world.clock.now())
    elif by == "closed":
        Account.objects.filter(email=JO).update(is_active=False)
    else:
        scene.jo.post(place, {"act": "choose", "process": str(scene.other.process_id)})
    answers = [scene.ben.get(scene.words), scene.ben.get(scene.process), scene.says("Still here")]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert not CoachComment.everything.exists()
    assert str(scene.letter.process_id) not in page(scene.ben.get("/helping"))


def test_every_look_and_act_is_written_down_where_the_person_reads_it(scene: Scene, world: World) -> None:
    for _ in range(3):
        scene.ben.get(scene.words)
    world.clock.wait(minutes=31)
    scene.ben.get(scene.words)
    scene.ben.get(scene.process)
    scene.says("Good")
    scene.jo.post(f"/settings/coaches/{scene.coaching.pk}", {"act": "end"})
    record = page(scene.jo.get(f"/settings/coaches/{scene.coaching.pk}"))
    acts = list(AuditLine.objects.filter(owner=scene.owner).values_list("who", "act"))

    assert next((row.letter_id, row.times) for row in CoachLook.everything.order_by("at")) == (scene.letter.pk, 3)
    assert "3 times in all" in record
    assert acts == [
        ("person", "invite coach"), ("coach", "accept"), ("coach", "comment"), ("person", "end coach"),
    ]  # fmt: skip
    assert audit.check(scene.owner) == ()


def test_an_invitation_is_good_once_in_time_and_for_its_mailbox_alone(scene: Scene, world: World) -> None:
    eve = signs_in(EVE)
    jo, form = scene.jo, {"mailbox": "new@coach.test", "process": str(scene.letter.process_id), "days": "14"}
    jo.post("/settings/coaches", form)
    row = Coaching.everything.get(mailbox="new@coach.test")
    where, yes = f"/helping/{row.pk}/answer", {"act": "accept"}
    new = signs_in("new@coach.test")
    asked = page(new.get("/helping"))
    tries = [eve.post(where, yes), scene.ben.post(where, yes), jo.post(where, yes)]
    world.clock.at += timedelta(days=13)
    good, again = new.post(where, yes), new.post(where, yes)

    assert JO in asked
    assert "City Library" not in asked
    assert [answer.status_code for answer in tries] == [404, 404, 404]
    assert (good.status_code, again.status_code) == (303, 404)
    assert page(eve.get("/helping")).count(JO) == 0


def test_an_invitation_ends_by_itself_and_may_be_sent_anew(scene: Scene, world: World) -> None:
    form = {"mailbox": EVE, "process": str(scene.letter.process_id), "days": "90"}
    scene.jo.post("/settings/coaches", form)
    row = Coaching.everything.get(mailbox=EVE)
    eve = signs_in(EVE)
    row.answer_by = world.clock.now()
    row.save()
    late = eve.post(f"/helping/{row.pk}/answer", {"act": "accept"})

    assert late.status_code == 404
    assert scene.jo.post("/settings/coaches", form).status_code == 303
    assert Coaching.everything.filter(mailbox=EVE, ended_at=None).count() == 1


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"mailbox": "no address"}, "This is not an e-mail address."),
        ({"mailbox": "a@x.test,b@x.test"}, "This is not an e-mail address."),
        ({"mailbox": "a@x.test\nBcc: b@y.test"}, "This is not an e-mail address."),
        ({"mailbox": JO}, "This is your own address."),
        ({"mailbox": BEN}, "This address was asked already."),
        ({"mailbox": EVE, "process": []}, "No process is chosen."),
        ({"mailbox": EVE, "days": "9999999"}, "It is not said how long they may look."),
    ],
)
def test_an_invitation_that_cannot_be_is_said_and_no_mail_goes(scene: Scene, form: dict[str, Any], said: str) -> None:
    mail.outbox.clear()
    good: dict[str, Any] = {"process": str(scene.letter.process_id), "days": "30"}
    answer = scene.jo.post("/settings/coaches", {**good, **form})

    assert answer.status_code == 422
    assert said in page(answer)
    assert not mail.outbox


def test_few_are_asked_in_a_day_and_nobody_shows_what_is_not_theirs(scene: Scene) -> None:
    mine = {"process": str(scene.letter.process_id), "days": "30"}
    eve = signs_in(EVE)
    stolen = eve.post("/settings/coaches", {**mine, "mailbox": "x@y.test"})
    answers = [scene.jo.post("/settings/coaches", {**mine, "mailbox": f"c{n}@coach.test"}) for n in range(5)]

    assert stolen.status_code == 404
    assert [answer.status_code for answer in answers] == [303] * 4 + [422]


def test_the_mail_that_asks_names_no_employer_and_whoever_is_asked_need_not_be_here(scene: Scene) -> None:
    scene.jo.post("/settings/coaches", {"mailbox": "c@new.test", "process": str(scene.letter.process_id), "days": "30"})
    sent = mail.outbox[-1]

    assert sent.to == ["c@new.test"]
    assert JO in sent.body
    assert "/helping" in sent.body
    assert "City Library" not in sent.subject + str(sent.body)


def test_who_deletes_everything_takes_it_along_and_a_coach_who_goes_leaves_what_they_said(
    scene: Scene, world: World
) -> None:
    scene.says("Good")
    given = plain(export(scene.owner, world.clock.now()))["rows"]
    assert given["coachcomment"][0]["text"] == "Good"
    assert len(given["coaching"]) == len(given["coachedprocess"]) == 1
    erase(world.ports(), Account.objects.get(email=BEN).owner)
    kept = Coaching.everything.get()

    assert (kept.coach, inviting.is_over(kept, world.clock.now())) == (None, True)
    assert CoachComment.everything.count() == 1
    erase(world.ports(), scene.owner)
    assert not any(model.everything.exists() for model in (Coaching, CoachedProcess, CoachComment, CoachLook))


def test_a_whole_installation_carries_it() -> None:
    assert {Coaching, CoachedProcess, CoachComment, CoachLook} <= set(whole.tables())


def test_a_coach_reads_only_what_they_said_themselves(scene: Scene) -> None:
    scene.says("Of Ben")
    form = {"mailbox": EVE, "process": str(scene.letter.process_id), "days": "30"}
    scene.jo.post("/settings/coaches", form)
    row, eve = Coaching.everything.get(mailbox=EVE), signs_in(EVE)
    eve.post(f"/helping/{row.pk}/answer", {"act": "accept"})
    seen = eve.get(f"/helping/{row.pk}/letters/{scene.letter.pk}")

    assert seen.status_code == 200
    assert "Of Ben" not in page(seen)
    # Nor is somebody else's consent good for them.
    assert eve.get(scene.words).status_code == 404


def test_the_walk_knows_each_part_of_every_address() -> None:
    ids = {name for route in urlpatterns for name, kind in route.pattern.converters.items() if "UUID" in repr(kind)}

    assert ids == set(nowhere())

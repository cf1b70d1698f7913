"""What forms do: one act each, a sentence after it, and nothing changed when it is refused."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

from afterword.core.parameters import SETTINGS
from afterword.flows.owners import make_start_link
from afterword.store.models import Achievement, Assistant, Letter, MailAccount, Owner, Person, StartToken
from tests.fakes import World
from tests.letters import a_letter, an_account, scheduled
from tests.web.visitors import ORIGIN, Visitor, visitor

ACCOUNT = {
    "address": "mara@home.test",
    "smtp_host": "smtp.home.test",
    "smtp_port": "465",
    "smtp_security": "tls",
    "imap_port": "993",
    "imap_security": "tls",
    "username": "mara",
    "password": "pass word ",
}


def page_after(who: Visitor, answer: Any) -> str:
    """The page a form leads to, or what was typed again; the notices stand at the top."""
    if answer.status_code == 422:
        return str(answer.content.decode())
    assert answer.status_code == 303, answer.content
    return str(who.get(answer.headers["Location"].partition("#")[0]).content.decode())


def test_opening_the_link_spends_nothing_and_pressing_the_button_spends_it(owner: Owner, world: World) -> None:
    token, who = make_start_link(owner, world.clock.now()), visitor()
    for _ in range(3):
        assert who.get(f"/start/{token}").status_code == 200
    assert StartToken.everything.filter(used_at=None).exists()

    assert who.post(f"/start/{token}").status_code == 303
    assert who.get("/").status_code == 200
    assert visitor().get("/").status_code == 401
    again = visitor()
    again.get(f"/start/{token}")
    assert again.post(f"/start/{token}").status_code == 403


def test_a_link_lasts_half_an_hour(owner: Owner, world: World) -> None:
    token, who = make_start_link(owner, world.clock.now()), visitor()
    who.get(f"/start/{token}")
    world.clock.at += timedelta(minutes=31)

    assert who.post(f"/start/{token}").status_code == 403


def test_signing_out_ends_the_session(mine: Visitor) -> None:
    assert mine.post("/sign-out").status_code == 303
    assert mine.get("/").status_code == 401


def test_you_are_kept_with_name_phone_zone_and_language(mine: Visitor, owner: Owner) -> None:
    form = {"name": "Zoë Đặng", "phone": "+46 1", "time_zone": "Asia/Tokyo", "language": "en-GB"}

    assert "Kept." in page_after(mine, mine.post("/settings/you", form))
    owner.refresh_from_db()
    assert (owner.name, owner.time_zone, owner.language) == ("Zoë Đặng", "Asia/Tokyo", "en-GB")


def test_a_zone_that_is_none_is_refused_and_the_old_one_stays(mine: Visitor, owner: Owner) -> None:
    form = {"name": "Zoë", "phone": "", "time_zone": "Atlantis", "language": "en-GB"}

    assert "“Atlantis” is not a time zone." in page_after(mine, mine.post("/settings/you", form))
    owner.refresh_from_db()
    assert (owner.name, owner.time_zone) == ("Mara Lindqvist", "Europe/Berlin")


def test_what_was_done_is_kept_word_for_word_line_by_line(mine: Visitor, owner: Owner) -> None:
    page_after(mine, mine.post("/settings/done", {"achievements": "I cut 37 %.\r\n\r\n  I led <b>four</b>.  "}))

    assert [each.text for each in Achievement.objects.of(owner)] == ["I cut 37 %.", "I led <b>four</b>."]


@pytest.mark.parametrize(("evening", "kept"), [("20:15", True), ("23:00", False), ("07:00", False)])
def test_the_hour_of_the_evening_lies_in_the_evening(evening: str, kept: bool, mine: Visitor, owner: Owner) -> None:
    text = page_after(mine, mine.post("/settings/times", {"evening": evening, "profile": "GB", "ty.eve_policy": ""}))

    owner.refresh_from_db()
    assert (owner.settings.get("ty.evening", {}).get("target") == evening) is kept
    assert ("Kept." in text) is kept


def test_an_account_is_kept_with_its_password_sealed_and_never_shown(mine: Visitor, owner: Owner) -> None:
    text = page_after(mine, mine.post("/settings/mail", ACCOUNT))

    account = MailAccount.objects.one(owner)
    assert account.secret.endswith("|pass word ")
    assert "pass word" not in text
    assert "Letters go from mara@home.test" in text


@pytest.mark.parametrize(
    ("field", "value"), [("address", "mara"), ("smtp_port", "mail"), ("smtp_port", "99999"), ("smtp_security", "plain")]
)
def test_an_account_that_cannot_work_is_refused(field: str, value: str, mine: Visitor, owner: Owner) -> None:
    text = page_after(mine, mine.post("/settings/mail", ACCOUNT | {field: value}))

    assert "notice ask" in text
    assert not MailAccount.objects.of(owner).exists()


def test_a_test_letter_says_what_it_proved(mine: Visitor, owner: Owner) -> None:
    an_account(owner)

    assert "The test letter left" in page_after(mine, mine.post("/settings/mail/test"))


def test_a_wrong_address_is_refused_and_a_right_one_kept(mine: Visitor, letter: Letter) -> None:
    where = f"/people/{letter.person_id}/address"
    page_after(mine, mine.post(where, {"email": "a@b.test, c@d.test"}))
    assert Person.everything.get(pk=letter.person_id).email == "n.okafor@library.test"

    page_after(mine, mine.post(where, {"email": "okafor@library.test"}))
    assert Person.everything.get(pk=letter.person_id).email == "okafor@library.test"


@pytest.mark.parametrize(("phone", "kept"), [("+49 40 555-0100 ext. 7", True), ("call me", False), ("12", False)])
def test_a_phone_number_is_kept_as_it_was_given(phone: str, kept: bool, mine: Visitor, letter: Letter) -> None:
    page_after(mine, mine.post(f"/people/{letter.person_id}/phone", {"phone": phone}))

    assert (Person.everything.get(pk=letter.person_id).phone == phone) is kept


def test_a_letter_that_was_handed_over_is_settled_by_the_persons_word(
    mine: Visitor, letter: Letter, world: World
) -> None:
    action = scheduled(letter, None, world.clock.now())
    type(action).everything.filter(pk=action.pk).update(state="handed")
    where = f"/processes/{letter.process_id}/sent-by-hand/{action.pk}"

    assert "Noted as sent." in page_after(mine, mine.post(where, {"sent": "yes"}))
    action.refresh_from_db()
    assert action.state == "sent"


def test_an_approval_of_something_else_than_was_shown_does_not_count(mine: Visitor, letter: Letter) -> None:
    where = f"/processes/{letter.process_id}/letters/approve"

    text = page_after(mine, mine.post(where, {"shown": f"{letter.pk}:{'0' * 64}"}))

    assert "notice ask" in text
    assert not letter.approvals.exists()
    assert "No letter was named." in page_after(mine, mine.post(where))


@pytest.mark.parametrize("shown", ["", "x", "x:y", ":" * 9, "../..:1"])
def test_a_mangled_approval_is_nothing(shown: str, mine: Visitor, letter: Letter) -> None:
    answer = mine.post(f"/processes/{letter.process_id}/letters/approve", {"shown": shown})

    assert answer.status_code == 404


def test_the_letter_is_a_draft_file_to_open_in_a_mail_program(mine: Visitor, letter: Letter) -> None:
    answer = mine.get(f"/processes/{letter.process_id}/letters/{letter.pk}/file")

    assert answer.headers["Content-Type"] == "message/rfc822"
    assert answer.headers["Content-Disposition"].endswith('.eml"')
    assert answer.content.startswith(b"X-Unsent: 1\r\n")


def test_every_page_forbids_what_is_not_its_own(mine: Visitor) -> None:
    headers = mine.get("/add").headers

    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_body_over_the_cap_is_refused(mine: Visitor) -> None:
    assert mine.post("/add", {"text": "x" * (3 * 1024 * 1024)}).status_code in {400, 413}


def test_notes_about_somebody_who_is_no_person_are_refused_and_nothing_breaks(
    mine: Visitor, owner: Owner, world: World
) -> None:
    letter = a_letter(owner, world.clock.now())

    answer = mine.post(f"/processes/{letter.process_id}/notes", {"person": "nobody", "moment-nobody": "a talk"})

    assert answer.status_code == 404


def test_the_manners_are_kept_and_a_wrong_one_is_refused_in_a_sentence(mine: Visitor, owner: Owner) -> None:
    form = {
        "decision.grace": "5",
        "call_before_decision": "on",
        "chase.max_unanswered": "1",
        "panel_policy": "lead_only",
    }
    kept = page_after(mine, mine.post("/settings/times", form))
    owner.refresh_from_db()
    refused = page_after(mine, mine.post("/settings/times", {"decision.grace": "900"}))
    after = dict(owner.settings)
    owner.refresh_from_db()

    assert owner.settings == after
    assert after["decision.grace"] == 5
    assert (after["call_before_decision"], after["chase.max_unanswered"]) == (True, 1)
    assert 'name="decision.grace" value="5"' in kept
    assert "“After their day you wait” must be a whole number from 0 to 60." in refused


def test_what_was_set_in_a_way_the_form_does_not_write_stays_as_it_is(mine: Visitor, owner: Owner) -> None:
    owner.settings = {"profile": "de", "call.days": {"from": 3, "to": 5}}
    owner.save()
    page = mine.get("/settings").content.decode()
    fields = re.findall(r'<input id="call-days" name="([^"]+)" value="([^"]*)"', page)

    assert '<option value="DE" selected>' in page
    said = page_after(mine, mine.post("/settings/times", {name: unescape(text) for name, text in fields}))
    owner.refresh_from_db()
    assert "Kept." in said
    assert owner.settings == {"profile": "de", "call.days": {"from": 3, "to": 5}}


def test_keeping_the_manners_unchanged_drops_nothing_that_was_set_elsewhere(mine: Visitor, owner: Owner) -> None:
    owner.settings = {"reply_auto": False, "call_before_decision": True, "decision.grace": 3, "call.days": [4, 5]}
    owner.save()
    page = mine.get("/settings").content.decode()
    times = page[page.index('id="times"') :].partition("</form>")[0]
    chosen = re.findall(
        r'name="([^"]+)" aria-describedby="[^"]*"><option(?:(?!</select>).)*?value="([^"]*)" selected', times
    )
    typed = re.findall(r'<input id="[^"]*" name="([^"]+)" (?:type="time" [^>]*)?value="([^"]*)"', times)

    mine.post("/settings/times", dict(chosen + typed))

    owner.refresh_from_db()
    assert len(chosen) + len(typed) == len(SETTINGS) + 1
    assert owner.settings == {
        "profile": "article",
        "reply_auto": False,
        "call_before_decision": True,
        "decision.grace": 3,
        "call.days": [4, 5],
    }


def test_each_setting_on_the_page_says_what_it_does_what_is_usual_and_its_unit(mine: Visitor, owner: Owner) -> None:
    owner.settings = {"profile": "DE"}
    owner.save()
    page = html.unescape(mine.get("/settings").content.decode())

    assert not [one.name for one in SETTINGS if one.meaning not in page and one.name != "ty.evening"]
    assert "How long you wait after the day they named before you ask. As in the article: 2 business days." in page
    assert "As in the article: not set business days; replaces call.days. With the habits chosen: 10." not in page
    assert "As in the article: That evening. With the habits chosen: The next working morning." in page
    for head in ("Thank-you letters", "Asking where it stands", "Waiting and silence", "After the end", "Hours"):
        assert f">{head}</h3>" in page


@pytest.mark.parametrize("profile", ["AT", "IE", "CH", "HK", "SE", "BR"])
def test_the_habits_of_every_country_of_the_table_can_be_chosen(mine: Visitor, owner: Owner, profile: str) -> None:
    assert "Kept." in page_after(mine, mine.post("/settings/times", {"profile": profile}))

    owner.refresh_from_db()
    assert owner.settings == {"profile": profile}


def test_a_setting_can_be_given_back(mine: Visitor, owner: Owner) -> None:
    owner.settings = {"linkedin": True, "decision.grace": 4}
    owner.save()

    page_after(mine, mine.post("/settings/times", {"linkedin": "", "decision.grace": ""}))
    owner.refresh_from_db()
    assert owner.settings == {}


@pytest.mark.parametrize("figure", ["²", "9" * 5000, "٣", "-1", "1e3"])
def test_odd_figures_in_the_settings_are_refused_in_a_sentence(mine: Visitor, owner: Owner, figure: str) -> None:
    said = page_after(mine, mine.post("/settings/times", {"decision.grace": figure}))
    owner.refresh_from_db()

    assert "“After their day you wait” must be a whole number from 0 to 60." in said
    assert "decision.grace" not in owner.settings


def test_a_word_of_ones_own_is_added_on_the_letter_and_taken_out_in_the_settings(
    mine: Visitor, owner: Owner, world: World
) -> None:
    letter = a_letter(owner, world.clock.now())

    page = page_after(
        mine, mine.post(f"/processes/{letter.process_id}/letters/{letter.pk}/add-word", {"word": "galvo"})
    )
    assert "“galvo” is one of your words now." in page
    assert "galvo" in mine.get("/settings").content.decode()

    assert "Taken out." in page_after(mine, mine.post("/settings/words", {"word": "galvo"}))
    assert "galvo" not in mine.get("/settings").content.decode()


def test_an_assistant_is_kept_switched_on_with_a_yes_and_forgotten(mine: Visitor, owner: Owner) -> None:
    fields = {"address": "https://models.example/v1", "model": "large", "key": "sesame"}
    assert "off until you switch it on" in page_after(mine, mine.post("/settings/assistant", fields))

    assert "You have not agreed yet" in page_after(mine, mine.post("/settings/assistant/switch", {"act": "on"}))
    said = page_after(mine, mine.post("/settings/assistant/switch", {"act": "on", "agreed": "yes"}))
    assert "Switched on." in said
    assert "models.example" in said
    assert "sesame" not in said

    assert "Switched off." in page_after(mine, mine.post("/settings/assistant/switch", {"act": "off"}))
    assert "Forgotten" in page_after(mine, mine.post("/settings/assistant/switch", {"act": "forget"}))
    assert not Assistant.objects.of(owner).exists()


def test_offered_sentences_stand_beside_the_letter_and_are_taken_one_by_one(
    mine: Visitor, owner: Owner, world: World
) -> None:
    mine.post("/settings/assistant", {"address": "http://127.0.0.1:11434/v1", "model": "small"})
    mine.post("/settings/assistant/switch", {"act": "on"})
    letter = a_letter(owner, world.clock.now())
    start = "Thank you for your time. I would very much like this role as Archivist. "
    letter.body = f"{start}I am happy to tell you more."
    letter.save()
    where = f"/processes/{letter.process_id}/letters/{letter.pk}"
    assert "What goes when you ask" in mine.get(f"{where}/reword").content.decode()

    world.assistant.rows = [[{"slot": "S2", "move": "courtesy", "facts": [], "text": "I would gladly tell you more."}]]
    page = page_after(mine, mine.post(f"{where}/reword/ask"))
    assert "I am happy to tell you more." in page
    assert "I would gladly tell you more." in page

    answer = re.findall(r'name="answer" value="([^"]+)"', page)[0]
    form = {"revision": str(letter.revision), "answer": answer, "sentence-0": "mine"}
    assert "stays as it was" in page_after(mine, mine.post(f"{where}/reword/take", form))
    unseen = form | {"sentence-0": "theirs", "answer": "1"}
    assert "changed since these sentences were offered" in page_after(mine, mine.post(f"{where}/reword/take", unseen))
    page_after(mine, mine.post(f"{where}/reword/take", form | {"sentence-0": "theirs"}))
    letter.refresh_from_db()
    assert letter.body == f"{start}I would gladly tell you more."


def test_the_first_questions_stand_on_the_first_page_and_are_skipped_or_kept(mine: Visitor, owner: Owner) -> None:
    asked = mine.get("/").content.decode()
    wrong = page_after(mine, mine.post("/settings/first", {"call.unit": "moons"}))
    kept = page_after(mine, mine.post("/settings/first", {"call.unit": "business", "follow_up_channel": ""}))

    owner.refresh_from_db()
    assert "Four things people do differently" in asked
    assert asked.count("(as in the article)") == 4
    assert "must be one of calendar, business" in wrong
    assert "Four things" not in kept
    assert owner.settings == {"call.unit": "business", "first_run": True}


def test_skipping_the_first_questions_leaves_all_as_in_the_article(mine: Visitor, owner: Owner) -> None:
    page_after(mine, mine.post("/settings/first", {"call.unit": "business", "act": "skip"}))

    owner.refresh_from_db()
    assert owner.settings == {"first_run": True}


def test_the_device_is_asked_about_and_changes_the_zone_only_on_a_yes(mine: Visitor, owner: Owner) -> None:
    same, other = mine.post("/settings/device", {"device": "Europe/Berlin"}), {"device": "Asia/Tokyo"}
    asked = mine.post("/settings/device", other)
    owner.refresh_from_db()
    before = owner.time_zone
    said = page_after(mine, mine.post("/settings/device/answer", {**other, "answer": "yes"}))

    owner.refresh_from_db()
    assert (same.status_code, asked.status_code) == (204, 200)
    assert "You seem to be in Asia/Tokyo." in asked.content.decode()
    assert (before, owner.time_zone) == ("Europe/Berlin", "Asia/Tokyo")
    assert "Your hours are planned in Asia/Tokyo." in said


@pytest.mark.parametrize(
    ("host", "path", "leads_to"),
    [(ORIGIN, "/add?x=1", "/add?x=1"), (ORIGIN, "/nowhere", "/"), ("http://o.test", "/add", "/")],
)
def test_who_answers_where_the_device_is_stays_on_that_page(mine: Visitor, host: str, path: str, leads_to: str) -> None:
    done = mine.post("/settings/device/answer", {"device": "Asia/Tokyo", "answer": "no"}, referer=f"{host}{path}")

    assert (done.status_code, done["Location"]) == (303, leads_to)

"""One route table: every address, the view that answers it, and its name."""

from __future__ import annotations

from django.urls import URLPattern, path

from afterword.web import (
    assistant,
    call,
    ending,
    heard,
    interview,
    letter,
    people,
    preferences,
    process,
    sending,
    sign_in,
    step,
    today,
    turning,
)

OF = "processes/<uuid:process_id>"
LETTER = f"{OF}/letters/<uuid:letter_id>"
PERSON = "people/<uuid:person_id>"

urlpatterns: list[URLPattern] = [
    path("", today.show, name="today"),
    path("start/<str:token>", sign_in.start, name="start"),
    path("sign-out", sign_in.out, name="sign_out"),
    path("favicon.ico", sign_in.mark, name="mark"),
    path("add", interview.add, name="add"),
    path("invitations/<uuid:invitation_id>", interview.invitation, name="invitation"),
    path("invitations/<uuid:invitation_id>/discard", interview.discard, name="discard"),
    path("processes", process.index, name="processes"),
    path(OF, process.show, name="process"),
    path(f"{OF}/before", interview.before, name="before"),
    path(f"{OF}/notes", interview.notes, name="notes"),
    path(f"{OF}/people", people.add, name="add_person"),
    path(f"{OF}/call", call.outcome, name="call"),
    path(f"{OF}/done", process.done, name="step_done"),
    path(f"{OF}/step", step.change, name="change_step"),
    path(f"{OF}/habits", process.habits, name="habits"),
    path(f"{OF}/days", process.days, name="days"),
    path(f"{OF}/here", process.here, name="here"),
    path(f"{OF}/ended", ending.ended, name="ended"),
    path(f"{OF}/else", turning.something_else, name="something_else"),
    path(f"{OF}/undo/<uuid:event_id>", process.undo, name="undo"),
    path(f"{OF}/letters", letter.show, name="letters"),
    path(f"{OF}/letters/approve", letter.approve, name="approve"),
    path(f"{LETTER}/edit", letter.edit, name="edit"),
    path(f"{LETTER}/fine", letter.fine, name="fine"),
    path(f"{LETTER}/add-word", letter.add_word, name="add_word"),
    path(f"{LETTER}/reword", assistant.reword, name="reword"),
    path(f"{LETTER}/reword/ask", assistant.ask, name="ask_reworded"),
    path(f"{LETTER}/reword/take", assistant.take, name="take_reworded"),
    path(f"{LETTER}/another-wording", letter.another_wording, name="another_wording"),
    path(f"{LETTER}/another-time", letter.another_time, name="another_time"),
    path(f"{LETTER}/take-back", letter.take_back, name="take_back"),
    path(f"{LETTER}/decline", letter.decline, name="decline"),
    path(f"{LETTER}/file", sending.letter_file, name="letter_file"),
    path(f"{OF}/sent-by-hand/<uuid:action_id>", sending.sent_by_hand, name="sent_by_hand"),
    path("heard/<uuid:heard_id>", heard.show, name="heard"),
    path("heard/<uuid:heard_id>/answer", heard.answer, name="answer_heard"),
    path("people", people.index, name="people"),
    path(PERSON, people.show, name="person"),
    path(f"{PERSON}/contact", people.contact, name="contact"),
    path(f"{PERSON}/answer", people.answer, name="answer"),
    path(f"{PERSON}/name", people.correct_name, name="correct_name"),
    path(f"{PERSON}/evidence", people.add_evidence, name="evidence"),
    path(f"{PERSON}/address", people.set_address, name="address"),
    path(f"{PERSON}/phone", people.set_phone, name="phone"),
    path(f"{PERSON}/greeting", people.set_greeting, name="greeting"),
    path("sent", sending.sent, name="sent"),
    path("settings", preferences.show, name="settings"),
    path("settings/you", preferences.save_you, name="save_you"),
    path("settings/done", preferences.save_done, name="save_done"),
    path("settings/times", preferences.save_times, name="save_times"),
    path("settings/assistant", assistant.save, name="save_assistant"),
    path("settings/assistant/switch", assistant.switch, name="switch_assistant"),
    path("settings/words", preferences.forget_word, name="forget_word"),
    path("settings/appearance", preferences.save_appearance, name="save_appearance"),
    path("settings/mail", preferences.save_mail, name="save_mail"),
    path("settings/mail/test", preferences.test_mail, name="test_mail"),
    path("settings/mail/find", preferences.find_mail, name="find_mail"),
    path("settings/mail/sign-in", preferences.sign_in_mail, name="sign_in_mail"),
    path("settings/mail/signed-in", preferences.signed_in_mail, name="signed_in_mail"),
    path("settings/mail/remove", preferences.remove_mail, name="remove_mail"),
]

handler403 = "afterword.web.errors.refused"
handler404 = "afterword.web.errors.not_found"
handler500 = "afterword.web.errors.failed"

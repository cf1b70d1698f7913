"""What proves that an answer is the person's own: its whole id, which is in Sent for no other reason."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from afterword.core.message import is_headed, private_id
from afterword.flows.remind.proof import NOT_SENT, unproved
from afterword.store.models import Action, AlertMail, CommentMail, SavedSearch

pytestmark = pytest.mark.django_db


def test_who_borrows_the_key_of_a_letter_that_they_got_proves_nothing(sent: Action) -> None:
    left = private_id(sent.message_id)

    def why(message_id: str) -> str:
        answer: Any = SimpleNamespace(sender="mara.lindqvist@home.test", message_id=message_id)
        return unproved(sent.account, answer)  # type: ignore[arg-type]

    assert sent.account is not None
    assert sent.account.address == "mara.lindqvist@home.test"
    assert why("<answer@home.test>") == ""
    assert why(sent.message_id) == NOT_SENT
    assert why(f"<{left}@evil.test>") == NOT_SENT


def test_a_mail_of_comments_or_alerts_is_nobodys_answer(sent: Action) -> None:
    at = sent.owner.created_at
    CommentMail.everything.create(owner=sent.owner, kind="confirm", message_id="<k.77@home.test>", made_at=at)
    search = SavedSearch.everything.create(owner=sent.owner, name="Archivist", made_at=at)
    AlertMail.everything.create(owner=sent.owner, search=search, message_id="<j.77@home.test>", made_at=at)

    for left in ("k.77", "j.77"):
        answer: Any = SimpleNamespace(sender="mara.lindqvist@home.test", message_id=f"<{left}@evil.test>")
        assert unproved(sent.account, answer) == NOT_SENT  # type: ignore[arg-type]


@pytest.mark.parametrize("wanted", ["", "<>", "<1@home.test>", "<1.b@home.test>", "a1.b"])
def test_a_piece_of_an_id_heads_no_message(wanted: str) -> None:
    head = b"From: n@library.test\r\nMessage-ID: <a1.b@home.test>\r\nX-Afterword-Id: a1.b\r\n\r\n"

    assert not is_headed(head, wanted)
    assert is_headed(head, "<a1.b@home.test>")
    assert is_headed(head.replace(b"<a1.b@home.test>", b"<provider@x.test>"), "<a1.b@home.test>")

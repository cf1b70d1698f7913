"""One installation with comments, for tests: its moderator, strangers who write, the mails they get."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from afterword.core.comments.writing import read_draft, text_hash
from afterword.flows.comments import moderate, place
from afterword.flows.comments.mails import send_comment_mails
from afterword.flows.comments.reading import Talk, talk_of
from afterword.flows.comments.write import write
from afterword.flows.ports import Ports
from afterword.store.models import Comment, CommentMail, Owner
from tests.fakes import World
from tests.letters import an_account

PAGE = "https://advice.test"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LINK = re.compile(r"https://advice\.test/advice/comments/mine/(\S+)")
SLUG = "the-call"


class Scene:
    """One installation with a mail account, its moderator, and strangers who write."""

    def __init__(self) -> None:
        self.world = World()
        self.world.clock.at = NOON
        self.owner = Owner.objects.create(created_at=NOON, name="Mara Lindqvist", time_zone="Europe/London")
        an_account(self.owner, address="mara@home.test")
        self.ports: Ports = self.world.ports(page_address=PAGE)
        self.nets = iter(range(1, 250))

    @property
    def now(self) -> datetime:
        return self.world.clock.at

    def write(self, text: str = "Thank you.", address: str = "ada@home.test", net: str = "", **more: object) -> None:
        by = place.visitor(None, net or f"192.0.{next(self.nets)}.1")
        write(self.owner, SLUG, read_draft("Ada", address, text), by, self.now, **more)  # type: ignore[arg-type]

    def passes(self, **later: float) -> list[EmailMessage]:
        self.world.clock.wait(**later)
        before = len(self.world.server.taken)
        send_comment_mails(self.ports, self.now)
        return [message_from_bytes(each.content, policy=policy.default) for each in self.world.server.taken[before:]]

    def confirmed(self, text: str = "Thank you.", address: str = "ada@home.test", **more: object) -> Comment:
        self.write(text, address, **more)  # type: ignore[arg-type]
        row = Comment.everything.get(text=text)
        Comment.everything.filter(pk=row.pk).update(state="waiting", confirmed_at=self.now)
        CommentMail.everything.filter(comment=row).delete()
        row.refresh_from_db()
        return row

    def approved(self, text: str = "Thank you.", **more: object) -> Comment:
        row = self.confirmed(text, **more)  # type: ignore[arg-type]
        return moderate.approve(self.owner, row.pk, moderate.mark_of(row), self.now)

    def talk(self, reader: Owner | None = None, page: int = 1) -> Talk:
        return talk_of(self.ports, self.owner, SLUG, reader, (), page)


def seen(row: Comment) -> str:
    return text_hash(row.name, row.text)


def token_in(mail: EmailMessage) -> str:
    found = LINK.search(str(mail.get_content()))
    assert found is not None
    return found[1]

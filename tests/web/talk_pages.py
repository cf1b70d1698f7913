"""The pages of comments, as templates get them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from afterword.advice import library
from afterword.core.advice.article import Article
from afterword.core.comments.cleaning import clean
from afterword.core.comments.reasons import COMPLAINTS, REASONS
from afterword.core.comments.writing import read_draft
from afterword.flows.comments.moderate import Queue
from afterword.flows.comments.moderators import AnAdminNames, NameNeeded
from afterword.flows.comments.own import LinkOver
from afterword.flows.comments.reading import Talk, Thread
from afterword.flows.comments.write import TooMuch
from afterword.store.models import Comment, CommentBan, Moderator, Owner
from afterword.web.advice import article_page
from afterword.web.comments import AnsweredGone, hand_page
from afterword.web.moderation import queue_page
from afterword.web.moderators import moderators_values
from tests.web import cast

SLUG = "the-call"
HARD = (
    "**Careful**: see [my bank](https://evil.example/login) and <https://ok.example>.\n\n"
    "> They said *no* twice.\n\n- one\n- two\n\n1. first\n2. second\n\n`code` and Donaudampfschifffahrtselektrizitäten"
    "hauptbetriebswerkbauunterbeamtengesellschaft <b>not bold</b> ![no picture](https://evil.example/x.png)"
)
# A hundred first halves of syllables are one sign to a browser, and are broken nowhere.
ROW = "\u1100" * 100 + f"\n[x](https://{'a' * 60}.{'b' * 60}.example/)\n" + "\ufdfd" * 9
TOWER = "Z" + "\u0301" * 300 + "algo \u202egnihton\u202c\nשלום, תודה רבה על העצה"


def a_comment(name: str, text: str, hours: int, state: str = "approved", **more: Any) -> Comment:
    made = cast.NOW - timedelta(hours=hours)
    return Comment(
        id=cast.key(f"comment {name}"), slug=SLUG, name=name, text=clean(text), made_at=made, state=state, **more
    )


FIRST = a_comment("Zoë Đặng", "I called on day four, and she thanked me for it.", 40)
ANSWER = a_comment("Ben", "Did you leave a number?", 30, parent=FIRST)
LONG = a_comment("W" * 60, HARD, 20)
LOUD = a_comment("Noa", TOWER, 10)
GONE = Comment(id=cast.key("gone"), slug=SLUG, state="removed", made_at=cast.NOW)
TAKEN = Comment(id=cast.key("taken"), slug=SLUG, state="rejected", made_at=cast.NOW)
WAITS = a_comment("Ada", "Is day five too late?", 1, "waiting", address_key="a", confirmed_at=cast.NOW)
UNSURE = a_comment("Ida", "Is day six too late?", 1, "unconfirmed", address_key="a")
SPAM = a_comment("Lucky", "Best casino https://casino.example", 2, "waiting", address_key="b")
LATER = a_comment(
    "Kim", "What about voicemail? I never know how long to speak, and whether they hear it at all.", 1, "waiting"
)
REFUSED = a_comment(
    "Max", "Buy it", 60, "rejected", decided_at=cast.NOW, reason="spam", reason_words="Please no shops here."
)
WIDE = a_comment("\u1100" * 60, ROW, 8)
MINE = a_comment("Mara", "It goes by phone alone.", 3, "rejected", reason="wrong", author_id=cast.key("owner"))
LATE = a_comment("Bo", "It is the same in Norway.", 5)
STAYS = a_comment("Kai", "Please do not sell here.", 6)
THREADS = (
    *(Thread(LOUD, ()), Thread(LONG, (WIDE,)), Thread(GONE, (LATE,)), Thread(TAKEN, (STAYS,))),
    Thread(FIRST, (ANSWER,)),
)
MANY = [Thread(a_comment(f"Person {at}", f"Word number {at}.", at), ()) for at in range(20)]
OPEN: dict[str, Any] = {"slug": SLUG, "may_write": True}
QUEUE = Queue(
    [WAITS, LATER], [SPAM], [FIRST], [REFUSED], [CommentBan(id=cast.key("ban"), name="Lucky", made_at=cast.NOW)]
)


def article() -> Article:
    found = library.article(SLUG)
    assert found is not None
    return found


def under(talk: Talk) -> tuple[str, Any]:
    return "advice/article.html", partial(_with, talk)


def _with(talk: Talk) -> dict[str, Any]:
    return article_page(article(), "https://afterword.example") | {"talk": talk}


def form(**more: Any) -> tuple[str, Any]:
    return "comments/form.html", {"article": article(), "takes": True, **more}


def report(**more: Any) -> tuple[str, Any]:
    return "comments/report.html", {"comment": FIRST, "complaints": COMPLAINTS, **more}


NAMED = [Moderator(person=Owner(name=each)) for each in ("Ben Okoro", "W" * 60)]
LINK = {"link": f"http://127.0.0.1:8319/start/{'x' * 32}", "link_for": "Ben Okoro", "only_here": True}
WRONG = read_draft("buy.example", "nobody", "https://a.example https://b.example https://c.example")
REPORTED = queue_page(Queue([WAITS], [], [], [], [])) | {"complaints": [REASONS["rude"], REASONS["spam"]], "one": FIRST}
PAGES: Mapping[str, tuple[str, Any]] = {
    "talk-none": under(Talk(**OPEN)),
    "talk-few": under(Talk(**OPEN, threads=THREADS, count=7)),
    "talk-many": under(Talk(**OPEN, threads=MANY, count=57, page=2, pages=3)),
    "talk-own": under(Talk(**OPEN, threads=THREADS[:1], count=1, own=(WAITS,))),
    "talk-own-refused": under(Talk(**OPEN, threads=THREADS[:1], count=1, own=(MINE,))),
    "talk-closed": under(Talk(SLUG, THREADS[4:], 2, is_closed=True, may_write=True)),
    "talk-moderator": under(
        Talk(**OPEN, threads=THREADS[1:2], count=1, may_moderate=True, person=Owner(id=cast.key("owner")))
    ),
    "comment": form(),
    "comment-answer": form(parent=FIRST),
    "comment-signed-in": form(person=Owner(name="Mara Lindqvist"), signed="Mara Lindqvist"),
    "comment-asked-for-a-name": form(person=Owner(name="mara@home.example")),
    "comment-answered-gone": form(draft=read_draft("Ada", "ada@home.example", "Thank you"), wrong=AnsweredGone()),
    "comment-wrong": form(draft=WRONG),
    "comment-too-much": form(draft=read_draft("Ada", "ada@home.example", "Thank you"), wrong=TooMuch()),
    "comment-sent": form(is_sent=True),
    "comment-closed": form(is_closed=True),
    "comment-not-here": form(takes=False),
    "my-comment": ("comments/mine.html", hand_page(UNSURE, "/advice/comments/mine/token")),
    "my-comment-waits": ("comments/mine.html", hand_page(WAITS, "/advice/comments/mine/token") | {"is_kept": True}),
    "my-comment-wrong": ("comments/mine.html", hand_page(WAITS, "/advice/comments/mine/token") | {"draft": WRONG}),
    "my-comment-refused": ("comments/mine.html", hand_page(REFUSED, "/advice/comments/mine/token")),
    "my-comment-appears": ("comments/mine.html", hand_page(LONG, "/advice/comments/mine/token")),
    "my-comment-deleted": ("comments/mine.html", {"is_deleted": True, "slug": SLUG}),
    "my-comment-over": ("comments/mine.html", {"wrong": LinkOver()}),
    "report-comment": report(),
    "report-comment-sent": report(is_sent=True),
    "comments-queue": (
        "comments/queue.html",
        queue_page(Queue(QUEUE.waiting, QUEUE.likely, [], QUEUE.refused, QUEUE.banned)),
    ),
    "comments-queue-spam": ("comments/queue.html", queue_page(Queue([], [SPAM], [], [], []))),
    "comments-queue-reported": ("comments/queue.html", REPORTED),
    "comments-queue-host": (
        "comments/queue.html",
        queue_page(Queue([WAITS], [], [], [REFUSED], QUEUE.banned)) | {"is_host": True},
    ),
    "moderators-none": ("comments/moderators.html", moderators_values([])),
    "moderators-few": ("comments/moderators.html", moderators_values(NAMED)),
    "moderators-link": ("comments/moderators.html", moderators_values(NAMED, **LINK)),
    "moderators-wrong": ("comments/moderators.html", moderators_values(NAMED, wrong=NameNeeded(), name="Ben Okoro")),
    "moderators-accounts": ("comments/moderators.html", moderators_values(NAMED, has_accounts=True)),
    "moderators-accounts-wrong": (
        "comments/moderators.html",
        moderators_values([], has_accounts=True, wrong=AnAdminNames()),
    ),
    "comments-queue-empty": ("comments/queue.html", queue_page(Queue([], [], [], [], []))),
}

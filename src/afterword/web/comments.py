"""Comments as everybody meets them: written, confirmed by the link of a mail, changed, deleted, reported, followed."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import conditional_page

from afterword.advice import library
from afterword.advice.talk import comment_html, says_nothing
from afterword.core.advice.article import Article
from afterword.core.comments.naming import wrong_name
from afterword.core.comments.reasons import COMPLAINTS, REASONS
from afterword.core.comments.writing import NOTHING_SAID, Draft, read_draft, text_hash
from afterword.core.errors import NotAllowed, NotYours, Refusal
from afterword.core.figures import whole_number
from afterword.flows.comments import moderate, own, place
from afterword.flows.comments.own import LinkOver
from afterword.flows.comments.reading import Talk, talk_of
from afterword.flows.comments.write import TalkClosed, parent_of, write
from afterword.store.models import Comment, Owner
from afterword.web import routing
from afterword.web.atom import Feed, answered
from afterword.web.given import id_of
from afterword.web.routing import Asked, SeeOther, filled, say, shown
from afterword.web.sign_in import open_to_all

APPEARS = "Your comment will appear once it has been approved."
MINE, MOST_MINE = "comments", 20
# People do not see this field; what fills in every form does.
TRAP = "website"
FEED = 50


class NoVisitors(NotAllowed):
    """Only people who are signed in can write here."""

    hint = "There is no way to confirm an e-mail address from here. Nothing was kept."


class AnsweredGone(NotAllowed):
    """The comment you answer is not there any more."""

    hint = "What you typed is still here: hand it in as a comment of its own, or change nothing."


def talk(request: HttpRequest, slug: str) -> Talk | None:
    """The talk under an article for this reader; None where comments are off."""
    owner = place.host() if settings.COMMENTS else None
    if owner is None:
        return None
    page = whole_number(request.GET.get("page", "")) or 1
    return talk_of(routing.ports(), owner, slug, _person(request), _mine(request), page)


def is_for_everybody(request: HttpRequest) -> bool:
    """True when this reader sees the article as every stranger does, so that it may be kept for a minute."""
    return _person(request) is None and not _mine(request)


@open_to_all
@filled
def comment(request: HttpRequest, slug: str) -> HttpResponse:
    """The form under an article, at an address of its own: the article needs no cookie then."""
    owner, found = _place(slug)
    person = _person(request)
    values: dict[str, Any] = {"article": found, "person": person, "signed": _signed(owner, person)}
    if request.method != "POST":
        closed, parent = place.is_closed(owner, slug), parent_of(owner, slug, _wanted(request))
        values |= {"is_sent": "sent" in request.GET, "is_closed": closed, "takes": _takes(request, owner)}
        return render(request, "comments/form.html", values | {"parent": parent})
    draft = _draft(request, owner)
    if person is None and request.POST.get(TRAP):
        return _sent(request, slug)
    values |= {"draft": draft, "takes": True}
    try:
        values["parent"] = _parent(request, owner, slug)
        if not draft.is_fine:
            return render(request, "comments/form.html", values, status=422)
        _write(request, owner, slug, draft, values["parent"])
    except Refusal as wrong:
        closed = isinstance(wrong, TalkClosed)
        return render(request, "comments/form.html", values | {"wrong": wrong, "is_closed": closed}, status=422)
    return _sent(request, slug)


@open_to_all
@filled
def my_comment(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a mail: opening it does nothing; a button confirms, keeps a change, or deletes."""
    owner = _host()
    try:
        found = own.of_token(token, routing.now())
        address = reverse("my_comment", args=[token])
        return _in_hand(request, owner, found, address)
    except LinkOver as wrong:
        return render(request, "comments/mine.html", {"wrong": wrong}, status=404)


@filled
def own_comment(request: Asked, comment_id: UUID) -> HttpResponse:
    """The same for who wrote it signed in."""
    owner = _host()
    return _in_hand(request, owner, own.of_author(request.owner, comment_id), reverse("own_comment", args=[comment_id]))


@open_to_all
@filled
def report(request: HttpRequest, comment_id: UUID) -> HttpResponse:
    """A reader says that a comment should not be there."""
    owner = _host()
    found = Comment.objects.one(owner, pk=comment_id, state="approved")
    values: dict[str, Any] = {"comment": found, "complaints": COMPLAINTS}
    if request.method != "POST":
        return render(request, "comments/report.html", values)
    try:
        if not request.POST.get(TRAP):
            reason = request.POST.get("reason", "")
            moderate.report(owner, comment_id, reason, _visitor(request), routing.now())
    except NotYours:
        raise
    except Refusal as wrong:
        return render(request, "comments/report.html", values | {"wrong": wrong}, status=422)
    return render(request, "comments/report.html", values | {"is_sent": True})


@open_to_all
@shown
@conditional_page
def comments_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """What appeared under an article, newest first, as Atom (RFC 4287)."""
    owner, found = _place(slug)
    origin = settings.PAGE_ADDRESS or f"{request.scheme}://{request.get_host()}"
    page, here = origin + reverse("article", args=[slug]), origin + reverse("comments_feed", args=[slug])
    title = gettext("Comments on “%(title)s”") % {"title": found.title}
    began = datetime.combine(found.checked, time(), UTC)
    feed = Feed(title, page, began=began, feed_url=here, feed_guid=here)
    rows = Comment.objects.of(owner).filter(slug=slug, state="approved").order_by("-decided_at")
    for each in rows[:FEED]:
        at = each.decided_at or datetime.combine(each.made_at, time(), each.made_at.tzinfo)
        link = f"{page}#comment-{each.pk}"
        feed.add_item(
            each.name,
            link,
            comment_html(each.text),
            author_name=each.name,
            unique_id=f"urn:uuid:{each.pk}",
            pubdate=at,
            updateddate=at,
        )
    return answered(feed)


def hand_page(found: Comment, address: str) -> dict[str, Any]:
    """What the page of one's own comment shows."""
    return {
        "comment": found,
        "address": address,
        "shown": text_hash(found.name, found.text),
        "asks_name": found.author is None or not _signed(found.owner, found.author),
        "reason": REASONS.get(found.reason, ""),
    }


def _in_hand(request: HttpRequest, owner: Owner, found: Comment, address: str) -> HttpResponse:
    values = hand_page(found, address)
    if request.method != "POST":
        return render(request, "comments/mine.html", values | {"is_kept": "kept" in request.GET})
    act = request.POST.get("act", "")
    try:
        if act == "confirm":
            own.confirm(found, request.POST.get("shown", ""), routing.now())
            _remember(request, found)
        elif act == "change":
            draft = _draft(request, owner, found)
            if not draft.is_fine:
                return render(request, "comments/mine.html", values | {"draft": draft}, status=422)
            values["draft"] = draft
            own.change(found, draft, routing.now())
        elif act == "delete":
            own.remove(found)
            return render(request, "comments/mine.html", {"is_deleted": True, "slug": found.slug})
    except LinkOver:
        raise
    except Refusal as wrong:
        return render(request, "comments/mine.html", values | {"wrong": wrong}, status=422)
    return SeeOther(f"{address}?kept=1")


def _write(request: HttpRequest, owner: Owner, slug: str, draft: Draft, parent: Comment | None) -> None:
    if not _takes(request, owner):
        raise NoVisitors
    language = get_language() or ""
    write(owner, slug, draft, _visitor(request), routing.now(), parent=parent, language=language)


def _sent(request: HttpRequest, slug: str) -> HttpResponse:
    """What follows is the same whoever wrote, and whatever became of it."""
    if _person(request) is None:
        return SeeOther(reverse("comment", args=[slug]) + "?sent=1")
    say(request, APPEARS)
    return SeeOther(reverse("article", args=[slug]) + "#comments")


def _draft(request: HttpRequest, owner: Owner, of: Comment | None = None) -> Draft:
    form, person = request.POST, _person(request)
    writer = of.author if of is not None else person
    name = _signed(owner, writer) or form.get("name", "")
    taken = place.names_of_others(owner, writer)
    needed = of is None and person is None
    draft = read_draft(name, form.get("address", ""), form.get("text", ""), taken, needs_address=needed)
    if "text" not in draft.wrong and says_nothing(draft.text):
        draft.wrong["text"] = NOTHING_SAID
    return draft


def _signed(owner: Owner, person: Owner | None) -> str:
    """The name a comment of this person is signed with by itself; "" where they are asked for one."""
    name = person.name if person is not None else ""
    return "" if wrong_name(name, place.names_of_others(owner, person)) else name


def _parent(request: HttpRequest, owner: Owner, slug: str) -> Comment | None:
    try:
        return parent_of(owner, slug, _wanted(request))
    except NotYours as gone:
        raise AnsweredGone from gone


def _place(slug: str) -> tuple[Owner, Article]:
    found = library.article(slug, get_language() or library.USUAL)
    if found is None:
        raise Http404
    return _host(), found


def _host() -> Owner:
    owner = place.host() if settings.COMMENTS else None
    if owner is None:
        raise Http404
    return owner


def _takes(request: HttpRequest, owner: Owner) -> bool:
    return _person(request) is not None or place.takes_visitors(routing.ports(), owner)


def _wanted(request: HttpRequest) -> UUID | None:
    text = request.POST.get("answer") or request.GET.get("answer", "")
    return id_of(text) if text else None


def _person(request: HttpRequest) -> Owner | None:
    person: Owner | None = getattr(request, "owner", None)
    return person


def _visitor(request: HttpRequest) -> place.Visitor:
    return place.visitor(_person(request), request.META.get("REMOTE_ADDR", ""))


def _mine(request: HttpRequest) -> list[UUID]:
    return [UUID(each) for each in request.session.get(MINE, [])]


def _remember(request: HttpRequest, found: Comment) -> None:
    """This browser confirmed it, so it is shown there while it waits."""
    if _person(request) is None:
        kept = [each for each in request.session.get(MINE, []) if each != str(found.pk)]
        request.session[MINE] = [*kept, str(found.pk)][-MOST_MINE:]

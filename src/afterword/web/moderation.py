"""The moderator's queue: one comment at a time, decided by one press, and the next one is in front."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from afterword.advice import library
from afterword.core.comments.reasons import REASONS
from afterword.flows.comments import moderate, place
from afterword.flows.comments.moderate import Queue
from afterword.store.models import Comment, Owner
from afterword.web import routing
from afterword.web.given import id_of
from afterword.web.routing import Asked, acted, say, see, shown

DONE = {
    "approve": "It appears now.",
    "refuse": "It does not appear. Its author is told why in ten minutes, if their address is confirmed.",
    "ban": "It does not appear, and nothing more is kept of this mailbox.",
}


@shown
def comments_queue(request: Asked) -> HttpResponse:
    """What waits for a decision, the next one in full."""
    owner = _moderated(request)
    wanted = request.GET.get("at", "")
    values = queue_page(moderate.queue(owner), wanted) | {"is_host": owner == request.owner}
    return render(request, "comments/queue.html", values)


def queue_page(found: Queue, wanted: str = "") -> dict[str, Any]:
    """What the page of the queue shows; in front is the one that was asked for, else the first."""
    order = found.in_order
    one = next((each for each in order if str(each.pk) == wanted), order[0] if order else None)
    return {
        "queue": found,
        "one": one,
        "others": [each for each in order if each is not one],
        "shown": moderate.mark_of(one) if one else "",
        "article": library.article(one.slug, get_language() or library.USUAL) if one else None,
        "is_likely": one in found.likely,
        "complaints": [REASONS[each.reason] for each in one.reports.all()] if one in found.reported and one else [],
        "reasons": REASONS,
    }


@acted("comments_queue")
def decide_comment(request: Asked, comment_id: UUID) -> HttpResponse:
    """Approve, refuse with a reason, or ban; the page then shows the next one."""
    owner, form, now = _moderated(request), request.POST, routing.now()
    act, shown_then = form.get("act", ""), form.get("shown", "")
    if act == "approve":
        moderate.approve(owner, comment_id, shown_then, now, request.owner)
    elif act in {"refuse", "ban"}:
        reason, words = form.get("reason", ""), form.get("words", "")
        moderate.refuse(owner, comment_id, shown_then, reason, words, now, ban=act == "ban", by=request.owner)
    elif act == "back":
        moderate.take_back(owner, comment_id, now, request.owner)
        return see("comments_queue", ask=f"at={comment_id}", mark="next")
    else:
        raise Http404
    say(request, DONE[act])
    return see("comments_queue", mark="next")


@acted("comments_queue")
def lift_ban(request: Asked) -> HttpResponse:
    """A mailbox may write again."""
    moderate.lift(_moderated(request), id_of(request.POST.get("ban", "")), routing.now(), request.owner)
    say(request, "Comments of this mailbox are kept again.")
    return see("comments_queue")


@acted("article", "slug")
def close_talk(request: Asked, slug: str) -> HttpResponse:
    """Nobody writes under this article any more, or everybody again."""
    owner = _moderated(request)
    if library.article(slug) is None:
        raise Http404
    closed = request.POST.get("act") == "close"
    place.close(owner, slug, closed=closed)
    say(request, "Nobody can write here any more." if closed else "Everybody can write here again.")
    return see("article", slug, mark="comments")


def waiting_for(person: Owner | None) -> dict[str, object]:
    """For the list of advice: whether this reader moderates, and how many comments wait for them."""
    owner = place.host() if settings.COMMENTS else None
    if owner is None or not place.may_moderate(person):
        return {"moderates": False}
    return {"moderates": True, "waiting": Comment.objects.of(owner).filter(state="waiting").count()}


def _moderated(request: Asked) -> Owner:
    if not settings.COMMENTS:
        raise Http404
    return place.moderated(request.owner)

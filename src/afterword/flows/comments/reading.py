"""The talk under an article, as one visitor sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from afterword.flows.comments.place import is_closed, may_moderate, takes_visitors
from afterword.flows.ports import Ports
from afterword.store.models import Comment, Owner

ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and what was answered to it; one that was taken away keeps its place for them, and no word."""

    comment: Comment
    answers: Sequence[Comment]


@dataclass(frozen=True, slots=True)
class Talk:
    """The comments of one article: newest threads first, each from its start; `own` are the reader's not shown yet."""

    slug: str
    threads: Sequence[Thread] = ()
    count: int = 0
    page: int = 1
    pages: int = 1
    own: Sequence[Comment] = ()
    is_closed: bool = False
    may_write: bool = False
    may_moderate: bool = False
    person: Owner | None = None

    @property
    def may_answer(self) -> bool:
        """Whether the reader can write here now."""
        return self.may_write and not self.is_closed


def talk_of(
    ports: Ports, owner: Owner, slug: str, reader: Owner | None, mine: Iterable[UUID] = (), page: int = 1
) -> Talk:  # fmt: skip
    """What appears under an article, and of the reader's own what does not yet."""
    rows = Comment.objects.of(owner).filter(slug=slug)
    shown = rows.filter(state="approved")
    answered = shown.exclude(parent=None).values("parent")
    tops = rows.filter(Q(state="approved") | Q(pk__in=answered), parent=None)
    pages = max(1, -(-tops.count() // ON_A_PAGE))
    page = min(max(page, 1), pages)
    here = list(tops.order_by("-made_at", "id")[(page - 1) * ON_A_PAGE : page * ON_A_PAGE])
    answers: defaultdict[UUID | None, list[Comment]] = defaultdict(list)
    for each in shown.filter(parent__in=here):
        answers[each.parent_id].append(each)
    return Talk(
        slug,
        [Thread(_as_read(each), answers[each.pk]) for each in here],
        shown.count(),
        page,
        pages,
        _own(owner, slug, reader, mine),
        is_closed(owner, slug),
        reader is not None or takes_visitors(ports, owner),
        may_moderate(reader),
        reader,
    )


def _as_read(comment: Comment) -> Comment:
    """What appears as it is; of everything else the place alone."""
    if comment.state == "approved":
        return comment
    return Comment(pk=comment.pk, slug=comment.slug, state=comment.state, made_at=comment.made_at)


def _own(owner: Owner, slug: str, reader: Owner | None, mine: Iterable[UUID]) -> list[Comment]:
    rows, waits = Comment.objects.of(owner).filter(slug=slug), Q(state__in=("unconfirmed", "waiting"))
    is_own = waits & Q(author=None, pk__in=list(mine))
    if reader is not None:
        # No mail tells them of a refusal, so the page does.
        is_own |= Q(author=reader) & (waits | Q(state="rejected"))
    return list(rows.filter(is_own))

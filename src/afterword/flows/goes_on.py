"""Where a process goes on that was put together with another one."""

from __future__ import annotations

from uuid import UUID

from afterword.store.models import Event, Owner
from afterword.store.prepared import Prepared

_MERGED = Prepared(
    lambda owner, process: (
        Event.objects.of(owner).filter(process=process, type="merged", undone_at=None).order_by("-number")[:1]
    )
)


def goes_on_as(owner: Owner, process: UUID) -> UUID:
    """The process in which this one goes on, where it was put together with another: what follows belongs there."""
    seen: set[UUID] = set()
    while process not in seen:
        seen.add(process)
        merged = _MERGED.first(owner, process)
        process = UUID(str(merged.payload["into"])) if merged is not None else process
    return process

"""Who else is named in a letter, with where each name was read."""

from __future__ import annotations

from functools import lru_cache

from afterword.core.letter.names.named import places_named
from afterword.flows.names import name_card, person_line, taking_part
from afterword.flows.overview.model import Named
from afterword.flows.ports import Ports
from afterword.flows.write_letter.record_of import person_name
from afterword.store.models import Letter, Owner

_places = lru_cache(maxsize=256)(places_named)


def named_in(ports: Ports, owner: Owner, letter: Letter, text: str) -> tuple[Named, ...]:
    """Everybody of the process but the recipient whom `text` names, in the order they are named."""
    rows = taking_part(owner, letter.process)
    names = tuple(person_name(name_card(ports, owner, row.person, letter.locale)) for row in rows)
    places = _places(text, letter.locale, names) if len(rows) > 1 else ()
    met = sorted((spans[0].start, index) for index, spans in enumerate(places) if spans)
    return tuple(
        Named(
            f"name-{number}",
            person_line(ports, owner, rows[index].person, letter.locale, taking_part=rows[index]),
            tuple((span.start, span.end) for span in places[index]),
        )
        for number, (_, index) in enumerate(met, start=1)
        if rows[index].person_id != letter.person_id
    )

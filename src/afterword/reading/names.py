"""`nameparser` behind the core's NameReader: a first proposal for the fields of a Western or East Asian name."""

from __future__ import annotations

from collections.abc import Mapping

from nameparser import Role, parse

from afterword.core.people.suffixes import is_generation

_LIMIT = 300


class LibraryNameReader:
    """Reads with `nameparser` 2.6 in its default policy; total on any text."""

    def read(self, text: str) -> Mapping[str, str]:
        """CLDR fields by our names; `ambiguous` holds the kinds the library itself reports, joined by spaces."""
        name = parse(text[:_LIMIT])
        generations = [token.text for token in name.tokens_for(Role.SUFFIX) if is_generation(token.text.strip(","))]
        letters = [token.text for token in name.tokens_for(Role.SUFFIX) if not is_generation(token.text.strip(","))]
        fields = {
            "title": name.title,
            "given": name.given,
            "given2": name.middle,
            "surname": name.family,
            "generation": " ".join(generations),
            "credentials": " ".join(letters),
            "informal": name.nickname,
            "former_surname": name.maiden,
            "ambiguous": " ".join(str(ambiguity.kind) for ambiguity in name.ambiguities),
        }
        return {key: value for key, value in fields.items() if value}

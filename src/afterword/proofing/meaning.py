"""How near an achievement lies to what a posting or a talk asks for, by a small model (extra `semantic`); English."""

from __future__ import annotations

import logging
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import Any

from afterword.core.resume.closeness import MOST_ACHIEVEMENTS, Near, parts_of
from afterword.proofing.tone.encoder import WrongModel, installed, minilm
from afterword.proofing.tone.judge import Encoder

log = logging.getLogger(__name__)
MOST_KEPT = 4096
# An achievement answers one or two things that are asked for; the third best part is chance.
BEST = 2


class SentenceMeanings:
    """The model, loaded when it is first asked; without the extra it says nothing."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder
        self._lock = Lock()
        self._kept: OrderedDict[str, array[float]] = OrderedDict()

    def is_installed(self) -> bool:
        """True where the extra is there."""
        return self._encoder is not None or installed()

    def near(self, locale: str, achievements: Sequence[str], title: str, description: str) -> Sequence[Near]:
        """One for each achievement; nothing in another language than English, without the extra, or of too much."""
        parts = parts_of(title, description)
        if not locale.startswith("en") or not parts or not 0 < len(achievements) <= MOST_ACHIEVEMENTS:
            return ()
        if not self.is_installed():
            return ()
        try:
            return self._near(achievements, f"{title}\n{description}".strip(), parts)
        except WrongModel:
            log.warning("The installed sentence model is another one than that of this version: words alone decide.")
            return ()

    def _near(self, achievements: Sequence[str], whole: str, parts: Sequence[str]) -> list[Near]:
        import numpy as np

        own = self._rows(achievements)
        to_parts = own @ self._rows(parts).T
        best = np.sort(to_parts, axis=1)[:, ::-1][:, :BEST].mean(axis=1)
        to_whole = (own @ self._rows([whole]).T)[:, 0]
        nearest = to_parts.argmax(axis=1)
        # Rounded, so that the last bits of another processor turn nothing around.
        return [
            Near(round(float(to_whole[at]), 4), round(float(best[at]), 4), parts[int(nearest[at])])
            for at in range(len(achievements))
        ]

    def _rows(self, texts: Sequence[str]) -> Any:
        import numpy as np

        return np.array([self._vector(each) for each in texts])

    def _vector(self, text: str) -> array[float]:
        with self._lock:
            if text in self._kept:
                self._kept.move_to_end(text)
                return self._kept[text]
        encoder = self._encoder or minilm()
        made = array("f", encoder.vector(text))
        with self._lock:
            self._kept[text] = made
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return made

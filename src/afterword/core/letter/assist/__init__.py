"""An assistant model may reword single sentences of a letter: what it is given, and what of its answer is shown."""

from afterword.core.letter.assist.brief import Brief, Slot, brief_of
from afterword.core.letter.assist.offers import Offer, Screened, screen

__all__ = ["Brief", "Offer", "Screened", "Slot", "brief_of", "screen"]

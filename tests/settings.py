"""Django's settings for the type checker: the real ones, with the person's folders in the checker's own cache."""

from __future__ import annotations

import os
from pathlib import Path

# Reading the settings makes the data folder and a secret key; neither belongs to a check.
_folder = Path(__file__).parents[1] / ".mypy_cache" / "settings"
os.environ["AFTERWORD_DATA"] = os.environ["AFTERWORD_CONFIG"] = str(_folder)

from afterword.web.settings import *  # noqa: E402, F403

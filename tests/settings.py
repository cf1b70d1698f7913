"""Django's settings for the type checker: the real ones, with the person's folders somewhere temporary."""

from __future__ import annotations

import os
import tempfile

# Reading the settings makes the data folder and a secret key; neither belongs to a check.
_folder = tempfile.TemporaryDirectory(prefix="afterword-types-")
os.environ["AFTERWORD_DATA"] = os.environ["AFTERWORD_CONFIG"] = _folder.name

from afterword.web.settings import *  # noqa: E402, F403

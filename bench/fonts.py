"""Cuts the fonts of the page out of fontsource's variable fonts: the weights and features that it uses, a third less.

Run with: pip install fonttools brotli && python bench/fonts.py FOLDER, where FOLDER holds *-wght-normal.woff2 of the
packages @fontsource-variable/inter@5.3.0 and @fontsource-variable/source-serif-4@5.3.1, as `npm pack` brings them.
They lie in src/afterword/web/static/vendor/NAME@VERSION; their checksums go into LOCK.txt there.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

VENDOR = Path(__file__).parents[1] / "src/afterword/web/static/vendor"
# 400 is text, 500 and 600 are what stands out, 700 is what a browser makes of <b>.
LIGHTEST, BOLDEST = 400, 700
# Kerning, ligatures and marks as browsers use them by themselves, and figures of one width.
FEATURES = ("kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum")
RESERVED, OURS = "Reserved Font Name", "Afterword Serif"
# Family, unique name, full name, name for PostScript, and the family as designers see it.
NAMED = (1, 3, 4, 6, 16)
WHOLE = "-wght-normal.woff2"


def home_of(font: Path) -> Path:
    """The vendored folder of the family that this file is of."""
    return next(folder for folder in VENDOR.iterdir() if font.name.startswith(folder.name.partition("@")[0]))


def cut(font: Path) -> Path:
    """Write the font with only these weights and features; gives where."""
    instancer, subset, fonts = (import_module(f"fontTools.{name}") for name in ("varLib.instancer", "subset", "ttLib"))
    made = home_of(font) / font.name.replace(WHOLE, f"-{LIGHTEST}-{BOLDEST}.woff2")
    whole = fonts.TTFont(font, recalcTimestamp=False)
    between = BytesIO()
    instancer.instantiateVariableFont(whole, {"wght": (LIGHTEST, BOLDEST)}).save(between)
    lighter = fonts.TTFont(between, recalcTimestamp=False)
    cutter = subset.Subsetter(subset.Options(layout_features=list(FEATURES), name_IDs=["*"]))
    cutter.populate(unicodes=lighter.getBestCmap())
    cutter.subset(lighter)
    _rename(lighter["name"])
    lighter.flavor = "woff2"
    lighter.save(made)
    return made


def _rename(names: Any) -> None:
    """What is changed bears a name of its own where its makers reserve theirs (OFL 1.1, 3)."""
    if RESERVED not in names.getDebugName(0):
        return
    old = names.getDebugName(1)
    for each in [*names.names]:
        if each.nameID in NAMED:
            changed = str(each).replace(old, OURS).replace(old.replace(" ", ""), OURS.replace(" ", ""))
            names.setName(changed, each.nameID, each.platformID, each.platEncID, each.langID)


def main() -> int:
    """Cut each font of the folder and print what it weighed and weighs."""
    for font in sorted(Path(sys.argv[1]).rglob(f"*{WHOLE}")):
        made = cut(font)
        print(f"{made.name}: {font.stat().st_size} -> {made.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Cuts the fonts of the page out of fontsource's variable fonts: the weights and features that it uses, a third less.

Run with: pip install fonttools brotli && python bench/fonts.py FOLDER, where FOLDER holds *-wght-normal.woff2 of the
packages @fontsource-variable/inter@5.3.0 and @fontsource-variable/source-serif-4@5.3.1, as `npm pack` brings them.
They lie in src/afterword/web/static/vendor/NAME@VERSION; their checksums go into LOCK.txt there.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

VENDOR = Path(__file__).parents[1] / "src/afterword/web/static/vendor"
# 400 is text, 500 and 600 are what stands out, 700 is what a browser makes of <b>.
LIGHTEST, BOLDEST = 400, 700
# Kerning, ligatures and marks as browsers use them by themselves; figures of one width, and those that hang below.
FEATURES = ("kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "onum")
WHOLE = "-wght-normal.woff2"


def run(module: str, *given: object) -> None:
    """One tool of fonttools, as at the command line."""
    subprocess.run([sys.executable, "-m", module, *map(str, given)], check=True)


def home_of(font: Path) -> Path:
    """The vendored folder of the family that this file is of."""
    return next(folder for folder in VENDOR.iterdir() if font.name.startswith(folder.name.partition("@")[0]))


def cut(font: Path) -> Path:
    """Write the font with only these weights; gives where."""
    made = home_of(font) / font.name.replace(WHOLE, f"-{LIGHTEST}-{BOLDEST}.woff2")
    with NamedTemporaryFile(suffix=".ttf") as lighter:
        run(
            "fontTools.varLib.instancer",
            font,
            f"wght={LIGHTEST}:{BOLDEST}",
            "--no-recalc-timestamp",
            "--output",
            lighter.name,
        )
        kept = f"--layout-features={','.join(FEATURES)}"
        run("fontTools.subset", lighter.name, "--unicodes=*", kept, "--flavor=woff2", f"--output-file={made}")
    return made


def main() -> int:
    """Cut each font of the folder and print what it weighed and weighs."""
    for font in sorted(Path(sys.argv[1]).rglob(f"*{WHOLE}")):
        made = cut(font)
        print(f"{made.name}: {font.stat().st_size} -> {made.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What a browser is called, by what it says of itself."""

from __future__ import annotations

# The order decides: most call themselves by several names.
BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (
    *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac")),
    ("Linux", "Linux"),
)


def browser_of(agent: str) -> str:
    """A name for a browser by which its owner knows it again, from what it says of itself."""
    browser = next((name for sign, name in BROWSERS if sign in agent), "Browser")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    return f"{browser}, {system}" if system else browser

"""The services that may be spoken to, by the beginning of their address: what is not listed is refused."""

from __future__ import annotations

# To one person or their own room. Left out on purpose: what writes in public (Mastodon, Bluesky, Reddit, Twitter), what
# sends any request to any place (form, xml), files and system logs, mail (which has a way of its own), and what needs
# packages of its own that are not in the extra.
SERVICES = {
    "ntfy": "ntfy", "ntfys": "ntfy", "tgram": "Telegram", "matrix": "Matrix", "matrixs": "Matrix",
    "signal": "Signal", "signals": "Signal", "discord": "Discord", "slack": "Slack",
    "workflows": "Microsoft Teams", "gchat": "Google Chat", "mmost": "Mattermost", "mmosts": "Mattermost",
    "rocket": "Rocket.Chat", "rockets": "Rocket.Chat", "zulip": "Zulip", "wxteams": "Webex", "webex": "Webex",
    "gotify": "Gotify", "gotifys": "Gotify", "pover": "Pushover", "pbul": "Pushbullet", "prowl": "Prowl",
    "bark": "Bark", "barks": "Bark", "join": "Join", "spush": "SimplePush", "pushy": "Pushy", "pushed": "Pushed",
    "pjet": "Pushjet", "pjets": "Pushjet", "chanify": "Chanify", "psafer": "Pushsafer", "psafers": "Pushsafer",
    "ncloud": "Nextcloud", "nclouds": "Nextcloud", "nctalk": "Nextcloud Talk", "nctalks": "Nextcloud Talk",
    "hassio": "Home Assistant", "hassios": "Home Assistant", "ifttt": "IFTTT", "line": "LINE", "threema": "Threema",
    "whatsapp": "WhatsApp", "viber": "Viber", "twilio": "Twilio", "vonage": "Vonage", "nexmo": "Vonage",
    "sinch": "Sinch", "seven": "seven", "clickatell": "Clickatell", "kodi": "Kodi", "kodis": "Kodi",
    "synology": "Synology Chat", "synologys": "Synology Chat", "json": "JSON",
    "jsons": "JSON", "dbus": "Desktop", "gnome": "Desktop", "glib": "Desktop",
    "macosx": "Desktop", "windows": "Desktop",
}  # fmt: skip
# Shown on this machine: nothing goes over a network.
DESKTOPS = frozenset({"dbus", "gnome", "glib", "macosx", "windows"})

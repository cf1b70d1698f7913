# ruff: noqa: E501  (a phrase reads best on one line)
"""A call in German."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

DE = Tongue(
    hello=("Guten Morgen", "Guten Tag"),
    written_greeting=re.compile(r"^(?:Sehr geehrter?|Guten (?:Tag|Morgen|Abend)|Liebe[r]?|Hallo),?\s+"),
    role="die Stelle als {role}",
    a_role="die Stelle",
    about_role="über die Stelle als {role}",
    about_a_role="über die Stelle",
    met="wir haben {day} {about} gesprochen",
    open="{hello}, {to}. Hier spricht {me}; {why}. Passt es Ihnen gerade?",
    close="Vielen Dank für Ihre Zeit. Auf Wiederhören.",
    machines=(
        "{hello}, {to}, hier spricht {me}; {why}. {message} Sie erreichen mich unter {phone}. "
        "Ich wiederhole langsam: {phone}. Vielen Dank und auf Wiederhören.",
        "{hello}, {to}, hier ist {me}; {why}. {message} Meine Nummer: {phone}. Noch einmal: {phone}. Vielen Dank.",
        "{hello}, hier ist {me}; {why}. Meine Nummer: {phone}. Noch einmal: {phone}. Vielen Dank.",
    ),
    turns={
        "gatekeeper": "Hier spricht {me}. Wann erreiche ich {to} am besten? Vielen Dank, dann rufe ich wieder an.",
        "bad_moment": "Dann halte ich Sie nicht auf. Darf ich Ihnen kurz schreiben? Vielen Dank, auf Wiederhören.",
        "undecided": "Danke, dass Sie es mir sagen. Wann darf ich wieder nachfragen?",
        "wanted": "Sehr gern. Was genau, und bis wann? Sie bekommen es rechtzeitig.",
        "next_round": "Das freut mich sehr, danke. An welchem Tag, und wen treffe ich?",
        "offer": "Vielen Dank, das freut mich sehr. Schicken Sie mir die Bedingungen schriftlich, und bis wann möchten Sie "
        "meine Antwort?",
        "no": "Danke für Ihre offenen Worte. Ich würde mich freuen, wenn Sie an mich denken. "
        "Ihnen und dem Team alles Gute.",
    },
    occasions={
        STATUS: Occasion(
            "Vielen Dank noch einmal für Ihre Zeit. Ich hätte {role} sehr gern, und unser Gespräch hat mich darin bestärkt.",
            "Darf ich fragen, wie es um das Verfahren steht und wann ich mit einer Nachricht rechnen kann?",
            "Brauchen Sie noch etwas von mir?",
            "Mein Interesse ist unverändert groß, und ich wollte fragen, wie es um das Verfahren steht.",
        ),
        INTEREST: Occasion(
            "Vielen Dank noch einmal für Ihre Zeit. Ich hätte {role} sehr gern, und unser Gespräch hat mich darin bestärkt.",
            "Sie haben mir gesagt, wann Sie entscheiden; deshalb frage ich heute nach nichts.",
            "Brauchen Sie noch etwas von mir?",
            "Mein Interesse ist unverändert groß, und ich freue mich darauf, von Ihnen zu hören.",
        ),
        ACCEPT: Occasion(
            "Vielen Dank für das Angebot. Ich nehme es gern an, und Sie haben es heute noch schriftlich von mir.",
            "Soll ich vor dem ersten Tag noch etwas erledigen?",
            "Brauchen Sie sonst noch etwas von mir?",
            "Vielen Dank für das Angebot. Ich nehme es gern an, meine schriftliche Antwort folgt heute.",
        ),
        WITHDRAW: Occasion(
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen. Danke für Ihre Zeit; Sie sollten es von mir hören.",
            "Sie müssen nichts weiter tun; ich bestätige es heute schriftlich.",
            "Ich wünsche Ihnen bei der Suche viel Erfolg.",
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen, und bestätige es heute schriftlich.",
        ),
        APOLOGY: Occasion(
            "Es tut mir leid, dass ich nicht da war. Ich weiß, dass Sie sich die Zeit freigehalten haben.",
            "Würden Sie mir einen anderen Termin geben? Ich richte mich ganz nach Ihnen.",
            "Darf ich Ihnen bis dahin etwas schicken?",
            "Es tut mir leid, dass ich nicht da war; über einen anderen Termin wäre ich froh.",
            about="wir wollten {about} sprechen",
        ),
        DEBRIEF: Occasion(
            "Ich möchte erzählen, wie es war, was ich von der Aufgabe halte und was ich noch gern wüsste.",
            "Möchten Sie etwas weitergeben, oder soll man dort noch etwas von mir hören?",
            "Wann passt es Ihnen, noch einmal zu sprechen?",
            "Ich möchte Ihnen gern erzählen, wie es war.",
            about="ich möchte {about} bei {employer} sprechen",
        ),
    },
)

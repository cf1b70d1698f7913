# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""German phrases for thank-yous, with "Sie"; the first line begins small, as it follows the greeting's comma."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "vielen Dank für die Zeit, die Sie sich {day} für unser Gespräch über die Stelle als {role} bei {employer} genommen haben. Ich habe mich gern mit Ihnen unterhalten.",
        "für das Gespräch {day} über die Stelle als {role} bei {employer} danke ich Ihnen herzlich. Es hat mir geholfen, aus erster Hand von der Arbeit zu hören.",
        "herzlichen Dank, dass Sie sich {day} Zeit für ein Gespräch über die Stelle als {role} bei {employer} genommen haben. Ich habe gern mit Ihnen gesprochen.",
        "haben Sie vielen Dank für Ihre Zeit und für unser Gespräch {day} über die Stelle als {role} bei {employer}. Es war mir eine Freude.",
        "ich danke Ihnen für Ihre Zeit und für das Gespräch {day} über die Stelle als {role} bei {employer}. Ich habe gern von Ihrer Arbeit gehört.",
        "unser Gespräch {day} über die Stelle als {role} bei {employer} hat mir gefallen. Vielen Dank, dass Sie sich die Zeit genommen haben.",
        "gern denke ich an unser Gespräch {day} über die Stelle als {role} bei {employer} zurück. Vielen Dank für Ihre Zeit.",
    ),
    prefix="de",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Bitte richten Sie meinen Dank auch {others} aus.",
        "Auch {others} danke ich herzlich; bitte geben Sie diesen Dank weiter.",
    ),
    prefix="de",
)
_MOMENT = bank(
    "moment",
    (
        ("topic", "Unser Gespräch über {topic} hat mir geholfen, mir die Aufgabe besser vorzustellen."),
        ("topic", "Wir haben {topic} angesprochen, und das hat mir geholfen, mir die Aufgabe besser vorzustellen."),
        ("topic", "Über {topic} habe ich seit unserem Gespräch weiter nachgedacht."),
        ("topic", "Besonders gern habe ich mit Ihnen über {topic} gesprochen."),
        ("asking", "Sie haben geschildert, {topic}. Das hat mir geholfen, mir die Aufgabe besser vorzustellen."),
        ("asking", "Wir haben darüber gesprochen, {topic}. Daran habe ich seither öfter gedacht."),
        ("asking", "Mir ist in Erinnerung geblieben, was Sie dazu gesagt haben, {topic}."),
        ("asked", "Sie haben mich gefragt, {topic}. Diese Frage ist mir in Erinnerung geblieben."),
        ("asked", "An eine Ihrer Fragen habe ich seither öfter gedacht: Sie wollten wissen, {topic}."),
        ("laugh", "Dass wir auch über {topic} lachen konnten, hat mir gefallen."),
        ("laugh", "Es war schön, dass wir zwischendurch über {topic} lachen konnten."),
        ("noted", "Ein Punkt aus unserem Gespräch ist mir in Erinnerung geblieben: {topic}."),
        ("noted", "An einen Punkt aus unserem Gespräch habe ich seither öfter gedacht: {topic}."),
        ("noted", "Seit unserem Gespräch denke ich über einen Punkt weiter nach: {topic}."),
    ),
    prefix="de",
)
_LINKED = bank(
    "evidence",
    (
        (
            "clause",
            "Das kenne ich aus meiner eigenen Arbeit. {fact}, und diese Erfahrung würde ich gern bei Ihnen einbringen.",
        ),
        ("clause", "Hier kann ich an meine bisherige Arbeit anknüpfen. {fact}."),
        ("clause", "Dazu bringe ich eigene Erfahrung mit. {fact}."),
        ("record", "Hier kann ich an meine bisherige Arbeit anknüpfen: {fact}."),
        ("record", "Aus meiner eigenen Arbeit kann ich dazu nennen: {fact}. Daran würde ich gern bei Ihnen anknüpfen."),
    ),
    prefix="de.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, und diese Erfahrung würde ich gern in Ihr Team einbringen."),
        ("clause", "{fact}, und darauf würde ich in Ihrem Team gern aufbauen."),
        ("clause", "{fact}, und das würde ich gern für Ihr Team nutzen."),
        ("clause", "Zu dieser Aufgabe passt, was ich bisher gemacht habe. {fact}."),
        (
            "clause",
            "Für die Aufgabe bringe ich eigene Erfahrung mit. {fact}, und daran würde ich gern bei Ihnen anknüpfen.",
        ),
        (
            "record",
            "Aus meiner bisherigen Arbeit bringe ich für die Aufgabe mit: {fact}. Daran würde ich gern bei Ihnen anknüpfen.",
        ),
        (
            "record",
            "Für die Aufgabe bringe ich eigene Erfahrung mit: {fact}. Gern würde ich sie in Ihr Team einbringen.",
        ),
        (
            "record",
            "Zu dieser Aufgabe passt aus meiner bisherigen Arbeit: {fact}. Darauf würde ich in Ihrem Team gern aufbauen.",
        ),
    ),
    prefix="de.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause", "{also}."),
        ("clause record", "Hinzu kommt: {more}."),
        ("clause record", "Außerdem gehört zu meiner Erfahrung: {more}."),
        ("clause record", "Ergänzend möchte ich nennen: {more}."),
    ),
    prefix="de",
)
_WISH = bank(
    "wish",
    (
        "Nach unserem Gespräch möchte ich die Aufgabe sehr gern übernehmen und diese Erfahrung in Ihr Team einbringen.",
        "Das Gespräch hat mich in dem Wunsch bestärkt, bei {employer} zu arbeiten und diese Aufgabe zu übernehmen.",
        "Ich würde mich sehr freuen, diese Aufgabe bei {employer} zu übernehmen und mit Ihnen zusammenzuarbeiten.",
        "Die Stelle interessiert mich nach unserem Gespräch noch mehr als zuvor, und ich möchte sie sehr gern übernehmen.",
        "Sehr gern möchte ich in dieser Aufgabe mit Ihnen und Ihrem Team arbeiten und das Gelernte dort einbringen.",
        "An der Aufgabe habe ich großes Interesse, und ich würde gern in Ihrem Team bei {employer} mitarbeiten.",
    ),
    prefix="de",
)
_UNWANTED = bank(
    "wish",
    (
        "Ich habe viel über Ihre Arbeit erfahren und wünsche Ihnen und Ihrem Team dafür weiterhin gutes Gelingen.",
        "Für die Besetzung der Stelle und für Ihre weitere Arbeit wünsche ich Ihnen alles Gute.",
    ),
    prefix="de.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Falls Sie noch Fragen haben oder Unterlagen benötigen, melden Sie sich gern bei mir.",
        "Wenn Sie noch etwas von mir wissen möchten, rufen Sie mich gern an oder schreiben Sie mir.",
        "Für ein weiteres Gespräch stehe ich Ihnen gern zur Verfügung und freue mich, von Ihnen zu hören.",
        "Auf den nächsten Schritt freue ich mich; offene Fragen beantworte ich Ihnen bis dahin gern.",
        "Wenn Sie mehr dazu hören möchten, erzähle ich Ihnen gern am Telefon oder persönlich davon.",
    ),
    prefix="de",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Vielen Dank für das Gespräch: {role}",
    "Unser Gespräch: Stelle als {role}",
    "Dank für das Gespräch zur Stelle als {role}",
)
CORRECTION = "Eines möchte ich richtigstellen: {correct}."
CORRECTED = "Eines möchte ich richtigstellen: Ich sagte {said}; richtig ist {correct}."

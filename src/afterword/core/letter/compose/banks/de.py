# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""German phrases for thank-yous, with "Sie"; the first line begins small, as it follows the greeting's comma."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "vielen Dank für die Zeit, die Sie sich {day} für unser Gespräch über die Stelle als {role} bei {employer} genommen haben.",
        "für das Gespräch {day} über die Stelle als {role} bei {employer} danke ich Ihnen herzlich.",
        "herzlichen Dank, dass Sie sich {day} Zeit für ein Gespräch mit mir über die Stelle als {role} bei {employer} genommen haben.",
        "haben Sie vielen Dank für Ihre Zeit und für unser Gespräch {day} über die Stelle als {role} bei {employer}.",
        "ich danke Ihnen für die Zeit, die Sie mir {day} im Gespräch über die Stelle als {role} bei {employer} gegeben haben.",
        "unser Gespräch {day} über die Stelle als {role} bei {employer} war für mich sehr aufschlussreich; vielen Dank für Ihre Zeit.",
        "dass Sie sich {day} Zeit für unser Gespräch über die Stelle als {role} bei {employer} genommen haben, weiß ich zu schätzen; vielen Dank dafür.",
    ),
    prefix="de",
)
_MOMENT = bank(
    "moment",
    (
        ("topic", "Unser Gespräch über {topic} hat mir gezeigt, worauf es in dieser Aufgabe ankommt."),
        (
            "topic",
            "Was Sie über {topic} gesagt haben, hat mir die Aufgabe anschaulicher gemacht als jede Ausschreibung.",
        ),
        ("topic", "Besonders in Erinnerung geblieben ist mir, was Sie über {topic} erzählt haben."),
        ("asking", "Sie haben geschildert, {topic}; das hat mir gezeigt, worauf es in dieser Aufgabe ankommt."),
        (
            "asking",
            "Wir haben darüber gesprochen, {topic}, und dieser Teil des Gesprächs ist mir in Erinnerung geblieben.",
        ),
        ("asking", "Mir ist im Gedächtnis geblieben, was Sie dazu gesagt haben, {topic}."),
        ("noted", "Ein Punkt aus unserem Gespräch ist mir besonders in Erinnerung geblieben: {topic}."),
        ("noted", "Einen Punkt aus unserem Gespräch habe ich mir notiert, weil er zeigt, worauf es ankommt: {topic}."),
        ("noted", "Seit unserem Gespräch denke ich über einen Punkt weiter nach: {topic}."),
    ),
    prefix="de",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "Dazu kann ich eigene Erfahrung einbringen: {fact}."),
        ("clause", "Auf diesem Gebiet habe ich selbst gearbeitet: {fact}."),
        ("clause", "Hier kann ich an meine bisherige Arbeit anknüpfen: {fact}."),
        ("record", "Dazu kann ich eigene Erfahrung einbringen, in Stichworten: {fact}."),
        ("record", "Hier kann ich an meine bisherige Arbeit anknüpfen: {fact}."),
        ("record", "Aus meiner eigenen Arbeit kann ich dazu nennen: {fact}."),
    ),
    prefix="de.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "Aus meiner bisherigen Arbeit bringe ich für die Stelle Folgendes mit: {fact}."),
        ("clause", "Was ich in Ihr Team einbringen würde: {fact}."),
        ("clause", "Für die Aufgabe bringe ich diese Erfahrung mit: {fact}."),
        ("record", "Aus meiner bisherigen Arbeit bringe ich für die Stelle Folgendes mit: {fact}."),
        ("record", "Was ich in Ihr Team einbringen würde, in Stichworten: {fact}."),
        ("record", "Für die Aufgabe bringe ich diese Erfahrung mit: {fact}."),
    ),
    prefix="de.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
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
        "Das Gespräch hat mich in meinem Wunsch bestärkt, bei {employer} zu arbeiten und diese Aufgabe zu übernehmen.",
        "Ich würde mich sehr freuen, diese Aufgabe bei {employer} zu übernehmen und mit Ihnen zusammenzuarbeiten.",
        "Die Stelle interessiert mich nach unserem Gespräch noch mehr als zuvor, und ich möchte sie sehr gern übernehmen.",
        "Sehr gern möchte ich in dieser Aufgabe mit Ihnen und Ihrem Team arbeiten und das Gelernte dort einbringen.",
        "An der Aufgabe habe ich großes Interesse, und ich würde gern zu Ihrem Team bei {employer} gehören und dort mitarbeiten.",
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
        "Falls Sie noch Unterlagen benötigen oder Fragen offen sind, stehe ich Ihnen jederzeit gern zur Verfügung.",
        "Wenn Sie noch etwas von mir wissen möchten, rufen Sie mich gern an oder schreiben Sie mir.",
        "Für ein weiteres Gespräch oder ergänzende Unterlagen stehe ich Ihnen gern zur Verfügung.",
        "Auf den nächsten Schritt freue ich mich; offene Fragen beantworte ich Ihnen bis dahin gern.",
        "Sollten Sie zu einem der Punkte mehr erfahren wollen, erläutere ich ihn Ihnen gern am Telefon oder persönlich.",
    ),
    prefix="de",
)
THANK_YOU = (*_THANKS, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Vielen Dank für das Gespräch: {role}",
    "Unser Gespräch: Stelle als {role}",
    "Dank für das Gespräch zur Stelle als {role}",
)
CORRECTION = "Eines möchte ich richtigstellen: {correct}."
CORRECTED = "Eines möchte ich richtigstellen: Ich sagte {said}; richtig ist {correct}."

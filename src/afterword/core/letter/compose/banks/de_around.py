# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""German letters around the talk, and those that put something right or answer a change of theirs."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

AROUND = {
    "ask_names": Occasion(
        "Gespräch zur Stelle als {role}: eine Frage",
        (
            (
                "vielen Dank für die Einladung zum Gespräch am {booked} über die Stelle als {role} bei {employer}.",
                "vielen Dank für die Einladung zum Gespräch über die Stelle als {role} bei {employer}.",
            ),
            BREAK,
            (
                "Darf ich fragen, wer an dem Gespräch teilnimmt, wie sich alle schreiben und welche Aufgabe sie haben? So kann ich mich gut vorbereiten und alle richtig ansprechen.",
                "Können Sie mir sagen, mit wem ich spreche, mit der richtigen Schreibweise der Namen und der jeweiligen Aufgabe? So kann ich alle richtig ansprechen.",
            ),
            ("Wenn Sie auch die Adressen nennen dürfen, bedanke ich mich hinterher gern persönlich.",),
            ("Vielen Dank für Ihre Hilfe.", "Für Ihre Hilfe danke ich Ihnen."),
        ),
        ("role",),
    ),
    "ask_address": Occasion(
        "Gespräch zur Stelle als {role}: eine Bitte",
        (
            (
                "nochmals vielen Dank, dass Sie das Gespräch {day} über die Stelle als {role} bei {employer} organisiert haben.",
                "nochmals vielen Dank, dass Sie das Gespräch über die Stelle als {role} bei {employer} organisiert haben.",
            ),
            (
                "Ich möchte mich bei allen bedanken, mit denen ich gesprochen habe, und kenne nicht alle Adressen. Können Sie mir die nennen, die Sie weitergeben dürfen, oder meinen Dank ausrichten?",
                "Allen, mit denen ich gesprochen habe, möchte ich gern ein paar Zeilen des Dankes schreiben. Können Sie mir sagen, wohin, oder meinen Dank weitergeben?",
            ),
            BREAK,
            ("Für Ihre Hilfe danke ich Ihnen.", "Vielen Dank für Ihre Mühe."),
        ),
        ("role",),
    ),
    "tell_interviewer": Occasion(
        "Stelle als {role}: eine gute Nachricht und mein Dank",
        (
            (
                "Sie sollen es von mir selbst hören: Ich habe die Stelle als {role} bei {employer} angenommen und freue mich darauf.",
                "vielleicht haben Sie es schon gehört: Ich habe die Stelle als {role} bei {employer} angenommen und freue mich sehr.",
            ),
            (
                "Unser Gespräch über {topic} ist mir in guter Erinnerung.",
                "Nochmals vielen Dank für die Zeit, die Sie sich für unser Gespräch genommen haben.",
            ),
            BREAK,
            ("Auf die Zusammenarbeit mit Ihnen freue ich mich.", "Ich freue mich auf die Zusammenarbeit."),
        ),
        ("role",),
    ),
    "hold_check": Occasion(
        "Stelle als {role}: gibt es Neues?",
        (
            (
                "vor einiger Zeit schrieben Sie mir, dass die Stelle als {role} bei {employer} vorerst ruht. Darf ich fragen, ob es inzwischen weitergeht?",
                "ich komme auf die Stelle als {role} bei {employer} zurück, die bei unserem letzten Austausch ruhte. Darf ich fragen, wie es steht?",
            ),
            (
                "Mein Interesse ist unverändert, und ich setze unser Gespräch gern fort.",
                "Die Aufgabe interessiert mich nach wie vor, und ich würde mich über eine Nachricht freuen.",
            ),
            BREAK,
            (
                "Ist es dafür noch zu früh, sagen Sie mir bitte, wann ich wieder fragen darf.",
                "Wenn sich noch nichts sagen lässt, hilft mir ein Hinweis, wann ich mich wieder melden darf.",
            ),
        ),
        ("role",),
    ),
    "cancelled_for_good": Occasion(
        "Stelle als {role}: vielen Dank für Ihre Nachricht",
        (
            (
                "vielen Dank für die Nachricht, dass das Gespräch über die Stelle als {role} bei {employer} nicht stattfinden wird.",
            ),
            ("Ich hätte gern mit Ihnen gesprochen und habe Verständnis dafür.",),
            BREAK,
            (
                "Sollte später eine passende Stelle frei werden, freue ich mich über eine Nachricht.",
                "Über eine Nachricht zu einem anderen Zeitpunkt würde ich mich freuen.",
            ),
            ("Ihnen und Ihrem Team wünsche ich alles Gute.",),
        ),
        ("role",),
    ),
    "not_met": Occasion(
        "Stelle als {role}: unser Gespräch",
        (
            (
                "{day} war unser Gespräch über die Stelle als {role} bei {employer} vereinbart, und ich glaube, wir haben uns verpasst.",
                "für unser Gespräch über die Stelle als {role} bei {employer} hatten wir einen Termin, und ich glaube, wir haben uns verpasst.",
            ),
            ("Ich war zur vereinbarten Zeit da und weiß, dass immer etwas dazwischenkommen kann.",),
            BREAK,
            ("Sehr gern spreche ich weiterhin mit Ihnen. Welcher andere Tag und welche Uhrzeit passen Ihnen?",),
        ),
        ("role",),
    ),
    "expired": Occasion(
        "Ihr Angebot: Stelle als {role}",
        (
            (
                "auf Ihr Angebot für die Stelle als {role} bei {employer} schulde ich Ihnen eine Antwort, und ich habe die Frist verstreichen lassen. Dafür bitte ich um Entschuldigung.",
            ),
            ("Für das Angebot und Ihr Vertrauen danke ich Ihnen.",),
            BREAK,
            (
                "Wenn Sie mir sagen mögen, wie es jetzt steht, bin ich Ihnen dankbar; ist die Sache abgeschlossen, habe ich dafür Verständnis.",
            ),
        ),
        ("role",),
    ),
    "missed": Occasion(
        "Stelle als {role}: meine Entschuldigung",
        (
            (
                "zu unserem Gespräch {day} über die Stelle als {role} bei {employer} bin ich nicht gekommen. Das tut mir leid.",
                "zu unserem Gespräch über die Stelle als {role} bei {employer} bin ich nicht gekommen. Das tut mir leid.",
            ),
            ("Der Fehler liegt bei mir, und für die Zeit, die Sie das gekostet hat, bitte ich um Entschuldigung.",),
            BREAK,
            (
                "Wenn Sie mir einen anderen Termin anbieten möchten, werde ich da sein; wenn nicht, habe ich dafür Verständnis und danke Ihnen für die Einladung.",
            ),
        ),
        ("role",),
    ),
    "promise": Occasion(
        "Wie versprochen: Stelle als {role}",
        (
            (
                "in unserem Gespräch {day} über die Stelle als {role} habe ich Ihnen dies zugesagt: {promised}.",
                "in unserem Gespräch über die Stelle als {role} habe ich Ihnen dies zugesagt: {promised}.",
            ),
            ("Hier ist es, mit meinem Dank für die Zeit, die Sie sich genommen haben.",),
            BREAK,
            ("Wenn dazu eine Frage offen ist, beantworte ich sie gern.",),
        ),
        ("promised",),
    ),
    "rescinded": Occasion(
        "Stelle als {role}: Ihre Nachricht",
        (
            (
                "vielen Dank für die Nachricht, dass das Angebot für die Stelle als {role} bei {employer} zurückgezogen wurde.",
            ),
            (
                "Auf die Aufgabe hatte ich mich gefreut, und wenn Sie den Grund nennen können, bin ich Ihnen dankbar dafür.",
            ),
            BREAK,
            ("Für die Zeit, die Sie und Ihr Team sich genommen haben, danke ich Ihnen und wünsche Ihnen alles Gute.",),
        ),
        ("role",),
    ),
    "repair_name": Occasion(
        "Entschuldigung für einen falsch geschriebenen Namen",
        (
            (
                "in meiner letzten Nachricht schrieb ich den Namen {said}; richtig ist {correct}.",
                "in meiner letzten Nachricht habe ich Ihren Namen falsch geschrieben; richtig ist {written}.",
            ),
            ("Für den Fehler bitte ich um Entschuldigung; bei mir ist er berichtigt.",),
            BREAK,
            (
                "Nochmals vielen Dank für unser Gespräch {day} über die Stelle als {role}.",
                "Nochmals vielen Dank für Ihre Zeit.",
            ),
        ),
    ),
    "wrong_person": Occasion(
        "Bitte beachten Sie meine letzte Nachricht nicht",
        (
            ("eine Nachricht von mir, die für jemand anderen bestimmt war, ist versehentlich bei Ihnen angekommen.",),
            ("Für die Störung bitte ich um Entschuldigung. Bitte beachten Sie sie nicht und löschen Sie sie.",),
            BREAK,
            ("Vielen Dank für Ihr Verständnis.",),
        ),
    ),
    "addition": Occasion(
        "Eine Ergänzung zu unserem Gespräch: {role}",
        (
            (
                "einen Punkt möchte ich zu unserem Gespräch {day} über die Stelle als {role} ergänzen: {correct}.",
                "einen Punkt möchte ich zu unserem Gespräch über die Stelle als {role} ergänzen: {correct}.",
            ),
            ("Er gehört zu der Arbeit, über die wir gesprochen haben, und Sie sollten ihn haben.",),
            BREAK,
            ("Nochmals vielen Dank für Ihre Zeit; gern sage ich mehr dazu, wann immer es Ihnen passt.",),
        ),
        ("role", "correct"),
    ),
    "cancelled": Occasion(
        "Stelle als {role}: vielen Dank für Ihre Nachricht",
        (
            (
                "vielen Dank für die Nachricht, dass unser Termin zur Stelle als {role} bei {employer} nicht wie geplant stattfinden kann.",
            ),
            ("Dafür habe ich Verständnis, und mein Interesse an der Aufgabe ist unverändert.",),
            BREAK,
            ("Darf ich fragen, ob es einen neuen Termin geben wird? Nach Ihnen richte ich mich gern.",),
        ),
        ("role",),
    ),
}

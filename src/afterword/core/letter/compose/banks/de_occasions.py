# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""German letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.banks.de_around import AROUND
from afterword.core.letter.compose.occasions import BREAK, Occasion

_AGAIN = (
    "nochmals vielen Dank für unser Gespräch {day} über die Stelle als {role} bei {employer}.",
    "nochmals vielen Dank für unser Gespräch über die Stelle als {role} bei {employer}.",
)
_WELL = (
    "Ihnen und Ihrem Team wünsche ich weiterhin alles Gute.",
    "Für Ihre weitere Arbeit wünsche ich Ihnen und Ihrem Team alles Gute.",
)

OCCASIONS = {
    **AROUND,
    "reminder": Occasion(
        "Stelle als {role}: kurze Nachfrage",
        (
            ("ich komme noch einmal kurz auf die Stelle als {role} bei {employer} zurück.",),
            (
                "Sie haben sicher viel zu tun, daher nur eine Frage: Gibt es schon etwas Neues, oder wann darf ich mich wieder melden?",
                "Gibt es schon etwas Neues? Falls es noch zu früh ist, warte ich gern.",
            ),
            BREAK,
            ("Die Aufgabe würde ich nach wie vor sehr gern übernehmen. Vielen Dank für eine kurze Nachricht.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Stelle als {role}: Stand des Verfahrens",
        (
            _AGAIN,
            ("Mein Interesse an der Aufgabe ist unverändert groß, und ich würde sie gern übernehmen.",),
            BREAK,
            (
                "Soweit ich weiß, war eine Entscheidung {decision} vorgesehen. Darf ich fragen, wie der Stand ist und wann ich mit einer Nachricht rechnen kann?",
                "Darf ich fragen, wie es um das Verfahren steht und wann ich mit einer Nachricht rechnen kann?",
            ),
            ("Falls Sie noch etwas von mir benötigen, sende ich es Ihnen gern zu.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Stelle als {role}: ein letzter Dank",
        (
            (
                "dies ist eine letzte Nachricht von mir zur Stelle als {role} bei {employer}, verbunden mit meinem Dank für unser Gespräch.",
            ),
            ("An der Aufgabe bin ich weiterhin interessiert und würde mich freuen, von Ihnen zu hören.",),
            BREAK,
            (
                "Solche Entscheidungen brauchen ihre Zeit; ich werde mich daher nicht noch einmal melden, solange ich nichts von Ihnen höre.",
            ),
            _WELL,
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Vielen Dank: Stelle als {role}",
        (
            (
                "vielen Dank für Ihre Nachricht zur Stelle als {role} und für die Zeit, die Sie und Ihr Team sich genommen haben.",
            ),
            ("Ich hätte die Aufgabe gern übernommen und respektiere Ihre Entscheidung.",),
            ("Das Gespräch und die Einblicke in Ihre Arbeit waren für mich wertvoll.",),
            BREAK,
            (
                "Wenn Sie einen Moment Zeit haben, freue ich mich über einen Satz dazu, was ich künftig besser machen kann{feedback}.",
            ),
            ("Sollte später eine andere Stelle zu besetzen sein, freue ich mich, wenn Sie an mich denken.",),
            _WELL,
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Rückzug meiner Bewerbung: {role}",
        (
            ("hiermit ziehe ich meine Bewerbung um die Stelle als {role} bei {employer} zurück.",),
            ("Ich teile Ihnen das gleich mit, damit Sie ohne mich weiterplanen können.",),
            BREAK,
            (
                "Für das Gespräch {day} und die Einblicke in Ihre Arbeit danke ich Ihnen herzlich.",
                "Für Ihre Zeit und die Einblicke in Ihre Arbeit danke ich Ihnen herzlich.",
            ),
            _WELL,
        ),
        ("role",),
    ),
    "decline": Occasion(
        "Ihr Angebot: Stelle als {role}",
        (
            (
                "vielen Dank für Ihr {offer} für die Stelle als {role} bei {employer} und für Ihr Vertrauen.",
                "vielen Dank für Ihr Angebot für die Stelle als {role} bei {employer} und für Ihr Vertrauen.",
            ),
            ("Nach reiflicher Überlegung habe ich mich entschieden, Ihr Angebot nicht anzunehmen.",),
            BREAK,
            ("Für Ihre Zeit und die offenen Gespräche danke ich Ihnen und Ihrem Team.",),
            _WELL,
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "Ihr Angebot: Stelle als {role}",
        (
            (
                "vielen Dank für Ihr {offer} für die Stelle als {role} bei {employer}; ich habe mich sehr darüber gefreut.",
                "vielen Dank für Ihr Angebot für die Stelle als {role} bei {employer}; ich habe mich sehr darüber gefreut.",
            ),
            ("Ich möchte alles in Ruhe lesen und Ihnen dann antworten.",),
            BREAK,
            (
                "Würden Sie mir das Angebot mit seinen Bedingungen bitte schriftlich zusenden und mir bestätigen, dass Sie meine Antwort bis zum {answer_by} erwarten?",
                "Würden Sie mir das Angebot mit seinen Bedingungen bitte schriftlich zusenden und mir sagen, bis wann Sie meine Antwort benötigen?",
            ),
            ("Darauf freue ich mich.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Annahme Ihres Angebots: {role}",
        (
            (
                "vielen Dank für Ihr {offer}. Ich nehme die Stelle als {role} bei {employer} sehr gern an.",
                "vielen Dank für Ihr Angebot. Ich nehme die Stelle als {role} bei {employer} sehr gern an.",
            ),
            BREAK,
            ("Damit wir vom selben Stand ausgehen, hier die Bedingungen, wie ich sie verstanden habe: {terms}.",),
            (
                "Bitte sagen Sie mir, falls etwas davon abweicht, und welche Unterlagen Sie vor dem Beginn von mir benötigen.",
            ),
            BREAK,
            ("Ich freue mich auf die Zusammenarbeit mit Ihnen und dem Team.",),
        ),
        ("role", "terms"),
    ),
    "extension": Occasion(
        "Ihr Angebot: Stelle als {role}",
        (
            ("nochmals vielen Dank für Ihr Angebot für die Stelle als {role} bei {employer}.",),
            ("Ich möchte Ihnen eine Antwort geben, die Bestand hat.",),
            BREAK,
            (
                "Wäre es möglich, dass ich Ihnen am {new_date} antworte? An diesem Tag haben Sie meine feste Zusage oder Absage.",
            ),
            ("Falls das Ihre Planung erschwert, sagen Sie es mir bitte; dann finden wir einen anderen Weg.",),
        ),
        ("role", "new_date"),
    ),
    "competing_offer": Occasion(
        "Stelle als {role}: eine Frist, die Sie kennen sollten",
        (
            _AGAIN,
            (
                "Ein anderes Unternehmen hat mir eine Stelle angeboten, und ich bin gebeten, bis zum {answer_by} zu antworten.",
            ),
            BREAK,
            (
                "Die Stelle bei {employer} würde ich lieber annehmen; ich wäre Ihnen daher dankbar, wenn Sie mir sagen könnten, ob vorher eine Entscheidung möglich ist.{preferred}",
                "Ich wäre Ihnen dankbar, wenn Sie mir sagen könnten, ob vorher eine Entscheidung möglich ist.",
            ),
            ("Wenn nicht, habe ich dafür Verständnis; ich wollte es Ihnen offen und rechtzeitig sagen.",),
        ),
        ("role", "answer_by"),
    ),
    "hold_reply": Occasion(
        "Stelle als {role}: Dank für Ihre Nachricht",
        (
            ("vielen Dank für die offene Nachricht, dass die Stelle als {role} bei {employer} vorerst ruht.",),
            ("Dafür habe ich Verständnis, und mein Interesse bleibt bestehen.",),
            BREAK,
            ("Sobald es weitergeht, setze ich unser Gespräch gern fort.",),
            _WELL,
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Ein Gruß von {name}",
        (
            (
                "an unser Gespräch über die Stelle als {role} bei {employer} denke ich gern zurück.",
                "an unser Gespräch denke ich gern zurück.",
            ),
            (
                "Eine Nachricht hat mich an Sie denken lassen: {news}. Dazu gratuliere ich Ihnen herzlich.{congratulate}",
                "Vielleicht ist dies für Sie von Interesse: {news}.",
            ),
            ("Auch von mir gibt es etwas zu berichten: {own}.",),
            BREAK,
            ("Eine Antwort ist nicht nötig; ich wollte Ihnen nur einen Gruß senden.",),
            ("Ich hoffe, dass es Ihnen und Ihrem Team gut geht, und freue mich, wenn wir in Verbindung bleiben.",),
        ),
        ("told",),
    ),
    "agency_debrief": Occasion(
        "{role} bei {employer}: das Gespräch",
        (
            ("vielen Dank, dass Sie das Gespräch über die Stelle als {role} bei {employer} vermittelt haben.",),
            BREAK,
            ("{account}",),
            BREAK,
            (
                "Bitte geben Sie meinen Dank an alle weiter, die ich getroffen habe, und klären Sie den offenen Punkt, wenn Sie können.",
            ),
            ("Gern bespreche ich alles mit Ihnen am Telefon.",),
        ),
        ("listed",),
    ),
    "referrer": Occasion(
        "{role} bei {employer}: vielen Dank",
        (
            (
                "{thanked}nochmals vielen Dank, dass Sie mich bei {employer} für die Stelle als {role} empfohlen haben.",
                "{unthanked}vielen Dank, dass Sie mich bei {employer} für die Stelle als {role} empfohlen haben.",
            ),
            ("Sie sollen wissen, wie es steht. {news}.",),
            BREAK,
            ("Ihre Unterstützung bedeutet mir viel, und ich halte Sie gern auf dem Laufenden.",),
            ("Wenn ich etwas für Sie tun kann, sagen Sie es mir bitte.",),
        ),
    ),
    "reference_brief": Occasion(
        "Referenz für die Stelle als {role}",
        (
            (
                "vielen Dank, dass Sie bereit sind, für mich zu sprechen. Es geht um die Stelle als {role} bei {employer}.",
            ),
            BREAK,
            ("Was Ihnen dafür nützlich sein kann: {listed}.",),
            ("Wenn es Ihnen möglich ist, gehen Sie bitte auf diese Punkte ein: {stress}.",),
            BREAK,
            (
                "Passt Ihnen der Zeitpunkt nicht, sagen Sie es mir bitte. Ich danke Ihnen und berichte Ihnen, wie es ausgeht.",
            ),
        ),
        ("role", "listed"),
    ),
    "arranger": Occasion(
        "Vielen Dank für die Organisation: {role}",
        (
            (
                "vielen Dank, dass Sie das Gespräch {day} über die Stelle als {role} bei {employer} organisiert haben.",
                "vielen Dank, dass Sie das Gespräch über die Stelle als {role} bei {employer} organisiert haben.",
            ),
            (
                "Ich habe mich gefreut, mit Ihren Kolleginnen und Kollegen zu sprechen.{met}",
                "Die Aufgabe interessiert mich sehr, und ich freue mich darauf, von Ihnen zu hören.{unmet}",
            ),
            ("Bitte richten Sie meinen Dank auch {others} aus.",),
            BREAK,
            ("Fehlt Ihnen von meiner Seite noch etwas, genügt eine kurze Nachricht.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Vielen Dank für Ihre Referenz",
        (
            ("vielen Dank, dass Sie bei {employer} für mich gesprochen haben.",),
            ("Sie sollen wissen, wie es steht. {news}.",),
            BREAK,
            ("Ihre Zeit und Ihr gutes Wort bedeuten mir viel, und ich halte Sie gern auf dem Laufenden.",),
        ),
    ),
    "repair": Occasion(
        "Eine Richtigstellung: {role}",
        (
            (
                "in unserem Gespräch {day} über die Stelle als {role} sagte ich {said}; richtig ist {correct}.",
                "in unserem Gespräch über die Stelle als {role} sagte ich {said}; richtig ist {correct}.",
                "einen Punkt aus unserem Gespräch über die Stelle als {role} möchte ich richtigstellen: {correct}.",
                "einen Punkt möchte ich richtigstellen: {correct}.",
            ),
            ("Ich wollte, dass Sie die richtige Angabe gleich haben.",),
            BREAK,
            ("Vielen Dank für Ihr Verständnis und nochmals für Ihre Zeit.",),
        ),
        ("correct",),
    ),
    "confirm": Occasion(
        "Bestätigung: Gespräch zur Stelle als {role}",
        (
            (
                "vielen Dank für die Einladung zum Gespräch über die Stelle als {role} bei {employer}. Den Termin ({booked}) bestätige ich gern.",
                "vielen Dank für die Einladung zum Gespräch über die Stelle als {role} bei {employer}. Den Termin bestätige ich gern.",
            ),
            BREAK,
            (
                "Darf ich fragen, wer an dem Gespräch teilnimmt, mit Namen und Aufgabe? So kann ich mich gut vorbereiten.{unnamed}",
            ),
            ("Auf das Gespräch freue ich mich.", "Ich freue mich auf das Gespräch."),
        ),
        ("role",),
    ),
    "answer_reopened": Occasion(
        "Stelle als {role}: vielen Dank",
        (
            ("vielen Dank, dass Sie wieder an mich gedacht haben. Ich habe mich gefreut und spreche gern mit Ihnen.",),
            ("Bitte nennen Sie mir Tage, die Ihnen passen; ich richte mich gern danach.",),
        ),
    ),
}

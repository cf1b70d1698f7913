"""Sentences about pay, haste, mistakes, rivals or privacy that burn no bridge are never blocked."""

from __future__ import annotations

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

INNOCENT = {
    "en": """
I negotiated the terms with our suppliers every spring.
We improved the conditions on the night ward within a year.
What you said about overtime on the ward made sense to me.
I handled payroll for 300 people and never missed a pay day.
The compensation system was mine to maintain.
I ran the benefits enrolment for two plants.
Holiday traffic was the hardest part of the route, and we learned to plan for it.
The salary survey I designed is still used by the county.
You mentioned that a decision may come by December 4.
I look forward to hearing from you.
We answered every call within four minutes.
Customers who write get a reply within two days.
Nobody on the crew had to hurry once the list was in place.
The urgent cases went first, and the rest waited their turn.
I needed three weeks to learn the press.
We must know the load before we lift it.
I have never had a complaint about the work.
The patients needed an answer the same day, and we gave it.
I expect the new press to halve the waste.
We could not wait for the parts, so we built our own.
The test was too long for the line, so I cut it in half.
The old process was slow and nobody owned it.
Our team was late with the report once, and I fixed the calendar.
I treated confidential client files with care for six years.
The decision to move the store was mine, and it was a mistake that I put right in May.
I usually do the ordering myself on Mondays.
My manager at Gantry Works taught me to weld overhead.
My present employer knows that I am looking for a new post.
I was nervous before my first night shift, and the crew helped me.
I was sorry that I could not meet the rest of the crew.
I am sorry to hear that Mr. Ellis is ill.
Please excuse the late reply; I was travelling.
One correction: the certificate dates from 2019, not 2018.
I misspoke when I gave the year of the audit; it was 2021.
The failure of the pump was ours, and we said so.
I interviewed candidates for the apprentice posts myself.
The other candidates for the contract were cheaper and slower.
We had three offers for the crane and took the second.
The competition between the two depots kept us sharp.
Two hospitals in the county offered the same course.
Your shop floor is beautifully laid out.
I worked with families of patients every day.
The children's ward was my second home for four years.
I led the faith and community project at the city museum.
The church hall roof was our first contract.
My health and safety training runs until 2028.
Diabetes care was the heart of my work.
We covered the county election for the paper.
I taught English to parents at the school.
It would be a pleasure to join the team.
I would be glad to start with the discharge list.
I would like to do more of this work.
Thank you again, and I wish you a good week.
I was disappointed that the fair was cancelled, but we moved it online.
The complaint rate fell by half after we rewrote the form.
I demanded a second reading of every chart before release.
Our lawyers checked the contract before it went out.
I reported to the plant manager and wrote the weekly review.
No one else on the team could read the old code.
The bad batch was found before it left the plant.
I could also cover weekends if the rota needs it.
You asked whether I can travel; I can, up to ten days a month.
I am free from January 11.
I can start on February 1, as we discussed.
The remote team in Oslo was part of my group.
We worked from home that winter and kept every deadline.
You told me that the pay office closes at noon.
I paid the suppliers within thirty days.
It was good to see the workshop, and I learned a lot.
Please let me know if anything is missing.
If it helps, I can send the plan before Friday's meeting.
I understand that other things may come first.
I respect your decision and thank you for telling me.
I am sorry that it did not work out this time.
Your question about angry callers stayed with me.
The most useful thing I learned was patience.
I have decided to withdraw my application.
I have accepted another position and would like to withdraw.
The secret of the sauce is time.
My mother tongue is Polish, and I work in English.
I turned down the heat and the crust improved.
""",
    "de": """
Die Gehaltsabrechnung für 1.200 Mitarbeiter lag bei mir.
Ich habe die Lohnbuchhaltung drei Jahre lang geführt.
Was Sie über die Urlaubsplanung erzählt haben, hat mir eingeleuchtet.
Bis Ende März hatten wir alle Prüfpläne umgestellt.
Die Kunden bekamen spätestens nach zwei Tagen eine Antwort.
Der Fehler lag bei uns, und wir haben ihn sofort behoben.
Mein früherer Chef hat mir das Schweißen beigebracht.
Vertrauliche Unterlagen habe ich stets sorgfältig behandelt.
Ich war Klassensprecherin der Kinderklinik und habe mit Eltern gearbeitet.
Das alte Verfahren war langsam, deshalb haben wir es ersetzt.
Schade, dass Herr Ott nicht dabei sein konnte.
Bitte entschuldigen Sie die schlichte Form der Tabelle.
Für die Nachricht danke ich Ihnen und respektiere die Entscheidung.
Ich könnte ab dem 1. Februar anfangen.
Zwei Angebote für den Kran lagen vor, und wir nahmen das zweite.
Ich freue mich auf Ihre Antwort.
Falls Sie noch etwas benötigen, melden Sie sich gern.
Die Teilzeitkräfte habe ich selbst eingearbeitet.
""",
    "fr": """
La paie de trois filiales était à ma charge.
Je gère les congés de l'équipe depuis deux ans.
Les primes d'assurance ont baissé d'un tiers.
Le salaire minimum a changé et nous avons adapté les bulletins.
Votre remarque sur les délais m'a fait réfléchir.
L'erreur venait de nous, et nous l'avons corrigée.
Mon ancien chef m'a appris le métier.
Les dossiers confidentiels étaient tenus avec soin.
Je vous remercie de votre réponse et respecte votre décision.
Excusez la forme simple du tableau, il vient directement du logiciel.
Les clients recevaient une réponse avant vendredi.
Nous avons reçu deux offres pour la grue et choisi la seconde.
L'ancien processus était lent, nous l'avons remplacé.
Je pourrais commencer le 1er février.
Je serais heureux d'en parler quand cela vous conviendra.
Les enfants de l'école venaient chaque mardi.
""",
    "es": """
Llevé las nóminas y los salarios de tres plantas.
Las vacaciones del equipo las organizaba yo.
El error fue nuestro y lo corregimos en mayo.
Mi antiguo jefe me enseñó a soldar.
Traté la documentación confidencial con cuidado.
El proceso antiguo era lento y lo cambiamos.
Los clientes recibían respuesta antes del viernes.
Respeto su decisión y le agradezco la respuesta.
Disculpe la forma sencilla de la tabla.
Podría empezar el 1 de febrero.
Recibimos dos ofertas para la grúa y elegimos la segunda.
Quedo a su disposición si desea más detalles.
""",
    "it": """
Le buste paga e gli stipendi di tre sedi erano affidati a me.
Organizzavo le ferie della squadra.
L'errore era nostro e lo abbiamo corretto a maggio.
Il mio vecchio capo mi ha insegnato a saldare.
Trattavo documenti riservati con cura.
Il processo precedente era lento e lo abbiamo cambiato.
I clienti ricevevano risposta entro venerdì.
Rispetto la decisione e La ringrazio della risposta.
Scusi la forma semplice della tabella.
Potrei iniziare il 1 febbraio.
Abbiamo ricevuto due offerte per la gru e scelto la seconda.
""",
    "nl": """
De salarisadministratie van drie vestigingen lag bij mij.
De vakantiedagen van het team plande ik zelf.
De fout lag bij ons en we hebben hem hersteld.
Mijn vroegere chef leerde me lassen.
Vertrouwelijke dossiers behandelde ik zorgvuldig.
Het oude proces was traag, daarom hebben we het vervangen.
Klanten kregen binnen twee dagen antwoord.
Ik respecteer uw beslissing en dank u voor het bericht.
Excuses voor de eenvoudige vorm van de tabel.
Ik kan op 1 februari beginnen.
We kregen twee aanbiedingen voor de kraan en namen de tweede.
Mocht u nog iets willen weten, dan hoor ik het graag.
""",
    "pt": """
A folha de salários de três unidades ficava comigo.
As férias da equipe eram organizadas por mim.
O erro foi nosso e o corrigimos em maio.
Meu antigo chefe me ensinou a soldar.
Tratei documentos confidenciais com cuidado.
O processo antigo era lento e o trocamos.
Os clientes recebiam resposta até sexta.
Respeito a decisão e agradeço a resposta.
Desculpe a forma simples da tabela.
Posso começar em 1 de fevereiro.
Recebemos duas propostas para o guindaste e escolhemos a segunda.
""",
}


@pytest.mark.parametrize("lang", INNOCENT)
def test_an_innocent_sentence_is_never_blocked(lang: str) -> None:
    blocked = {
        text: [
            finding.rule
            for finding in check_text("sentence", lang, text, TextContext())
            if finding.level is Level.BLOCK
        ]
        for text in INNOCENT[lang].strip().splitlines()
    }

    assert {text: rules for text, rules in blocked.items() if rules} == {}

"""Clean letters with traps: products and places that look like people, authors, old employers, German adjectives."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.letter.record import Employer, LetterRecord, OtherApplication, PersonName


@dataclass(frozen=True, slots=True)
class Sample:
    """A letter without a fault, and what is confirmed about it."""

    name: str
    lang: str
    record: LetterRecord
    text: str


def person(written: str, title: str = "", informal: str = "", order: str = "givenFirst") -> PersonName:
    """ "Given|Surname" as a confirmed name."""
    given, _, surname = written.partition("|")
    return PersonName(given, surname, title, informal, order)


OTHERS = (
    OtherApplication(
        Employer("Quarry Lane Media Ltd", ("Quarry Lane", "Quarry Lane Media")),
        "Audio Producer",
        (person("Ada|Boyle"),),
    ),
    OtherApplication(Employer("Feldspar GmbH", ("Feldspar",)), "Data Steward", (person("Jonas|Reuter", "Dr."),)),
)


def record(
    recipient: PersonName,
    company: Employer,
    role: str,
    sender: str = "Maya Lindqvist",
    others: tuple[PersonName, ...] = (),
    history: tuple[str, ...] = (),
) -> LetterRecord:
    """A record with the other applications every sample shares."""
    return LetterRecord(recipient, others, company, role, sender, history, OTHERS)


TRAMLINE = Employer("Tramline Mobility AG", ("Tramline Mobility", "Tramline"))
ORCHID = Employer("Orchid & Pine LLP", ("Orchid & Pine",))
ST_BRIDE = Employer("St. Bride’s Hospital Trust", ("St. Bride’s",))
NORDKAP = Employer("Nordkap Software SE", ("Nordkap",))
VALBONNE = Employer("Société Valbonne", ("Valbonne",))
RIOFRIO = Employer("Riofrío Energía S.L.", ("Riofrío Energía", "Riofrío"))

SAMPLES = (
    Sample(
        "products that look like the recipient",
        "en",
        record(person("Morag|Jenkin", "Ms."), TRAMLINE, "Release Engineer", history=("Copperfield Labs",)),
        """To: Morag Jenkin <morag.jenkin@tramline.example>
Subject: Release Engineer: thank you for Tuesday

Dear Ms. Jenkin,

Thank you for an hour that went by too fast. You drew the whole Release Engineer job on one whiteboard, from the
first commit to the tram that leaves the depot.

At Copperfield Labs our Jenkins pipeline broke every Friday; I moved it to Jackson and Kafka, and Fridays became
quiet. Jenkins runs nightly there to this day. I would be glad to bring that calm to Tramline.

Ms. Jenkin, if a second conversation with the depot team would help, I am free on Thursday and Friday.

Kind regards,
Maya Lindqvist
+44 20 7946 0018
""",
    ),
    Sample(
        "places that look like the recipient",
        "en-US",
        record(person("Rhys|Davies", "Dr."), ST_BRIDE, "Ward Manager", others=(person("Florence|Amadi"),)),
        """Subject: Thank you – Ward Manager interview at St. Bride’s

Dear Dr. Davies,

Thank you for taking the time to meet me this week. I had not expected a ward round with so much laughter.

I trained in Davis, California and later in Florence, South Carolina, and the night shifts there taught me to hand
over in writing. Please thank Florence Amadi for showing me the new rota board; St. Bride’s is the first hospital
where I have seen one that people actually use.

I would like to do this job, and I look forward to hearing from you after the panel in Bath.

Sincerely,
Maya Lindqvist
""",
    ),
    Sample(
        "near third persons",
        "en-GB",
        record(person("Katharine|Meyer", informal="Kath"), ORCHID, "Policy Researcher", others=(person("Jon|Park"),)),
        """To: "Katharine Meyer" <k.meyer@orchidpine.example>
Subject: Policy Researcher

Dear Kath,

Thank you for the frank talk on Monday. Jon Park asked me what I would drop first, and I have been thinking about it
since: the quarterly summary, because nobody quotes it.

John Whitfield, my former manager, and Katherine Lowe of the audit office both know this side of my work, and either
would be happy to speak with you. I keep coming back to the essay by Max Weber that you named.

I would very much like to join Orchid & Pine as a Policy Researcher. Please tell Jon that the figures follow
tomorrow.

Many thanks and kind regards,
Maya Lindqvist
""",
    ),
    Sample(
        "a surname that is an ordinary word",
        "en",
        record(person("April|Young", "Mrs."), NORDKAP, "Technical Writer", others=(person("Will|Bath", "Mr."),)),
        """Subject: Interview for Technical Writer at Nordkap Software SE

Dear Mrs. Young,

You asked for a sample, and I have attached nothing, as agreed; it will come by post from Reading. You will see that
the young team I led kept its own style guide.

It was good to meet Mr. Bath. Will you let him know that I found the page about error messages? In April I ran a
writing day with forty people, and a nice side effect was a shorter manual.

Once again, Mrs. Young, thank you. I will do my best to be worth the wait.

Yours sincerely,
Maya
""",
    ),
    Sample(
        "surname first",
        "en",
        record(
            person("Min-jun|Kang", order="surnameFirst"),
            TRAMLINE,
            "Operations Planner",
            others=(person("Thị Minh Khai|Nguyễn", order="surnameFirst"),),
        ),
        """To: Kang Min-jun <minjun.kang@tramline.example>
Subject: Thank you for the tour

Hello Kang Min-jun,

The tour of the Tramline depot was the best part of my week. I had read about the turning loop, but seeing forty trams
pass it in an hour is another matter.

Nguyễn Thị Minh Khai explained how the Operations Planner works with the drivers, and I could see myself in that chair.

Thank you again, Kang Min-jun, for your time.

Best regards,
Maya Lindqvist
""",
    ),
    Sample(
        "two greeted together, numbers and links",
        "en",
        record(
            person("Siobhán|O’Neill", "Prof."),
            ORCHID,
            "Research Associate",
            others=(person("Ahmed|bin Ali", "Dr."),),
            history=("Blue Heron Trust",),
        ),
        """Subject: Research Associate

Dear Professor O’Neill and Dr. bin Ali,

Thank you both for this morning. The talk about archives [1] and the smell of the reading room will stay with me.

My years at Blue Heron Trust were spent on size XXL ledgers; the index is at <https://archive.example/index> and my
address is <maya@lindqvist.example>. I would enjoy doing the same for Orchid & Pine.

Prof. O’Neill, your question about dates deserves a better answer than I gave: they are the day of receipt.

With best wishes,
Maya Lindqvist
""",
    ),
    Sample(
        "a team is greeted",
        "en",
        record(person("Noa|Levi"), TRAMLINE, "Fleet Analyst"),
        """Hello everyone,

Thank you for having me at Tramline Mobility on Wednesday. I would be proud to work as a Fleet Analyst with you.

Best,
Maya Lindqvist
""",
    ),
    Sample(
        "adjective and particle",
        "de",
        record(
            person("Dörte|Groß", "Frau Dr."),
            TRAMLINE,
            "Verkehrsplanerin",
            others=(person("Jörg|von der Heide", "Herr"), person("Anneliese|zu Solms")),
            history=("Stadtwerke Lüneburg",),
        ),
        """An: Dörte Groß <d.gross@tramline.example>
Betreff: Vielen Dank für das Gespräch – Verkehrsplanerin

Sehr geehrte Frau Dr. Groß,

haben Sie herzlichen Dank für das offene Gespräch am Dienstag. Wie groß die Aufgabe ist, habe ich erst vor dem Plan
der Nachtlinien verstanden, und gerade das reizt mich an der Stelle als Verkehrsplanerin bei Tramline.

Bei den Stadtwerken in Lüneburg habe ich drei Jahre lang Umleitungen geplant. Zu Ihrer Frage nach Guttenberg: Die
Haltestelle dort liegt in der Zone B. Herr von der Heide hat mir den Leitstand gezeigt, und Anneliese zu Solms danke
ich für den Kaffee.

Über eine Nachricht freue ich mich sehr.

Mit freundlichen Grüßen
Maya Lindqvist
""",
    ),
    Sample(
        "no title known",
        "de",
        record(person("Kim|Brenner"), NORDKAP, "Fachredakteurin", sender="Ruth Aigner"),
        """Betreff: Fachredakteurin

Guten Tag Kim Brenner,

unser Gespräch gestern hat mir viel Freude gemacht. Nordkaps Handbücher kenne ich seit Jahren, und nun weiß ich, wer
sie so klar hält.

Ein Umzug nach Kiel ist für mich kein Hindernis. Mit Jenkins, Oracle und Jira arbeite ich täglich. Das Buch von Judith
Hermann, das Sie erwähnten, liegt schon auf dem Tisch.

Gern komme ich noch einmal vorbei. Vielen Dank, Kim Brenner, für Ihre Zeit.

Viele Grüße
Ruth Aigner
""",
    ),
    Sample(
        "two people, Austrian manner",
        "de-AT",
        record(person("Eva-Maria|Huber", "Frau"), NORDKAP, "Controllerin", others=(person("Götz|Mayr", "Herr Dr."),)),
        """Sehr geehrte Frau Huber, sehr geehrter Herr Dr. Mayr,

vielen Dank für die Einladung und für die Zeit, die Sie sich genommen haben. Die Position der Controllerin bei Nordkap
ist genau das, was ich suche.

Frau Huber, Ihre Bemerkung über die Quartale geht mir nicht aus dem Kopf.

Mit besten Grüßen
Maya Lindqvist
""",
    ),
    Sample(
        "elision and a first name that is a town",
        "fr",
        record(
            person("Amélie|d’Estienne", "Madame"),
            VALBONNE,
            "Chargée de projet",
            others=(person("Charlotte|Le Goff"), person("Jean-Luc|Béranger", "Monsieur")),
        ),
        """À : Amélie d’Estienne <a.destienne@valbonne.example>
Objet : Chargée de projet – merci pour l’entretien

Bonjour Madame d’Estienne,

Merci de m’avoir reçue mardi. L’échange avec Charlotte Le Goff sur la mobilité m’a beaucoup appris, et j’ai relu depuis
le livre de Simone Weil que vous citiez.

J’ai dirigé une équipe à Charlotte, aux États-Unis, puis à San José ; un départ pour Nice ne me pose aucun problème. Je
serais heureuse de rejoindre Valbonne comme Chargée de projet.

Pourriez-vous remercier Monsieur Béranger de ma part ?

Bien cordialement,
Maya Lindqvist
""",
    ),
    Sample(
        "formal, without a surname",
        "fr",
        record(person("Camille|Lefèvre", "Mme"), VALBONNE, "Comptable"),
        """Objet : Comptable

Madame,

Je vous remercie de l’accueil que vous m’avez réservé hier. Le poste de Comptable chez Valbonne correspond à ce que je
cherche, et je travaille avec Sage depuis dix ans.

Je vous prie d’agréer, Madame, l’expression de mes salutations distinguées.

Maya Lindqvist
""",
    ),
    Sample(
        "two surnames",
        "es",
        record(
            person("Lucía|García Márquez", "Sra."),
            RIOFRIO,
            "Ingeniera de Redes",
            others=(person("Íñigo|Núñez"), person("María del Carmen|Pérez López", "Dra.")),
        ),
        """Para: Lucía García Márquez <l.garcia@riofrio.example>
Asunto: Gracias por la entrevista – Ingeniera de Redes

Estimada Sra. García:

Muchas gracias por la conversación del martes. El puesto de Ingeniera de Redes en Riofrío Energía me interesa todavía
más después de ver la sala de control, y un traslado a San José no sería un problema.

Le ruego que dé las gracias a Íñigo Núñez y a la Dra. Pérez López por sus preguntas.

Quedo a su disposición.

Un cordial saludo,
Maya Lindqvist
""",
    ),
    Sample(
        "one name only, a short signature",
        "en",
        record(person("Suharto|"), ORCHID, "Archivist", sender="Maya Lindqvist"),
        """To: Suharto <suharto@orchidpine.example>
Subject: The archive

Dear Suharto,

Thank you for the walk through the stacks; I did not know that paper could be that quiet. The Archivist role is the one
I have been hoping for, and Orchid & Pine is the place.

Thank you, Suharto.

All the best, Maya
""",
    ),
)

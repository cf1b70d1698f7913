"""Words around the people of a running text: what opens a name, what joins two, and what is none."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# French for Mr; elsewhere an initial, which opens a name as well.
MONSIEUR = frozenset({"M."})
FRENCH = frozenset({"vous", "mme", "rencontrerez", "entretien", "avec", "madame"})
# Verbs of meeting and interviewing, by language: a name may follow each, and none is one.
MEETING = _words(
    """
    entrevistará entrevistarán entrevista entrevistan entrevistó entrevistaron hablarás hablará hablé conocerás
    conocerá conocí reunirás reunirá encontrarás
    incontrerai incontrerà incontreranno incontrerete incontra incontrato intervisterà intervisteranno parlerai parlerà
    conversar conversará conversarás conversei falar falará falarás falei encontrará encontrarás entrevistada
    entrevistado entrevistadores entrevistadora entrevistador entrevistadoras
    träffar träffa träffade möter möta mötte intervjuas intervjuar intervjuade pratar prata snackar intervjuare
    møter møte møtte intervjues intervjuer intervjuere snakker snakke treffer treffe
    møder møde mødte interviewes interviewer interviewere taler tale
    treffen treffe trifft triffst traf trafen spricht sprechen sprach sprachen nehmen nimmt interviewt interviewen
    führen führt leitet leiten
    rencontrerez rencontrera rencontré rencontreras échangerez échangera échanger recevra recevront
    ontmoet ontmoeten spreekt spreken gesproken
    haastattelijat haastattelijana haastattelijasi ovat
    rekruter rozmówcy rozmówca pohovoru
    """
)
# Words of talking after which "with", in any language, names a person even by the first name alone.
TALKING = MEETING | _words("spoke talked speak speaking talking met meet meeting chat chatted chatting interview call")
NOUNS = frozenset({"interview", "call", "meeting", "chat", "entrevista"})
# "møter du Siri": who meets stands between the verb and the name.
WHO_MEETS = frozenset({"du", "sie", "ihr", "vous", "tu", "ni", "u", "je", "ich", "wir", "dere"})
TO = frozenset({"to", "with", "mit", "med", "con", "com", "avec", "met", "an", "à"})
WITH = frozenset({"with", "mit", "med", "con", "com", "avec", "met", "z", "s", "se"})
SPOKEN_TO = frozenset({"spoke", "spoken", "speak", "talked", "talk", "talking", "speaking"})
# "Thanks to Anna and Ben".
THANKED = frozenset({("thanks", "to"), ("thank", "you"), ("merci", "à"), ("dank", "an"), ("gracias", "a")})
# Words with a capital that are no name: openers of sentences, pronouns, days, months, words of invitations.
NOT_NAMES = _words(
    """
    i you we they he she it your our my their his her the a an this that these those there here and or but if when
    please thank thanks dear hi hello hey regards best looking as at on in with from by for to of after before also
    interview meeting call phone video zoom teams google meet round panel onsite office team talk session
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today tomorrow yesterday will would can could should may let just
    ihre ihr ihnen sie ich wir er es die der das den dem ein eine einen und oder mit von am um im bei gespräch
    gesprächspartner gesprächspartnerin gesprächspartnerinnen sind ist wird werden teilnehmer teilnehmerin montag
    dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember herzliche
    grüße guten tag liebe lieber sehr geehrte geehrter vorstellungsgespräch termin uhr abteilung kollege kollegin
    vous votre nous notre le la les un une et ou avec de du des entretien rencontrerez monsieur madame serez reçu
    usted su sus nos el los las una y o con entrevista será reunirá él ella sr sra
    lei il lo gli con colloquio incontrerà sarà u uw wij een en met gesprek spreekt
    pan pani państwo rozmowa z oraz i spotka se spotkanie
    ceo cto hr cv pm am uk us usa eu gmbh
    """
)
CUES = _words(
    """
    meet met meeting with and interviewer interviewers interviewing named called by from introduce joined join
    colleague colleagues manager boss see seeing spoke talked speak talking thank saw is are name be include includes
    including panel host recruiter lead hosted led
    mit und sowie bei sind ist treffen sprechen heißt namens kollegen kollegin kollege von
    avec et par rencontrerez rencontrer êtes est sera seront con y e por será serán conocerá incontrerà met
    compañero compañera colega colegas collègue collègues collega colleghi kollega kollegan kolleger kolega koleżanka
    kolleginnen vorgesetzte vorgesetzter leidinggevende plus
    z i oraz og och med ja com av af puis then dann danach anschließend luego después poi depois sedan dernæst ensuite
    """
)
COMMON_GIVENLESS = _words(
    "team talent people human resources engineering data sales marketing finance product operations"
)
LINKS = frozenset(
    {"plus", "sowie", "além", "oltre"}
    | {",", "&", "/", "|", "–", ";", "and", "und", "et", "y", "e", "en", "och", "og", "i", "oraz", "ja", "or"}
    | {"puis", "then", "dann", "danach", "luego", "después", "poi", "depois", "sedan", "dernæst", "ensuite"}
)
NO_PARTICLES = LINKS | {"in", "an"}
FIRM_AFTER = frozenset({"from", "at", "of", "von", "bei", "de", "chez"})
INTRODUCES = frozenset({"is", "was", "ist", "war", "est", "es"})
INTRODUCED = frozenset({"interviewer", "name", "recruiter", "manager", "host", "contact", "boss", "colleague", "lead"})
AFTER_ORG = frozenset({"at", "from", "of", "for", "bei", "chez", "en", "in", "near", "der", "des", "von"})

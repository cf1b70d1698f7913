"""The fixed words of letters by locale: header names, greetings, closing formulas, abbreviations (playbook D2)."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set, so that a list of words can be written as a plain paragraph."""
    return frozenset(text.split())


HEADERS = {
    **dict.fromkeys(("to", "an", "à", "a", "para", "aan", "til", "till", "do", "destinatario", "destinataire"), "to"),
    **dict.fromkeys(("cc", "kopie", "copie", "copia"), "cc"),
    **dict.fromkeys(("bcc", "cci", "cco"), "bcc"),
    **dict.fromkeys(("from", "von", "de", "da", "van", "od"), "from"),
    **dict.fromkeys(
        ("subject", "re", "betreff", "betr.", "objet", "asunto", "oggetto", "onderwerp", "assunto", "ämne", "emne"),
        "subject",
    ),
    **dict.fromkeys(("date", "datum", "fecha", "data"), "date"),
    "reply-to": "reply-to",
}

GREETINGS = (
    # en
    "dear", "hello", "hi", "hey", "good (?:morning|afternoon|evening|day)", "greetings",
    "to whom it may concern",
    # de
    "sehr geehrte(?:[rs]|[:*_/]r)?", "guten (?:tag|morgen|abend)", "hallo",
    "liebe(?:[rs]|[:*_/]r)?", "grüezi", "grüß gott", "moin",
    "werte[rs]?",
    # fr
    "bonjour", "bonsoir", "madame", "monsieur", "mesdames", "messieurs", "chère?s?", "cher", "salut", "docteur",
    "maître",
    # es
    "estimad[oa]s?(?:/[oa]s?|\\([oa]\\))?", "buen[oa]s (?:días|tardes|noches)", "buen día", "hola", "querid[oa]s?",
    "apreciad[oa]s?", "distinguid[oa]s?", "muy señor",
    # it, nl, pt
    "gentil[ei](?:ssim[oaie])?", "egregi[oa]", "spett\\.?(?:le|abile)?", "buon(?:giorno|asera)", "salve",
    "car[oaie]s?(?:/[oa]s?|\\([oa]\\))?", "geachte", "beste",
    "goede(?:morgen|middag|navond)", "goedendag", "prezad[oa]s?(?:/[oa]s?|\\([oa]\\))?", "olá",
    "oi", "bom dia", "boa (?:tarde|noite)", "exm[oa]s?\\.?", "ex\\.m[oa]s?",
    # pl, cs, nordic, hu, tr
    "szanown[iy]", "szanowna", "szanowne", "dzień dobry", "dobrý den", "vážen[áýí]", "hej", "hei", "hyvä",
    "kära?", "kære", "kjære", "tisztelt", "kedves", "sayın", "merhaba",
)  # fmt: skip

CLOSES = (
    # en
    "(?:yours )?(?:very )?(?:sincerely|truly|faithfully)(?: yours)?", "yours(?=[ ,]|$)",
    "respectfully(?: yours)?",
    "(?:with |my |many |warm |warmest |kind |kindest |best |very best |cordial )+"
    "(?:(?:thanks and |thanks, )?(?:kind |best |warm )*"
    "(?:regards|wishes)|thanks|respect|gratitude|appreciation)", "(?:kind|kindest|best|warm|warmest)(?=,|$)",
    "regards", "all (?:the|my) best", "thank you(?: again)?(?=,|$)", "thanks(?: again| so much)?(?=,|$)",
    "cheers", "gratefully", "cordially", "take care", "until soon", "with (?:sincere )?thanks",
    "(?:in )?appreciation", "looking forward[^.]{0,40}(?=,$)",
    # de
    "mit (?:\\w+ )*gr[üu](?:ß|ss)en", "(?:viele|beste|freundliche|herzliche|schöne|liebe) gr[üu](?:ß|ss)e",
    "hochachtungsvoll", "herzlichst", "mfg", "(?:viele|liebe) dank", "ihr(?:e)?(?=,?$)",
    # fr
    "(?:bien |très )?(?:cordialement|sincèrement|respectueusement)", "salutations",
    "(?:meilleures|sincères) salutations", "avec (?:mes|toute|tous)[^.]{0,60}(?=,$)", "bien à vous",
    "sincères salutations", "respectueuses salutations",
    "(?:je vous prie|veuillez|dans l’attente)[^.]{0,140}(?:[.,]$)",
    # es
    "(?:un |reciba un )?(?:muy )?(?:cordial|afectuoso|atento|respetuoso) saludo", "(?:muy )?atentamente",
    "cordialmente", "saludos(?: cordiales| atentos)?", "un saludo", "(?:le saluda|se despide)[^.]{0,40}",
    # it, nl, pt, pl, cs, nordic
    "(?:cordiali|distinti|cari) saluti", "cordialmente", "un cordiale saluto",
    "met (?:vriendelijke|hartelijke) groet(?:en)?", "(?:vriendelijke|hartelijke) groet(?:en)?", "hoogachtend",
    "atenciosamente", "com os melhores cumprimentos", "(?:melhores )?cumprimentos", "cordiais saudações",
    "abraços?", "z poważaniem", "pozdrawiam", "s pozdravem",
    "(?:med )?(?:vänlig[a]?|venlig|vennlig|bästa|beste|bedste) häls\\w*|(?:med )?(?:venlig|vennlig) hilsen",
    "mvh", "ystävällisin terveisin", "tisztelettel", "üdvözlettel", "saygılarımla",
)  # fmt: skip

QUOTE_MARKS = (
    "original message",
    "forwarded message",
    "ursprüngliche nachricht",
    "message d’origine",
    "mensaje original",
)
WROTE = ("wrote", "schrieb", "a écrit", "escribió", "ha scritto", "schreef", "escreveu", "napisał", "skrev")

# Abbreviations after which a sentence never ends: something must follow them.
NEVER_ENDS = word_set(
    """
    dr prof mr mrs ms mx messrs sr sra srta dra d dña hr fr frl mme mlle mmes mm me pr st ste mt rev hon sen rep gen
    col capt lt sgt maj pres gov dir ing dipl dipl.-ing mag lic arq abg univ h.c h c med phil rer nat jur habil nr no
    núm num tel fon mob fig abb art bsp bzw ca vgl ggf evtl inkl exkl zzgl z.b z u.a d.h e.g i.e cf vs viz approx est
    ext dept p pp vol ed eds hrsg bd jh str av avda c/ apdo eg ie i.a ppa i.v gez geb née resp sog max min mind tgl wg
    zw dott dott.ssa sig sig.ra sig.na avv arch gent spett egr ir drs mevr dhr mgr inż hab
    """
)
# Of these, by language, words of their own: "for me. I would", "within the hr. We", but "Me Dupont" and "no. 5".
ALSO_WORDS = {
    "en": word_set("me no art max app fig est"),
    "de": word_set("dir art"),
    "fr": word_set("est art col gen max"),
    "es": word_set("no est col med arch"),
    "it": word_set("no est col me"),
    "nl": word_set("me art min"),
    "pt": word_set("max col"),
}
# Abbreviations that may close a sentence: it ends there when the next word usually opens one.
MAY_END = word_set(
    """
    inc ltd co corp llc llp plc bros gmbh ag kg s.a s.l s.r.l s.p.a s.a.s s.à.r.l sarl spa bv b.v n.v nv etc usw u.s.w
    u.s u.k u.s.a ee.uu a.m p.m a.c d.c jr sr ph.d m.sc b.sc m.a b.a mba jan feb mar apr jun jul aug sep sept oct nov
    dec okt dez janv févr avr juil déc ene abr ago dic mio mrd std min sec hrs k.k pty ges
    """
)
ORDINAL_STOP = frozenset({"de", "da", "no", "nb", "cs", "pl", "hu", "fi", "sk", "sl", "hr"})

# Words that usually open a sentence when capitalised in mid-text.
OPENERS = word_set(
    """
    I We You He She It They The This That These Those A An My Our Your His Her Their There Here What When Where
    Why How Who Which If As At In On For From With Since While After Before Although Because Please Thank Thanks
    Once Whatever May Would Could Should Will Can Do Did Is Are And But So Or Not No Yes Also Hearing Having Being
    Let Perhaps Finally First Ihrer Ihren Ihrem Ihnen Ich Wir Sie Er Es Das Die Der Den Dem Ein Eine Einen Mein
    Meine Unser Unsere Ihr Ihre Dies Diese Dieser Dieses Wenn Als Da Weil Dass Was Wer Wie Wo Warum Für Mit Nach
    Bei Im Am Zu Zum Zur Vielen Gern Gerne Bitte Auch Und Aber Oder Denn Haben Je J Nous Vous Il Elle Ils Elles Le
    La Les L Un Une Des Ce Cette Ces Mon Ma Mes Notre Nos Votre Vos Son Sa Ses Si Que Qui Quand Comme Pour Par
    Avec Dans En Sur Chez Merci Et Mais Ou Donc Bien Depuis Yo Nosotros Usted Ustedes Ella Ellos El Los Las Una
    Unos Unas Mi Mis Su Sus Nuestro Nuestra Este Esta Esto Estos Cuando Como Porque Aunque Con Sin Por Desde Tras
    Gracias Y Pero O Quedo Me Espero Agradezco
    """
)

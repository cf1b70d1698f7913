# ruff: noqa: E501  (a table of words reads best on one line)
"""What stands before a telephone number: whose it is, or that it is none to call."""

from __future__ import annotations

import re

# A letter alone is a label only before a colon or a dot.
LABEL = re.compile(
    r"(?:\b(?:tel(?:ephone|efon|éfono|efono|efone|efoon|efonnummer|efonisch)?|phone|mobile?|mobil(?:e|telefon|nummer)?|mob|cell(?:ulare|ular|phone)?"
    r"|handy(?:nummer)?|fon|durchwahl|direkt(?:wahl)?|direct(?: (?:line|dial))?|dw|office|büro|desk|téléphone|tél|portable|móvil|tfno|tlf|mobiel|gsm|komórka|puh|telefoon)\b"
    r"|\b[tmpd](?=\s?[:.])|[\u260e\u2706\U0001f4de\U0001f4f1])",
    re.IGNORECASE,
)
FAX = re.compile(r"\b(?:tele)?fax(?:nummer)?\b|\bfx\b|\bf(?=\s?[:.])|\btélécopie\b", re.IGNORECASE)
# A number of the firm, of a register or of a conference belongs to nobody who can be called by name.
NO_PHONE = re.compile(
    r"\b(?:iban|bic|vat|ust|steuer\w*|hrb|hra|register\w*|registered|company (?:no|number)|reg|konto|account|id|passcode|pin|ref(?:erence)?|siret|siren|kvk|cif|nif)\b",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"\b(?:zentrale|switchboard|reception|receptionist|empfang|front desk|hotline|standard|centralita|centralino|receptie|sekretariat|sekretär\w*|secretary|secrétariat"
    r"|assistant\w*|assistent\w*|vorzimmer|vertretung|stellvertret\w*|deputy|colleague\w*|kolleg\w*|collègue\w*|on behalf of|i\. ?a\.|emergency|notfall|support|team)\b",
    re.IGNORECASE,
)
CONFERENCE = re.compile(
    r"\b(?:zoom|teams|webex|meeting id|passcode|dial[- ]?in|einwahl\w*|conference|konferenz\w*)\b", re.IGNORECASE
)
# The writer says that the number is their own.
MINE = re.compile(
    r"\b(?:(?:reach|call|phone|ring|text|contact|get) (?:hold of )?me\b|my (?:own |direct |mobile |cell |phone |office |private )*(?:number|line|mobile|cell|phone|desk)\b"
    r"|erreichen sie mich|(?:rufen|ruf) (?:sie )?mich|meine (?:\w+ )?(?:\w*nummer|durchwahl|handynummer)|mein (?:handy|telefon)\b|(?:me joindre|m[’']appeler|mon (?:numéro|portable))"
    r"|(?:llám[ea]me|localizarme|mi (?:número|móvil|teléfono))|(?:chiamarmi|il mio (?:numero|cellulare))|(?:mijn (?:nummer|mobiel|telefoon)|bel me|me bellen))",
    re.IGNORECASE,
)
ANY_CALL = re.compile(
    r"\b(?:call|ring|phone|dial|reach\w*|tel\w*|anruf\w*|anzurufen|erreich\w*|nummer|number|appel\w*|joindre|numéro|llam\w*|número|chiam\w*|numero|bellen|bel)\b",
    re.IGNORECASE,
)

# ruff: noqa: E501  (a pattern reads best on one line)
"""What spoils a call: "did I get it?", other offers, pay, complaints about waiting (playbook B9)."""

from __future__ import annotations

import re
from collections.abc import Mapping

RESULT, OTHERS, PAY, WAITING = "result", "others", "pay", "waiting"

_PATTERNS: Mapping[str, Mapping[str, str]] = {
    "en": {
        RESULT: r"did i (?:get|make) it|have i got the (?:job|role)|am i hired|do i have the job",
        OTHERS: r"other (?:job )?offers?|another offer|other compan(?:y|ies) (?:want|are)|elsewhere",
        PAY: r"\bsalar\w+|\bpay\b|\bwages?\b|\bcompensation\b|\bbonus",
        WAITING: r"(?:still|yet) (?:have ?n[o']t|not) heard|have ?n[o']t heard|been waiting|(?:so|too) long|you promised|no one (?:called|answered)|why have ?n[o']t",
    },
    "de": {
        RESULT: r"habe ich (?:die stelle|den job|es)\b|bin ich (?:genommen|dabei)|hat es geklappt",
        OTHERS: r"andere[sn]? angebot\w*|weitere[sn]? angebot\w*|andere firma|woanders",
        PAY: r"\bgehalt\w*|\blohn\w*|verg[uü]tung|\bbonus",
        WAITING: r"noch (?:immer )?nichts (?:von ihnen )?geh[oö]rt|warte\w* (?:schon|seit)|so lange|zu lange|hatten (?:mir )?versprochen|niemand hat",
    },
    "fr": {
        RESULT: r"ai-je (?:obtenu|eu) (?:le poste|la place)|suis-je (?:pris|prise|retenue?)",
        OTHERS: r"autres? offres?|une autre entreprise|ailleurs",
        PAY: r"\bsalaire\w*|r[eé]mun[eé]ration|\bprime\b",
        WAITING: r"toujours (?:pas|aucune)|j'attends depuis|(?:si|trop) longtemps|vous aviez promis|personne ne m'a",
    },
    "es": {
        RESULT: r"¿?(?:me han|he) (?:elegido|conseguido)|¿?tengo el puesto",
        OTHERS: r"otras? ofertas?|otra empresa|en otro sitio",
        PAY: r"\bsalari\w*|\bsueldo\w*|\bretribuci[oó]n",
        WAITING: r"todav[ií]a no (?:me han|he sabido)|llevo esperando|(?:tanto|demasiado) tiempo|me prometieron|nadie me ha",
    },
    "it": {
        RESULT: r"ho (?:avuto|ottenuto) il posto|sono stat[oa] (?:scelt|pres)[oa]",
        OTHERS: r"altr[ae] offert[ae]|un'altra azienda|altrove",
        PAY: r"\bstipendi\w*|\bretribuzion\w*|\bsalari\w*",
        WAITING: r"ancora (?:nessun|niente|non ho)|aspetto da|(?:così|troppo) (?:tanto )?tempo|mi avevate promesso|nessuno mi ha",
    },
    "nl": {
        RESULT: r"heb ik (?:de baan|het)\b|ben ik aangenomen",
        OTHERS: r"ander(?:e)? aanbod|andere aanbiedingen|ander bedrijf|elders",
        PAY: r"\bsalaris\w*|\bloon\b|\bbeloning\b",
        WAITING: r"nog (?:steeds )?niets (?:van u )?gehoord|wacht (?:al|sinds)|(?:zo|te) lang|u had beloofd|niemand heeft",
    },
    "pt": {
        RESULT: r"(?:consegui|ganhei) a vaga|fui (?:escolhid|selecionad|contratad)[oa]",
        OTHERS: r"outras? (?:ofertas?|propostas?)|outra empresa|em outro lugar",
        PAY: r"\bsal[aá]ri\w*|\bremunera[cç]\w*",
        WAITING: r"ainda n[aã]o (?:tive|recebi)|estou esperando|(?:tanto|muito) tempo|prometeram|ningu[eé]m me",
    },
}
NEVER = {
    language: {kind: re.compile(words, re.IGNORECASE) for kind, words in kinds.items()}
    for language, kinds in _PATTERNS.items()
}


def never_said(text: str, language: str) -> tuple[str, ...]:
    """Which of the sentences that are never said on the phone stand in the text, by kind; () where none does.

    Another offer may be told only where it is true and they are asked to decide sooner (B11); no script does it.
    """
    lang = language.partition("-")[0].lower()
    return tuple(kind for kind, pattern in NEVER.get(lang, NEVER["en"]).items() if pattern.search(text))

"""Greeting rows of French, Spanish, Catalan, Portuguese, Italian and Romanian (playbook D2)."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.people.greetings.row import NAME_ONLY, Row

_FR = Row(
    locale="fr-FR",
    source="playbook D2; vitrinelinguistique.oqlf.gouv.qc.ca: no surname after Madame or Monsieur, no abbreviation",
    forms={
        "f": "Madame,",
        "m": "Monsieur,",
        "f.prof": "Madame la Professeure,",
        "m.prof": "Monsieur le Professeur,",
        ".kept": "{t},",
        "neutral": "Bonjour {full},",
        "informal": "Bonjour {g},",
        "unnamed": "Madame, Monsieur,",
    },
    email={"f": "Bonjour Madame,", "m": "Bonjour Monsieur,"},
    closes={
        "": ("Cordialement,", "Bien cordialement,"),
        "letter": (
            "Je vous prie d’agréer, {appellation}, l’expression de mes salutations distinguées.",
            "Cordialement,",
        ),
    },
    # A physician and a lawyer are addressed by the word, whoever they are; "Dr" alone may be a PhD and is left out.
    kept={"docteur": "", "docteure": "f", "maître": "", "maitre": "", "me": "", "mᵉ": ""},
    titles={"me": "Maître", "mᵉ": "Maître", "maitre": "Maître"},
    joint="\n",
)

_ES = Row(
    locale="es-ES",
    source="playbook D2; RAE: colon; first surname or both, never the second alone",
    forms={
        "f": "Estimada {h} {s}:",
        "m": "Estimado {h} {s}:",
        "f.dr": "Estimada Dra. {s}:",
        "m.dr": "Estimado Dr. {s}:",
        "f.prof": "Estimada Prof.ª {s}:",
        "m.prof": "Estimado Prof. {s}:",
        "f.kept": "Estimada {t} {s}:",
        "m.kept": "Estimado {t} {s}:",
        "neutral": "Buenos días, {full}:",
        "informal": "Hola, {g}:",
        "unnamed": "Estimado equipo de selección:",
    },
    closes={"": ("Un cordial saludo,", "Atentamente,"), "informal": ("Un saludo,", "Saludos,")},
    honorifics={"f": "Sra.", "m": "Sr.", "srta": "Srta."},
    kept={"dra": "f", "doctora": "f", "profª": "f", "profesora": "f"},
    joint="\n",
)

_CA = replace(
    _ES,
    locale="ca",
    source="ub.edu (llibre d’estil, 3050); Optimot 118/5: benvolgut senyor, a comma",
    forms={
        "f": "Benvolguda Sra. {s},",
        "m": "Benvolgut Sr. {s},",
        "neutral": "Bon dia, {full},",
        "informal": "Hola, {g},",
        "unnamed": "Benvolguts,",
    },
    closes={"": ("Cordialment,", "Atentament,")},
)

_PT_BR = Row(
    locale="pt-BR",
    source="playbook D2; resufit.com: prezado, prezada and the surname; atenciosamente",
    forms={
        "f": "Prezada {h} {s},",
        "m": "Prezado {h} {s},",
        "f.dr": "Prezada Dra. {s},",
        "m.dr": "Prezado Dr. {s},",
        "f.prof": "Prezada Profa. {s},",
        "m.prof": "Prezado Prof. {s},",
        "f.kept": "Prezada {t} {s},",
        "m.kept": "Prezado {t} {s},",
        "neutral": "Olá, {full},",
        "informal": "Olá, {g},",
        "unnamed": "Prezada equipe,",
    },
    closes={"": ("Atenciosamente,", "Cordialmente,"), "informal": ("Abraço,", "Atenciosamente,")},
    honorifics={"f": "Sra.", "m": "Sr.", "srta": "Srta."},
    kept={"dra": "f", "doutora": "f", "profa": "f", "profª": "f", "professora": "f"},
    joint="\n",
)

_PT = replace(
    _PT_BR,
    locale="pt-PT",
    source="playbook D2; economias.pt, resufit.com: Exmo. Senhor with the title; com os melhores cumprimentos",
    forms={
        "f": "Exma. Senhora {s},",
        "m": "Exmo. Senhor {s},",
        "f.dr": "Exma. Senhora Dra. {s},",
        "m.dr": "Exmo. Senhor Dr. {s},",
        "f.prof": "Exma. Senhora Professora {s},",
        "m.prof": "Exmo. Senhor Professor {s},",
        "f.kept": "Exma. Senhora {t} {s},",
        "neutral": "Bom dia, {full},",
        "informal": "Olá, {g},",
        "unnamed": "Exmos. Senhores,",
    },
    closes={"": ("Com os melhores cumprimentos,", "Cumprimentos,")},
)

_IT = Row(
    locale="it-IT",
    source="playbook D2: Gentile has no gender; an unknown degree is not addressed",
    forms={
        "f": "Gentile {h} {s},",
        "m": "Gentile {h} {s},",
        ".kept": "Gentile {t} {s},",
        "f.kept": "Gentile {t} {s},",
        "m.kept": "Gentile {t} {s},",
        "f.dr": "Gentile dottoressa {s},",
        "m.dr": "Gentile dottor {s},",
        ".prof": "Gentile {t} {s},",
        "f.prof": "Gentile professoressa {s},",
        "m.prof": "Gentile professor {s},",
        "neutral": "Gentile {full},",
        "informal": "Ciao {g},",
        "unnamed": "Spett.le Ufficio del Personale,",
    },
    closes={"": ("Cordiali saluti,", "Distinti saluti,"), "informal": ("Cordiali saluti,", "Un saluto,")},
    honorifics={"f": "Sig.ra", "m": "Sig.", "signora": "Signora", "signor": "Signor", "signore": "Signor"},
    titles={"prof": "Prof."},
    kept={
        "dott": "",
        "dottssa": "f",
        "dottoressa": "f",
        "dottor": "m",
        "profssa": "f",
        "professoressa": "f",
        "ing": "",
        "arch": "",
        "avv": "",
        "rag": "",
        "geom": "",
        "ingegnere": "",
        "architetto": "",
        "avvocato": "",
    },
    joint="\n",
)

_RO = Row(
    locale="ro",
    source="expressdebanat.ro, bunele-maniere.com: stimate domnule, stimată doamnă and the surname",
    forms={
        "f": "Stimată doamnă {s},",
        "m": "Stimate domnule {s},",
        "f.dr": "Stimată doamnă doctor {s},",
        "m.dr": "Stimate domnule doctor {s},",
        "neutral": "Bună ziua, {full},",
        "informal": "Bună, {g},",
        "unnamed": "Bună ziua,",
    },
    closes={"": ("Cu stimă,", "Cu respect,")},
    joint="\n",
)

ROWS = (
    _FR,
    replace(
        _FR,
        locale="fr-CA",
        email={"f": "Bonjour Madame {s},", "m": "Bonjour Monsieur {s},"},
        closes={"": ("Cordialement,", "Salutations distinguées,")},
    ),
    replace(_FR, locale="fr-BE"),
    replace(_FR, locale="fr-CH"),
    replace(_FR, locale="fr"),
    _ES,
    replace(_ES, locale="es"),
    _CA,
    replace(
        _CA,
        locale="gl",
        source=NAME_ONLY,
        forms={"neutral": "Bos días, {full}:", "unnamed": "Bos días:"},
        closes={"": ("Un cordial saúdo,",)},
    ),
    _PT_BR,
    _PT,
    replace(_PT_BR, locale="pt"),
    _IT,
    replace(_IT, locale="it"),
    _RO,
)

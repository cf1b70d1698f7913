"""Head words of job titles by language, for the languages whose titles are one word or end in one."""

from __future__ import annotations

# Words that stand alone or as the noun of a title, each language by its code.
HEADS = {
    "sv": """
        chef chefen ledare projektledare teamledare gruppledare ansvarig samordnare handläggare direktör rekryterare
        utvecklare ingenjör konsult rådgivare ekonom jurist sjuksköterska föreståndare ordförande säljare
        """,
    "nb": """
        leder daglig avdelingsleder prosjektleder teamleder personalleder fagleder gruppeleder kontorleder driftsleder
        salgsleder sjef direktør rådgiver seniorrådgiver rekrutterer utvikler ingeniør medarbeider saksbehandler selger
        økonom sykepleier styreleder
        """,
    "da": """
        afdelingsleder projektleder teamleder gruppeleder chef direktør rådgiver konsulent udvikler ingeniør
        medarbejder sagsbehandler sælger økonom sygeplejerske formand
        """,
    "fi": """
        päällikkö johtaja toimitusjohtaja asiantuntija rekrytoija insinööri kehittäjä suunnittelija esimies esihenkilö
        assistentti koordinaattori konsultti vastaava tutkija lakimies sihteeri
        """,
    "pt": """
        gestor gestora chefe diretor diretora director directora coordenador coordenadora engenheiro engenheira técnico
        técnica especialista assistente assessor assessora sócio sócia advogado advogada analista contabilista
        programador programadora encarregado encarregada enfermeiro enfermeira recrutador recrutadora
        """,
    "es": """
        director gestor abogado abogada socio socia asesor asesora especialista analista desarrollador desarrolladora
        subdirector subdirectora enfermero enfermera
        """,
    "sk": """
        riaditeľ riaditeľka vedúci vedúca manažér manažérka personalista personalistka špecialista špecialistka
        konzultant konzultantka účtovník účtovníčka inžinier inžinierka referentka asistentka vývojár vývojárka
        náborár náborárka konateľ konateľka
        """,
    "cs": """
        manažer manažerka jednatel jednatelka specialista specialistka konzultant konzultantka účetní vývojář
        vývojářka náborář náborářka asistentka
        """,
    "el": """
        διευθυντής διευθύντρια υπεύθυνος υπεύθυνη προϊστάμενος προϊσταμένη μηχανικός σύμβουλος στέλεχος συντονιστής
        συντονίστρια προγραμματιστής προγραμματίστρια αναλυτής αναλύτρια γραμματέας βοηθός λογιστής λογίστρια πρόεδρος
        """,
    "hu": "mérnök munkatárs tanácsadó szakértő ügyvezető fejlesztő asszisztens toborzó koordinátor",
    "nl": "leidinggevende directrice adviseur beleidsmedewerker projectleider afdelingshoofd ontwikkelaar voorzitter",
    "ja": "部長 課長 係長 社長 取締役 主任 室長 本部長 担当 採用担当 人事担当 代表取締役 マネージャー",
    "zh": "经理 總經理 总经理 經理 总监 總監 主管 工程师 工程師 主任 专员 專員 顾问 顧問 董事 总裁 總裁",
    "ko": "팀장 부장 과장 차장 대리 이사 대표 본부장 실장 매니저 연구원 책임 선임 주임 상무 전무 사장",
}
WORDS = frozenset(word.casefold() for words in HEADS.values() for word in words.split())

# The last part of a compound ("Personalchef", "henkilöstöpäällikkö"); none of them ends a family name.
ENDS = tuple(
    """
    leiter leiterin ingenieur ingenieurin berater beraterin referent referentin direktor direktorin entwickler
    entwicklerin assistent assistentin arzt ärztin führer führerin sekretär sekretärin
    chef ledare ansvarig samordnare handläggare direktör utvecklare ingenjör konsult rådgivare rekryterare
    rådgiver direktør ingeniør utvikler udvikler konsulent medarbeider medarbejder behandler ingsleder ktleder
    päällikkö johtaja asiantuntija insinööri kehittäjä suunnittelija koordinaattori konsultti vastaava
    medewerker leidster leider adviseur ontwikkelaar
    vezető igazgató mérnök
    """.split()
)
# Chinese, Japanese and Korean titles are written without blanks: "人力资源经理", "인사팀장".
NATIVE_ENDS = tuple(
    word.casefold() for code in ("ja", "zh", "ko") for word in HEADS[code].split() if not word.isascii()
)
# What a part of a firm ends in there; a lone 部 also ends family names (長谷部).
NATIVE_DEPARTMENTS = tuple(
    "事部 発部 業部 務部 画部 術部 報部 理部 造部 採用課 资源部 資源部 市场部 人事课 인사팀 개발팀 영업팀".split()
)
_SHORTEST_NATIVE = 3


def is_native_title(word: str) -> bool:
    """True for a title in Chinese, Japanese or Korean that is more than the head alone (which is in `WORDS`)."""
    return len(word) >= _SHORTEST_NATIVE and word.endswith(NATIVE_ENDS)


def is_native_department(word: str) -> bool:
    """True for a part of a firm in Chinese, Japanese or Korean."""
    return len(word) >= _SHORTEST_NATIVE and word.endswith(NATIVE_DEPARTMENTS)

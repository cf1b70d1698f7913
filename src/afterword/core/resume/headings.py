"""The headings of a resume in six languages, and which part of it each opens."""

from __future__ import annotations

import re
from functools import cache

from afterword.core.resume.lines import Line

_TABLE = {
    "work": """experience|work experience|professional experience|employment|employment history|work history|
        career history|
        career|relevant experience|professional background|positions|positions held|career summary and experience|
        selected experience|clinical experience|teaching experience|industry experience|appointments|
        professional history|
        where i have worked|where i've worked|jobs|previous employment|experience and employment|
        berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|berufliche erfahrung|
        beruflicher lebenslauf|arbeitserfahrung|tätigkeiten|
        expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|
        experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|
        esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|
        esperienze professionali|
        werkervaring|ervaring|arbeidsverleden|loopbaan|experiência|experiência profissional""",
    "education": """education|academic background|education and training|training|training and education|qualifications|
        academic qualifications|educational background|studies|degrees|academic history|schooling|
        education and qualifications|
        ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|aus- und weiterbildung|bildungsgang|
        formation|formations|études|diplômes|formation académique|parcours académique|
        educación|formación|formación académica|estudios|istruzione|formazione|istruzione e formazione|titoli di studio|
        opleiding|opleidingen|onderwijs|educação|formação|formação acadêmica""",
    "skills": """skills|key skills|core skills|technical skills|core competencies|competencies|competences|
        skills and tools|
        tools|technologies|expertise|areas of expertise|top skills|professional skills|skill set|it skills|
        computer skills|
        skills summary|strengths|what i bring|tech stack|skills & competencies|skills and competencies|
        hard skills|toolbox|
        kenntnisse|fähigkeiten|kompetenzen|edv-kenntnisse|it-kenntnisse|fachkenntnisse|kenntnisse und fähigkeiten|
        besondere kenntnisse|kernkompetenzen|fachliche kompetenzen|
        compétences|compétences clés|compétences techniques|savoir-faire|informatique|
        habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competenze|capacità|competenze tecniche|
        vaardigheden|competenties|kennis|kennis en vaardigheden|habilidades técnicas|competências""",
    "languages": """languages|language skills|sprachen|sprachkenntnisse|fremdsprachen|langues|idiomas|lingue|
        lingue straniere|talen|talenkennis""",
    "summary": """summary|profile|professional summary|about|about me|objective|career objective|personal statement|
        personal profile|executive summary|professional profile|career profile|introduction|who i am|
        highlights of qualifications|
        profil|kurzprofil|über mich|persönliches profil|zusammenfassung|à propos|profil professionnel|résumé|objectif|
        perfil|perfil profesional|sobre mí|resumen|objetivo|profilo|profilo professionale|chi sono|riepilogo|
        profiel|over mij|samenvatting|persoonlijk profiel|resumo|sobre mim""",
    "basics": """contact|contact details|contact information|personal details|personal information|details|get in touch|
        kontakt|kontaktdaten|persönliche daten|persönliche angaben|angaben zur person|coordonnées|
        informations personnelles|
        contacto|datos personales|datos de contacto|contatti|dati personali|contactgegevens|persoonlijke gegevens|
        persoonsgegevens|contato|dados pessoais""",
    "volunteer": """volunteering|volunteer experience|volunteer work|voluntary work|community service|ehrenamt|
        ehrenamtliches engagement|engagement|ehrenamtliche tätigkeit|bénévolat|voluntariado|volontariato|
        vrijwilligerswerk""",
    "certificates": """certifications|certificates|licenses|licences|licenses and certifications|
        licences and certifications|
        certifications and licenses|professional registrations|registrations|courses|courses and certifications|
        zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|certificats|certificaciones|cursos|
        certificazioni|corsi|certificaten|cursussen|certificações""",
    "awards": """awards|honors|honours|honors-awards|honors and awards|awards and honors|achievements|auszeichnungen|
        preise|prix|distinctions|premios|premi|riconoscimenti|prijzen|onderscheidingen|prêmios""",
    "projects": """projects|selected projects|personal projects|key projects|projekte|projets|proyectos|progetti|
        projecten|
        projetos""",
    "publications": """publications|papers|selected publications|talks|publikationen|veröffentlichungen|publicaciones|
        pubblicazioni|publicaties|publicações""",
    "interests": """interests|hobbies|hobbies and interests|interests and hobbies|activities|interessen|hobbys|
        interessen und hobbys|centres d'intérêt|loisirs|intereses|aficiones|interessi|interesses|hobby's""",
    "references": """references|referees|referenzen|références|referencias|referenze|referenties|referências|
        references available on request|references available upon request""",
    "other": """additional information|miscellaneous|memberships|affiliations|professional affiliations|patents|
        sonstiges|divers|otros datos|altro|overige|military service|availability""",
}  # fmt: skip
_SPACED = re.compile(r"^(?:\w ){3,}\w$")
_LONGEST = 60


def heading(line: Line) -> tuple[str, str] | None:
    """The part that a line opens, and what already stands in it on the same line ("Skills: SQL, Excel"); None else."""
    if line.bullet or len(line.text) > 4000:
        return None
    first, colon, rest = line.text.partition(":")
    if part := _part(line.text):
        return part, ""
    if colon and rest.strip() and (part := _part(first)) and part not in {"work", "education"}:
        return part, rest.strip()
    return None


def _part(text: str) -> str | None:
    plain = re.sub(r"\s+", " ", text.replace("\t", " ").replace("’", "'")).strip(" :.·•|-–—_=#*").casefold()
    if _SPACED.match(plain):
        return _headings().get(plain.replace(" ", ""))
    plain = plain.replace(" & ", " and ").replace(" / ", " and ")
    return _headings().get(plain) if 2 < len(plain) < _LONGEST else None


@cache
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for part, names in _TABLE.items():
        for name in names.split("|"):
            plain = " ".join(name.split()).replace(" & ", " and ")
            found.setdefault(plain, part)
            # Letters set apart ("S K I L L S") leave no telling where a word ends.
            found.setdefault(plain.replace(" ", ""), part)
    return found

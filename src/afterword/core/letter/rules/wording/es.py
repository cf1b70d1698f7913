# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Spanish wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"salario|sueldo|retribución|remuneración|paga|bonus|incentivos|pretensiones|coche de empresa|aumento de sueldo",
    "perk": r"vacaciones|teletrabajo|teletrabajar|días libres|jornada reducida|horario flexible|seguro médico|mudanza",
    "soon": r"mañana|lunes|martes|miércoles|jueves|viernes|esta semana|fin de (?:la )?semana|\d+|el día",
    "boss": r"jef[ea]s?|empresa|director\w*|compañer\w+|equipo|gerente|encargad[oa]|superior\w*|empleador|trabajo",
    "bad": r"incompetent\w*|inútil\w*|caótic[oa]s?|caos|desastre|desastros[oa]s?|horrible\w*|insoportable\w*|tóxic[oa]s?|mentiros[oa]s?|maleducad[oa]s?|injust[oa]s?|ridícul[oa]s?|pésim[oa]s?|mal[oa]s?|vag[oa]s?|desorganizad[oa]s?|poco profesional\w*|lament\w+|grosero|grosera|arrogante\w*|incapa\w+|superad[oa]",
}
BLOCK = {
    "L12": r"""
(?:\bcuánt[oa]s?|\bcuál|\bqué|\bpodría\w*|\bpodemos|\bquisiera|\bme gustaría|\bquiero|\bnecesito|\bespero|\bexijo|\bpido|\bmi (?=salario|sueldo)|\bmis (?=pretensiones)|\bhay|\bofrecen|\bhablar del?|\bnegociar|\baspiro)\b[^.!?]{0,50}\b(?:<pay>|<perk>)\b
\bcuánto (?:\w+ )?(?:pagan|cobra\w*|gana\w*|ofrecen)\b|\b(?:<pay>|<perk>)\b[^.!?]{0,40}\b(?:negociable|imprescindible|condición|bajo|insuficiente|irrenunciable)\b|\bno (?:puedo|podría|podré) (?:empezar|incorporarme|comenzar)\b[^.!?]{0,30}\b(?:antes|hasta)|\bmenos de [\d.]+ ?(?:€|euros)""",
    "L13": r"""
\bnecesito (?:\w+ )?(?:este|el|ese|una|su|saber|urgentemente) ?(?:\w+)?\b(?:trabajo|puesto|empleo|respuesta|oportunidad|saber|cuanto)?|\bdesesperad[oa]\b|\bpor favor,? por favor\b|\b(?:le|se lo) (?:ruego|suplico|imploro)\b[^.!?]{0,30}\b(?:oportunidad|puesto|respuesta|contrat\w+|conteste|responda)?|\bexijo\b|\bespero su (?:respuesta|decisión|contestación) (?:antes|a más|para|hoy|mañana|inmediata)|\b(?:su (?:\w+ )?(?:respuesta|decisión|contestación)|una respuesta (?:suya|inmediata|ya)|responda\w*|conteste\w*|decida\w*|dígame|confirme\w*|llám\w+)\b[^.!?]{0,40}\b(?:antes del?|a más tardar|cuanto antes|inmediat\w+|urgente\w*|hoy mismo|de inmediato|lo antes posible|ya)\b
\bpor qué (?:no|nadie|tard\w+|aún)\b|\b(?:todavía|aún) (?:no (?:he|me)|sin|espero|sigo)\b[^.!?]{0,40}\b(?:recib\w+|respuesta|noticias|contest\w+|esperando|sabido)|\b(?:me prometi(?:ó|eron)|usted(?:es)? prometi\w+)\b|\bcomo ya le (?:pregunté|dije|escribí)|\b(?:he conseguido|tengo|me dan) el (?:puesto|trabajo)\?|\b(?:déme|deme|denme|dame) (?:una|esta|otra|la) (?:\w+ )?oportunidad\b|\búltima (?:oportunidad|esperanza)\b|\bharía (?:cualquier|lo que|todo)\b
\bno (?:encontrará\w*|hallará\w*)\b[^.!?]{0,30}\b(?:mejor|nadie|otr[oa])|\bno (?:cometa|se equivoque|se arrepentirá\w*)\b|\bse arrepentirá\w*\b|\bcontráte(?:me|nme)\b|\belíja(?:me|nme)\b|\ben su lugar\b|\bdense prisa\b|\bdese prisa\b|\bno tarden?\b|\bjunto al teléfono\b|\bpendiente del teléfono\b|\bno puedo (?:dormir|esperar más)\b|\b(?:mi futuro|mi alquiler|mi familia|todo)\b[^.!?]{0,30}\bdepende\b|\bno me (?:deje\w*|defraude\w*|falle\w*)\b""",
    "L14": r"""
\b(?:perdón|perdone\w*|disculp\w+|lo siento|lamento|siento|avergonzad[oa]|vergüenza|excus\w+)\b[^.!?]{0,80}\b(?:nervios\w*|nervi\w+|actuación|respuestas?|rendimiento|retraso|torpe\w*|preparad[oa]|titube\w+|mal|mi |mis |haber|estaba|cansad[oa])
\b(?:estaba|estuve|me puse|iba) (?:\w+ ){0,2}?(?:nervios[oa]|enferm[oa]|cansad[oa]|mal preparad[oa]|agobiad[oa]|bloquead[oa]|estresad[oa]|poco preparad[oa]|inquiet[oa]|resfriad[oa])|\b(?:normalmente|habitualmente|por lo general|suelo)\b[^.!?]{0,30}\b(?:mejor|más|soy|lo hago|hago)|\b(?:mal día|mala noche|mala tarde)\b|\bmis nervios\b|\blos nervios\b|\bme quedé en blanco\b|\b(?:lo hice|respondí|contesté|me expliqué|dormí) (?:\w+ )?(?:mal|fatal|poco)\b|\bno (?:di|mostré|supe|estuve|fue mi)\b[^.!?]{0,30}\b(?:mejor|talla|altura|responder|explicar\w*|fin[oa]|día)|\bmetí la pata\b|\bla fastidié\b""",
    "L18": r"""
\b(?:tengo|he recibido|me han (?:hecho|ofrecido)|cuento con|dispongo de)\b[^.!?]{0,30}\b(?:otras?|dos|varias|mejor(?:es)?|más) (?:\w+ )?ofertas?\b|\botr[ao]s? (?:empresas?|compañías?)\b[^.!?]{0,50}\b(?:ofert\w+|interes\w+|me |contrat\w+|quiere\w*)|\b(?:otros|demás|los) (?:candidat[oa]s|aspirantes)\b|\bmejor que (?:\w+ )?(?:los demás|otros|cualquiera|nadie|los otros)|\bcuántos candidatos\b|\bsu competencia\b[^.!?]{0,30}\b(?:me|ofrec\w+|paga)|\bsu (?:sonrisa|belleza|encanto|vestido|mirada|perfume)\b|\b(?:es|está) usted (?:\w+ )?(?:muy |tan )?(?:guap[oa]|bell[oa]|encantador[a]?|elegante|atractiv[oa]|la persona más|el más|la más)""",
    "L20": r"""
\b(?:mi|mis|nuestr[oa]s?) (?:\w+ )?(?:<boss>)(?: \w+)?\b[^.!?]{0,50}\b(?:<bad>|no sabe\w*|no escucha\w*|no respeta\w*|miente\w*|grita\w*)|\bodio (?:mi|a mi|este|trabajar)\b|\bestoy hart[oa]\b|\b(?:(?:su|sus|este|esta) (?:\w+ )?|(?:el|la) (?=entrevista|selección|proceso de selección))(?:proceso|procedimiento|entrevista|preguntas?|prueba|selección|decisión|página|anuncio|trato|organización|respuesta|recepcionista)\b[^.!?]{0,40}\b(?:es|fue|era|son|fueron|ha sido|me pareci\w+|resultó)\b[^.!?]{0,30}\b(?:<bad>|demasiado|lent[oa]s?|larg[oa]s?|absurd[oa]s?|rar[oa]s?|error|equivocad[oa]|vergonz\w+|inaceptable)
\b(?:decepcionad[oa]|indignad[oa]|molest[oa]|enfadad[oa]|furios[oa]|ofendid[oa]) (?:con|por|de) (?:su|sus|la decisión|el proceso|esta|este|usted\w*|la respuesta|el trato)\b|\b(?:decepcionad[oa]|indignad[oa]|ofendid[oa]) (?:de |por)?que (?:usted|me|no)\b|\b(?:injust[oa]|injusticia|discrimina\w+)\b|\bpérdida de tiempo\b|\bhan? hecho perder\b|\bperder (?:mi|el) tiempo\b|\busted(?:es)? se lo pierden?\b|\bse equivocan?\b|\bcometen? un error\b|\bexijo (?:una|que|saber)\b|\b(?:mi abogad[oa]|denunciar\w*|publicaré|reseña)\b|\b(?:confidencial\w*|entre nosotros|en confianza|secret[oa]s?)\b[^.!?]{0,60}\b(?:dijo|contó|mostró|enseñó|dijeron|despid\w+)|\b(?:se dice que|he oído que)\b[^.!?]{0,40}\b(?:su|despid\w+|empresa)|\bni siquiera (?:me|han|ha|se)\b""",
}
WARN = {
    "L12": r"""
\b(?:salario|sueldo|teletrabajo|días de vacaciones|retribución)\b""",
    "L13": r"""
\b(?:antes del?|a más tardar) (?:<soon>)\b|\burgente\w*\b|\bcuanto antes\b|\bespero que me (?:elija\w*|contrate\w*|escoja\w*)|\bsu silencio\b|\bllevo (?:\w+ )?(?:semanas|días) esperando|\ben (?:el )?paro\b""",
    "L14": r"""
\b(?:perdone\w*|disculp\w+|lo siento)\b|\bnervios[oa]\b|\bpodría haber (?:\w+ )?mejor\b|\bdebería haber\b""",
    "L18": r"""
\botras? ofertas?\b|\botros candidatos\b|\b(?:mujer|persona|líder) (?:maravillosa|brillante|extraordinaria|increíble)""",
    "L19": r"""
\b(?:mi|mis|su|sus|nuestr[oa]s?) (?:\w+ )?(?:hij[oa]s?|marido|mujer|espos[oa]|embarazo|madre|padre|padres|abuelos|familia|bebé|divorcio|boda|religión|fe|iglesia|salud|enfermedad|operación|edad|origen|acento|partido)\b|\b(?:soy|estoy) (?:\w+ )?(?:embarazada|casad[oa]|solter[oa]|divorciad[oa]|católic[oa]|musulm\w+|judí[oa]|creyente|enferm[oa]|gay|lesbiana|madre|padre)\b|\b(?:cáncer|depresión|diabetes|terapia|cirugía|misa|ramadán|elecciones|voté|votar|votamos)\b""",
    "L20": r"""
\ba diferencia de (?:mi|mis)\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bno (?:entiendo|comprendo) (?:su|la|por qué|esta)\b|\bfalta de (?:respeto|profesionalidad|seriedad|educación)\b|\binaceptable\b""",
}

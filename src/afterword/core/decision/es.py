"""Decision phrases in Spanish, read without their accents."""

from __future__ import annotations

from afterword.core.decision import days as on
from afterword.core.decision.said import Language, Pattern, compiled, numbered, one_of

_WEEKDAYS = numbered("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_MONTHS = numbered(
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sept sep",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
    first=1,
)
_NUMBERS = numbered(
    "",
    "un una uno primero primer",
    "dos par",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
)
_CARDINAL = [one for one in _NUMBERS if one not in {"primero", "primer"}]
_N = rf"(?<!\d[.,])(?P<count>\d{{1,3}}|{one_of(_CARDINAL)})(?: de)?"
_RANGE = rf"(?:(?:\d{{1,3}}|{one_of(_CARDINAL)}) ?(?:-|a|o|u|/) ?)?"
_DAY = rf"(?P<weekday>{one_of(_WEEKDAYS)})\b"
_DATED = rf"(?:{_DAY},? (?:el |dia |el dia )?)?"
_SHORT_MONTHS = {one for one in _MONTHS if len(one) < 5} - {"mayo"}
_MONTH = rf"(?P<month>{one_of(_MONTHS)})\b\.?"
_NAMED = rf"(?P<month>{one_of(set(_MONTHS) - _SHORT_MONTHS)})\b(?:(?: de|,)? (?P<year>20\d\d))?"
_DAY_NUMBER = r"(?P<day>\d{1,2}(?!\d)|primero|uno)(?:º|o\b|ero\b|\.º)?"
_YEAR = r"(?:(?: del?|,)? (?P<year>20\d\d))?"
_NEXT = r"(?:proxima|siguiente|entrante|que viene|que entra)"
_NEXT_WEEK = rf"(?:(?:proxima|siguiente) semana|semana {_NEXT})"
_EARLY = (
    r"(?P<early>(?:a|al|en|desde) ?(?:los )?(?:principios?|comienzos?|inicios?|primeros(?: dias)?)(?: del?)?"
    r"|(?:principios?|comienzos?|inicios?|primeros dias)(?: del?)?|(?:en la )?primera (?:mitad|quincena"
    r"|parte)(?: del?)?)"
)
_PART = (
    rf"(?:(?:{_EARLY}|(?P<mid>(?:a |hacia )?(?:mediados?|mitad)(?: del?)?)"
    r"|(?:(?:a|al|para|hacia|hasta|antes del?|en) )?(?:el )?(?:final(?:es)?|fin(?:es)?"
    r"|ultimos)(?: del?)?) (?:la |el |los )?)?"
)
_HOLIDAYS = (
    r"fiestas(?: (?:navidenas|de navidad|de fin de ano))?|navidad(?:es)?|ano nuevo|reyes"
    r"|vacaciones de (?:navidad|invierno|fin de ano)|fin de ano"
)
_OTHERS = (
    r"vacaciones(?: de (?:verano|semana santa|primavera|agosto))?|semana santa|verano|puente|feriados?|festivos?|pascua"
)
_WORK = r"(?: (?:habiles|laborables|laborales|utiles|de trabajo|habil|laborable))"

_PHRASES = compiled(
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", on.iso),
    (rf"\bsemana del {_DATED}{_DAY_NUMBER}(?: del?)? {_MONTH}", on.week_of),
    (rf"\bsemana del {_DATED}{_DAY_NUMBER}\b(?! ?[/.])", on.week_of),
    (r"\bsemana (?:numero )?(?P<week>\d{1,2})\b", on.calendar_week),
    (rf"\b{_DATED}{_DAY_NUMBER}(?: del?)?(?: mes de)? {_MONTH}{_YEAR}", on.month_day),
    (
        rf"\b{_DATED}(?P<first>\d{{1,2}})[/.-](?P<second>\d{{1,2}})(?:[/.-](?P<year>20\d\d|\d\d)\b)?(?![\d/-])"
        r"(?! ?(?:dias?|semanas?|horas?|meses|h\b|%))",
        on.in_numbers,
    ),
    (
        rf"\b(?:{_DAY},? (?:el |dia |el dia )?|(?:el|al|del|dia) (?:dia )?){_DAY_NUMBER}\b(?! ?(?:dias|semana"
        r"|hora|mes|h\b|/|%))",
        on.nth,
    ),
    (
        r"\b(?:despues|tras|pasad[ao]s|luego|finalizadas)(?: del?)? (?:las |la |el |los "
        rf"|nuestras )?(?:{_HOLIDAYS}|(?P<other>{_OTHERS}))\b",
        on.after_holidays,
    ),
    (
        r"\b(?:a la|al) vuelta de (?:las )?(?:fiestas|navidades|navidad|(?P<other>vacaciones|verano))\b"
        r"|\b(?:el )?(?:ano que viene|proximo ano)\b",
        on.after_holidays,
    ),
    (r"\bantes de (?:las |la )?(?:navidad(?:es)?|fiestas)\b|\b(?:para|hasta) navidad\b", on.before_christmas),
    (rf"\b{_DAY} en (?P<count>una|dos|tres|\d) semanas?\b", on.weeks_from_weekday),
    (rf"\b{_NEXT_WEEK},? (?:(?:el|quizas?|seguramente|probablemente) )*{_DAY}", on.weekday_next_week),
    (rf"\b{_DAY},? (?:de )?(?:la )?{_NEXT_WEEK}\b", on.weekday_next_week),
    (
        rf"\b{_PART}(?:la )?(?P<over>(?:semana siguiente a la proxima|de la que viene no,? la otra"
        r"|semana despues de la proxima|en dos semanas a partir))\b",
        on.next_week,
    ),
    (rf"\b{_PART}{_NEXT_WEEK}\b", on.next_week),
    (
        r"\b(?:(?:en|durante|tras|despues d)(?:el)? (?:el |este )?fin de semana)\b|\bel fin de semana\b"
        r"|\beste fin de semana\b",
        on.weekend,
    ),
    (r"\bhoy en (?:ocho|8)\b(?: dias)?", on.a_week),
    (r"\bhoy en (?:quince|15)\b(?: dias)?", on.fortnight),
    (rf"\b(?:primer|segundo|tercer|ultimo) {_DAY} (?:de|del) ", on.some_week),
    (r"\b(?:semana|mes) y medi[ao]\b", on.some_week),
    (r"\besta semana o (?:en )?(?:la )?(?:proxima|siguiente|que viene)\b(?! semana)", on.next_week),
    (rf"\b(?:segunda|tercera|cuarta|ultima) semana (?:de |del )(?:{_MONTH}|mes)", on.some_week),
    (rf"\b(?P<next>proximo|siguiente) {_DAY}", on.named_weekday),
    (rf"\b{_DAY}(?: (?P<next>proximo|siguiente))?\b", on.named_weekday),
    (rf"\b{_EARLY} (?:la |esta )?semana\b", on.this_week),
    (r"\b(?P<mid>(?:mediados|mitad) de (?:la |esta )?semana)\b", on.this_week),
    (
        r"\bfin(?:al(?:es)?|es)? de (?:la |esta )?(?:presente )?semana\b|\besta (?:misma )?semana\b"
        r"|\b(?:a lo largo|en el transcurso|durante|dentro|en el curso) de la semana\b"
        r"|\bsemana en curso\b|\bdurante la semana\b",
        on.this_week,
    ),
    (
        rf"\b{_PART}(?P<following>proximo mes|mes (?:proximo|siguiente|que viene|entrante|que entra))\b",
        on.part_of_month,
    ),
    (
        rf"\b{_PART}(?:este (?:mismo )?mes|mes en curso|presente mes)\b|\bfin(?:al(?:es)?"
        r"|es)? de(?:l)? mes\b(?! de )|\ba lo largo del mes\b",
        on.part_of_month,
    ),
    (
        r"\b(?P<mid>(?:mediados|mitad) de(?:l)? mes)\b(?! de )|\b(?P<early>(?:principios|comienzos"
        r"|inicios) de(?:l)? mes)\b(?! de )",
        on.part_of_month,
    ),
    (rf"\b{_PART}(?:mes de )?{_NAMED}", on.part_of_month),
    (r"\bfin(?:al(?:es)?|es)? de(?:l| este)? ano\b|\beste ano\b", on.end_of_year),
    (r"\bfin(?:al(?:es)?|es)? de(?:l| este)? (?:t(?P<quarter>[1-4])|trimestre)\b|\beste trimestre\b", on.quarter),
    (
        r"\b(?:una|1) ?(?:semana )?(?:a|o|-) ?(?:dos|2)(?: semanas)\b|\b(?:quince|15) dias\b(?! (?:hab|lab))"
        r"|\b(?:una |la )?quincena\b",
        on.fortnight,
    ),
    (r"\b(?:ocho|8) dias\b(?! (?:hab|lab))", on.a_week),
    (rf"\b{_RANGE}{_N} (?:proximas )?semanas?\b", on.weeks),
    (rf"\b{_RANGE}{_N} ?(?:horas|h)\b", on.hours),
    (rf"\b{_RANGE}{_N} (?:proximos )?dias?{_WORK}?\b", on.days),
    (rf"\b{_RANGE}{_N} mes(?:es)?\b", on.months),
    (r"\bpasado manana\b|\bmanana o pasado\b", on.after_tomorrow),
    (r"(?<!la )(?<!esta )\bmanana\b", on.tomorrow),
    (
        r"\bhoy\b|\besta (?:tarde|noche|misma tarde|manana)\b|\b(?:final|fin) del dia\b|\ben el (?:dia"
        r"|transcurso del dia)\b",
        on.today,
    ),
)

SPANISH = Language(
    code="es",
    name="Spanish",
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    numbers=_NUMBERS,
    phrases=_PHRASES,
    words=frozenset(
        "poco el la los las un una de del en para por con antes despues hasta a al y o que no se lo su nos"
        " le les hoy manana "
        "pasado semana semanas dia dias mes meses ano proxima proximo proximos proximas siguiente viene fin"
        " final finales "
        "principios comienzos inicios mediados mitad tardar mas decision decidir decidiremos respuesta pronto breve "
        "habiles laborables fiestas vacaciones navidad quincena plazo dentro entre tras esta este durante"
        " llamaremos llame "
        "llamen favor pondremos contacto avisaremos sabremos tendremos dos tres cuatro cinco seis siete"
        " ocho nueve diez "
        "once doce quince horas trimestre tarde noche unos algunos cuanto daremos solo es sera jueves".split()
    )
    | set(_WEEKDAYS)
    | set(_MONTHS) - _SHORT_MONTHS,
    sure=frozenset("manana semana semanas proxima principios finales mediados".split())
    | {one for one in (*_WEEKDAYS, *_MONTHS) if len(one) > 5},
    breaks=Pattern(
        r"[;!?¡¿\n()]+|(?<![\d|])\.+(?= |$)|,? ?\b(?:pero|aunque|porque|sin embargo)\b"
        r"|(?:,? y|,) (?=(?:nosotros|nos|usted|ustedes|ya|le|les|por favor|no|el (?:puesto|inicio|trabajo"
        r"|contrato)|la (?:incorporacion|fecha))\b)"
    ),
    unrelated=Pattern(
        r"\b(?:fue|fueron|estuvo|era|eran|ayer|anteayer|desde hace|hace|incorporacion|fecha de (?:inicio"
        r"|incorporacion|comienzo|alta)|inicio (?:es|del contrato|del trabajo|seria)|"
        r"periodo de prueba|preaviso|salario|sueldo|entrevistamos|entrevistaron|entrevista (?:fue|tuvo)"
        r"|tuvo lugar|a la semana|por semana|cada|todos los)\b"
        r"|\b(?:puesto|contrato|trabajo|proyecto|empleo) (?:es para|empieza|comienza|inicia|empezaria|seria"
        r"|es a partir|arranca)\b|\b(?:empieza|comienza|empezaria|empezara|comenzaria) (?:el|en|a)\b"
        r"|\b(?:semana|mes|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ano) pasad[oa]\b"
        r"|\bpasad[oa] (?:semana|mes|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|\b(?:estoy|esta"
        r"|estare|estara|estamos|estaremos) de vacaciones\b"
    ),
    earliest=Pattern(
        r"\b(?:no|nada|nunca|ninguna?)\b[^,|]{0,45}\bantes(?: de(?:l)?)? (?:la |el |los |al menos )?$"
        r"|\b(?:despues(?: de(?:l)?)?|a partir(?: de(?:l)?)?|desde|tras|como pronto|como minimo) (?:el |la "
        r"|los |dia )?$"
    ),
    negated=Pattern(
        r"\b(?:no|nunca|tampoco|ninguna (?:decision|respuesta))(?: (?!mas|antes|hasta|pero|sino|y|o|solo"
        r"|despues|tardar|llame|llamen)[a-z']+){0,4} $"
    ),
    vague=Pattern(
        r"\b(?:pronto|en breve|brevemente|proximamente|(?:lo )?antes posible|cuanto antes|tan pronto como"
        r"|(?:unos|algunos|pocos|proximos|varios|par de) dias|(?:unas|algunas|proximas|varias|pocas) semanas"
        r"|dias venideros|"
        r"(?:pondremos|ponemos|pondra|pondre|estaremos|estamos) en contacto|en contacto|(?:contactaremos"
        r"|contactara|avisaremos|avisamos|avisare|informaremos|escribiremos|comunicaremos|diremos)"
        r"|tendra noticias|noticias nuestras|"
        r"(?:mantendremos|mantenemos) (?:informad[oa]|al tanto|al corriente)|al tanto|no (?:lo )?(?:se"
        r"|sabemos|sabe)|todavia no|aun no|sin fecha|por (?:decidir|definir|determinar|confirmar)"
        r"|en su momento|mas adelante|dentro de poco|un tiempo|diremos algo)\b"
    ),
    no_contact=Pattern(
        r"\bno (?:nos |me )?(?:llame|llamen|llames|contacte|contacten|contactes|escriba"
        r"|escriban)[n]?\b.{0,30}\b(?:le|te|les|ya|nosotros|nos)\b.{0,25}\b(?:llamaremos|llamamos"
        r"|contactaremos|avisaremos|pondremos|diremos)\b"
        r"|\b(?:no|evite|eviten|evitar|sin)(?: es)?(?: necesario| hace falta)?(?: que)? (?:se )?(?:nos "
        r"|me )?(?:contacte|contacten|contactes|contactar(?:nos)?|insista|insistan|insistir|escriba"
        r"|escribir(?:nos)?|ponga en contacto|pongan en contacto|consulte|consultar)\b"
        r"|\b(?:ya )?(?:le|te|les|lo|la) (?:llamaremos|llamamos|llamare|llamara|llamaran|telefonearemos)\b"
        r"|\bnosotros (?:le|te|les|lo|la) llam\w+\b|\besper(?:e|en|ar) (?:a )?(?:nuestr[ao]|que nosotros"
        r"|a que)\b|\bno (?:es )?(?:necesario|hace falta) (?:que )?(?:nos )?(?:llame|llamar|contact\w+"
        r"|seguimiento)\b"
    ),
    no_calls=Pattern(
        r"\bno (?:nos |me )?(?:llame|llamen|llames|telefonee|telefoneen|llamar|telefonear|llamarnos)\b"
        r"|\b(?:sin|nada de|ninguna|evite|eviten|evitar) (?:las )?(?:llamadas|llamar(?:nos)?|telefonear)\b"
        r"|\bno (?:queremos|aceptamos|atendemos|admitimos|se aceptan) llamadas\b"
        r"|\b(?:solo|solamente|unicamente|exclusivamente|mejor) por (?:e-?mail|correo|escrito|mail)\b"
        r"|\bpor (?:e-?mail|correo(?: electronico)?|escrito) (?:solo|solamente|unicamente|exclusivamente)\b"
    ),
)

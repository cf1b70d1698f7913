# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Spanish letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

OCCASIONS = {
    "reminder": Occasion(
        "Puesto de {role}: una breve consulta",
        (
            ("Vuelvo a escribirle brevemente sobre el puesto de {role} en {employer}.",),
            ("Seguro que tiene mucho que hacer: ¿hay alguna novedad, o una fecha en la que pueda preguntar de nuevo?",),
            BREAK,
            ("Me sigue interesando mucho este trabajo. Gracias por unas líneas cuando le sea posible.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Puesto de {role}: cómo va el proceso",
        (
            (
                "Le agradezco de nuevo la conversación que tuvimos {day} sobre el puesto de {role} en {employer}.",
                "Le agradezco de nuevo nuestra conversación sobre el puesto de {role} en {employer}.",
            ),
            ("El puesto me sigue interesando mucho, y me gustaría formar parte de su equipo.",),
            BREAK,
            (
                "Entendí que la decisión estaba prevista {decision}. ¿Puedo preguntarle cómo va el proceso y cuándo podría tener noticias?",
                "¿Puedo preguntarle cómo va el proceso y cuándo podría tener noticias?",
            ),
            ("Si falta algo por mi parte, se lo enviaré con gusto.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Puesto de {role}: un último agradecimiento",
        (
            (
                "Le agradezco de nuevo la conversación que tuvimos {day} sobre el puesto de {role} en {employer}.",
                "Le agradezco de nuevo nuestra conversación sobre el puesto de {role} en {employer}.",
            ),
            ("El puesto me sigue interesando, y me alegrará tener noticias suyas.",),
            BREAK,
            ("Sé que estas decisiones llevan tiempo, así que no volveré a escribir mientras no tenga noticias suyas.",),
            ("Les deseo a usted y a su equipo todo lo mejor.",),
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Gracias: puesto de {role}",
        (
            (
                "Le agradezco su respuesta sobre el puesto de {role} y el tiempo que usted y sus compañeros me dedicaron.",
            ),
            ("Me habría gustado incorporarme, y respeto la decisión.",),
            ("Valoro nuestras conversaciones y lo que aprendí de su trabajo.",),
            BREAK,
            ("Si tiene un momento, le agradecería una frase sobre lo que podría mejorar{feedback}.",),
            ("Si más adelante surge otro puesto, me alegrará que piensen en mí.",),
            ("Les deseo a usted y a su equipo todo lo mejor.",),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Retirada de mi candidatura: {role}",
        (
            ("Le escribo para retirar mi candidatura al puesto de {role} en {employer}.",),
            ("Se lo comunico de inmediato para que puedan continuar con el proceso.",),
            BREAK,
            ("Le agradezco el tiempo que me dedicó y todo lo que aprendí sobre su trabajo.",),
            ("Les deseo a usted y a su equipo todo lo mejor.",),
        ),
        ("role",),
    ),
    "decline": Occasion(
        "Su oferta: puesto de {role}",
        (
            (
                "Le agradezco mucho la {offer} para el puesto de {role} en {employer} y la confianza que supone.",
                "Le agradezco mucho la oferta para el puesto de {role} en {employer} y la confianza que supone.",
            ),
            ("Después de pensarlo con calma, he decidido no aceptar la oferta.",),
            BREAK,
            ("Gracias a usted y a sus compañeros por el tiempo y por la franqueza de nuestras conversaciones.",),
            ("Les deseo a usted y a su equipo todo lo mejor.",),
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "Su oferta: puesto de {role}",
        (
            (
                "Le agradezco mucho la {offer} para el puesto de {role} en {employer}; me ha alegrado recibirla.",
                "Le agradezco mucho la oferta para el puesto de {role} en {employer}; me ha alegrado recibirla.",
            ),
            ("Quisiera leerlo todo con calma antes de responder.",),
            BREAK,
            (
                "¿Podría enviarme la oferta con sus condiciones por escrito y confirmarme que esperan mi respuesta para el {answer_by}?",
                "¿Podría enviarme la oferta con sus condiciones por escrito y decirme para cuándo esperan mi respuesta?",
            ),
            ("Gracias de nuevo por su confianza.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Aceptación de su oferta: {role}",
        (
            (
                "Gracias por la {offer}. Acepto con mucho gusto el puesto de {role} en {employer}.",
                "Gracias por su oferta. Acepto con mucho gusto el puesto de {role} en {employer}.",
            ),
            BREAK,
            ("Para que partamos de lo mismo, estas son las condiciones tal como las entiendo: {terms}.",),
            ("Dígame, por favor, si algo difiere y qué documentos necesitan antes de mi incorporación.",),
            BREAK,
            ("Será un placer trabajar con usted y con el equipo.",),
        ),
        (
            "role",
            "terms",
        ),
    ),
    "extension": Occasion(
        "Su oferta: puesto de {role}",
        (
            ("Gracias de nuevo por su oferta para el puesto de {role} en {employer}.",),
            ("Quisiera darle una respuesta meditada y firme.",),
            BREAK,
            ("¿Sería posible responderle el {new_date}? Ese día tendrá mi respuesta definitiva.",),
            ("Si eso les causa dificultades, dígamelo y buscaremos otra solución.",),
        ),
        (
            "role",
            "new_date",
        ),
    ),
    "competing_offer": Occasion(
        "Puesto de {role}: una fecha que conviene saber",
        (
            (
                "Le agradezco de nuevo la conversación que tuvimos {day} sobre el puesto de {role} en {employer}.",
                "Le agradezco de nuevo nuestra conversación sobre el puesto de {role} en {employer}.",
            ),
            ("He recibido una oferta de otra empresa, que espera mi respuesta para el {answer_by}.",),
            BREAK,
            (
                "Su puesto es el que prefiero; ¿sería posible una decisión antes de esa fecha?{preferred}",
                "¿Sería posible una decisión antes de esa fecha?",
            ),
            ("Si no lo es, lo entiendo; quería decírselo con franqueza y a tiempo.",),
        ),
        (
            "role",
            "answer_by",
        ),
    ),
    "hold_reply": Occasion(
        "Puesto de {role}: gracias por su mensaje",
        (
            ("Gracias por avisarme de que el puesto de {role} en {employer} queda de momento en espera.",),
            ("Lo entiendo, y mi interés sigue en pie.",),
            BREAK,
            ("Cuando el proceso se reanude, continuaré con gusto nuestra conversación.",),
            ("Les deseo a usted y a su equipo todo lo mejor.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Unas líneas de {name}",
        (
            ("Recuerdo con agrado nuestra conversación.",),
            (
                "Una noticia me ha hecho pensar en usted: {news}. ¡Enhorabuena!{congratulate}",
                "He pensado que esto podría interesarle: {news}.",
            ),
            ("Por mi parte también hay novedades: {own}.",),
            BREAK,
            ("No hace falta que responda; solo quería enviarle un saludo.",),
            ("Espero que usted y su equipo estén bien, y me alegrará seguir en contacto.",),
        ),
        ("told",),
    ),
    "ask_address": Occasion(
        "Entrevista para {role}: una petición",
        (
            (
                "Le agradezco de nuevo que organizara la entrevista {day} para el puesto de {role} en {employer}.",
                "Le agradezco de nuevo que organizara la entrevista para el puesto de {role} en {employer}.",
            ),
            (
                "Quisiera dar las gracias a todas las personas con las que hablé y no tengo todas las direcciones. ¿Podría enviarme las que pueda compartir, o transmitirles mi agradecimiento?",
            ),
            BREAK,
            ("Le agradezco su ayuda.",),
        ),
        ("role",),
    ),
    "referrer": Occasion(
        "{role} en {employer}: gracias",
        (
            (
                "{thanked}Gracias de nuevo por recomendarme para el puesto de {role} en {employer}.",
                "{unthanked}Gracias por recomendarme para el puesto de {role} en {employer}.",
            ),
            ("Quiero contarle cómo va. {news}.",),
            BREAK,
            ("Su apoyo significa mucho para mí, y le mantendré al corriente.",),
            ("Si puedo hacer algo por usted, dígamelo.",),
        ),
        (),
    ),
    "arranger": Occasion(
        "Gracias por organizar la entrevista: {role}",
        (
            (
                "Le agradezco que organizara la entrevista {day} para el puesto de {role} en {employer}.",
                "Le agradezco que organizara la entrevista para el puesto de {role} en {employer}.",
            ),
            (
                "Me alegró hablar con sus colegas.{met}",
                "El puesto me interesa mucho, y me alegrará saber cómo sigue el proceso.{unmet}",
            ),
            ("Transmita también, por favor, mi agradecimiento a {others}.",),
            BREAK,
            ("Si necesita algo más de mi parte, basta un breve mensaje.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Gracias por su referencia",
        (
            ("Gracias por hablar en mi favor con {employer} sobre el puesto de {role}.",),
            ("Quiero contarle cómo va. {news}.",),
            BREAK,
            ("Su tiempo y sus palabras significan mucho para mí, y le mantendré al corriente.",),
        ),
        (),
    ),
    "reference_brief": Occasion(
        "Referencia para el puesto de {role}",
        (
            ("Gracias por aceptar hablar de mi trabajo. Se trata del puesto de {role} en {employer}.",),
            BREAK,
            ("Esto puede serle útil: {listed}.",),
            ("Si puede, mencione estos puntos: {stress}.",),
            BREAK,
            ("Si el momento no le conviene, dígamelo. Se lo agradezco y le contaré cómo termina.",),
        ),
        (
            "role",
            "listed",
        ),
    ),
    "repair": Occasion(
        "Una corrección: {role}",
        (
            (
                "En nuestra conversación sobre el puesto de {role} dije {said}; lo correcto es {correct}.",
                "Quisiera corregir un punto de nuestra conversación sobre el puesto de {role}: {correct}.",
                "Quisiera corregir un punto: {correct}.",
            ),
            ("Quería que tuviera el dato correcto.",),
            BREAK,
            ("Gracias por su comprensión y por su tiempo.",),
        ),
        ("correct",),
    ),
    "agency_debrief": Occasion(
        "{role} en {employer}: la entrevista",
        (
            ("Gracias por organizar la entrevista para el puesto de {role} en {employer}.",),
            BREAK,
            ("{account}",),
            BREAK,
            ("Por favor, transmita mi agradecimiento a quienes me recibieron y pregunte por el punto abierto.",),
            ("Con gusto lo comento con usted por teléfono.",),
        ),
        ("listed",),
    ),
    "confirm": Occasion(
        "Confirmación: entrevista para {role}",
        (
            (
                "Gracias por la invitación; confirmo nuestra cita del {booked} sobre el puesto de {role} en {employer}.",
                "Gracias por la invitación; confirmo nuestra cita sobre el puesto de {role} en {employer}.",
            ),
            BREAK,
            ("¿Puedo preguntarle quién asistirá, con nombres y cargos, para prepararme bien?{unnamed}",),
            ("Será un placer conversar con ustedes.",),
        ),
        ("role",),
    ),
}

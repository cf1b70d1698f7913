"""A call in Spanish."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

ES = Tongue(
    hello=("Buenos días", "Buenas tardes"),
    written_greeting=re.compile(r"^(?:Estimad[oa]s?|Buenos días|Buenas tardes|Hola|Querid[oa]),?\s+"),
    role="el puesto de {role}",
    a_role="el puesto",
    about_role="sobre el puesto de {role}",
    about_a_role="sobre el puesto",
    met="hablamos {day} {about}",
    open="{hello}, {to}. Soy {me}; {why}. ¿Le viene bien ahora?",
    close="Muchas gracias por su tiempo. Adiós.",
    machines=(
        "{hello}, {to}, soy {me}; {why}. {message} Mi número es el {phone}. Lo repito despacio: {phone}. "
        "Muchas gracias y hasta pronto.",
        "{hello}, {to}, soy {me}; {why}. {message} Mi número: {phone}. Lo repito: {phone}. Gracias.",
        "{hello}, soy {me}; {why}. Mi número: {phone}. Lo repito: {phone}. Gracias.",
    ),
    turns={
        "gatekeeper": "Soy {me}. ¿Cuándo puedo encontrar a {to}? Gracias, volveré a llamar entonces.",
        "bad_moment": "No le entretengo. ¿Puedo escribirle un breve correo? Gracias, adiós.",
        "undecided": "Gracias por decírmelo. ¿Cuándo puedo volver a preguntar?",
        "wanted": "Con gusto. ¿Qué exactamente, y para cuándo? Se lo envío a tiempo.",
        "next_round": "Es una buena noticia, gracias. ¿Qué día, y a quién veré?",
        "offer": "Muchas gracias, me alegra mucho. ¿Puede enviarme las condiciones por escrito, y para cuándo desea mi "
        "respuesta?",
        "no": "Gracias por su franqueza. Me alegraría que me tuviera en cuenta. Mucho éxito para usted y el equipo.",
    },
    occasions={
        STATUS: Occasion(
            "Gracias de nuevo por su tiempo. {Role} me interesa mucho, y nuestra conversación lo ha confirmado.",
            "¿Puedo preguntar cómo va el proceso y cuándo podría tener noticias?",
            "¿Necesita algo más de mí?",
            "Sigo con mucho interés y quería preguntar cómo va el proceso.",
        ),
        INTEREST: Occasion(
            "Gracias de nuevo por su tiempo. {Role} me interesa mucho, y nuestra conversación lo ha confirmado.",
            "Me dijo cuándo deciden, así que hoy no pregunto nada.",
            "¿Necesita algo más de mí?",
            "Sigo con mucho interés y espero con gusto sus noticias.",
        ),
        ACCEPT: Occasion(
            "Gracias por la oferta. La acepto con mucho gusto, y hoy la tendrá por escrito.",
            "¿Debo hacer algo antes del primer día?",
            "¿Necesita algo más de mí?",
            "Gracias por la oferta. La acepto con mucho gusto; mi respuesta por escrito llega hoy.",
        ),
        WITHDRAW: Occasion(
            "He decidido retirar mi candidatura. Gracias por su tiempo; quería que lo supiera por mí.",
            "No tiene que hacer nada más; hoy lo confirmo por escrito.",
            "Le deseo mucho éxito en la búsqueda.",
            "He decidido retirar mi candidatura, y hoy lo confirmo por escrito.",
        ),
        APOLOGY: Occasion(
            "Siento no haber estado. Sé que me había reservado ese tiempo.",
            "¿Me daría otra hora? Me adapto a cualquiera.",
            "¿Puedo enviarle algo mientras tanto?",
            "Siento no haber estado, y me alegraría tener otra cita.",
            about="íbamos a vernos para hablar {about}",
        ),
        DEBRIEF: Occasion(
            "Quiero contarle cómo fue, qué pienso del puesto y qué me gustaría saber todavía.",
            "¿Quiere transmitir algo, o deben saber algo más de mí?",
            "¿Cuándo podemos volver a hablar?",
            "Me gustaría contarle cómo fue.",
            about="llamo para hablar {about} en {employer}",
        ),
    },
)

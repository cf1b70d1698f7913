# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Spanish phrases for thank-yous, with "usted"."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Le agradezco el tiempo que me dedicó {day} para hablar del puesto de {role} en {employer}.",
        "Muchas gracias por la conversación que mantuvimos {day} sobre el puesto de {role} en {employer}.",
        "Quiero darle las gracias por haberme recibido {day} para hablar del puesto de {role} en {employer}.",
        "Gracias por el tiempo que me dedicó {day} y por todo lo que me contó sobre el puesto de {role} en {employer}.",
        "La conversación que tuvimos {day} sobre el puesto de {role} en {employer} me resultó muy útil, y le agradezco su tiempo.",
        "Reciba mi agradecimiento por la entrevista que tuvimos {day} sobre el puesto de {role} en {employer}.",
    ),
    prefix="es",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Transmita también, por favor, mi agradecimiento a {others}.",
        "¿Podría dar las gracias también de mi parte a {others}?",
    ),
    prefix="es",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "Me preguntó {topic}, y he seguido pensando en ello."),
        ("asked", "Una de sus preguntas se me ha quedado en la memoria: quería saber {topic}."),
        ("told", "Me contó que {topic}. Eso me dio una idea más clara del puesto."),
        ("told", "De nuestra conversación me quedo con que {topic}."),
        ("topic", "Nuestra conversación sobre {topic} me dio una idea más clara de lo que requiere el puesto."),
        ("topic", "Lo que me contó sobre {topic} me hizo ver el puesto con más claridad que cualquier anuncio."),
        (
            "asking",
            "Hablamos de {topic}, y esa parte de la conversación me dio una idea más clara de lo que requiere el puesto.",
        ),
        ("asking", "Un punto de nuestra conversación se me ha quedado en la memoria: {topic}."),
        ("noted", "Un punto de nuestra conversación se me ha quedado en la memoria: {topic}."),
        ("noted", "Tomé nota de un punto de nuestra conversación, porque dice mucho del trabajo: {topic}."),
    ),
    prefix="es",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, y me gustaría seguir trabajando en ello con su equipo."),
        ("clause record", "Sobre eso puedo aportar experiencia propia: {fact}."),
        ("clause record", "En ese terreno puedo apoyarme en mi propio trabajo: {fact}."),
    ),
    prefix="es.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, y con gusto pondría esa experiencia al servicio de su equipo."),
        ("clause record", "De mi trayectoria aportaría lo siguiente al puesto: {fact}."),
        ("clause record", "Por mi parte, pondría esta experiencia al servicio de su equipo: {fact}."),
        ("clause record", "De lo que he hecho hasta ahora, esto es lo que llevaría al puesto: {fact}."),
    ),
    prefix="es.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause record", "Otro ejemplo de mi trayectoria: {more}."),
        ("clause record", "También puedo añadir lo siguiente: {more}."),
        ("clause record", "Mi experiencia incluye además lo siguiente: {more}."),
    ),
    prefix="es",
)
_WISH = bank(
    "wish",
    (
        "Después de nuestra conversación me gustaría mucho incorporarme a {employer} y asumir este puesto.",
        "La conversación ha confirmado mi interés, y me gustaría mucho formar parte de su equipo.",
        "Me encantaría asumir este puesto en {employer} y contribuir al trabajo que me describió.",
        "El puesto me interesa ahora aún más, y quisiera trabajar con usted y con su equipo.",
        "Quiero este puesto y me gustaría empezar a trabajar en las cuestiones de las que hablamos.",
    ),
    prefix="es",
)
_UNWANTED = bank(
    "wish",
    (
        "Aprendí mucho sobre su trabajo y les deseo a usted y a su equipo mucho éxito.",
        "Les deseo que encuentren a la persona adecuada para el puesto y todo lo mejor en adelante.",
    ),
    prefix="es.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Quedo a su disposición para cualquier otra información y le enviaré con gusto lo que pueda serle útil.",
        "Si desea saber más sobre alguno de estos puntos, se lo explicaré con gusto por teléfono o en persona.",
        "Si queda algo abierto, puede llamarme o escribirme cuando le convenga; le responderé con gusto.",
        "Espero con interés el siguiente paso y, mientras tanto, respondo con gusto a cualquier pregunta.",
    ),
    prefix="es",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Gracias por la entrevista: {role}",
    "Nuestra conversación: puesto de {role}",
    "Agradecimiento: puesto de {role}",
)
CORRECTION = "Quisiera corregir un punto: {correct}."
CORRECTED = "Quisiera corregir un punto: dije {said}; lo correcto es {correct}."

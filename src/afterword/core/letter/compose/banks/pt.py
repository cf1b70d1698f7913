"""Portuguese phrases for thank-yous."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Agradeço o tempo que me dedicou {day} para falar sobre a vaga de {role} na {employer}.",
        "Quero agradecer a conversa que tivemos {day} sobre a vaga de {role} na {employer}.",
        "Meus agradecimentos pelo tempo dedicado {day} à nossa entrevista sobre a vaga de {role} na {employer}.",
        "A nossa conversa {day} sobre a vaga de {role} na {employer} foi muito útil, e agradeço o seu tempo.",
        "Deixo aqui o meu agradecimento pela entrevista {day} sobre a vaga de {role} na {employer}.",
        "Escrevo para agradecer a entrevista {day} sobre a vaga de {role} na {employer} e o tempo que me dedicou.",
    ),
    prefix="pt",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Peço que transmita também o meu agradecimento a {others}.",
        "Poderia agradecer também da minha parte a {others}?",
    ),
    prefix="pt",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "Uma das suas perguntas ficou na minha memória: {topic}."),
        ("asked", "Continuei pensando na sua pergunta sobre {topic}."),
        ("told", "Soube na nossa conversa que {topic}. Isso me deu uma ideia mais clara da vaga."),
        ("told", "Da nossa conversa guardo que {topic}."),
        ("topic", "Nossa conversa sobre {topic} me deu uma ideia mais clara do que a vaga pede."),
        ("topic", "O que ouvi sobre {topic} tornou a vaga mais concreta para mim do que qualquer anúncio."),
        ("asking", "Falamos sobre {topic}, e essa parte da conversa me deu uma ideia mais clara do que a vaga pede."),
        ("asking", "Um ponto da nossa conversa ficou na minha memória: {topic}."),
        ("noted", "Um ponto da nossa conversa ficou na minha memória: {topic}."),
        ("noted", "Anotei um ponto da nossa conversa, porque ele diz muito sobre o trabalho: {topic}."),
    ),
    prefix="pt",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, e gostaria de continuar esse trabalho com a sua equipe."),
        ("clause record", "Sobre isso posso trazer experiência própria: {fact}."),
        ("clause record", "Sobre isso posso contar com a minha própria experiência: {fact}."),
    ),
    prefix="pt.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, e com prazer traria essa experiência para a sua equipe."),
        ("clause record", "Da minha trajetória eu traria o seguinte para a vaga: {fact}."),
        ("clause record", "Da minha parte, colocaria esta experiência a serviço da sua equipe: {fact}."),
        ("clause record", "Do que fiz até aqui, é isto que eu levaria para a função: {fact}."),
    ),
    prefix="pt.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause record", "Outro exemplo da minha trajetória: {more}."),
        ("clause record", "Posso acrescentar também o seguinte: {more}."),
        ("clause record", "Minha experiência inclui ainda o seguinte: {more}."),
    ),
    prefix="pt",
)
_WISH = bank(
    "wish",
    (
        "Depois da nossa conversa, gostaria muito de fazer parte da {employer} e de assumir essa vaga.",
        "A conversa confirmou o meu interesse, e eu gostaria muito de trabalhar com a sua equipe.",
        "Gostaria muito de assumir essa função na {employer} e de contribuir para o trabalho que me foi descrito.",
        "A vaga me interessa agora ainda mais, e quero trabalhar com vocês nas questões de que falamos.",
    ),
    prefix="pt",
)
_UNWANTED = bank(
    "wish",
    (
        "Aprendi muito sobre o seu trabalho e desejo muito sucesso a toda a equipe.",
        "Desejo que encontrem a pessoa certa para a vaga e tudo de bom daqui em diante.",
    ),
    prefix="pt.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Fico à disposição para qualquer outra informação e envio com prazer o que for útil.",
        "Se quiser saber mais sobre algum desses pontos, estou à sua disposição por telefone ou pessoalmente.",
        "Se algo ficou em aberto, pode me ligar ou escrever quando for conveniente; responderei com prazer.",
        "Aguardo com interesse o próximo passo e, até lá, respondo com prazer a qualquer pergunta.",
    ),
    prefix="pt",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = ("Nossa conversa: vaga de {role}", "Agradecimento: vaga de {role}")
CORRECTION = "Quero corrigir um ponto: {correct}."
CORRECTED = "Quero corrigir um ponto: eu disse {said}; o correto é {correct}."

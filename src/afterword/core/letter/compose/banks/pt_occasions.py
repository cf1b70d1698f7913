# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Portuguese letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

OCCASIONS = {
    "reminder": Occasion(
        "Vaga de {role}: uma breve pergunta",
        (
            ("Volto a escrever brevemente sobre a vaga de {role} na {employer}.",),
            ("Imagino que tenha muito a fazer: há alguma novidade, ou uma data em que eu possa perguntar de novo?",),
            BREAK,
            ("Continuo com muito interesse nesse trabalho. Agradeço desde já um breve retorno.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Vaga de {role}: como está o processo",
        (
            (
                "Agradeço mais uma vez a conversa que tivemos {day} sobre a vaga de {role} na {employer}.",
                "Agradeço mais uma vez a nossa conversa sobre a vaga de {role} na {employer}.",
            ),
            ("A vaga continua me interessando muito, e eu gostaria de fazer parte da sua equipe.",),
            BREAK,
            (
                "Entendi que uma decisão estava prevista {decision}. Posso perguntar como está o processo e quando devo ter notícias?",
                "Posso perguntar como está o processo e quando devo ter notícias?",
            ),
            ("Se faltar algo da minha parte, envio com prazer.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Vaga de {role}: um último agradecimento",
        (
            (
                "Agradeço mais uma vez a conversa que tivemos {day} sobre a vaga de {role} na {employer}.",
                "Agradeço mais uma vez a nossa conversa sobre a vaga de {role} na {employer}.",
            ),
            ("A vaga continua me interessando, e ficarei feliz em ter notícias.",),
            BREAK,
            ("Sei que essas decisões levam tempo; por isso não voltarei a escrever enquanto não tiver notícias.",),
            ("Desejo tudo de bom a toda a equipe.",),
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Agradecimento: vaga de {role}",
        (
            ("Agradeço a resposta sobre a vaga de {role} e o tempo que me foi dedicado.",),
            ("Eu teria gostado de trabalhar com a equipe, e respeito a decisão.",),
            ("As nossas conversas e o que aprendi sobre o trabalho foram valiosos para mim.",),
            BREAK,
            ("Se tiver um momento, agradeço uma frase sobre o que posso melhorar{feedback}.",),
            ("Se surgir outra vaga mais tarde, ficarei feliz se pensarem em mim.",),
            ("Desejo tudo de bom a toda a equipe.",),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Retirada da minha candidatura: {role}",
        (
            ("Escrevo para retirar a minha candidatura à vaga de {role} na {employer}.",),
            ("Aviso desde já, para que possam dar continuidade ao processo.",),
            BREAK,
            ("Agradeço o tempo que me dedicou e tudo o que aprendi sobre o trabalho.",),
            ("Desejo tudo de bom a toda a equipe.",),
        ),
        ("role",),
    ),
    "decline": Occasion(
        "A sua proposta: vaga de {role}",
        (
            (
                "Agradeço muito a {offer} para a vaga de {role} na {employer} e a confiança.",
                "Agradeço muito a proposta para a vaga de {role} na {employer} e a confiança.",
            ),
            ("Depois de pensar com cuidado, decidi não aceitar a proposta.",),
            BREAK,
            ("Agradeço a todos o tempo e a franqueza das nossas conversas.",),
            ("Desejo tudo de bom a toda a equipe.",),
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "A sua proposta: vaga de {role}",
        (
            (
                "Agradeço muito a {offer} para a vaga de {role} na {employer}; fiquei muito feliz em recebê-la.",
                "Agradeço muito a proposta para a vaga de {role} na {employer}; fiquei muito feliz em recebê-la.",
            ),
            ("Quero ler tudo com calma antes de responder.",),
            BREAK,
            (
                "Poderia me enviar a proposta com as condições por escrito e confirmar que a minha resposta é esperada para {answer_by}?",
                "Poderia me enviar a proposta com as condições por escrito e dizer para quando esperam a minha resposta?",
            ),
            ("Agradeço mais uma vez a confiança.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Aceitação da proposta: {role}",
        (
            (
                "Agradeço a {offer}. Aceito com muito prazer a vaga de {role} na {employer}.",
                "Agradeço a proposta. Aceito com muito prazer a vaga de {role} na {employer}.",
            ),
            BREAK,
            ("Para que partamos do mesmo ponto, estas são as condições como as entendi: {terms}.",),
            ("Avise-me, por favor, se algo for diferente e quais documentos são necessários antes do início.",),
            BREAK,
            ("Será um prazer trabalhar com toda a equipe.",),
        ),
        (
            "role",
            "terms",
        ),
    ),
    "extension": Occasion(
        "A sua proposta: vaga de {role}",
        (
            ("Agradeço mais uma vez a proposta para a vaga de {role} na {employer}.",),
            ("Quero dar uma resposta bem pensada e firme.",),
            BREAK,
            ("Seria possível responder em {new_date}? Nesse dia terá a minha resposta definitiva.",),
            ("Se isso causar dificuldade, avise-me e acharemos outro caminho.",),
        ),
        (
            "role",
            "new_date",
        ),
    ),
    "competing_offer": Occasion(
        "Vaga de {role}: uma data importante",
        (
            (
                "Agradeço mais uma vez a conversa que tivemos {day} sobre a vaga de {role} na {employer}.",
                "Agradeço mais uma vez a nossa conversa sobre a vaga de {role} na {employer}.",
            ),
            ("Recebi uma proposta de outra empresa, que espera a minha resposta para {answer_by}.",),
            BREAK,
            (
                "A sua vaga é a que eu preferiria; seria possível uma decisão antes dessa data?{preferred}",
                "Seria possível uma decisão antes dessa data?",
            ),
            ("Se não for, eu entendo; quis dizer isso com franqueza e a tempo.",),
        ),
        (
            "role",
            "answer_by",
        ),
    ),
    "hold_reply": Occasion(
        "Vaga de {role}: sobre a sua mensagem",
        (
            ("Agradeço o aviso de que a vaga de {role} na {employer} está suspensa por enquanto.",),
            ("Eu entendo, e o meu interesse continua.",),
            BREAK,
            ("Quando o processo for retomado, continuo a nossa conversa com prazer.",),
            ("Desejo tudo de bom a toda a equipe.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Uma mensagem de {name}",
        (
            ("Lembro-me com prazer da nossa conversa.",),
            (
                "Uma notícia me fez pensar em vocês: {news}. Parabéns!{congratulate}",
                "Pensei que isto poderia interessar: {news}.",
            ),
            ("Da minha parte também há novidades: {own}.",),
            BREAK,
            ("Não é preciso responder; quis apenas enviar uma saudação.",),
            ("Espero que toda a equipe esteja bem, e será um prazer manter contato.",),
        ),
        ("told",),
    ),
    "ask_address": Occasion(
        "Entrevista para {role}: um pedido",
        (
            (
                "Agradeço mais uma vez por ter organizado a entrevista {day} para a vaga de {role} na {employer}.",
                "Agradeço mais uma vez por ter organizado a entrevista para a vaga de {role} na {employer}.",
            ),
            (
                "Gostaria de agradecer a todas as pessoas com quem conversei e não tenho todos os endereços. Poderia enviar-me os que puder partilhar, ou transmitir o meu agradecimento?",
            ),
            BREAK,
            ("Agradeço a sua ajuda.",),
        ),
        ("role",),
    ),
    "referrer": Occasion(
        "{role} na {employer}: agradecimento",
        (
            (
                "{thanked}Agradeço mais uma vez a indicação para a vaga de {role} na {employer}.",
                "{unthanked}Agradeço a indicação para a vaga de {role} na {employer}.",
            ),
            ("Quero contar como está. {news}.",),
            BREAK,
            ("O seu apoio significa muito para mim, e vou contando o que acontecer.",),
            ("Se eu puder ajudar em algo, é só dizer.",),
        ),
        (),
    ),
    "arranger": Occasion(
        "Agradecimento pela organização da entrevista: {role}",
        (
            (
                "Agradeço por ter organizado a entrevista {day} para a vaga de {role} na {employer}.",
                "Agradeço por ter organizado a entrevista para a vaga de {role} na {employer}.",
            ),
            (
                "Foi um prazer conversar com os seus colegas.{met}",
                "A vaga me interessa muito, e ficarei feliz em saber como o processo continua.{unmet}",
            ),
            ("Peço que transmita também o meu agradecimento a {others}.",),
            BREAK,
            ("Se precisar de mais alguma coisa de minha parte, basta uma breve mensagem.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Agradecimento pela referência",
        (
            ("Agradeço por ter falado em meu favor com a {employer} sobre a vaga de {role}.",),
            ("Quero contar como está. {news}.",),
            BREAK,
            ("O seu tempo e as suas palavras significam muito para mim, e vou contando o que acontecer.",),
        ),
        (),
    ),
    "reference_brief": Occasion(
        "Referência para a vaga de {role}",
        (
            ("Agradeço por aceitar falar sobre o meu trabalho. Trata-se da vaga de {role} na {employer}.",),
            BREAK,
            ("Isto pode ser útil: {listed}.",),
            ("Se puder, mencione estes pontos: {stress}.",),
            BREAK,
            ("Se o momento não for bom, é só dizer. Agradeço e conto depois como terminou.",),
        ),
        (
            "role",
            "listed",
        ),
    ),
    "repair": Occasion(
        "Uma correção: {role}",
        (
            (
                "Na nossa conversa sobre a vaga de {role} eu disse {said}; o correto é {correct}.",
                "Quero corrigir um ponto da nossa conversa sobre a vaga de {role}: {correct}.",
                "Quero corrigir um ponto: {correct}.",
            ),
            ("Quis que tivesse a informação certa.",),
            BREAK,
            ("Agradeço a compreensão e o seu tempo.",),
        ),
        ("correct",),
    ),
    "agency_debrief": Occasion(
        "{role} na {employer}: a entrevista",
        (
            ("Agradeço por ter organizado a entrevista para a vaga de {role} na {employer}.",),
            BREAK,
            ("{account}",),
            BREAK,
            ("Transmita, por favor, o meu agradecimento a quem conversou comigo e pergunte sobre o ponto em aberto.",),
            ("Falo sobre isso com prazer também por telefone.",),
        ),
        ("listed",),
    ),
    "confirm": Occasion(
        "Confirmação: entrevista para {role}",
        (
            (
                "Agradeço o convite e confirmo a nossa conversa ({booked}) sobre a vaga de {role} na {employer}.",
                "Agradeço o convite e confirmo a nossa conversa sobre a vaga de {role} na {employer}.",
            ),
            BREAK,
            ("Posso perguntar quem participará, com nomes e funções, para me preparar bem?{unnamed}",),
            ("Será um prazer conversar com vocês.",),
        ),
        ("role",),
    ),
}

# ruff: noqa: E501  (a phrase reads best on one line)
"""A call in Portuguese."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

PT = Tongue(
    hello=("Bom dia", "Boa tarde"),
    written_greeting=re.compile(r"^(?:Prezad[oa]s?|Car[oa]s?|Ol[áa]|Exm[oa]s?\.|Bom dia|Boa tarde),?\s+"),
    role="a vaga de {role}",
    a_role="a vaga",
    about_role="sobre a vaga de {role}",
    about_a_role="sobre a vaga",
    met="conversamos {day} {about}",
    open="{hello}, {to}. Aqui fala {me}; {why}. Este é um bom momento?",
    close="Agradeço pelo seu tempo. Até logo.",
    machines=(
        "{hello}, {to}, aqui fala {me}; {why}. {message} Meu número é {phone}. Repito devagar: {phone}. "
        "Agradeço pela atenção e até breve.",
        "{hello}, {to}, aqui fala {me}; {why}. {message} Meu número: {phone}. Repito: {phone}. Até breve.",
        "{hello}, aqui fala {me}; {why}. Meu número: {phone}. Repito: {phone}. Até breve.",
    ),
    turns={
        "gatekeeper": "Aqui fala {me}. Qual é a melhor hora para falar com {to}? Agradeço, ligarei então.",
        "bad_moment": "Não quero atrapalhar. Posso escrever um breve e-mail? Agradeço, até logo.",
        "undecided": "Agradeço por me dizer. Quando posso perguntar de novo?",
        "wanted": "Com prazer. O que exatamente, e para quando? Envio a tempo.",
        "next_round": "É uma boa notícia, agradeço. Em que dia, e com quem vou conversar?",
        "offer": "Agradeço, fico muito feliz. Poderia enviar as condições por escrito, e até quando deseja minha resposta?",
        "no": "Agradeço a franqueza. Ficaria feliz se pensasse em mim em outra ocasião. Tudo de bom para a equipe.",
    },
    occasions={
        STATUS: Occasion(
            "Agradeço mais uma vez pelo seu tempo. {Role} me interessa muito, e a nossa conversa confirmou isso.",
            "Posso perguntar como está o processo e quando devo ter notícias?",
            "Precisa de mais alguma coisa da minha parte?",
            "Continuo com muito interesse e queria saber como está o processo.",
        ),
        INTEREST: Occasion(
            "Agradeço mais uma vez pelo seu tempo. {Role} me interessa muito, e a nossa conversa confirmou isso.",
            "Como me disse quando decidem, hoje não pergunto nada.",
            "Precisa de mais alguma coisa da minha parte?",
            "Continuo com muito interesse e espero ter notícias.",
        ),
        ACCEPT: Occasion(
            "Agradeço pela proposta. Aceito com prazer, e hoje envio por escrito.",
            "Devo fazer alguma coisa antes do primeiro dia?",
            "Precisa de mais alguma coisa da minha parte?",
            "Agradeço pela proposta. Aceito com prazer, e minha resposta por escrito segue hoje.",
        ),
        WITHDRAW: Occasion(
            "Decidi retirar a minha candidatura. Agradeço pelo seu tempo; queria que soubesse por mim.",
            "Não precisa fazer mais nada; confirmo hoje por escrito.",
            "Desejo muito sucesso na busca.",
            "Decidi retirar a minha candidatura, e confirmo hoje por escrito.",
        ),
        APOLOGY: Occasion(
            "Peço desculpa por não ter comparecido. Sei que reservou esse tempo para mim.",
            "Poderia me dar outro horário? Adapto-me a qualquer um.",
            "Posso enviar alguma coisa enquanto isso?",
            "Peço desculpa por não ter comparecido, e gostaria de ter outro horário.",
            about="tínhamos uma conversa marcada {about}",
        ),
        DEBRIEF: Occasion(
            "Quero contar como foi, o que penso da vaga e o que ainda gostaria de saber.",
            "Quer transmitir alguma coisa, ou devem saber algo mais de mim?",
            "Quando podemos conversar de novo?",
            "Gostaria de contar como foi.",
            about="ligo {about} na {employer}",
        ),
    },
)

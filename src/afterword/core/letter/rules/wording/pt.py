# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Portuguese wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"salário|salarial|remuneração|bônus|bónus|vale[- ](?:refeição|transporte|alimentação)|pretensão|plano de saúde|aumento de salário|carro da empresa|décimo terceiro",
    "perk": r"férias|home office|trabalho remoto|teletrabalho|remoto|folgas?|meio período|horário flexível",
    "soon": r"amanhã|segunda|terça|quarta|quinta|sexta|(?:o )?fim da semana|hoje|o dia|\d+",
    "boss": r"chefe\w*|empresa|gerente|diretor\w*|colegas|equip[ea]|supervisor\w*|patrão|empregador|gestor\w*",
    "bad": r"incompetent\w*|inúte?\w*|caótic[oa]s?|caos|desastre|horríve\w+|insuportáve\w+|tóxic[oa]s?|desonest[oa]s?|mal[- ]educad[oa]s?|injust[oa]s?|ridícul[oa]s?|péssim[oa]s?|preguiços[oa]s?|desorganizad[oa]s?|pouco profissional|antiprofissional|vergonhos[oa]s?|arrogante\w*|despreparad[oa]s?|ruim|ruins|bagunça|perdid[oa]s?",
}
BLOCK = {
    "L12": r"""
\b(?:quant[oa]s?|qual|quais|poderíamos|poderia|gostaria|quero|preciso|espero|exijo|minha (?=pretensão|remuneração)|meu (?=salário)|há|oferecem|falar d[eo]|negociar|pretendo)\b[^.!?]{0,50}\b(?:<pay>|<perk>)\b|\bquanto (?:\w+ )?(?:pagam|ganha\w*|oferecem)\b|\b(?:<pay>|<perk>)\b[^.!?]{0,40}\b(?:negociáve\w+|indispensáve\w+|condição|baix[oa]|insuficiente|essencial para mim|possível)\b|\b(?:não posso|não poderei|só posso|só poderia) (?:começar|iniciar)\b|\b(?:menos de|no mínimo|pelo menos) R?\$? ?[\d.]+ ?(?:reais|euros|mil)""",
    "L13": r"""
\b(?:eu )?preciso (?:\w+ )?(?:deste|desse|desta|dessa|do|da|de uma|urgentemente|muito|saber) (?:\w+ )?(?:emprego|trabalho|vaga|resposta|oportunidade|saber|urgente\w*)?|\bdesesperad[oa]\b|\bpor favor,? por favor\b|\b(?:eu )?imploro\b|\bsuplico\b|\bexijo\b|\bespero (?:a |uma |sua )+(?:resposta|decisão) (?:até|imediata|hoje|amanhã)|\b(?:sua (?:\w+ )?(?:resposta|decisão)|seu retorno|uma resposta sua|responda\w*|decida\w*|confirme\w*|me avise\w*|me diga\w*|me respond\w+)\b[^.!?]{0,40}\b(?:até (?:amanhã|segunda|terça|quarta|quinta|sexta|o dia|hoje|o fim|no máximo|\d)|no máximo|imediat\w+|urgente\w*|o mais rápido|quanto antes|hoje mesmo|o quanto antes)\b
\bpor que (?:não|ninguém|demora\w*|ainda)\b|\b(?:ainda|até agora) (?:não|nenhuma|sem)\b[^.!?]{0,30}\b(?:receb\w+|resposta|retorno|notícias?|tive|soube)|\b(?:me prometeu|me prometeram|você prometeu|vocês prometeram|o senhor prometeu|a senhora prometeu|prometeram)\b|\bcomo já (?:perguntei|disse|escrevi)|\b(?:consegui|ganhei|fiquei com) a vaga\b|\b(?:me dê|dê-me|deem-me|me deem) (?:uma|essa|esta|outra|a) (?:\w+ )?(?:chance|oportunidade)\b|\búltima (?:chance|oportunidade|esperança)\b|\bfaria (?:qualquer|de tudo|tudo)
\bnão (?:vai|vão|encontrar\w*|irão?) (?:\w+ )?(?:encontrar|achar|melhor|ninguém|se arrepender)\b|\bnão (?:cometa\w*|faça\w*) (?:\w+ )?erro\b|\bvai se arrepender\b|\bme contrate\w*\b|\bcontrate-me\b|\bme escolha\w*\b|\bno seu lugar\b|\bnão demore\w*\b|\bapresse\w*\b|\bao lado do telefone\b|\bnão (?:consigo|posso) (?:dormir|esperar mais)\b|\b(?:meu futuro|meu aluguel|minha família|tudo)\b[^.!?]{0,30}\bdepende\b|\bnão me (?:decepcione\w*|deixe\w*)\b""",
    "L14": r"""
\b(?:desculp\w+|perdão|perdoe\w*|lamento|sinto muito|vergonha|envergonhad[oa]|peço desculpas)\b[^.!?]{0,80}\b(?:nervos\w+|desempenho|respostas?|atraso|atrapalh\w+|preparad[oa]|gaguej\w+|mal|meu|minha|minhas|por ter|estava|cansad[oa]|confus[oa]|apresentação)
\b(?:estava|fiquei|eu estava) (?:\w+ ){0,2}?(?:nervos[oa]|doente|cansad[oa]|despreparad[oa]|ansios[oa]|tens[oa]|gripad[oa]|estressad[oa]|confus[oa]|mal preparad[oa])|\b(?:normalmente|geralmente|costumo)\b[^.!?]{0,30}\b(?:melhor|mais|sou|vou)|\b(?:dia ruim|mau dia|péssimo dia|noite ruim)\b|\b(?:meu nervosismo|o nervosismo|os nervos|minha ansiedade)\b|\bdeu (?:um )?branco\b|\b(?:fui|respondi|me saí|dormi|me expliquei) (?:\w+ )?(?:mal|pouco|péssim[oa])\b|\bnão (?:dei|mostrei|soube|estive|fui)\b[^.!?]{0,30}\b(?:melhor|responder|explicar|bem|altura)|\bestraguei\b|\bgaguejei\b""",
    "L18": r"""
\b(?:tenho|recebi|me fizeram|estou com)\b[^.!?]{0,30}\b(?:outras?|duas|várias|melhor(?:es)?|mais) (?:\w+ )?(?:propostas?|ofertas?)\b|\boutr[ao]s? (?:empresas?|companhias?)\b[^.!?]{0,50}\b(?:propost\w+|ofert\w+|interess\w+|me |querem|quer|entrevist\w+)|\b(?:outros|demais|os) candidatos\b|\bmelhor (?:do )?que (?:\w+ )?(?:os outros|os demais|qualquer|ninguém)|\bquantos candidatos\b|\bconcorrente\w*\b[^.!?]{0,30}\b(?:me|ofere\w+|paga)|\bseu (?:sorriso|charme|olhar|vestido|perfume)\b|\bsua (?:beleza|elegância|voz)\b|\b(?:você|a senhora|o senhor) é (?:\w+ )?(?:muito |tão )?(?:bonit[oa]|lind[oa]|charmos[oa]|elegante|atraente|a pessoa mais|o mais|a mais)""",
    "L20": r"""
\b(?:meu|minha|meus|minhas|noss[oa]) (?:\w+ )?(?:<boss>)(?: \w+)?\b[^.!?]{0,50}\b(?:<bad>|não sabe\w*|não escuta\w*|não entende\w*|grita\w*|não respeita\w*)|\bodeio\b|\bestou (?:fart[oa]|cansad[oa]) d[aoe]\b|\b(?:(?:seu|sua|suas|este|esta|esse|essa) (?:\w+ )?|(?:a|o) (?=entrevista|seleção|processo seletivo))(?:processo|procedimento|entrevista|perguntas?|teste|seleção|decisão|site|anúncio|organização|resposta|atendimento)\b[^.!?]{0,40}\b(?:é|foi|era|são|foram|me pareceu)\b[^.!?]{0,30}\b(?:<bad>|demais|lent[oa]|demorad[oa]|long[oa]|absurd[oa]|estranh[oa]|erro|errad[oa]|inaceitáve\w+|inútil|decepcionante)
\b(?:decepcionad[oa]|indignad[oa]|ofendid[oa]|chatead[oa]|furios[oa]|revoltad[oa]|irritad[oa]) (?:com|pela|pelo|por) ?(?:a |o )?(?:sua|seu|decisão|processo|ess[ae]|est[ae]|resposta|atitude|forma)\b|\b(?:decepcionad[oa]|indignad[oa]|ofendid[oa]) que (?:não|vocês?)\b|\b(?:injust[oa]|injustiça|discrimina\w+)\b|\bperda de tempo\b|\bperder (?:meu|o meu) tempo\b|\bazar o (?:seu|de vocês)\b|\b(?:está|estão) cometendo um erro\b|\bexijo (?:uma|que|saber)\b|\b(?:meu advogado|processar|vou publicar|avaliação negativa|denunciar)\b|\b(?:confidencia\w+|entre nós|em segredo|segred[oa]s?)\b[^.!?]{0,60}\b(?:disse\w*|contou|mostrou|demiss\w+)|\b(?:dizem que|ouvi dizer)\b[^.!?]{0,40}\b(?:sua|demiss\w+|empresa)|\bnem (?:sequer|ao menos|mesmo) (?:me|se|respond\w+|leram|leu)""",
}
WARN = {
    "L12": r"""
\b(?:salário|home office|dias de férias|pretensão salarial|plano de saúde)\b""",
    "L13": r"""
\baté (?:<soon>)\b[^.!?]{0,30}\b(?:resposta|retorno|saber|me)|\burgente\w*\b|\bo mais rápido possível\b|\bespero que me (?:escolha\w*|contrate\w*)|\bseu silêncio\b|\bdesempregad[oa]\b|\besper(?:o|ando) há\b""",
    "L14": r"""
\b(?:desculp\w+|sinto muito|perdão)\b|\bnervos[oa]\b|\bpoderia ter (?:\w+ )?melhor\b|\bdeveria ter\b""",
    "L18": r"""
\boutras? (?:propostas?|ofertas?)\b|\boutros candidatos\b|\b(?:mulher|pessoa|líder) (?:maravilhosa|brilhante|extraordinária|incrível)""",
    "L19": r"""
\b(?:meu|minha|meus|minhas|seu|sua|noss[oa]s?) (?:\w+ )?(?:filh[oa]s?|marido|esposa|mulher|gravidez|mãe|pai|pais|avós|família|bebê|divórcio|casamento|religião|fé|igreja|saúde|doença|cirurgia|idade|origem|sotaque|partido)\b|\b(?:sou|estou) (?:\w+ )?(?:grávida|casad[oa]|solteir[oa]|divorciad[oa]|católic[oa]|evangélic[oa]|muçulman[oa]|jude[u|ia]|doente|gay|lésbica|mãe|pai)\b|\b(?:câncer|depressão|diabetes|terapia|cirurgia|missa|culto|eleições|votei|votar|votamos)\b""",
    "L20": r"""
\bao contrário d[oa] (?:meu|minha)\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bnão (?:entendo|compreendo) (?:a|sua|por que|essa)\b|\bfalta de (?:respeito|profissionalismo|educação|seriedade)\b|\binaceitável\b""",
}

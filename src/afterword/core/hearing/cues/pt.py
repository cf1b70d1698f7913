"""Portuguese."""

from __future__ import annotations

REJECTION = r"""
(escolha|decisao|opcao|selecao) (\w+ ){0,4}(recaiu|recaido|caiu|foi) (em|sobre|por|para) (outr|um outr|uma outr)
(optamos|decidimos|escolhemos|selecionamos|seguir\w*|avanc\w*|prosseguir\w*|contratamos|escolha|continuar\w*|
    decidiu\w*) ... (outr[oa]s? (candidat\w*|perfil|perfis|pessoa\w*|profissional|profissionais)|
    candidat\w* intern\w*)
nao (\w+ ){0,3}(prosseguir|seguir|avancar|continuar|dar (continuidade|seguimento)|seguiremos|avancaremos|
    prosseguiremos|daremos|continuaremos|avanca\w*|segue|segues) (\w+ ){0,6}(processo|candidatura|voce|si|etapa|
    fase|adiante|frente|seguimento|continuidade|consigo|selecao)?
nao (foi|fomos|fostes?|foste|sera|ser|ficou|ha) (\w+ )?(selecionad\w*|escolhid\w*|aprovad\w*|aceite|aceit\w*|
    contemplad\w*)
(infelizmente|lament\w*|sentimos|pena) ... (nao (\w+ ){0,4}(selecionad\w*|prosseguir|seguir|avancar|continuar|
    oferecer|escolhid\w*|aprovad\w*|possivel|sera|foi|dar|podemos)|outr[oa] (candidat|pessoa|perfil)|
    ja (foi )?preenchid\w*|negativ\w*|encerrad\w*|cancelad\w*|recusad\w*|rejeitad\w*)
(vaga|posicao|cargo|posto|lugar) (\w+ ){0,4}(ja )?(foi|esta|encontra-se) (\w+ )?(ja )?(preenchid\w*|encerrad\w*|
    cancelad\w*|fechad\w*|ocupad\w*)
(candidatura|perfil|curriculo) ... nao (\w+ ){0,3}(foi|sera|corresponde\w*|se enquadra|atende|selecionad\w*|
    avanc\w*|aprovad\w*)
(perfil|perfis|candidat\w*) ... mais (alinhad\w*|adequad\w*|aderente\w*|proxim\w*|experiencia|compativ\w*)
(resposta|decisao|retorno) negativ\w*
nao (podemos|poderemos|vamos) (oferecer|fazer (uma|lhe)|contratar|propor)
"""
OFFER = r"""
(voce|tu|a senhora|o senhor) (foi|foste|esta|e) (\w+ )?(aprovad\w*|contratad\w*|admitid\w*)( !|!|\.|,|$)
(quer\w*|gostar\w*|vamos|podemos) (\w+ )?contar (com (voce|a senhora|o senhor)|contigo|consigo) (no|na) (\w+ )?(time|
    equipe|equipa|quadro)
(feliz\w*|prazer|content\w*|satisfac\w*|gostar\w*|alegria|querem\w*|orgulho|honra) ... (oferecer\w*(-lhe|
    -te)? (a|o|um|uma|esta|este)? ?(\w+ )?(vaga|cargo|posicao|contrato|emprego|lugar|posto|proposta)|fazer\w*(-lhe|
    -te)? uma (proposta|oferta)|contratar|convidar\w* (para|a) (integrar|fazer parte|juntar|trabalhar|se juntar)|
    que (voce )?(faca parte|se junte|integre)|ter (voce|-te|-lo|-la) (no|na|conosco|connosco))
(oferecemos|oferecer|propomos|ofereco)(-lhe|-te)? (\w+ ){0,3}(vaga|cargo|posicao|contrato|emprego|lugar)
(contrato|carta (de )?(oferta|proposta)|proposta (de (trabalho|emprego|contratacao)|salarial|formal)|
    carta-?oferta|oferta formal) ... (assin\w*|anex\w*|envi\w*|receb\w*|cheg\w*|segue|pronto|devolv\w*|aceit\w*|
    mand\w*)
(em anexo|anexo|segue\w*) ... (contrato|proposta (de|salarial|formal)|carta (de )?(oferta|proposta)|oferta|
    sua proposta)
(bem-?vind\w+) (a bordo|ao time|a equipa|a equipe|ao|a|!|$)
(foi|voce foi|foste) (\w+ )?(selecionad\w*|escolhid\w*|contratad\w*|aprovad\w*) (para (a|o|ocupar a|esta|
    este) (vaga|cargo|posicao|lugar)|como)
(a vaga e sua|o (emprego|lugar|cargo) e (seu|teu)|conseguiu (a vaga|o emprego|o lugar)|voce passou)
(decidimos|resolvemos) (contratar|oferecer|avancar com a sua contratacao)
(salario|remuneracao|vencimento|ordenado) (\w+ ){0,4}(de|sera de|a|ate) (r\$ ?|euros )?\d
(aumentar|subir|melhorar|elevar|rever) ... (salario|remuneracao|oferta|proposta|valor)
(primeiro dia|data de (inicio|admissao|entrada)|inicio) ... (sera|e|no dia|dia) (\w+ )?\d
(diretoria|direcao|administracao|rh) (ja )?(aprovou|deu o ok|confirmou|autorizou)
"""
NO_OFFER = r"""
\b(nao|infelizmente|lament\w*|sem|antes de|se|quando)\b
(ofertas de (emprego|trabalho)|novas (vagas|ofertas)|ofertas? (especia\w*|para (si|voce)|exclusiv\w*)|desconto|
    promocao)
(oferecer|propor) ... (entrevista|reuniao|data|horario|chamada|conversa)
(outr[oa]) (candidat|pessoa)
"""
INVITE = r"""
(entrevista|reuniao|conversa|bate-papo|chamada|videochamada|call|encontro|almoco|ligacao) ... (segunda|terca|
    quarta|quinta|sexta|amanha|as \d|\d{1,2}h|\d{1,2}:\d{2}|disponib\w*|disponivel|agend\w*|marc\w*|adi\w*|
    remarc\w*|reagend\w*|confirm\w*|convid\w*|semana|horario|sera|pode\b|poderia)
(convid\w*|gostar\w*|querem\w*|agend\w*|marc\w*|remarc\w*|reagend\w*|adi(ar|amos|ad\w*)|disponib\w*|disponivel|
    confirm\w*|pode\b|poderia|podes|consegue|teria|tem|convoc\w*) ... (entrevista|reuniao|conversa\w*|bate-papo|
    chamada|videochamada|call\b|encontro|conhecer|conheca\w*|falar|almoco|almocar|ligacao|cafe|(15|20|30|45|
    60) minutos)
(escolh\w+|selecion\w+|reserv\w+) (\w+ ){0,3}(horario|data|slot)
(segunda|proxima|ultima|final|primeira|terceira) (entrevista|fase|etapa|ronda|rodada)
(pode\b|poderia|podes|consegue|seria possivel|serve|da) (\w+ ){0,4}(segunda|terca|quarta|quinta|sexta|amanha)
"""
NO_INVITE = r"""
(obrigad\w*|agradec\w*) (\w+ ){0,6}(pela|pelo|por|a|o) ... (entrevista|tempo|conversa|reuniao|disponib\w*)
(apos|depois d\w+|na sequencia d\w+|durante) (a|nossa|sua|as|entrevista)? ?(\w+ )?(entrevista|reuniao|conversa)
\bse (\w+ ){0,6}(perfil|candidatura|selecionad\w*|entrevista|contat\w*|contact\w*|avancar)
nao (\w+ ){0,4}entrevista
"""
HOLD = r"""
ainda nao ... (decisao|decid\w*|tomad\w*|tomamos|resposta|temos|novidades|defin\w*|retorno|conclu\w*|fechad\w*)
(ainda|continua\w*) (\w+ ){0,3}(em (processo|analise|andamento|avaliacao|curso)|entrevistando|a entrevistar|
    avaliando|a avaliar|considerando|aguard\w*|no processo|na disputa|a analisar|interessad\w*|em consideracao)
(decisao|processo|resposta|aprovacao|orcamento|contratacao|recrutamento) ... (mais tempo|atras\w*|demor\w*|
    adiad\w*|suspens\w*|congelad\w*|pausad\w*|pendente|proxim\w*|final d\w+|fim d\w+|ate|em espera|em pausa|
    em breve)
(em pausa|em espera|congelad\w*|suspens[oa]|pausad\w*|lista de espera|stand-?by|atras\w*|demora)\b
(aguard\w+|esper\w+) ... (aprovacao|orcamento|decisao|resposta|luz verde|confirmacao|retorno|sinal)
"""
ACTION = r"""
(por favor|poderia|podia|pode\b|podes|precisamos|solicitamos|pedimos|favor|falta\w*|deve|agradec\w+ (que|
    o envio)|gentileza|necessitamos|queira) ... (envi\w*|mand\w*|preench\w*|complet\w*|fornec\w*|facult\w*|anex\w*|
    inform\w*|indic\w*|realiz\w*|responder (ao|as|o)|carreg\w*|document\w*|referencia\w*|diploma|certificad\w*|
    pretensao|expectativa|aviso previo|pre-?aviso|questionario|formulario|teste\b|prova|copia|portfolio|curriculo|
    cv\b|comprovante\w*)
(document\w*|dados|informac\w*) (\w+ )?(em falta|faltante\w*|pendente\w*|incomplet\w*)
(teste (tecnico|online|pratico)|questionario|desafio|estudo de caso|formulario|teste) ... (ate|link|complet\w*|
    preench\w*|prazo|realiz\w*|anexo)
(pretensao salarial|expectativa salarial|pretensoes salariais|aviso previo|pre-?aviso)
"""
NO_ACTION = r"""
(confirm\w+ (\w+ ){0,4}(presenca|disponib\w*|horario)|nao responda|nao hesite|se tiver|em caso de duvida|
    pesquisa|opiniao|avali\w+ (a sua|sua) experiencia|paciencia)
"""
ACK = r"""
(recebemos|recebid\w*|rececao|recepcao|recebimento|registrad\w*|registad\w*) (\w+ ){0,5}(candidatura|inscricao|
    curriculo|cv|mensagem|document\w*|email)
(candidatura|inscricao|curriculo|cv|mensagem) ... (recebid\w*|recebemos|registrad\w*|registad\w*|analis\w*|
    avali\w*|enviad\w*|submetid\w*)
(obrigad\w*|agradec\w*) ... (candidatura|candidat\w*|inscri\w*|interesse (em|na|no|pela|demonstrad\w*)|mensagem|
    contat\w*|contact\w*)
(analisaremos|avaliaremos|iremos analisar|vamos analisar|entraremos em contat?o|entraremos em contacto)
aviso de rececao|confirmacao de (recebimento|rececao)
"""
OTHER = r"""
(\d+ )?(novas (vagas|ofertas)|vagas (para voce|recomendad\w*|que|de emprego)|ofertas de emprego (para|que|
    recomendad\w*)|alerta de (vaga\w*|emprego))
(pedido|pagamento|fatura|cartao|entrega|envio|assinatura|encomenda|emprestimo|compra|seguro|
    boleto) ... (recusad\w*|rejeitad\w*|falh\w*|cancelad\w*|confirmad\w*|enviad\w*|negad\w*|vencid\w*|entregue)
(seu perfil|teu perfil|linkedin) ... (interess\w*|encontr\w*|vi\b|vimos|chamou|destac\w*)
(consultoria de recrutamento|headhunter|recrutador\w*|para (um|o nosso|nosso) client\w*|novas oportunidades|
    aberto a|teria interesse|oportunidade (incrivel|para si|para voce))
(pesquisa de satisfacao|inquerito|sua opiniao|avalie|newsletter|cancelar (a )?(inscricao|subscricao)|
    descadastr\w*|desconto|promocao|webinar)
(voo|reserva|hotel|bilhete|passagem|comboio) ... (cancelad\w*|alterad\w*|confirmad\w*)
(apartamento|aluguel|arrendamento|inquilin\w*)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(obrigad\w* pela (sua |tua )?paciencia|agradec\w* a (sua )?(paciencia|compreensao)|paciencia|mais alguns dias|
    um pouco mais de tempo)
(daremos|retornaremos|informaremos|voltaremos|entraremos em contat\w*|dou|darei|esperamos|contamos) ... (semana|
    final|fim|ate|proxim\w+|assim que|em breve|inicio)
"""
NO_REJECTION = r"""
outr[ao]s? (data|dia|hora|sala|horario|local)s?\b
(fazer|realizar|manter|adiar|cancelar|remarcar) (a|nossa|a nossa|sua|a sua) (entrevista|reuniao|conversa)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(entrevista|conversa|reuniao|vaga|equipe|equipa|time|chamada|processo|candidat|conhecer|etapa)\w*
"""

"""Spanish."""

from __future__ import annotations

REJECTION = r"""
(eleccion|decision|seleccion|opcion) (\w+ ){0,4}(recaid\w*|recayo|caido|decantad\w*) (en|sobre|por) (otr|la otra|
    el otro)
(hemos|han|he|ha|habemos|decidi\w*|opt\w*|elegi\w*|seleccion\w*|escog\w*|avanz\w*|continu\w*|
    segui\w*) ... (otr[oa]s? (candidat\w*|perfil\w*|persona\w*|postulant\w*|aspirante\w*)|candidat\w* intern\w*)
(no|ni) (\w+ ){0,3}(continuar|seguir|avanzar|proseguir|continuaremos|seguiremos|avanzaremos|avances|continues|
    pasar) (\w+ ){0,5}(adelante|proceso|candidatura|contigo|con (usted|tu|su)|fase|etapa)
(no|tampoco) (has|ha|hemos|fue|fuiste|fueron|sera|ha sido|resulto|resultado|quedo|
    quedaste) (\w+ )?(sido )?(seleccionad\w*|elegid\w*|escogid\w*|preseleccionad\w*|aceptad\w*|retenid\w*|
    seleccionarte|favorable|pasado)
(lament\w*|sentimos|siento|desafortunadamente|por desgracia|lastima) ... (no (\w+ ){0,4}(seleccion\w*|
    continu\w*|avanz\w*|ofrec\w*|elegid\w*|segui\w*|poder|podemos|sido|encaja\w*|incorpor\w*|prosper\w*)|
    otr[oa] (candidat|person|perfil)|descart\w*|rechaz\w*|cubiert\w*|cancelad\w*|negativ\w*)
(vacante|puesto|plaza|posicion|oferta|proceso) (\w+ ){0,4}(ha sido |fue |esta |ya )*(cubiert\w*|cancelad\w*|
    cerrad\w*|ocupad\w*|adjudicad\w*)
(candidatura|solicitud|postulacion|perfil|cv) ... no (\w+ ){0,3}(ha sido|fue|encaj\w*|se ajusta|ajusta|cumpl\w*|
    continu\w*|seleccionad\w*|avanz\w*|prosper\w*|aceptad\w*)
(descart\w+|rechaz\w+) (\w+ ){0,3}(tu|su|candidatura|solicitud|perfil)|(candidatura|
    solicitud) (\w+ ){0,3}(descartad\w*|rechazad\w*|desestimad\w*)
(perfil\w*|candidat\w*|persona\w*) ... (mas (afin\w*|adecuad\w*|ajustad\w*|cercan\w*|experiencia|alinead\w*)|
    se ajusta\w* (mejor|mas)|encaja\w* (mejor|mas))
no (podemos|vamos a|podremos) (ofrecer\w*|hacer\w* una oferta|incorporar\w*|contratar\w*)
(respuesta|decision) negativa
(hemos|han|he) (\w+ )?(seleccionado|elegido|optado por|escogido) a otra
suerte en (tu|su|tus|sus|la) (\w+ )?(busqueda|proyecto|proceso|camino|carrera)
no (has|ha|hemos|habeis) (\w+ )?(superado|alcanzado)
"""
OFFER = r"""
(encantad\w*|alegr\w*|placer|complace\w*|content\w*|feli\w*|querem\w*|gustaria|gust\w*|
    satisf\w*) ... (ofrecer\w* (el|un|una|la|este|esta) (\w+ )?(puesto|contrato|trabajo|plaza|posicion|empleo|cargo|
    oferta)|hacer\w* una (oferta|propuesta)|contratar\w*|incorpor\w+ (a|como|al|en)|que te (unas|incorpores)|
    que se (una|incorpore))
(te|le|os) (ofrecemos|ofrezco|queremos ofrecer|hacemos) (\w+ ){0,3}(puesto|contrato|trabajo|plaza|posicion|
    oferta|empleo)
(contrato|carta oferta|oferta laboral|propuesta economica|oferta formal|oferta de empleo|
    carta de oferta) ... (firm\w*|adjunt\w*|llegar\w*|envi\w*|mand\w*|recib\w*|list\w*|devuelv\w*|acept\w*)
(adjunt\w*|anex\w*) ... (contrato|carta oferta|oferta (laboral|formal|de trabajo|economica)|propuesta)
(bienvenid\w+) (a bordo|al equipo|a la|al|a nuestro|a|!|$)
(has|ha|fuiste|fue) (sido )?(seleccionad\w*|elegid\w*|escogid\w*|contratad\w*) (para (el|ocupar el|la|
    este) (puesto|cargo|plaza|vacante|posicion)|como)
(el puesto es (tuyo|suyo)|tienes el (puesto|trabajo)|el trabajo es tuyo|conseguiste el)
(hemos|han) decidido (contratar\w*|ofrecer\w*|incorporar\w*)
(salario|sueldo|retribucion|paquete) (\w+ ){0,4}(de|sera de|seria de|a|hasta) \d
(subir|aumentar|mejorar|elevar|incrementar) ... (salario|sueldo|oferta|base|propuesta)
(primer dia|fecha de (inicio|incorporacion|ingreso)|incorporacion) ... (sera|es|el) (\w+ )?\d
(ya esta aprobad\w*|direccion (ya )?(ha )?aprob\w*|rrhh ha aprobado|recursos humanos (ya )?(ha )?aprob\w*|
    todos (han )?dij\w+ que si)
queremos que (formes|forme|te unas|se una|te incorpores) (\w+ ){0,2}(parte|equipo|empresa|nosotros)?
(enviaremos|enviamos|adjuntamos|recibiras|recibira) (\w+ )?(la|su|tu) (oferta|propuesta) (formal|laboral|
    de trabajo|economica)
"""
NO_OFFER = r"""
\b(no|lament\w*|desafortunadamente|sin|antes de|si|cuando)\b
(ofertas de (empleo|trabajo)|nuevas ofertas|ofertas? (especial\w*|para ti|que|exclusiv\w*|recomendad\w*)|
    descuento|promocion)
(ofrecer\w*|ofrecemos) ... (entrevista|reunion|fecha|cita|llamada|oportunidad de)
(otr[oa]) (candidat|person)
"""
INVITE = r"""
(entrevista|reunion|reunirnos|llamada|videollamada|cita|charla|conversacion|encuentro|almuerzo|
    comida) ... (el (lunes|martes|miercoles|jueves|viernes)|lunes|martes|miercoles|jueves|viernes|manana|a las|
    \d{1,2}:\d{2}|disponib\w*|agend\w*|program\w*|aplaz\w*|pospon\w*|cambi\w*|mover|reprogram\w*|confirm\w*|
    invit\w*|semana|hora\w*|tendra lugar|concert\w*|vendria|puedes|podria\w*)
(invit\w*|gustaria|querem\w*|quisieramos|agend\w*|program\w*|concert\w*|coordin\w*|aplaz\w*|pospon\w*|
    reprogram\w*|disponib\w*|confirm\w*|podria\w*|puedes|puede\b|tienes|tendria\w*|convoc\w*|
    citar\w*) ... (entrevista|reunion|reunirnos|llamada|videollamada|cita\b|charla|conversar|hablar|encuentro|
    conocer\w*|conozcas|conozca|almuerzo|almorzar|comer|tomar un cafe|visitar\w*|(15|20|30|45|60) minutos)
(elige|selecciona|escoge|reserva|elija|seleccione|reserve) (\w+ ){0,3}(hora\w*|fecha|hueco|horario)
(segunda|proxima|siguiente|ultima|final|primera|tercera) (entrevista|ronda|fase|etapa)
(puedes|podrias|podria|puede|te viene|le viene|te va|vendria) (\w+ ){0,3}(el |este )?(lunes|martes|miercoles|
    jueves|viernes|manana)
"""
NO_INVITE = r"""
(gracias|agradec\w*) (\w+ ){0,6}(por|de) ... (entrevista|tiempo|conversacion|charla|reunion|llamada)
(despues de|tras|luego de) (la|nuestra|tu|su|las) (\w+ )?(entrevista|reunion|conversacion)
\bsi (\w+ ){0,6}(perfil|candidatura|seleccion\w*|encaj\w*|entrevista|contact\w*)
no (\w+ ){0,4}entrevista
"""
HOLD = r"""
(aun|todavia) no ... (decision|decid\w*|tenemos|tomad\w*|respuesta|noticias|hemos|resuel\w*|cerrad\w*|sabemos|
    confirm\w*)
no (hemos|se ha|tenemos|han) (\w+ )?(tomado|tomada|una decision|todavia|aun|decidido aun)
(decision|proceso|respuesta|aprobacion|presupuesto|contratacion\w*|esto) ... (mas tiempo|alarg\w*|retras\w*|
    demor\w*|aplaz\w*|paus\w*|suspend\w*|congel\w*|pendient\w*|la (proxima|semana)|finales|antes de|proximas|
    proximos|en breve|fin de mes|en espera|sigue|en curso|tard\w*)
(en pausa|en espera|congelad\w*|pausad\w*|suspendid\w*|lista de espera|retras\w*|demora\w*)\b
(seguimos|sigues|sigue|aun|todavia) (\w+ ){0,3}(en (el )?proceso|entrevistando|evaluando|considerando|valorando|
    interesad\w*|en carrera|revisando|candidat\w*|deliberando|esperando|activ\w*)
(esper\w+|contamos) ... (aprobacion|presupuesto|visto bueno|decision|respuesta|luz verde|
    tener (una )?(respuesta|decision))
"""
ACTION = r"""
(por favor|podrias|podria|puedes|puede|necesitamos|necesitariamos|te pedimos|le pedimos|rogamos|solicitamos|
    favor de|nos falta\w*|falta\w*|debes|debe|tienes que|agradeceriamos) ... (enviar\w*|envi\w*|mandar\w*|manda\w*|
    adjunt\w*|rellen\w*|complet\w*|facilit\w*|proporcion\w*|remit\w*|aport\w*|subir|hacer (la|el) (prueba|test)|
    indicar\w*|indica\w*|realiz\w*|document\w*|referencias|titulo|certificad\w*|expectativa\w*|pretension\w*|
    formulario|cuestionario|prueba|test\b|copia|dni|pasaporte|portfolio|portafolio|cv\b|preaviso|
    disponibilidad de incorporacion)
(documentacion|documento\w*|datos) (\w+ ){0,2}(pendiente\w*|faltante\w*|que falta\w*|incomplet\w*|requerid\w*)
(prueba (tecnica|online|practica)|cuestionario|test|caso practico|formulario) ... (antes de|enlace|complet\w*|
    plazo|adjunt\w*|realiz\w*|rellen\w*|tienes)
(expectativas? salarial\w*|pretension\w* salarial\w*|preaviso)
"""
NO_ACTION = r"""
(confirm\w+ (\w+ ){0,4}(asistencia|disponib\w*|cita)|no responda\w*|no dudes|si tien\w+|valor\w+ tu experiencia|
    opinion|encuesta|paciencia)
"""
ACK = r"""
(recibid\w*|recibimos|recepcion|registrad\w*|llegado) (\w+ ){0,5}(candidatura|solicitud|cv|curriculum|
    postulacion|mensaje|inscripcion|documentacion|correo)
(candidatura|solicitud|cv|curriculum|postulacion|inscripcion|mensaje) ... (recibid\w*|registrad\w*|llegado|
    revis\w*|evalu\w*|enviad\w*|estudi\w*)
(gracias|agradec\w*) ... (candidatura|solicitud|postul\w*|inscri\w*|aplicar|interes (en|por)|mensaje|envi\w*)
(revisaremos|estudiaremos|evaluaremos|analizaremos|valoraremos|nos pondremos en contacto|contactaremos)
acuse de recibo|confirmacion de recepcion
"""
OTHER = r"""
(\d+ )?(nuevas ofertas|ofertas de (empleo|trabajo) (para|que|nuevas|recomendad\w*|similares)|alerta de empleo|
    empleos? (para ti|recomendad\w*|que)|vacantes (para ti|que coinciden|nuevas))
(pedido|pago|factura|tarjeta|entrega|envio|suscripcion|paquete|prestamo|compra|transferencia|
    seguro) ... (rechaz\w*|fall\w*|cancel\w*|confirm\w*|enviad\w*|denegad\w*|vencid\w*|entregad\w*)
(tu perfil|su perfil|linkedin) ... (interes\w*|encontr\w*|vist\w*|llam\w*|encaj\w* (con|en) (una|varias))
(consultora|headhunter|reclutador\w*|para (uno de nuestros|nuestro|un) cliente\w*|estas abiert\w*|
    nuevas oportunidades|te interesaria)
(encuesta|tu opinion|valora tu experiencia|boletin|newsletter|darse de baja|descuento|promocion|webinar|seminario web)
(vuelo|reserva|hotel|billete|cita medica|tren) ... (cancelad\w*|confirmad\w*|modificad\w*|anulad\w*)
(piso|alquiler|inquilin\w*|vivienda|alquilad\w*)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(gracias por (tu|su|la|vuestra) paciencia|paciencia|un poco mas de tiempo|unos dias mas)
(te|le|os) (diremos|informaremos|contactaremos|avisaremos|daremos|contaremos|escribiremos|dire|
    avisare) ... (semana|finales|antes|proxim\w+|en cuanto|fin de|pronto|cuando)
"""
NO_REJECTION = r"""
otr[ao]s? (fecha|dia|hora|sala|horario|lugar)s?\b
(hacer|tener|celebrar|realizar|mantener) (la|nuestra|tu|su) (entrevista|reunion|llamada|cita)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(entrevista|charla|reunion|conversa|puesto|equipo|llamada|videollamada|proceso|candidat|oficina)\w*
"""

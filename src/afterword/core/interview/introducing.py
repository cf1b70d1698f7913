"""The words by which a mail says whom one will meet: before the names, behind them, as a label."""

from __future__ import annotations

import re

_BEFORE = r"""
(?:meet(?:ing)?|see(?:ing)?|interview(?:ed|ing)?|chat(?:ting)?|speak(?:ing)?|talk(?:ing)?|conversation|discussion|call
  |sit(?:ting)?\ down|session|time|interview\ will\ be|catch\ up)\ (?:(?:will\ be|is|be)\ )?(?:with|by|to)
|(?:you(?:'ll|’ll|\ will|['’]d|\ would)?(?:\ be|\ also|\ then|\ first)*|then|to|and|get\ to
|introduce\ you\ to)\ meet(?:ing)?
|(?:will|would|to)\ be\ (?:seen|met|joined|led|hosted|chaired|conducted|run|held|greeted|welcomed)\ (?:by|with)
|(?:joined|led|hosted|chaired|conducted|run|held|interviewed)\ by|sit\ down\ with|alongside|\btour\b[^.]{0,30}\ with
|(?:panel|committee|interviewers?|attendees)(?:\ members)?\ (?:will\ )?(?:be|is|are|comprises?|consists?\ of
|includes?|made\ up\ of)
|ask\ for|hear\ from|introduce\ you\ to|you['’]?(?:ll|\ will)\ be\ (?:meeting|seeing)|accompanied\ by
|gespräch(?:\ \w+){0,3}\ (?:mit|führen|führt)|(?:sprechen|sprichst|reden|treffen|triffst|redest)\ (?:sie|du
|wir)?\ ?(?:mit|auf)?
|treffen\ sie|(?:sie|du)\ (?:treffen|triffst|sprechen\ mit|sprichst\ mit|lernen|lernst)|gesprächspartner(?:in
|innen)?\ (?:sind|ist|werden|wird)(?:\ sein)?
|(?:erwarten|erwartet|empfangen|empfängt|begrüßen|begrüßt)\ (?:sie|dich|euch)|(?:nehmen|nimmt)(?!\ sie)
|(?:dabei|anwesend|vor\ ort)\ (?:sind|ist|sein\ werden)
|(?:geführt|geleitet)\ (?:wird\ )?von|(?:kennenlernen|kennen\ lernen)\ (?:werden|wirst)
|(?:reçue?|accueillie?|mené|conduit|assuré|présidé|animé|rejoint)e?s?\ par|(?:rencontrer(?:ez|as|a)?|verrez
|verras|échanger(?:ez|as)?\ avec
  |(?:entretien|échange|rendez-vous)(?:\ \w+){0,3}\ avec|entretiendrez\ avec|entretiendras\ avec
  |en\ présence\ de|composée?\ d[e’'])
|(?:estarán?|serán?)\ presentes?:?|asistirán?|participarán?|(?:hablar|entrevistar|reunir|conversar)(?:ás|á
|án)?s?e?\ con|conocer(?:ás|á)\ a
|entrevista(?:\ \w+){0,2}\ con|(?:te|le|la|lo)\ (?:recibir|entrevistar|atender)án?|(?:dirigida|realizada
|conducida)\ por
|incontrer(?:à|ai)|parler(?:à|ai)\ con|parteciper(?:à|anno)|sar(?:à|anno)\ present[ei]
|colloquio(?:\ \w+){0,2}\ con|(?:condotto|accolt[oa]|tenuto|ricevut[oa])\ da
|insieme\ a|(?:spreekt|spreek|praat|gesprek|maakt\ kennis|kennismaken)(?:\ \w+){0,2}\ met|(?:je|u)\ ontmoet
|ontmoet\ je|aanwezig\ zijn|bestaat\ uit|gevoerd\ (?:door|met)
|(?:w(?:ezmą|eźmie)\ udział|udział\ (?:wezmą|weźmie)|poprowadz[iąa]+|przeprowadz[iąa]+|prowadzić\ będ(?:zie|ą)
|uczestniczyć\ będ(?:ą|zie)|obecn[iay]\ będ(?:ą|zie)):?
|(?:träffar?|möter?|möta|intervjuas\ av|deltar|på\ plats\ är|leds\ av|närvarande\ är|får\ du\ träffa|tillsammans\ med)
|(?:conversar|falar|reunir(?:-se)?|entrevista)(?:[áa]s?|ão)?\ com|(?:conduzida|conduzido|realizada
|entrevistad[oa]|recebid[oa])\ (?:por|pel[oa])|participarão|estarão\ presentes
|(?:møder|møde|tale\ med|taler\ med|deltager)
|(?:también|además)\ (?:estar|asistir|vendr|participar)án?|(?:também|ainda)\ estar(?:á|ão)|c['’]è\ anche
|(?:you['’]re|you\ are)\ (?:booked|down|scheduled|paired|set\ up)(?:\ in)?\ with
|wir\ sind\ (?:\w+\ )?zu\ (?:zweit|dritt|viert|fünft)|(?:we\ (?:are|will\ be)|nous\ serons|seremos|saremos\ in|vi\ blir)
  \ (?:two|three|four|deux|trois|quatre|dos|tres|cuatro|due|tre|quattro|två|fyra)
|(?:compuest|integrad|formad|compost)[oa]\ (?:por|da)
|(?:on\ the\ (?:call|line|panel|day)|in\ the\ (?:room|interview|meeting)|joining(?:\ (?:us|me|you|them))?|also\ there
  |present)(?:\ (?:with\ (?:me|us|you)|too|as\ well|on\ the\ (?:call|day)|from\ our\ side))*\ (?:will\ be|is|are)
|(?:zeigt|zeigen|führt|führen|holt|holen|empfängt|empfangen|begrüßt|begrüßen|begleitet|begleiten)
  \ (?:sie|dich|euch|ihnen|dir)|mit\ (?:dabei|am\ tisch)\ (?:ist|sind)
|(?:ad\ [a-z]{5,12}(?:ti|la|vi|lo)|al\ (?:colloquio|tavolo)|all['’]incontro|per\ noi|con\ (?:noi|me))\ ci\ sar(?:à|anno)
|ad\ (?:accoglier|attender|ricever)(?:ti|la|vi|lo)(?:\ sar(?:à|anno))?|si\ (?:terrà|svolgerà)\ con
|(?:la|ti|vi)\ (?:ricever|incontrer|accoglier|attender|intervister|aspetter|accompagner|guider)(?:à|anno)
|med\ (?:på|i|vid)\ (?:intervjun|mötet|samtalet)\ (?:är|blir|kommer)|(?:intervjuad|mottagen|intervjuas)\ av
|(?:seront|sera)\ (?:également\ |aussi\ )?présente?s?|vous\ (?:recevr|accueiller|guider|accompagner)(?:a|ont)
|charlar(?:ás|á)\ con|(?:te|le|la|lo|os)\ (?:acompañar|enseñar|mostrar|esperar|guiar)án?
|bij\ (?:het|dit)\ gesprek\ (?:is|zijn)|(?:ontvangen|rondgeleid|geïnterviewd|opgevangen|opgehaald)\ door
|(?:oprowadzi|przyjmie|powita)\ (?:panią|pana|cię)|(?:oprowadzi|przyjmie|przyjmą|powita|powitają)
|ze\ strony\ \w{3,20}\ (?:będzie|będą)
|(?:acompanhad|guiad)[oa]\ (?:por|pel[oa])|(?:pela\ nossa|da\ nossa)\ parte,?\ (?:estar|participar)(?:á|ão)
"""
_BEHIND = r"""
(?:,\ )?(?:who\ heads?\ up\ [\w\ ]{2,30},\ )?(?:will|shall|['’]ll)\ (?:both\ |also\ |all\ )?(?:be\ )?(?:meet
|interview|call|ring|see|speak|talk|join|host|lead|conduct|give\ you|attend|take\ you|chair|sit
  |run|greet|show|phone|dial|walk|pop\ in|drop\ in|step\ in|there\b|present\b|on\ the\ call|your\
  (?:interviewer|host))\w*
|(?:is|are)\ (?:joining|meeting|seeing|interviewing|hosting|attending|your\ (?:interviewers?|hosts?)
|on\ the\ panel|(?:looking\ forward|keen|excited|happy)\ to\ (?:meet|speak|talk))
|(?:would|['’]d)\ (?:like|love)\ to\ (?:meet|speak|talk|chat)
|(?:wird|werden)\ (?:sie|dich|mit\ (?:ihnen|dir)|das\ gespräch|dabei|anwesend|teilnehmen|am\ gespräch)|(?:ist
|sind)\ (?:auch\ |mit\ |ebenfalls\ )?dabei\b
|(?:freut|freuen)\ sich\ auf|bietet\ (?:ihnen|dir|zwei|zwei|folgende)|(?:möchte|möchten)\ (?:sie
|dich)\ (?:gerne?\ )?kennenlernen
|(?:leitet|leiten|führt|führen)\ (?:das|durch\ das)\ gespräch|teil\b
|(?:vous|te|t['’])\ ?(?:recevr|rencontrer|accueiller|appeller)\w+|ser(?:a|ont)\ (?:présente?s?|là)|participer(?:a|ont)
|(?:te|le|la|lo)\ (?:entrevistar|recibir|llamar|atender)án?|(?:estar|asistir|participar)án?\ (?:presentes?|en\ la)
|(?:la|ti)\ (?:incontrer|ricever|chiamer|accoglier)\w+|sar(?:à|anno)\ present\w+|parteciper(?:à|anno)
|(?:is|zijn|zullen)\ (?:ook\ )?(?:aanwezig|erbij|bij\ het\ gesprek)|(?:voert|voeren)\ het\ gesprek
|(?:weźmie|wezmą)\ udział|poprowadz\w+|będ(?:zie|ą)\ obecn\w+
|kommer\ (?:också\ )?att\ (?:delta|vara|träffa|intervjua)|deltar|är\ (?:också\ )?med\b|håller\ i
|(?:vai|vão|irá|irão)\ (?:te\ |lhe\ )?(?:entrevistar|receber|participar|conduzir|conversar)
|estarão?\ presentes?|participar(?:á|ão)
|on\ the\ (?:line|call|panel)\b|(?:ruft|rufen)\ (?:sie|dich|euch)\b|(?:meldet|melden)\ sich\ bei\ (?:ihnen|dir)
|(?:shows?|takes?|greets?|meets?|walks?|interviews?)\ you\b
|(?:zeigt|zeigen|führt|führen|holt|holen|empfängt|empfangen|begrüßt|begrüßen|begleitet|begleiten|interviewt)
  \ (?:sie|dich|euch|ihnen|dir)\b
|vous\ (?:fer|montrer|présenter|guider|accompagner|attendr)(?:a|ont)\b
|(?:la|ti|vi|le)\ (?:attender|intervister|aspetter|accompagner|guider|mostrer)(?:à|anno)\b|ci\ sar(?:à|anno)\b
|(?:te|le|la|lo|os)\ (?:acompañar|enseñar|mostrar|esperar|guiar)án?\b
|(?:leidt|leiden|haalt|halen|ontvangt|ontvangen|interviewt)\ (?:je|u)\b
|(?:schuift|schuiven|sluit|sluiten)\ (?:ook\ )?aan\b
|(?:tar|möter|visar|intervjuar)\ (?:emot\ )?dig\b|leder\ (?:intervjun|samtalet|mötet)
|(?:oprowadzi|przyjmie|przyjmą|powita|powitają)\b
|(?:vai|vão|irá|irão)\ (?:mostrar|acompanhar|apresentar|guiar)\b
"""
_LABEL = r"""
interviewer|interviewed|interviewing|panel|\bcommittee\b
|board\ members|attendees|participants?|who\b|hosts?\b|you['’]?(?:ll
|\ will)|you\ are\ meeting|meeting\ with|with$|team\ members
|teilnehm|gesprächspartner|gesprächsführung|von\ unserer\ seite|wer\b|dabei|kommission
|ansprechpartner\ im\ gespräch|es\ erwarten
|jury|intervenants|interlocut|avec\ qui|vous\ rencontrerez|recruteurs?\ présents
|entrevistador|presentes|asist(?:en|ir)|panel|tribunal|participan|con\ quién|recibir
|intervistator|partecip|commissione|incontrer|selectiecommissie|gesprekspartner|aanwezig|deelnemers|je\ spreekt
|u\ spreekt|commissie
|uczestni|komisja|udział|rozmówc|deltagare|du\ träffar|intervjuare|närvarande|du\ får\ träffa|participantes
|banca|deltagere|du\ møder|面接官|面接担当
"""
_NOT_THERE = r"""
\b(?:candidate|applicant|bewerber(?:in)?|candidat[oae]?|kandida\w+|sollicitant|sökande)\s*(?:name)?\s*$
|on\ behalf\ of\ [^.]{3,60}$|(?<!asking\ the\ )(?:questions|queries|contact|kontakt|rückfragen|fragen)\b
|(?:arranged|organi[sz]ed|booked|sent|scheduled)\ by|(?:will\ not|won['’]t|cannot|can['’]t)\ (?:be|attend|join
|take\ part)|(?:report(?:s|ing)?\ to)\b
|nicht\ (?:dabei|teilnehmen)|ne\ (?:sera|seront|pourra)\b|no\ (?:estará|podrá|asistirá)|non\ (?:sarà|potrà)
|niet\ (?:bij|aanwezig)|nie\ (?:weźmie|będzie)|inte\ (?:med|delta|kan)|não\ (?:estará|poderá|vai)
"""
# Alone on its line it stands over those who are met: "PANEL", "Interviewers", "Commissione".
HEADING = re.compile(
    r"\W*(?:(?:your|the|our|ihre?|votre|la|il|le|el) )?(?:(?:interview(?:ing)?|hiring|selection|search) )?"
    r"(?:panel(?: members?)?|committee(?: members?)?|interviewers?|attendees|participants"
    r"|who you(?:'|’)?(?:ll| will) meet"
    r"|gesprächspartner(?:innen)?|gesprächsteilnehmer|teilnehmer(?:innen)?|kommission|intervenants|interlocuteurs|jury"
    r"|entrevistador[ae]s|comité|tribunal|intervistatori|commissione|gesprekspartners|deelnemers|komisja|uczestnicy"
    r"|deltagare|intervjuare|participantes|júri)\W*",
    re.IGNORECASE,
)
BEFORE = re.compile(rf"\b(?:{_BEFORE})(?=[\s:])", re.IGNORECASE | re.VERBOSE)
BEHIND = re.compile(rf"(?:(?<=\W)|^|(?=['’]))(?:{_BEHIND})", re.IGNORECASE | re.VERBOSE)
LABEL = re.compile(rf"(?:{_LABEL})", re.IGNORECASE | re.VERBOSE)
NOT_THERE = re.compile(rf"(?:{_NOT_THERE})", re.IGNORECASE | re.VERBOSE)

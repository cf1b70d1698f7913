# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""German wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"gehalt(?:s(?:vorstellung|wunsch|rahmen|erhöhung|spanne|verhandlung)\w*)?|gehalts|gehälter|vergütung|bezahlung|lohn|bonus(?:zahlung\w*)?|boni|überstundenvergütung|stundensatz|euro brutto|jahresgehalt|verdienst\w*|13\. gehalt|weihnachtsgeld|firmenwagen|dienstwagen",
    "perk": r"urlaubs?tage|urlaub|homeoffice|home[- ]office|mobiles? arbeiten|teilzeit|gleitzeit|vier-tage-woche|umzugskosten|kinderbetreuung",
    "mine": r"ich|mir|mich|meine?[rmns]?",
    "soon": r"morgen|übermorgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|(?:zum )?(?:ende|anfang) (?:der|dieser|nächster|des)|wochenende|nächste\w* woche|(?:zum )?\d+\.",
    "boss": r"chef\w*|vorgesetzte\w*|arbeitgeber\w*|firma|unternehmen|kolleg\w+|abteilung|team|leitung|betrieb|führung|geschäftsführ\w+",
    "bad": r"unfähig\w*|überfordert\w*|chaotisch\w*|chaos|katastroph\w+|schrecklich\w*|furchtbar\w*|unerträglich\w*|toxisch\w*|inkompetent\w*|unprofessionell\w*|schlecht\w*|unfair\w*|faul\w*|dumm\w*|hoffnungslos\w*|lächerlich\w*|respektlos\w*|ahnungslos\w*|keine ahnung|unmöglich\w*|cholerisch\w*|mobb\w+|desorganisiert\w*|veraltet\w*|enttäusch\w+|unverschämt\w*|arrogant\w*|unhöflich\w*",
}
BLOCK = {
    "L12": r"""
\b(?:<mine>|ihr\w*|sie|wie (?:hoch|viel)|was (?:zahlen|verdient)|welche\w*|könnten|können|gibt es|wäre\w*|ist)\b[^.!?]{0,60}\b(?:<pay>)\b(?! und Gehalt)(?!- und)
\bgehaltsvorstellung\w*\b|\bwunschgehalt\b|\bgehaltswunsch\b|\bgehaltsrahmen\b|\bgehaltsverhandlung\w*
\b(?:wie (?:viele|viel)|gibt es|wäre\w*|ist|könnte\w*|kann|darf|bräuchte|brauche|möchte|will|erwarte|voraussetzung|bedingung)\b[^.!?]{0,50}\b(?:<perk>)\b
\b(?:<perk>)\b[^.!?]{0,50}\b(?:voraussetzung|bedingung|wichtig|muss|unverzichtbar|möglich|verhandelbar)\b
\b(?:kann|könnte|darf|dürfte|möchte|würde|will) ich\b[^.!?]{0,50}\bvon zu hause\b
\bich (?:kann|könnte) (?:frühestens|erst|nicht vor)\b[^.!?]{0,40}\b(?:anfangen|beginnen|starten|antreten)\b
\b(?:unter|weniger als|mindestens|ab) [\d.]+ ?(?:€|euro)\b[^.!?]{0,40}\b(?:<mine>|arbeite\w*|fange|komme)?""",
    "L13": r"""
\bich (?:brauche|benötige) (?:diese|die|den|diesen|dringend|unbedingt) (?:\w+ )?(?:stelle|job|arbeit|antwort|chance|entscheidung|zusage|rückmeldung)\b|\bdringend (?:auf|angewiesen)\b|\bangewiesen auf\b|\bverzweifelt\b|\bbitte,? bitte\b|\bich flehe\b
\b(?:ich )?(?:erwarte|fordere|verlange|bestehe auf) (?:ich )?(?:ihre?n?|eine|von ihnen|umgehend|dass)\b
\b(?:bis|vor|spätestens) (?:spätestens )?(?:<soon>)\b[^.!?]{0,40}\b(?:antworten sie|ihre\w* (?:antwort|entscheidung|rückmeldung|zusage)|bescheid|rückmeldung|zusage|mitteilen|wissen lassen)\b|\b(?:ihre\w* (?:antwort|entscheidung|rückmeldung|zusage)|rückmeldung|bescheid|melden sie sich|zusage|teilen sie|ich wissen|sagen sie)\b[^.!?]{0,40}\bbis (?:spätestens )?(?:<soon>)
\bwarum (?:haben sie|melden sie|antworten|hat|höre|dauert|meldet)\b[^.!?]{0,60}\b(?:nicht|niemand|noch|so lange|nichts)\b|\b(?:immer noch|noch immer|bis heute|bisher) (?:keine|nichts|nicht)\b[^.!?]{0,40}\b(?:antwort|gehört|rückmeldung|gemeldet|nachricht|bekommen|erhalten)
\bsie (?:haben|hatten) (?:mir )?(?:\w+ ){0,3}?(?:versprochen|zugesagt|zugesichert)\b|\bwie ich (?:bereits|schon) (?:gefragt|geschrieben|gesagt|erwähnt)
\bhabe ich (?:die|den) (?:stelle|job) (?:bekommen|nun|jetzt)?\b|\bgeben sie mir (?:bitte )?(?:eine|die|diese|noch eine|doch) (?:\w+ )?chance\b|\bletzte (?:chance|hoffnung)\b|\bich (?:würde|tue|mache) alles\b
\b(?:sie werden|sie finden) (?:\w+ )?(?:keinen?|niemanden?) (?:\w+ )?(?:besser\w*|finden|geeignet\w*)|\bmachen sie (?:keinen|nicht den) fehler\b|\bwerden (?:sie )?es (?:nicht )?bereuen\b|\bnehmen sie mich\b
\b(?:umgehend|unverzüglich|sofort|so schnell wie möglich|schnellstmöglich|so bald wie möglich)\b[^.!?]{0,40}\b(?:antwort\w*|melden|bescheid|rückmeldung|mitteilen|mit|zurück)|\b(?:antwort\w*|melden|bescheid|rückmeldung|rufen|schreiben)\b[^.!?]{0,30}\b(?:umgehend|unverzüglich|sofort|so schnell wie möglich|schnellstmöglich|so bald wie möglich)\b
\bich (?:sitze|warte|starre) (?:\w+ )*(?:am|neben dem|auf das) telefon\b|\bich warte (?:\w+ )?(?:ungeduldig|dringend|seit|immer noch|sehnsüchtig)\b|\bich (?:muss|müsste) (?:\w+ )?(?:wissen|es wissen|erfahren|bescheid)\b|\bkann (?:\w+ )?(?:nicht|nicht mehr) (?:schlafen|länger warten|warten)\b
\b(?:miete|kredit|rechnungen|existenz|zukunft|alles)\b[^.!?]{0,40}\b(?:hängt|fällig|bezahlen|steht auf dem spiel|abhängig)\b|\b(?:lassen sie|lasst) mich nicht (?:hängen|warten|zappeln|im stich)|\b(?:sollten|müssen) sie sich (?:beeilen|schnell)|\bbeeilen sie sich\b|\bzögern sie nicht (?:zu lange|länger)""",
    "L14": r"""
\b(?:entschuldig\w+|verzeih\w+|tut mir leid|bedaure|bedauere|sorry|peinlich|unangenehm|schäme)\b[^.!?]{0,80}\b(?:nervös\w*|nervosität|aufgeregt\w*|aufregung|auftritt|antwort\w*|leistung|vorstellung|vorbereit\w*|gestammel|gestottert|stottern|schlecht\w*|unsicher\w*|verspätung|gespräch|ich|mein\w*|wie)\b(?![^.!?]{0,20}\bformat)
\bich (?:war|bin|wirkte|wurde) (?:\w+ ){0,3}?(?:nervös|aufgeregt|unvorbereitet|müde|übermüdet|krank|erkältet|angespannt|durcheinander|nicht (?:in form|ganz bei|gut vorbereitet|ich selbst|auf der höhe)|schlecht (?:vorbereitet|drauf|in form)|neben der spur|gestresst|überfordert|unkonzentriert|zerstreut)
\b(?:normalerweise|sonst|eigentlich|üblicherweise) (?:bin|kann|antworte|mache|trete|spreche) ich\b[^.!?]{0,40}\b(?:besser|ruhiger|sicherer|anders|mehr|viel|nicht so)|\bschlechten tag\b|\bnicht mein (?:bester )?tag\b|\bblackout\b|\bschlecht geschlafen\b|\bkaum geschlafen\b
\bich (?:habe|hätte) (?:\w+ ){0,4}?(?:verpatzt|vermasselt|versagt|gestottert|gestammelt|blamiert|schlecht (?:geantwortet|dargestellt|verkauft)|unter wert|besser (?:antworten|vorbereiten|antworten können)|nicht gut (?:geantwortet|verkauft|dargestellt))\b|\bmeine (?:antwort\w*|leistung|nervosität|aufregung|nerven)\b[^.!?]{0,40}\b(?:schwach|schlecht|wirr|unklar|dürftig|peinlich|nicht|geschuldet|durchgegangen)""",
    "L18": r"""
\b(?:ich habe|habe ich|liegt mir|liegen mir|mir liegt|mir liegen|ich hätte|es gibt)\b[^.!?]{0,40}\b(?:andere[sn]?|weitere[sn]?|zweites|besseres|zwei|mehrere|konkurrenz) (?:\w+ )?(?:angebote?|stellenangebote?|zusagen?)\b|\bangebot\w* (?:von )?(?:eine[mrs]|anderen?|der konkurrenz|ihres? (?:mitbewerber|wettbewerber))
\b(?:andere|anderen|übrigen|weitere|restlichen|mit)-?\s?(?:bewerber\w*|kandidat\w*|mitbewerber\w*)\b[^.!?]{0,60}\b(?:ich|mich|mir|besser|als|schwächer|schlechter|gesehen|getroffen|wartezimmer|sicher|kaum)|\bbesser (?:geeignet )?als (?:\w+ )?(?:andere\w*|die übrigen|alle|jeder)|\bwie viele (?:\w+ )?(?:bewerber|kandidat\w+|mitbewerber)
\b(?:andere|mehrere|zwei|weitere) (?:firmen|unternehmen|arbeitgeber)\b[^.!?]{0,60}\b(?:interess\w+|angebot\w*|mich|gespräch\w*|werben|wollen)|\bihr\w* (?:konkurrent\w*|konkurrenz|wettbewerber\w*|mitbewerber)\b[^.!?]{0,40}\b(?:mir|mich|angebot\w*|zahlt)
\bsie haben (?:\w+ ){0,3}?(?:lächeln|augen|stimme|ausstrahlung)\b|\bihr (?:lächeln|charme|aussehen|kleid|parfüm)\b|\bihre (?:augen|ausstrahlung|schönheit|stimme|frisur)\b|\bsie (?:sehen|sahen) (?:\w+ )?(?:gut|toll|bezaubernd|fantastisch|jünger|umwerfend) aus\b|\bsie sind (?:\w+ )?(?:die|der) (?:klügste|beste|netteste|tollste|sympathischste|schönste)""",
    "L20": r"""
\b(?:mein\w*|unser\w*|der|die) (?:jetzig\w*|derzeitig\w*|bisherig\w*|letzt\w*|alt\w*|frühere\w*|ehemalig\w*|aktuell\w*)? ?(?:<boss>)\b[^.!?]{0,60}\b(?:<bad>)
\b(?:<bad>)\w* (?:<boss>|stimmung|arbeitsklima|betriebsklima)\b|\bichhasse\b|\bich hasse\b|\bhalte es (?:\w+ )?nicht mehr aus\b|\bdort (?:weiß|kümmert|interessiert|kann|hört) (?:\w+ )?(?:niemand|keiner)
\b(?:(?:ihr\w*|dieser?|dieses|solch\w*) (?:\w+ )?|(?:das|der|die) (?=auswahlverfahren|bewerbungs|absage|gespräch|vorstellungsgespräch|entscheidung|personalabteilung|stellenanzeige))(?:vorstellungsgespräch|bewerbungsverfahren|auswahlverfahren|verfahren|bewerbungsprozess|prozess|gespräch|fragen|test|aufgabe|absage|entscheidung|website|internetseite|empfang|personalabteilung|begründung|organisation|büro|umgang|verhalten|formular|anzeige|stellenanzeige)\b[^.!?]{0,40}\b(?:ist|war|waren|sind|wirkt\w*|dauert\w*|fand|finde|halte|läuft|lief|erscheint)\b[^.!?]{0,30}\b(?:<bad>|zu lange?|langsam|falsch|sinnlos|überflüssig|peinlich|merkwürdig|seltsam|ungerecht|fehler|zumutung|frech\w*|unklar|chaotisch|mangelhaft|lieblos|unfreundlich)
\b(?:enttäuscht|verärgert|empört|wütend|entsetzt|verwundert|sauer|befremdet) (?:von|über|dass sie|wie sie) ?(?:ihre?[rmn]?|die (?:absage|entscheidung|art)|diese[rmn]?|mich)?\b|\b(?:von|über) (?:ihre?[rmn]?|die) (?:absage|entscheidung|verfahren|umgang) (?:\w+ )?(?:enttäuscht|verärgert|empört|entsetzt|verwundert|befremdet)\b|\b(?:ungerecht|unfair|diskriminier\w+|willkürlich)\b|\bzeitverschwendung\b|\bverschwendung meiner zeit\b|\bselbst schuld\b|\bihr (?:pech|verlust|schaden)\b|\bihre (?:entscheidung|wahl|absage) (?:ist|war) (?:\w+ )?fehler\b
\b(?:ich )?(?:fordere|verlange|bestehe auf|erwarte) (?:\w+ )?(?:eine )?(?:begründung|erklärung|stellungnahme|entschuldigung)|\brechtliche schritte\b|\b(?:mein\w* anwalt|kununu|bewertung schreiben|öffentlich machen|weitererzählen)\b|\bich werde (?:\w+ )*(?:bewerten|beschweren|klagen)\b
\b(?:unter uns gesagt|im vertrauen|intern\w* (?:zahlen|unterlagen|daten)|kundenliste|geschäftsgeheimnis\w*)\b[^.!?]{0,60}\b(?:gesagt|erzählt|gezeigt|verraten|erwähnt|zahlen|mitbringen|weiß|erfahren|schicken|anbei|entlass\w*|kund\w+)|\b(?:gerücht\w*|man hört|ich habe gehört)\b[^.!?]{0,60}\b(?:ihr\w*|entlass\w*|firma|gekündigt|schwierigkeiten|pleite|verlassen)
\bsie (?:haben|hätten) (?:\w+ )?(?:nicht einmal|mich (?:\w+ ){0,3}?(?:warten lassen|belogen|ignoriert|hingehalten)|sich nicht|es nicht für nötig|offenbar)\b""",
}
WARN = {
    "L12": r"""
\b(?:gehalt|vergütung|urlaubstage|homeoffice|home-office|bonuszahlung|dienstwagen|überstundenregelung)\b
\b(?:<mine>)\b[^.!?]{0,40}\b[\d.]+ (?:€|euro)\b(?! (?:budget|umsatz|kosten|material))""",
    "L13": r"""
\bbis (?:spätestens )?(?:<soon>)\b|\bspätestens\b|\bich (?:hoffe|gehe davon aus|vertraue darauf|weiß), dass sie (?:sich )?(?:\w+ )?(?:für mich|mich)\b|\bihr schweigen\b|\bseit (?:\w+ )?(?:tagen|wochen|zwei wochen)\b[^.!?]{0,30}\b(?:warte|nichts|keine)
\bkönnte? (?:nicht )?länger warten\b|\barbeitslos\b|\bohne arbeit\b|\bandere (?:pläne|angebote)\b[^.!?]{0,40}\b(?:bald|schnell|entscheid\w+)""",
    "L14": r"""
\b(?:entschuldig\w+|verzeih\w+|tut mir leid)\b|\bnervös\b|\bich hätte (?:\w+ )?besser\b|\bnicht (?:so )?gut gelaufen\b|\blief (?:\w+ )?(?:schlecht|nicht gut)\b""",
    "L18": r"""
\b(?:andere\w*|weitere\w*) (?:angebote?|bewerber(?!innen)|kandidaten)\b|\bmitbewerber\w*\b|\bkonkurrenzangebot\b|\b(?:beeindruckende|wunderbare|großartige|faszinierende) (?:frau|person|persönlichkeit|führungskraft|mensch)""",
    "L19": r"""
\b(?:mein\w*|unser\w*|ihr\w*|ich habe|wir haben)\b[^.!?]{0,20}\b(?:kinder\w*|tochter|sohn|söhne|töchter|mann|frau|ehemann|ehefrau|verlobte\w*|schwanger\w*|familienplanung|scheidung|hochzeit|mutter|vater|eltern|großeltern|enkel\w*)\b(?! (?:weber|müller|dr))
\b(?:ich bin|wir sind|als)\b[^.!?]{0,20}\b(?:schwanger|verheiratet|ledig|geschieden|katholisch|evangelisch|muslim\w*|jüdisch|christ\w*|gläubig|schwul|lesbisch|behindert|krank|\d\d jahre alt|alleinerziehend\w*|wähler\w*)\b
\b(?:operation|rücken(?:leiden|schmerzen)|depression\w*|burnout|therapie|krebs|diabetes|krankheit|kur|reha|allergie)\b|\b(?:kirche|gemeinde|glauben?|gott|gebet|ramadan|partei|gewählt|wahl|politisch\w*|afd|spd|cdu|grünen?)\b[^.!?]{0,40}\b(?:ich|wir|beide|mir|uns|sie auch)|\bich\b[^.!?]{0,30}\b(?:kirche|kirchengemeinde|partei|gewählt|bete)\b|\bin (?:meinem|ihrem) alter\b|\b(?:meine|ihre) (?:herkunft|nationalität|hautfarbe|religion|gesundheit)\b""",
    "L20": r"""
\bvertraulich\w*\b[^.!?]{0,60}\b(?:gesagt|erzählt|gezeigt|verraten|erwähnt|sie|ihre)\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bim gegensatz zu (?:mein\w*|unser\w*)\b|\b(?:anders|besser) als (?:bei|in) mein\w* (?:<boss>)|\bkann (?:\w+ )?nicht (?:nachvollziehen|verstehen)\b|\bunverständlich\b|\bals unhöflich\b""",
}

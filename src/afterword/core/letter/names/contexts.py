"""The words that tell a person from a product or a place: who is thanked, met, asked; who asked, said, showed."""

from __future__ import annotations

from afterword.core.letter.span_words import word_set

# A person follows directly.
BEFORE_PERSON = word_set(
    """
    thank thanking thanked meet meeting met greet tell told ask asked remember called remind reminded introduce
    assure assured invite invited
    danke bedanke grüße grüßen besonders auch herrn kollegin kollege frau herr
    remercie remercier remerciez rencontrer rencontré saluer saluez merci
    agradezco agradecer saludar conocer
    ringrazio ringraziare incontrare saluti saluto bedank ontmoeten groet agradeço agradecer cumprimentar
    """
)
# A person follows a preposition when one of these stands shortly before it.
TALK = word_set(
    """
    talk talked talking speak speaking spoke spoken conversation conversations chat chatted meeting discussion discussed
    lunch coffee interview shop thanks gratitude regards greetings wishes appreciation grateful hello introduced met
    thankful pass praise many
    dank danken bedanken gespräch gesprochen unterhaltung grüße grüßen gruß austausch begegnung kennenlernen treffen
    échange échangé discussion entretien remerciements merci rencontre conversation salutations parlé gratitude
    dites dire transmettez transmettre
    gracias conversación charla entrevista saludos agradecimiento hablar hablado reunión dígale dele dígaselo
    grazie colloquio parlato parlare incontro gesprek gesproken groeten dank conversa entrevista falei obrigado obrigada
    """
)
PREPOSITIONS = word_set("with to and by from mit an und bei von avec à et de con a y e met aan en com ao à da do")
# What somebody said, directly before the one who said it: "the point Amara made".
BEFORE_SPEAKER = word_set(
    """
    point points remark remarks comment question questions suggestion idea ideas example story advice warning joke
    argument observation
    """
)
# What joins a clause to its speaker: "when Amara described".
BEFORE_CLAUSE = word_set(
    """
    when as and that what how why while because if since where before after which wie als dass was und weil wenn
    quand comme que et lorsque cuando como porque si quando come che e
    """
)
# A person stands directly before.
AFTER_PERSON = word_set(
    """
    asked described said told mentioned showed explained spoke shared suggested offered gave pointed introduced raised
    welcomed noted reminded talked walked answered kindly taught would argued added insisted recommended promised
    proposed remarked stressed warned wondered knows thinks believes wants
    danke bat sagte erzählte erklärte fragte zeigte beschrieb erwähnte meinte hat gebeten gesagt erzählt erklärt gefragt
    gezeigt beschrieben erwähnt gemeint vorgeschlagen empfohlen
    a m'a expliqué demandé dit montré
    me preguntó explicó dijo mostró contó comentó mencionó
    mi ha spiegato chiesto detto mostrato vertelde vroeg zei liet legde explicou perguntou disse mostrou contou
    """
)
# The words before a comma after which somebody may be spoken to.
BEFORE_VOCATIVE = word_set(
    """
    hope said again you know see think believe mentioned explained described agreed sure so then yes no thanks forward
    please finally indeed now wish promise feel asked pointed noted told me once more all too well therefore agree
    imagine suggested and that anyway truly sincerely much time
    agradezco ringrazio remercie bedank agradeço
    hoffe nochmals sagten sagen wissen dank erwähnten also danke ja nein Ihnen Sie erneut meinten einmal
    espère encore dit merci vous savez donc évoqué oui non plus expliqué souligné
    espero nuevo dijo gracias usted sabe mencionó sí no explicó bien más
    """
)
# The words after the second comma that go on speaking to somebody.
AFTER_VOCATIVE = word_set(
    """
    that thank thanks and the I we your you please it this for to my if but what how may let in with as at would is
    dass vielen danke und die der das ich wir Ihr Ihre Sie bitte es für Ihnen habe möchte hat haben
    que merci et le la les je nous votre vos vous pour de
    gracias y el los las yo nosotros su sus usted por le me quedo
    """
)
APPOSITION = word_set(
    """
    was is has had were used who whose which where a an our their his her then now head former
    war ist hatte deren dessen der die das ein eine unser
    était est a avait qui dont un une notre
    era es fue quien cuyo un una nuestro
    """
)
DETERMINERS = word_set(
    """
    my our the a an his her their your former mein meine meiner unser unsere der die das dem den ein eine Ihr Ihre
    mon ma mes notre nos le la les un une votre vos mi mis nuestro nuestra el los las su sus
    """
)
# Words that speak to the reader, anywhere in a sentence.
READER = word_set(
    """
    you your yours our we ihr ihre ihren ihrem ihnen sie unser unsere votre vos vous notre su sus usted nuestra nuestro
    lei sua suo suoi sue uw u jullie seu você
    """
)
# Nouns for persons: a name between commas after one of them explains who is meant.
PERSONS = word_set(
    """
    who whom whose colleague colleagues boss friend sister brother mother father wife husband mentor teacher predecessor
    successor coworker teammate neighbour neighbor guide host woman man person someone somebody one chair chairman
    founder owner leader captain foreman superior trainer coach instructor client customer guest daughter son cousin
    aunt uncle lady gentleman member members expert speaker author interviewer panellist
    kollege kollegin kollegen chef chefin freund freundin mentor mentorin lehrer lehrerin vorgänger vorgängerin
    vorgesetzter vorgesetzte mann frau partner partnerin gründer gründerin die der
    qui collègue patron patronne ami amie soeur sœur frère professeur prédécesseur fondateur fondatrice
    quien compañero compañera colega amigo amiga jefe jefa hermano hermana profesor profesora tutor tutora fundador
    fundadora capo amico amica collega fondatore fondatrice collegae vriend vriendin
    """
)
# Who does something is often called so; these things are too.
DOER_ENDINGS = ("er", "or", "ist", "man", "woman", "eur", "euse", "rice", "ero", "era", "tore")
THINGS = word_set(
    """
    offer answer letter order number matter paper winter summer october november december september after other her
    over under never ever together later further better per for or your their number computer printer river tower centre
    corner floor door error border cover power water weather chapter quarter container hier oder aber wieder immer
    """
)
# After these and a comma stands whom one thanks.
THANKS = word_set("thanks danke dank merci gracias grazie bedankt obrigado obrigada")
GROUPS = word_set("team all everyone everybody i we both god folks friends and you for")
SECOND_PERSON = word_set(
    """
    your you thank thanks it I we let this that please may what
    Ihr Ihre Ihren Sie vielen danke ich wir Ihnen es
    votre vos vous merci je nous
    su sus usted gracias le quedo me
    """
)
# Words with a capital at the start of a sentence that are no names although a comma follows.
NOT_A_NAME = word_set(
    """
    Again Finally Also However Moreover Today Tomorrow Yesterday Meanwhile Otherwise Therefore Thanks Thank Yes No Well
    Indeed Besides Afterwards Since Still Then Now Here There First Second Third Lastly Next Overall Sure Please Sorry
    Instead Perhaps Anyway Naturally Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December
    Natürlich Außerdem Zudem Übrigens Gestern Heute Morgen Danke Ja Nein Zunächst Schließlich Dennoch Trotzdem Auch
    Enfin Ensuite Aussi Hier Demain Merci Oui Non Bref Certes Cependant Toutefois Néanmoins Finalement
    Además También Ayer Hoy Mañana Gracias Sí Finalmente Asimismo Igualmente Por
    """
)

# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Frequent misspellings, frequent words of letters, and real words that look like slips of them."""

from __future__ import annotations


def _pairs(listed: str) -> dict[str, str]:
    return {wrong: right.replace("_", " ") for wrong, right in (pair.split("=") for pair in listed.split())}


MISSPELT = {
    "en": _pairs(
        """recieve=receive recieved=received recieving=receiving beleive=believe acheive=achieve acheived=achieved wierd=weird
        definately=definitely definitly=definitely seperate=separate seperately=separately occured=occurred occurence=occurrence
        untill=until truely=truly sucess=success sucessful=successful succesful=successful successfull=successful
        accomodate=accommodate acommodate=accommodate neccessary=necessary neccesary=necessary necesary=necessary
        responsability=responsibility responsibilty=responsibility responsable=responsible oppurtunity=opportunity
        oportunity=opportunity opprotunity=opportunity intrested=interested intresting=interesting intrest=interest
        experiance=experience experence=experience expierence=experience proffesional=professional profesional=professional
        proffessional=professional managment=management enviroment=environment goverment=government commited=committed
        committment=commitment comittee=committee commitee=committee adress=address adresses=addresses tommorow=tomorrow
        tomorow=tomorrow thier=their freind=friend wich=which becuase=because becasue=because thankyou=thank_you alot=a_lot
        apreciate=appreciate appriciate=appreciate appreciatte=appreciate gratefull=grateful greatful=grateful greatfully=gratefully
        foward=forward forword=forward foreward=forward hte=the teh=the adn=and taht=that waht=what yuo=you yuor=your
        independant=independent relevent=relevant referal=referral refered=referred prefered=preferred transfered=transferred
        begining=beginning writting=writing comming=coming runing=running planing=planning reccomend=recommend recomend=recommend
        recommed=recommend maintainance=maintenance maintenence=maintenance knowlege=knowledge knowledgable=knowledgeable
        liason=liaison calender=calendar collegue=colleague colleage=colleague collegues=colleagues concious=conscious
        consistant=consistent existance=existence excellant=excellent excelent=excellent familar=familiar finaly=finally
        fourty=forty guarentee=guarantee garantee=guarantee happend=happened imediately=immediately immediatly=immediately
        incidently=incidentally judgemental=judgmental lenght=length strenght=strength strenghts=strengths minumum=minimum
        noticable=noticeable ocasion=occasion occassion=occasion paralel=parallel persue=pursue persistant=persistent
        posession=possession possable=possible privelege=privilege priviledge=privilege probaly=probably publically=publicly
        realy=really remeber=remember resturant=restaurant rythm=rhythm sence=sense shedule=schedule schedual=schedule
        similiar=similar sincerly=sincerely sinserely=sincerely speach=speech suprise=surprise suprised=surprised
        temperture=temperature tendancy=tendency therefor=therefore threshhold=threshold usefull=useful useing=using
        wether=whether whith=with withing=within writen=written arguement=argument availible=available avaliable=available
        buisness=business busines=business cancelation=cancellation catagory=category changable=changeable cheif=chief
        compatable=compatible completly=completely convienent=convenient convinient=convenient critisism=criticism
        decison=decision desision=decision developement=development diffrent=different dissapoint=disappoint
        dissapointed=disappointed embarass=embarrass embarassed=embarrassed equiptment=equipment especialy=especially
        extreamly=extremely facinating=fascinating fasinating=fascinating greatfull=grateful grammer=grammar
        heared=heard helpfull=helpful hopefull=hopeful hosptial=hospital improvment=improvement infomation=information
        inteview=interview interveiw=interview intervew=interview knwo=know langauge=language libary=library
        meeeting=meeting mispell=misspell morgage=mortgage ofcourse=of_course ommitted=omitted orginal=original
        particulary=particularly perfomance=performance performence=performance positon=position postion=position
        practise=practise presance=presence proccess=process procces=process programing=programming questionaire=questionnaire
        recieves=receives relize=realize remaning=remaining requirment=requirement secratary=secretary sieze=seize
        skillfull=skillful specialy=specially stoped=stopped studing=studying subtil=subtle targetted=targeted
        tecnical=technical technicaly=technically togther=together togeather=together tought=thought trafic=traffic
        tuesdy=Tuesday wensday=Wednesday wednsday=Wednesday thurday=Thursday febuary=February unforseen=unforeseen
        usualy=usually valuble=valuable varius=various vaccum=vacuum visable=visible wellcome=welcome tiem=time
        conversaton=conversation conversaion=conversation discusion=discussion disscussion=discussion discused=discussed
        additonal=additional aditional=additional apropriate=appropriate atention=attention atached=attached attatched=attached
        curently=currently currenly=currently garanteed=guaranteed confidant=confident"""
    ),
    "de": _pairs(
        """vieleicht=vielleicht villeicht=vielleicht interresse=Interesse intresse=Interesse interresant=interessant intressant=interessant
        interressant=interessant gespräch=Gespräch standart=Standard terminn=Termin entgültig=endgültig wiederspiegelt=widerspiegelt
        wiederspiegeln=widerspiegeln vorraus=voraus vorraussetzung=Voraussetzung vorrausgesetzt=vorausgesetzt
        addresse=Adresse agressiv=aggressiv akzeptabell=akzeptabel aufwändigg=aufwändig dannach=danach
        erfahrug=Erfahrung ersteinmal=erst_einmal garnicht=gar_nicht gewehr=Gewähr hälst=hältst herrausforderung=Herausforderung
        herraus=heraus herzlichn=herzlichen kolege=Kollege maschiene=Maschine nähmlich=nämlich orginal=Original projekct=Projekt
        reperatur=Reparatur seperat=separat sylvester=Silvester tolle=tolle wärend=während wiederrum=wiederum ziehmlich=ziemlich
        zuverlässigkeitt=Zuverlässigkeit verantwortug=Verantwortung bedürfniss=Bedürfnis ergebniss=Ergebnis verständniss=Verständnis
        kentnisse=Kenntnisse kenntniss=Kenntnis weiterhinn=weiterhin dankee=danke bedanke=bedanke"""
    ),
    "fr": _pairs(
        """remercit=remercie remerçie=remercie language=langage connection=connexion interressant=intéressant interressé=intéressé
        interessant=intéressant aggréable=agréable appercu=aperçu appeller=appeler bienvenu=bienvenue cauchemard=cauchemar
        courament=couramment developpement=développement différend=différent dilemne=dilemme entretient=entretien
        exigance=exigence language=langage malgrés=malgré notament=notamment opportunitée=opportunité parmis=parmi
        plaisire=plaisir professionel=professionnel professionelle=professionnelle proffessionnel=professionnel
        quelque-soit=quel_que_soit rencontrée=rencontrée réferences=références volontier=volontiers
        biensûr=bien_sûr aujourdhui=aujourd'hui addresse=adresse experience=expérience équippe=équipe équipp=équipe"""
    ),
    "es": _pairs(
        """agradesco=agradezco agradesido=agradecido haber=haber atravez=través enserio=en_serio entrebista=entrevista exelente=excelente
        esperiencia=experiencia experienca=experiencia iva=iba travajo=trabajo travajar=trabajar tambien=también
        oportunidá=oportunidad desición=decisión espectativas=expectativas excelencia=excelencia grasias=gracias
        hize=hice ocación=ocasión prespectiva=perspectiva responsavilidad=responsabilidad combersación=conversación
        conversasion=conversación almacen=almacén intrevista=entrevista apropiado=apropiado"""
    ),
    "it": _pairs(
        """perchè=perché finchè=finché poichè=poiché qual'è=qual_è pò=po' propio=proprio collegho=collego accellerare=accelerare
        ringrazzio=ringrazio colloqio=colloquio esperiensa=esperienza interessannte=interessante opportunita=opportunità
        responsabilita=responsabilità aquisire=acquisire conoscienza=conoscenza efficenza=efficienza sufficente=sufficiente
        coscenza=coscienza daccordo=d'accordo apposto=a_posto"""
    ),
    "nl": _pairs(
        """gespek=gesprek gesprk=gesprek enthousiasme=enthousiasme entousiast=enthousiast enthousiasd=enthousiast ervarring=ervaring
        interresant=interessant intresse=interesse interresse=interesse sollicitatie=sollicitatie solicitatie=sollicitatie
        verantwoordelijkheidt=verantwoordelijkheid onmiddelijk=onmiddellijk ongevéer=ongeveer profesioneel=professioneel
        teminste=tenminste vriendlijke=vriendelijke vriendelijk=vriendelijk wordt=wordt bedankd=bedankt"""
    ),
    "pt": _pairs(
        """agradeco=agradeço concerteza=com_certeza conciência=consciência entrevisa=entrevista esperiência=experiência
        experiencia=experiência excessão=exceção previlégio=privilégio oportunidadde=oportunidade obrigadoo=obrigado
        porisso=por_isso profisional=profissional nescessário=necessário necesário=necessário derrepente=de_repente
        menas=menos mecher=mexer"""
    ),
}
# Pairs that list a right word by itself keep the reader of this file honest; they must never be reported.
MISSPELT = {
    lang: {wrong: right for wrong, right in pairs.items() if wrong != right.casefold()}
    for lang, pairs in MISSPELT.items()
}

FREQUENT = {
    "en": frozenset(
        """about across additional after again agree already although always another answer anything appreciate appreciated
        approach around asked available because become before begin being believe better between bring building business
        called careful certain change children clear client clients close colleague colleagues coming committee company
        conversation could count course customer customers daily decide decided decision deliver department describe
        described description detail details develop development different difficult director discuss discussed discussion
        during earlier employee engineer enjoy enjoyed enough especially every everyone evening example exactly expect
        experience explain explained family finance finding finish first follow following forward friday friend friendly
        further gave general gladly glad grateful great group handle happen happened hear heard helpful honest hospital
        however idea immediately important improve improvement include increase information inform interest interested
        interesting interview introduce issue keep kind kindly knowledge language large later learn learned learning least
        letter light likely little manage managed management manager many matter maybe meeting member members mention
        mentioned might minute minutes moment monday month months morning move much needed never nothing notice number
        offer office often only open opportunity order organization other outside particular particularly patient patients
        people perhaps person phone picture place plan planning please pleasure point position possible practice prepare
        present problem process produce product production program project promise provide question questions quickly quite
        rather reach reading really reason receive received recent recently reduce report request require research
        responsibility responsible result results return review running same schedule school second section separate
        service several should show simple since sincerely small software someone something special spent staff start
        started still student students successful such support system talk talked teach teacher team technical thank thanks
        that their them then there therefore these thing things think this those thought three through thursday time
        today together told tomorrow tonight toward training tuesday understand understanding until useful usually value
        very visit volunteer want wednesday week weeks welcome well went were what when where whether which while whole
        will wish with within without wonder work worked working would write writing year years your""".split()
    ),
    "de": frozenset(
        """vielen herzlichen gespräch interesse interessant möglichkeit erfahrung erfahrungen verantwortung aufgabe aufgaben
        unternehmen abteilung mitarbeiter verfügung rückmeldung gelegenheit besonders während zwischen bereits weiterhin
        übernehmen freundlichen nehmen genommen gemeinsam ausführlich angenehm eindruck bestätigt entscheidung unterlagen
        kenntnisse arbeiten projekt projekte kunden stelle woche wochen dienstag mittwoch donnerstag freitag montag
        natürlich gerne vielleicht schilderung einarbeitung""".split()
    ),
    "fr": frozenset(
        """entretien remercie rencontre expérience intérêt équipe entreprise disposition information informations poste
        travail projet projets échange accordé semaine possibilité responsable responsabilité responsabilités occasion
        plaisir cordialement motivation rejoindre compétences connaissance connaissances beaucoup toujours également
        notamment""".split()
    ),
    "es": frozenset(
        """entrevista agradezco agradecer experiencia oportunidad empresa equipo trabajo conversación disposición información
        interés puesto semana siempre también durante responsabilidad necesario cualquier gracias conocimiento proyecto
        proyectos dedicado almacén cliente clientes""".split()
    ),
    "it": frozenset(
        """colloquio ringrazio esperienza opportunità azienda disposizione informazione informazioni interesse interessante
        lavoro settimana durante responsabilità necessario conoscenza progetto progetti possibilità clienti sempre
        conversazione gruppo squadra""".split()
    ),
    "nl": frozenset(
        """gesprek bedankt hartelijk ervaring mogelijkheid bedrijf functie informatie interesse interessant verantwoordelijkheid
        collega collega's werkzaamheden ontmoeting vriendelijke samenwerking enthousiast dinsdag woensdag donderdag vrijdag
        maandag belangrijk natuurlijk""".split()
    ),
    "pt": frozenset(
        """entrevista agradeço experiência oportunidade empresa equipe trabalho conversa disposição informação informações
        interesse semana sempre também durante responsabilidade necessário conhecimento projeto projetos atenciosamente
        processo clientes""".split()
    ),
}
REAL_WORDS = {
    "en": frozenset(
        """quiet form from trial trail casual causal calm clam angel angle diary dairy sing sign united untied bets best tow two
        stale tales steal least slate won own saw was who how now on no abut sued used lien line meat team mate tame
        recent resent later alter letter latter litter expense personal personnel desert dessert brought bought thorough
        though trough rang range chance change changed charged interned winter hoping hopping later latter planing
        conversion conservation reversed preserve preserved reserve reserved deserve deserved present prevent
        effect affect affects excepts accept accepts except expect expects respect respects inspect inspects prospect prospects
        stating staring starting staving sitting setting writing waiting wanting hearing bearing tearing wearing learning
        leaning meaning morning mourning moaning bring brings being begin being began begun begins
        produced producer products project protect protects projects proceed precede custom customs costume costumes
        counts courts coarse comply comity departed dependent defendant decode deicide divide derive
        improves approve approved approves reports resorts require requite respond responded
        sever severs several sereval simply simple sample supple staff stuff stiff talked tacked tasked taste tastes
        teacher tether thinks thins thing tings wish with width whit wine wines weeks works words
        wonder wander wondered wandered worker writer wetter whether weather further farther father friend fiend
        minute minuet mother moment foment promise premise process precess possess rather rater reader
        reason treason season result results insult revise revised service severe sections sectors
        dairy carful careful gravel gladly gildly badly sadly madly greet greets grate grater greater
        exits exist exists seat east eats teas kindly kindle plane panel penal plea leap pale mange
        mangers manger mangers managed manages mangled meting melting meeting metering
        mention mentions tension section action auction caution nation notion option potion portion
        ordered adored older colder holder issues tissue tissues month mouth mouths months
        angry anger agreed greed degree degreed hosted hotel hostel hospitable learnt learned yearned earned
        discus discuss disgust describe prescribe inscribe proscribe""".split()
    )
}
DOUBLED_FINE = frozenset("that had very sie die der das so bla nous vous is was no in".split())

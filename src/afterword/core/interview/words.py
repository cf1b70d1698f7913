"""Word lists that tell a person from a mailbox, a name from a job, a company from a greeting."""

from __future__ import annotations

import re


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A mailbox whose local part is, or begins or ends with, one of these belongs to an office or a program.
MAILBOX_WORDS = _listed(
    """
    noreply no-reply donotreply do-not-reply notification notifications notify calendar calendars scheduling
    scheduler schedule recruiting recruitment recruiter recruiters recruit talent careers career jobs job hr
    humanresources people-team peopleops hiring interviews interview invitations invite invites info hello team
    contact events event bot robot assistant mailer mailer-daemon support admin office reception rooms room
    resource conference bewerbung bewerbungen personal personalabteilung karriere rh recrutement seleccion rrhh
    selezione werving saiyo jinji apply applications application candidates candidate onboarding service
    """
)
# A display name with one of these as a whole word is an office or a program.
OFFICE_WORDS = _listed(
    """
    hr recruiting recruitment talent careers career jobs hiring team teams scheduling scheduler calendar
    interviews noreply no-reply donotreply human resources department people ops acquisition staffing
    notifications bot robot notetaker recorder bewerbung bewerbungen bewerberservice
    assistant system service services personalabteilung bewerbermanagement karriere
    recrutement rrhh invitations calendly greenhouse goodtime lever ashby workday workable teamtailor recruitee
    personio smartrecruiters office reception support admin coordinator inc llc ltd gmbh corp ag
    採用 採用担当 人事 人事部 room boardroom conference salle raum besprechungsraum konferenzraum sala saal 会議室
    humanos humaines umane personalwesen
    tbd tba tbc dial-in none online onsite on-site virtual zoom webex google microsoft video phone link interview
    interviewer
    interviewers panel round screen call meeting exercise technical behavioral behavioural coding final loop
    """
)
# Programs that send invitations for others: an address there is never a person's.
SENDER_DOMAINS = (
    "calendly.com", "greenhouse.io", "greenhouse-mail.io", "goodtime.io", "ashbyhq.com", "lever.co", "modernloop.io",
    "smartrecruiters.com", "myworkday.com", "workday.com", "icims.com", "jobvite.com", "teamtailor.com",
    "teamtailor-mail.com", "personio.de", "personio.com", "recruitee.com", "workable.com", "workablemail.com",
    "fireflies.ai", "otter.ai", "read.ai", "fathom.video", "grain.com", "tldv.io", "avoma.com", "gong.io",
    "metaview.ai", "brighthire.ai", "bamboohr.com", "breezy.hr", "hirevue.com", "paradox.ai", "prelude.co",
    "interviewschedule.com", "zoom.us",
    "group.calendar.google.com", "imip.me.com", "cronofy.com", "youcanbook.me", "savvycal.com", "doodle.com",
)  # fmt: skip
PERSONAL_DOMAINS = _listed(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de
    yahoo.co.jp icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com gmx.at
    web.de t-online.de freenet.de posteo.de mailbox.org fastmail.com fastmail.fm zoho.com mail.ru yandex.ru
    orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it uol.com.br bol.com.br
    terra.com.br qq.com 163.com 126.com naver.com daum.net hanmail.net rediffmail.com comcast.net verizon.net
    att.net btinternet.com sky.com virginmedia.com hey.com tutanota.com wp.pl o2.pl interia.pl seznam.cz ukr.net
    bluewin.ch
    """
)
# Nouns of jobs; a phrase that holds one is a job title, never a name.
JOB_WORDS = _listed(
    """
    engineer engineering developer programmer architect manager director head lead leader principal chief
    officer president vp svp evp avp rvp gvp hrbp chro cio cro cdo
    ceo cto cfo coo cmo cpo ciso partner founder cofounder co-founder owner
    analyst
    scientist researcher designer recruiter sourcer coordinator specialist consultant advisor adviser associate
    assistant administrator accountant auditor controller nurse physician surgeon pharmacist therapist teacher
    lecturer professor librarian editor writer journalist producer operator technician mechanic electrician
    planner buyer executive representative supervisor clerk secretary paralegal lawyer attorney counsel
    solicitor actuary strategist marketer trader banker underwriter intern trainee apprentice fellow chair dean
    staff senior junior sde swe sre qa devops marketing sales finance operations product data hr talent scrum
    registrar curator archivist conservator handler surveyor inspector dispatcher trainer tutor dentist midwife
    paramedic caretaker cashier barista waiter waitress translator interpreter statistician economist chemist
    biologist geologist hydrologist photographer copywriter illustrator animator adjuster assessor examiner
    investigator bookkeeper receptionist foreman operative machinist merchandiser plumber
    chef driver baker cook leiter leiterin leitung entwickler entwicklerin ingenieur ingenieurin geschäftsführer
    geschäftsführerin berater beraterin referent referentin sachbearbeiter sachbearbeiterin teamleiter
    teamleiterin abteilungsleiter vorstand abteilungsleiterin personalreferent personalreferentin kaufmann
    kauffrau assistenz directeur directrice responsable ingénieur ingénieure développeur développeuse chargé
    chargée gérant comptable director directora gerente jefe jefa ingeniero ingeniera desarrollador
    desarrolladora analista consultor responsabile direttore direttrice ingegnere sviluppatore diretor diretora
    engenheiro engenheira desenvolvedor desenvolvedora coordenador
    coordenadora buchhalter buchhalterin projektleiter projektleiterin chef cheffe
    contador contadora comprador compradora enfermero enfermera infirmier infirmière juriste abogado abogada
    impiegato impiegata consulente infermiere infermiera verpleegkundige adviseur medewerker ontwikkelaar
    teamlead reader headteacher headmaster provost bursar warden matron midwifery groundworker roofer welder carpenter
    assistentin sekretär sekretärin vorsitzende vorsitzender bereichsleiter gründer gründerin inhaber inhaberin
    ärztin chefärztin oberärztin chefarzt oberarzt betriebsrat pflegedirektor
    pflegedirektorin direktor direktorin prokurist prokuristin bürgermeister bürgermeisterin meister meisterin
    polier polierin vorarbeiter
    vorarbeiterin técnico técnica tecnico tecnica operador operadora cocinero cocinera cuoco cuoca magazziniere rektor
    rektorin pfleger pflegerin erzieher erzieherin techniker technikerin architektin kanzler kanzlerin
    fondateur fondatrice gérante médecin maire adjoint adjointe cadre proviseur principale infirmières président
    présidente conducteur conductrice enseignant enseignante médico médica médicos fundador fundadora gestor gestora
    coordinador coordinadora encargado encargada administrativo administrativa profesor profesora presidente
    coordinatore coordinatrice fondatore fondatrice titolare primario caposala impiegati amministratore
    afdelingshoofd directrice-bestuurder teamleider teamcoach bestuurder eigenaar eigenares hoofd beleidsmedewerker
    leidinggevende wethouder secretaris docent docente kierownik kierowniczka dyrektor dyrektorka prezes architekt
    specjalista specjalistka analityk programista programistka inżynier właściciel właścicielka koordynator
    koordynatorka główna główny księgowa księgowy lekarz ordynator
    enhetschef platschef rektor verksamhetsutvecklare verksamhetschef avdelningschef utvecklare handläggare
    sjuksköterska läkare ingenjör säljare föreståndare administratör ekonom vd ägare delägare
    afdelingsleder direktør leder udvikler
    部長 課長 社長 取締役 マネージャー エンジニア
    """
)
# Words of the two lists above that are family names as well: at the end of a name they are one.
FAMILY_NAMES_TOO = _listed("ashby baker chair chef clerk cook dean driver fellow lever sala saal sales senior staff")
PLACES_AND_OFFICES = _listed(
    """
    hr it legal finance sales marketing engineering product operations design data research london paris berlin
    munich münchen madrid dublin boston chicago austin tokyo sydney toronto amsterdam zürich zurich vienna wien
    remote external extern contractor ext
    """
)
AFTER_NAME = _listed(
    """
    phd dphil md mba msc bsc ma ba jd esq cpa cfa pe rn dds dvm jr sr ii iii iv pmp
    """
)
BEFORE_NAME = _listed(
    """
    monsieur madame maître dr prof professor mr mrs ms mx miss sir dame herr herrn frau dr-ing ing dipl-ing m mme
    mlle sr sra dra dott dott.ssa
    dottssa sig sig.ra mw mevr dhr drs cllr pani
    """
)
PARTICLES = _listed(
    """
    van von de der den del della di da dos das du la le el al bin ibn ter ten zu zum zur y e
    """
)

# German writes the trade in front: "Softwareentwickler", "Vertriebsleiterin".
_TRADES = _listed(
    "entwickler ingenieur leiter manager berater architekt techniker referent direktor pfleger meister chef"
)
_JOB_ENDINGS = (
    *(ending + female for ending in _TRADES for female in ("", "in")),
    *_listed("leitung ärztin arzt kauffrau kaufmann medewerker hoofd adviseur ansvarig ansvarlig ledare utvecklare"),
    "ingenjör",
)
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of a text, case-folded, hyphens and apostrophes inside kept."""
    return [word.casefold() for word in _WORD.findall(text)]


def is_job(text: str) -> bool:
    """True when a phrase holds the noun of a job, also inside a compound."""
    found = words(text)
    return any(
        word in JOB_WORDS or word.endswith(_JOB_ENDINGS) or any(part in JOB_WORDS for part in word.split("-"))
        for word in found
    )


def is_program(domain: str) -> bool:
    """True for the domain of a program that sends invitations for others, or for one below it."""
    return any(domain == one or domain.endswith(f".{one}") for one in SENDER_DOMAINS)


def is_outside(domain: str) -> bool:
    """True for a domain that says nothing of the employer: a private one, or a program's."""
    return domain in PERSONAL_DOMAINS or is_program(domain)


def is_office(name: str) -> bool:
    """True for the display name of an office or a program."""
    return any(word in OFFICE_WORDS for word in without_family_name(words(name)))


def without_family_name(found: list[str]) -> list[str]:
    """The words of a name without a last one that is a family name as well as a job or an office."""
    return found[:-1] if len(found) > 1 and found[-1] in FAMILY_NAMES_TOO else found

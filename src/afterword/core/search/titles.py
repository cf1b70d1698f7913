"""What else a job title is called: "RN" finds "registered nurse", "SWE" finds "software engineer"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from afterword.core.search.words import words

# Written for this product from how job advertisements in English and German abbreviate and vary titles.
# Names on one line mean the same. Where a line has ">", what stands before it is also sought as what stands behind,
# and not the other way: a "server" need not be a waiter.
SAME = """\
registered nurse; rn; staff nurse
licensed practical nurse; lpn; licensed vocational nurse; lvn
certified nursing assistant; cna; nursing assistant; nurse aide; healthcare assistant
nurse practitioner; advanced practice nurse
physician assistant; physician associate
general practitioner; family physician; family doctor
physiotherapist; physical therapist
occupational therapist; ergotherapist
speech therapist; speech language pathologist; slp; logopedist
emergency medical technician; emt
caregiver; carer; care assistant; care worker; home health aide
pharmacy technician; pharmacy assistant
medical assistant; medizinische fachangestellte
radiographer; radiologic technologist; radiology technician; mtra
phlebotomist; phlebotomy technician
paediatrician; pediatrician
anaesthetist; anesthesiologist; anaesthesiologist
midwife; hebamme
dental assistant; dental nurse; zahnmedizinische fachangestellte; zfa
veterinarian; veterinary surgeon
software engineer; software developer; swe; programmer; softwareentwickler; software dev
software engineer in test; sdet; test automation engineer
frontend developer; front end developer; frontend engineer; front end engineer
backend developer; back end developer; backend engineer; back end engineer
full stack developer; fullstack developer; full stack engineer; fullstack engineer
web developer; web dev; webentwickler
mobile developer; app developer; mobile engineer
devops engineer; site reliability engineer; sre; platform engineer
quality assurance; qa
qa engineer; test engineer; software tester; quality assurance engineer
data scientist; data science
machine learning engineer; ml engineer; ai engineer
artificial intelligence; ai
data analyst; business intelligence analyst; bi analyst
database administrator; dba
system administrator; systems administrator; sysadmin; systemadministrator
network engineer; network administrator
information security; infosec; cyber security; cybersecurity; it security
security analyst; soc analyst
help desk; helpdesk; service desk; it support; desktop support
it manager; head of it; it director
solutions architect; solution architect
user experience; ux
ux designer; user experience designer; product designer
graphic designer; visual designer; grafikdesigner
technical writer; technical author; documentation writer; technischer redakteur
product manager; produktmanager
project manager; projektmanager; projektleiter
program manager; programme manager
pm > product manager; project manager; program manager; programme manager
scrum master; agile coach
human resources; hr; personalwesen
hr manager; human resources manager; people manager; people operations manager; personalleiter
hr business partner; hrbp; people partner; human resources business partner
recruiter; talent acquisition specialist; talent acquisition partner; personalreferent
chief executive officer; ceo; managing director; geschäftsführer
chief financial officer; cfo; finance director
chief technology officer; cto
chief operating officer; coo
chief marketing officer; cmo
chief information officer; cio
chief information security officer; ciso
chief human resources officer; chro; chief people officer
vice president; vp
executive assistant; personal assistant; assistant to the management
administrative assistant; admin assistant; secretary; office administrator; sekretär; sekretärin
office manager; büroleitung
receptionist; front desk agent; front desk
customer service representative; customer service agent; call center agent; call centre agent
customer support; customer service; kundenservice; kundenbetreuung
account manager; key account manager; kam; client manager
sales representative; sales rep; salesperson; sales executive; vertriebsmitarbeiter; außendienstmitarbeiter
sales development representative; sdr; business development representative; bdr
business development manager; bdm; bizdev manager
sales assistant; retail assistant; shop assistant; sales associate; retail associate; verkäufer; verkäuferin
store manager; shop manager; filialleiter; filialleitung
cashier; checkout assistant; kassierer; kassiererin
search engine optimization; search engine optimisation; seo
search engine marketing; paid search; ppc
social media manager; community manager
copywriter; content writer; texter
marketing manager; marketingleiter
accountant; buchhalter; buchhalterin; bilanzbuchhalter
certified public accountant; cpa; chartered accountant; aca; acca
accounts payable; ap clerk; accounts payable clerk; kreditorenbuchhalter
accounts receivable; accounts receivable clerk; debitorenbuchhalter
bookkeeper; book keeper; accounting clerk
financial planning and analysis; fp&a
controller; financial controller; comptroller
financial analyst; finance analyst
tax adviser; tax advisor; tax consultant; steuerberater
auditor; internal auditor; wirtschaftsprüfer
payroll clerk; payroll administrator; payroll specialist; lohnbuchhalter
investment banking analyst; ib analyst
lawyer; attorney; solicitor; rechtsanwalt; jurist
paralegal; legal assistant; rechtsanwaltsfachangestellte
compliance officer; compliance manager
purchasing manager; procurement manager; einkaufsleiter
buyer; purchaser; procurement specialist; einkäufer
supply chain manager; scm manager
logistics coordinator; logistics specialist; disponent
warehouse worker; warehouse operative; warehouse associate; lagermitarbeiter; lagerist
forklift driver; forklift operator; fork lift driver; staplerfahrer; gabelstaplerfahrer
truck driver; lorry driver; hgv driver; cdl driver; lkw fahrer; berufskraftfahrer
delivery driver; courier; van driver; auslieferungsfahrer; kurier
bus driver; coach driver; busfahrer
train driver; locomotive driver; lokführer; triebfahrzeugführer
mechanical engineer; maschinenbauingenieur
electrical engineer; elektroingenieur
civil engineer; bauingenieur
process engineer; verfahrensingenieur
manufacturing engineer; production engineer; fertigungsingenieur
quality engineer; quality assurance specialist; qualitätsingenieur
mechanic; mechaniker; mechatroniker
car mechanic; auto mechanic; automotive technician; kfz mechatroniker
electrician; elektriker; elektroniker
plumber; pipefitter; installateur; anlagenmechaniker
carpenter; joiner; tischler; schreiner; zimmerer
painter; decorator; maler
bricklayer; mason; maurer
welder; schweißer
machinist; cnc operator; cnc machinist; zerspanungsmechaniker
maintenance technician; service technician; servicetechniker; instandhalter
field service engineer; fse; field engineer
heating ventilation and air conditioning; hvac
construction manager; site manager; bauleiter
quantity surveyor; cost estimator
architect; architekt
caretaker; janitor; custodian; hausmeister
cleaner; housekeeper; cleaning operative; reinigungskraft
gardener; landscaper; gärtner
security guard; security officer; sicherheitsmitarbeiter
chef; cook; koch; köchin
sous chef; deputy head chef
waiter; waitress; kellner; servicekraft
bartender; barkeeper; barman; barmaid
barista; coffee maker
kitchen assistant; kitchen porter; küchenhilfe
hotel manager; hotelmanager
flight attendant; cabin crew; flugbegleiter
first officer; flugzeugführer
teacher; lehrer; lehrerin; schoolteacher
teaching assistant; teacher aide; paraprofessional
primary school teacher; elementary school teacher; elementary teacher; grundschullehrer
nursery teacher; early years educator; kindergarten teacher; preschool teacher; erzieher; erzieherin
special education teacher; sen teacher; special needs teacher; förderlehrer
tutor; private teacher; nachhilfelehrer
lecturer; assistant professor; dozent
professor; university professor
research assistant; wissenschaftlicher mitarbeiter
research scientist; research fellow; postdoc; postdoctoral researcher
laboratory technician; lab technician; laborant; lab assistant
research and development; r&d; forschung und entwicklung
social worker; sozialarbeiter; sozialpädagoge
counsellor; counselor
psychologist; psychologe
psychotherapist; psychotherapeut
case manager; case worker; caseworker
child care worker; childminder; nanny
librarian; bibliothekar
translator; übersetzer; dolmetscher
journalist; reporter; redakteur
editor; lektor
photographer; fotograf
event manager; event coordinator; veranstaltungsmanager
real estate agent; realtor; estate agent; immobilienmakler
property manager; immobilienverwalter
insurance agent; insurance broker; versicherungsmakler
underwriter; risk underwriter
claims adjuster; claims handler; schadenregulierer
bank teller; bank clerk; bankkaufmann; bankkauffrau
loan officer; credit officer
consultant; adviser; advisor
management consultant; strategy consultant; unternehmensberater
operations manager; ops manager; betriebsleiter
team leader; team lead; teamleiter; teamleitung
apprentice; trainee; auszubildender; azubi; auszubildende
intern; internship; praktikant; praktikum
working student; werkstudent; werkstudentin
volunteer; ehrenamtlich
senior; sr
junior; jr
developer; dev; entwickler; entwicklerin
engineer; eng; ingenieur; ingenieurin
manager; mgr
assistant; asst
administrator; admin
technician; tech; techniker
coordinator; koordinator
healthcare; health care
telecommute; work from home; wfh; remote
environment health and safety; ehs; hse
sachbearbeiter; clerk; kaufmännischer mitarbeiter
ae > account executive
ba > business analyst
cos > chief of staff
counsellor; counselor > berater
csm > customer success manager
csr > customer service representative; customer service agent; call center agent
dir > director
ea > executive assistant; personal assistant; assistant to the management
flugzeugführer; first officer > pilot
gm > general manager
hca > certified nursing assistant; cna; nursing assistant
lawyer; attorney > counsel
mfa > medical assistant; medizinische fachangestellte
ml > machine learning
np > nurse practitioner; advanced practice nurse
pa > executive assistant; personal assistant; assistant to the management
po > product owner
pr > public relations
ra > research assistant; wissenschaftlicher mitarbeiter
rep > representative
sem > search engine marketing; paid search; ppc
ta > teaching assistant; teacher aide; paraprofessional
translator > interpreter
ui > user interface
veterinarian > vet
waiter; waitress; kellner > server
"""


@cache
def _others() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for line in SAME.splitlines():
        left, arrow, right = line.partition(">")
        asked = [each.strip() for each in left.split(";")]
        meant = [each.strip() for each in right.split(";")] if arrow else asked
        for each in asked:
            found[tuple(words(each))] += [other for other in meant if other != each]
    return {name: tuple(dict.fromkeys(others)) for name, others in found.items()}


@cache
def longest_title() -> int:
    """How many words the longest title of the table has."""
    return max(map(len, _others()))


def also_called(name: tuple[str, ...]) -> tuple[str, ...]:
    """Other names of a title given as its words; none where the table does not hold it."""
    return _others().get(name, ())

"""Whether a mail speaks of work and hiring, or of another part of life: parcels, homes, doctors, school, supper."""

from __future__ import annotations

import re
from functools import cache

# Beginnings of words without accents; a full stop marks a whole word.
WORK = """
job. job's role. vacanc recruit candida applicant interview hire. hired hiring employ salary cv. cvs. resume.
  onboarding
  headcount shortlist panel. referee position. post. probation payroll induction career notice-period apprentice
  trial-shift hr. debrief
bewerb vorstellungsgesprach stelle. stellen stellenaus arbeitsvertrag gehalt einstell probearbeit probetag ausbildung
  personalabteilung eintrittsdatum kandidat auswahlverfahren zusage arbeitszeugnis kundigungsfrist einstiegs
candidature poste. entretien embauche recrut salaire cdi. cdd. emploi pretentions
candidatura entrevista puesto contratar contratacion empleo incorporacion seleccion vacante
colloquio assunzione selezion posizione lavoro candidarsi stipendio
sollicit vacature functie arbeidsvoorwaarden arbeidsovereenkomst dienstverband kennismakingsgesprek personeelszaken
vaga. vagas seletivo contratacao emprego recrutamento entrevista
ansokan anstall tjanst rekryter intervju jobbet sokande
ansogning stilling ansaett jobsamtale jobbet
rekrutac kandydat stanowisk zatrudn pracy. praca. prace. kwalifikacyjn aplikacj
"""
LIFE = """
parcel invoice dentist optician surgery. vet. plumber electrician boiler tenant tenancy landlord rent.
  flat. apartment mortgage loan. credit. overdraft insurance policyholder premium. subscription broadband tariff
  checkout basket refund voucher coupon booking reservation restaurant hotel flight airline wedding barbecue birthday
  mum. dad. grandma kids. dinner. supper. party. nursery. allotment council-tax seller buyer raffle lottery choir
  rehearsal pitch. squad. newsletter podcast webinar unsubscribe passport-application gp. redelivery prescription
  parents. parents'
zahnarzt praxis. lieferung zustellung paket. sendung rechnung mieter mietinteress vermieter wohnung kredit.
  versicherung
  police. gutschein rabatt warenkorb elternabend eltern. schulerin kita. kitaplatz hochzeit geburtstag grillen oma.
  opa.
  mama. papa. heizung handwerker newsletter abmelden retoure stromvertrag
colis. livraison facture dentiste locataire proprietaire appartement logement pret. assurance mutuelle commande
  anniversaire fete. papi. mamie. coucou. desabonn infolettre
paquete pedido. factura dentista inquilino piso. alquil prestamo hipoteca poliza cumpleanos fiesta. cena. mama. papa.
pacco fattura dentista inquilino affitto mutuo. prestito polizza compleanno festa. cena. bolletta
pakket bestelling factuur tandarts huisarts huurder woning. hypotheek lening verzekering verjaardag feest. borrel
encomenda fatura dentista inquilino aluguel emprestimo apolice aniversario jantar. frete consulta-medica
paket. faktura tandlakare hyresgast lagenhet bolan forsakring fodelsedag kvitto. vardcentral
pakke. regning tandlaege lejer. lejlighed bolig forsikring fodselsdag
paczka faktura dentyst najemc mieszkani kredyt ubezpieczen urodziny
"""
_CLIPPED = re.compile(r"[^\W\d_]+(?:'s)?")
_JAPANESE = {
    True: re.compile("面接|面談|選考|採用|応募|求人|入社|内定|職務"),
    False: re.compile("注文|商品|配送|請求|診察|歯科|部屋|物件|ローン|保険"),
}


def of_work(plain: str) -> int:
    """How many different words of work and hiring stand in a plain text."""
    return _counted(plain, WORK) + len(set(_JAPANESE[True].findall(plain)))


def of_life(plain: str) -> int:
    """How many different words of another part of life stand in a plain text."""
    return _counted(plain, LIFE) + len(set(_JAPANESE[False].findall(plain)))


def _counted(plain: str, table: str) -> int:
    whole, beginnings = _parts(table)
    words = set(_CLIPPED.findall(plain))
    return sum(word in whole or word.startswith(beginnings) for word in words)


@cache
def _parts(table: str) -> tuple[frozenset[str], tuple[str, ...]]:
    found = table.split()
    whole = frozenset(each[:-1] for each in found if each.endswith("."))
    return whole, tuple(each for each in found if not each.endswith("."))

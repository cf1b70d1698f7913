"""Every country by its name in the languages of the pages (after CLDR), to be chosen from a list."""

from __future__ import annotations

import unicodedata
from functools import cache

# The code, its name in English, and in German where that is another.
NAMES = """\
AD; Andorra
AE; United Arab Emirates; Vereinigte Arabische Emirate
AF; Afghanistan
AG; Antigua and Barbuda; Antigua und Barbuda
AI; Anguilla
AL; Albania; Albanien
AM; Armenia; Armenien
AO; Angola
AR; Argentina; Argentinien
AS; American Samoa; Amerikanisch-Samoa
AT; Austria; Österreich
AU; Australia; Australien
AW; Aruba
AX; Åland Islands; Ålandinseln
AZ; Azerbaijan; Aserbaidschan
BA; Bosnia and Herzegovina; Bosnien und Herzegowina
BB; Barbados
BD; Bangladesh; Bangladesch
BE; Belgium; Belgien
BF; Burkina Faso
BG; Bulgaria; Bulgarien
BH; Bahrain
BI; Burundi
BJ; Benin
BL; Saint Barthélemy
BM; Bermuda
BN; Brunei
BO; Bolivia; Bolivien
BQ; Caribbean Netherlands; Karibische Niederlande
BR; Brazil; Brasilien
BS; Bahamas
BT; Bhutan
BW; Botswana; Botsuana
BY; Belarus
BZ; Belize
CA; Canada; Kanada
CC; Cocos Islands; Kokosinseln
CD; Congo (Democratic Republic); Kongo (Demokratische Republik)
CF; Central African Republic; Zentralafrikanische Republik
CG; Congo (Republic); Kongo (Republik)
CH; Switzerland; Schweiz
CI; Côte d'Ivoire; Elfenbeinküste
CK; Cook Islands; Cookinseln
CL; Chile
CM; Cameroon; Kamerun
CN; China
CO; Colombia; Kolumbien
CR; Costa Rica
CU; Cuba; Kuba
CV; Cape Verde; Kap Verde
CW; Curaçao
CX; Christmas Island; Weihnachtsinsel
CY; Cyprus; Zypern
CZ; Czechia; Tschechien
DE; Germany; Deutschland
DJ; Djibouti; Dschibuti
DK; Denmark; Dänemark
DM; Dominica
DO; Dominican Republic; Dominikanische Republik
DZ; Algeria; Algerien
EC; Ecuador
EE; Estonia; Estland
EG; Egypt; Ägypten
EH; Western Sahara; Westsahara
ER; Eritrea
ES; Spain; Spanien
ET; Ethiopia; Äthiopien
FI; Finland; Finnland
FJ; Fiji; Fidschi
FK; Falkland Islands; Falklandinseln
FM; Micronesia; Mikronesien
FO; Faroe Islands; Färöer
FR; France; Frankreich
GA; Gabon; Gabun
GB; United Kingdom; Vereinigtes Königreich
GD; Grenada
GE; Georgia; Georgien
GF; French Guiana; Französisch-Guayana
GG; Guernsey
GH; Ghana
GI; Gibraltar
GL; Greenland; Grönland
GM; Gambia
GN; Guinea
GP; Guadeloupe
GQ; Equatorial Guinea; Äquatorialguinea
GR; Greece; Griechenland
GT; Guatemala
GU; Guam
GW; Guinea-Bissau
GY; Guyana
HK; Hong Kong; Hongkong
HN; Honduras
HR; Croatia; Kroatien
HT; Haiti
HU; Hungary; Ungarn
ID; Indonesia; Indonesien
IE; Ireland; Irland
IL; Israel
IM; Isle of Man
IN; India; Indien
IQ; Iraq; Irak
IR; Iran
IS; Iceland; Island
IT; Italy; Italien
JE; Jersey
JM; Jamaica; Jamaika
JO; Jordan; Jordanien
JP; Japan
KE; Kenya; Kenia
KG; Kyrgyzstan; Kirgistan
KH; Cambodia; Kambodscha
KI; Kiribati
KM; Comoros; Komoren
KN; Saint Kitts and Nevis; Saint Kitts und Nevis
KP; North Korea; Nordkorea
KR; South Korea; Südkorea
KW; Kuwait
KY; Cayman Islands; Kaimaninseln
KZ; Kazakhstan; Kasachstan
LA; Laos
LB; Lebanon; Libanon
LC; Saint Lucia; St. Lucia
LI; Liechtenstein
LK; Sri Lanka
LR; Liberia
LS; Lesotho
LT; Lithuania; Litauen
LU; Luxembourg; Luxemburg
LV; Latvia; Lettland
LY; Libya; Libyen
MA; Morocco; Marokko
MC; Monaco
MD; Moldova; Moldau
ME; Montenegro
MF; Saint Martin; St. Martin
MG; Madagascar; Madagaskar
MH; Marshall Islands; Marshallinseln
MK; North Macedonia; Nordmazedonien
ML; Mali
MM; Myanmar
MN; Mongolia; Mongolei
MO; Macao; Macau
MP; Northern Mariana Islands; Nördliche Marianen
MQ; Martinique
MR; Mauritania; Mauretanien
MS; Montserrat
MT; Malta
MU; Mauritius
MV; Maldives; Maldiven
MW; Malawi
MX; Mexico; Mexiko
MY; Malaysia
MZ; Mozambique; Mosambik
NA; Namibia
NC; New Caledonia; Neukaledonien
NE; Niger
NF; Norfolk Island; Norfolkinsel
NG; Nigeria
NI; Nicaragua
NL; Netherlands; Niederlande
NO; Norway; Norwegen
NP; Nepal
NR; Nauru
NU; Niue
NZ; New Zealand; Neuseeland
OM; Oman
PA; Panama
PE; Peru
PF; French Polynesia; Französisch-Polynesien
PG; Papua New Guinea; Papua-Neuguinea
PH; Philippines; Philippinen
PK; Pakistan
PL; Poland; Polen
PM; Saint Pierre and Miquelon; St. Pierre und Miquelon
PN; Pitcairn Islands; Pitcairninseln
PR; Puerto Rico
PS; Palestine; Palästina
PT; Portugal
PW; Palau
PY; Paraguay
QA; Qatar; Katar
RE; Réunion
RO; Romania; Rumänien
RS; Serbia; Serbien
RU; Russia; Russland
RW; Rwanda; Ruanda
SA; Saudi Arabia; Saudi-Arabien
SB; Solomon Islands; Salomonen
SC; Seychelles; Seychellen
SD; Sudan
SE; Sweden; Schweden
SG; Singapore; Singapur
SH; Saint Helena; St. Helena
SI; Slovenia; Slowenien
SJ; Svalbard; Spitzbergen
SK; Slovakia; Slowakei
SL; Sierra Leone
SM; San Marino
SN; Senegal
SO; Somalia
SR; Suriname
SS; South Sudan; Südsudan
ST; São Tomé and Príncipe; São Tomé und Príncipe
SV; El Salvador
SX; Sint Maarten
SY; Syria; Syrien
SZ; Eswatini
TC; Turks and Caicos Islands; Turks- und Caicosinseln
TD; Chad; Tschad
TG; Togo
TH; Thailand
TJ; Tajikistan; Tadschikistan
TK; Tokelau
TL; Timor-Leste
TM; Turkmenistan
TN; Tunisia; Tunesien
TO; Tonga
TR; Turkey; Türkei
TT; Trinidad and Tobago; Trinidad und Tobago
TV; Tuvalu
TW; Taiwan
TZ; Tanzania; Tansania
UA; Ukraine
UG; Uganda
US; United States; Vereinigte Staaten
UY; Uruguay
UZ; Uzbekistan; Usbekistan
VA; Vatican City; Vatikanstadt
VC; Saint Vincent and the Grenadines; St. Vincent und die Grenadinen
VE; Venezuela
VG; British Virgin Islands; Britische Jungferninseln
VI; U.S. Virgin Islands; Amerikanische Jungferninseln
VN; Vietnam
VU; Vanuatu
WF; Wallis and Futuna; Wallis und Futuna
WS; Samoa
YE; Yemen; Jemen
YT; Mayotte
ZA; South Africa; Südafrika
ZM; Zambia; Sambia
ZW; Zimbabwe; Simbabwe
"""
LANGUAGES = ("en", "de")


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of every country, by the alphabet of that language; one without names of its own has the English.

    An accent does not count in the order: Österreich stands under O.
    """
    place = LANGUAGES.index(language[:2]) if language[:2] in LANGUAGES else 0
    rows = [line.split("; ") for line in NAMES.splitlines()]
    named = [(code, names[min(place, len(names) - 1)]) for code, *names in rows]
    return tuple(sorted(named, key=lambda row: _sorted_as(row[1])))


def _sorted_as(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))

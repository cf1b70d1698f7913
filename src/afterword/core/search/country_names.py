"""Each country's ISO 3166 code and the names that postings write for it."""

from __future__ import annotations

# A second line of a country goes on with its names.
NAMES = """\
AD; Andorra
AE; United Arab Emirates; UAE
AF; Afghanistan
AG; Antigua and Barbuda
AI; Anguilla
AL; Albania
AM; Armenia
AO; Angola
AQ; Antarctica
AR; Argentina
AS; American Samoa
AT; Austria; Österreich; Autriche; Oostenrijk
AU; Australia
AW; Aruba
AX; Åland Islands
AZ; Azerbaijan
BA; Bosnia and Herzegovina
BB; Barbados
BD; Bangladesh
BE; Belgium; België; Belgique; Belgien
BF; Burkina Faso
BG; Bulgaria
BH; Bahrain
BI; Burundi
BJ; Benin
BL; St Barthelemy
BM; Bermuda
BN; Brunei
BO; Bolivia
BQ; Caribbean NL
BR; Brazil; Brasil; Brasilien
BS; Bahamas
BT; Bhutan
BV; Bouvet Island
BW; Botswana
BY; Belarus
BZ; Belize
CA; Canada; Kanada
CC; Cocos
CD; DR Congo
CF; Central African Rep.
CG; Congo
CH; Switzerland; Schweiz; Suisse; Svizzera; Zwitserland; Suiza
CI; Ivory Coast
CK; Cook Islands
CL; Chile
CM; Cameroon
CN; China; PRC
CO; Colombia
CR; Costa Rica
CU; Cuba
CV; Cape Verde
CW; Curaçao
CX; Christmas Island
CY; Cyprus
CZ; Czech Republic; Czechia; Tschechien
DE; Germany; Deutschland; Allemagne; Alemania; Duitsland
DJ; Djibouti
DK; Denmark; Danmark; Dänemark
DM; Dominica
DO; Dominican Republic
DZ; Algeria
EC; Ecuador
EE; Estonia
EG; Egypt
EH; Western Sahara
ER; Eritrea
ES; Spain; España; Spanien; Espagne; Spanje
ET; Ethiopia
FI; Finland; Suomi; Finnland
FJ; Fiji
FK; Falkland Islands
FM; Micronesia
FO; Faroe Islands
FR; France; Frankreich; Francia; Frankrijk
GA; Gabon
GB; United Kingdom; UK; U.K.; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; Vereinigtes Königreich
GB; Großbritannien; Royaume-Uni; Reino Unido; Verenigd Koninkrijk
GD; Grenada
GE; Georgia
GF; French Guiana
GG; Guernsey
GH; Ghana
GI; Gibraltar
GL; Greenland
GM; Gambia
GN; Guinea
GP; Guadeloupe
GQ; Equatorial Guinea
GR; Greece; Hellas; Griechenland
GS; South Georgia and the South Sandwich Islands
GT; Guatemala
GU; Guam
GW; Guinea-Bissau
GY; Guyana
HK; Hong Kong
HM; Heard Island and McDonald Islands
HN; Honduras
HR; Croatia
HT; Haiti
HU; Hungary; Magyarország; Ungarn
ID; Indonesia
IE; Ireland; Éire; Republic of Ireland; Irland
IL; Israel
IM; Isle of Man
IN; India; Indien
IO; British Indian Ocean Territory
IQ; Iraq
IR; Iran
IS; Iceland
IT; Italy; Italia; Italien; Italie; Italië
JE; Jersey
JM; Jamaica
JO; Jordan
JP; Japan
KE; Kenya
KG; Kyrgyzstan
KH; Cambodia
KI; Kiribati
KM; Comoros
KN; St Kitts and Nevis
KP; North Korea
KR; South Korea; Korea; Republic of Korea
KW; Kuwait
KY; Cayman Islands
KZ; Kazakhstan
LA; Laos
LB; Lebanon
LC; St Lucia
LI; Liechtenstein
LK; Sri Lanka
LR; Liberia
LS; Lesotho
LT; Lithuania
LU; Luxembourg; Luxemburg
LV; Latvia
LY; Libya
MA; Morocco
MC; Monaco
MD; Moldova
ME; Montenegro
MF; St Martin
MG; Madagascar
MH; Marshall Islands
MK; North Macedonia
ML; Mali
MM; Myanmar
MN; Mongolia
MO; Macau
MP; Northern Mariana Islands
MQ; Martinique
MR; Mauritania
MS; Montserrat
MT; Malta
MU; Mauritius
MV; Maldives
MW; Malawi
MX; Mexico; México; Mexiko
MY; Malaysia
MZ; Mozambique
NA; Namibia
NC; New Caledonia
NE; Niger
NF; Norfolk Island
NG; Nigeria
NI; Nicaragua
NL; Netherlands; Nederland; Holland; The Netherlands; Niederlande; Pays-Bas; Países Bajos
NO; Norway; Norge; Norwegen
NP; Nepal
NR; Nauru
NU; Niue
NZ; New Zealand
OM; Oman
PA; Panama
PE; Peru; Perú
PF; French Polynesia
PG; Papua New Guinea
PH; Philippines
PK; Pakistan
PL; Poland; Polska; Polen; Pologne
PM; St Pierre and Miquelon
PN; Pitcairn
PR; Puerto Rico
PS; Palestine
PT; Portugal
PW; Palau
PY; Paraguay
QA; Qatar
RE; Réunion
RO; Romania; România; Rumänien
RS; Serbia
RU; Russia; Russian Federation
RW; Rwanda
SA; Saudi Arabia
SB; Solomon Islands
SC; Seychelles
SD; Sudan
SE; Sweden; Sverige; Schweden
SG; Singapore
SH; St Helena
SI; Slovenia
SJ; Svalbard and Jan Mayen
SK; Slovakia
SL; Sierra Leone
SM; San Marino
SN; Senegal
SO; Somalia
SR; Suriname
SS; South Sudan
ST; Sao Tome and Principe
SV; El Salvador
SX; St Maarten
SY; Syria
SZ; Eswatini
TC; Turks and Caicos Is
TD; Chad
TF; French S. Terr.
TG; Togo
TH; Thailand
TJ; Tajikistan
TK; Tokelau
TL; East Timor
TM; Turkmenistan
TN; Tunisia
TO; Tonga
TR; Turkey; Türkiye; Türkei
TT; Trinidad and Tobago
TV; Tuvalu
TW; Taiwan
TZ; Tanzania
UA; Ukraine
UG; Uganda
UM; US minor outlying islands
US; United States; USA; U.S.; U.S.A.; United States of America; America
US; Vereinigte Staaten; États-Unis; Estados Unidos; Verenigde Staten
UY; Uruguay
UZ; Uzbekistan
VA; Vatican City
VC; St Vincent
VE; Venezuela
VG; British Virgin Islands
VI; US Virgin Islands
VN; Vietnam; Viet Nam
VU; Vanuatu
WF; Wallis and Futuna
WS; Samoa
YE; Yemen
YT; Mayotte
ZA; South Africa
ZM; Zambia
ZW; Zimbabwe
"""

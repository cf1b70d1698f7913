"""Polish."""

from __future__ import annotations

REJECTION = r"""
nie (zdecydowalismy sie|zdecydowano sie|podejmiemy|nawiazemy) (\w+ ){0,2}(na |sie na )?(\w+ )?(wspolprac\w*|
    zatrudnieni\w*)
(stanowisko|prace) (\w+ ){0,3}(otrzymal\w*|dostal\w*|objal|objela|obejmie) (\w+ )?(kto inny|inn\w+)
(wybralismy|wybral\w*|zatrudnilismy|zdecydowalismy sie na) (\w+ ){0,2}(osob\w+|kandydat\w+) (z|o|ktor\w+|bardziej|
    lepiej)
(zakonczy\w+|rozstrzyg\w+|wybor\w*) ... (innego|innej|innym|inna|innych) (kandydat\w*|osob\w*)
(zdecydowalismy|zdecydowal\w*|wybralismy|wybral\w*|zatrudnilismy|zatrudnil\w*|postawilismy) ... (innego|inna|innej|
    innym|innemu|innych|kogos innego) (kandydat\w*|osob\w*|profil\w*)?
(zdecydowalismy|zdecydowal\w*|postanowilismy|decyzj\w*) ... nie (kontynuowac|zapraszac|zatrudniac|przechodzic|
    kontynuujemy|zakwalifikowac)
(kandydatura|aplikacja|zgloszenie|profil) ... nie (zostal\w*|zostanie|jest|bedzie|przeszl\w*) (\w+ )?(wybran\w*|
    zakwalifikowan\w*|rozpatrzon\w*|rozpatrywan\w*|dalej|brana|pozytywnie)
nie (zostal\w*|zostal|zostanie) (pan\w* |\w+ )?(wybran\w*|zakwalifikowan\w*|przyjet\w*)
nie (mozemy|jestesmy w stanie|mamy mozliwosci) (\w+ ){0,3}(zaproponowac|zaoferowac|zatrudnic|kontynuowac)
(stanowisko|oferta|wakat|rola) (\w+ ){0,4}(obsadzon\w*|zamkniet\w*|wycofan\w*|nieaktualn\w*|anulowan\w*)
(niestety|przykro|przykroscia|zal\w*) ... (odmow\w*|odrzuc\w*|inn\w+ kandydat\w*|inn\w+ osob\w*|
    nie (\w+ ){0,4}(wybran\w*|zakwalifikowan\w*|zaproponowac|kontynuowac|przeszl\w*|udalo))
(zyczymy|zycze) ... (powodzenia|sukces\w*) ... (poszukiwani\w*|karier\w*|dalsz\w+|zawodow\w*)
(kandydat\w*|osob\w*|profil\w*) ... (lepiej|bardziej|blizej) (\w+ ){0,4}(spelnia\w*|odpowiada\w*|pasuj\w*|pasowal\w*)
"""
NO_REJECTION = r"""
jeszcze nie\b|nie (\w+ ){0,2}jeszcze\b
inn\w+ (termin|dat|dzien|dnia|godzin|sal|pokoj)\w*
(platnosc|zamowieni|przesylk|paczk|faktur|kredyt|pozyczk|ubezpieczen)\w*\b
"""
OFFER = r"""
(ciesz\w+ sie|mamy nadzieje) ... (dolaczy\w*|zasili\w*) (\w+ ){0,2}do (\w+ )?(zespolu|nas|firmy)
umow\w+ (o prace )?(\w+ ){0,3}(przesl\w+|wysl\w+|dostarcz\w+)
(przyjemnoscia|milo|chcemy|chcielibysmy|mamy przyjemnosc|gotowi) ... (zaoferowac|zaproponowac|oferujemy|
    proponujemy) (\w+ ){0,3}(stanowisk\w*|prac\w*|etat|posad\w*|umow\w*|wspolprac\w*|zatrudnieni\w*)
(oferujemy|proponujemy) (pan\w* |ci )?(\w+ ){0,2}(stanowisk\w*|prac\w*|etat|posad\w*|zatrudnieni\w*)
(chcemy|chcielibysmy|zdecydowalismy sie|postanowilismy) (\w+ ){0,2}(pani\w*|pana|cie|ciebie)? ?(zatrudnic|przyjac do)
(umow\w*|oferta pracy|list intencyjny) ... (podpis\w*|zalacz\w*|przesyl\w*|wysl\w*|przygotow\w*)
(w zalacz\w+|zalacz\w+|przesylam\w*) ... (umow\w+|oferte pracy|list intencyjny|propozycj\w+ zatrudnienia)
(witamy|witaj) (w (zespole|firmie)|na pokladzie)
(dostal\w*|otrzymal\w*|ma) (pan\w* |\w+ )?(te |ta )?prace\b
(wynagrodzenie|pensja|pensje|stawka) (\w+ ){0,4}\d
(zostal\w*) (pan\w* |\w+ )?(wybran\w*|przyjet\w*) (na|do) (\w+ )?(stanowisk\w*|pracy|zespolu)
"""
NO_OFFER = r"""
(telefon|internet|najm|ubezpieczen|abonament|energi)\w*
\b(nie|niestety|bez|zanim|jesli|jezeli|gdy|czy)\b
(oferty pracy dla|nowe oferty|rabat|promocj\w*|znizk\w*)
(zaproponowac|proponujemy|zaoferowac) (\w+ ){0,4}(termin\w*|rozmow\w*|spotkani\w*)
"""
INVITE = r"""
(spotka\w*|porozmawia\w*|zobacz\w*) (\w+ ){0,4}(poniedzial\w*|wtor\w*|srod\w*|czwart\w*|piat\w*|jutro|godz\w*)
(rozmow\w*|spotkani\w*|interview|wideorozmow\w*|telefon\w*|kaw\w*) ... (poniedzial\w*|wtor\w*|srod\w*|czwart\w*|
    piat\w*|jutro|godz\w*|o \d|przyszlym tygodniu|pasuj\w*|przesun\w*|przeloz\w*|odpowiada\w*)
(zapraszam\w*|zaprosic|zaproszeni\w*|umowic|chcielibysmy (pania|pana|cie) poznac|prosze wybrac|przelozyc|
    przesunac|pasuj\w*|odpowiada) ... (rozmow\w*|spotkani\w*|termin\w*|etap\w*)
(drug\w+|kolejn\w+|nastepn\w+|ostatni\w+|pierwsz\w+) (rozmow\w*|etap\w*|spotkani\w*|rund\w*)
czy (\w+ ){0,4}(poniedzial\w*|wtor\w*|srod\w*|czwart\w*|piat\w*|jutro|godz\w*)
"""
NO_INVITE = r"""
(dziekuj\w*) (\w+ ){0,5}(za) ... (rozmow\w*|spotkani\w*|czas|udzial)
(po|podczas|w trakcie) (\w+ ){0,2}(rozmow\w*|spotkani\w*)
\bnie\b ... (rozmow\w*|spotkani\w*|etap\w*)
(jesli|jezeli|gdy) (\w+ ){0,6}(profil|aplikacj\w*|kandydatur\w*|rozmow\w*)
"""
HOLD = r"""
(jeszcze|wciaz|nadal) (\w+ ){0,3}nie (\w+ ){0,4}(podj\w*|decyzj\w*|zdecydowal\w*|wybral\w*|zakonczyl\w*|mamy)
nie (podj\w*|mamy|zapadla|ma) (\w+ ){0,3}(jeszcze )?(\w+ )?(decyzj\w*|odpowiedzi|wynik\w*)
(proces|rekrutacj\w*|decyzj\w*) ... (przedluz\w*|przeciag\w*|opozni\w*|potrwa\w*|wstrzyman\w*|trwa\b|zawieszon\w*)
(wstrzyman\w*|zawieszon\w*|lista rezerwowa|liscie rezerwowej)\b
(wrocimy|odezwiemy sie|damy znac|poinformujemy) (\w+ ){0,4}(w (przyszlym|nastepnym)|do konca|za|po|wkrotce|jak)
(czekamy|oczekujemy) na (\w+ )?(decyzj\w*|zgod\w*|akceptacj\w*|budzet\w*)
"""
ACTION = r"""
(prosze|prosimy|prosba|uprzejmie|czy moze|czy moglaby|czy moglby|potrzebujemy|brakuje) ... (przesl\w*|wysl\w*|
    podes\w*|wypeln\w*|uzupeln\w*|dostarcz\w*|zalacz\w*|referencj\w*|dyplom\w*|swiadectw\w*|skan\w*|formularz\w*|
    ankiet\w*|oczekiwani\w* finansow\w*|okres\w* wypowiedzenia|cv\b|zadani\w*|test\w*|kopi\w*|pesel)
(zadani\w*|test\w*|formularz\w*|ankiet\w*) ... (link\w*|do dnia|termin\w*|wypeln\w*|wykona\w*)
"""
NO_ACTION = r"""
(cierpliwosc|pytan|nie odpowiada\w*|potwierdz\w*)
"""
ACK = r"""
(potwierdz\w+) (otrzymani\w+|wplyw|odbior|przyjeci\w+)
(otrzymalismy|dotarl\w*|wplynel\w*|otrzymalam|otrzymalem) (\w+ ){0,4}(aplikacj\w*|zgloszeni\w*|cv|wiadomosc\w*|
    dokument\w*)
(dziekuj\w*) ... (aplikacj\w*|aplikowani\w*|zgloszeni\w*|zainteresowani\w*|przeslanie|wiadomosc)
(skontaktujemy sie|zapoznamy sie|przeanalizujemy|rozpatrzymy)\b
"""
OTHER = r"""
(\d+ )?(nowe|nowych) (oferty|ofert|ogloszen\w*) ... (prac\w*|dla|dopasowan\w*)
(newsletter|wypisz|rezygnacja z subskrypcji|promocj\w*|rabat\w*|ankieta satysfakcji|ocen swoj\w*)
(zamowieni\w*|platnosc\w*|faktur\w*|przesylk\w*|paczk\w*|rezerwacj\w*) ... (odrzucon\w*|wyslan\w*|potwierdzon\w*|
    nieudan\w*|anulowan\w*|zrealizowan\w*)
(rowniez|tez|takze) dziekuj\w*|milego (weekendu|dnia)
(mieszkani\w*|najem\w*|lokator\w*)\b
"""
LATER = r"""
(cierpliwosc\w*)
(wrocimy|odezwiemy|damy znac|poinformujemy|dam znac|odezwe) ... (tygodni\w*|wkrotce|konca|do|po|jak|kiedy)
"""
TALK = r"""
(rozmow|spotkani|rekrutac|stanowisk|kandydat|zespol|interview)\w*
"""

"""What the places in the lines are filled with, so that no name and no figure becomes a sign of anything."""

from __future__ import annotations

FILLINGS: dict[str, list[str]] = {
    "name": "Anna,Tom,Priya,Dr. Osei,Ms. Weber,Luis,Marta,Piotr,Sven,Claire,Mr. Lee,Giulia,Sanne,Okafor,Hanna".split(
        ","
    ),
    "role": (
        "Data Engineer,Nurse,Project Manager,Teacher,Controller,Chef,Archivist,Sales Lead,Developer,Ward Clerk"
    ).split(","),
    "date": "4 May,1 June,12 March,the 15th,1. Oktober,2 mai,3 de marzo,1 settembre,5 maja,20.3.,June 3rd".split(","),
    "time": "10:00,14.30,3 pm,9,11:15,16 h,2,half past ten".split(","),
    "money": "52,000;48.000 euro;€61,500;65k;£38,200;$120,000;4.200 €".split(";"),
    "firm": "Acme,Globex,Initech,Northwind,Hooli,Umbrella".split(","),
    "place": "Leeds,Lyon,Berlin,Milano,Utrecht,Madrid,Porto,Malmö".split(","),
}
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag",
    "fr": "lundi mardi mercredi jeudi vendredi",
    "es": "lunes martes miércoles jueves viernes",
    "it": "lunedì martedì mercoledì giovedì venerdì",
    "nl": "maandag dinsdag woensdag donderdag vrijdag",
    "pt": "segunda terça quarta quinta sexta",
    "sv": "måndag tisdag onsdag torsdag fredag",
    "da": "mandag tirsdag onsdag torsdag fredag",
    "ja": "月曜日 火曜日 水曜日 木曜日 金曜日",
    "pl": "poniedziałek wtorek środę czwartek piątek",
}

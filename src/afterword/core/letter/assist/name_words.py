"""Given names that are ordinary words too, and titles before a surname: where either stands, somebody is named."""

from __future__ import annotations

from functools import cache

from afterword.core.people.nicknames import known_forms

# A capital at the start of a sentence says nothing, so any of these may mean a person: better one word too many.
WORDS_AND_NAMES = {
    "en": """mark will grace rose art faith hope joy dawn bill frank ray drew jack chase hunter mason pat rob bob sue
        rich dick jean gene dean earl king duke major miles guy lance grant chip cliff dale glen heath reed rusty
        sandy skip rod ruby pearl amber crystal ginger olive ivy iris lily violet daisy heather holly fern hazel
        jasmine laurel myrtle poppy sage willow basil april june august summer autumn winter star sky melody harmony
        carol charity chastity constance clement felicity honor mercy patience prudence verity victor ernest blaze
        bishop carter cooper harper tanner taylor tyler walker cash colt destiny eve genesis haven hunt jade journey
        justice kit lane lark lee liberty marina max merry misty norm ocean paige park peg penny peter piper price
        queen rain raven reign river robin rocky rowan royal sailor sterling storm stone sunny tad ted terry trinity
        trip van vance wade wolf al ed jo di jay kay bay may bud buck bunny candy cherry clay curt denim dot dusty
        ford forest gale german harry herb hank islay ike jerry jersey jet john josh ken lark mace mickey nick nova
        pace page pip randy rich romance rush sally sandy scout shelly sherry spike tiffany tom tommy troy tuesday
        vic wednesday woody""",
    "de": """rose ernst wolf mark frank heide linde falk horst felix rolf stern viktor heinz roland kai karl klaus
        anna peter paul hans georg thomas michael martin andreas stefan markus christian daniel matthias jan tim tobias
        sebastian jörg uwe jürgen bernd dieter wolfgang werner günter helmut gerhard manfred rainer ralf holger volker
        dirk sven lars jens olaf torsten thorsten marcel philipp lukas leon finn jonas max moritz ben elias noah emil
        anton oskar sabine petra monika susanne claudia andrea birgit martina karin ursula renate gisela helga ingrid
        brigitte christa elke heike silke anja tanja katja sandra nicole stefanie julia katharina lena laura lisa
        sarah maria marie sophie hannah emma mia lea emilia clara klara ida frieda greta mathilda jana eva ines ruth
        esther lilie viola flora engel gabriel raphael kim robin sascha toni alex chris sina tina nina ulrike ulrich
        heinrich friedrich wilhelm ludwig kurt fritz otto walter""",
    "fr": """rose olive marine pierre violette clémence aimé aimée désiré désirée constant constance prudence victoire
        blanche claire marguerite iris jasmine capucine églantine hortense pascal noël aurore céleste fleur ange juste
        parfait modeste placide prosper franc franck guy luc marc lys maxime capucine romain germain victor séverin
        reine perle ambre cerise prune pervenche angélique christian clément fortuné honoré hilaire loup mai avril""",
    "es": """luz sol mar pilar consuelo dolores concepción esperanza rosario mercedes cruz rosa paz ángel jesús salvador
        socorro soledad amparo milagros remedios gloria victoria flor blanca clara perla estrella alba aurora celeste
        marina violeta margarita azucena rocío nieves reyes santos inmaculada caridad fe justo leal máximo modesto
        pío plácido próspero severo clemente bueno domingo león linda serena paloma iris jacinto narciso""",
    "it": """rosa chiara bianca fiore viola gioia grazia pace speranza felice vittoria leone angelo serena perla marina
        stella luce alba aurora celeste margherita rosaria fortunata benedetta costanza prudenza clemente giusto onesto
        salvatore santo domenica pasqua pio severo vero vera franca franco libero libera iride giacinto narciso
        primo secondo mercedes asia italia""",
    "nl": """roos lieve mees bloem linde wolf beer jet lies fleur iris jasmijn madelief roosje sterre storm zon maan
        mark rob bart bas dirk jan jaap kees klaas koen piet pim sem stijn teun tijn tim tom wil wim hans henk joost
        bram daan finn fien noor vos vrede rein koop hein maarten merel olijf""",
    "pt": """rosa luz sol esperança vitória flor glória graça clara branca pérola estrela aurora marina violeta
        margarida conceição dolores consolação aparecida fátima lourdes penha piedade socorro salvador santo domingos
        ângelo jesus justo leal máximo modesto clemente bento pureza mercês cruz íris jacinto narciso""",
}
TITLES = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Frau|Herrn?|Fr|Hr|Madame|Monsieur|Mme|M|Mlle|Maître|Docteur|"
    r"Sra|Sr|Srta|Señora?|Doña|Don|Sig|Sig\.ra|Signora?|Signor|Dott|Dott\.ssa|dottoressa|dottor|sig|sig\.ra|mevrouw|"
    r"meneer|heer|dhr|mevr|Senhora?|Seu|Dona|Doutora?|señora?|signora?|signor|don|doña|senhora?)"
)


@cache
def may_name(word: str, lang: str) -> bool:
    """Whether a word with a capital may be somebody's given name, though it is an ordinary word or may be one."""
    plain = word.casefold().removesuffix("'s").removesuffix("’s")
    return plain in _listed(lang) or known_forms(plain)


@cache
def _listed(lang: str) -> frozenset[str]:
    return frozenset(WORDS_AND_NAMES.get(lang, "").split())

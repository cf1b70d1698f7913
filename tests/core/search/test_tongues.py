"""The language of a posting by its small words, and one stem for the forms of a word in it."""

from __future__ import annotations

import pytest

from afterword.core.search.tongues import stem_in, tongue_of
from afterword.core.search.words import words

TEXTS = {
    "": "You will look after two wards and report to the matron. We are looking for a nurse with experience.",
    "de": "Wir suchen für unser Team eine Pflegefachkraft mit Erfahrung. Sie arbeiten auf der Station und im Dienst.",
    "fr": "Nous recherchons une infirmière pour notre service. Vous travaillez avec les médecins et les familles.",
    "es": "Buscamos una enfermera para nuestro hospital. Trabajará con los médicos y las familias de la ciudad.",
    "it": "Cerchiamo una infermiera per il nostro ospedale. Lavora con i medici della città e famiglie nel reparto.",
    "nl": "Wij zoeken een verpleegkundige voor het ziekenhuis. Je werkt met de artsen van de afdeling en met ons team.",
    "pt": "Procuramos uma enfermeira para o nosso hospital. Não trabalha com os médicos do bairro mas com famílias.",
    "sv": "Vi söker en sjuksköterska till vår avdelning. Du arbetar med läkare och har ett stort ansvar för det.",
    "da": "Vi søger en sygeplejerske til vores afdeling. Du arbejder med læger, og det er ikke altid let hos os.",
}
FORMS = (
    ("de", "Krankenpfleger Krankenpflegerin Krankenpflegerinnen Krankenpflegern Krankenpflegers"),
    ("de", "Bäcker Baecker Bäckerin Bäckern"),
    ("de", "Straße Strasse Straßen"),
    ("de", "Ingenieur Ingenieure Ingenieurin Ingenieurinnen"),
    ("fr", "infirmière infirmier infirmières infirmiers"),
    ("fr", "directrice directeur directrices directeurs"),
    ("fr", "technicien technicienne techniciens techniciennes"),
    ("es", "enfermera enfermero enfermeras enfermeros"),
    ("es", "director directora directores directoras"),
    ("it", "infermiere infermieri infermiera"),
    ("it", "tecnico tecnici tecnica tecniche"),
    ("it", "direttore direttrice direttori direttrici"),
    ("nl", "verpleegkundige verpleegkundigen"),
    ("nl", "leraar leraren leraars"),
    ("pt", "enfermeiro enfermeira enfermeiros enfermeiras"),
    ("pt", "profissional profissionais"),
    ("sv", "sjuksköterska sjuksköterskan sjuksköterskor sjuksköterskorna"),
    ("sv", "ingenjör ingenjörer ingenjören ingenjörerna"),
    ("da", "sygeplejerske sygeplejersken sygeplejersker sygeplejerskerne"),
    ("da", "sykepleier sykepleiere sykepleieren sykepleierne"),
)


@pytest.mark.parametrize(("tongue", "text"), TEXTS.items())
def test_a_language_is_known_by_its_small_words(tongue: str, text: str) -> None:
    assert tongue_of(text) == tongue


def test_danish_and_norwegian_are_one() -> None:
    assert (
        tongue_of("Vi søker en sykepleier til vår avdeling. Du jobber med leger, og det er ikke alltid lett.") == "da"
    )


def test_what_is_not_clear_is_no_language() -> None:
    assert tongue_of("Krankenpflegerin (m/w/d)", "") == tongue_of("", "") == tongue_of("C++ .NET 2026") == ""


@pytest.mark.parametrize(("tongue", "forms"), FORMS)
def test_the_forms_of_a_word_have_one_stem(tongue: str, forms: str) -> None:
    assert len({stem_in(tongue, word) for word in words(forms)}) == 1


def test_other_words_and_other_languages_stay_apart() -> None:
    assert stem_in("de", "import") != stem_in("fr", "import")
    assert len({stem_in("de", word) for word in ("pflege", "pflaster", "pferd", "station", "statik")}) == 5
    assert (stem_in("de", "c++"), stem_in("fr", "node.js")) == ("zqdec++", "zqfrnode.js")

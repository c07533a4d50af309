"""Where Norwegian sentences end."""

import pytest

from overblikk.documents.reading.sentences import is_finished, sentences_in


@pytest.mark.parametrize(
    "sentence",
    [
        "Etaten skal bruke ca. 30 millioner kroner på dette.",
        "Dette følger av Meld. St. 27 (2015–2016) og jf. Prop. 1 S for året.",
        "Posten står under Kap. 1541 i budsjettet nr. 3 fra departementet.",
        "Arbeidet begynner 1. mars og er ferdig til sommeren.",
        "4. Felles journal for kommunene.",
        "Tiltak 4. Felles journal for kommunene.",
        "Rapporten fra A. Hansen gjelder f.eks. IKT i skolen.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence):
    assert [sentence[start:end] for start, end in sentences_in(sentence)] == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Etaten skal innføre dette i 2027.", "Kommunene følger etter."],
        ["Kan det gjøres?", "Ja!", "Det er avgjort."],
        ["Han sa «det er nok.»", "Så gikk de."],
        ["Forskriften gjelder.5", "Den trer i kraft nå."],
        ["Det koster 20 mill.", "Etaten betaler."],
    ],
)
def test_a_sentence_ends_where_the_next_begins(sentences):
    text = " ".join(sentences)

    assert [text[start:end] for start, end in sentences_in(text)] == sentences


def test_a_text_that_ends_in_an_abbreviation_is_not_finished():
    assert is_finished("Etaten skal innføre dette i 2027.")
    assert not is_finished("Dette følger av jf. Meld.")
    assert not is_finished("Etaten skal innføre")

"""A person's words are found however they are written, and nobody else's."""

import pytest

from overblikk.lib.person_words import MARK, PersonWords

WORDS = PersonWords.of(["Åse  Berg-Nordmann", "Postmottak"], ["ase@etat.no"])


@pytest.mark.parametrize(
    "text",
    [
        "åse berg-nordmann",
        "ÅSE BERG-NORDMANN",
        "A\u030ase Berg-Nordmann",
        "Åse\u00a0Berg\u2011Nordmann",
        "Åse\nBerg-Nordmann",
        "Berg-Nordmann, Åse",
        "ase@etat.no",
        "Ase@Etat.no",
        "ase%40etat.no",
    ],
)
def test_a_person_is_found_in_every_spelling(text):
    """In any case, over any spaces, with letters composed or not, and last name first."""
    erased = WORDS.erased(f"spør «{text}».", names=True)

    assert erased == f"spør «{MARK}»."


@pytest.mark.parametrize(
    "text",
    ["Åse Berg-Nordmannsen", "Blåse Berg-Nordmann", "ase@etat.no.uk", "base@etat.no", "Postmottak"],
)
def test_nobody_else_is_taken_for_the_person(text):
    """A word that only contains one of them is another; a name of one word is too common."""
    erased = WORDS.erased(text, names=True)

    assert erased == text


def test_a_name_over_two_cells_leaves_both_cells():
    """The row keeps its columns."""
    erased = WORDS.erased_from_cells('1;"Åse";"Berg-Nordmann";x\n', names=True)

    assert erased == f'1;"{MARK}";"";x\n'

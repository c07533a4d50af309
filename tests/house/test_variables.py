"""Every variable of the report has its field, and the page in the documentation says which."""

import re

from tools import variables

REPORT = "000_a7f34344dac0b5b9.txt"
# A variable's words run over lines; commas part them, "og" does not.
TABLES = ("Tiltak", "Finansieringskilde", "Strategi", "Portefølje", "Virksomhet", "Kontaktperson")


def test_the_page_says_what_the_code_does():
    """`make variables` writes it anew."""
    written = variables.PAGE.read_text(encoding="utf-8")

    assert written == variables.page()


def test_every_variable_of_annex_3_has_a_field(shared):
    """Read out of the report's own table, so that none is forgotten."""
    text = (shared / "report" / REPORT).read_text(encoding="utf-8")

    listed = set(variables_of_annex_3(text))

    held = {(table, variable) for table, variable, _record, _fields in variables.VARIABLES}
    assert len(listed) > 40
    assert listed - held == set()


def variables_of_annex_3(text: str):
    table = text[text.index("Tabell Variabler") :]
    table = table[: table.index("Applikasjonen som er utviklet")]
    parts = re.split(rf"\n({'|'.join(TABLES)}) ", table)
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        plain = " ".join(words.split()).rstrip(". ").casefold()
        # The one place where the report's table lacks a comma between two variables.
        plain = plain.replace("(url) samarbeidende", "(url), samarbeidende")
        for variable in plain.split(", "):
            yield name, variable

"""A small report with one of everything, words that try to be markup among them."""

from datetime import date

from overblikk.reporting.document import Bullets, Document, Paragraph, Picture, Section, Table

# What Typst, HTML and XML would read as something else, what no font has, and control characters.
HOSTILE = "#strong[a] $b$ @c `d` \\e <script>f</script> &amp; *g* _h_ = i // j 😀 漢 \x07\x00\ufeff"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20">'
    '<rect width="40" height="20" fill="#0072B2"/><text x="42" y="14">7</text></svg>'
)
ALTERNATIVE = "Fordelt slik: Finans (7)."
TABLE = Table(
    "Tiltak per sektor", ["Verdi", "Antall"], [["Finans", "7"], [HOSTILE, "1"]], frozenset({1})
)


def document(language: str = "nb", sections: tuple[Section, ...] = ()) -> Document:
    """With three levels of headings, a drawing, a table and a list."""
    inner = Section("figure", "Tiltak per sektor", (Picture("Per sektor", ALTERNATIVE, SVG), TABLE))
    sheet = Section("sheet", "Finans", (), [Section("arenas", "Arenaer", (Bullets(["Én", "To"]),))])
    made = (
        Section("summary", "Sammendrag", (Paragraph("Registeret har 8 tiltak."),)),
        Section("who", "Hvem gjør hva", (Paragraph(HOSTILE),), [inner]),
        Section("sheets", "Faktaark", (), [sheet]),
    )
    front = (Paragraph("Slik registeret sto."),)
    return Document(
        "Tiltak i staten", language, date(2026, 9, 30), "f" * 64, front, sections or made
    )


# The headings in order: how deep each is, and what it says.
HEADINGS = [
    (1, "Sammendrag"),
    (1, "Hvem gjør hva"),
    (2, "Tiltak per sektor"),
    (1, "Faktaark"),
    (2, "Finans"),
    (3, "Arenaer"),
]

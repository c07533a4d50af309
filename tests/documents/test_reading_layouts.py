"""What typesetters do with lists, notes, tables and fonts is read as a person reads it."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from overblikk.documents.passages import PassageKind

Drawing = Callable[[Canvas], None]


def drawn(draw: Drawing) -> bytes:
    content = BytesIO()
    canvas = Canvas(content, pagesize=(595, 842))
    canvas.setFont("Times-Roman", 11)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


def without_heights(content: bytes) -> bytes:
    """The document, whose fonts no longer say how high they are."""
    with pikepdf.open(BytesIO(content)) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one:
                one.Ascent, one.Descent = 0, 0
                one.FontBBox = pikepdf.Array([0, 0, 1000, 700])
        saved = BytesIO()
        document.save(saved)
    return saved.getvalue()


def told(pages):
    return [(one.kind, one.text) for page in pages for one in page.passages]


def test_marks_that_are_drawn_last_stand_before_their_items(read):
    """As WeasyPrint draws them."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(80, 700, "Felles innlogging for ansatte")
        canvas.drawString(80, 686, "Et register over tiltak")
        canvas.drawString(70, 700, "•")
        canvas.drawString(70, 686, "•")

    pages = read(drawn(draw), "plan.pdf")

    assert told(pages) == [
        (PassageKind.LIST_ITEM, "Felles innlogging for ansatte"),
        (PassageKind.LIST_ITEM, "Et register over tiltak"),
    ]


def test_a_line_with_the_number_of_a_note_is_no_larger_than_others(read):
    def draw(canvas: Canvas) -> None:
        canvas.drawString(
            70, 700, "Etaten skal innføre digital post i hele landet, og det er planen"
        )
        canvas.drawString(70, 686, "at den skal være på plass.")
        canvas.setFont("Times-Roman", 7)
        width = pdfmetrics.stringWidth("at den skal være på plass.", "Times-Roman", 11)
        canvas.drawString(70 + width, 692, "1")

    pages = read(drawn(draw), "plan.pdf")

    assert told(pages) == [
        (
            PassageKind.SENTENCE,
            "Etaten skal innføre digital post i hele landet, og det er planen at den skal være på "
            "plass.1",
        )
    ]


def test_a_number_that_ends_a_sentence_begins_no_item(read):
    def draw(canvas: Canvas) -> None:
        canvas.drawString(70, 700, "Arbeidet betales over kapittel 1540 og post")
        canvas.drawString(70, 686, "21. Etaten skal bli ferdig med det i fjor.")

    pages = read(drawn(draw), "plan.pdf")

    assert [text for _kind, text in told(pages)] == [
        "Arbeidet betales over kapittel 1540 og post 21.",
        "Etaten skal bli ferdig med det i fjor.",
    ]


def test_centred_headings_are_those_of_their_columns(read):
    """And what stands under the table is not the last cell's."""

    def draw(canvas: Canvas) -> None:
        for left, words in ((150, "Tiltak"), (350, "Ansvarlig"), (412, "Frist")):
            canvas.drawString(left, 700, words)
        for row in range(2):
            canvas.drawString(70, 684 - 16 * row, f"Innføre digital post til gruppe nummer {row}")
            canvas.drawString(344, 684 - 16 * row, "Helsetilsynet")
            canvas.drawString(412, 684 - 16 * row, "2027")
        canvas.drawString(70, 652, "Etaten vurderer å ta i bruk mer av det samme neste år.")

    pages = read(drawn(draw), "plan.pdf")

    (last,) = [one for page in pages for one in page.passages if one.text.startswith("Etaten")]
    years = [one for page in pages for one in page.passages if one.text == "2027"]
    assert last.kind is PassageKind.SENTENCE
    assert [(one.kind, one.headings) for one in years] == [(PassageKind.CELL, ("Frist",))] * 2


def test_letters_are_as_high_as_their_font_where_it_does_not_say_how_high(read):
    """As LibreOffice leaves it out: then boxes are drawn close around each letter."""
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 11)
        canvas.drawString(70, 700, "Etaten innfører noe som mange venter")
        canvas.drawString(70, 686, "på, men som ikke er her. Andre ser")
        canvas.drawString(70, 672, "summen av noe annet")

    content = without_heights(drawn(draw))

    pages = read(content, "plan.pdf")

    boxes = [box for page in pages for one in page.passages for box in one.boxes]
    assert {round(box.height, 1) for box in boxes} == {12.7}

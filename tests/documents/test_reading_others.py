"""Files that have no pages are read by what they say of themselves, and are given none."""

from io import BytesIO

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P, Span

from overblikk.documents.passages import PassageKind

HTML = """<html><head><title>Nei</title><script>nei()</script></head><body><h1>Planen</h1>
<p>Etaten skal <em>innføre</em> dette. Kommunene følger.</p><ul><li><b>Felles post:</b> innføres
i 2027.</li></ul><table><tr><th>Tiltak</th><th>Frist</th></tr><tr><td>Digital post</td><td>2028
</td></tr></table></body></html>"""
MARKDOWN = "# Planen\n\nEtaten skal innføre dette.\n\n- Felles post\n"


def told(pages):
    (page,) = pages
    assert page.number is None
    return [(one.kind, one.text, one.page, one.headings) for one in page.passages]


def test_a_web_page(read):
    passages = told(read(HTML.encode(), "plan.html"))

    assert passages == [
        (PassageKind.HEADING, "Planen", None, ()),
        (PassageKind.SENTENCE, "Etaten skal innføre dette.", None, ("Planen",)),
        (PassageKind.SENTENCE, "Kommunene følger.", None, ("Planen",)),
        (PassageKind.LIST_ITEM, "Felles post: innføres i 2027.", None, ("Planen",)),
        (PassageKind.CELL, "Tiltak", None, ("Planen",)),
        (PassageKind.CELL, "Frist", None, ("Planen",)),
        (PassageKind.CELL, "Digital post", None, ("Planen", "Tiltak")),
        (PassageKind.CELL, "2028", None, ("Planen", "Frist")),
    ]


def test_a_bold_beginning_is_the_name_that_a_passage_leads_with(read):
    (page,) = read(HTML.encode(), "plan.html")

    assert [one.lead for one in page.passages if one.lead] == ["Felles post"]


def test_markdown(read):
    passages = told(read(MARKDOWN.encode(), "plan.md"))

    assert [(kind, words) for kind, words, _page, _headings in passages] == [
        (PassageKind.HEADING, "Planen"),
        (PassageKind.SENTENCE, "Etaten skal innføre dette."),
        (PassageKind.LIST_ITEM, "Felles post"),
    ]


def test_plain_text_joins_what_is_broken_at_line_ends(read):
    content = "Planen\n\nEtaten skal digitali-\nsere dette.\n- Felles post\n".encode("cp1252")

    (page,) = read(content, "plan.txt")

    assert page.text == "Planen\nEtaten skal digitalisere dette.\n- Felles post"
    assert [one.text for one in page.passages][1] == "Etaten skal digitali-\nsere dette."


def test_a_word_document(read):
    content = BytesIO()
    document = docx.Document()
    document.add_heading("Planen", level=1)
    document.add_heading("Tiltak", level=2)
    document.add_paragraph("Etaten skal innføre dette.")
    document.add_paragraph("Felles post", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for at, words in enumerate(("Tiltak", "Frist", "Digital post", "2028")):
        table.cell(at // 2, at % 2).text = words
    document.save(content)

    passages = told(read(content.getvalue(), "plan.docx"))

    assert passages[2] == (
        PassageKind.SENTENCE,
        "Etaten skal innføre dette.",
        None,
        ("Planen", "Tiltak"),
    )
    assert (PassageKind.CELL, "2028", None, ("Planen", "Tiltak", "Frist")) in passages


def test_an_opendocument_text_keeps_the_order_of_words_in_spans(read):
    content = BytesIO()
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="Planen"))
    paragraph, outer, inner = P(text="Etaten "), Span(), Span(text="skal innføre")
    outer.addElement(inner)
    paragraph.addElement(outer)
    paragraph.addText(" dette.")
    document.text.addElement(paragraph)
    document.save(content)

    passages = told(read(content.getvalue(), "plan.odt"))

    assert passages[1][1:] == ("Etaten skal innføre dette.", None, ("Planen",))

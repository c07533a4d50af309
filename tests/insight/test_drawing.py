"""Charts are read by eye and ear, lead to what they count, and hold nothing that a page forbids."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree
from pyroaring import BitMap

from overblikk.insight.counted import Counted, Row
from overblikk.insight.drawing import Layout, png, svg, svg_of_series
from overblikk.insight.drawing.charts import MOST
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured
from overblikk.insight.series import Every, Series

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [
    Row("helse", "Helse & omsorg", 1250, {"sector": ["helse"]}),
    Row("energi", "<Energi>", 12, {"sector": ["energi"]}),
    Row("annet", "Annet", 0),
]


def measured(key="sectors", rows=ROWS, unknown=30, withheld=2):
    return Measured(
        figures()[key],
        date(2026, 9, 30),
        Counted(unknown, list(rows), BitMap(range(1300))),
        withheld,
    )


def parsed(told, **asked):
    return etree.fromstring(svg(told, **asked).encode())


def words(root) -> str:
    return " ".join(root.itertext())


def address(row):
    return f"/tiltak/?sector={row.id}&per=2026-09-30" if row.leads else ""


def test_a_chart_is_a_picture_with_a_name_and_a_description():
    """Whoever listens is told of each line, and of what the figure is."""
    root = parsed(measured())

    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Tiltak per sektor"
    told = root.findtext(f"{SVG}desc")
    assert "Helse & omsorg: 1\xa0250. <Energi>: 12. Annet: 0." in told
    for reference in ("aria-labelledby", "aria-describedby"):
        assert root.xpath(f"//*[@id='{root.get(reference)}']")


@pytest.mark.parametrize("layout", Layout)
def test_a_chart_says_of_how_many_it_is_and_what_is_not_known_or_shown(layout):
    """In the picture, where it is cut out and sent on."""
    root = parsed(measured(), layout=layout)

    seen = " ".join(text for one in root.iter(f"{SVG}text") for text in one.itertext())
    assert "Av 1\xa0300 tiltak per 30. september 2026" in seen
    assert "For 30 er det ikke oppgitt" in seen
    assert "2 tiltak i registeret er ikke publisert" in seen


def test_kinds_that_are_never_mixed_share_no_scale():
    """The longest bar of each group is as long, and the group is named above it; bars are twenty
    high."""
    rows = [Row(one, one, value, group=one) for one, value in (("Ramme", 4000), ("Tilskudd", 5))]
    apart, together = (
        {
            d
            for path in parsed(measured(rows=of)).iter(f"{SVG}path")
            if "v20h" in (d := path.get("d"))
        }
        for of in (rows, [replace(row, group="") for row in rows])
    )

    assert (len(apart), len(together)) == (1, 2)
    assert "Tilskudd Tilskudd" in words(parsed(measured(rows=rows)))


def test_bars_lead_to_the_list_they_count():
    """Each named as the line that it is; what has no list leads nowhere."""
    root = parsed(measured(), address=address)

    links = [(one.get("href"), one.get("aria-label")) for one in root.iter(f"{SVG}a")]
    assert links == [
        ("/tiltak/?sector=helse&per=2026-09-30", "Helse & omsorg: 1\xa0250"),
        ("/tiltak/?sector=energi&per=2026-09-30", "<Energi>: 12"),
    ]
    # A picture's contents are not read, and links are.
    assert root.get("role") == "group"


@pytest.mark.parametrize("key", ["sectors", "starts"])
def test_a_chart_holds_nothing_that_the_pages_policy_forbids(key):
    """No styles, scripts or addresses elsewhere; and no handlers."""
    rows = ROWS if key == "sectors" else [Row("2024", "2024", 3, {"start": ["2024"]})]
    told = svg(measured(key, rows), address=lambda row: "/tiltak/")

    root = etree.fromstring(told.encode())
    assert not root.xpath("//@style")
    assert not {"script", "style", "image"} & {etree.QName(one).localname for one in root.iter()}
    assert not [name for name in root.xpath("//@*") if name.startswith(("http", "javascript"))]


def test_years_stand_in_their_order_with_those_that_nobody_has():
    """Time is not skipped."""
    rows = [Row(year, year, value) for year, value in (("2026", 3), ("2023", 1))]

    root = parsed(measured("starts", rows))

    labels = [text for text in words(root).split() if text.isdigit() and len(text) == 4]
    assert labels[-4:] == ["2023", "2024", "2025", "2026"]


def test_a_share_is_drawn_in_per_cent():
    """Of those of which something is known."""
    told = measured("organising", [Row("project", "Prosjekt", 635)])

    assert "50 %" in words(parsed(told))


def test_what_is_left_out_of_a_chart_is_said():
    """A chart of hundreds of lines is not read."""
    rows = [Row(str(n), f"Linje {n}", n) for n in range(MOST + 12)]

    told = words(parsed(measured(rows=rows)))

    assert f"Viser de {MOST} første; 12 til i tabellen." in told


def test_the_same_numbers_give_the_same_drawing():
    """Letter by letter, whether it was kept or not."""
    assert svg(measured()) == svg(measured())


def test_a_figure_of_nothing_is_drawn():
    """An empty register has figures too."""
    for key in ("sectors", "starts"):
        assert "Av 1\xa0300 tiltak" in words(parsed(measured(key, [])))


def test_a_chart_is_a_picture_file_too():
    """For whoever writes a document elsewhere."""
    assert png(measured()).startswith(b"\x89PNG")


@pytest.mark.parametrize("layout", Layout)
def test_a_series_is_a_small_chart_of_each_line(layout):
    """Named above it, with its last number, and read aloud from first to last."""
    moments = [date(2026, month, 28) for month in range(1, 8)]
    told = Series(
        figures()["sectors"],
        Every.MONTH,
        [replace(measured(), as_of=day) for day in moments],
    )

    root = etree.fromstring(svg_of_series(told, layout=layout).encode())

    assert root.get("role") == "img"
    assert "Helse & omsorg: 1\xa0250 – 1\xa0250." in root.findtext(f"{SVG}desc")
    seen = [one.text for one in root.iter(f"{SVG}text")]
    assert {"Helse & omsorg", "01.2026", "07.2026", "1\xa0250"} <= set(seen)

"""A made-up overview as a spreadsheet, with the columns that most overviews have."""

from pathlib import Path
from random import Random

import xlsxwriter

from bench.overview_columns import (
    ADDRESS,
    AI,
    AMOUNT,
    BODY,
    COOPERATING,
    DESCRIPTION,
    END,
    HEADINGS,
    IDENTIFIER,
    MINISTRY,
    NAME,
    PHASE,
    PORTFOLIOS,
    PURPOSES,
    START,
    STATUS,
    TECHNOLOGIES,
)
from overblikk.cli.synthetic.dates import in_edtf
from overblikk.cli.synthetic.grammar import topic
from overblikk.cli.synthetic.shares import skewed, some
from overblikk.cli.synthetic.story import Story, tell
from overblikk.cli.synthetic.world import Named, World
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import Kind

SEED = 5
# How many in a hundred say anything in a column that not all fill in.
SAID = {DESCRIPTION: 88, COOPERATING: 45, PORTFOLIOS: 45, PHASE: 60, TECHNOLOGIES: 50, AMOUNT: 35}
SHEET = "Tiltak"
Cells = dict[str, str | float]


def write(file: Path, rows: int, *, seed: int = SEED) -> None:
    """Write an overview of so many initiatives that the register, as it stands, understands.

    The same seed gives the same rows in a register that holds the same.
    """
    random = Random(seed)
    world = World.load(random)
    ministries = dict(
        Organisation.objects.filter(ministry__isnull=False).values_list("id", "ministry__name_nb")
    )
    of_body = {str(id_): name for id_, name in ministries.items()}
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True, "strings_to_urls": False})
    sheet = book.add_worksheet(SHEET)
    sheet.write_row(0, 0, HEADINGS)
    for n in range(1, rows + 1):
        cells = _row(n, tell(world, random), of_body)
        sheet.write_row(n, 0, [cells.get(heading, "") for heading in HEADINGS])
    book.close()


def _row(n: int, story: Story, ministries: dict[str, str]) -> Cells:
    random, world = story.random, story.world
    body = skewed(random, world.bodies, slope=0.9)
    others = [one for one in world.bodies if one != body]
    of_ai = world.concept("ai", "yes" if story.uses_ai else "no")
    cells: Cells = {
        IDENTIFIER: f"{story.start.year}/{n}",
        NAME: f"{topic(random).name(random)} {n}",
        DESCRIPTION: story.topic.prose("description", random),
        BODY: body.name,
        MINISTRY: ministries.get(body.id, ""),
        COOPERATING: _names(some(random, others, (1, 2, 3, 4), slope=0.7)),
        PORTFOLIOS: _names(some(random, world.records[Kind.PORTFOLIOS], (1, 2), slope=0.9)),
        START: in_edtf(story.start, random)[1],
        END: in_edtf(story.end, random)[1],
        STATUS: world.concept("status", story.status).name,
        PHASE: world.concept("phase", story.phase).name,
        PURPOSES: _names(some(random, world.choices("purpose"), (1, 2, 3), slope=0.8)),
        TECHNOLOGIES: _names(some(random, world.choices("technology"), (1, 2, 3), slope=0.8)),
        AI: of_ai.name,
        AMOUNT: round(random.lognormvariate(2.5, 1.2), 1),
        ADDRESS: f"https://tiltak.example/{n}",
    }
    return {of: said for of, said in cells.items() if random.random() * 100 < SAID.get(of, 100)}


def _names(chosen: list[Named]) -> str:
    return "; ".join(one.name for one in chosen)

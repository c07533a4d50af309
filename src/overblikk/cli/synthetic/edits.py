"""How made-up initiatives change later: they get on, are late, are renamed, tell more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from overblikk.cli.synthetic.dates import in_edtf
from overblikk.cli.synthetic.marks import marked
from overblikk.cli.synthetic.parts import amount
from overblikk.cli.synthetic.shares import skewed
from overblikk.cli.synthetic.story import PHASES, Story, weighted
from overblikk.cli.synthetic.values import body
from overblikk.registry.models import ConceptLink, Initiative
from overblikk.registry.reading import cooperation

# Field, value, words; a value that is taken away again stands by itself.
Told = Iterator[tuple[str, Any, str]]
NEXT = {"planned": "ongoing", "ongoing": "finished", "finished": "finished", "stopped": "stopped"}
# What leads from an older initiative to a newer one; never the other way, as in `parts`.
TO_NEWER = {"required-by": 50, "delivers-to": 35, "replaced-by": 15}


@dataclass
class Edit:
    """What somebody told of one initiative on a later day; nothing is that all still holds."""

    initiative: Initiative
    told: list[tuple[str, Any, str]] = field(default_factory=list)
    removed: list[tuple[str, Any, str]] = field(default_factory=list)


def edits_of(initiatives: list[Initiative], story: Callable[[], Story]) -> list[Edit]:
    """One edit of each; `story` makes a new story to take what is told from."""
    purposes = _purposes(initiatives)
    edits = []
    for initiative in initiatives:
        new = story()
        edit = Edit(initiative)
        held = purposes.get(initiative.id, [])
        if len(held) > 1 and new.random.random() < 0.1:
            edit.removed.append(("purposes", held[-1], "Gjelder ikke lenger"))
        else:
            edit.told.extend(skewed(new.random, KINDS, slope=0.8)(initiative, new))
        edits.append(edit)
    return edits


def _purposes(initiatives: list[Initiative]) -> dict[Any, list[str]]:
    rows = ConceptLink.objects.filter(initiative__in=initiatives, field="purposes")
    found: dict[Any, list[str]] = {}
    for id_, concept in rows.order_by("concept__position").values_list("initiative_id", "concept"):
        found.setdefault(id_, []).append(str(concept))
    return found


def _gets_on(initiative: Initiative, new: Story) -> Told:
    """On to the next status; a few are stopped instead."""
    of_id = {one.id: key for key, one in new.world.concepts["status"].items()}
    status = NEXT.get(of_id.get(str(initiative.status_id), ""), new.status)
    if status == "finished" and new.random.random() < 0.15:
        status = "stopped"
    to = new.world.concept("status", status)
    yield "status", to.id, to.name
    phase = new.world.concept("phase", weighted(PHASES[status], new.random))
    yield "phase", phase.id, phase.name


def _is_late(initiative: Initiative, new: Story) -> Told:
    yield "end", *in_edtf(new.end, new.random)


def _all_holds(initiative: Initiative, new: Story) -> Told:
    yield from ()


def _tells_more(initiative: Initiative, new: Story) -> Told:
    prose = new.topic.prose("description", new.random)
    yield "description", prose, prose
    purpose = skewed(new.random, new.world.choices("purpose"))
    yield "purposes", purpose.id, purpose.name


def _is_joined(initiative: Initiative, new: Story) -> Told:
    joining = body(new)
    yield "cooperating_organisations", cooperation(joining.id), joining.name


def _has_spent(initiative: Initiative, new: Story) -> Told:
    yield "amounts", *amount(new, "actual")


def _is_renamed(initiative: Initiative, new: Story) -> Told:
    name = marked(new.topic.name(new.random))
    yield "name", name, name
    yield "former_names", initiative.name, initiative.name


def _uses_ai(initiative: Initiative, new: Story) -> Told:
    ai = new.world.concept("ai", "yes")
    yield "ai", ai.id, ai.name
    technology = new.world.concept("technology", "language-models")
    yield "technologies", technology.id, technology.name


def _is_needed(initiative: Initiative, new: Story) -> Told:
    """By the newest one there is, unless it is that one itself."""
    newest = new.world.earlier[-1]
    if newest != initiative.id:
        type_ = new.world.concept("dependency", weighted(TO_NEWER, new.random))
        value = {"type_id": type_.id, "other_id": str(newest)}
        yield "dependencies", value, f"{type_.name} et annet tiltak"


# The commonest first.
KINDS: tuple[Callable[[Initiative, Story], Told], ...] = (
    _gets_on,
    _all_holds,
    _is_late,
    _tells_more,
    _is_joined,
    _has_spent,
    _is_renamed,
    _uses_ai,
    _is_needed,
)

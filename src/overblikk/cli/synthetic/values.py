"""What a made-up initiative holds: a value for each kind of field, also of fields added later."""

from collections.abc import Callable, Iterator
from typing import Any

from overblikk.cli.synthetic.dates import in_edtf
from overblikk.cli.synthetic.marks import marked
from overblikk.cli.synthetic.shares import skewed, some
from overblikk.cli.synthetic.story import Story
from overblikk.cli.synthetic.world import Named
from overblikk.registry.fields import Field, Kind
from overblikk.registry.reading import cooperation

# A field's value as claims write it, and the words that it is read from.
Values = Iterator[tuple[Any, str]]
Maker = Callable[[Story, Field], Values]
makers: dict[Kind, Maker] = {}

# How many in a hundred of the initiatives that tell more than a little have a value of the field.
CHANCES = {
    "name": 100,
    "responsible_organisation": 97,
    "responsible_ministry": 6,
    "status": 92,
    "phase": 60,
    "description": 88,
    "problem": 40,
    "start": 75,
    "end": 55,
    "size": 55,
    "organising": 45,
    "purposes": 80,
    "technologies": 50,
    "ai": 60,
    "cooperating_organisations": 45,
    "portfolios": 45,
    "amounts": 35,
    "former_names": 4,
    "parent": 10,
    "contacts": 30,
}
OTHERS = 22
# Of those that tell little, a value stands this much more seldom, but for these.
SELDOM = 0.15
ALWAYS_ASKED = ("name", "responsible_organisation", "status")
# What is told only of initiatives that use artificial intelligence.
OF_AI = ("ai_classes", "ai_data_types", "ai_data_sources", "ai_own_model")
WITH_AI = ("language-models", "machine-learning", "artificial-intelligence", "computer-vision")
SYSTEMS = ("Prosjektoversikten", "Arkivet", "Innkjøpssystemet", "")
MOST_COMMON_SIZE = ("small", "large")


def values_of(story: Story) -> Iterator[tuple[Field, Any, str]]:
    """Each value that the initiative is told of, with its field and words."""
    for field in story.world.fields:
        if story.random.random() * 100 < _chance(field, story):
            for value, words in makers[field.kind](story, field):
                yield field, value, words


def _chance(field: Field, story: Story) -> float:
    if field.key in OF_AI and not story.uses_ai:
        return 0
    chance = CHANCES.get(field.key, OTHERS)
    return chance * SELDOM if story.is_sparse and field.key not in ALWAYS_ASKED else chance


def makes(*kinds: Kind) -> Callable[[Maker], Maker]:
    """Decorator: the function makes values of fields of these kinds."""

    def keep(maker: Maker) -> Maker:
        makers.update(dict.fromkeys(kinds, maker))
        return maker

    return keep


@makes(Kind.TEXT)
def _text(story: Story, field: Field) -> Values:
    if field.key == "name":
        name = marked(story.topic.name(story.random))
        yield name, name
    else:
        brand = story.topic.slots["Brand"]
        yield brand, brand


@makes(Kind.NAMES)
def _former_name(story: Story, field: Field) -> Values:
    name = marked(story.topic.name(story.random))
    yield name, name


@makes(Kind.PROSE)
def _prose(story: Story, field: Field) -> Values:
    kind = "problem" if field.key == "problem" else "description"
    prose = story.topic.prose(kind, story.random)
    yield prose, prose


@makes(Kind.ADDRESS)
def _address(story: Story, field: Field) -> Values:
    address = f"https://syntetisk.example/tiltak/{story.random.randrange(10**6)}"
    yield address, address


@makes(Kind.EMAIL)
def _email(story: Story, field: Field) -> Values:
    address = f"post{story.random.randrange(1000)}@syntetisk.example"
    yield address, address


@makes(Kind.NUMBER)
def _number(story: Story, field: Field) -> Values:
    number = int(story.random.lognormvariate(4, 1.5))
    yield number, str(number)


@makes(Kind.DATE)
def _date(story: Story, field: Field) -> Values:
    yield in_edtf(story.end if field.key == "end" else story.start, story.random)


@makes(Kind.CONCEPT)
def _concept(story: Story, field: Field) -> Values:
    world = story.world
    match field.key:
        case "status":
            found = world.concept("status", story.status)
        case "phase":
            found = world.concept("phase", story.phase)
        case "ai":
            other = skewed(story.random, ("no", "unknown"))
            found = world.concept("ai", "yes" if story.uses_ai else other)
        case "size":
            found = world.concept("size", skewed(story.random, MOST_COMMON_SIZE, slope=1.6))
        case _:
            found = skewed(story.random, world.choices(field.scheme))
    yield found.id, found.name


@makes(Kind.CONCEPTS)
def _concepts(story: Story, field: Field) -> Values:
    choices = story.world.choices(field.scheme)
    chosen = some(story.random, choices, (1, 2, 3, 4), slope=0.8)
    if field.key == "technologies" and story.uses_ai:
        ai = story.world.concept("technology", skewed(story.random, WITH_AI))
        chosen = [ai, *(one for one in chosen if one != ai)]
    yield from _ids(chosen)


@makes(Kind.ORGANISATION, Kind.ORGANISATIONS)
def _organisation(story: Story, field: Field) -> Values:
    yield from _ids([body(story)])


def body(story: Story) -> Named:
    """A body; a few have very many initiatives."""
    return skewed(story.random, story.world.bodies, slope=0.9)


@makes(Kind.COOPERATION)
def _cooperation(story: Story, field: Field) -> Values:
    for one in some(story.random, story.world.bodies, (1, 2, 3, 4, 6), slope=0.7):
        part = skewed(story.random, list(story.world.concepts["participation"]), slope=2)
        yield cooperation(one.id, part), one.name


@makes(Kind.PORTFOLIOS, Kind.STRATEGIES, Kind.FUNDING_SOURCES, Kind.CONTACT, Kind.CONTACTS)
def _records(story: Story, field: Field) -> Values:
    kind = Kind.CONTACTS if field.kind is Kind.CONTACT else field.kind
    counts = (1, 2, 3) if field.is_many else (1,)
    yield from _ids(some(story.random, story.world.records[kind], counts, slope=0.9))


@makes(Kind.IDENTIFIERS)
def _identifier(story: Story, field: Field) -> Values:
    identifier = f"{story.start.year}/{story.random.randrange(1, 20_000)}"
    system = skewed(story.random, SYSTEMS)
    words = f"{system}: {identifier}" if system else identifier
    yield {"system": system, "identifier": identifier}, words


def _ids(chosen: list[Named]) -> Values:
    for one in chosen:
        yield one.id, one.name

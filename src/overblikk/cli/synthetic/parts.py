"""Values of several columns: money, deliverables, effects, and ties to other initiatives."""

from random import Random
from typing import Any

from overblikk.cli.synthetic.dates import in_edtf
from overblikk.cli.synthetic.shares import skewed
from overblikk.cli.synthetic.story import Story, weighted
from overblikk.cli.synthetic.values import Values, makes
from overblikk.registry.fields import Field, Kind
from overblikk.registry.models.amount import NOMINAL, UNKNOWN

KINDS_OF_AMOUNT = ("frame", "grant", "forecast", "actual", "baseline")
CURRENCIES = {"nok": 96, "eur": 3, "usd": 1}
VAT = {"unknown": 55, "without": 30, "with": 15}
POSTS = ("01", "21", "22", "45", "60", "70", "")
DELIVERED = {
    "planned": ("planned",),
    "ongoing": ("under-way", "planned", "delivered"),
    "finished": ("delivered", "dropped"),
    "stopped": ("dropped", "delivered"),
}
# What leads from a newer initiative to an older one, and never the other way: no circle is made.
TO_OLDER = {"requires": 50, "receives-from": 25, "replaces": 15, "overlaps": 10}


@makes(Kind.AMOUNTS)
def _amounts(story: Story, field: Field) -> Values:
    for _ in range(skewed(story.random, (1, 2, 3))):
        yield amount(story, skewed(story.random, KINDS_OF_AMOUNT))


def amount(story: Story, kind: str) -> tuple[dict[str, Any], str]:
    """An amount of the kind, mostly of some millions, and its words."""
    random, world = story.random, story.world
    millions = round(random.lognormvariate(1.8, 1.3), 1) + 0.1
    of_kind = world.concept("amount-kind", kind)
    sources = world.records[Kind.FUNDING_SOURCES]
    value = {
        "kind_id": of_kind.id,
        "amount": round(millions * 10**6),
        "currency_id": world.concept("currency", weighted(CURRENCIES, random)).id,
        **_period(story),
        "price_basis": skewed(random, (UNKNOWN, NOMINAL, str(story.start.year))),
        "vat_id": world.concept("vat", weighted(VAT, random)).id,
        "funding_source_id": skewed(random, sources).id if random.random() < 0.3 else None,
        "covers": story.topic.one("covers", random) if random.random() < 0.3 else "",
    }
    return value, f"{of_kind.name}: {millions:.1f} mill.".replace(".", ",", 1)


def _period(story: Story) -> dict[str, Any]:
    known = skewed(story.random, ("years", "unknown", "whole life"))
    years = (str(story.start.year), str(story.end.year)) if known == "years" else ("", "")
    return {
        "period_start": years[0],
        "period_end": years[1],
        "is_whole_life": known == "whole life",
    }


def frame(random: Random, currency_id: str) -> tuple[dict[str, Any], str]:
    """A funding source's commitment frame of some year, and its words."""
    year, millions = random.randint(2022, 2027), random.randint(5, 400)
    value = {"year": year, "amount": millions * 10**6, "currency_id": currency_id}
    return value, f"{year}: {millions} mill. kr"


@makes(Kind.DELIVERABLES)
def _deliverables(story: Story, field: Field) -> Values:
    names = {story.topic.one("deliverable", story.random): None for _ in range(3)}
    for name in names:
        notation = skewed(story.random, DELIVERED[story.status])
        due = in_edtf(story.end, story.random)[0] if story.random.random() < 0.7 else ""
        status = story.world.concept("deliverable-status", notation).id
        yield {"name": name, "status_id": status, "due": due}, name


@makes(Kind.EFFECTS)
def _effects(story: Story, field: Field) -> Values:
    random, world = story.random, story.world
    for words in {story.topic.one("effect", random): None for _ in range(2)}:
        is_cost = "ostnad" in words
        value = {
            "direction_id": world.concept("effect-direction", "cost" if is_cost else "benefit").id,
            "pricing_id": world.concept(
                "effect-pricing", skewed(random, ("not-priced", "priced"))
            ).id,
            "group_id": skewed(random, world.choices("affected-group")).id,
            "description": words,
        }
        yield value, words


@makes(Kind.BUDGET_ITEMS)
def _budget_item(story: Story, field: Field) -> Values:
    chapter, post = str(story.random.randint(100, 2900)), skewed(story.random, POSTS)
    yield {"chapter": chapter, "post": post}, f"{chapter}.{post}" if post else chapter


@makes(Kind.INITIATIVE)
def _initiative(story: Story, field: Field) -> Values:
    if story.world.earlier:
        # The oldest have the most parts, as programmes do.
        place = int(story.random.random() ** 2 * len(story.world.earlier))
        yield str(story.world.earlier[place]), "Del av et annet tiltak"


@makes(Kind.DEPENDENCIES)
def _dependency(story: Story, field: Field) -> Values:
    if story.world.earlier:
        type_ = story.world.concept("dependency", weighted(TO_OLDER, story.random))
        other = story.random.choice(story.world.earlier)
        yield {"type_id": type_.id, "other_id": str(other)}, f"{type_.name} et annet tiltak"

"""Prints facts of the starting data at random, for a person to find in the report.

python tools/facts.py 20 [SEED]
"""

import random
import sys

import django


def main() -> None:
    """Print so many facts: the record, the field, the value, the section and the words there."""
    django.setup()
    from overblikk.accounts.viewer import operator
    from overblikk.organisations.starting_data import report
    from overblikk.registry.labels import fields_of
    from overblikk.registry.wording import Wording
    from overblikk.sources.models import Evidence

    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(999)  # noqa: S311 - no secret
    facts = list(Evidence.objects.filter(source=report()).order_by("id"))
    print(f"{count} of {len(facts)} facts, seed {seed}")
    for fact in random.Random(seed).sample(facts, count):  # noqa: S311 - no secret
        fields = fields_of(fact.record_kind)
        words = Wording.load(fields, [(fact.field, fact.value)], operator())
        value = words.of(fact.field, fact.value) or fact.value
        print(f"- {fact.record_kind}.{fact.field} = {value}")
        print(f"    {fact.place.get('section')}: «{fact.words}»")


if __name__ == "__main__":
    main()

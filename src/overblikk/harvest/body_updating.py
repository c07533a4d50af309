"""Bringing bodies in step with what Enhetsregisteret says, and people's word stands."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from overblikk.harvest.body_claims import Body, Standing, Word, judge, plain_words
from overblikk.harvest.conversation import Conversation
from overblikk.harvest.enhetsregisteret_api import bulk_address
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import Disagreement, Unit
from overblikk.harvest.proper_names import proper_name
from overblikk.harvest.units import above_all, ministry_of
from overblikk.history.who import changing
from overblikk.organisations import actions
from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex
from overblikk.organisations.rules import leads_back
from overblikk.sources.actions import Received, keep_original, receive
from overblikk.sources.claims import Claim
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import AccessLevel, Evidence, Method, Source, SourceKind
from overblikk.sources.recording import Change
from overblikk.vocabulary.models import Concept

FROM = "Brønnøysundregistrene"
BATCH = 200
# Further than this no body is from the root, in any layout of the state that was seen.
MOST_LEVELS = 12
LookUp = Callable[[Iterable[str]], object]


def update_bodies(talk: Conversation, *, look_up: LookUp) -> None:
    """Record what the kept units say of the register's bodies, and take in those to be taken in.

    `look_up` gets the units that nothing is known of; parents are followed to the root.
    """
    forms = talk.parameters.get("forms", [])
    world = _World.read()
    for _level in range(MOST_LEVELS):
        unknown = above_all(world.wanted(forms), world.parent_of) - world.units.keys()
        if not unknown:
            break
        look_up(sorted(unknown))
        again = _World.read()
        if again.units.keys() == world.units.keys():
            break
        world = again
    _Updating(talk, world).carry_out(world.wanted(forms))


@dataclass(frozen=True)
class _World:
    """The kept units, and the ids of the register's bodies by number."""

    units: dict[str, Unit]
    bodies: dict[str, UUID]

    @classmethod
    def read(cls) -> "_World":
        rows = Organisation.objects.filter(organisation_number__isnull=False)
        numbered = rows.values_list("organisation_number", "id")
        bodies = {number: id_ for number, id_ in numbered if number}
        return cls(Unit.objects.in_bulk(), bodies)

    @cached_property
    def parent_of(self) -> dict[str, str]:
        return {n: unit.said.get("overordnetEnhet", "") for n, unit in self.units.items()}

    @cached_property
    def form_of(self) -> dict[str, str]:
        return {number: unit.form for number, unit in self.units.items()}

    def wanted(self, forms: Collection[str]) -> set[str]:
        """The living units that are, or are to be, bodies of the register; and those above."""
        chosen = {n for n, unit in self.units.items() if n in self.bodies or unit.form in forms}
        living = {n for n in chosen if self._lives(n)}
        above = above_all(living, self.parent_of)
        return living | {n for n in above if n in self.units and self._lives(n)}

    def _lives(self, number: str) -> bool:
        unit = self.units[number]
        return unit.deleted_on is None and not unit.is_removed


class _Updating:
    """Judges each body, and records what is to be recorded, with one source for the asking."""

    def __init__(self, talk: Conversation, world: _World) -> None:
        self._talk = talk
        self._world = world
        self._forms = {
            c.notation: str(c.id) for c in Concept.objects.filter(scheme__key="organisation-form")
        }
        places = Concept.objects.filter(scheme__key="municipality")
        names = frozenset(name.lower() for name in places.values_list("label_nb", flat=True))
        self._proper = partial(proper_name, places=names)
        self._onward = dict(Organisation.objects.values_list("id", "parent_id"))

    @transaction.atomic
    def carry_out(self, numbers: Collection[str]) -> None:
        """Judge and record; a body that a person changes meanwhile waits, and is theirs after."""
        self._standing = {
            body.id: body
            for body in Organisation.objects.select_for_update().filter(
                organisation_number__in=numbers
            )
        }
        new = self._new(numbers)
        ids = self._world.bodies | {number: uuid4() for number in new}
        bodies = _bodies({ids[n] for n in numbers if n in ids})
        verdicts = {}
        for number in sorted(n for n in numbers if n in ids):
            said = self._world.units[number].said
            body = bodies.get(ids[number], Body({}))
            words = [*plain_words(said), *self._ties(number, ids), *self._form(number)]
            if number in new:
                words.append(Word("organisation_number", number, number, "organisasjonsnummer"))
            verdicts[number] = judge(body, words, said, self._proper)
        told = {number: verdict.record for number, verdict in verdicts.items() if verdict.record}
        self._record(told, ids, new)
        differ = {ids[number]: verdict.differ for number, verdict in verdicts.items()}
        _keep_disagreements(differ)

    def _new(self, numbers: Collection[str]) -> set[str]:
        """Those that the register lacks, but for those that it may have without their number."""
        index = OrganisationIndex.load()
        without = set(
            Organisation.objects.filter(organisation_number=None).values_list("id", flat=True)
        )
        new = set()
        for number in sorted(set(numbers) - self._world.bodies.keys()):
            name = self._world.units[number].said.get("navn", "")
            if index.find(name) & without:
                self._talk.miss(f"{number} {self._proper(name)}", Missed("same-name"))
            elif name:
                new.add(number)
        return new

    def _form(self, number: str) -> list[Word]:
        form = self._world.units[number].form
        if form and form not in self._forms:
            self._talk.miss(number, Missed("unknown-form", form=form))
        concept = self._forms.get(form)
        return [Word("form", concept, form, "organisasjonsform")] if concept else []

    def _ties(self, number: str, ids: Mapping[str, UUID]) -> list[Word]:
        """The body above, and the ministry: the one on the way up that is just below the state."""
        world, found = self._world, []
        above = world.parent_of.get(number, "")
        if above in ids:
            if leads_back(self._onward, ids[number], ids[above]):
                self._talk.miss(number, Missed("leads-back"))
            else:
                self._onward[ids[number]] = ids[above]
                found.append(Word("parent", str(ids[above]), above, "overordnetEnhet"))
        ministry = ministry_of(number, world.parent_of, world.form_of)
        if ministry and ministry in ids:
            found.append(Word("ministry", str(ids[ministry]), ministry, "overordnetEnhet"))
        return found

    def _record(
        self, told: Mapping[str, list[Word]], ids: Mapping[str, UUID], new: Collection[str]
    ) -> None:
        if not told:
            return
        with changing(by=self._talk.by.id, name="Enhetsregisteret"):
            source = self._source(told)
            claims = {n: [_claim(n, word, source) for word in words] for n, words in told.items()}
            drafts = [(ids[n], claims[n]) for n in claims if n in new]
            if drafts:
                actions.register_all(drafts, by=self._talk.by.id)
            changes = [Change(self._standing[ids[n]], claims[n]) for n in claims if n not in new]
            for start in range(0, len(changes), BATCH):
                actions.record_many(changes[start : start + BATCH], by=self._talk.by.id)
        self._talk.counts["new_bodies"] += len(drafts)
        self._talk.counts["changed_bodies"] += len(changes)
        self._talk.asking.source = source

    def _source(self, numbers: Iterable[str]) -> Source:
        """What was said of the bodies, as a source with what Overblikk uses of it as its original.

        Persons, addresses and telephones are not in it, so that they are not kept.
        """
        today = timezone.localdate()
        said = [self._world.units[number].said for number in sorted(numbers)]
        content = json.dumps(said, ensure_ascii=False, indent=1).encode()
        return receive(
            Received(
                kind=SourceKind.REGISTER,
                title=_("Enhetsregisteret %(day)s") % {"day": today},
                from_name=FROM,
                speaks_for=today,
                access_level=AccessLevel.PUBLIC,
                address=bulk_address().removesuffix("/lastned"),
                filename=f"enhetsregisteret-{today}.json",
                media_type="application/json",
            ),
            by=self._talk.by.id,
            original=keep_original(content),
        )


def _claim(number: str, word: Word, source: Source) -> Claim:
    place = {"record": f"{number} {word.part}"}
    return Claim(word.field, word.value, source, Method.READ, words=word.words, place=place)


def _bodies(ids: Collection[UUID]) -> dict[UUID, Body]:
    """The bodies as the register has them, with who said each value last."""
    held = values_of_all("organisation", ids)
    newest = (
        Evidence.objects.filter(record_kind="organisation", record_id__in=ids)
        .order_by("record_id", "field", "-id")
        .distinct("record_id", "field")
        .values_list("record_id", "field", "method", "source__kind", "source__from_name")
    )
    said = {(id_, name): (how, (kind, who)) for id_, name, how, kind, who in newest}
    removed: dict[UUID, set[str]] = {}
    gone = Q(field="other_names", value__isnull=True, method=Method.TYPED)
    for id_, words in Evidence.objects.filter(gone, record_id__in=ids).values_list(
        "record_id", "words"
    ):
        removed.setdefault(id_, set()).add(words)
    return {
        id_: Body(
            {name: _standing(value, said.get((id_, name))) for name, value in values.items()},
            values["other_names"],
            frozenset(removed.get(id_, ())),
        )
        for id_, values in held.items()
    }


def _standing(value: Any, said: tuple[str, tuple[str, str]] | None) -> Standing:
    # An empty text is no value.
    standing = Standing(None if value == "" else value)
    if said is None:
        return standing
    method, source = said
    return replace(
        standing,
        is_by_person=method in (Method.TYPED, Method.SETTLED),
        is_by_register=source == (SourceKind.REGISTER, FROM),
    )


@transaction.atomic
def _keep_disagreements(differ: Mapping[UUID, list[Word]]) -> None:
    """Keep what people say otherwise of, and forget what they no longer do."""
    now = {(id_, word.field): word for id_, words in differ.items() for word in words}
    standing = {
        (d.organisation_id, d.field): d
        for d in Disagreement.objects.filter(organisation_id__in=differ)
    }
    gone = [d.pk for key, d in standing.items() if key not in now or d.value != now[key].value]
    Disagreement.objects.filter(pk__in=gone).delete()
    Disagreement.objects.bulk_create(
        Disagreement(organisation_id=id_, field=name, value=word.value, words=word.words)
        for (id_, name), word in now.items()
        if (id_, name) not in standing or standing[id_, name].value != word.value
    )

"""Why initiatives were found whose names do not tell: what else has the words, a text say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.norwegian_words.asking import asked
from overblikk.lib.norwegian_words.marking import Segments, excerpt, is_marked, marked
from overblikk.registry.body_words import names_meant
from overblikk.registry.holdings import Holdings
from overblikk.registry.models import Cooperation, ExternalIdentifier, FormerName, Initiative

# What is read of each, its body's names included.
TEXTS = ("description", "problem")
BODY = ("id", "name_nb", "name_nn", "name_en")
READ = ("number", "short_name", *TEXTS, *(f"responsible_organisation__{name}" for name in BODY))
# Initiatives by their ids.
_Rows = dict[UUID, Any]


def reasons(
    numbers: Collection[int], words: str, viewer: Viewer, held: Holdings
) -> dict[int, Segments]:
    """For each initiative with the words in something besides its name, and that the viewer may
    see, that with the words marked, by its number. In a constant number of queries."""
    if not numbers:
        return {}
    rows = visible_to(Initiative.objects.order_by().filter(number__in=numbers), viewer)
    found: dict[int, Segments] = {}
    with_body = rows.select_related("responsible_organisation").only(*READ)
    left: _Rows = {one.id: one for one in with_body}
    for look in (_in_texts, _in_other_names, partial(_in_bodies, viewer=viewer, held=held)):
        for id_, reason in look(dict(left), words):
            if id_ in left and is_marked(reason):
                found[left.pop(id_).number] = reason
    return found


def _in_texts(rows: _Rows, words: str) -> Iterator[tuple[UUID, Segments]]:
    for id_, one in rows.items():
        texts = (getattr(one, name) for name in TEXTS)
        yield from ((id_, excerpt(text, words)) for text in texts if text)


def _in_other_names(rows: _Rows, words: str) -> Iterator[tuple[UUID, Segments]]:
    told = [
        (id_, _("Kortnavn: %(name)s"), one.short_name)
        for id_, one in rows.items()
        if one.short_name
    ]
    for template, model, column in (
        (_("Tidligere navn: %(name)s"), FormerName, "name"),
        (_("Ekstern identifikator: %(name)s"), ExternalIdentifier, "identifier"),
    ):
        links = model._default_manager.order_by("id").filter(initiative__in=list(rows))
        of_links = links.values_list("initiative_id", column)
        told += [(id_, template, name) for id_, name in of_links]
    yield from ((id_, marked(template % {"name": name}, words)) for id_, template, name in told)


def _in_bodies(
    rows: _Rows, words: str, viewer: Viewer, held: Holdings
) -> Iterator[tuple[UUID, Segments]]:
    """Another name of the body that answers for it, or a name of one that takes part."""
    if not rows:
        return
    called: dict[UUID, set[str]] = defaultdict(set)
    for of in names_meant(asked(words), viewer, held).values():
        for one in of:
            called[one.body].add(one.name)
    for id_, one in rows.items():
        body = one.responsible_organisation
        if body and body.id in called and body.name not in called[body.id]:
            yield id_, _named(body.name, called[body.id])
    takes_part = Cooperation.objects.filter(initiative__in=list(rows), organisation__in=called)
    for link in takes_part.select_related("organisation"):
        named = _named(link.organisation.name, called[link.organisation_id])
        yield link.initiative_id, [(_("Samarbeider:") + " ", False), *named]


def _named(name: str, called: Iterable[str]) -> Segments:
    others = ", ".join(sorted(set(called) - {name}))
    if not others:
        return [(name, True)]
    return [(f"{name} (", False), (others, True), (")", False)]

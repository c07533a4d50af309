"""Composes a report: its parts, written of one edition."""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.languages import active_language
from overblikk.registry.fields import fields_read_once
from overblikk.registry.holdings import one_state
from overblikk.reporting.document import Block, Document, Paragraph, Section
from overblikk.reporting.edition import Edition
from overblikk.reporting.own_text_sections import FIRST, own_text_sections
from overblikk.reporting.part import Part
from overblikk.reporting.parts import parts

Progress = Callable[[int, int], None]


@one_state()
@fields_read_once()
def compose(
    viewer: Viewer,
    *,
    on: date,
    chosen: Collection[str] | None = None,
    progress: Progress = lambda done, of: None,
) -> Document:
    """The report in the active language, of the register as it stands at the moment, `on` its day.

    It is of one state of the register, whatever is written while it is composed; what composes it
    can write nothing. `chosen` are the keys of its parts; all unless told. `progress` hears how
    many are written.
    """
    edition = Edition(viewer, on)
    wanted = [part for key, part in parts().items() if chosen is None or key in chosen]
    sections = list(_written(edition, wanted, progress))
    return Document(
        title=_("Digitaliseringstiltak i offentlig sektor"),
        language=active_language(),
        as_of=on,
        digest=edition.digest(),
        front=tuple(_front(edition)),
        sections=tuple(sections),
    )


def _written(edition: Edition, wanted: list[Part], progress: Progress) -> Iterator[Section]:
    own = own_text_sections(edition, [part.key for part in wanted])
    yield from own[FIRST]
    for done, part in enumerate(wanted, 1):
        section = part.write(edition)
        progress(done, len(wanted))
        if section is not None:
            yield section
        yield from own[part.key]


def _front(edition: Edition) -> Iterator[Block]:
    sentence = _("Kunnskapsgrunnlag fra Overblikk, slik registeret sto ved slutten av %(day)s.")
    yield Paragraph(sentence % {"day": date_format(edition.on)})
    if edition.viewer.is_analyst:
        yield Paragraph(_("Laget for en leser som også ser det som ikke er publisert."))
    sentence = _(
        "Samme dag gir samme innhold for samme leser. Fingeravtrykket av dataene som utgaven "
        "hviler på (SHA-256): %(digest)s."
    )
    yield Paragraph(sentence % {"digest": edition.digest()})

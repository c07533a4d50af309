"""What a model did not answer, in words."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.documents.asking.faults import Fault
from overblikk.documents.asking.found import ReadByModel

WORDS: dict[Fault, Promise] = {
    Fault.TOOK_TOO_LONG: gettext_lazy("modellen svarte ikke i tide"),
    Fault.BUSY: gettext_lazy("modellen var opptatt, også da den ble spurt på nytt"),
    Fault.NOT_REACHED: gettext_lazy("forbindelsen til modellen ble brutt"),
    Fault.TURNED_AWAY: gettext_lazy(
        "modellens tjener avviste spørsmålet: se adresse, navn og nøkkel"
    ),
    Fault.REFUSED: gettext_lazy("modellen ville ikke svare"),
    Fault.CUT_SHORT: gettext_lazy("svaret ble for langt for modellen"),
    Fault.NOT_UNDERSTOOD: gettext_lazy("svaret lot seg ikke lese"),
    Fault.TOO_LONG: gettext_lazy("teksten var for lang for modellen"),
    Fault.GIVEN_UP: gettext_lazy("modellen ble ikke spurt mer, for den svarte ikke"),
}


def warnings_of(read: ReadByModel) -> Iterator[str]:
    """Each page that the model did not read or check, a sentence each."""
    for page, fault in read.unread.items():
        yield unread_in_words(page, fault)
    for page, fault in read.unchecked.items():
        yield unchecked_in_words(page, fault)


def unread_in_words(page: int | None, fault: Fault) -> str:
    """That the model did not read a page, None for a file without pages, and why."""
    words = {"page": page, "why": WORDS[fault]}
    if page is None:
        return _("Dokumentet er ikke lest av modellen: %(why)s.") % words
    return _("Side %(page)s er ikke lest av modellen: %(why)s.") % words


def unchecked_in_words(page: int | None, fault: Fault) -> str:
    """That the model did not check what was found on a page, and why."""
    words = {"page": page, "why": WORDS[fault]}
    if page is None:
        return _("Funnene er ikke kontrollert av modellen: %(why)s.") % words
    return _("Funnene på side %(page)s er ikke kontrollert av modellen: %(why)s.") % words

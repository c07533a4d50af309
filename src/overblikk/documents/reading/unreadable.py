"""A document that can't be read, said to whoever sent it."""

from django.utils.translation import gettext_lazy as _

from overblikk.lib.untrusted.refusal import Refused
from overblikk.lib.untrusted.refusal_words import Words, of_all_sorts, sentences

_OF_ITS_OWN = _("Åpne den i programmet den er laget i, lagre den som PDF og send den på nytt.")
_SMALLER = _("Del den opp og send delene hver for seg.")

MESSAGES: dict[str, Words] = {
    **of_all_sorts(saved_anew=_OF_ITS_OWN, smaller=_SMALLER),
    "empty": (
        _("Filen %(filename)s er tom."),
        _("Se etter at det er den riktige filen."),
    ),
    "not_read": (
        _(
            "Filen %(filename)s kan ikke leses, for den er %(kind)s. Det som leses, er PDF, Word "
            "(DOCX), OpenDocument-tekst (ODT), nettsider, Markdown og ren tekst."
        ),
        _OF_ITS_OWN,
    ),
    "unknown_encoding": (
        _("Tegnsettet i filen %(filename)s kunne ikke kjennes igjen."),
        _("Lagre den med tegnsettet UTF-8 og send den på nytt."),
    ),
    "zip_bomb": (
        _(
            "Filen %(filename)s er pakket mer enn %(limit)s ganger, langt mer enn noe dokument "
            "blir, og pakkes derfor ikke ut."
        ),
        _OF_ITS_OWN,
    ),
    "too_many_pages": (
        _("Filen %(filename)s har %(count)s sider; grensen er %(limit)s."),
        _SMALLER,
    ),
}


def message_of(refusal: Refused, filename: str) -> str:
    """What is wrong, where, why and what to do about it, in the active language."""
    return sentences(MESSAGES[refusal.code], {**refusal.params, "filename": filename})

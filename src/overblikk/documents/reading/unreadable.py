"""A document that can't be read, said to whoever sent it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.lib.untrusted.kind_words import KINDS
from overblikk.lib.untrusted.refusal import Refused

_OF_ITS_OWN = _("Åpne den i programmet den er laget i, lagre den som PDF og send den på nytt.")
_SMALLER = _("Del den opp og send delene hver for seg.")

MESSAGES: dict[str, tuple[Promise, Promise]] = {
    "too_large": (_("Filen %(filename)s er på %(size)s MiB; grensen er %(limit)s MiB."), _SMALLER),
    "empty": (
        _("Filen %(filename)s er tom."),
        _("Se etter at det er den riktige filen."),
    ),
    "wrong_content": (
        _(
            "Filen %(filename)s er ikke det navnet sier: den slutter på %(extension)s, men "
            "innholdet er %(kind)s."
        ),
        _OF_ITS_OWN,
    ),
    "not_read": (
        _(
            "Filen %(filename)s kan ikke leses, for den er %(kind)s. Det som leses, er PDF, Word "
            "(DOCX), OpenDocument-tekst (ODT), nettsider, Markdown og ren tekst."
        ),
        _OF_ITS_OWN,
    ),
    "encrypted": (
        _("Filen %(filename)s er kryptert eller passordbeskyttet, så innholdet kan ikke leses."),
        _("Fjern passordet, lagre filen og send den på nytt."),
    ),
    "damaged": (
        _("Filen %(filename)s er skadet eller ufullstendig og kan ikke pakkes ut eller tolkes."),
        _OF_ITS_OWN,
    ),
    "binary": (
        _("Filen %(filename)s skal være tekst, men inneholder tegn som bare fins i andre filer."),
        _OF_ITS_OWN,
    ),
    "unknown_encoding": (
        _("Tegnsettet i filen %(filename)s kunne ikke kjennes igjen."),
        _("Lagre den med tegnsettet UTF-8 og send den på nytt."),
    ),
    "unpacks_too_much": (
        _("Filen %(filename)s blir større enn %(limit)s MiB når den pakkes ut."),
        _SMALLER,
    ),
    "zip_bomb": (
        _(
            "Filen %(filename)s er pakket mer enn %(limit)s ganger, langt mer enn noe dokument "
            "blir, og pakkes derfor ikke ut."
        ),
        _OF_ITS_OWN,
    ),
    "too_many_parts": (
        _("Filen %(filename)s består av %(count)s deler; grensen er %(limit)s."),
        _OF_ITS_OWN,
    ),
    "too_many_pages": (
        _("Filen %(filename)s har %(count)s sider; grensen er %(limit)s."),
        _SMALLER,
    ),
    "took_too_long": (
        _("Filen %(filename)s tok mer enn %(limit)s sekunder å lese, og lesingen ble stanset."),
        _SMALLER,
    ),
    "too_much_memory": (
        _("Filen %(filename)s krevde mer enn %(limit)s MiB minne å lese, og lesingen ble stanset."),
        _SMALLER,
    ),
    "crashed": (
        _("Filen %(filename)s fikk lesingen til å stanse uventet."),
        _OF_ITS_OWN,
    ),
}


def message_of(refusal: Refused, filename: str) -> str:
    """What is wrong, where, why and what to do about it, in the active language."""
    fault, remedy = MESSAGES[refusal.code]
    kind = KINDS.get(str(refusal.params.get("kind")), "")
    words = {**refusal.params, "filename": filename, "kind": kind}
    return f"{fault % words} {remedy}"

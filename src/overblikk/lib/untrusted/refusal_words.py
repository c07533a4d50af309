"""Why a file is not read, said to whoever sent it: what holds for files of all sorts."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.lib.untrusted.kind_words import KINDS

# What is wrong with the file, and what to do about it.
Words = tuple[Promise, Promise]

_ON_SHEET = _(", ark %(sheet)s,")


_FAULTS: dict[str, Promise] = {
    "too_large": _("Filen %(filename)s er på %(size)s MiB; grensen er %(limit)s MiB."),
    "wrong_content": _(
        "Filen %(filename)s er ikke det navnet sier: den slutter på %(extension)s, men "
        "innholdet er %(kind)s."
    ),
    "encrypted": _(
        "Filen %(filename)s er kryptert eller passordbeskyttet, så innholdet kan ikke leses."
    ),
    "damaged": _(
        "Filen %(filename)s er skadet eller ufullstendig og kan ikke pakkes ut eller tolkes."
    ),
    "binary": _(
        "Filen %(filename)s skal være tekst, men inneholder tegn som bare fins i andre filer."
    ),
    "unpacks_too_much": _("Filen %(filename)s blir større enn %(limit)s MiB når den pakkes ut."),
    "too_many_parts": _("Filen %(filename)s består av %(count)s deler; grensen er %(limit)s."),
    "took_too_long": _(
        "Filen %(filename)s tok mer enn %(limit)s sekunder å lese, og lesingen ble stanset."
    ),
    "too_much_memory": _(
        "Filen %(filename)s krevde mer enn %(limit)s MiB minne å lese, og lesingen ble stanset."
    ),
    "crashed": _("Filen %(filename)s fikk lesingen til å stanse uventet."),
}
_TOO_MUCH = {"too_large", "unpacks_too_much", "took_too_long", "too_much_memory"}


def of_all_sorts(*, saved_anew: Promise, smaller: Promise) -> dict[str, Words]:
    """The words of each code that any sort of file may be refused by.

    The remedies are those of one sort: what to open it with and save it as, and how to make it
    smaller.
    """
    remedies = dict.fromkeys(_FAULTS, saved_anew) | dict.fromkeys(_TOO_MUCH, smaller)
    remedies["encrypted"] = _("Fjern passordet, lagre filen og send den på nytt.")
    return {code: (fault, remedies[code]) for code, fault in _FAULTS.items()}


def sentences(words: Words, params: Mapping[str, Any]) -> str:
    """What is wrong, where, why and what to do about it, in the active language."""
    fault, remedy = words
    sheet = params.get("sheet")
    told = {
        **params,
        "kind": KINDS.get(str(params.get("kind")), ""),
        "where": _ON_SHEET % {"sheet": sheet} if sheet else "",
    }
    return f"{fault % told} {remedy}"

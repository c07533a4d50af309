"""A file that could not be read, said to whoever sent it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.lib.untrusted.kind_words import KINDS

_OF_ITS_OWN = _("Åpne filen i et regneark, lagre den som XLSX og send den på nytt.")
_SMALLER = _("Del den opp, eller fjern det som ikke er tiltak, og send den på nytt.")

_MESSAGES: dict[str, tuple[Promise, Promise]] = {
    "too_large": (
        _("Filen %(filename)s er på %(size)s MiB; grensen er %(limit)s MiB."),
        _SMALLER,
    ),
    "empty": (
        _("Filen %(filename)s er tom: ingen celler har innhold."),
        _("Se etter at det er den riktige filen."),
    ),
    "only_headers": (
        _("Filen %(filename)s har ingen rader under overskriftene."),
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
            "Filen %(filename)s kan ikke leses, for den er %(kind)s. Det som leses, er regneark "
            "(XLSX, XLS, XLSB, ODS), CSV, JSON, nettsider, Word, OpenDocument-tekst og Markdown."
        ),
        _OF_ITS_OWN,
    ),
    "no_tables": (
        _("Filen %(filename)s har ingen tabell, og tiltak leses bare fra tabeller."),
        _("Sett tiltakene opp i en tabell med en rad for hvert, og send filen på nytt."),
    ),
    "no_records": (
        _("Filen %(filename)s har ingen liste av objekter, så det fins ingen tiltak å lese."),
        _("Se etter at det er den riktige filen: JSON skal ha ett objekt for hvert tiltak."),
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
        _("Lagre den som CSV med tegnsettet UTF-8 og send den på nytt."),
    ),
    "unpacks_too_much": (
        _("Filen %(filename)s blir større enn %(limit)s MiB når den pakkes ut."),
        _SMALLER,
    ),
    "zip_bomb": (
        _(
            "Filen %(filename)s er pakket mer enn %(limit)s ganger, langt mer enn noe regneark "
            "blir, og pakkes derfor ikke ut."
        ),
        _OF_ITS_OWN,
    ),
    "too_many_parts": (
        _("Filen %(filename)s består av %(count)s deler; grensen er %(limit)s."),
        _OF_ITS_OWN,
    ),
    "too_many_rows": (
        _(
            "Filen %(filename)s%(where)s har innhold helt ned i rad %(count)s; grensen er "
            "%(limit)s rader."
        ),
        _SMALLER,
    ),
    "too_many_columns": (
        _(
            "Filen %(filename)s%(where)s har innhold helt ut i kolonne %(count)s; grensen er "
            "%(limit)s kolonner."
        ),
        _("Fjern det som står langt ute til høyre, og send den på nytt."),
    ),
    "too_many_cells": (
        _(
            "Cellene i filen %(filename)s%(where)s spenner over %(count)s celler; grensen er "
            "%(limit)s."
        ),
        _("Fjern det som står langt fra tabellen, eller del filen opp, og send den på nytt."),
    ),
    "cell_too_long": (
        _(
            "Celle %(place)s i filen %(filename)s%(where)s har %(count)s tegn; grensen er "
            "%(limit)s."
        ),
        _("Kort ned teksten og send filen på nytt."),
    ),
    "open_quote": (
        _(
            "I filen %(filename)s åpner et anførselstegn i rad %(row)s uten å lukkes, og gjør alle "
            "radene etter til én celle."
        ),
        _OF_ITS_OWN,
    ),
    "unclosed_quote": (
        _(
            "En celle i filen %(filename)s er lengre enn %(limit)s tegn, trolig fordi et "
            "anførselstegn åpner uten å lukkes."
        ),
        _OF_ITS_OWN,
    ),
    "too_much_text": (
        _("Filen %(filename)s har mer enn %(limit)s tegn tekst."),
        _SMALLER,
    ),
    "formulas": (
        _(
            "Filen %(filename)s%(where)s er full av formler uten verdier: %(count)s celler under "
            "overskriftene."
        ),
        _("Åpne filen i et regneark, lagre den og send den på nytt; en CSV må ha verdiene selv."),
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
_ON_SHEET = _(", ark %(sheet)s,")


class UnreadableFile(Exception):
    """A file that is not taken in: `code`, its `params`, and the words for the sender."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    @property
    def message(self) -> str:
        """What is wrong, where, why and what to do about it, in the active language."""
        fault, remedy = _MESSAGES[self.code]
        sheet = self.params.get("sheet")
        words = {
            **self.params,
            "kind": KINDS.get(str(self.params.get("kind")), ""),
            "where": _ON_SHEET % {"sheet": sheet} if sheet else "",
        }
        return f"{fault % words} {remedy}"

"""A file that could not be read, said to whoever sent it."""

from django.utils.translation import gettext_lazy as _

from overblikk.lib.untrusted.refusal import Refused
from overblikk.lib.untrusted.refusal_words import Words, of_all_sorts, sentences

_OF_ITS_OWN = _("Åpne filen i et regneark, lagre den som XLSX og send den på nytt.")
_SMALLER = _("Del den opp, eller fjern det som ikke er tiltak, og send den på nytt.")

MESSAGES: dict[str, Words] = {
    **of_all_sorts(saved_anew=_OF_ITS_OWN, smaller=_SMALLER),
    "empty": (
        _("Filen %(filename)s er tom: ingen celler har innhold."),
        _("Se etter at det er den riktige filen."),
    ),
    "only_headers": (
        _("Filen %(filename)s har ingen rader under overskriftene."),
        _("Se etter at det er den riktige filen."),
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
    "unknown_encoding": (
        _("Tegnsettet i filen %(filename)s kunne ikke kjennes igjen."),
        _("Lagre den som CSV med tegnsettet UTF-8 og send den på nytt."),
    ),
    "zip_bomb": (
        _(
            "Filen %(filename)s er pakket mer enn %(limit)s ganger, langt mer enn noe regneark "
            "blir, og pakkes derfor ikke ut."
        ),
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
}


class UnreadableFile(Refused):
    """A file that is not taken in: `code`, its `params`, and the words for the sender."""

    @property
    def message(self) -> str:
        """What is wrong, where, why and what to do about it, in the active language."""
        return sentences(MESSAGES[self.code], self.params)

"""The format that a command is asked to write in."""

from collections.abc import Mapping
from typing import TypeVar

from django.utils.translation import gettext as _

from overblikk.cli.failures import AskedWrong

Format = TypeVar("Format")


def format_named(form: str, known: Mapping[str, Format]) -> Format:
    """The format of that name. Raises AskedWrong, which names those there are."""
    if form not in known:
        sentence = _("«%(form)s» er ikke et format. Formatene er %(known)s.")
        raise AskedWrong(sentence % {"form": form, "known": ", ".join(sorted(known))})
    return known[form]

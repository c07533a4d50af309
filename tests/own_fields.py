"""Fields of analysts, and overviews that fill them, for the tests."""

from typing import Any

from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.sources.models import AccessLevel
from overblikk.vocabulary.models import ConceptScheme, OwnField
from overblikk.vocabulary.own_field_actions import EXPLANATIONS, LABELS, add_field

NOBODY: dict[str, Any] = {"by": None, "name": "Prøve"}


def texts(nb: str, **others: str) -> dict[str, str]:
    """What a field is called, and no explanation."""
    return dict.fromkeys((*LABELS, *EXPLANATIONS), "") | {"label_nb": nb} | others


def own_field(label: str, kind: str = "number", *, scheme: str = "", **others: str) -> OwnField:
    """A field that somebody has added."""
    of = ConceptScheme.objects.get(key=scheme) if scheme else None
    return add_field(texts=texts(label, **others), kind=kind, scheme=of, **NOBODY)


def overview(*lines: str) -> Overview:
    """An overview for everyone, sent by Digdir."""
    content = "\n".join(lines).encode()
    sender = sender_named("Digdir")
    return Overview(content, "oversikt.csv", sender, "Oversikten", AccessLevel.PUBLIC)


def taken_in(*lines: str, accept: bool = True) -> Any:
    """The overview laid on the desk, and accepted where nothing is asked; gives the outcomes."""
    whole = overview(*lines)
    prepared = prepare(
        whole.content,
        filename=whole.filename,
        sender=whole.sender,
        settings=[],
        on=localdate(),
    )
    return take_in(whole, prepared, by=operator(), accept=accept)

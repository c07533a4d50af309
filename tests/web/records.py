"""Records beside initiatives, for the tests of their pages."""

from typing import Any

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import change_record, register_record
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from tests.conftest import make_source

# What a form says of its ground, as a browser sends it.
GROUND = {"ground": "Ringte dem", "ground_kind": "conversation"}


def open_source(**details: Any) -> Any:
    """A source that everyone may see."""
    return make_source(access_level=AccessLevel.PUBLIC, access_ground="", **details)


def make_record(kind: str, *, source: Any = None, sector: Any = None, **fields: Any) -> Any:
    """A record of the kind with evidence, from an open source unless told otherwise.

    Fields as claims write them, a list for a link.
    """
    source = source or open_source()
    pairs = [
        (field, one)
        for field, value in fields.items()
        for one in (value if isinstance(value, list) else [value])
    ]
    claims = [Claim(key, one, source, Method.READ, words=str(one)) for key, one in pairs]
    identity = {"sector": sector} if sector else {}
    return register_record(kind, claims, by=operator(), **identity)


def add_to(kind: str, record: Any, *, source: Any = None, **fields: Any) -> None:
    """Let a source, open unless told otherwise, say more of a record, or something else."""
    source = source or open_source()
    claims = [Claim(key, one, source, Method.READ, words=str(one)) for key, one in fields.items()]
    change_record(kind, record, claims, by=operator())


def sent_as_opened(client: Any, address: str) -> dict[str, Any]:
    """What a browser would send back from the form just as it was opened, with a ground."""
    form = client.get(address).context["form"]
    sent = {field.html_name: field.value() for field in form}
    return {name: value for name, value in sent.items() if value not in (None, "")} | GROUND

"""A register with something in it for each reason to withhold, each with a word of its own.

A secret is planted as two words: `sought(key)` may be searched for, and stands in the page then;
`told(key)` must stand nowhere but where `SEEN_BY` says.
"""

from dataclasses import dataclass
from typing import Any

from overblikk.accounts.actions import Rights, grant
from overblikk.accounts.models import Role, User
from overblikk.accounts.viewer import Viewer, operator, viewer_of
from overblikk.harvest.models import PublicList
from overblikk.history.moment import at
from overblikk.intake.actions import Overview
from overblikk.intake.models import Run
from overblikk.intake.runs import hand_in
from overblikk.organisations.actions import record as record_body
from overblikk.organisations.actions import register
from overblikk.organisations.models import NameKind, Organisation, Sector
from overblikk.proposals.actions import propose_by_hand
from overblikk.proposals.values import ProposedValue
from overblikk.registry import actions
from overblikk.registry.actions import Draft
from overblikk.registry.amount_words import amount_value
from overblikk.sources.actions import Received, keep_original, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, SourceKind
from overblikk.vocabulary.own_field_actions import add_field
from overblikk.vocabulary.queries import concept_id
from tests.bodies import DAY, FIRST, body_called, register_everything_on_the_first_of_march
from tests.conftest import make_source, person, record_initiative
from tests.documents.kept import finding_with, gone_through

# The days of March: what is then on, recorded; published and withdrawn; published for good.
RECORDED, CHANGED, PUBLISHED = (FIRST + number * DAY for number in (1, 2, 3))

# Of the supplier that only a closed source names.
HIDDEN_NUMBER = "310000035"

EVERYONE = "everyone"
SIGNED_IN = (
    "reader",
    "owner",
    "owner of another",
    "coordinator",
    "coordinator of another",
    "administrator",
    "analyst",
)
THEIRS = {"owner", "coordinator", "analyst"}
# For each secret, who may see it, today and on past days.
SEEN_BY: dict[str, set[str]] = {
    # Initiatives of the owner's body, in the coordinator's sector
    "upublisert": THEIRS,
    "tilbaketrukket": THEIRS,
    "angretverdi": THEIRS,
    "angretnavn": THEIRS,
    "tilbaketrekkingsgrunn": {"analyst"},
    "egenverdi": THEIRS,
    "belop": THEIRS,
    "leveranse": THEIRS,
    # Contacts of a published initiative, and what it is part of
    "kontaktepost": THEIRS,
    "skjulthelhet": {"analyst"},
    # What a published initiative points at, which is not public itself
    "avhengighet": {"analyst"},
    "ordning": THEIRS,
    # An initiative of no body of theirs
    "annettiltak": {"analyst"},
    "leverandor": {"analyst"},
    # Sources, and what only they say
    "lukketkilde": {"analyst"},
    "lukketord": {"analyst"},
    "mottattkilde": THEIRS,
    "original": THEIRS,
    "kortnavn": {"analyst"},
    "engelsknavn": {"analyst"},
    "portefolje": {"analyst"},
    # Records beside initiatives
    "strategi": {"analyst"},
    "finansiering": {"analyst"},
    "faktaark": {"analyst"},
    "kontakt": THEIRS,
    "ansvarlig": {"analyst"},
    # The desk and the intake
    "forslag": {"analyst"},
    "inntak": {"analyst"},
    "henteliste": {"analyst"},
    # What stands in a document, and is found there
    "dokument": {"analyst"},
    # People
    "rollegrunn": {"administrator"},
    "personnavn": {"administrator", "analyst"},
    "epost": {"administrator"},
}


def sought(key: str) -> str:
    return f"Leter{key}"


def told(key: str) -> str:
    return f"Fant{key}"


def secret(key: str) -> str:
    return f"{sought(key)} {told(key)}"


@dataclass(frozen=True)
class Planted:
    """The numbers and keys that addresses are filled with."""

    initiatives: list[int]
    bodies: list[int]
    records: dict[str, list[int]]
    sources: list[int]
    proposals: list[int]
    runs: list[Any]
    public_list: Any
    people: list[Any]
    grants: list[Any]
    own_field: str
    document: int
    finding: int


def plant() -> Planted:
    """Empty the register and plant everything, in March."""
    register_everything_on_the_first_of_march()
    somebody = _somebody()
    by = viewer_of(somebody)
    body = body_called("Digitaliseringsdirektoratet")
    with at(RECORDED):
        open_ = make_source(title="Åpen", access_level=AccessLevel.PUBLIC, access_ground="")
        shown = _initiative(open_, by, name=secret("angretnavn"), description=secret("angretverdi"))
        closed = _closed(body)
        withdrawn = record_initiative(
            name=secret("tilbaketrukket"), responsible_organisation=str(body.id)
        )
        records = _records(open_, closed[0])
        own_texts = {"label_nb": "Planta", "label_nn": "", "label_en": ""}
        own = add_field(texts=own_texts, kind="text", by=None, name="Prøve")
        hidden = record_initiative(
            name=secret("upublisert"),
            source=closed[1],
            responsible_organisation=str(body.id),
            contacts=[str(records["contact"][0].id)],
            **{own.key: secret("egenverdi")},
            amounts=[_amount()],
            deliverables=[{"name": secret("leveranse"), "status_id": None, "due": ""}],
        )
        other = _of_another(closed[0])
        whole = record_initiative(name=secret("skjulthelhet"))
    with at(CHANGED):
        actions.publish([withdrawn], by=by)
        changed = {"name": "Åpent tiltak", "description": "", "former_names": "Opphavet"}
        _change(shown, open_, by, **changed, responsible_organisation=str(body.id))
        _point_at_hidden(shown, open_, closed[0], by)
        tied = {"contacts": str(records["contact"][2].id), "parent": str(whole.id)}
        _change(shown, open_, by, **tied)
    with at(PUBLISHED):
        actions.publish([shown], by=by)
        actions.withdraw([withdrawn], by=by, ground=secret("tilbaketrekkingsgrunn"))
    value = ProposedValue("name", secret("forslag"), secret("forslag"), {}, Method.READ)
    proposal = propose_by_hand(
        initiative=None, name=secret("forslag"), values=[value], source=closed[0], by=operator()
    )
    return Planted(
        initiatives=[one.number for one in (shown, withdrawn, hidden, other)],
        bodies=[body.number, Organisation.objects.get(name_nb=secret("leverandor")).number],
        records={kind: [one.number for one in of_kind] for kind, of_kind in records.items()},
        sources=[open_.number, *(one.number for one in closed)],
        proposals=[proposal.number],
        runs=[_run(body).id],
        public_list=_public_list(body).id,
        people=[somebody.id],
        grants=[somebody.grants.get().id],
        own_field=own.key,
        **_document(),
    )


def _document() -> dict[str, int]:
    """A document that is not for sharing, by its source's number, and what is found in it."""
    words = f"Digitaliseringsdirektoratet skal ta i bruk systemet «{secret('dokument')}» i 2027."
    document = gone_through(f"# Tiltak\n\n{words}\n")
    return {"document": document.source.number, "finding": finding_with(document, words).id}


def people() -> dict[str, User]:
    """Somebody of each kind that signs in."""
    body, another = body_called("Digitaliseringsdirektoratet"), body_called("Skatteetaten")
    sector = Sector.objects.get(key="digitalisering-og-forvaltning")
    scopes: dict[str, dict[str, Any]] = {
        "owner": {"organisation": body},
        "owner of another": {"organisation": another},
        "coordinator": {"sector": sector},
        "coordinator of another": {"sector": Sector.objects.get(key="energi")},
    }
    return {
        kind: person(kind.split()[0], username=kind, **scopes.get(kind, {})) for kind in SIGNED_IN
    }


def _somebody() -> User:
    user = User.objects.create_user(
        "somebody", first_name=secret("personnavn"), email=f"{told('epost')}@example.no"
    )
    rights = Rights(Role.ANALYST, FIRST.date())
    grant(user, rights, ground=secret("rollegrunn"), by=operator())
    return user


def _initiative(source: Any, by: Viewer, **fields: Any) -> Any:
    claims = [_claim(field, value, source) for field, value in fields.items()]
    return actions.record([Draft(None, claims)], by=by)[0]


def _change(initiative: Any, source: Any, by: Viewer, **fields: Any) -> None:
    claims = [_claim(field, value, source) for field, value in fields.items()]
    actions.record([Draft(initiative, claims)], by=by)


def _point_at_hidden(initiative: Any, open_: Any, closed: Any, by: Viewer) -> None:
    """The initiative depends on one that is hidden, and is paid for by what is."""
    needed = record_initiative(name=secret("avhengighet"))
    named = _claim("name", secret("ordning"), closed)
    pays = actions.register_record("funding-source", [named], by=operator())
    type_id = str(concept_id("dependency", "requires"))
    claims = [
        _claim(
            "dependencies",
            {"type_id": type_id, "other_id": str(needed.id)},
            open_,
            words=secret("avhengighet"),
        ),
        _claim(
            "amounts",
            _amount() | {"covers": "", "funding_source_id": str(pays.id)},
            open_,
            words=secret("ordning"),
        ),
    ]
    actions.record([Draft(initiative, claims)], by=by)


def _closed(body: Organisation) -> list[Any]:
    """A source from nobody in particular, which the body's short name is from, and one from it."""
    nobodys = make_source(title=secret("lukketkilde"))
    alias = {"kind": str(NameKind.ALIAS), "name": secret("kortnavn")}
    words = _claim("employees", 424242, nobodys, words=secret("lukketord"))
    english = _claim("name_en", secret("engelsknavn"), nobodys)
    record_body(body, [_claim("other_names", alias, nobodys), english, words], by=None)
    received = receive(
        Received(
            SourceKind.OVERVIEW,
            secret("mottattkilde"),
            from_organisation_id=body.id,
            access_level=AccessLevel.WITHHELD,
            access_ground="Prøve",
            filename="oversikt.csv",
        ),
        by=None,
        original=keep_original(f"Navn\n{secret('original')}\n".encode()),
    )
    return [nobodys, received]


def _records(open_: Any, closed: Any) -> dict[str, list[Any]]:
    """For each kind of record with pages of its own, those that hold a secret."""

    def registered(kind: str, *claims: Claim, **identity: Any) -> Any:
        return actions.register_record(kind, claims, by=operator(), **identity)

    asked, answers = (
        registered("contact", _claim("name", secret(key), open_))
        for key in ("kontakt", "ansvarlig")
    )
    with_address = registered(
        "contact",
        _claim("name", "Kontakten", open_),
        _claim("email", f"{sought('kontaktepost')}.{told('kontaktepost')}@example.no", open_),
    )
    responsible = _claim("responsible_person", str(answers.id), open_, words=secret("ansvarlig"))
    registered(
        "fact-sheet",
        _claim("summary", "Åpent sagt", open_),
        _claim("ministry_comments", secret("faktaark"), closed),
        sector=Sector.objects.get(key="digitalisering-og-forvaltning"),
    )
    return {
        "contact": [asked, answers, with_address],
        "portfolio": [
            registered("portfolio", _claim("name", secret("portefolje"), closed)),
            registered("portfolio", _claim("name", "Åpen portefølje", open_), responsible),
        ],
        "strategy": [registered("strategy", _claim("name", secret("strategi"), closed))],
        "funding-source": [
            registered(
                "funding-source",
                _claim("name", "Åpen ordning", open_),
                _claim("description", secret("finansiering"), closed),
            )
        ],
    }


def _of_another(source: Any) -> Any:
    claims = [
        _claim("name_nb", secret("leverandor"), source),
        _claim("organisation_number", HIDDEN_NUMBER, source),
    ]
    supplier = register(claims, by=None)
    return record_initiative(
        name=secret("annettiltak"), responsible_organisation=str(supplier.id), source=source
    )


def _amount() -> dict[str, Any]:
    return amount_value(
        kind_id=str(concept_id("amount-kind", "grant")),
        amount=1,
        currency_id=str(concept_id("currency", "nok")),
        covers=secret("belop"),
    )


def _run(body: Organisation) -> Run:
    overview = Overview(
        content=f"Navn\n{secret('inntak')}\n".encode(),
        filename="inntak.csv",
        sender=body,
        title=secret("inntak"),
        access_ground="Prøve",
    )
    return hand_in(overview, settings=[], accept=False, by=operator())


def _public_list(body: Organisation) -> PublicList:
    details = {"title": secret("henteliste"), "address": "https://example.no/liste.csv"}
    return PublicList.objects.create(**details, sender=body, access_level=AccessLevel.PUBLIC)


def _claim(field: str, value: Any, source: Any, *, words: str = "") -> Claim:
    said = words or str(value)
    return Claim(field, value, source, Method.READ, words=said, place={"cell": "A1"})

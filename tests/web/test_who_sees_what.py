"""Every page and file as each kind of person, today and as of past days, with secrets planted.

An address that the sweep has nothing to fill in is an error, so that none is left out.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE as ANYONE
from overblikk.accounts.viewer import operator
from overblikk.insight.figures import figures
from overblikk.lib.exports import formats
from overblikk.registry.facets import facets
from overblikk.registry.filtering import FilterNotUnderstood, Narrower
from overblikk.registry.holdings import holdings
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.queries import initiatives
from overblikk.vocabulary.models import Concept
from tests.house.test_outsider import addresses
from tests.web.planted import (
    CHANGED,
    EVERYONE,
    HIDDEN_NUMBER,
    PUBLISHED,
    RECORDED,
    SEEN_BY,
    SIGNED_IN,
    Planted,
    people,
    plant,
    secret,
    sought,
    told,
)

pytestmark = pytest.mark.long

TODAY = ""
PAST = [moment.date().isoformat() for moment in (RECORDED, CHANGED, PUBLISHED)]
SEARCHED = (
    "search",
    "initiatives",
    "organisations",
    "portfolios",
    "strategies",
    "funding-sources",
    "contacts",
    "needs",
    "sources",
)
# What filters may be asked for that is hidden from everyone.
HIDDEN_NAMES = (
    "leverandor",
    "kortnavn",
    "engelsknavn",
    "upublisert",
    "avhengighet",
    "portefolje",
    "strategi",
    "behov",
    "ordning",
    "kontakt",
)
HIDDEN = (HIDDEN_NUMBER, *map(secret, HIDDEN_NAMES))
LISTS_AS_FILES = (
    *("initiatives", "portfolios", "strategies", "funding-sources", "contacts", "needs"),
)
PAGES_OF_LIST = ("harvest-list", "harvest-list-edit", "harvest-list-ask")
OF_SOURCES = ("source", "desk-source", "settle", "accept-source", "reject-source", "intake-gone")
OF_PROPOSALS = ("proposal", "accept-proposal", "reject-proposal", "identify-proposal")
OF_REPORTS = ("report-making", "report-made-file", "own-text-edit", "own-text-delete")
SECTORS = ("digitalisering-og-forvaltning",)
# Leads elsewhere, or answers no such question, whoever asks.
TURNED_AWAY = {302, 403, 405}


@pytest.fixture
def planted(transactional_db) -> Planted:
    return plant()


# The figures that name initiatives and records, and one that does not.
NAMING = ("children", "portfolios", "status")


def fillings(planted: Planted) -> dict[str, list[dict[str, object]]]:
    """What to fill each address's placeholders with, by the address's name."""
    return {
        **_by_number(planted),
        **_of_vocabularies(planted),
        **_of_people(planted),
        **_of_documents(planted),
        **{
            f"intake-{page}": [{"pk": pk} for pk in planted.runs]
            for page in ("run", "start", "stop", "discard", "columns", "version")
        },
        **{
            f"harvest-{page}": [{"key": "enhetsregisteret"}] for page in ("system", "choose", "ask")
        },
        **{name: [{"id": planted.public_list}] for name in PAGES_OF_LIST},
        **{f"{listed}-file": [{"form": form} for form in formats()] for listed in LISTS_AS_FILES},
        **{name: [{"key": one} for one in SECTORS] for name in ("sector", "fact-sheet-edit")},
        **{f"lookalikes-{what}": [{"pk": 1}] for what in ("apart", "take-back")},
        **{f"overlaps-{what}": [{"pk": 1}] for what in ("decide", "take-back")},
        "saved-view-delete": [{"pk": uuid4()}],
        **{name: [{"pk": uuid4()}] for name in OF_REPORTS},
        "harvest-take-word": [{"pk": 1}],
        # The page of a figure tells what its file does.
        "figure": [{"key": key} for key in NAMING],
        "figure-file": [
            *({"key": key, "form": "json"} for key in figures()),
            *({"key": key, "form": "svg"} for key in NAMING),
        ],
        "figure-over-time-file": [{"key": one, "form": "json"} for one in NAMING],
        **{
            f"figure-{page}": [{"key": one} for one in NAMING]
            for page in ("comparison", "over-time")
        },
        "initiative-choose": [{"number": n, "key": "start"} for n in planted.initiatives],
        "initiative-take-apart": [{"number": n, "pk": uuid4()} for n in planted.initiatives],
    }


def _by_number(planted: Planted) -> dict[str, list[dict[str, object]]]:
    """Of the pages that a number alone leads to."""
    of: dict[str, Sequence[int]] = {
        "initiative": planted.initiatives,
        "organisation": planted.bodies,
        **planted.records,
        "contact-erase": planted.records["contact"],
    }
    pages = (
        (planted.initiatives, "initiative", ("file", "history", "edit", "merge")),
        (planted.bodies, "organisation", ("edit", "merge")),
        (planted.sources, "source", ("original", "access", "rows")),
        *((numbers, kind, ("edit", "history")) for kind, numbers in planted.records.items()),
    )
    of |= {f"{kind}-{page}": numbers for numbers, kind, named in pages for page in named}
    of |= dict.fromkeys(OF_SOURCES, planted.sources)
    of |= dict.fromkeys(OF_PROPOSALS, planted.proposals)
    return {name: [{"number": n} for n in numbers] for name, numbers in of.items()}


def _of_vocabularies(planted: Planted) -> dict[str, list[dict[str, object]]]:
    concept = Concept.objects.select_related("scheme").get(scheme__key="status", notation="ongoing")
    one_concept: dict[str, object] = {"key": "status", "notation": concept.notation}
    own_field: dict[str, object] = {"key": planted.own_field}
    return {
        **{name: [{"key": "status"}] for name in ("vocabulary", "concept-new")},
        **{name: [one_concept] for name in ("concept", "concept-edit", "concept-delete")},
        **{f"own-field-{page}": [own_field] for page in ("edit", "end", "reopen")},
    }


def _of_people(planted: Planted) -> dict[str, list[dict[str, object]]]:
    return {
        **{
            name: [{"id": one} for one in planted.people]
            for name in ("person", "grant-new", "person-close")
        },
        "grant-end": [{"id": one} for one in planted.grants],
        "try-as": [{"role": "analyst"}],
    }


def _of_documents(planted: Planted) -> dict[str, list[dict[str, object]]]:
    one: dict[str, object] = {"number": planted.document}
    pages = ("", "-start", "-stop", "-folder", "-edition", "-summary")
    return {
        **{f"document{page}": [one] for page in pages},
        "document-picture": [{**one, "position": 1}],
        "document-decide": [{**one, "pk": planted.finding}],
    }


def every_page(planted: Planted) -> Iterator[str]:
    """Each address of the resolver, filled in, and each list searched for each secret."""
    filled = fillings(planted)
    for address in addresses(get_resolver()):
        if address.placeholders:
            assert address.name in filled, f"say in `fillings` what {address.name} is tried with"
        for kwargs in filled.get(address.name, [{}]):
            yield reverse(address.name, kwargs=kwargs)
    for name in SEARCHED:
        yield from (f"{reverse(name)}?q={sought(key)}" for key in SEEN_BY)
    yield f"{reverse('initiatives')}?published=no"


def secrets_on(client: Client, page: str, day: str) -> tuple[int, set[str]]:
    """The answer's status, and the keys of the secrets that it tells."""
    response = client.get(page, {"per": day} if day else None)
    content = response.getvalue()
    text = readable(content)
    return response.status_code, {key for key in SEEN_BY if told(key) in text}


def readable(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())


def walk(client: Client, planted: Planted) -> Iterator[tuple[str, str, str]]:
    """Each secret that is told, with the page and the day."""
    for page in every_page(planted):
        status, found = secrets_on(client, page, TODAY)
        yield from ((key, page, TODAY) for key in found)
        if status in TURNED_AWAY or "?" in page:
            continue
        for day in PAST:
            _status, found = secrets_on(client, page, day)
            yield from ((key, page, day) for key in found)


@pytest.mark.parametrize("kind", [EVERYONE, *SIGNED_IN])
def test_nobody_is_told_more_or_less_than_they_may_see(client, planted, kind):
    """No secret stands where it may not; and each stands somewhere for whoever may see it, so
    that the sweep is known to see them."""
    if kind != EVERYONE:
        client.force_login(people()[kind])

    found = list(walk(client, planted))

    allowed = {key for key, seen_by in SEEN_BY.items() if kind in seen_by}
    assert [one for one in found if one[0] not in allowed] == []
    assert {key for key, _page, _day in found} == allowed


def test_what_is_published_is_seen_on_days_since_and_not_before(client, planted):
    """As of a day before, there is nothing to see."""
    page = reverse("initiative", args=[planted.initiatives[0]])

    statuses = [client.get(page, {"per": day}).status_code for day in PAST]

    assert statuses == [404, 404, 200]


def test_a_filter_answers_for_what_is_hidden_as_for_what_there_is_not(planted):
    """Or one could find out what there is by asking for it."""
    lexicon = Lexicon.load(on=localdate(), viewer=ANYONE)
    keys = [facet.key for facet in facets(operator(), holdings())]

    telling = [
        (key, words)
        for key in keys
        for words in HIDDEN
        if narrowed(lexicon, key, words) != narrowed(lexicon, key, unknown_like(words))
    ]

    assert telling == []


def unknown_like(words: str) -> str:
    """What stands nowhere, written as the words are."""
    return "310000027" if words.isdecimal() else "Står ingen steder"


def narrowed(lexicon: Lexicon, key: str, words: str) -> int | None:
    """How many the filter finds for everyone; None where it is refused."""
    try:
        found = Narrower(holdings(), lexicon).narrowed(key, words)
    except FilterNotUnderstood:
        return None
    return initiatives(ANYONE).filter(number__in=found).count()

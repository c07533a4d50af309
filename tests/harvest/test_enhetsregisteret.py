"""Enhetsregisteret: bodies stay current, what people say stands, and faults are in plain sight."""

import gzip
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import operator
from overblikk.harvest import enhetsregisteret_api as api
from overblikk.harvest.asking import ask_system
from overblikk.harvest.conversation import Conversation
from overblikk.harvest.missed import message_of
from overblikk.harvest.models import Asking, AskingOutcome, Disagreement, System, Unit
from overblikk.organisations.models import Organisation
from overblikk.sources.checkups import evidence
from overblikk.sources.models import Evidence, Method, Original
from tests.bodies import FIRST, register_body
from tests.conftest import make_source
from tests.harvest.other_side import always, in_turn
from tests.harvest.units_made import (
    AGENCY,
    COMPANY,
    MINISTRY,
    OFFICE,
    STATE,
    Register,
    number_from,
    state,
    unit,
)


@pytest.fixture
def no_bodies(starting_data):
    """The bodies of the starting data have real numbers, which no register here knows."""
    numbered = Organisation.objects.exclude(organisation_number=None)
    numbered.update(organisation_number=None)


@pytest.fixture
def register(other_side, no_bodies):
    return Register(other_side, state())


@pytest.fixture
def agency(register):
    return register_body("Etaten for prøver", organisation_number=AGENCY)


def ask() -> Asking:
    asking = ask_system("enhetsregisteret", by=operator())
    assert asking
    asking.refresh_from_db()
    return asking


def later(asking: Asking) -> None:
    """Let the file have been read some days ago."""
    system = System.objects.get()
    read_on = timezone.localdate() - timedelta(days=8)
    system.position["file"]["read_on"] = str(read_on)
    system.save()


def body(number: str) -> Organisation:
    return Organisation.objects.get(organisation_number=number)


def test_a_body_gets_what_the_register_says_of_it(agency):
    asking = ask()

    agency.refresh_from_db()
    assert asking.outcome == AskingOutcome.CHANGED
    assert (agency.name_nb, agency.employees, agency.form.notation) == (
        "Etaten for prøver",
        120,
        "ORGL",
    )
    assert (agency.nace_code, agency.nace_version) == ("84.110", "SN2025")
    assert (agency.sector_code, agency.municipality_number) == ("6100", "0301")


def test_the_bodies_above_come_with_it_and_the_ministry_is_the_one_below_the_state(agency):
    ask()

    agency.refresh_from_db()
    assert agency.parent == body(MINISTRY)
    assert agency.ministry == body(MINISTRY)
    assert body(MINISTRY).parent == body(STATE)
    assert body(MINISTRY).ministry == body(MINISTRY)
    assert body(MINISTRY).name_nb == "Prøvedepartementet"


def test_bodies_that_nobody_asked_for_do_not_come(agency):
    ask()

    assert not Organisation.objects.filter(organisation_number=OFFICE).exists()


def test_bodies_of_the_chosen_forms_come(agency):
    System.objects.create(key="enhetsregisteret", parameters={"forms": ["ORGL"]})

    ask()

    assert body(OFFICE).name_nb == "Prøvekontoret i Oslo"
    assert body(OFFICE).ministry == body(MINISTRY)


def test_every_value_has_the_registers_answer_as_its_evidence(agency):
    asking = ask()

    said = Evidence.objects.filter(record_id=agency.id, source=asking.source)
    name = said.get(field="name_nb")
    assert (name.value, name.words) == ("Etaten for prøver", "ETATEN FOR PRØVER")
    assert asking.source
    assert asking.source.from_name == "Brønnøysundregistrene"
    assert [line for line in evidence() if str(agency.id) in line] == []


def test_no_person_is_kept(agency):
    ask()

    kept = b"".join(bytes(o.content) for o in Original.objects.all())
    told = json.dumps(list(Unit.objects.values_list("said", flat=True)))
    assert AGENCY.encode() in kept
    for words in ("kari.nordmann", "999 99 999", "Postboks"):
        assert words.encode() not in kept
        assert words not in told


def test_that_employees_are_not_told_is_not_that_there_are_none(register):
    office = register_body("Kontoret", organisation_number=OFFICE, employees=7)

    ask()

    office.refresh_from_db()
    assert office.employees == 7


def test_a_second_asking_says_nothing_new(agency):
    ask()
    before = Evidence.objects.count()

    again = ask()

    assert again.outcome == AskingOutcome.UNCHANGED
    assert again.source is None
    assert Evidence.objects.count() == before


def by_hand(agency, **values):
    from overblikk.organisations.by_hand import held_values, record_by_hand
    from overblikk.sources.by_hand import StatedGround, Typed, version
    from overblikk.sources.models import SourceKind

    ground = StatedGround("Tildelingsbrevet", SourceKind.DOCUMENT, None, "Kari", is_public=True)
    record_by_hand(agency, Typed(values), ground, seen=version(held_values(agency.id)))


def test_what_a_person_has_said_stands_and_the_difference_is_told(agency):
    other = register_body("Et annet departement")
    by_hand(agency, employees=90, ministry=str(other.id))

    ask()

    agency.refresh_from_db()
    assert (agency.employees, agency.ministry) == (90, other)
    differ = dict(Disagreement.objects.values_list("field", "words"))
    assert differ == {"employees": "120", "ministry": MINISTRY}


def test_a_difference_is_forgotten_when_it_is_none(agency):
    by_hand(agency, employees=90)
    ask()
    by_hand(Organisation.objects.get(id=agency.id), employees=120)

    ask()

    assert not Disagreement.objects.exists()


def test_what_a_person_has_settled_stands(register):
    source = make_source()
    agency = register_body("Etaten for prøver", organisation_number=AGENCY)
    from overblikk.organisations.actions import record
    from overblikk.sources.claims import Claim

    record(agency, [Claim("employees", 5, source, Method.SETTLED, words="5")], by=None)

    ask()

    agency.refresh_from_db()
    assert agency.employees == 5


def test_a_better_name_stands_and_the_registers_is_another_name(register):
    nav = register_body("Prøve-Nav", organisation_number=AGENCY)

    ask()

    nav.refresh_from_db()
    assert nav.name_nb == "Prøve-Nav"
    assert nav.other_names.get().name == "Etaten for prøver"


def test_a_new_name_follows_and_the_old_one_is_remembered(register, agency):
    ask()
    register.put(unit(AGENCY, "DIREKTORATET FOR PRØVER", overordnetEnhet=MINISTRY))
    register.change(AGENCY)

    ask()

    agency.refresh_from_db()
    assert agency.name_nb == "Direktoratet for prøver"
    former = agency.other_names.get()
    assert (former.kind, former.name) == ("former", "Etaten for prøver")


def test_a_name_that_the_register_says_is_former_is_followed(register):
    agency = register_body("Gamle Etat", organisation_number=AGENCY)
    register.put(unit(AGENCY, "NYE ETAT", historiskeNavn=[{"navn": "GAMLE ETAT"}]))

    ask()

    agency.refresh_from_db()
    assert agency.name_nb == "Nye etat"


def test_a_name_that_a_person_has_taken_away_does_not_come_back(register):
    nav = register_body("Prøve-Nav", organisation_number=AGENCY)
    ask()
    by_hand(Organisation.objects.get(id=nav.id), other_names=[])

    register.change(AGENCY)
    ask()

    assert not nav.other_names.exists()


def test_changes_are_read_from_where_the_last_asking_left_off(register, agency, other_side):
    ask()
    register.put(unit(AGENCY, "ETATEN FOR PRØVER", overordnetEnhet=MINISTRY, antallAnsatte=130))
    # The same change twice, and one of a unit that is of no use.
    for number in (AGENCY, AGENCY, COMPANY):
        register.change(number)

    asking = ask()
    ask()

    agency.refresh_from_db()
    assert agency.employees == 130
    assert asking.counts["read"] == 3
    assert register.looked_up() == [AGENCY]
    feeds = [a.query for a in other_side.asked if a.path == "/oppdateringer/enheter"]
    # The first time from a moment, then after the last change: never all there ever were.
    assert "dato" in feeds[0]
    assert all("oppdateringsid" in feed for feed in feeds[1:])


def test_a_body_registered_since_the_file_comes_where_its_form_is_chosen(register, agency):
    System.objects.create(key="enhetsregisteret", parameters={"forms": ["ORGL"]})
    ask()
    new = number_from(35000000)
    today = str(timezone.localdate())
    register.put(
        unit(new, "NYDIREKTORATET", overordnetEnhet=STATE, registreringsdatoEnhetsregisteret=today)
    )

    ask()

    assert body(new).name_nb == "Nydirektoratet"
    assert body(new).ministry == body(new)


@pytest.mark.parametrize(("days", "missed"), [(4, []), (1, ["too-many-hits"])])
def test_a_search_is_split_where_it_finds_more_than_can_be_paged(
    register, monkeypatch, days, missed
):
    """What more there is of one day than the window is told, and never left out in silence."""
    monkeypatch.setattr(api, "WINDOW", 3)
    monkeypatch.setattr(api, "PAGE", 2)
    first = FIRST.date()
    for n in range(8):
        day = str(first + timedelta(days=n % days))
        number = number_from(36000000 + n * 10)
        register.put(unit(number, "NY", "KF", registreringsdatoEnhetsregisteret=day))
    asking = Asking.objects.create(system="enhetsregisteret")
    talk = Conversation(asking, System(key="enhetsregisteret"), by=operator())

    last = first + timedelta(days=9)
    found = list(api.search(talk, {"organisasjonsform": "KF"}, first=first, last=last))

    assert len({one.number for one in found}) == (8 if not missed else 4)
    assert [m["code"] for m in asking.missed] == missed


def test_a_change_that_could_not_be_looked_up_is_looked_up_the_next_time(
    register, agency, other_side
):
    ask()
    register.put(unit(AGENCY, "ETATEN FOR PRØVER", antallAnsatte=130))
    register.change(AGENCY)
    page = other_side.pages[f"/enheter/{AGENCY}"]
    other_side.pages[f"/enheter/{AGENCY}"] = always(b"", 404)
    other_side.pages[f"/enheter/{AGENCY}"] = always(b"<html>Vedlikehold</html>")
    failed = ask()
    other_side.pages[f"/enheter/{AGENCY}"] = page

    ask()

    agency.refresh_from_db()
    assert [(m["what"], m["code"]) for m in failed.missed] == [(AGENCY, "not-json")]
    assert agency.employees == 130


def test_a_deleted_unit_keeps_what_was_known_and_says_when(register, agency):
    ask()
    register.put({"organisasjonsnummer": AGENCY, "slettedato": "2026-05-01"})
    register.change(AGENCY, "Sletting")

    ask()

    agency.refresh_from_db()
    assert str(Unit.objects.get(number=AGENCY).deleted_on) == "2026-05-01"
    assert agency.employees == 120


def test_a_removed_unit_is_known_to_be(register, agency):
    ask()
    register.removed.add(AGENCY)
    register.change(AGENCY, "Fjernet")

    asking = ask()

    assert Unit.objects.get(number=AGENCY).is_removed
    assert asking.missed == []


def test_a_number_that_the_register_does_not_know_is_told(register, no_bodies):
    unknown = number_from(32000000)
    register_body("Uten treff", organisation_number=unknown)

    asking = ask()

    assert asking.outcome == AskingOutcome.PARTLY
    assert [(m["what"], m["code"]) for m in asking.missed] == [(unknown, "no-such-number")]


def test_a_body_that_may_stand_without_its_number_is_not_taken_in_twice(register):
    register_body("Prøvekontoret i Oslo")
    System.objects.create(key="enhetsregisteret", parameters={"forms": ["ORGL"]})

    asking = ask()

    assert Organisation.objects.filter(name_nb="Prøvekontoret i Oslo").count() == 1
    assert [m["code"] for m in asking.missed] == ["same-name"]


def test_a_parent_outside_the_file_is_looked_up(register):
    owner = number_from(33000000)
    register_body("Prøveselskapet", organisation_number=COMPANY)
    register.put(unit(COMPANY, "PRØVESELSKAPET AS", "AS", overordnetEnhet=owner))
    register.put(unit(owner, "EIEREN AS", "AS"))
    file = [register.units[COMPANY]]
    register._side.pages["/enheter/lastned"] = always(
        gzip.compress(json.dumps(file).encode()), etag='"2"'
    )

    ask()

    assert body(COMPANY).parent == body(owner)
    assert body(COMPANY).ministry is None


def test_a_ring_of_parents_is_left_where_it_closes(register, agency):
    register.put(unit(MINISTRY, "PRØVEDEPARTEMENTET", overordnetEnhet=AGENCY))

    asking = ask()

    assert "leads-back" in {m["code"] for m in asking.missed}


def test_a_sole_trader_is_never_kept(register, agency):
    trader = number_from(34000000)
    register.put(unit(trader, "KARI NORDMANN", "ENK"))
    register_body("Kari", organisation_number=trader)

    ask()

    assert not Unit.objects.filter(number=trader).exists()


def test_the_file_is_not_fetched_again_while_it_is_the_same(register, agency, other_side):
    later(ask())

    asking = ask()

    assert asking.outcome == AskingOutcome.UNCHANGED
    assert System.objects.get().position["file"]["read_on"] == str(timezone.localdate())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html>Vedlikehold</html>", "not-json"),
        (gzip.compress(b"<html>Vedlikehold</html>", mtime=0), "not-json"),
        (b"", "not-json"),
    ],
)
def test_something_else_than_the_file_changes_nothing(agency, other_side, content, code):
    other_side.pages["/enheter/lastned"] = always(content, etag='"1"')

    asking = ask()

    assert code in {m["code"] for m in asking.missed}
    assert all(message_of(missed) for missed in asking.missed)
    assert "read_on" not in System.objects.get().position.get("file", {})


@pytest.mark.parametrize("cut", ["json", "gzip"])
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(register, agency, other_side, cut):
    text = json.dumps(list(register.units.values())).encode()
    whole = gzip.compress(text, mtime=0)
    broken = gzip.compress(text[:-400], mtime=0) if cut == "json" else whole[:-20]
    other_side.pages["/enheter/lastned"] = in_turn(
        always(broken, etag='"1"'), always(whole, etag='"2"')
    )

    first = ask()
    second = ask()

    agency.refresh_from_db()
    assert first.outcome == AskingOutcome.PARTLY
    assert "breaks-off" in {m["code"] for m in first.missed}
    assert second.missed == []
    assert agency.ministry == body(MINISTRY)


def test_nobody_answering_changes_nothing_and_is_told(agency, other_side):
    ask()
    later(ask())
    before = System.objects.get().position
    other_side.end()

    asking = ask()

    assert asking.outcome == AskingOutcome.FAILED
    assert [m["code"] for m in asking.missed] == ["no-connection"]
    assert System.objects.get().position == before
    agency.refresh_from_db()
    assert agency.employees == 120

"""Who may register and edit which initiatives, and who the vocabularies."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.actions import Rights, grant
from overblikk.accounts.models import Role
from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import as_of_day
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry import permissions
from overblikk.registry.actions import publish
from overblikk.registry.models import Initiative
from overblikk.registry.rights import may_edit
from overblikk.registry.trail import trail
from overblikk.sources.models import Evidence, Source
from tests.bodies import (
    DAY,
    FIRST,
    body_called,
    register_body,
    register_everything_on_the_first_of_march,
)
from tests.conftest import make_source, person, record_initiative

GROUND = {"ground": "Møte 3. mars", "kind": "conversation"}
MINE, ANOTHER = "Digitaliseringsdirektoratet", "Skatteetaten"


def of(body: str, **fields):
    return record_initiative(responsible_organisation=str(body_called(body).id), **fields)


def address(initiative) -> str:
    return f"/tiltak/{initiative.number}/rediger/"


@pytest.fixture(params=["owner", "coordinator"])
def editor(request):
    """An owner and a coordinator, each of the body's initiatives."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def editor_client(client, editor):
    client.force_login(editor)
    return client


def test_an_editor_edits_what_their_body_or_sector_answers_for(editor_client, starting_data):
    """Before it is published too; and what they type is theirs to see."""
    initiative = of(MINE, name="Digital post")
    form = editor_client.get(address(initiative)).context["form"]
    sent = {field.html_name: field.value() for field in form if field.value()}

    response = editor_client.post(address(initiative), sent | GROUND | {"start": "2024"})

    assert response.status_code == 302
    assert Initiative.objects.get().start == "2024"
    page = editor_client.get(f"/tiltak/{initiative.number}/").content.decode()
    assert "Ikke publisert" in page
    assert "Møte 3. mars" in page


def test_of_what_others_answer_for_an_editor_may_only_see_what_is_published(
    editor_client, starting_data
):
    """Refused where it is known to everyone, and otherwise as if it were not there."""
    public, hidden = of(ANOTHER, name="Åpent"), of(ANOTHER, name="Lukket")
    publish([public], by=operator())

    statuses = [editor_client.get(address(one)).status_code for one in (public, hidden)]

    assert statuses == [403, 404]
    assert address(public) not in editor_client.get(f"/tiltak/{public.number}/").content.decode()


@pytest.mark.parametrize(("body", "status"), [(MINE, 302), (ANOTHER, 422), ("", 422)])
def test_an_editor_registers_for_their_own_alone(editor_client, starting_data, body, status):
    """And is told so at the field."""
    typed = {"name": "Nytt tiltak", "responsible_organisation": body}

    response = editor_client.post("/tiltak/nytt/", typed | GROUND)

    assert response.status_code == status
    if status == 422:
        assert "din egen virksomhet eller sektor" in response.content.decode()
        assert not Initiative.objects.exists()


def test_an_editor_does_not_hand_an_initiative_to_somebody_else(editor_client, starting_data):
    """Nor takes one: both are for an analyst, who may edit either."""
    initiative = of(MINE, name="Digital post")
    form = editor_client.get(address(initiative)).context["form"]
    sent = {field.html_name: field.value() for field in form if field.value()}

    response = editor_client.post(
        address(initiative), sent | GROUND | {"responsible_organisation": ANOTHER}
    )

    assert response.status_code == 422


OF_MINE, ELSEWHERE = "Digitaliserings- og forvaltningsdepartementet", "Energidepartementet"


def sent_back(client, initiative, **typed: str):
    """The answer to the initiative's form, sent as it was opened but for what is typed."""
    form = client.get(address(initiative)).context["form"]
    sent = {field.html_name: field.value() for field in form if field.value()}
    was = {
        name: sent.get(name.removeprefix("was-"), "") for name in (f"was-{key}" for key in typed)
    }
    return client.post(address(initiative), was | sent | GROUND | typed)


@pytest.mark.parametrize(("ministry", "status"), [(ELSEWHERE, 422), (OF_MINE, 302), ("", 200)])
def test_an_editor_takes_no_initiative_to_another_sector(
    editor_client, starting_data, ministry, status
):
    """By the ministry, which the sector follows; that of the body moves nothing."""
    initiative = of(MINE, name="Digital post")

    response = sent_back(editor_client, initiative, responsible_ministry=ministry)

    assert response.status_code == status
    assert ("flytte tiltaket til en annen sektor" in response.content.decode()) is (status == 422)


@pytest.mark.parametrize(
    ("typed", "status"), [({"start": "2024"}, 302), ({"responsible_ministry": ""}, 302)]
)
def test_an_owner_lets_the_ministry_be_or_clears_it(client, owner, typed, status):
    """One that an analyst has stated, of another sector."""
    elsewhere = str(body_called(ELSEWHERE).id)
    initiative = of(MINE, name="Digital post", responsible_ministry=elsewhere)
    client.force_login(owner)

    response = sent_back(client, initiative, **typed)

    assert response.status_code == status


@pytest.mark.parametrize(
    ("body", "ministry", "status"),
    [(ANOTHER, OF_MINE, 422), (MINE, OF_MINE, 302), ("", OF_MINE, 302), ("", ELSEWHERE, 422)],
)
def test_a_coordinator_registers_for_bodies_of_the_sector_alone(
    client, coordinator, body, ministry, status
):
    """Their own ministry does not make somebody else's body theirs."""
    client.force_login(coordinator)
    typed = {"name": "Nytt", "responsible_organisation": body, "responsible_ministry": ministry}

    response = client.post("/tiltak/nytt/", typed | GROUND)

    assert response.status_code == status
    assert Initiative.objects.exists() is (status == 302)


@pytest.mark.parametrize(
    ("typed", "status"), [({"start": "2024"}, 302), ({"responsible_ministry": ""}, 422)]
)
def test_what_an_analyst_brought_to_the_sector_its_coordinator_edits_but_does_not_hand_back(
    client, coordinator, typed, status
):
    """The body is of another sector, and the ministry that was stated is of theirs."""
    ours = str(body_called(OF_MINE).id)
    initiative = of(ANOTHER, name="Skattekort", responsible_ministry=ours)
    client.force_login(coordinator)

    assert sent_back(client, initiative, **typed).status_code == status


def test_a_body_with_a_sector_of_its_own_is_not_taken_to_that_of_its_ministry(
    client, starting_data
):
    """As little as to any other sector."""
    ministry, sector = body_called(OF_MINE), Sector.objects.get(key="energi")
    body = register_body("Strømetaten", ministry=str(ministry.id), sector=str(sector.id))
    client.force_login(person("owner", organisation=body))

    response = sent_back(client, of("Strømetaten"), responsible_ministry=OF_MINE)

    assert response.status_code == 422


def test_an_owner_who_coordinates_another_sector_takes_nothing_there(client, owner):
    """It would be out of reach of whoever coordinates the body's."""
    rights = Rights(Role.COORDINATOR, localdate(), sector=Sector.objects.get(key="energi"))
    grant(owner, rights, ground="Prøve", by=operator())
    client.force_login(owner)

    response = sent_back(client, of(MINE), responsible_ministry=ELSEWHERE)

    assert response.status_code == 422


def test_the_sector_follows_the_ministry_that_is_set_for_the_initiative(coordinator):
    """As it does in the lists: registry.queries and the rights agree."""
    elsewhere = Organisation.objects.get(name_nb="Energidepartementet")
    moved = of(MINE, name="Flyttet", responsible_ministry=str(elsewhere.id))
    stays = of(MINE, name="Blir")
    theirs = person("coordinator", username="energi", sector=Sector.objects.get(key="energi"))

    able = [
        [may_edit(viewer_of(one), it) for it in (moved, stays)] for one in (coordinator, theirs)
    ]

    assert able == [[False, True], [True, False]]


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_others_edit_no_initiative(client, starting_data, role):
    """An administrator looks after people and vocabularies, and sees what everyone sees."""
    initiative = of(MINE)
    client.force_login(person(role))

    statuses = [client.get(page).status_code for page in ("/tiltak/nytt/", address(initiative))]

    assert statuses == [403, 403]
    assert client.get(f"/tiltak/{initiative.number}/").status_code == 404


@pytest.mark.parametrize(
    ("role", "status"), [("reader", 403), ("administrator", 200), ("analyst", 200)]
)
def test_analysts_and_administrators_edit_vocabularies(client, starting_data, role, status):
    """And nobody else."""
    client.force_login(person(role))

    assert client.get("/kodeverk/status/nytt/").status_code == status


def test_publishing_is_for_analysts(editor_client, starting_data):
    """Whoever answers for it may not let everyone see it."""
    initiative = of(MINE)

    response = editor_client.post(
        "/tiltak/publiser/", {"action": "publish", "number": initiative.number, "confirmed": "yes"}
    )

    assert response.status_code == 403


def test_rights_are_todays_also_on_past_days(transactional_db):
    """Whoever answers for it now sees its past; whoever did then does not."""
    register_everything_on_the_first_of_march()
    with at(FIRST + DAY):
        initiative = of(ANOTHER, name="Digital post")
    with at(FIRST + 2 * DAY):
        record_initiative(initiative=initiative, responsible_organisation=str(body_called(MINE).id))
    now, then = (
        viewer_of(person("owner", username=name, organisation=body_called(name)))
        for name in (MINE, ANOTHER)
    )

    with as_of_day((FIRST + DAY).date()):
        able = [may_edit(viewer, initiative) for viewer in (now, then)]

    assert able == [True, False]


def test_a_field_that_is_withheld_is_told_to_those_who_edit_the_initiative_alone(
    committed, monkeypatch
):
    """Neither its evidence nor its history tells others."""
    monkeypatch.setattr(permissions, "WITHHELD_FIELDS", frozenset({"address"}))
    monkeypatch.setattr("overblikk.registry.trail.WITHHELD_FIELDS", frozenset({"address"}))
    viewers = [viewer_of(person("owner", organisation=body_called(MINE))), EVERYONE]
    open_ = make_source(access_level="public", access_ground="")
    initiative = of(MINE, name="Digital post", address="https://example.no/", source=open_)
    publish([initiative], by=operator())
    changed = {"name": "Digital postkasse", "address": "https://example.no/ny"}
    record_initiative(initiative=initiative, source=open_, **changed)

    rows = Evidence.objects.filter(record_id=initiative.id)
    said = [{row.field for row in visible_to(rows, viewer)} for viewer in viewers]
    told = [
        {change.field for step in trail(initiative.id, viewer) for change in step.changes}
        for viewer in viewers
    ]

    assert [("name" in fields, "address" in fields) for fields in said] == [
        (True, True),
        (True, False),
    ]
    assert told[0] >= {"name", "address"}
    assert told[1] == {"name"}


def test_a_source_is_seen_by_who_registered_it_and_who_answers_for_its_sender(
    starting_data, owner, coordinator, reader
):
    """And by nobody else while it is closed."""
    from_mine = make_source(from_organisation_id=body_called(MINE).id)
    by_reader = make_source()
    Source.objects.filter(id=by_reader.id).update(registered_by=reader.id)

    closed = Source.objects.exclude(access_level="public")
    seen = [
        {one.id for one in visible_to(closed, viewer_of(user))}
        for user in (owner, coordinator, reader)
    ]

    assert seen == [{from_mine.id}, {from_mine.id}, {by_reader.id}]

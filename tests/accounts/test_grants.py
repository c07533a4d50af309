"""What a person may do is granted for something, from one day until another."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.timezone import localdate

from overblikk.accounts.actions import EndsAlready, OwnRole, Rights, deactivate, end_grant, grant
from overblikk.accounts.models import AccessEntry, Grant, Role, User, What
from overblikk.accounts.trial import trial_account
from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.organisations.models import Organisation, Sector
from tests.bodies import register_body
from tests.conftest import person
from tests.earlier_releases import OneByOne

DAY = timedelta(days=1)


def test_whoever_has_no_role_is_a_reader(reader):
    """Signing in alone lets nobody see more."""
    viewer = viewer_of(reader)

    assert not viewer.is_analyst
    assert not viewer.edits_initiatives
    assert not viewer.edits_vocabularies


@pytest.mark.parametrize(
    ("first", "last", "holds"), [(0, None, True), (0, 1, True), (-2, 0, False), (1, None, False)]
)
def test_a_role_holds_from_its_first_day_up_to_the_day_it_ends(reader, first, last, holds):
    """In Oslo's days; on the day it ends it holds no longer."""
    today = localdate()
    rights = Rights(Role.ANALYST, today + first * DAY, None if last is None else today + last * DAY)

    grant(reader, rights, ground="Prøve", by=operator())

    assert viewer_of(reader).is_analyst is holds


def test_an_owner_has_a_body_and_a_coordinator_a_sector(owner, coordinator):
    """And neither sees the rest."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    sector = Sector.objects.get(key="digitalisering-og-forvaltning")

    assert viewer_of(owner).organisations == {body.id}
    assert viewer_of(coordinator).sectors == {sector.id}
    assert not viewer_of(owner).is_analyst


@pytest.mark.parametrize(
    "wrong",
    [
        {"role": "owner"},
        {"role": "coordinator"},
        {"role": "analyst", "with_body": True},
        {"role": "analyst", "days": -1},
    ],
)
def test_the_database_refuses_a_role_that_contradicts_itself(reader, starting_data, wrong):
    """Whatever a form or a command lets through."""
    body = Organisation.objects.first() if wrong.get("with_body") else None
    last = localdate() + wrong["days"] * DAY if "days" in wrong else None

    with pytest.raises(IntegrityError):
        grant(
            reader,
            Rights(Role(wrong["role"]), localdate(), last, organisation=body),
            ground="Prøve",
            by=operator(),
        )


def test_a_role_that_is_ended_today_holds_no_longer(analyst):
    """At once, also for one who is signed in."""
    end_grant(analyst.grants.get(), on=localdate(), ground="Sluttet", by=operator())

    assert not viewer_of(analyst).is_analyst
    assert not viewer_of(User.objects.get(id=analyst.id)).is_analyst


@pytest.mark.parametrize("later", [0, 30])
def test_a_role_that_is_ended_does_not_come_back(analyst, later):
    """An end may only move earlier; a role that is wanted again is given anew."""
    given = analyst.grants.get()
    end_grant(given, on=localdate(), ground="Sluttet", by=operator())

    with pytest.raises(EndsAlready) as refused:
        end_grant(given, on=localdate() + later * DAY, ground="Likevel ikke", by=operator())

    assert refused.value.day == localdate()
    assert not viewer_of(User.objects.get(id=analyst.id)).is_analyst


def test_the_end_of_a_role_moves_earlier(reader):
    """Also where the grant that is at hand was read before somebody else ended it."""
    rights = Rights(Role.ANALYST, localdate(), localdate() + 30 * DAY)
    given = grant(reader, rights, ground="Prøve", by=operator())
    stale = Grant.objects.get(id=given.id)

    end_grant(given, on=localdate() + DAY, ground="Sluttet", by=operator())

    assert Grant.objects.get(id=given.id).valid_to == localdate() + DAY
    with pytest.raises(EndsAlready):
        end_grant(stale, on=localdate() + 2 * DAY, ground="Sluttet", by=operator())


def test_nobody_gives_themselves_a_role(administrator):
    """Whoever decides who may do what does not decide it for themselves."""
    with pytest.raises(OwnRole):
        grant(
            administrator,
            Rights(Role.ANALYST, localdate()),
            ground="Jeg trenger den",
            by=viewer_of(administrator),
        )

    assert [one.role for one in administrator.grants.all()] == [Role.ADMINISTRATOR]


def test_a_closed_account_sees_what_everyone_sees_and_its_roles_are_ended(analyst):
    """Also those that were to come; one that never would be in force is left as it is."""
    for _ in range(2):
        grant(analyst, Rights(Role.ANALYST, localdate() + DAY), ground="Prøve", by=operator())
    never = analyst.grants.filter(valid_from__gt=localdate()).first()
    end_grant(never, on=localdate(), ground="Ble ikke noe av", by=operator())

    deactivate(analyst, ground="Sluttet", by=operator())

    assert viewer_of(analyst) == EVERYONE
    assert not Grant.objects.filter(user=analyst, valid_to=None).exists()


def test_what_is_given_and_ended_stands_in_the_log_with_its_ground(analyst):
    """And in the history of the grant."""
    end_grant(analyst.grants.get(), on=localdate(), ground="Sluttet", by=operator())

    told = [(entry.what, entry.detail["ground"]) for entry in AccessEntry.objects.order_by("id")]
    assert told == [(What.GRANT_GIVEN, "Prøve"), (What.GRANT_ENDED, "Sluttet")]


def test_rights_are_asked_for_once_for_a_user(analyst, django_assert_num_queries):
    """A request asks many times whom it is for."""
    again = User.objects.get(id=analyst.id)

    with django_assert_num_queries(1):
        viewers = {viewer_of(again) for _ in range(3)}

    assert len(viewers) == 1


@pytest.mark.parametrize("role", ["reader", *Role.values])
def test_there_is_somebody_to_try_each_role_as(starting_data, role):
    """With that role and no other, however often it is tried."""
    register_body("Eksempeldirektoratet", organisation_number="310000019")

    tried = {trial_account(role) for _ in range(2)}

    assert [one.role for user in tried for one in user.grants.all()] == [role][: role != "reader"]


def test_an_analyst_of_before_is_one_by_grant_from_the_day_it_changes(transactional_db):
    """The column that said it before goes away; what it said does not."""
    executor = MigrationExecutor(connection)
    executor.loader = OneByOne(connection)
    executor.migrate([("accounts", "0002_grants_and_access_log")])
    users = executor.loader.project_state([("accounts", "0002_grants_and_access_log")]).apps
    users.get_model("accounts", "User").objects.create(username="kari", role="analyst")
    users.get_model("accounts", "User").objects.create(username="ola", role="reader")

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    held = [(one.user.username, one.role, one.valid_from) for one in Grant.objects.all()]
    assert held == [("kari", Role.ANALYST, localdate())]


def test_a_person_may_have_several_roles(starting_data):
    """An owner of two bodies edits what either answers for."""
    first, second = Organisation.objects.all()[:2]
    user = person("owner", organisation=first)

    rights = Rights(Role.OWNER, localdate(), organisation=second)
    grant(user, rights, ground="Prøve", by=operator())

    assert viewer_of(user).organisations == {first.id, second.id}

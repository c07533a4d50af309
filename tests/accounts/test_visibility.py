"""One place decides who sees what, and nothing is public before a person publishes it."""

import pytest

from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.accounts.visibility import NoRule, visible_to
from overblikk.organisations.actions import register
from overblikk.organisations.models import Organisation
from overblikk.proposals.models import Proposal
from overblikk.registry import actions, queries
from overblikk.registry.actions import Draft
from overblikk.registry.models import Redirect
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Evidence, Method, Source
from tests.conftest import make_source, record_initiative


def test_an_initiative_is_seen_by_analysts_alone_until_it_is_published(
    starting_data, analyst, reader
):
    """And by everyone from then on."""
    initiative = record_initiative(name="Digital post")

    before = [queries.initiatives(viewer).count() for viewer in viewers(analyst, reader)]
    actions.publish([initiative], by=operator())
    after = [queries.initiatives(viewer).count() for viewer in viewers(analyst, reader)]

    assert (before, after) == ([1, 0, 0], [1, 1, 1])


def viewers(analyst, reader):
    return viewer_of(analyst), viewer_of(reader), EVERYONE


def test_a_source_that_is_not_for_sharing_is_not_shared_nor_is_its_evidence(starting_data):
    """The stricter of the value and the source."""
    hidden, open_ = make_source(), make_source(access_level=AccessLevel.PUBLIC)
    for source in (hidden, open_):
        actions.publish([record_initiative(source=source, name="Digital post")], by=operator())

    sources = visible_to(Source.objects.all(), EVERYONE)
    evidence = visible_to(Evidence.objects.filter(record_kind="initiative"), EVERYONE)

    assert hidden not in sources
    assert {row.source for row in evidence} == {open_}


def test_public_evidence_of_what_is_not_published_is_not_shown(starting_data):
    """A public source does not publish what rests on it."""
    record_initiative(source=make_source(access_level=AccessLevel.PUBLIC), name="Digital post")

    evidence = visible_to(Evidence.objects.filter(record_kind="initiative"), EVERYONE)

    assert not evidence.exists()


def test_a_body_known_from_a_hidden_source_alone_is_hidden_until_it_is_tied_to_something_public(
    starting_data,
):
    """The name of a supplier may itself be what is not for sharing."""
    claim = Claim("name_nb", "Firmaet", make_source(), Method.READ)
    body = register([claim], by=None)
    initiative = record_initiative(responsible_organisation=str(body.id))

    before = visible_to(Organisation.objects.filter(id=body.id), EVERYONE).exists()
    actions.publish([initiative], by=operator())
    after = visible_to(Organisation.objects.filter(id=body.id), EVERYONE).exists()

    assert (before, after) == (False, True)


def test_the_starting_data_are_for_everyone(starting_data):
    """They are from public sources."""
    seen = visible_to(Organisation.objects.all(), EVERYONE)

    assert seen.count() == Organisation.objects.count()


def test_the_desk_is_for_analysts(starting_data, reader):
    """Nobody else sees what has not been decided."""
    seen = visible_to(Proposal.objects.all(), viewer_of(reader))

    assert seen.query.is_empty()


def test_a_model_that_nobody_has_decided_about_cannot_be_shown(db):
    """Silence is no permission."""
    with pytest.raises(NoRule):
        visible_to(Redirect.objects.all(), operator())


def test_what_was_taken_back_before_publication_is_not_told_by_its_evidence(committed):
    """Though its source is open: publishing an initiative publishes what it holds, and no more."""
    open_ = make_source(access_level=AccessLevel.PUBLIC, access_ground="")
    initiative = record_initiative(source=open_, start="2023", former_names="Feil navn")
    removed = Claim("former_names", "Feil navn", open_, Method.TYPED, words="Feil navn")
    started = Claim("start", "2024", open_, Method.TYPED, words="2024")
    actions.record([Draft(initiative, [started], [removed])], by=operator())
    actions.publish([initiative], by=operator())

    before = words_told(initiative)
    record_initiative(initiative=initiative, source=open_, start="2025")
    after = words_told(initiative)

    assert before == {"Et tiltak", "2024"}
    assert after == {"Et tiltak", "2024", "2025"}


def words_told(initiative) -> set[str]:
    rows = visible_to(Evidence.objects.filter(record_id=initiative.id), EVERYONE)
    return {row.words for row in rows}


def test_an_initiative_published_anew_keeps_what_it_held_before_to_itself(committed):
    """What was said while it was withdrawn, or before, was not published by the second time."""
    open_ = make_source(access_level=AccessLevel.PUBLIC, access_ground="")
    initiative = record_initiative(source=open_, start="2023")
    actions.publish([initiative], by=operator())
    actions.withdraw([initiative], by=operator(), ground="Feil")
    record_initiative(initiative=initiative, source=open_, start="2024")

    actions.publish([initiative], by=operator())

    assert words_told(initiative) == {"Et tiltak", "2024"}

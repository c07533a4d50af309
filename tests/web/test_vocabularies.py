"""The pages about vocabularies: every word of every concept, and changing them."""

from datetime import date, timedelta

from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.registry.actions import publish
from overblikk.vocabulary.actions import Details, add_concept, change_concept
from overblikk.vocabulary.models import Concept, ConceptScheme
from overblikk.vocabulary.queries import concept_id
from tests.bodies import DAY, FIRST, register_everything_on_the_first_of_march, text_of
from tests.conftest import record_initiative

WORDS = {"label_nb": "Prøving", "label_nn": "Prøving", "label_en": "Trial"}


def add(notation: str, scheme: str = "technology", **details) -> Concept:
    found = ConceptScheme.objects.get(key=scheme)
    said = Details(texts=WORDS, **details)
    return add_concept(found, notation=notation, details=said, by=None, name="Prøve")


def form_of(response) -> dict:
    shown = {field.name: field.value() for field in response.context["form"]}
    return {name: value for name, value in shown.items() if value is not None}


def test_each_scheme_stands_with_the_number_of_its_concepts(client, starting_data):
    response = client.get("/kodeverk/")

    sizes = {scheme.key: scheme.size for scheme in response.context["schemes"]}
    assert sizes["phase"] == 6
    assert len(sizes) == ConceptScheme.objects.count()


def test_a_scheme_shows_its_concepts_in_three_languages_with_their_use(client, starting_data):
    idea = str(concept_id("phase", "idea"))
    publish([record_initiative(phase=idea)], by=operator())
    record_initiative(phase=idea)

    response = client.get("/kodeverk/phase/")

    first, uses, _is_valid = response.context["rows"][0]
    assert (first.notation, uses) == ("idea", 1)
    assert ' lang="nn">Planleggje</td>' in text_of(response)
    assert ' lang="en">Planning</td>' in text_of(response)


def test_links_are_counted_as_uses_too(analyst_client, starting_data):
    purpose = str(concept_id("purpose", "efficiency"))
    record_initiative(purposes=[purpose])

    rows = analyst_client.get("/kodeverk/purpose/").context["rows"]

    assert {concept.notation: uses for concept, uses, _valid in rows}["efficiency"] == 1


def test_a_narrower_concept_stands_below_its_broader_one(client, starting_data):
    first = ConceptScheme.objects.get(key="technology").concepts.earliest("position")
    below = add("below", broader=first)

    shown = [row[0] for row in client.get("/kodeverk/technology/").context["rows"]]

    next_at_the_top = next(concept for concept in shown[1:] if concept.depth == 0)
    assert shown[shown.index(below)].depth == 1
    assert shown.index(first) < shown.index(below) < shown.index(next_at_the_top)


def test_an_ended_concept_looks_ended(client, starting_data):
    add("over", valid_to=localdate() - timedelta(days=1))

    page = text_of(client.get("/kodeverk/technology/"))

    assert 'class="ended"' in page
    assert "gjaldt til" in page
    assert "Kan ikke velges" in text_of(client.get("/kodeverk/technology/over/"))


def test_a_scheme_costs_the_same_for_many_concepts(
    client, starting_data, django_assert_max_num_queries
):
    for number in range(30):
        add(f"n{number}", alternatives={"nb": [f"ord {number}"]})

    # One for each sort of link that may hold a concept, and a few.
    with django_assert_max_num_queries(14):
        client.get("/kodeverk/technology/")


def test_a_concept_shows_all_that_is_said_of_it(client, starting_data):
    concept = Concept.objects.get(scheme__key="phase", notation="idea")

    page = text_of(client.get("/kodeverk/phase/idea/"))

    assert concept.uri in page
    assert "Idéfasen" in page
    assert "Prosjektveiviseren: Idé" in page
    assert "uten tidsgrense" in page


def test_what_does_not_exist_is_not_found(client, starting_data):
    addresses = ["/kodeverk/finnes-ikke/", "/kodeverk/phase/finnes-ikke/"]

    assert {client.get(address).status_code for address in addresses} == {404}


def test_a_concept_is_added_with_all_its_words(analyst_client, starting_data):
    form = {
        **WORDS,
        "notation": "trial",
        "alternatives_nb": "Forsøk\nTest",
        "mappings": "exactMatch https://eksempel.no/t Prøve\nbroadMatch Noe videre",
        "valid_from": "2026-01-01",
    }

    response = analyst_client.post("/kodeverk/technology/nytt/", form)

    concept = Concept.objects.get(notation="trial")
    assert response.url == "/kodeverk/technology/trial/"
    assert concept.valid_from == date(2026, 1, 1)
    assert {a.label for a in concept.alternative_labels.all()} == {"Forsøk", "Test"}
    assert {(m.relation, m.target_uri, m.target_label) for m in concept.mappings.all()} == {
        ("exactMatch", "https://eksempel.no/t", "Prøve"),
        ("broadMatch", "", "Noe videre"),
    }


def test_a_notation_that_is_taken_or_cannot_be_is_refused(analyst_client, starting_data):
    taken, reserved, odd = (
        text_of(analyst_client.post("/kodeverk/phase/nytt/", {**WORDS, "notation": notation}))
        for notation in ("Idea", "nytt", "på/ski")
    )

    assert "Koden er i bruk." in taken
    assert "Koden er i bruk." in reserved
    assert "Bruk bokstavene a til z" in odd


def test_a_concept_is_changed_and_ended(analyst_client, starting_data):
    address = "/kodeverk/phase/idea/rediger/"
    form = form_of(analyst_client.get(address))

    analyst_client.post(address, {**form, "label_nb": "Idéfase", "valid_to": "2025-12-31"})

    concept = Concept.objects.get(scheme__key="phase", notation="idea")
    assert (concept.label_nb, concept.valid_to) == ("Idéfase", date(2025, 12, 31))
    assert concept.label_en == "Idea"
    assert concept.mappings.count() == 3
    assert concept.alternative_labels.filter(language="nb").count() == 7


def test_a_concept_cannot_end_before_it_begins(analyst_client, starting_data):
    address = "/kodeverk/phase/idea/rediger/"
    form = form_of(analyst_client.get(address))

    page = text_of(
        analyst_client.post(address, {**form, "valid_from": "2026-02-01", "valid_to": "2026-01-01"})
    )

    assert "Begrepet kan ikke slutte å gjelde før det begynner." in page


def test_a_concept_is_not_offered_itself_or_what_is_below_it_as_broader(
    analyst_client, starting_data
):
    above = add("above")
    below = add("below", broader=above)

    form = analyst_client.get("/kodeverk/technology/above/rediger/").context["form"]

    assert not set(form.fields["broader"].queryset) & {above, below}


def test_a_concept_that_nothing_uses_is_deleted(analyst_client, starting_data):
    add("trial")

    response = analyst_client.post("/kodeverk/technology/trial/slett/")

    assert response.url == "/kodeverk/technology/"
    assert not Concept.objects.filter(notation="trial").exists()


def test_a_concept_in_use_is_not_deleted_and_can_be_ended_instead(analyst_client, starting_data):
    record_initiative(phase=str(concept_id("phase", "idea")))

    response = analyst_client.post("/kodeverk/phase/idea/slett/")

    page = text_of(response)
    assert response.status_code == 409
    assert "Begrepet er i bruk ett sted" in page
    assert 'href="/kodeverk/phase/idea/rediger/#id_valid_to"' in page
    assert Concept.objects.filter(scheme__key="phase", notation="idea").exists()


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST + 2 * DAY):
        add("trial")
        idea = Concept.objects.get(scheme__key="phase", notation="idea")
        change_concept(idea, details=Details(texts=WORDS), by=None, name="Prøve")
    then = {"per": (FIRST + DAY).date().isoformat()}

    schemes = {s.key: s.size for s in client.get("/kodeverk/", then).context["schemes"]}
    listed = text_of(client.get("/kodeverk/phase/", then))
    concept = client.get("/kodeverk/phase/idea/", then).context["concept"]

    assert schemes["technology"] == Concept.objects.filter(scheme__key="technology").count() - 1
    assert "Idé" in listed
    assert "Prøving" not in listed
    assert concept.label_nb == "Idé"
    assert client.get("/kodeverk/technology/trial/", then).status_code == 404


def test_only_analysts_change_vocabularies(client, reader, starting_data):
    addresses = ["nytt/", "idea/rediger/", "idea/slett/"]

    outside = {client.get(f"/kodeverk/phase/{address}").status_code for address in addresses}
    client.force_login(reader)
    inside = {client.post(f"/kodeverk/phase/{address}").status_code for address in addresses}

    assert (outside, inside) == ({302}, {403})

"""Names in capitals, written as people write them."""

import pytest

from overblikk.harvest.proper_names import proper_name

PLACES = frozenset({"bergen", "nordre follo", "nore og uvdal", "bø"})


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("DIGITALISERINGSDIREKTORATET", "Digitaliseringsdirektoratet"),
        ("ARBEIDS- OG VELFERDSETATEN", "Arbeids- og velferdsetaten"),
        ("STATENS VEGVESEN", "Statens vegvesen"),
        ("UNIVERSITETET I BERGEN", "Universitetet i Bergen"),
        ("MØRE OG ROMSDAL FYLKESKOMMUNE", "Møre og Romsdal fylkeskommune"),
        ("NORDRE FOLLO KOMMUNE", "Nordre Follo kommune"),
        ("NORE OG UVDAL KOMMUNE", "Nore og Uvdal kommune"),
        ("BØ KOMMUNE", "Bø kommune"),
        ("KOMMUNEN BØ", "Kommunen Bø"),
        ("HELSE SØR-ØST RHF", "Helse Sør-Øst RHF"),
        ("HELSE MIDT-NORGE RHF", "Helse Midt-Norge RHF"),
        ("NRK AS", "NRK AS"),
        ("SKATTEETATEN", "Skatteetaten"),
        ("DIREKTORATET FOR E-HELSE", "Direktoratet for e-helse"),
        ("KONGERIKET NORGE", "Kongeriket Norge"),
        ("  DOBLE   MELLOMROM ", "Doble mellomrom"),
        ("Bane NOR SF", "Bane NOR SF"),
        ("AS", "As"),
        ("", ""),
        ("123", "123"),
    ],
)
def test_a_name_has_capitals_where_people_have_them(name, proper):
    written = proper_name(name, PLACES)

    assert written == proper

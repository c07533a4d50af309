"""Each figure as SQL by itself, over the tables as they stand: (id, value) of each line.

What a figure is measured against, and what tests count it a second time by. `seen` is the
initiatives that are counted; OF_ALL and OF_PUBLIC are two such.
"""

from overblikk.insight.own_budget import ID as OWN_BUDGET

OF_ALL = "WITH seen AS (SELECT * FROM registry_initiative) "
OF_PUBLIC = """WITH seen AS (SELECT one.* FROM registry_initiative AS one
  JOIN registry_publication AS told ON told.initiative_id = one.id) """

_COLUMN = """SELECT concept.notation, count(*) FROM seen
  JOIN vocabulary_concept AS concept ON concept.id = seen.{field}_id {only} GROUP BY 1"""
_CONCEPTS = """SELECT concept.notation, count(DISTINCT seen.id) FROM seen
  JOIN registry_conceptlink AS link ON link.initiative_id = seen.id AND link.field = '{field}'
  JOIN vocabulary_concept AS concept ON concept.id = link.concept_id GROUP BY 1"""
_YEAR = """SELECT left("{field}", 4), count(*) FROM seen WHERE "{field}" <> '' GROUP BY 1"""
_BODIES = """
  LEFT JOIN organisations_organisation AS body ON body.id = seen.responsible_organisation_id
  LEFT JOIN organisations_organisation AS above ON above.id = body.ministry_id
  LEFT JOIN organisations_organisation AS stated ON stated.id = seen.responsible_ministry_id"""
_SECTORS = f"""SELECT sector.key, count(*) FROM seen {_BODIES}
  JOIN organisations_sector AS sector
    ON sector.id = coalesce(stated.sector_id, body.sector_id, above.sector_id)
  {{only}} GROUP BY 1"""
_MINISTRIES = """SELECT ministry.name_nb, count(*) FROM seen
  LEFT JOIN organisations_organisation AS body ON body.id = seen.responsible_organisation_id
  JOIN organisations_organisation AS ministry
    ON ministry.id = coalesce(seen.responsible_ministry_id, body.ministry_id)
  {only} GROUP BY 1"""
_OF_CONCEPT = "seen.{field}_id = (SELECT concept.id FROM vocabulary_concept AS concept \
JOIN vocabulary_conceptscheme AS scheme ON scheme.id = concept.scheme_id \
WHERE scheme.key = '{field}' AND concept.notation = '{notation}')"
_TWO_OR_MORE = """(SELECT count(DISTINCT {column}) FROM {table} AS link
  WHERE link.initiative_id = seen.id) >= 2"""
_COOPERATING = _TWO_OR_MORE.format(column="organisation_id", table="registry_cooperation")
_IN_SEVERAL = _TWO_OR_MORE.format(column="portfolio_id", table="registry_membership")
_OTHER_FUNDING = f"""EXISTS (SELECT 1 FROM registry_funding AS link
  WHERE link.initiative_id = seen.id AND link.funding_source_id <> '{OWN_BUDGET}')"""
_HAS = "EXISTS (SELECT 1 FROM registry_conceptlink AS link \
WHERE link.initiative_id = seen.id AND link.field = '{field}')"
_PART = "EXISTS (SELECT 1 FROM seen AS parent WHERE parent.id = seen.parent_id)"
_BODY_NAME = """SELECT body.name_nb, {value} FROM seen
  JOIN organisations_organisation AS body ON body.id = seen.responsible_organisation_id
  {only} GROUP BY 1"""

COLUMNS = (
    ["status", "phase", "organising", "size", "ai", "ai_own_model", "consultants"],
    ["start", "end"],
    [
        "purposes",
        "technologies",
        "ai_classes",
        "ai_data_types",
        "ai_data_sources",
        "strategy_areas",
        "circular_points",
        "sustainability_goals",
        "service_themes",
    ],
    {
        "cooperating_organisations": "cooperation",
        "portfolios": "membership",
        "strategies": "strategylink",
        "effects": "effect",
        "funding_sources": "funding",
        "amounts": "amount",
    },
)


def _filled() -> dict[str, str]:
    """Of each field that is filled in, that an initiative has it filled."""
    concepts, dates, links, tables = COLUMNS
    held = {field: f"seen.{field}_id IS NOT NULL" for field in concepts}
    held |= {field: f"""seen."{field}" <> ''""" for field in dates}
    held |= {field: _HAS.format(field=field) for field in links}
    held |= {
        field: f"EXISTS (SELECT 1 FROM registry_{table} AS link WHERE link.initiative_id = seen.id)"
        for field, table in tables.items()
    }
    held["responsible_organisation"] = "seen.responsible_organisation_id IS NOT NULL"
    held["responsible_ministry"] = """(seen.responsible_ministry_id IS NOT NULL OR EXISTS (
      SELECT 1 FROM organisations_organisation AS body
       WHERE body.id = seen.responsible_organisation_id AND body.ministry_id IS NOT NULL))"""
    return held


def _headlines() -> str:
    concept = _OF_CONCEPT.format
    held = {
        "initiatives": "true",
        "large": concept(field="size", notation="large"),
        "small": concept(field="size", notation="small"),
        "in_several_portfolios": _IN_SEVERAL,
        "cooperating": _COOPERATING,
        "children": _PART,
        "with_purpose": _HAS.format(field="purposes"),
        "ai": concept(field="ai", notation="yes"),
        "with_organising": "seen.organising_id IS NOT NULL",
        "with_strategy_area": _HAS.format(field="strategy_areas"),
        "with_circular_point": _HAS.format(field="circular_points"),
        "other_funding": _OTHER_FUNDING,
    }
    counted = [
        f"SELECT '{key}', count(*) FILTER (WHERE {is_so}) FROM seen" for key, is_so in held.items()
    ]
    bodies = """SELECT 'bodies', count(DISTINCT id) FROM (
      SELECT responsible_organisation_id AS id FROM seen UNION SELECT organisation_id
        FROM registry_cooperation AS link JOIN seen ON seen.id = link.initiative_id) AS body"""
    return " UNION ALL ".join([*counted, bodies])


_ALIKE = "kind_id, currency_id, period_start, period_end, is_whole_life, price_basis, vat_id"
FIGURES: dict[str, str] = {
    **{field: _COLUMN.format(field=field, only="") for field in ("status", "ai", "organising")},
    "phases": _COLUMN.format(field="phase", only=""),
    "sizes": _COLUMN.format(field="size", only=""),
    "starts": _YEAR.format(field="start"),
    "ends": _YEAR.format(field="end"),
    **{field: _CONCEPTS.format(field=field) for field in ("purposes", "technologies")},
    "strategy-areas": _CONCEPTS.format(field="strategy_areas"),
    "circular-points": _CONCEPTS.format(field="circular_points"),
    "sustainability-goals": _CONCEPTS.format(field="sustainability_goals"),
    "themes": _CONCEPTS.format(field="service_themes"),
    "sectors": _SECTORS.format(only=""),
    "ai-by-sector": _SECTORS.format(only=f"WHERE {_OF_CONCEPT.format(field='ai', notation='yes')}"),
    "large-by-ministry": _MINISTRIES.format(
        only=f"WHERE {_OF_CONCEPT.format(field='size', notation='large')}"
    ),
    "cooperation-by-ministry": _MINISTRIES.format(only=f"WHERE {_COOPERATING}"),
    "portfolios": """SELECT portfolio.name, count(*) FROM seen
      JOIN registry_membership AS link ON link.initiative_id = seen.id
      JOIN registry_portfolio AS portfolio ON portfolio.id = link.portfolio_id GROUP BY 1""",
    "portfolio-overlap": """SELECT one.portfolio_id || '+' || two.portfolio_id, count(*)
      FROM seen JOIN registry_membership AS one ON one.initiative_id = seen.id
      JOIN registry_membership AS two
        ON two.initiative_id = seen.id AND two.portfolio_id > one.portfolio_id
     GROUP BY 1""",
    "children": """SELECT parent.number::text, count(*) FROM seen
      JOIN seen AS parent ON parent.id = seen.parent_id GROUP BY 1""",
    "other-funding": f"""SELECT source.name, count(DISTINCT seen.id) FROM seen
      JOIN registry_funding AS link ON link.initiative_id = seen.id
      JOIN registry_fundingsource AS source ON source.id = link.funding_source_id
     WHERE source.id <> '{OWN_BUDGET}' GROUP BY 1""",
    "strategy-measures": """SELECT concept.notation, count(DISTINCT seen.id)
      FROM vocabulary_concept AS concept
      JOIN vocabulary_conceptscheme AS scheme ON scheme.id = concept.scheme_id
      LEFT JOIN registry_conceptlink AS link
        ON link.concept_id = concept.id AND link.field = 'strategy_areas'
      LEFT JOIN seen ON seen.id = link.initiative_id
     WHERE scheme.key = 'strategy-area' AND concept.notation LIKE 'measure-%%' GROUP BY 1""",
    "completeness": " UNION ALL ".join(
        f"SELECT '{field}', count(*) FILTER (WHERE {is_filled}) FROM seen"
        for field, is_filled in _filled().items()
    ),
    "completeness-by-body": _BODY_NAME.format(
        value=f"round(100.0 * sum({' + '.join(f'({one})::int' for one in _filled().values())})"
        f" / (count(*) * {len(_filled())}))::int",
        only="",
    ),
    "freshness-by-body": _BODY_NAME.format(
        value="count(*)",
        only="WHERE (now() AT TIME ZONE 'Europe/Oslo')::date"
        " - (seen.confirmed_at AT TIME ZONE 'Europe/Oslo')::date > 365",
    ),
    "evidence": """SELECT source.kind, count(DISTINCT seen.id) FROM seen
      JOIN sources_evidence AS said ON said.record_id = seen.id
      JOIN sources_source AS source ON source.id = said.source_id GROUP BY 1""",
    "coverage": """SELECT body.number::text, count(source.id)
      FROM organisations_organisation AS body LEFT JOIN sources_source AS source
        ON source.from_organisation_id = body.id AND source.kind IN ('overview', 'document', 'form')
     WHERE source.id IS NOT NULL
        OR body.id IN (SELECT responsible_organisation_id FROM seen) GROUP BY 1""",
    "coverage-by-sector": """SELECT sector.key, count(DISTINCT body.id) FILTER (
           WHERE source.id IS NOT NULL)
      FROM organisations_organisation AS body
      LEFT JOIN organisations_organisation AS above ON above.id = body.ministry_id
      JOIN organisations_sector AS sector
        ON sector.id = coalesce(body.sector_id, above.sector_id)
      LEFT JOIN sources_source AS source
        ON source.from_organisation_id = body.id AND source.kind IN ('overview', 'document', 'form')
     WHERE source.id IS NOT NULL
        OR body.id IN (SELECT responsible_organisation_id FROM seen) GROUP BY 1""",
    "amounts": f"""SELECT concat_ws(' ', {
        _ALIKE.replace("is_whole_life", "CASE WHEN is_whole_life THEN 'True' ELSE 'False' END")
    }), round(sum(amount))::bigint
      FROM seen JOIN registry_amount AS amount ON amount.initiative_id = seen.id
      JOIN vocabulary_concept AS vat ON vat.id = amount.vat_id
     GROUP BY {_ALIKE}, vat.notation
    HAVING count(*) = 1 OR (vat.notation <> 'unknown' AND price_basis <> 'unknown'
           AND (is_whole_life OR period_start <> '' OR period_end <> ''))""",
    "headlines": _headlines(),
}

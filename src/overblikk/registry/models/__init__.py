"""Initiatives and all that they are tied to."""

from overblikk.registry.models.amount import Amount
from overblikk.registry.models.concept_link import ConceptLink
from overblikk.registry.models.contact import Contact
from overblikk.registry.models.fact_sheet import (
    FactSheet,
    FactSheetFunding,
    FactSheetPortfolio,
    FactSheetStrategy,
)
from overblikk.registry.models.funding_source import CommitmentFrame, FundingSource
from overblikk.registry.models.initiative import Initiative
from overblikk.registry.models.links import (
    ContactLink,
    Cooperation,
    Dependency,
    ExternalIdentifier,
    FormerName,
    Funding,
    Membership,
    StrategyLink,
)
from overblikk.registry.models.merge import LapsedEvidence, Merge
from overblikk.registry.models.need import Need, NeedAnswer, NeedGroup, NeedSector
from overblikk.registry.models.own_value import OwnValue
from overblikk.registry.models.parts import BudgetItem, Deliverable, Effect
from overblikk.registry.models.portfolio import Portfolio
from overblikk.registry.models.publication import Publication
from overblikk.registry.models.redirect import Redirect
from overblikk.registry.models.search_words import SearchSpelling, SearchWords
from overblikk.registry.models.strategy import Strategy, StrategyPartner

__all__ = [
    "Amount",
    "BudgetItem",
    "CommitmentFrame",
    "ConceptLink",
    "Contact",
    "ContactLink",
    "Cooperation",
    "Deliverable",
    "Dependency",
    "Effect",
    "ExternalIdentifier",
    "FactSheet",
    "FactSheetFunding",
    "FactSheetPortfolio",
    "FactSheetStrategy",
    "FormerName",
    "Funding",
    "FundingSource",
    "Initiative",
    "LapsedEvidence",
    "Membership",
    "Merge",
    "Need",
    "NeedAnswer",
    "NeedGroup",
    "NeedSector",
    "OwnValue",
    "Portfolio",
    "Publication",
    "Redirect",
    "SearchSpelling",
    "SearchWords",
    "Strategy",
    "StrategyLink",
    "StrategyPartner",
]

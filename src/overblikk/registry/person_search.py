"""Where a person stands in the register, and what is certainly theirs (docs/adr/0010)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from overblikk.accounts.models import User
from overblikk.history import erasing as history
from overblikk.history.erasing import Rewriting, Row, Table
from overblikk.history.tracking import tracked_models
from overblikk.lib.norwegian_order import order_key
from overblikk.lib.person_words import MARK, PersonWords
from overblikk.registry.models import Contact
from overblikk.sources import erasing as sources
from overblikk.sources.evidenced import evidenced_models
from overblikk.sources.models import Evidence

EVIDENCE = Evidence._meta.db_table
CONTACTS = (Contact._meta.db_table, f"{Contact._meta.db_table}event")
ERASED = {"name": MARK, "email": "", "order_key": order_key(MARK)}
# What an erased contact's evidence says, as JSON.
ERASED_VALUES = {"name": f'"{MARK}"', "email": '""'}
# A row is the person's own where one of these points at something that is.
POINTERS = ("id", "pgh_obj_id", "record_id", "source_id", "original_id")


class AlreadyErased(Exception):
    """The contact holds no name and no address any more."""


@dataclass(frozen=True)
class OriginalFound:
    """An original that names the person: certainly so, or by a name that may be another's."""

    sha256: str
    is_certain: bool


@dataclass(frozen=True)
class Findings:
    """Where a person stands: what is certainly theirs, and what only bears the same name.

    `unsearched` counts the originals that cannot be searched and that nothing says name the
    person; `accounts` the accounts that seem to be theirs, which are closed in another way.
    """

    certain: list[Rewriting]
    by_name: list[Rewriting]
    originals: list[OriginalFound]
    unsearched: int
    accounts: int


class PersonSearch:
    """What is looked for, and what is certainly the person's own."""

    def __init__(self, contact: Contact) -> None:
        self.contact = contact
        self.words = _words_of(contact)
        self.pattern = self.words.in_sql()
        self.in_originals = list(sources.search(self.words))

    @cached_property
    def own(self) -> set[Any]:
        """The keys of the sources, originals, records and contexts that are the person's own."""
        contexts = _versions(self.contact).values_list("pgh_context_id", flat=True)
        return {self.contact.id, *self.own_sources, *self.own_originals, *contexts} | {
            row["record_id"] for row in self._evidence_of_own()
        }

    @cached_property
    def own_sources(self) -> set[object]:
        """The sources that name the contact, or whose original holds the address."""
        with_address = [one.sha256 for one in self.in_originals if one.has_address]
        return sources.sources_naming(self.contact.id) | sources.sources_of(with_address)

    @cached_property
    def own_originals(self) -> set[str]:
        """The originals that hold the address, or that the sources rest on."""
        return sources.originals_of(self.own_sources) | {
            one.sha256 for one in self.in_originals if one.has_address
        }

    def findings(self, held: list[Table]) -> Findings:
        """All that is found in the tables and in the originals."""
        rows = [found for table in held for found in self._rows(table)]
        originals = [one for one in self.in_originals if self._counts(one)]
        return Findings(
            certain=[one for one, is_certain in rows if is_certain],
            by_name=[one for one, is_certain in rows if not is_certain],
            originals=[
                OriginalFound(one.sha256, one.sha256 in self.own_originals) for one in originals
            ],
            unsearched=sum(
                not one.is_searchable for one in self.in_originals if one not in originals
            ),
            accounts=sum(map(self._is_account, User.objects.all())),
        )

    def _counts(self, found: sources.Found) -> bool:
        return found.has_address or found.has_name or found.sha256 in self.own_originals

    def _rows(self, table: Table) -> Iterator[tuple[Rewriting, bool]]:
        for row in history.rows_with(table, self.pattern, or_where=self._also(table)):
            is_certain = self._is_own(table, row)
            if values := self._values(table, row):
                yield Rewriting(table, row[table.key], values), is_certain

    def _also(self, table: Table) -> str:
        if table.name in CONTACTS:
            return f"number = {self.contact.number}"
        if not _is_evidence(table):
            return "false"
        id_ = self.contact.id
        return f"record_id = '{id_}' OR position('{id_}' IN value::text) > 0"

    def _is_own(self, table: Table, row: Row) -> bool:
        pointers = {*POINTERS, _owners().get(table.name, "id")}
        if any(row.get(column) in self.own for column in pointers):
            return True
        return any(self._names_contact(str(row[column])) for column in table.columns)

    def _names_contact(self, text: str) -> bool:
        return str(self.contact.id) in text or self.words.has_address(text)

    def _values(self, table: Table, row: Row) -> Row:
        values = history.rewritten(table, row, lambda text: self.words.erased(text, names=True))
        if table.name in CONTACTS:
            return self._contact_values(row, values)
        if _is_evidence(table):
            return self._evidence_values(row, values)
        return _with_derived(table, row, values)

    def _contact_values(self, row: Row, values: Row) -> Row:
        if row["number"] == self.contact.number:
            return {column: to for column, to in ERASED.items() if row[column] != to}
        if values.get("email") == MARK:
            values["email"] = ""
        return values | ({"order_key": order_key(values["name"])} if "name" in values else {})

    def _evidence_values(self, row: Row, values: Row) -> Row:
        value = values.get("value", row["value"])
        if row["record_id"] == self.contact.id and row["field"] in ERASED_VALUES:
            to = ERASED_VALUES[row["field"]]
            values |= {"value": to} if value not in (None, "null", '""', to) else {}
            values |= {"words": MARK} if row["words"] not in ("", MARK) else {}
        elif row["record_kind"] == "contact" and value == f'"{MARK}"' and row["field"] == "email":
            values["value"] = '""'
        elif str(self.contact.id) in (row["value"] or "") and self._says_in_part(
            str(values.get("words", row["words"]))
        ):
            # Words that say who the contact is, and still say it in part, are not kept at all.
            values["words"] = MARK
        return values

    def _says_in_part(self, words: str) -> bool:
        parts = {part for name in _names(self.contact) for part in name.casefold().split()}
        return any(part in words.casefold() for part in parts if len(part) > 1)

    def _evidence_of_own(self) -> Iterator[Row]:
        table = next(one for one in history.tables() if _is_evidence(one))
        for row in history.rows_with(table, self.pattern):
            in_own = row["source_id"] in self.own_sources
            if in_own or any(self._names_contact(str(row[one])) for one in table.columns):
                yield row

    def _is_account(self, user: User) -> bool:
        name = f"{user.first_name} {user.last_name}"
        return self.words.has_address(user.email) or self.words.has_name(name)


def _words_of(contact: Contact) -> PersonWords:
    addresses = {contact.email, *_versions(contact).values_list("email", flat=True)} - {""}
    names = _names(contact)
    if not names and not addresses:
        raise AlreadyErased(contact.number)
    return PersonWords.of(names, addresses)


def _names(contact: Contact) -> set[str]:
    """Every name that the contact has been known by."""
    return {contact.name, *_versions(contact).values_list("name", flat=True)} - {MARK, ""}


def _versions(contact: Contact) -> "models.QuerySet[Any]":
    return dict(tracked_models())[Contact]._default_manager.filter(pgh_obj_id=contact.id)


def _is_evidence(table: Table) -> bool:
    return table.name == EVIDENCE


def _owners() -> dict[str, str]:
    """For each table of links, and of their versions, the column of the record they belong to."""
    tables = [(what.model._meta.db_table, what.owner) for what in evidenced_models()]
    return {name: owner for table, owner in tables for name in (table, f"{table}event")}


def _with_derived(table: Table, row: Row, values: Row) -> Row:
    """With the order among names where the row has one, which follows from the name."""
    if values and "order_key" in row:
        model = _models()[table.name]
        columns = {field.attname: field.column for field in model._meta.concrete_fields}
        copy = model(**{name: (row | values)[column] for name, column in columns.items()})
        copy.derive()
        values["order_key"] = copy.order_key
    return values


def _models() -> dict[str, Any]:
    return {
        name: model
        for model, event in tracked_models()
        for name in (model._meta.db_table, event._meta.db_table)
    }

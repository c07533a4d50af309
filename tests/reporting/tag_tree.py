"""Walks the tags of a PDF, as a screen reader does: what each is, and the text within."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Tag:
    """One element of the tree: its role, its alternative text, and those within."""

    role: str
    alternative: str = ""
    scope: str = ""
    within: list["Tag"] = field(default_factory=list)

    def walk(self) -> Iterator["Tag"]:
        """This one and all within, in the order in which they are read."""
        yield self
        for one in self.within:
            yield from one.walk()

    def all(self, role: str) -> list["Tag"]:
        """Those of the role."""
        return [one for one in self.walk() if one.role == role]


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def tags_of(pdf: pikepdf.Pdf) -> Tag:
    """The tree from its root; roles of the document's own are mapped to those of PDF."""
    root = pdf.Root.StructTreeRoot
    roles = {str(key): str(value) for key, value in root.get("/RoleMap", {}).items()}
    whole = Tag("Root")
    whole.within = [*_within(root, roles)]
    return whole


def _within(element: Any, roles: dict[str, str]) -> Iterator[Tag]:
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            role = roles.get(str(child.S), str(child.S)).removeprefix("/")
            alternative = str(child.get("/Alt", ""))
            yield Tag(role, alternative, _scope(child), [*_within(child, roles)])


def _scope(element: Any) -> str:
    attributes = element.get("/A", [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and "/Scope" in one:
            return str(one.Scope).removeprefix("/")
    return ""

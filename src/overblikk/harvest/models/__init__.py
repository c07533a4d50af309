"""Systems that are asked, the lists at an address, and what each asking came to."""

from overblikk.harvest.models.asking import Asking, AskingOutcome
from overblikk.harvest.models.document import FoundDocument, FoundFile
from overblikk.harvest.models.public_list import PublicList
from overblikk.harvest.models.system import Schedule, System
from overblikk.harvest.models.unit import Disagreement, Unit

__all__ = [
    "Asking",
    "AskingOutcome",
    "Disagreement",
    "FoundDocument",
    "FoundFile",
    "PublicList",
    "Schedule",
    "System",
    "Unit",
]

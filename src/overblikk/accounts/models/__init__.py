"""People who sign in, what they may do, and what they did with it."""

from overblikk.accounts.models.access_entry import AccessEntry, What
from overblikk.accounts.models.grant import Grant, Role
from overblikk.accounts.models.saved_view import SavedView
from overblikk.accounts.models.user import User

__all__ = ["AccessEntry", "Grant", "Role", "SavedView", "User", "What"]

"""A person who signs in."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does here. Roles by organisation and sector come beside it, not instead."""

    READER = "reader", _("Leser")
    ANALYST = "analyst", _("Analytiker")


class User(AbstractUser):
    """A person with an account."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    role = models.CharField(max_length=20, choices=Role, default=Role.READER)

    def __str__(self) -> str:
        return self.get_full_name() or self.username

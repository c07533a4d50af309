"""What initiatives are found by: made of their names and texts, and made anew when those change."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Value

from overblikk.history.past_views import kept_from_until
from overblikk.history.tracking import NEVER


class SearchWords(models.Model):
    """What one initiative is found by from one moment until another (registry.initiative_words).

    No value and no version: it follows from those, and `made_of` tells whether it still does.
    Numbers for words keep the rows narrow, and of ten thousand that are found each is read.
    """

    initiative_id = models.UUIDField()
    number = models.BigIntegerField()
    found_by = ArrayField(models.IntegerField())
    made_of = models.UUIDField()
    known_from = models.DateTimeField()
    superseded_at = models.DateTimeField(db_default=Value(NEVER), default=NEVER)

    class Meta:
        indexes = [
            # What is new waits in a list that each search reads through, until it is so many KiB;
            # then it is sorted in together, for a third of what one by one takes.
            GinIndex(
                fields=["found_by"],
                name="search_words_found_by",
                fastupdate=True,
                gin_pending_list_limit=512,
            ),
            models.Index(fields=["initiative_id", "superseded_at"], name="search_words_of"),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


kept_from_until(SearchWords, "known_from", "superseded_at")


class SearchSpelling(models.Model):
    """A word as it is spelled somewhere in an initiative: what a misspelled one is compared to."""

    spelling = models.TextField(primary_key=True)

    def __str__(self) -> str:
        return self.spelling

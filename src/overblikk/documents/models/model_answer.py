"""What a language model has answered about a document, and what it said of each finding."""

from django.db import models

from overblikk.documents.models.document import Document
from overblikk.documents.models.finding import DocumentFinding


class ModelAnswer(models.Model):
    """An answer that is not asked for again; `key` is the digest of all that decides it."""

    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="answers")
    key = models.CharField(max_length=64)
    answer = models.TextField()
    answered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "key"], name="model_answer_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.key[:8]}"


class FindingSaid(models.Model):
    """What a model said of a finding: which one, by which versions of the instructions, and its
    answers as JSON; "" where the first pass did not name it, or the second did not judge it."""

    finding = models.OneToOneField(
        DocumentFinding, primary_key=True, on_delete=models.CASCADE, related_name="said"
    )
    model = models.TextField()
    prompts = models.JSONField(default=list)
    answer = models.TextField(blank=True)
    verdict = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.finding_id} {self.model}"

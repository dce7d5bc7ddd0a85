"""What a program was answered, for a day, so that a request that is sent once more is not done once more."""

from django.db import models

from reviews.models.person import Person


class KeptAnswer(models.Model):
    """The answer to a request that carried an Idempotency-Key; `key` and `asked` are digests of the key and of the request."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    asked = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="one_answer_a_key")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.status}"

"""A file that was refused for its encoding, until somebody has said which it is."""

from django.db import models

from reviews.models.person import Person


class KeptUpload(models.Model):
    """The last file of `person`, or two of them, that waits for the name of its encoding. The form that asks knows `token`.

    It is kept for a short while, and not if it is large: reviews/pipeline/kept_uploads.py.
    """

    person = models.OneToOneField(Person, primary_key=True, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=32)
    at = models.DateTimeField()
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    target_name = models.CharField(max_length=255, blank=True)
    target = models.BinaryField(null=True)

    def __str__(self) -> str:
        return self.name

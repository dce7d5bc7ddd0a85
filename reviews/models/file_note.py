"""What the file of an article says to those who translate a pair."""

from django.db import models

from reviews.models.pair import Pair


class FileNote(models.Model):
    """The note that came with `pair`. It is shown beside the pair and written into files; nobody changes it here, and no
    approval is about it.
    """

    pair = models.OneToOneField(Pair, primary_key=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.pair_id} · {self.text}"

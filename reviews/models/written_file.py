"""A file that takes a while to write: a job writes it, its page says how far that is."""

from django.db import models

from reviews.models.article import Article
from reviews.models.job import Job
from reviews.models.person import Person


class WrittenFile(models.Model):
    """A file about `article` that `person` asked for. `content` is None until `job`, which knows what was asked for, has written
    it. It is kept for a while (reviews/pipeline/written.py): whoever wants it later has it written again.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="written_files")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="written_file")
    name = models.CharField(max_length=320)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name} ← {self.article_id}"

"""What the review screen keeps for a person: keys, saved views, and when they were last at an article."""

from django.db import models

from reviews.models.article import Article
from reviews.models.person import Person


class ScreenSetting(models.Model):
    """`keys` maps commands to keys of a person's own ({"approve": "q"}), `views` names of saved views to filters.

    `introduced` says that the notes of the first visit were closed.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="screen_setting")
    keys = models.JSONField(default=dict)
    letters_off = models.BooleanField(default=False)
    views = models.JSONField(default=dict)
    introduced = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.person)


class Visit(models.Model):
    """A person is, or was, at an article: `at` is when they were last seen there, `before` the end of the visit before."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="visits")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="visits")
    at = models.DateTimeField()
    before = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "person"], name="one_visit_a_person")]

    def __str__(self) -> str:
        return f"{self.person} · {self.article}"

"""What each pair adds to the ledger of its article, kept so that nobody reads a long article to show a page."""

from django.db import models

from reviews.models.pair import Pair


class LedgerRecord(models.Model):
    """The record of a pair (check/ledger.py) as it was read from `texts`: its hashes, and the version of the reading.

    `content` is {"totals": {kind: n}, "unmatched": [[kind, side, start, end, pronoun]], "rendered": [word]}. It is no
    history: a record of other texts is read anew.
    """

    pair = models.OneToOneField(Pair, primary_key=True, on_delete=models.CASCADE, related_name="ledger")
    texts = models.CharField(max_length=80)
    content = models.JSONField()

    def __str__(self) -> str:
        return f"{self.pair_id} {self.texts}"

"""Forms of messages, kept beside the pairs as notes are: a file of messages is written with them again."""

from collections.abc import Iterable, Mapping

from reviews.models import Pair, PluralForm
from reviews.review.keys import among
from reviews.text.plurals import Plural

AT_ONCE = 500


def keep_forms(forms: Mapping[int, Plural | None]) -> None:
    """Keep which form the pairs, by key, are."""
    rows = [PluralForm(pair_id=pk, **form._asdict()) for pk, form in forms.items() if form]
    PluralForm.objects.bulk_create(rows, AT_ONCE, ignore_conflicts=True)


def forms_of(pairs: Iterable[Pair]) -> dict[int, Plural]:
    """The form that each pair is, of those that are one."""
    rows = PluralForm.objects.filter(pair__in=among(pair.pk for pair in pairs)).values_list("pair", *Plural._fields)
    return {pk: Plural(*values) for pk, *values in rows}

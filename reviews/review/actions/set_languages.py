"""Say which languages an article is in, and which of its sides is the original: both were guessed when it was loaded."""

import re

from django.db import transaction

from reviews.models import Article, Batch, LanguageChange, Person
from reviews.review.permission import permit_in
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.turning import all_of, turn
from reviews.text.scripts import base
from reviews.text.translatable import gettext_noop

TAKEN_BACK = gettext_noop("Taken back")
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


@transaction.atomic
def set_languages(
    article: Article,
    source_lang: str,
    target_lang: str,
    *,
    by: Person,
    reason: str,
    turned: bool = False,
    seen: str | None = None,
) -> LanguageChange:
    """From now on the original is in `source_lang`, the translation in `target_lang`; `turned` says that what was taken for the
    translation is the original. `seen` are the languages that were shown, as `named` says them.

    Raises:
        Forbidden: `by` does not lead the project.
        Refused: no reason, no such languages, nothing that would change, somebody else changed them in between, or the sides
            cannot be exchanged now.
    """
    permit_change(article, source_lang, target_lang, by=by, reason=reason)
    # Pairs are locked before the article, as every other act does.
    pairs = all_of(article) if turned else []
    kept = Article.objects.select_for_update(of=("self",), no_key=True).get(pk=article.pk)
    if seen is not None and seen != named(kept):
        raise Refused("seen", gettext_noop("Somebody else changed the languages in between: look at them once more."))
    if not turned and (source_lang, target_lang) == (kept.source_lang, kept.target_lang):
        raise Refused("nothing", gettext_noop("The languages are these already."))
    was = {"was_source": kept.source_lang, "was_target": kept.target_lang}
    article.source_lang, article.target_lang = source_lang, target_lang
    article.save(update_fields=["source_lang", "target_lang"])
    batch = turn(article, pairs, by=by, reason=reason.strip()) if pairs else None
    said = {"source_lang": source_lang, "target_lang": target_lang, "reason": reason.strip(), "batch": batch}
    return LanguageChange.objects.create(article=article, person=by, **was, **said)


def permit_change(article: Article, source_lang: str, target_lang: str, *, by: Person, reason: str) -> None:
    """Raises as set_languages does for what can be told without looking at the pairs."""
    permit_in(article, by, Role.LEAD)
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the languages are changed."))
    if not (TAG.fullmatch(source_lang) and TAG.fullmatch(target_lang)):
        raise Refused("language", gettext_noop("There is no such language."))
    if base(source_lang) == base(target_lang):
        raise Refused("one language", gettext_noop("Original and translation are in two languages."))


@transaction.atomic
def languages_back(batch: Batch, *, by: Person) -> Batch:
    """Take back that the sides were exchanged: the languages are those of before, and where nobody has worked on the article since
    its pairs are, too.

    Raises:
        Forbidden, Refused: as set_languages does; or the languages were changed since.
    """
    change = LanguageChange.objects.select_related("article__project").get(batch=batch)
    article = change.article
    if LanguageChange.objects.filter(article=article, pk__gt=change.pk).exists():
        raise Refused("since", gettext_noop("The languages were changed since: choose them anew."))
    langs = change.was_source, change.was_target
    back = set_languages(article, *langs, by=by, reason=TAKEN_BACK, turned=True).batch
    if back is None:
        raise LookupError("The article has no pairs.")
    back.reverts = batch
    back.save(update_fields=["reverts"])
    return back


def named(article: Article) -> str:
    """The languages of an article as a form carries them."""
    return f"{article.source_lang} {article.target_lang}"

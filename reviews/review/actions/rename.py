"""Give an article another name: by which people find it, and by which its files are called."""

from django.db import transaction

from reviews.models import Article, NameChange, Person
from reviews.review.actions.take_off import least_for
from reviews.review.permission import permit_in
from reviews.review.refusals import Refused
from reviews.text.characters import one_line
from reviews.text.translatable import gettext_noop

LONGEST_TITLE: int = Article._meta.get_field("title").max_length or 0


@transaction.atomic
def rename(article_id: int, *, by: Person, title: str, seen: str) -> bool:
    """Call the article `title` from now on; what was exported keeps the name that it had, and who renamed it stays on record.
    Whether anything changed. `seen` is the name that was shown.

    Raises:
        Forbidden: `by` neither leads the project nor loaded the article.
        Refused: no name, one that is too long, somebody else changed it in between, or the article is off the desk.
    """
    rows = Article.objects.select_for_update(of=("self",), no_key=True).select_related("project")
    article, said = rows.get(pk=article_id), one_line(title)
    permit_in(article, by, least_for(article, by))
    if not said:
        raise Refused("name", gettext_noop("An article needs a name."))
    if len(said) > LONGEST_TITLE:
        raise Refused("too_long", gettext_noop("That is longer than {limit} characters."), limit=LONGEST_TITLE)
    if said == article.title:
        return False
    if seen != article.title:
        raise Refused("seen", gettext_noop("Somebody else changed the name in between: look at it once more."))
    NameChange.objects.create(article=article, was=article.title, title=said, person=by)
    article.title = said
    article.save(update_fields=["title"])
    return True

"""An article as one person sees it: everything the head of the screen says, in one statement."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from reviews.models import Article, ChainLink, ChangeRequest, ErrorMark, Notice, Pair, Person, ScreenSetting, Suggestion
from reviews.review.permission import offered_role
from reviews.review.states import Role, State
from reviews.views.rows import TO_REVIEW, TO_WRITE
from reviews.views.signed_in import person_of
from reviews.views.window import turn_of

# Written out, because a dozen subqueries take longer to compose than to run; both databases read them alike.
TOTAL = "(SELECT CAST(SUM(n) AS bigint) FROM reviews_tally WHERE article_id = reviews_article.id AND state = %s)"
FIRST = (
    '(SELECT "position" FROM reviews_pair WHERE article_id = reviews_article.id AND NOT retired AND state = %s '
    'ORDER BY "position" LIMIT 1)'
)
ANSWERED = [ChangeRequest.Status.FIXED, ChangeRequest.Status.CONTESTED]


@dataclass(frozen=True)
class Seen:
    """`role` is the person's; `answered` are their requests that were answered; `turn` is where the first pair stands that
    may wait for them; `unconfirmed` says that nobody has looked at some of the alignment yet; `unread` counts the
    notices that the person has not read.
    """

    article: Article
    role: Role
    by_state: dict[State, int]
    answered: int
    turn: int | None
    unconfirmed: bool
    unread: int
    setting: ScreenSetting

    @property
    def total(self) -> int:
        """All pairs."""
        return sum(self.by_state.values())


def articles_of(request: HttpRequest) -> "QuerySet[Article]":
    """The articles of this person, with the role in which they come to each, and whether any error is marked or text suggested."""
    marks = ErrorMark.objects.filter(pair__article=OuterRef("pk"), removed_at=None)
    suggested = Suggestion.objects.filter(pair__article=OuterRef("pk"), status=Suggestion.Status.OPEN)
    mine = Article.objects.of(person_of(request)).select_related("project", "off_desk__person")
    return mine.annotate(my_role=offered_role(), has_marks=Exists(marks), has_suggestions=Exists(suggested))


def article_and_role(request: HttpRequest, article_id: int) -> tuple[Article, Role]:
    """The article and what this person is in its project; 404 for outsiders."""
    article = get_object_or_404(articles_of(request), pk=article_id)
    return article, Role(article.my_role)  # type: ignore[attr-defined]


def seen(request: HttpRequest, article_id: int) -> Seen:
    """The article with all that its head says; 404 for outsiders."""
    row: Any = get_object_or_404(in_one_statement(request), pk=article_id)
    role = Role(row.my_role)
    firsts = [getattr(row, f"first_{state.value}") for state in turn_of(role, row) - {State.EXCLUDED}]
    return Seen(
        article=row,
        role=role,
        by_state={state: getattr(row, f"n_{state.value}") or 0 for state in State},
        answered=row.answered or 0,
        turn=min((first for first in firsts if first is not None), default=None),
        unconfirmed=row.unconfirmed,
        unread=row.unread or 0,
        setting=setting_in(row),
    )


def in_one_statement(request: HttpRequest) -> "QuerySet[Article]":
    """The articles of this person, each with the numbers and the setting of its head."""
    person, here = person_of(request), {"article": OuterRef("pk")}
    asked = ChangeRequest.objects.filter(pair__article=OuterRef("pk"), reviewer=person, status__in=ANSWERED)
    unread = Notice.objects.filter(person=person, read_at=None, article__project__memberships__person=person)
    return articles_of(
        request
    ).annotate(
        **{f"n_{state.value}": RawSQL(TOTAL, [state.value]) for state in State},  # noqa: S611
        **{f"first_{state.value}": RawSQL(FIRST, [state.value]) for state in TO_WRITE | TO_REVIEW},  # noqa: S611
        unread=Subquery(unread.order_by().values("person").annotate(n=Count("pk")).values("n")),
        answered=Subquery(asked.order_by().values("reviewer").annotate(n=Count("pk")).values("n")),
        unconfirmed=Exists(Pair.objects.filter(**here, alignment=Pair.Alignment.PROPOSED)),
        **setting_columns(person),
        last_act=Subquery(ChainLink.objects.filter(project=OuterRef("project")).order_by("-n").values("n")[:1]),
    )


def setting_columns(person: Person) -> dict[str, Subquery]:
    """The person's setting of the screen, in the columns from which `setting_in` makes it."""
    columns = {"own_keys": "keys", "letters_off": "letters_off", "saved_views": "views", "introduced": "introduced"}
    setting = ScreenSetting.objects.filter(person=person)
    return {column: Subquery(setting.values(name)) for column, name in columns.items()}


def setting_in(row: Any) -> ScreenSetting:
    """The screen setting that came with the row; what was never set stands as it is by default."""
    return ScreenSetting(
        keys=row.own_keys or {},
        letters_off=bool(row.letters_off),
        views=row.saved_views or {},
        introduced=bool(row.introduced),
    )

"""Who has how much to do in a project, and how much of it is late: what is assigned and not done, in all its articles."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext_noop

from reviews.models import Article, Assignment, Person, Project
from reviews.review.states import State
from reviews.views.assignments import UNDONE
from reviews.views.plots import Bar, bar

HEADS = (gettext_noop("To translate"), gettext_noop("To review"), gettext_noop("Late"), gettext_noop("Articles"))


@dataclass
class Work:
    """What one person has to do: pairs by task, those of them that are late, and the articles they stand in."""

    by_task: dict[str, int] = field(default_factory=lambda: dict.fromkeys(UNDONE, 0))
    late: int = 0
    articles: set[int] = field(default_factory=set)

    @property
    def pairs(self) -> int:
        """All of it."""
        return sum(self.by_task.values())


def workload(project: Project) -> list[Bar]:
    """A bar for each person with work, most work first; its end is what is late."""
    work = work_in(project)
    people = Person.objects.in_bulk(work)
    longest = max((one.pairs for one in work.values()), default=0)
    return [
        bar(
            str(people[key]),
            [*map(str, one.by_task.values()), str(one.late), str(len(one.articles))],
            {"wait": one.pairs - one.late, "unseen": one.late},
            longest,
        )
        for key, one in sorted(work.items(), key=lambda item: (-item[1].pairs, str(people[item[0]])))
    ]


def work_in(project: Project) -> dict[int, Work]:
    """The same by the key of the person: one statement, however many pairs are assigned."""
    shown = Article.objects.on_desk().filter(project=project, stage=Article.Stage.READY)
    rows = Assignment.objects.filter(pair__article__in=shown, pair__retired=False, ended_at=None)
    fields = ("person", "task", "due", "pair__article", "pair__state")
    today, work = timezone.localdate(), defaultdict[int, Work](Work)
    for person, task, due, article, state, n in rows.order_by().values_list(*fields).annotate(n=Count("pk")):
        if State(state) in UNDONE[task]:
            one = work[person]
            one.by_task[task] += n
            one.late += n if due and due < today else 0
            one.articles.add(article)
    return dict(work)

"""A small desk with named people, for tests."""

from dataclasses import dataclass
from functools import cache

from django.contrib.auth.hashers import make_password

from reviews.models import Article, Membership, Pair, Person, Project
from reviews.review.states import Role
from reviews.review.versions import create

SENTENCES = [
    ("The tide mill stood at the mouth of the river.", "潮汐磨坊立在河口。"),
    ("It ground corn for four hundred years.", "它磨了四百年的穀物。"),
    ("Nobody remembers who built it.", "沒有人記得是誰建的。"),
]


@dataclass
class Desk:
    """A project of Lin (lead), Mei (translator), Chen and Fang (reviewers), Wu (approver) and Gu (viewer)."""

    project: Project
    article: Article
    lin: Person
    mei: Person
    chen: Person
    fang: Person
    wu: Person
    gu: Person

    def pair(self, position: int = 1) -> Pair:
        """The pair at `position`, fresh from the database."""
        return Pair.objects.select_related("article__project").get(article=self.article, position=position)


PASS_PHRASE = "a long pass phrase"


@cache
def hashed_pass_phrase() -> str:
    """Hashed once a run: a good hash is slow."""
    return make_password(PASS_PHRASE)


def make_person(name: str) -> Person:
    """A person called `name` who signs in with the lower-case name and PASS_PHRASE."""
    return Person.objects.create(
        username=name.lower(),
        display_name=name,
        email=f"{name.lower()}@example.org",
        password=hashed_pass_phrase(),
    )


def make_desk(slug: str = "desk", **policy: object) -> Desk:
    """A desk with one ready article of three pairs, translated by Mei and loaded by Lin."""
    project = Project.objects.create(name=slug.title(), slug=slug, **policy)
    roles = {
        "Lin": Role.LEAD,
        "Mei": Role.TRANSLATOR,
        "Chen": Role.REVIEWER,
        "Fang": Role.REVIEWER,
        "Wu": Role.APPROVER,
        "Gu": Role.VIEWER,
    }
    people = {name: make_person(name if slug == "desk" else f"{name}-{slug}") for name in roles}
    for name, role in roles.items():
        Membership.objects.create(project=project, person=people[name], role=role.value)
    article = Article.objects.create(
        project=project,
        title="The tide mill",
        source_lang="en",
        target_lang="zh-Hant-TW",
        stage=Article.Stage.READY,
        loaded_by=people["Lin"],
        translator=people["Mei"],
    )
    create(
        [
            Pair(article=article, position=n, paragraph=1, source=source, target=target, source_lines=[n])
            for n, (source, target) in enumerate(SENTENCES, 1)
        ],
        by=people["Mei"],
    )
    return Desk(project, article, *(people[name] for name in roles))

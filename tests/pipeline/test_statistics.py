"""PostgreSQL knows how much a long article holds as soon as it is loaded."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.jobs import run_job
from reviews.models import Project
from reviews.pipeline import STEPS, FileToLoad, load_file
from tests.desk import make_person
from tests.live import ROOT

SAMPLE = ROOT / "seeds" / "tide-mill.txt"


@pytest.mark.django_db
@pytest.mark.parametrize(("much", "looks"), [(50, True), (500, False)])
def test_tables_are_looked_at_after_a_long_article_only(
    much: int, looks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviews.pipeline.statistics.MUCH", much)
    project = Project.objects.create(name="Desk", slug="desk")
    file = FileToLoad(content=SAMPLE.read_bytes(), name=SAMPLE.name)
    job = load_file(file, project, by=None, translator=make_person("Mei")).article.jobs.get()
    with CaptureQueriesContext(connection) as said:
        assert run_job(job, STEPS).state == "done"
    looked = [one["sql"] for one in said if one["sql"].startswith("ANALYZE")]
    assert len(looked) == (looks and connection.vendor == "postgresql")
    if looked:
        with connection.cursor() as cursor:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'reviews_historicalpair'")
            assert cursor.fetchone()[0] >= much

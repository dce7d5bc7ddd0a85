"""A file becomes an article with pairs, findings and history; the same file twice changes nothing."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.jobs import run_job
from reviews.load import LoadError
from reviews.models import Article, Finding, Job, Pair, Project
from reviews.pipeline import STEPS, FileToLoad, load_file, recheck_later
from reviews.review.actions.edit import edit
from tests.desk import make_desk, make_person
from tests.live import ROOT, SHARED

REAL = SHARED / "articles" / "national-interest.txt"
SAMPLE = ROOT / "seeds" / "tide-mill.txt"


def file(path: Path = SAMPLE, **options: object) -> FileToLoad:
    return FileToLoad(content=path.read_bytes(), name=path.name, **options)  # type: ignore[arg-type]


@pytest.fixture
def project(db: None) -> Project:
    return Project.objects.create(name="Desk", slug="desk")


def loaded(project: Project, **options: object) -> Article:
    mei = make_person("Mei")
    article = load_file(file(**options), project, by=None, translator=mei).article  # type: ignore[arg-type]
    run_job(article.jobs.get(), STEPS)
    article.refresh_from_db()
    return article


def test_the_sample_is_loaded_aligned_and_checked(project: Project) -> None:
    article = loaded(project)
    assert article.stage == Article.Stage.READY
    assert (article.source_lang, article.target_lang) == ("en", "zh-Hant-TW")
    pairs = list(Pair.objects.filter(article=article))
    assert [pair.position for pair in pairs] == list(range(1, len(pairs) + 1))
    assert len(pairs) > 50
    assert Finding.objects.filter(article=article, pair=None, rule="punctuation_width").count() == 1


def test_every_line_of_the_file_stands_in_some_pair(project: Project) -> None:
    article = loaded(project)
    stands = {n for pair in Pair.objects.filter(article=article) for n in (*pair.source_lines, *pair.target_lines)}
    lines = SAMPLE.read_text().rstrip("\n").split("\n")
    assert stands == set(range(1, len(lines) + 1))


def test_lines_without_a_twin_are_kept_with_a_proposed_reason(project: Project) -> None:
    alone = Pair.objects.filter(article=loaded(project)).exclude(proposed_exclusion="")
    reasons = set(alone.values_list("proposed_exclusion", flat=True))
    assert {"boilerplate", "tag", "added"} <= reasons
    assert all(not (pair.source and pair.target) for pair in alone)


def test_paragraphs_are_pairs_where_that_was_chosen(project: Project) -> None:
    article = loaded(project, level="paragraph")
    assert Pair.objects.filter(article=article).exclude(source="").exclude(target="").count() == 26


def test_every_pair_has_one_history_row_by_the_translator(project: Project) -> None:
    article = loaded(project)
    rows = Pair.history.filter(article=article)
    assert rows.count() == Pair.objects.filter(article=article).count()
    assert {(row.verb, str(row.history_user)) for row in rows} == {("load", "Mei")}


def test_the_same_file_twice_changes_nothing(project: Project) -> None:
    first = load_file(file(), project, by=None)
    again = load_file(FileToLoad(content=SAMPLE.read_bytes(), name="another name.txt"), project, by=None)
    assert (first.new, again.new, again.article) == (True, False, first.article)
    assert (Article.objects.count(), Job.objects.count()) == (1, 1)


def test_another_level_is_another_article(project: Project) -> None:
    assert load_file(file(), project, by=None).article != load_file(file(level="paragraph"), project, by=None).article


def test_a_bad_file_leaves_nothing_behind(project: Project) -> None:
    with pytest.raises(LoadError):
        load_file(FileToLoad(content=b"\xff\xfe\xff", name="bad.txt"), project, by=None)
    assert not Article.objects.exists()
    assert not Job.objects.exists()


def test_a_file_in_one_language_is_refused_with_a_reason_that_people_can_read(project: Project) -> None:
    only = FileToLoad(content=b"One line of English text.\nAnother line of English text.\n", name="one.txt")
    with pytest.raises(LoadError, match="one language"):
        load_file(only, project, by=None)


def test_rechecks_that_wait_are_one_job(db: None) -> None:
    desk = make_desk()
    recheck_later(desk.article)
    recheck_later(desk.article)
    assert Job.objects.filter(kind="recheck").count() == 1


def test_a_recheck_keeps_the_article_in_step_with_its_texts(db: None) -> None:
    desk = make_desk()
    for n in (1, 2):
        pair = desk.pair(n)
        edit(pair.pk, by=desk.mei, version=1, target=pair.target.replace("。", ",好。"))
    recheck_later(desk.article)
    run_job(Job.objects.get(kind="recheck"), STEPS)
    (found,) = Finding.objects.filter(article=desk.article, pair=None)
    assert {spot["version"] for spot in found.spots} == {2}


def test_ready_pairs_are_taken_as_they_are(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"source": "The mill.", "target": "磨坊。"}\n{"source": "The sea.", "target": "大海。"}\n')
    article = load_file(file(path), project, by=None).article
    run_job(article.jobs.get(), STEPS)
    assert list(Pair.objects.filter(article=article).values_list("source", "target")) == [
        ("The mill.", "磨坊。"),
        ("The sea.", "大海。"),
    ]


def test_the_command_loads_and_says_what_it_loaded(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_article", str(SAMPLE))
    assert "ready" in capsys.readouterr().out
    call_command("load_article", str(SAMPLE))
    assert "nothing changed" in capsys.readouterr().out


def test_the_command_names_what_is_wrong(project: Project, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9 \x81 caf\xe9\n")
    with pytest.raises(CommandError, match="byte"):
        call_command("load_article", str(tmp_path / "bad.txt"))
    with pytest.raises(CommandError, match="No such file"):
        call_command("load_article", str(tmp_path / "missing.txt"))


@pytest.mark.django_db
def test_the_real_article_has_its_88_half_width_marks_as_one_finding_and_no_false_alarm() -> None:
    path = REAL if REAL.exists() else SAMPLE
    project = Project.objects.create(name="Desk", slug="desk")
    article = load_file(file(path), project, by=None).article
    run_job(article.jobs.get(), STEPS)
    (folded,) = Finding.objects.filter(article=article, rule="punctuation_width")
    found = Finding.objects.filter(article=article).exclude(pk=folded.pk)
    if path == SAMPLE:
        assert len(folded.spots) > 80
        assert found.filter(rule="names", args__name="Lisbon").exists()
        return
    assert folded.args["count"] == len(folded.spots) == 88
    assert not found.filter(rule__in=["number", "date", "script_variant", "doubled", "invisible"]).exists()
    assert [one.args["name"] for one in found.filter(rule="names")] == ["Afghanistan"]
    assert found.filter(rule="term_consistency", args__first="精英", args__second="菁英").exists()

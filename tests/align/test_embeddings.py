"""Sentence embeddings help where words and lengths say nothing. The models are tiny, and made here."""

import json
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from django.core.management import CommandError, call_command
from model2vec import StaticModel
from tokenizers import Tokenizer, models, pre_tokenizers

from reviews.align import EmbedderError, align, embedder
from reviews.load import load

# Two made languages with words of one length; word n of the one means word n of the other.
LEFT = [f"{first}a{last}i" for first in "bdglmn" for last in "kprt"]
RIGHT = [f"{first}o{last}u" for first in "fhjswz" for last in "kprt"]
ORDER = range(len(LEFT))
LEFT_OUT = 2


def tiny_model(folder: Path) -> Path:
    """A static model in which words of one meaning have one vector."""
    words = ["[UNK]", *LEFT, *RIGHT]
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    meanings = np.eye(len(LEFT), dtype=np.float32)
    StaticModel(np.vstack([np.zeros_like(meanings[:1]), meanings, meanings]), tokenizer).save_pretrained(str(folder))
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    """Two files of sentences; the second lacks the third sentence of the first."""
    left = [f"{LEFT[n]} {LEFT[n]} {LEFT[n]}." for n in ORDER]
    right = [f"{RIGHT[n]} {RIGHT[n]} {RIGHT[n]}." for n in ORDER if n != LEFT_OUT]
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, lines in zip(paths, (left, right), strict=True):
        path.write_text("\n".join(lines), encoding="utf-8")
    return paths


def beads(texts: tuple[Path, Path], folder: Path | None) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    article = load(texts[0], "left.txt", texts[1], source_lang="xx", target_lang="yy")
    found = align(article, "sentence", embedder=embedder(folder) if folder else None)
    return [(bead.source, bead.target) for bead in found.beads]


def test_a_model_finds_what_words_and_lengths_do_not_tell(tmp_path: Path, texts: tuple[Path, Path]) -> None:
    kept = [n for n in ORDER if n != LEFT_OUT]
    right = [((n + 1,), (place,)) for place, n in enumerate(kept, 1)]
    assert beads(texts, tiny_model(tmp_path / "model")) == right
    assert beads(texts, None) != right


def test_the_command_takes_a_folder(
    tmp_path: Path, texts: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_model(tmp_path / "model")
    names = ["--source-lang", "xx", "--target-lang", "yy", "--level", "sentence", "--json"]
    call_command("align", str(texts[0]), str(texts[1]), "--embeddings", str(folder), *names)
    printed = json.loads(capsys.readouterr().out)
    assert printed["unaligned"] == {"source": [LEFT_OUT + 1], "target": []}


def test_a_folder_without_a_model_is_told(tmp_path: Path, texts: tuple[Path, Path]) -> None:
    with pytest.raises(CommandError, match="holds no model"):
        call_command("align", str(texts[0]), str(texts[1]), "--embeddings", str(tmp_path))


def test_a_transformer_is_asked_for_rows_of_length_one_and_fetches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the library's interface played by a stand-in: the library itself is far larger than everything else here."""
    (tmp_path / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer"}]')
    asked: list[dict[str, object]] = []

    class SentenceTransformer:
        def __init__(self, path: str, **options: object) -> None:
            asked.append({"path": path, **options})

        def encode(self, texts: list[str], **options: object) -> np.ndarray:
            asked.append(options)
            return np.eye(len(texts), 4)

    library = ModuleType("sentence_transformers")
    library.SentenceTransformer = SentenceTransformer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    vectors = embedder(tmp_path)(["a", "b"])
    assert vectors.shape == (2, 4)
    assert vectors.dtype == np.float32
    assert asked[0] == {"path": str(tmp_path), "device": "cpu", "local_files_only": True}
    assert asked[1]["normalize_embeddings"] is True


def test_a_library_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer"}]')
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EmbedderError, match=r"sentence_transformers.*requirements-embeddings\.txt"):
        embedder(tmp_path)

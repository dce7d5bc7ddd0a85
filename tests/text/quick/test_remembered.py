from reviews.text.quick.remembered import Remembered


def test_a_word_is_looked_up_once_however_often_it_is_asked_for() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length, 10)
    assert [lengths[word] for word in ("mill", "tide", "mill", "mill")] == [4, 4, 4, 4]
    assert asked == ["mill", "tide"]


def test_no_more_words_are_kept_than_there_is_room_for() -> None:
    lengths = Remembered(len, 2)
    assert [lengths[word] for word in ("mill", "tide", "river", "mill")] == [4, 4, 5, 4]
    assert len(lengths) <= 2


def test_what_is_learnt_of_many_words_at_once_is_not_asked_for_again() -> None:
    lengths = Remembered(len, 3)
    lengths.learn(["mill", "tide"], [40, 50])
    assert [lengths[word] for word in ("mill", "tide", "river")] == [40, 50, 5]
    lengths.learn(["net", "boat"], [1, 2])
    assert lengths == {"net": 1, "boat": 2}

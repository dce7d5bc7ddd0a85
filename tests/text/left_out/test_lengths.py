"""Of how long a Chinese text is expected to be."""

import pytest

from reviews.text.left_out.lengths import expected, expected_sizes, length_sizes, surprise

TURNS = """
at the end of the day/as far as Lin is concerned/as far as I can tell/as far as Mei knows
the fact of the matter is that/the fact that/as a matter of fact/it is fair to say that/it is only fair to say that
whether or not/one way or the other/in order to/a great deal of/a good deal/a good many of/a number of/a lot of/lots of
plenty of/could not help but/couldn't help but/there were/out there/it is clear that/it was hard to/the kind of
the sort of/any time soon/all of us/what struck me most/actually/quite/even/such as/things/when it comes to/in terms of
in the case of/in the event of/in the process of/with regard to/with respect to/going to/used to/be able to
through thick and thin/see eye to eye/get the job done/as luck would have it/on her face/would be a good idea for
to spend on/no reason/no choice but/get any better/the better part of/turned out to be/turn out to be/at all times
the best possible/the highest possible/please be advised that/be committed to/are committed to/goes without saying that
in a view to/with the view of/led them to/the very/any questions or concerns/we would be grateful if you could
i would appreciate it if you could/at your earliest convenience/i don't suppose you/happened to/happen to
please note that/it is important to note that/it is worth noting that/for the purposes of/for the purpose of
you will be pleased to hear that/to the best of his knowledge/with the exception of
"""


@pytest.mark.parametrize("turn", [turn for row in TURNS.strip().split("\n") for turn in row.split("/")])
@pytest.mark.parametrize("written", ["{}", "“{}”"])
def test_a_wordy_turn_is_not_missed_in_a_short_translation(turn: str, written: str) -> None:
    english = (
        f"Chen said the old mill, {written.format(turn)} the village by the river, ground flour until the war began."
    )
    _longer, wanted = surprise(english, "老陳說磨坊磨麵粉。", "en")
    assert wanted < expected(english)


def test_words_that_are_no_such_turn_weigh_what_they_do() -> None:
    english = (
        "Chen said that most of it was there, ordered by number, before the day began, and knew the way to the mill."
    )
    _longer, wanted = surprise(english, "老陳說磨坊磨麵粉。", "en")
    assert wanted == expected(english)


def test_a_word_counts_where_it_ends() -> None:
    sizes = expected_sizes("Lin paid 12.50 euros.")
    whole = [sizes[at] for at in range(22)]
    assert whole[:3] == [0.0, 0.0, 0.0]
    assert whole[3] == whole[7] < whole[8] == whole[13] < whole[14] == whole[19] < whole[20] == whole[21] == sizes.whole
    assert sizes.of(5)[14] == pytest.approx(whole[14] / sizes.whole * 5)


def test_each_character_of_chinese_counts() -> None:
    sizes = length_sizes("林付12元。")
    assert [sizes[at] for at in range(7)] == [0.0, 1.0, 2.0, 2.8, 3.5999999999999996, 4.6, 4.6]

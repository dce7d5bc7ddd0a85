"""Where the other text would have a stretch, by the words around it."""

from reviews.text.left_out.vicinity import longest_piece, place_of

# Three words before the stretch (10 to 20) and two behind it, each with where it is answered.
BEFORE = [((0, 2), (0, 2)), ((3, 5), (2, 4)), ((6, 8), (4, 6))]
BEHIND = [((20, 22), (6, 8)), ((25, 27), (10, 12))]


def test_what_is_left_out_has_no_room_between_its_neighbours() -> None:
    assert place_of(10, 20, BEFORE + BEHIND, 14) == (6, 6)


def test_what_stands_there_in_other_words_has_room() -> None:
    moved = [(here, (start + 5, end + 5)) for here, (start, end) in BEHIND]
    place = place_of(10, 20, BEFORE + moved, 20)
    assert place == (6, 11)
    assert longest_piece(place, [(0, 2), (2, 4), (4, 6), (11, 13)], range(21)) == 5


def test_at_the_beginning_and_the_end_the_text_itself_is_the_neighbour() -> None:
    assert place_of(0, 6, [((6, 8), (4, 6))], 14) == (0, 4)
    assert place_of(10, 20, BEFORE, 14) == (6, 14)


def test_one_word_that_was_moved_does_not_move_the_place() -> None:
    astray = [*BEFORE[:2], ((6, 8), (12, 14)), *BEHIND]
    assert place_of(10, 20, astray, 14) == (4, 6)


def test_answered_words_divide_a_place() -> None:
    assert longest_piece((0, 10), [(2, 3), (8, 9)], range(11)) == 5
    assert longest_piece((0, 10), [], range(11)) == 10
    assert longest_piece((3, 5), [(0, 10)], range(11)) == 0

"""Which memory of a process is moved into large pages."""

from reviews.large_pages import settle, whole_pages

SIZE = 0x200000
MAPS = """\
00400000-00a00000 r-xp 00000000 fe:00 1234                               /usr/bin/python3.11
00e00000-01000000 rw-p 00a00000 fe:00 1234                               /usr/bin/python3.11
01100000-01900000 rw-p 00000000 00:00 0                                  [heap]
7f0000000000-7f0000400000 rw-p 00000000 00:00 0
7f0000500000-7f0000700000 rw-p 00000000 00:00 0
7f0000800000-7f0001000000 ---p 00000000 00:00 0
7f0001000000-7f0001800000 rw-s 00000000 00:05 77                         /dev/shm/shared
7ffc00000000-7ffc00400000 rw-p 00000000 00:00 0                          [stack]
"""


def test_memory_of_the_process_alone_is_moved_as_far_as_it_holds_whole_pages() -> None:
    assert [*whole_pages(MAPS, SIZE)] == [(0x1200000, 0x1800000), (0x7F0000000000, 0x7F0000400000)]


def test_of_memory_in_small_pieces_none_is_moved() -> None:
    assert [*whole_pages(MAPS, 1 << 30)] == []


def test_what_is_held_is_the_same_afterwards() -> None:
    held = [bytes([n % 256]) * 100_000 for n in range(200)]
    settle()
    assert all(one == bytes([n % 256]) * 100_000 for n, one in enumerate(held))

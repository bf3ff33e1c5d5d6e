from threading import Thread

from tui.store.ids import IdMaker


def ids_of(count: int, clock: float) -> list[str]:
    maker = IdMaker(lambda: clock)
    return [maker.new_id() for _ in range(count)]


def test_an_id_is_32_hex_digits_with_its_milliseconds_first() -> None:
    (made,) = ids_of(1, 1_780_000_000.5)
    assert len(made) == 32
    assert int(made[:12], 16) == 1_780_000_000_500


def test_ids_of_one_millisecond_rise_and_keep_that_time() -> None:
    made = ids_of(10_000, 1_780_000_000)
    assert made == sorted(set(made))
    assert int(made[-1][:12], 16) - int(made[0][:12], 16) <= 1


def test_ids_rise_when_the_clock_goes_back() -> None:
    times = iter([2_000_000_000.0, 1_000_000_000.0, -5.0, 2_000_000_000.0])
    maker = IdMaker(lambda: next(times))
    made = [maker.new_id() for _ in range(4)]
    assert made == sorted(set(made))


def test_two_makers_of_one_millisecond_never_make_the_same_id() -> None:
    assert not set(ids_of(10_000, 1_780_000_000)) & set(ids_of(10_000, 1_780_000_000))


def test_two_makers_that_rise_above_the_same_id_never_make_the_same_one() -> None:
    first, second = (IdMaker(lambda: 1.0) for _ in range(2))
    for maker in (first, second):
        maker.rise_above(bytes.fromhex("0fff" * 2 + "00" * 12))
    made = [{maker.new_id() for _ in range(10_000)} for maker in (first, second)]
    assert not made[0] & made[1]


def test_an_id_from_beyond_all_clocks_does_not_use_up_the_room_for_later_ones() -> None:
    maker = IdMaker(lambda: 1_780_000_000)
    maker.rise_above(b"\xff" * 16)
    assert len(maker.new_id()) == 32


def test_a_clock_beyond_all_time_still_makes_ids() -> None:
    made = ids_of(2, 1e300)
    assert made[0] < made[1] and len(made[1]) == 32


def test_threads_get_ids_of_their_own() -> None:
    maker = IdMaker(lambda: 1_780_000_000)
    made: list[list[str]] = []

    def work() -> None:
        made.append([maker.new_id() for _ in range(2_000)])

    threads = [Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(each == sorted(each) for each in made)
    assert len({one for each in made for one in each}) == 16_000

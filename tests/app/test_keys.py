"""Letters under two layouts, and keys as a reader sees them."""

from string import ascii_lowercase

import pytest

from tui.app.keys import letter, shown_key


def test_a_letter_answers_under_the_letter_on_the_same_key() -> None:
    assert [letter(key) for key in "qgonkj"] == ["q,й", "g,п", "o,щ", "n,т", "k,л", "j,о"]


def test_a_capital_answers_under_a_capital() -> None:
    assert [letter(key) for key in "GKJ"] == ["G,П", "K,Л", "J,О"]


def test_every_letter_has_a_twin_of_its_own() -> None:
    twins = [letter(key).partition(",")[2] for key in ascii_lowercase]
    assert len(set(twins)) == 26
    assert not any(twin.isascii() for twin in twins)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("enter", "Enter"),
        ("escape", "Esc"),
        ("shift+tab", "Shift+Tab"),
        ("slash", "/"),
        ("question_mark", "?"),
        ("f1", "F1"),
        ("f10", "F10"),
        ("f", "f"),
        ("g", "g"),
        ("G", "G"),
        ("upper_g", "G"),
        ("1", "1–9"),
        ("0", "0"),
        ("pagedown", "PgDn"),
        ("п", ""),
        ("П", ""),
    ],
)
def test_a_key_is_shown_as_it_stands_on_the_keyboard_and_once(key: str, shown: str) -> None:
    assert shown_key(key) == shown

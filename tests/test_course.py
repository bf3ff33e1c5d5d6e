from pathlib import Path
from random import Random

import pytest

from tui.course import Course
from tui.journal import Journal
from tui.model.events import Event
from tui.model.roster import LONGEST_NAME, Roster, fit_name, login_for
from tui.store import Store, UnkeptStore


@pytest.fixture
def course() -> Course:
    return Course(Journal(UnkeptStore(), lambda: 1_780_000_000.0))


def test_a_learner_is_found_however_the_name_is_written(course: Course) -> None:
    ana = course.enrol("Ana Kovač")
    for name in ("ana kovac", "ANA  KOVAČ", "ana-kovac"):
        assert course.roster.find(name) == ana
    assert course.roster.find("") is None
    assert course.roster.find("Bo") is None


def test_logins_are_safe_and_nobody_has_anothers(course: Course) -> None:
    logins = [course.enrol(name).login for name in ("Ana Kovač", "Ana Kovac", "Леся", "李", "O’Brien-Ng", "x" * 60)]
    assert logins[:2] == ["ana-kovac", "ana-kovac-2"]
    assert len(set(logins)) == len(logins)
    assert all(login.isascii() and login.replace("-", "").isalnum() for login in logins)


@pytest.mark.parametrize("name", ["", "   ", "…", "x" * (LONGEST_NAME + 1), "A\x1b[2Jna", "A\u202ena", "A\nna\x07"])
def test_what_is_no_name_is_refused(name: str) -> None:
    assert fit_name(name) == ""


@pytest.mark.parametrize("name", ["Zoë O’Brien-Ng", "Леся Українка", "李小龍", "Bo", "Ana M. K."])
def test_names_stay_as_people_write_them(name: str) -> None:
    assert fit_name(f"  {name} ") == name
    assert login_for(name)


def test_a_key_belongs_to_one_learner_and_a_learner_may_own_several(course: Course) -> None:
    ana, bo = course.enrol("Ana"), course.enrol("Bo")
    course.bind_key(ana, "SHA256:a")
    course.bind_key(ana, "SHA256:b")
    course.bind_key(bo, "SHA256:a")
    for key in ("SHA256:a", "SHA256:b"):
        found = course.roster.by_key(key)
        assert found is not None and found.name == "Ana"
    assert course.roster.by_key("SHA256:c") is None


def test_a_reset_forgets_secrets_and_a_rename_keeps_the_login(course: Course) -> None:
    ana = course.enrol("Ana")
    course.bind_key(ana, "SHA256:a")
    course.bind_code(ana, "hash")
    course.reset(ana)
    course.rename(ana, "Anna")
    found = course.roster.learners[ana.id]
    assert (found.name, found.login, found.bound) == ("Anna", "ana", False)


def test_the_fold_is_the_same_in_whatever_order_events_arrive(course: Course) -> None:
    ana, bo = course.enrol("Ana"), course.enrol("Ana")
    for learner in (ana, bo):
        course.bind_key(learner, f"SHA256:{learner.login}")
    course.reset(ana)
    course.bind_code(ana, "hash")
    course.remove(bo)
    course.turn_door(open=False)
    events = course.journal.events("")
    for seed in range(5):
        Random(seed).shuffle(events)
        again = Roster(events)
        assert again.learners == course.roster.learners
        assert not again.open


def test_unknown_events_are_passed_over() -> None:
    odd = [
        Event("1" * 32, "from-the-future", "", "s", 1, 0, {}),
        Event("2" * 32, "renamed", "", "s", 2, 0, {"name": 3}),
    ]
    assert Roster(odd).learners == {}


def test_a_class_is_kept_in_its_folder_and_another_program_sees_changes(tmp_path: Path) -> None:
    with Store.open_class(tmp_path) as store, Store.open_class(tmp_path) as other:
        course, teacher = Course(Journal(store, lambda: 1.0)), Course(Journal(other, lambda: 2.0))
        course.enrol("Ana")
        course.save()
        assert teacher.catch_up()
        assert teacher.roster.find("Ana") is not None
        assert not teacher.catch_up()


def test_a_number_is_nobody_elses_ever(course: Course) -> None:
    learners = [course.enrol(name) for name in ("Ana", "Bo", "Cy")]
    course.remove(learners[0])
    dan = course.enrol("Dan")
    numbers = {each.name: each.number for each in course.roster.learners.values()}
    assert numbers == {"Bo": 2, "Cy": 3, "Dan": 4}
    course.remove(dan)
    assert course.enrol("Ana").number == 5
    assert Roster(course.journal.events("")).learners == course.roster.learners

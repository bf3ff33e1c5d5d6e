from io import StringIO

from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.glossary import not_found, print_entry, print_names


def test_an_entry_keeps_the_article_and_what_is_known_from_elsewhere_apart(guide: Guide, pipe: StringIO) -> None:
    print_entry(Dialogue(StringIO(), pipe), guide, guide.term("dnieper"))
    assert pipe.getvalue() == (
        "Dnieper (place)\nSay: NEE-per\nUkr. Дніпро́ (say: dnee-PRO)\nAlso written: Dnipro\n"
        "\nIn short: A great river.\n"
        "\nThe article says\n  The article says that it rises in the hills. (¶1)\n"
        "\nBackground\n  It is about 2200 km long. (source: An encyclopaedia)\n"
        "\nLater\n  A dam on it broke. (source: A newspaper)\n"
        "\nSee also: Don\n"
    )


def test_all_names_stand_with_their_kinds(guide: Guide, pipe: StringIO) -> None:
    print_names(Dialogue(StringIO(), pipe), guide)
    assert pipe.getvalue() == "Dnieper (place)\nDon (place)\n"


def test_an_unknown_name_gets_a_suggestion_where_there_is_one(guide: Guide) -> None:
    assert not_found(guide, "Dneper") == "The glossary has no “Dneper”. Did you mean Dnieper?"
    assert not_found(guide, "xyzzy") == "The glossary has no “xyzzy”. `studyguide glossary` prints all names."

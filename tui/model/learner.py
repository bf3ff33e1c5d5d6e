"""What a learner of a class is called where a teacher reads of them."""

from tui.model.value import value


@value
class Learner:
    """A learner's number and name."""

    number: int
    """The how-manieth of the class; it stays when others come and go, and nobody gets another's."""
    name: str

    def called(self, *, named: bool) -> str:
        """Return what stands for them: the name where names were asked for, else the number."""
        return self.name if named else f"learner {self.number}"

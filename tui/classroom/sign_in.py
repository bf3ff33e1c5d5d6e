"""Signing in, line by line, before any program runs: who one is, and the code that proves it."""

import asyncio
from typing import Protocol

from tui.classroom.hall import Hall
from tui.classroom.pace import TRIES
from tui.codes import CLASS_LENGTH, hashed, new_personal_code, shown
from tui.model.roster import Enrolled, fit_name
from tui.store import StoreError

WHAT_THE_TEACHER_SEES = (
    "Your teacher sees: what you read, quiz answers, words looked up, objections.",
    "Your teacher does not see: your private notes, or answers to ungraded questions.",
    "No question asks for your opinion. Speed is never shown or ranked.",
)
_CLOSED = "The class is closed now. Ask your teacher when it opens."
_REMOVED = "Your teacher took you off the class’s list. Everything is kept."
_WRONG = "Name and code don’t belong together. Look at both once more."
_TAKEN = (
    "This name has a code or key of its own, so the class code doesn’t open it.",
    "If it is yours, use your own code or key; your teacher can reset it.",
    "If it is a classmate’s, add a letter of your family name to yours.",
)


class Left(Exception):
    """The person went away, or wants to."""


class Desk(Protocol):
    """The person at the other end."""

    fingerprint: str
    """Of the key that they hold, as it was proved; empty without one."""
    address: str

    def say(self, text: str) -> None:
        """Show a line."""
        ...

    async def ask(self, prompt: str, *, hidden: bool = False) -> str:
        """Return the line that is typed; raises Left."""
        ...


class SignIn:
    """One person's signing in."""

    def __init__(self, hall: Hall, desk: Desk) -> None:
        self._hall = hall
        self._desk = desk
        self._course = hall.course

    async def run(self) -> Enrolled | None:
        """Return who it is, or None after the reason was said; raises Left, StoreError."""
        self._course.catch_up()
        if not self._course.roster.open:
            self._refuse("the class is closed", _CLOSED)
            return None
        known = self._course.roster.by_key(self._desk.fingerprint) if self._desk.fingerprint else None
        if known is None:
            self._desk.say(self._hall.title)
            known = await self._by_code()
        if known is not None and not known.informed:
            await self._inform(known)
        if known is None:
            return None
        await self._hall.keep()
        return self._still(known)

    def _still(self, learner: Enrolled) -> Enrolled | None:
        """Return the learner as the list has them by now, or None after it was said that nobody such can come in."""
        self._course.catch_up()
        now = self._course.roster.learners.get(learner.id)
        if not self._course.roster.open:
            self._refuse("the class is closed", _CLOSED)
            return None
        if now is None:
            self._refuse("off the list", _REMOVED)
        return now

    async def _by_code(self) -> Enrolled | None:
        for tries in range(1, TRIES + 1):
            name = fit_name(await self._desk.ask("Your name:"))
            if not name:
                self._desk.say("Type your name as people write it, with at most 60 characters.")
                continue
            code = await self._desk.ask("Class code, or your own code:", hidden=True)
            learner, why = await self._check(name, code)
            if learner is not None:
                bound = await self._bind(learner)
                if bound is not None:
                    return bound
                self._refuse("another was quicker to take the name", None)
                why = _TAKEN
            else:
                wait = self._hall.pace.wrong(self._desk.address, tries)
                self._refuse("wrong code", None)
                await asyncio.sleep(wait)
            for line in why:
                self._desk.say(line)
        self._desk.say("That was the last try of this connection. Come in again to go on.")
        return None

    async def _check(self, name: str, code: str) -> tuple[Enrolled | None, tuple[str, ...]]:
        """Return whom name and code let in, or why nobody; one hash is worked out whatever is known of the name."""
        letters = sum(letter.isalnum() for letter in code)
        of_class = letters <= CLASS_LENGTH
        before = self._course.roster.find(name)
        kept = self._course.roster.class_code if of_class else (before.code if before else "")
        if not await self._hall.fits(code, kept):
            return None, (_WRONG,)
        learner = self._course.roster.find(name)
        if not of_class:
            same = learner is not None and before is not None and learner.id == before.id and learner.code == kept
            return (learner, ()) if same else (None, (_WRONG,))
        if learner is not None and learner.bound:
            return None, _TAKEN
        return learner or self._course.enrol(name), ()

    async def _bind(self, learner: Enrolled) -> Enrolled | None:
        """Give the learner a secret of their own where there is none, or one key more if they like.

        Returns None if somebody else, who gave the same name, was quicker to get one.
        """
        key, code, kept = self._desk.fingerprint, "", ""
        if key and not await self._yes(
            "Is the computer account you came from yours alone? Then its key lets you in. (y/n)"
        ):
            key = ""
        if not learner.bound and (not key or self._course.roster.by_key(key)):
            key, code = "", new_personal_code()
            kept = await asyncio.to_thread(hashed, code)
        now = self._course.roster.learners.get(learner.id)
        if now is None:
            return learner
        if now.bound and not learner.bound:
            return None
        if key:
            self._course.bind_key(now, key)
        elif code:
            self._course.bind_code(now, kept)
            try:
                await self._hall.keep()
            except StoreError:  # kept later, it would shut out one who never saw it
                self._course.reset(now)
                raise
            self._desk.say(f"Your own code is  {shown(code)}")
            self._desk.say("It is shown this once and lets only you in. Write it down.")
            await self._desk.ask("Press Enter when you have it.")
        await self._hall.keep()
        return self._course.roster.learners.get(learner.id, learner)

    async def _inform(self, learner: Enrolled) -> None:
        for line in WHAT_THE_TEACHER_SEES:
            self._desk.say(line)
        await self._desk.ask("Press Enter to go on.")
        self._course.inform(learner)

    async def _yes(self, prompt: str) -> bool:
        return (await self._desk.ask(prompt)).strip().casefold() in ("y", "yes")

    def _refuse(self, why: str, line: str | None) -> None:
        self._hall.log.write("refused", why=why, address=self._desk.address)
        if line is not None:
            self._desk.say(line)

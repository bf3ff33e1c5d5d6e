"""A teacher's signing in, line by line: by a key of their own or the teacher's code, under the user name `teacher`."""

import asyncio

from tui.classroom.hall import Hall
from tui.classroom.pace import TRIES
from tui.classroom.sign_in import Desk

TEACHER = "teacher"
"""The SSH user name that asks for the teacher's screens."""
_NO_CODE = "No teacher’s code is set. `studyguide class NAME teacher` on the machine that serves makes one."
_WRONG = "That is not the teacher’s code."


class TeacherSignIn:
    """One person's signing in as the teacher."""

    def __init__(self, hall: Hall, desk: Desk) -> None:
        self._hall = hall
        self._desk = desk
        self._course = hall.course

    async def run(self) -> bool | None:
        """Return whether it is the teacher, or None where a learner wants in; raises Left, StoreError."""
        self._course.catch_up()
        if self._desk.fingerprint and self._desk.fingerprint in self._course.teacher.keys:
            return True
        self._desk.say(self._hall.title)
        if not self._course.teacher.code:
            self._desk.say(_NO_CODE)
        for tries in range(1, TRIES + 1):
            code = await self._desk.ask("Teacher’s code (Enter alone: come in as a learner):", hidden=True)
            if not code.strip():
                return None
            kept = self._course.teacher.code
            if await self._hall.fits(code, kept) and kept == self._course.teacher.code:
                await self._bind()
                return True
            wait = self._hall.pace.wrong(self._desk.address, tries)
            self._hall.log.write("refused", why="wrong teacher’s code", address=self._desk.address)
            await asyncio.sleep(wait)
            self._desk.say(_WRONG)
        self._desk.say("That was the last try of this connection. Come in again to go on.")
        return False

    async def _bind(self) -> None:
        """Let the key that was offered stand for the code next time, if the teacher likes."""
        key = self._desk.fingerprint
        if not key:
            return
        answer = await self._desk.ask("Shall your key let you in as the teacher from now on? (y/n)")
        if answer.strip().casefold() in ("y", "yes"):
            self._course.bind_teacher_key(key)
            await self._hall.keep()

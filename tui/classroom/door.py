"""One SSH connection: lets anyone in who speaks the protocol, and opens nothing but visits."""

import asyncio

import asyncssh

from tui.classroom.hall import Hall
from tui.classroom.visit import Caller, Visit

MOST_VISITS = 3
"""Visits that one connection may have at once."""
_SECONDS_WITHOUT_VISIT = 20.0


class Doors:
    """All connections, and among them those that haven't yet proved to speak the protocol."""

    MOST, MOST_WAITING = 1000, 400

    def __init__(self) -> None:
        self.all: dict[Door, None] = {}
        self._waiting: dict[Door, None] = {}

    def add(self, door: "Door") -> None:
        """Let a connection wait; when there are too many, the oldest goes, but none with a learner at work."""
        if len(self.all) >= self.MOST:
            oldest = next((each for each in self.all if not each.is_at_work), None)
            if oldest is not None:
                self.remove(oldest)
                oldest.abort()
        self.all[door] = None
        self._waiting[door] = None
        if len(self._waiting) > self.MOST_WAITING:
            oldest = next(iter(self._waiting))
            del self._waiting[oldest]
            oldest.abort()

    def let_in(self, door: "Door") -> None:
        """Let it wait no longer."""
        self._waiting.pop(door, None)

    def remove(self, door: "Door") -> None:
        """Forget a connection that has ended."""
        self.let_in(door)
        self.all.pop(door, None)


class Door(asyncssh.SSHServer):
    """Accepts any signed key, else no proof at all; who one is is asked afterwards, line by line."""

    def __init__(self, hall: Hall, doors: Doors) -> None:
        self._hall = hall
        self._doors = doors
        self._connection: asyncssh.SSHServerConnection | None = None
        self._offered = self._proved = self._user = ""
        self._address = "unknown"
        self._is_in = False
        self._refused: set[str] = set()
        self._visits: set[Visit] = set()
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        """Take the connection."""
        self._connection = conn
        self._address = str((conn.get_extra_info("peername") or ("unknown",))[0])
        self._doors.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it; a client that never got to signing in is logged, with what it lacked."""
        self._doors.remove(self)
        if exc is not None and not self._is_in:
            left = isinstance(exc, asyncssh.ConnectionLost)
            self._refuse("it left before signing in; an old client does" if left else str(exc))
        if self._timer is not None:
            self._timer.cancel()

    @property
    def is_at_work(self) -> bool:
        """Whether a learner's program runs here."""
        return any(visit.is_seated for visit in self._visits)

    def abort(self) -> None:
        """End the connection at once."""
        if self._connection is not None:
            self._connection.abort()

    async def gone(self) -> None:
        """Wait until the connection has ended."""
        if self._connection is not None:
            await self._connection.wait_closed()

    def begin_auth(self, username: str) -> bool:
        """Let the client say which keys it has; its user name matters only where it is the teacher's."""
        self._user = username
        return True

    def public_key_auth_supported(self) -> bool:
        """Accept keys."""
        return True

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        """Take any key; it counts only if it is this one whose signature completes the authentication."""
        self._offered = key.get_fingerprint()
        return True

    def password_auth_supported(self) -> bool:
        """Take no passwords."""
        return False

    def kbdint_auth_supported(self) -> bool:
        """Take those without a key, too."""
        return True

    def get_kbdint_challenge(self, username: str, lang: str, submethods: str) -> bool:
        """Ask nothing; a key that was merely shown before is forgotten."""
        self._offered = ""
        return True

    def auth_completed(self) -> None:
        """Let the key count whose signature has just been checked, if one was."""
        self._proved = self._offered
        self._is_in = True
        self._doors.let_in(self)
        self._expect_visit()

    def session_requested(self) -> Visit | bool:
        """Open a visit."""
        self._visits = {visit for visit in self._visits if not visit.is_over}
        if self._connection is None or len(self._visits) >= MOST_VISITS:
            return False
        if self._timer is not None:
            self._timer.cancel()
        visit = Visit(self._hall, Caller(self._address, self._proved, self._user), self._visit_over)
        self._visits.add(visit)
        return visit

    def connection_requested(self, dest_host: str, dest_port: int, orig_host: str, orig_port: int) -> bool:
        """Forward nothing."""
        return self._refuse("forwarding")

    def unix_connection_requested(self, dest_path: str) -> bool:
        """Forward nothing."""
        return self._refuse("forwarding")

    def server_requested(self, listen_host: str, listen_port: int) -> bool:
        """Listen for nobody."""
        return self._refuse("forwarding")

    def unix_server_requested(self, listen_path: str) -> bool:
        """Listen for nobody."""
        return self._refuse("forwarding")

    def tun_requested(self, unit: int | None) -> bool:
        """Open no tunnel."""
        return self._refuse("tunnel")

    def tap_requested(self, unit: int | None) -> bool:
        """Open no tunnel."""
        return self._refuse("tunnel")

    def _refuse(self, why: str) -> bool:
        """Log a refusal, the same one once a connection."""
        if why not in self._refused:
            self._refused.add(why)
            self._hall.log.write("refused", why=why, address=self._address)
        return False

    def _visit_over(self) -> None:
        if all(visit.is_over for visit in self._visits):
            self._expect_visit()

    def _expect_visit(self) -> None:
        """Close a connection without any visit after a while."""
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(_SECONDS_WITHOUT_VISIT, self.close)

    def close(self) -> None:
        """Close the connection in order."""
        if self._connection is not None:
            self._connection.close()

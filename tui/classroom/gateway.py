"""The door to the network: one SSH server, its algorithms, its end."""

import asyncio
import contextlib

import asyncssh

from tui.classroom.door import Door, Doors
from tui.classroom.hall import Hall

KEX = ("mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org")
CIPHERS = ("aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr", "aes128-ctr")
MACS = ("hmac-sha2-256-etm@openssh.com", "hmac-sha2-512-etm@openssh.com", "umac-128-etm@openssh.com")
SIGNATURES = ("ssh-ed25519", "sk-ssh-ed25519@openssh.com", "rsa-sha2-512", "rsa-sha2-256")
"""Algorithms in which an SSH audit finds no failure."""
LOGIN_SECONDS = 180
"""Until a key or none was shown; a student compares the fingerprint with the board meanwhile, letter by letter."""
KEEP_ALIVE_SECONDS, KEEP_ALIVES = 30, 3
_BACKLOG = 512
_WINDOW = 1 << 16
"""Bytes that a client may send ahead of what is read: more than a paste, and little in all for a thousand visits."""
_SECONDS_TO_END, _SECONDS_TO_READ = 30.0, 1.0
"""How long programs may take to end, and clients to show the last line and go by themselves."""
_GOODBYE = "The class is over for now. Everything is kept."


class Gateway:
    """Listens, and hands each connection to a door of its own."""

    def __init__(self, hall: Hall, host_key: asyncssh.SSHKey) -> None:
        self._hall = hall
        self._host_key = host_key
        self._doors = Doors()
        self._server: asyncssh.SSHAcceptor | None = None

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return self._server.get_port() if self._server is not None else 0

    async def start(self, host: str, port: int) -> None:
        """Listen on an address (all of them if it is empty) and port (any free one if it is 0); raises OSError."""
        self._server = await asyncssh.listen(
            host,
            port,
            server_factory=lambda: Door(self._hall, self._doors),
            server_host_keys=[self._host_key],
            server_version="studyguide",
            config=None,
            kex_algs=_known(KEX, asyncssh.kex.get_kex_algs()),
            encryption_algs=CIPHERS,
            mac_algs=_known(MACS, asyncssh.mac.get_mac_algs()),
            signature_algs=SIGNATURES,
            compression_algs=["none"],
            gss_host=None,
            host_based_auth=False,
            password_auth=False,
            agent_forwarding=False,
            x11_forwarding=False,
            allow_scp=False,
            rdns_lookup=False,
            encoding=None,
            line_editor=False,
            window=_WINDOW,
            login_timeout=LOGIN_SECONDS,
            keepalive_interval=KEEP_ALIVE_SECONDS,
            keepalive_count_max=KEEP_ALIVES,
            backlog=_BACKLOG,
        )

    async def stop(self) -> None:
        """Listen no more, let every learner's program end in order, then close all connections."""
        if self._server is None:
            return
        self._server.close()
        overs = []
        for stay in list(self._hall.stays):
            stay.dismiss(_GOODBYE)
            overs.append(stay.over)
        if overs:
            await asyncio.wait(overs, timeout=_SECONDS_TO_END)
            goings = [asyncio.create_task(door.gone()) for door in self._doors.all]
            if goings:
                await asyncio.wait(goings, timeout=_SECONDS_TO_READ)
        for door in list(self._doors.all):
            door.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._server.wait_closed(), 2)


def _known(wanted: tuple[str, ...], known: list[bytes]) -> list[str]:
    """Return the algorithms that this build of asyncssh knows: some need a library that may be missing."""
    return [name for name in wanted if name.encode() in known]

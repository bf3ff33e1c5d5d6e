"""A small app that logs what reaches it; run as a script with its terminal on the standard streams."""

import fcntl
import os
import sys
import termios
from pathlib import Path


def lead_session(has_child: bool) -> None:
    """Take the controlling terminal, and as a shell would, wait for a child that runs the app."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if has_child and (child := os.fork()):
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def run(folder: Path) -> int:
    """Run the app, which writes its log and its process id into the folder."""
    from textual.app import App, ComposeResult
    from textual.events import Event
    from textual.widgets import Static

    from tui.app.driver import driver_class

    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    (folder / "pid").write_text(str(os.getpid()))

    class Probe(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("probe is ready")

        def on_ready(self) -> None:
            os.write(log, b"ready\n")

        async def on_event(self, event: Event) -> None:
            values = [
                f"{name}={getattr(event, name)}" for name in ("key", "text", "x", "y", "size") if hasattr(event, name)
            ]
            os.write(log, (" ".join([type(event).__name__, *values]) + "\n").encode(errors="replace"))
            await super().on_event(event)

        def key_f1(self) -> None:
            raise RuntimeError("told to crash")

        def key_f2(self) -> None:
            self.query_one(Static).update("word " * 500)
            self.call_after_refresh(self.key_f2)

        def key_f3(self) -> None:
            self.action_suspend_process()

        def key_f4(self) -> None:
            with self.suspend():
                os.write(1, b"[suspended]")

    app = Probe(driver_class=driver_class())
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    lead_session(has_child=len(sys.argv) > 2)
    sys.exit(run(Path(sys.argv[1])))

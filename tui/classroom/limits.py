"""What one learner's child may take of the machine."""

import contextlib
import os
import resource

from tui.model.value import value

NICENESS = 5
"""Children yield to the gateway, through which every key goes."""


@value
class Limits:
    """Limits of one child; the class as a whole is bounded by how many children there may be."""

    memory: int = 1 << 30
    """Bytes of address space."""
    files: int = 64
    """Descriptors."""
    file_size: int = 256 << 20
    """Bytes of the largest file that it may write."""
    processor: int = 1200
    """Seconds of processor time; a whole lesson takes well under a minute."""
    processes: int = 4096
    """Processes and threads of the account that serves, since the kernel counts them together."""

    def apply(self) -> None:
        """Bind this process to the limits, for good."""
        for kind, most in (
            (resource.RLIMIT_AS, self.memory),
            (resource.RLIMIT_NOFILE, self.files),
            (resource.RLIMIT_FSIZE, self.file_size),
            (resource.RLIMIT_NPROC, self.processes),
            (resource.RLIMIT_CORE, 0),
        ):
            _limit(kind, most, most)
        _limit(resource.RLIMIT_CPU, self.processor, self.processor + 5)
        with contextlib.suppress(OSError):
            os.nice(NICENESS)


def _limit(kind: int, soft: int, hard: int) -> None:
    bound = resource.getrlimit(kind)[1]
    if bound != resource.RLIM_INFINITY:
        soft, hard = min(soft, bound), min(hard, bound)
    resource.setrlimit(kind, (soft, hard))

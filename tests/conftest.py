"""What holds for every test: days are those of UTC, whatever zone this machine is set to."""

import os
import time

os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

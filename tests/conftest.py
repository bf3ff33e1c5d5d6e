"""What holds for every test: days are those of UTC, and generated examples are the same in every run.

With STUDYGUIDE_TEST_SEARCH=1 new examples are sought.
"""

import os
import time

from hypothesis import settings

os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile("search" if os.environ.get("STUDYGUIDE_TEST_SEARCH") else "steady")

"""Many learners over SSH: a gateway, a warm process, and a child a learner on a terminal of its own."""

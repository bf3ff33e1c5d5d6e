"""What a guide and a learner's work are: frozen values and pure rules, without I/O or a clock."""

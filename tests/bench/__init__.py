"""How fast the program is, beside its yardsticks: `python -m tests.bench`."""

"""The study line by line, for pipes, poor terminals and screen readers."""

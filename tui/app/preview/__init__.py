"""The app on a guide that is being written: each saved change shows at once, where its author stands."""

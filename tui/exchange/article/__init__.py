"""A text, Markdown or HTML file to the beginnings of a guide."""

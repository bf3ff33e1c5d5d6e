"""What a teacher reads of a class, outside the full screen: as text, for spreadsheets, as a page, as data."""

"""JSON Schemas of a guide's files, for editors: generated from the shapes that the loader goes by."""

from tui.library.schema.files import FIRST_LINE, schema_files, schema_name, write_schemas

__all__ = ["FIRST_LINE", "schema_files", "schema_name", "write_schemas"]

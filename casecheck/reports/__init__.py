"""The defect list in its forms: JSON, spreadsheet, CSV, HTML page, table in the terminal."""

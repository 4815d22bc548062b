"""Read the fields of a case from the words of its documents."""

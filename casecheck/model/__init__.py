"""The nouns of casecheck: frozen types that import nothing but the standard library."""

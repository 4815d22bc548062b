"""Write the invented sample dossiers: truth in, papers and expected.yaml out."""

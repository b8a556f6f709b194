-- Trigrams serve the searches on folded text.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

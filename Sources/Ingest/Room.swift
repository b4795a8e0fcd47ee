// The room of Ingest.

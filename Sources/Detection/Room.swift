// The room of Detection.

/**
 * The engine's own allocator (jemalloc, on Linux) gives memory back to the system a second after it was freed, and a
 * small statement frees a dozen tables for joins and sums: a third of the time of a small county went to pages taken and
 * given back. It reads its settings when the engine is loaded, so that this stands before the import of the engine.
 */
process.env['DUCKDB_JE_MALLOC_CONF'] ??= 'dirty_decay_ms:-1,muzzy_decay_ms:-1';

/**
 * The program that made a site, as pages, manifests and reports state it beside the hash of the data: with both, anybody
 * can make the same files again.
 */
export interface Program {
  readonly name: string;
  /** By semantic versioning, `3.0.0`. */
  readonly version: string;
  /**
   * Full hash of the last commit that changed the program; a commit of data or documents leaves it as it is. Null where
   * nobody can tell: the program came without its history.
   */
  readonly commit: string | null;
  /** Files of the program differ from that commit. */
  readonly has_changes: boolean;
}

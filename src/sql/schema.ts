/** What the SQL page knows of a table: from the codebook before the engine runs, from the engine afterwards. */
export interface SqlTable {
  readonly name: string;
  /** Chinese name; '' when there is none. */
  readonly label: string;
  readonly meaning: string;
  readonly columns: readonly SqlColumn[];
}

/** A column that can be asked. */
export interface SqlColumn {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  /** The engine's type, or that of the codebook in words. */
  readonly type: string;
}

/** An indicator by its number, for completion inside a text. */
export interface SqlIndicator {
  readonly indicator_id: string;
  readonly title: string;
}

/** Everything that completion and the list of tables know. */
export interface SqlSchema {
  readonly tables: readonly SqlTable[];
  readonly indicators: readonly SqlIndicator[];
}

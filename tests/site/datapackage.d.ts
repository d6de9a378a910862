/** What the tests use of the library, which has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly schema: { readonly foreignKeys: readonly unknown[] };
    /** Rejects when a row breaks its schema; with `relations`, when a relation leads nowhere. */
    read(options: { readonly relations: boolean }): Promise<readonly unknown[]>;
  }
  export const Package: {
    load(
      descriptor: unknown,
      options: { readonly basePath: string },
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly Resource[];
    }>;
  };
}

/** Codes of what may be found while rows are checked against the schema and against each other (src/validate). */
export const checkingCodes = ['empty-required'] as const;

/** Codes of what may be found while a file is turned into rows (src/csv). */
export const readingCodes = ['gbk-decoded'] as const;

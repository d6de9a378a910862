/** Stands in the register where a document bears no number. */
export const noDocumentNumber = '字号未载明';

/** What a document is called in one word: its number or, where it has none, its title. */
export function documentName(document: { readonly document_number: string; readonly title: string }): string {
  return document.document_number === noDocumentNumber ? `《${document.title}》` : document.document_number;
}

/** The same with both: `临政办发〔2022〕3号《…》`. */
export function documentNameAndTitle(document: { readonly document_number: string; readonly title: string }): string {
  const name = documentName(document);
  return name === `《${document.title}》` ? name : `${name}《${document.title}》`;
}

import type { ErrorPlace } from '../../sql/error-place.ts';
import type { SqlSchema } from '../../sql/schema.ts';

/** Where the reader writes SQL: a plain text area at first, the editor once it has come. */
export interface TextBox {
  readonly text: () => string;
  /** Equal ends when nothing is selected. */
  readonly selection: () => ErrorPlace;
  /** Replaces the whole text; can be undone. */
  readonly replace: (text: string) => void;
  /** Writes at the cursor, in place of what is selected. */
  readonly insert: (text: string) => void;
  /** Marks the place of an error until the text changes; null takes the mark off. */
  readonly mark: (place: ErrorPlace | null) => void;
  readonly focus: () => void;
}

/** What the editor tells the page, and what it asks of it. */
export interface TextBoxEvents {
  readonly onRun: () => void;
  readonly onChange: () => void;
  /** What completion knows, asked anew each time. */
  readonly schema: () => SqlSchema;
}

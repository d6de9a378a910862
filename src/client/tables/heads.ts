import { element, fill } from '../elements.ts';
import { columnOf, type Column, type View } from './view.ts';

/** The head of a column by which a table can be sorted: a button that goes through upwards, downwards, as it came. */
export interface Head {
  readonly column: Column;
  readonly label: string;
  /** What its rows are chosen by. */
  readonly chosenBy: string;
  readonly start: (change: (part: Partial<View>) => void, present: () => View) => void;
  /** Says how the table is sorted. */
  readonly show: (view: View) => void;
}

/** Null for a head without an order. */
export function headOf(cell: HTMLTableCellElement): Head | null {
  const column = columnOf(cell.dataset);
  if (column === null) return null;
  const label = cell.textContent.trim();
  // A link cannot stand in a button: the head keeps it, and the button stands beside it.
  const link = cell.querySelector('a');
  const button = element('button', { type: 'button' }, link ? '' : label);
  if (link) button.setAttribute('aria-label', `按${label}排序`);
  return {
    column,
    label,
    chosenBy: cell.dataset['chosenBy'] ?? label,
    start: (change, present) => {
      if (link) link.after(button);
      else fill(cell, button);
      cell.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => change(next(column.key, present())));
    },
    show: ({ column: sorted, isDown }) => {
      const order = isDown ? 'descending' : 'ascending';
      cell.setAttribute('aria-sort', sorted === column.key ? order : 'none');
    },
  };
}

function next(key: string, { column, isDown }: View): Partial<View> {
  if (column !== key) return { column: key, isDown: false };
  return isDown ? { column: null, isDown: false } : { isDown: true };
}

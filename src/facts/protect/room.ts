import { isFlow, widthOf, type Bounds, type Cell } from './cells.ts';

/** Whether a hidden count has less room than it must have. */
export function isTold(
  cell: Cell,
  { known, room, smallCell }: { readonly known: Bounds; readonly room: number; readonly smallCell: number },
): boolean {
  if (!isFlow(cell.measure)) return widthOf(known) < room;
  if (known.low < known.high) return false;
  // Each of several numbers is derivable of their sum only when all are as large as they can be, or none is there.
  return cell.measure !== 'other-flows' || (cell.value > 0 && (cell.size === 1 || known.low >= cell.size * smallCell));
}

/** Whether an increment, or a number that was kept back before, can be about few persons at all. */
export function isOfFew({ low, high }: Bounds, smallCell: number): boolean {
  const isNobody = low === 0 && high === 0;
  return !isNobody && low <= smallCell && high >= -smallCell;
}

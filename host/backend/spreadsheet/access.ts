/** Protection: who may edit what. People and scripts are refused alike; the file's owner never is. */
import type { Area, Protection } from '../../book/book';
import type { ExecutionContext } from '../../runner/protocol';
import { contains, cut } from './areas';
import { exception } from './operation';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Stands in `editors` for everyone who may edit the file: a protection whose editors nobody has changed yet protects from nobody. */
export const EVERYONE = '*';

/** Whether the script's account may edit what this protection covers. */
export function mayEdit(execution: ExecutionContext, protection: Protection): boolean {
  const { editors, warningOnly } = protection;
  return (
    warningOnly ||
    execution.user === execution.book.owner ||
    editors.includes(EVERYONE) ||
    editors.includes(execution.user)
  );
}

function covers(protection: Protection, area: Area): boolean {
  if (protection.kind === 'RANGE') return cut(protection.area, area) !== null;
  if (protection.area.sheet !== area.sheet) return false;
  return !(protection.unprotected ?? []).some((open) => contains(open, area));
}

/** Whether the script's account may edit every cell of an area. */
export function mayEditArea(execution: ExecutionContext, area: Area): boolean {
  return execution.book.protections().every((one) => !covers(one, area) || mayEdit(execution, one));
}

/** Throws Google's error when a cell of the area is protected from the script's account. */
export function requireEdit(execution: ExecutionContext, area: Area): void {
  if (!mayEditArea(execution, area)) throw exception(REFUSED);
}

/** The same for what belongs to the sheet as a whole: its name, its new rows, its order. Protected ranges do not matter. */
export function requireSheetEdit(execution: ExecutionContext, sheet: number): void {
  const refused = execution.book
    .protections()
    .some((one) => one.kind === 'SHEET' && one.area.sheet === sheet && !mayEdit(execution, one));
  if (refused) throw exception(REFUSED);
}

/** Changing a protection itself is for those it lets edit. */
export function requireProtectionEdit(execution: ExecutionContext, protection: Protection): void {
  if (!mayEdit(execution, protection)) throw exception(REFUSED);
}

/** Client IDs as they stand in cells. */
import type { RawValue } from '../ports';

/** IDs that Klientura made: they are the same in every file of the base. */
export const OWN_ID = /^K-[0-9A-F]{6,}$/;

/** A client ID as text: the user's own IDs may be numbers. @example idText(1024) → '1024'; idText(' K-7F3A2C ') → 'K-7F3A2C' */
export function idText(raw: RawValue | undefined): string {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'number' ? String(raw) : '';
}

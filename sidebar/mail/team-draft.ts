/** The addresses of the team while they are edited, and what they become in the setting. */
import { ownerKey, readManagers } from '../../src/domain/managers';
import type { TeamReport } from '../../src/entry/api';

export interface DraftMember {
  name: string;
  address: string;
  clients: number;
  /** The column of owners holds the address itself: there is nothing to write. */
  isFixed: boolean;
}

/** All who are known, with those whose piece of the setting cannot be read. @example draftOfTeam(report)[0]?.name //=> 'Anna' */
export function draftOfTeam({ members, unreadable }: Pick<TeamReport, 'members' | 'unreadable'>): DraftMember[] {
  const draft = members.map((member): DraftMember => ({ ...member, isFixed: member.name === '' }));
  for (const piece of unreadable) {
    const at = piece.lastIndexOf(':');
    const name = piece.slice(0, Math.max(0, at)).trim();
    const address = piece.slice(at + 1).trim();
    if (name === '') continue;
    const there = draft.find((one) => ownerKey(one.name) === ownerKey(name));
    if (there === undefined) draft.push({ name, address, clients: 0, isFixed: false });
    else if (there.address === '') there.address = address;
  }
  return draft;
}

/** What is wrong with a line: an address that is none, or nobody whose it is; '' for one that is right, and for one without an address. */
export function faultOfMember({ name, address }: Pick<DraftMember, 'name' | 'address'>): '' | 'ADDRESS' | 'NAME' {
  if (address.trim() === '') return '';
  if (name.trim() === '') return 'NAME';
  const { managers, unreadable } = readManagers(`${name}: ${address}`);
  return managers.length === 1 && unreadable.length === 0 ? '' : 'ADDRESS';
}

/** The setting; of one name written twice the later line counts. @example managersText([{ name: 'Anna', address: 'anna@example.com' }, { name: 'Peter', address: '' }]) //=> 'Anna: anna@example.com' */
export function managersText(draft: readonly Pick<DraftMember, 'name' | 'address'>[]): string {
  const pieces = new Map<string, string>();
  for (const { name, address } of draft)
    if (name.trim() !== '' && address.trim() !== '') pieces.set(ownerKey(name), `${name.trim()}: ${address.trim()}`);
  return [...pieces.values()].join('; ');
}

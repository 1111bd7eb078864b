/** The hidden tab that holds the logo of the letters, in pieces. */
import { logoFrom, piecesOf, type Logo } from '../../domain/letters';
import type { Scalar } from '../../ports';
import type { OwnTable } from '../own-tables';

/** `NONE`: nobody has set one. `BROKEN`: the tab is there, and what it holds is no picture. */
export type LogoState = { kind: 'LOGO'; logo: Logo } | { kind: 'NONE' } | { kind: 'BROKEN' };

/** @param own null where there is no such tab */
export function readLogoTab(own: OwnTable | null): LogoState {
  if (own === null) return { kind: 'NONE' };
  const at = own.columns.get('picture')! - 1;
  const pieces = own.content.values
    .slice(1)
    .map((row) => String(row[at] ?? ''))
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return { kind: 'NONE' };
  const logo = logoFrom(pieces);
  return logo === null ? { kind: 'BROKEN' } : { kind: 'LOGO', logo };
}

/** The lines of the tab by their keys. @example [...logoLines(logo)] //=> [['part 1', { part: 'part 1', picture: 'logo 1/1 …' }]] */
export function logoLines(logo: Logo | null): Map<string, Record<string, Scalar>> {
  const pieces = logo === null ? [] : piecesOf(logo);
  return new Map(
    pieces.map((picture, n) => {
      const part = `part ${n + 1}`;
      return [part, { part, picture }];
    }),
  );
}

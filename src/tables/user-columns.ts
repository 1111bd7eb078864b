/** Columns of the user's that are no field of ours: plans name their cells by the header, as `#header`. */

/** @example userField('Размер обуви') //=> '#Размер обуви' */
export function userField(header: string): string {
  return `#${header.trim()}`;
}

/** The header in such a name; null for a field of ours. @example headerOfField('#Размер обуви') //=> 'Размер обуви' */
export function headerOfField(field: string): string | null {
  return field.startsWith('#') ? field.slice(1) : null;
}

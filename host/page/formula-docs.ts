/** Reads the JSDoc of a custom function into what the formula editor shows, by Google's rules: description and `@param`, no more. */
import type { FormulaDoc } from './messages';

/**
 * @example formulaDoc({ name: 'AGE', parameters: ['birthday'], doc: '/** Full years.\n * @param {Date} birthday day of birth *\/' }).parameters // [{ name: 'birthday', description: 'day of birth' }]
 */
export function formulaDoc({ name, parameters, doc }: { name: string; parameters: string[]; doc: string }): FormulaDoc {
  const text = doc
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .replace(/^[ \t]*\*[ \t]?/gm, '');
  const [description = '', ...tags] = text.split(/^\s*@/m);
  const described = new Map<string, string>();
  for (const tag of tags) {
    const param = /^param\s+(?:\{[^}]*\}\s*)?\[?([\w$.]+)(?:=[^\]]*)?\]?\s*(?:-\s*)?([\s\S]*)$/.exec(tag);
    if (param?.[1]) described.set(param[1], oneLine(param[2] ?? ''));
  }
  const names = described.size > 0 ? [...described.keys()] : parameters;
  return {
    name,
    description: oneLine(description),
    parameters: names.map((parameter) => ({ name: parameter, description: described.get(parameter) ?? '' })),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

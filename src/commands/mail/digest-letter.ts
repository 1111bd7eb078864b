/** The morning list as a letter: plain text and HTML that say the same, in the base's language. */
import type { Day } from '../../domain/codes';
import { dayAndMonth, dayInWords, escapeHtml } from '../../domain/letters';
import type { StoredText } from '../../domain/stored-texts';
import type { Base } from '../../tables/table';
import { nameOf } from '../segment-list';
import { DIGEST_PARTS, type DigestItem, type DigestPart } from './digest-items';
import { textOf } from './mail-fields';

const HEADINGS: Readonly<Record<DigestPart, StoredText>> = {
  OVERDUE: 'digest.overdue',
  CONTACT: 'digest.contact',
  BIRTHDAY: 'digest.birthday',
  DUE: 'digest.due',
  SLEEPING: 'digest.sleeping',
};

/** More of one part than anyone reads in the morning. */
const SHOWN = 50;

/** @param items those of the manager, by day */
export function digestLetter(
  base: Base,
  items: readonly DigestItem[],
  today: Day,
): { subject: string; text: string; html: string } {
  const { words, settings } = base;
  const text: string[] = [];
  const html: string[] = [];
  for (const part of DIGEST_PARTS) {
    const own = items.filter((item) => item.part === part);
    if (own.length === 0) continue;
    const lines = own.slice(0, SHOWN).map((item) => lineOf(base, item));
    if (own.length > SHOWN) lines.push(words.text('digest.more').replace('{n}', String(own.length - SHOWN)));
    const heading = words.text(HEADINGS[part]);
    text.push([heading, ...lines.map((line) => `- ${line}`)].join('\n'));
    const list = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
    html.push(`<h3>${escapeHtml(heading)}</h3><ul>${list}</ul>`);
  }
  const footer = words.text('digest.footer').replace('{setting}', () => words.text('setting.digest.label'));
  return {
    subject: words.text('digest.subject').replace('{date}', dayInWords(today, settings.locale)),
    text: [...text, footer].join('\n\n'),
    html: `<div>${html.join('')}<p>${escapeHtml(footer)}</p></div>`,
  };
}

/** What a client's cells hold stands in one line, whatever it is. */
function lineOf(base: Base, { part, client, day, age, column }: DigestItem): string {
  const { clients, words, settings } = base;
  const cell = (field: 'phone' | 'email'): string => textOf(clients.raw(clients.rows[client]!, field));
  const date = part === 'OVERDUE' ? dayInWords(day, settings.locale) : dayAndMonth(day, settings.locale);
  const isDated = part !== 'CONTACT' && part !== 'SLEEPING';
  const pieces = [
    ...(isDated ? [date] : []),
    nameOf(base, client) || clients.ids[client]!,
    column,
    age === null ? '' : words.text('digest.age').replace('{age}', String(age)),
    cell('phone'),
    cell('email'),
  ];
  return pieces
    .map((piece) => piece.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' · ');
}

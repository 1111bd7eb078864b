/** The tab of letter templates. What it does not hold is the base's own letter of that name. */
import type { StoredTemplate, Variant } from '../../domain/letters';
import { languageOfClient } from '../../domain/letters';
import { OCCASION_KINDS } from '../../domain/occasions/rules';
import type { StoredText } from '../../domain/stored-texts';
import type { Scalar, Words } from '../../ports';
import type { OwnTable } from '../own-tables';
import type { Settings } from '../settings';
import { letterOf } from './occasion-rules';

export interface LetterTemplate extends StoredTemplate {
  subject: string;
  text: string;
  /** Stands in the tab, or is the base's own letter that nobody has changed yet. */
  isOwn: boolean;
}

/** Every template that a rule may name: those of the tab, and of each kind of occasion the base's own letter where the tab has none in the base's language. */
export function readTemplates(own: OwnTable | null, words: Words, settings: Settings): LetterTemplate[] {
  const written = own === null ? [] : linesOf(own);
  const usual = OCCASION_KINDS.map((kind): LetterTemplate => usualLetter(letterOf(kind), words, settings));
  const stands = ({ code }: LetterTemplate): boolean =>
    written.some((line) => line.code === code && (line.language === '' || line.language === settings.locale));
  return [...written, ...usual.filter((letter) => !stands(letter))];
}

/** The base's own letter of a name; that for birthdays may have been changed in the settings. */
function usualLetter(code: string, words: Words, settings: Settings): LetterTemplate {
  const text = (part: string): string => words.text(`letter.${code}.${part}` as StoredText);
  const set = code === 'birthday' ? { subject: settings.birthdaySubject, text: settings.birthdayText } : null;
  return {
    code,
    language: '',
    variant: '',
    subject: set?.subject || text('subject'),
    text: set?.text || text('text'),
    isOwn: false,
  };
}

function linesOf({ content, columns }: OwnTable): LetterTemplate[] {
  return content.values.slice(1).flatMap((cells) => {
    const text = (column: string): string => String(cells[columns.get(column)! - 1] ?? '');
    const code = text('code').trim();
    if (code === '') return [];
    return [
      {
        code,
        language: languageOfClient(text('language')) ?? '',
        variant: variantOf(text('variant')),
        subject: text('subject'),
        text: text('text'),
        isOwn: true,
      },
    ];
  });
}

/** A letter may be typed in either alphabet. */
function variantOf(text: string): Variant {
  const letter = text.trim().toUpperCase();
  return letter === 'A' || letter === 'А' ? 'A' : letter === 'B' || letter === 'В' || letter === 'Б' ? 'B' : '';
}

/** A template as the cells of its line. */
export const templateCells = ({ code, language, variant, subject, text }: LetterTemplate): Record<string, Scalar> => ({
  code,
  language,
  variant,
  subject,
  text,
});

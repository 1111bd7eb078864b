/** `mail.saveTemplate` and `mail.forgetTemplate`: letters of the tab of templates, read before they are kept, undoable. */
import type { OwnRow, Step } from '../../changes/change-set';
import { AppError } from '../../domain/app-error';
import { LETTER_LANGUAGES, parseTemplate, type LetterLanguage, type Variant } from '../../domain/letters';
import type { Ports } from '../../ports';
import { templateCells, type LetterTemplate } from '../../tables/mail/letter-templates';
import { keyOf } from '../../changes/steps/own-rows';
import { ownHeaders } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readOneOf, readText } from '../input';
import { letterChoices, letterTagNames } from './letter-values';
import { ownTab } from './mail-rules';
import { lineOf } from './own-line';

/** Which template: its code, '' for the base's language, '' for a letter of one wording. */
export interface TemplateName {
  code: string;
  language: '' | LetterLanguage;
  variant: Variant;
}

const LANGUAGES = ['', ...LETTER_LANGUAGES] as const;
const VARIANTS = ['', 'A', 'B'] as const;
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
/** A cell of Google's holds 50,000 characters. */
const MOST_TEXT = 50_000;

/** @throws AppError INPUT_INVALID {field} */
export function readTemplateName(fields: Readonly<Record<string, unknown>>): TemplateName {
  const code = readText(fields, 'code', 40) ?? '';
  if (!CODE.test(code)) throw new AppError('INPUT_INVALID', { field: 'code' });
  return {
    code,
    language: readOneOf(fields, 'language', LANGUAGES) ?? '',
    variant: readOneOf(fields, 'variant', VARIANTS) ?? '',
  };
}

/** Subject and text as typed. @throws AppError INPUT_INVALID {field} */
export function readLetterTexts(fields: Readonly<Record<string, unknown>>): { subject: string; text: string } {
  const text = (field: 'subject' | 'text'): string => {
    const value = fields[field];
    if (typeof value !== 'string') throw new AppError('INPUT_INVALID', { field });
    if (value.length > MOST_TEXT)
      throw new AppError('TEMPLATE_TOO_LONG', { part: field, size: value.length, most: MOST_TEXT });
    return value.replace(/\r\n?/g, '\n');
  };
  return { subject: text('subject'), text: text('text') };
}

export const saveTemplate: Command<LetterTemplate, TemplateName> = {
  name: 'mail.saveTemplate',
  parse(input) {
    const fields = readFields(input, ['code', 'language', 'variant', 'subject', 'text']);
    return { ...readTemplateName(fields), ...readLetterTexts(fields), isOwn: true };
  },
  /** @throws AppError what `parseTemplate` throws */
  plan(ports, template): Plan<TemplateName> {
    const base = openBase(ports);
    parseTemplate(template.subject, template.text, letterTagNames(base.words), letterChoices(base.words));
    const { code, language, variant } = template;
    return {
      changes: {
        command: saveTemplate.name,
        steps: [rowStep(ports, base, { code, language, variant }, templateCells(template))],
      },
      report: { code, language, variant },
    };
  },
};

export const forgetTemplate: Command<TemplateName, TemplateName> = {
  name: 'mail.forgetTemplate',
  parse: (input) => readTemplateName(readFields(input, ['code', 'language', 'variant'])),
  /** @throws AppError TEMPLATE_UNKNOWN {template} for one that does not stand in the tab */
  plan(ports, name): Plan<TemplateName> {
    const base = openBase(ports);
    const step = rowStep(ports, base, name, null);
    if (step.rows[0]!.before === null) throw new AppError('TEMPLATE_UNKNOWN', { template: name.code });
    return { changes: { command: forgetTemplate.name, steps: [step] }, report: name };
  },
};

function rowStep(
  ports: Ports,
  base: Base,
  name: TemplateName,
  after: OwnRow['after'],
): Extract<Step, { kind: 'ownRows' }> {
  const key = keyOf('templates', { ...name });
  const before = lineOf(ports, ownTab(ports, base, 'templates'), 'templates', key);
  const { words } = base;
  return {
    kind: 'ownRows',
    table: 'templates',
    name: words.tab('templates'),
    headers: ownHeaders(words, 'templates'),
    rows: [{ key, before, after }],
  };
}

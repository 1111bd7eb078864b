/** Fills a letter's template for one client: subject, plain text and HTML from one source, safe whatever the values are. */
import type { Gender } from '../first-names';
import { dayAndMonth, dayInWords, moneyInWords, numberInWords, type LetterLanguage } from './formats';
import { MARK, withoutMarks } from './marks';
import { writeMarked } from './markup';
import { fold, type BlockTest, type Node, type TagValue, type TagValues, type Template, type ValueNode } from './nodes';
import { BODY_LIMIT, SUBJECT_LIMIT } from './parse';
import { isHeaderSafe, utf8Length } from './safety';
import { vocativeOf, vocativeOfBoth } from './vocative';

/** What a letter has beside its template and the client's values. */
export interface LetterStyle {
  language: LetterLanguage;
  /** ISO 4217 code for amounts; '' for amounts without one. */
  currency: string;
  /** Last paragraphs, such as how to opt out, with mark-up but without tags; '' for none. */
  footer: string;
  /** Whether `cid:logo` will be sent along. */
  hasLogo: boolean;
  /** What is read instead of it, and shown where pictures are not; '' if absent. */
  logoAlt?: string;
}

/** Why a letter cannot be made, with the tag where one is to blame. */
export type LetterFault = 'UNFILLED_TAG' | 'LINE_BREAK' | 'LETTER_TOO_LONG' | 'LETTER_EMPTY';

/** A letter ready to be sent, or why it cannot be. `wantsLogo`: the HTML shows the inline image `cid:logo`. */
export type Rendered =
  | { ok: true; subject: string; text: string; html: string; wantsLogo: boolean }
  | { ok: false; reason: LetterFault; tag: string };

/** Tags that may be blank: what they say belongs to the occasion, and most often there is nothing to say. */
const MAY_BE_BLANK: readonly string[] = ['late'];

class Unfillable extends Error {
  constructor(
    readonly reason: LetterFault,
    readonly tag: string,
  ) {
    super(reason);
  }
}

/**
 * Fills a template for one client. Values are trimmed and never read for tags, mark-up or HTML. A value with a line break is no reason to break the subject, so
 * such a letter is refused; so is one with a tag that has neither value nor fallback. A value that a format cannot say (a city as money) counts as none.
 * @param values tag → value. `name`, `firstName`, `middleName` and `gender` ('M' or 'F') also serve the vocative.
 * @example renderLetter(template, { firstName: '' }, style) //=> { ok: true, text: 'Dear friend!', html: '<p>Dear friend!</p>', … }
 */
export function renderLetter(template: Template, values: TagValues, style: LetterStyle): Rendered {
  try {
    const filler = new Filler(values, style);
    const subject = filler.subject(template.subject);
    const body = filler.text(template.text);
    if (subject.trim() === '' || body.text.trim() === '') return { ok: false, reason: 'LETTER_EMPTY', tag: '' };
    const footed = style.footer === '' ? body : filler.text(template.text, style.footer);
    const { text, html, wantsLogo } = footed;
    if (subject.length > SUBJECT_LIMIT || utf8Length(html) > BODY_LIMIT || utf8Length(text) > BODY_LIMIT)
      return { ok: false, reason: 'LETTER_TOO_LONG', tag: '' };
    return { ok: true, subject, text, html, wantsLogo };
  } catch (fault) {
    if (fault instanceof Unfillable) return { ok: false, reason: fault.reason, tag: fault.tag };
    throw fault;
  }
}

class Filler {
  constructor(
    private readonly values: TagValues,
    private readonly style: LetterStyle,
  ) {}

  subject(nodes: readonly Node[]): string {
    return this.fill(nodes, (value, tag) => {
      if (!isHeaderSafe(value)) throw new Unfillable('LINE_BREAK', tag);
      return value;
    }).trim();
  }

  text(nodes: readonly Node[], footer = ''): ReturnType<typeof writeMarked> {
    const shown: string[] = [];
    const body = this.fill(nodes, (value) => MARK.VALUE + String(shown.push(value) - 1) + MARK.VALUE_END);
    // RFC 3676, 4.3: a line of two hyphens and a blank begins what is not the letter itself.
    const source = footer === '' ? body : `${body.trimEnd()}\n\n-- \n${withoutMarks(footer)}`;
    return writeMarked(source, shown, this.style.hasLogo, this.style.logoAlt);
  }

  private fill(nodes: readonly Node[], put: (value: string, tag: string) => string): string {
    return nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        if (node.kind === 'block') return this.fill(this.passes(node.test) ? node.then : node.otherwise, put);
        return node.kind === 'gender' ? put(this.byGender(node), 'gender') : put(this.valueOf(node), node.tag);
      })
      .join('');
  }

  private passes({ tag, is, values }: BlockTest): boolean {
    const value = this.values[tag];
    if (is === 'FILLED') return isFilled(value);
    return values.includes(bare(value)) === (is === 'EQUAL');
  }

  private byGender({ man, woman, other }: { man: string; woman: string; other: string | null }): string {
    const gender = this.gender();
    const word = gender === 'M' ? man : gender === 'F' ? woman : other;
    if (word === null) throw new Unfillable('UNFILLED_TAG', 'gender');
    return word;
  }

  private gender(): Gender | null {
    const gender = this.values.gender;
    return gender === 'M' || gender === 'F' ? gender : null;
  }

  private valueOf(node: ValueNode): string {
    const value = this.values[node.tag];
    const said = isFilled(value) ? this.said(value!, node) : '';
    if (said !== '') return said;
    if (node.fallback !== null) return node.fallback;
    if (MAY_BE_BLANK.includes(node.tag)) return '';
    throw new Unfillable('UNFILLED_TAG', node.tag);
  }

  /** '' for a value that the format cannot say. */
  private said(value: TagValue, { tag, format }: ValueNode): string {
    const { language, currency } = this.style;
    const asMoney = format === 'MONEY' || (format === null && typeof value === 'object' && 'amount' in value);
    const asDay =
      format === 'DATE' || format === 'DAY' || (format === null && typeof value === 'object' && 'day' in value);
    if (asMoney) {
      const amount = numberOf(value);
      return amount === null ? '' : moneyInWords(amount, currency, language);
    }
    if (asDay) {
      if (typeof value !== 'object' || !('day' in value)) return '';
      return format === 'DAY' ? dayAndMonth(value.day, language) : dayInWords(value.day, language);
    }
    if (format === 'NUMBER') {
      const number = numberOf(value);
      return number === null ? '' : numberInWords(number, language);
    }
    // Without a format it may be a year or a number of a card.
    if (typeof value === 'number') return format === null ? String(value) : '';
    if (typeof value !== 'string') return '';
    return format === 'VOCATIVE' ? this.called(tag, value.trim()) : value.trim();
  }

  /** The name as it is called; only Ukrainian has a form for that. */
  private called(tag: string, value: string): string {
    const isUkrainian = this.style.language === 'uk';
    if (tag !== 'name') return isUkrainian ? vocativeOf(value, this.gender()) : value;
    const [first, patronymic] = [this.textOf('firstName'), this.textOf('middleName')];
    // A family name is no part of a greeting.
    if (first === '') return '';
    return isUkrainian ? vocativeOfBoth(first, patronymic, this.gender()) : `${first} ${patronymic}`.trim();
  }

  private textOf(tag: string): string {
    const value = this.values[tag];
    return typeof value === 'string' ? value.trim() : '';
  }
}

function isFilled(value: TagValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Number.isFinite(typeof value === 'number' ? value : 'day' in value ? value.day : value.amount);
}

/** A value as it is compared in blocks. */
function bare(value: TagValue | undefined): string {
  if (!isFilled(value)) return '';
  return fold(String(typeof value === 'object' ? ('day' in value ? value.day : value.amount) : value));
}

/** A text of plain figures is a number too: cells hold both. */
function numberOf(value: TagValue): number | null {
  if (typeof value === 'object') return 'amount' in value ? value.amount : null;
  if (typeof value === 'number') return value;
  const number = Number(
    value
      .trim()
      .replace(/(\d),(\d+)$/, '$1.$2')
      .replace(/[\s\u00a0\u202f]/g, ''),
  );
  return Number.isFinite(number) ? number : null;
}

/** Every language says every thing, with the same gaps and the right number of plural forms. */
import { MAP_FAULTS } from '../../src/domain/map-text';
import { LINE_FAULTS } from '../../src/commands/threshold-lines';
import { ERRORS } from '../../src/domain/codes';
import { RULE_FAULTS } from '../../src/domain/occasions/rules';
import { ARGUMENT_FAULTS } from '../../src/formulas/argument';
import { parseTemplate, valueNodesOf } from '../../src/domain/letters';
import { errorSentence } from '../../src/i18n/error-sentence';
import { RARE_WORDS } from '../../src/i18n/rare-words';
import { dashboardWords } from '../../src/i18n/dashboard';
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { menuWords } from '../../src/i18n/menu';
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { pictureWords } from '../../src/i18n/pictures';
import { evidenceSentence, reasonWordsIn } from '../../src/i18n/reasons';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { codesIn } from '../../src/i18n/sentences';
import { storedWords } from '../../src/i18n/stored';
import { EVIDENCE } from '../../src/tables/recognise/recognition';
import { ownHeaders, TAB_KEYS } from '../../src/tables/own-tables';

type Texts = Record<string, string>;
const LOCALES = ['en', 'ru', 'uk'] as const;

function flat(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => flat(inner, `${path}/${key}`)),
  ) as Texts;
}

const ALL = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    flat({
      errors: RARE_WORDS[locale],
      codes: codesIn(locale),
      reasons: reasonWordsIn(locale),
      page: pageWords(locale),
      sidebar: sidebarWords(locale),
      data: dataWords(locale),
      menu: menuWords(locale),
      pictures: pictureWords(locale),
      segmentMap: segmentMapWords(locale),
      dashboard: dashboardWords(locale),
      mailDesk: mailDeskWords(locale),
    }),
  ]),
) as Record<(typeof LOCALES)[number], Texts>;

function gaps(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();
}

describe.each(['ru', 'uk'] as const)('%s', (locale) => {
  test('has a text wherever English has one', () => {
    expect(Object.keys(ALL[locale]).sort()).toEqual(Object.keys(ALL.en).sort());
    expect(Object.entries(ALL[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills the same gaps as English', () => {
    const different = Object.keys(ALL.en).filter((key) => gaps(ALL[locale][key]!).join() !== gaps(ALL.en[key]!).join());
    expect(different).toEqual([]);
  });

  test('has three forms in every plural', () => {
    const wrong = Object.entries(ALL[locale]).filter(([, text]) =>
      [...text.matchAll(/\{\w+:([^}#]+)\}/g)].some((match) => match[1]!.split('|').length !== 3),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves nothing in English but names', () => {
    const names =
      /Klientura|Google|Telegram|WhatsApp|Viber|Instagram|E-?mail|e-mail|ID|RFM\w*|Today|TODAY|English|AUTO|[A-Z_]{2,}|\{[^}]*\}|[A-Z]\d?:[A-Z]|Russian/g;
    const latin = Object.entries(ALL[locale]).filter(
      ([key, text]) => !key.endsWith('/choices/en') && /[a-z]{4,}/i.test(text.replace(names, '')),
    );
    expect(latin).toEqual([]);
  });
});

test('English has two forms in every plural', () => {
  const wrong = Object.entries(ALL.en).filter(([, text]) =>
    [...text.matchAll(/\{\w+:([^}#]+)\}/g)].some((match) => match[1]!.split('|').length !== 2),
  );
  expect(wrong).toEqual([]);
});

test.each(LOCALES)('%s has a sentence for every fault of a formula argument, naming formula and argument', (locale) => {
  for (const why of ARGUMENT_FAULTS) {
    const sentence = errorSentence(
      'FORMULA_ARGUMENT',
      { formula: 'AGE', argument: 'date', why, value: 'soon' },
      locale,
      RARE_WORDS[locale],
    );
    expect(sentence).toMatch(/^AGE: date: ./);
    expect(sentence).not.toContain(why);
  }
});

test.each(LOCALES)('%s says what is wrong with thresholds that were edited in the tab', (locale) => {
  for (const why of LINE_FAULTS) {
    const params = { tab: 'Segments', line: 'Orders: 1 – up to 2', why, score: 4, value: 50, other: 60 };
    const sentence = errorSentence('THRESHOLDS_INVALID', params, locale, RARE_WORDS[locale]);
    expect(sentence).toContain('Orders: 1 – up to 2');
    expect(sentence).not.toContain(why);
    expect(sentence).not.toMatch(/[{}…]/);
  }
});

test.each(LOCALES)('%s says what is wrong with a map that was edited in the tab', (locale) => {
  for (const why of MAP_FAULTS) {
    const params = { tab: 'Segments', why, cells: 'R 5 F 1', segment: 'A', otherSegment: 'B', levels: 5, more: 12 };
    const sentence = errorSentence('MAP_INVALID', params, locale, RARE_WORDS[locale]);
    expect(sentence).toContain('R 5 F 1');
    expect(sentence).not.toContain(why);
    expect(sentence).not.toMatch(/[{}…]/);
  }
});

test.each(LOCALES)('%s says what is wrong with an occasion, by the words of its form', (locale) => {
  const { fields } = mailDeskWords(locale);
  for (const [field, name] of Object.entries(fields))
    for (const why of RULE_FAULTS) {
      const params = { field: `occasions.${field}`, why };
      const sentence = errorSentence('OCCASION_INVALID', params, locale, RARE_WORDS[locale]);
      expect(sentence).toContain(`${name}: `);
      expect(sentence).not.toMatch(new RegExp(`occasions|${why}`));
    }
});

test.each(LOCALES)('%s leads from a letter that cannot be read to the place where letters are mended', (locale) => {
  for (const code of ['TEMPLATE_TAG_UNKNOWN', 'TEMPLATE_EMPTY', 'LINE_BREAK_IN_HEADER'] as const) {
    const sentence = errorSentence(code, { tag: '{{x}}', part: 'subject' }, locale, RARE_WORDS[locale]);
    expect(sentence).toContain(`Klientura → ${menuWords(locale).mailDesk} → ${mailDeskWords(locale).letters}`);
  }
});

test.each(LOCALES)('%s has words for all evidence', (locale) => {
  for (const code of EVIDENCE) expect(evidenceSentence(code, 0.5, locale)).not.toBe(code);
});

test.each(LOCALES)('%s: no error sentence without values shows braces or brackets', (locale) => {
  for (const code of ERRORS) expect(errorSentence(code, {}, locale, RARE_WORDS[locale])).not.toMatch(/[{}[\]]/);
});

test('an error tells a time as people write it', () => {
  const params = { operation: 'op1', time: '2026-11-22 10:00:07' };
  expect(errorSentence('LOG_DAMAGED', params, 'ru', RARE_WORDS.ru)).toContain('от 22.11.2026 10:00 в истории');
  expect(errorSentence('LOG_DAMAGED', params, 'en', RARE_WORDS.en)).toContain('of 22 Nov 2026 10:00 in the history');
});

test('an error names fields and settings as the user sees them', () => {
  expect(errorSentence('COLUMN_GONE', { field: 'phone', tab: 'Клиенты' }, 'ru', RARE_WORDS.ru)).toContain('«Телефон»');
  expect(errorSentence('SETTING_INVALID', { setting: 'leapDay', value: 'x' }, 'en', RARE_WORDS.en)).toContain(
    '“Born on 29 February”',
  );
});

describe.each(LOCALES)('stored words in %s', (locale) => {
  const words = storedWords(locale);

  test('the headers of one own tab differ from each other, so that columns are found by them', () => {
    for (const tab of TAB_KEYS) {
      const headers = ownHeaders(words, tab);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  test('segments differ from each other', () => {
    const names = Object.values(codesIn(locale).segments);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a segment of the user’s own scheme is shown as it is called', () => {
    expect(words.segment('MY_BEST')).toBe('MY_BEST');
  });

  test('the letter of a new base uses tags that exist, each with a fallback', () => {
    const tags = new Map([['firstname', 'firstName']]);
    const template = parseTemplate(words.text('letter.birthday.subject'), words.text('letter.birthday.text'), tags);
    const used = valueNodesOf(template);
    expect(used.length).toBeGreaterThan(0);
    for (const node of used) expect(node.fallback).toBeTruthy();
  });

  test('names of tabs are free of what Google forbids in names', () => {
    for (const key of TAB_KEYS) expect(words.tab(key)).toMatch(/^[^[\]*?:/\\]{1,100}$/);
  });
});

test('tab names differ between languages and tables wherever they are recognised by name', () => {
  const names = LOCALES.flatMap((locale) => TAB_KEYS.map((key) => storedWords(locale).tab(key)));
  // “Klientura history” and its translations must never be taken for another table.
  for (const key of TAB_KEYS) {
    const own = LOCALES.map((locale) => storedWords(locale).tab(key));
    expect(names.filter((name) => own.includes(name)).length).toBe(LOCALES.length);
  }
});

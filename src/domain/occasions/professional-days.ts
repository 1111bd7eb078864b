/** Professional days: which one a client's position or profession has. */
import { readDayRule, type DayRule } from './day-rule';

export interface ProfessionalDay {
  code: string;
  day: DayRule;
  title: string;
  /** Words that tell the profession, see `ProfessionalDays`. */
  words: string;
}

/** A phrase of the table: each word exact, or the beginning of one where it ends in a star. */
interface Phrase {
  words: readonly { text: string; isStem: boolean }[];
  /** Letters that must fit: of two phrases the longer says more. */
  weight: number;
  day: ProfessionalDay;
}

/**
 * The professional days of one country. Lines are `CODE|day|title|phrases`, with phrases parted by commas: `системн* администратор*, сисадмин*`. Further parts of a line (its source) are not read.
 * Lines of the user replace those of their code; one without a day takes it out.
 */
export class ProfessionalDays {
  private readonly byCode = new Map<string, ProfessionalDay>();
  private readonly known = new Map<string, ProfessionalDay | null>();
  private phrases: readonly Phrase[] | undefined;

  constructor(lines: readonly string[], own: readonly string[] = []) {
    for (const line of [...lines, ...own]) {
      const [code = '', day = '', title = '', words = ''] = line.split('|').map((part) => part.trim());
      const rule = readDayRule(day);
      if (rule !== null) this.byCode.set(code, { code, day: rule, title, words });
      else if (day === '') this.byCode.delete(code);
    }
  }

  all(): ProfessionalDay[] {
    return [...this.byCode.values()];
  }

  /**
   * The day of a profession as people write it; the phrase that says most decides, so that a dentist has the day of dentists. `null` for an unknown one.
   * @example days.of('Старшая медсестра')?.code //=> 'NURSE'
   */
  of(profession: string): ProfessionalDay | null {
    let found = this.known.get(profession);
    if (found === undefined) this.known.set(profession, (found = this.look(profession)));
    return found;
  }

  private look(profession: string): ProfessionalDay | null {
    const words = wordsOf(profession);
    let best: Phrase | null = null;
    for (const phrase of (this.phrases ??= this.all().flatMap(phrasesOf)))
      if ((best === null || phrase.weight > best.weight) && stands(phrase, words)) best = phrase;
    return best === null ? null : best.day;
  }
}

function phrasesOf(day: ProfessionalDay): Phrase[] {
  return day.words
    .split(',')
    .map((text) => {
      const words = wordsOf(text).map((word) => ({ text: word.replace(/\*$/, ''), isStem: word.endsWith('*') }));
      return { words, weight: words.reduce((sum, word) => sum + word.text.length, 0), day };
    })
    .filter(({ weight }) => weight > 0);
}

/** Whether the words of a phrase stand side by side in a text. */
function stands({ words }: Phrase, text: readonly string[]): boolean {
  return text.some((_, at) =>
    words.every(({ text: word, isStem }, i) => {
      const one = text[at + i];
      return one !== undefined && (isStem ? one.startsWith(word) : one === word);
    }),
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’ʼ`]/g, "'")
    .split(/[^\p{L}\p{N}'*]+/u)
    .filter((word) => word !== '');
}

/** First names of the languages served with the gender they tell, pet forms among them. Letters are folded, so that Ирина and Ірина share an entry. */
import { NameForms } from './diminutives';

/** A person's gender as far as a name tells it. */
export type Gender = 'M' | 'F';

/** The lists from which first names are known; they are data and come from outside. */
export interface NameLists {
  /** Each a name with its counterparts in other languages, a colon, and its short forms: `Сергей Сергій Serhii: Серёжа Серж`. */
  men: readonly string[];
  women: readonly string[];
  /** First names and pet forms that need no counterparts. */
  otherMen: readonly string[];
  otherWomen: readonly string[];
  both: readonly string[];
}

const FOLD: Readonly<Record<string, string>> = { і: 'и', ї: 'и', є: 'е', ё: 'е', ґ: 'г' };

/** Everything that is known of first names. Indexes are made when they are first asked for. */
export class FirstNames {
  /** Counterparts and short forms. */
  readonly forms: NameForms;
  private known: ReadonlyMap<string, Gender | null> | undefined;
  private roots: ReadonlySet<string> | undefined;

  constructor(private readonly lists: NameLists) {
    this.forms = new NameForms(lists);
  }

  /** @example names.has('Ірина') //=> true; names.has('Иванова') //=> false */
  has(word: string): boolean {
    return word.split('-').every((part) => this.genders.has(folded(part)));
  }

  /** Null for a name of both genders or an unknown one. @example names.genderOf('Анна-Мария') //=> 'F' */
  genderOf(word: string): Gender | null {
    return this.genders.get(folded(word.split('-')[0]!)) ?? null;
  }

  /** Whether a man's name stands at the root of a patronymic. @example names.hasMansName('Юрьевич') //=> true; names.hasMansName('Рабинович') //=> false */
  hasMansName(patronymic: string): boolean {
    // By three letters it is told from a family name that ends like a patronymic.
    this.roots ??= new Set(this.men().map((name) => name.slice(0, 3)));
    const root = folded(patronymic.replace(/ь/gi, 'и')).slice(0, 3);
    return root === 'лив' || this.roots.has(root);
  }

  private get genders(): ReadonlyMap<string, Gender | null> {
    return (this.known ??= new Map<string, Gender | null>([
      ...this.men().map((name): [string, Gender] => [name, 'M']),
      ...namesOf(this.lists.women, this.lists.otherWomen).map((name): [string, Gender] => [name, 'F']),
      ...this.lists.both.map((name): [string, null] => [folded(name), null]),
    ]));
  }

  private men(): string[] {
    return namesOf(this.lists.men, this.lists.otherMen);
  }
}

/** Short forms that stand with a full one are left out: many of them are words or family names as well. */
function namesOf(withForms: readonly string[], others: readonly string[]): string[] {
  return [...withForms.flatMap((line) => line.split(':')[0]!.split(' ')), ...others].map(folded);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[іїєёґь'’ʼ]/g, (letter) => FOLD[letter] ?? '');
}

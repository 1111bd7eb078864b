/** Which first names are one in Russian, Ukrainian and Latin letters, and which are short for others. */
import { foldName, plainText } from './name-fold';

export interface KnownName {
  /** The names, by number, of which this is a full form: Сергей and Сергій have one number. */
  full: readonly number[];
  /** The names of which this is a short form. */
  short: readonly number[];
  /** First letters of the full forms of these names, folded: "eo" for Елена and Олена. */
  heads: string;
  /** `null` for a form that both have: Саша, Женя, Валя. */
  sex: 'm' | 'f' | null;
}

interface Entry extends KnownName {
  full: number[];
  short: number[];
  heads: string;
}

interface Table {
  /** By the text in small letters, which is exact, and by the fold, which is for other spellings: Даня and Diana fold alike. */
  byText: Map<string, Entry>;
  byFold: Map<string, Entry>;
  /** The fold of each name's first full form. */
  forms: string[];
}

/**
 * Whether a name may begin with a letter (folded) in one of its languages.
 * @example mayBegin(forms.known('олена', 'olena')!, 'e') //=> true, because of Елена
 */
export const mayBegin = ({ heads }: KnownName, head: string): boolean => heads.includes(head);

/** Counterparts and short forms of first names. The table is made when it is first asked for. */
export class NameForms {
  private made: Table | undefined;

  constructor(private readonly lists: { readonly men: readonly string[]; readonly women: readonly string[] }) {}

  /**
   * What is known of a first name, by its plain text and its fold (see name-fold.ts); `undefined` for a name that is not in the table.
   * @example forms.known('саша', foldName('Саша')) //=> { full: [], short: [0, 92], heads: 'a', sex: null }
   */
  known(plain: string, fold: string): KnownName | undefined {
    const { byText, byFold } = this.table;
    return byText.get(withoutYo(plain)) ?? byFold.get(fold);
  }

  /**
   * One fold for a first name in all its languages; a short form, which may be of several names, keeps its own.
   * @example forms.oneForm('Дмитро') //=> 'dmitri', as of 'Dmitry'
   */
  oneForm(name: string): string {
    const fold = foldName(name);
    const known = this.known(plainText(name), fold);
    return known === undefined || known.full.length !== 1 ? fold : this.table.forms[known.full[0]!]!;
  }

  /**
   * As `oneForm`, and a short form of one name only is that name.
   * @example forms.fullForm('Коля') //=> the same as of 'Николай'; forms.fullForm('Саша') //=> 'saSa', for it may be Александр or Александра
   */
  fullForm(name: string): string {
    const fold = foldName(name);
    const known = this.known(plainText(name), fold);
    if (known === undefined || known.full.length > 0 || known.short.length !== 1) return this.oneForm(name);
    return this.table.forms[known.short[0]!]!;
  }

  private get table(): Table {
    return (this.made ??= readTable(this.lists.men, this.lists.women));
  }
}

const withoutYo = (plain: string): string => plain.replace(/ё/g, 'е');

/**
 * How two known names stand to each other. Two full names are one or two; only a short form may be either.
 * @example relation(dmytro, dmitrii) //=> 'ONE'
 * @example relation(sasha, oleksandra) //=> 'SHORT'
 * @example relation(maria, marina) //=> 'OTHER'
 */
export function relation(a: KnownName, b: KnownName): 'ONE' | 'SHORT' | 'OTHER' {
  if (meet(a.full, b.full)) return 'ONE';
  if (a.full.length > 0 && b.full.length > 0) return 'OTHER';
  return meet(a.short, b.short) || meet(a.full, b.short) || meet(a.short, b.full) ? 'SHORT' : 'OTHER';
}

const meet = (a: readonly number[], b: readonly number[]): boolean => a.some((group) => b.includes(group));

function readTable(men: readonly string[], women: readonly string[]): Table {
  const made: Table = { byText: new Map(), byFold: new Map(), forms: [] };
  let group = 0;
  let heads = '';
  const note = (entries: Map<string, Entry>, key: string, kind: 'full' | 'short', sex: 'm' | 'f'): void => {
    const entry = entries.get(key);
    if (entry === undefined) {
      entries.set(key, { full: [], short: [], [kind]: [group], heads, sex });
      return;
    }
    // The sex of a full name stands, whoever has it as a short form too.
    if (entry.full.length === 0 && entry.sex !== sex) entry.sex = kind === 'full' ? sex : null;
    if (entry.full.includes(group) || entry[kind].includes(group)) return;
    entry[kind].push(group);
    entry.heads += heads;
  };
  for (const [lines, sex] of [[men, 'm'] as const, [women, 'f'] as const]) {
    for (const line of lines) {
      const [full, short] = line.split(': ') as [string, string];
      made.forms[group] = foldName(full.split(' ')[0]!);
      heads = full
        .split(' ')
        .map((word) => foldName(word).charAt(0))
        .join('');
      for (const [words, kind] of [[full, 'full'] as const, [short, 'short'] as const]) {
        for (const word of words.split(' ')) {
          note(made.byText, withoutYo(plainText(word)), kind, sex);
          note(made.byFold, foldName(word), kind, sex);
        }
      }
      group++;
    }
  }
  return made;
}

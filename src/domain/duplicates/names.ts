/** The names of a base, each stored once with its fold, and how near two of them are. */
import { mayBegin, relation, type KnownName, type NameForms } from '../diminutives';
import { foldPlain, patronymicRoot, plainText } from '../name-fold';
import { leastSlips, letters, slips, slipsAllowed } from './text-distance';

/** How near two names are, nearest first. */
export const enum Nearness {
  MISSING,
  /** The same text, or the same sound in another spelling or language: Сергей, Serhii. */
  SAME,
  /** One is short for the other. */
  SHORT,
  INITIAL,
  /** One part of a double name: Петрова, Петрова-Водкина. */
  PART,
  /** One slip of the hand. */
  CLOSE,
  /** Two slips, or three in a long name. */
  NEAR,
  DIFFERENT,
  /** Two names that are both known and are not one, however alike they look: Мария, Марина. */
  OTHER,
}

export interface Name {
  plain: string;
  fold: number;
  foldText: string;
  /** Letters of both texts, as bits. */
  plainLetters: number;
  foldLetters: number;
  initial: boolean;
  known: KnownName | undefined;
  /** Occurrences in the base, of the fold and (for a known first name) of all its forms. */
  count: number;
}

export const NO_NAME = -1;
const FAR = 99;

export class Names {
  readonly all: Name[] = [];
  private readonly ids = new Map<string, number>();
  private readonly folds = new Map<string, number>();
  private readonly foldCounts: number[] = [];
  private readonly groupCounts: number[] = [];

  constructor(private readonly forms: NameForms) {}

  /** The number of a name, `NO_NAME` for a blank. A patronymic is stored by the father's name. */
  idOf(text: string, patronymic = false): number {
    if (text === '') return NO_NAME;
    const key = patronymic ? `p ${text}` : text;
    return this.ids.get(key) ?? this.store(key, text, patronymic);
  }

  /** Notes that a row has a name. */
  note(id: number): void {
    if (id === NO_NAME) return;
    const { fold, known } = this.all[id]!;
    this.foldCounts[fold] = (this.foldCounts[fold] ?? 0) + 1;
    for (const group of groupsOf(known)) this.groupCounts[group] = (this.groupCounts[group] ?? 0) + 1;
  }

  forget(): void {
    this.foldCounts.length = 0;
    this.groupCounts.length = 0;
  }

  /** To be called when all names are noted. */
  count(): void {
    for (const name of this.all) {
      const group = Math.max(0, ...groupsOf(name.known).map((one) => this.groupCounts[one] ?? 0));
      name.count = Math.max(this.foldCounts[name.fold] ?? 0, group);
    }
  }

  private store(key: string, text: string, patronymic: boolean): number {
    const plain = plainText(text);
    let foldText = foldPlain(plain);
    if (patronymic) foldText = patronymicRoot(foldText);
    const id = foldText === '' ? NO_NAME : this.all.length;
    this.ids.set(key, id);
    if (id === NO_NAME) return id;
    const fold = this.folds.get(foldText) ?? this.folds.size;
    this.folds.set(foldText, fold);
    // "Ю." is two sounds in the fold and one letter in the text.
    const initial = plain.length === 1 || foldText.length === 1;
    this.all.push({
      plain,
      fold,
      foldText,
      plainLetters: letters(plain),
      foldLetters: letters(foldText),
      initial,
      known: this.forms.known(plain, foldText),
      count: 0,
    });
    return id;
  }
}

const groupsOf = (known: KnownName | undefined): readonly number[] => known?.full ?? [];

/**
 * How near two names are; the order does not matter.
 * @param given whether they are first names, which short forms and known counterparts concern
 */
export function nearness(a: Name, b: Name, given: boolean): Nearness {
  if (a === b) return Nearness.SAME;
  if (given && a.known !== undefined && b.known !== undefined) {
    const found = relation(a.known, b.known);
    return found === 'ONE' ? Nearness.SAME : found === 'SHORT' ? Nearness.SHORT : Nearness.OTHER;
  }
  if (a.fold === b.fold) return sameSound(a, b);
  if (a.initial || b.initial) return initialFits(a, b) ? Nearness.INITIAL : Nearness.DIFFERENT;
  const allowed = slipsAllowed(Math.max(a.plain.length, b.plain.length));
  // A slip at a soft sign or a doubled letter weighs more in the fold than in the text.
  const found = Math.min(
    leastSlips(a.foldLetters, b.foldLetters) > allowed ? FAR : slips(a.foldText, b.foldText, allowed),
    leastSlips(a.plainLetters, b.plainLetters) > allowed ? FAR : slips(a.plain, b.plain, allowed),
  );
  if (found <= allowed) return found <= 1 ? Nearness.CLOSE : Nearness.NEAR;
  return partOf(a.foldText, b.foldText) ? Nearness.PART : Nearness.DIFFERENT;
}

/** In Latin letters alone g and h are two sounds: Gill is not Hill. In Cyrillic г is written either way. */
function sameSound(a: Name, b: Name): Nearness {
  if (a.initial !== b.initial) return Nearness.INITIAL;
  if (a.plain === b.plain) return Nearness.SAME;
  const head = a.plain.charCodeAt(0);
  const other = b.plain.charCodeAt(0);
  const latin = head < 0x80 && other < 0x80;
  return latin && head !== other && a.known === undefined ? Nearness.CLOSE : Nearness.SAME;
}

/** О. stands for Олена and, where the base has her as Елена, for Елена; Y. for Yelena. */
function initialFits(a: Name, b: Name): boolean {
  const [initial, name] = a.initial ? [a, b] : [b, a];
  const head = initial.foldText.charAt(0);
  if (head === name.foldText.charAt(0) || initial.plain.charAt(0) === name.plain.charAt(0)) return true;
  if (initial.plain === 'y' && name.foldText.startsWith('e')) return true;
  return name.known !== undefined && mayBegin(name.known, head);
}

/**
 * How near two patronymics are, as fathers' names. Only a slip in a long one is forgiven, for Юр- and Игор- are not far from each other.
 * @example Олександрович, Александровна → SAME; Юрьевич, Игоревич → DIFFERENT
 */
export function patronymicNearness(a: Name, b: Name): Nearness {
  // "Aleks", left of Алексеевич, is no short form here.
  const near = nearness(a, b, (a.known?.full.length ?? 0) > 0 && (b.known?.full.length ?? 0) > 0);
  if (near !== Nearness.CLOSE && near !== Nearness.NEAR) return near;
  const length = Math.min(a.foldText.length, b.foldText.length);
  const allowed = length < 4 ? 0 : length < 7 ? 1 : 2;
  return slips(a.foldText, b.foldText, allowed) <= allowed ? Nearness.CLOSE : Nearness.DIFFERENT;
}

function partOf(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false;
  const parts = a.split(' ');
  return b.split(' ').some((part) => part.length > 3 && parts.includes(part));
}

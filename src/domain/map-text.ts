/** The map of a scheme as people read and write it: of each segment the ranges of scores that belong to it, and whether each cell has exactly one segment. */
import { SEGMENTS, type CellMap, type Segment } from './rfm-maps';

/** How many cells a map has: 9, 25, 27 or 125. */
export interface MapShape {
  levels: 3 | 5;
  money: boolean;
}

/** Scores from and to, both in it, of recency, frequency and, where the scheme looks at it, money. */
export type Box = readonly (readonly [number, number])[];

/** What a person wrote for each segment; one that is not there has no cells. */
export type MapTexts = Partial<Record<Segment, string>>;

export const MAP_FAULTS = [
  /** Neither ranges such as "R 4–5 F 1" nor scores such as "543", or a score that the scheme does not have. */
  'CELLS_UNREADABLE',
  'CELLS_MISSING',
  'CELLS_TWICE',
  /** Who never ordered has no scores. */
  'CELLS_OF_PROSPECT',
] as const;

/** Why a map cannot be used; `cells` as `boxesText` gives them, `more` are left out of them. */
export interface MapFault {
  why: (typeof MAP_FAULTS)[number];
  cells: string;
  more?: number;
  segment?: Segment;
  otherSegment?: Segment;
  levels?: number;
}

const AXES = ['R', 'F', 'M'] as const;
const axesOf = ({ money }: MapShape): number => (money ? 3 : 2);

/** Every box of a shape, the largest first, among equals the one of the best scores. */
function boxesOf(shape: MapShape): { box: Box; cells: number[] }[] {
  const ranges: (readonly [number, number])[] = [];
  for (let to = shape.levels; to > 0; to--) for (let from = to; from > 0; from--) ranges.push([from, to]);
  let boxes: Box[] = [[]];
  for (let axis = 0; axis < axesOf(shape); axis++)
    boxes = boxes.flatMap((box) => ranges.map((range) => [...box, range]));
  return boxes.map((box) => ({ box, cells: cellsIn(box, shape) })).sort((a, b) => b.cells.length - a.cells.length);
}

/** Indexes as those of `compileMap`. */
function cellsIn(box: Box, { levels }: MapShape): number[] {
  let cells = [0];
  for (const [from, to] of box)
    cells = cells.flatMap((cell) => Array.from({ length: to - from + 1 }, (_, i) => cell * levels + from + i - 1));
  return cells;
}

/**
 * The boxes that the cells of each group fall into, each cell in one box.
 * @param table the group of each cell, or −1 for none; index as that of `compileMap`
 * @returns by group
 */
export function boxesByGroup(table: ArrayLike<number>, shape: MapShape): Map<number, Box[]> {
  const left = Array.from(table);
  const found = new Map<number, Box[]>();
  for (const { box, cells } of boxesOf(shape)) {
    const group = left[cells[0]!]!;
    if (group < 0 || cells.some((cell) => left[cell] !== group)) continue;
    for (const cell of cells) left[cell] = -1;
    found.set(group, [...(found.get(group) ?? []), box]);
  }
  return found;
}

/**
 * Boxes as people read them. An axis whose every score is meant is left out; a single cell is its score.
 * @example boxesText([[[4, 5], [4, 5], [1, 5]], [[3, 3], [3, 3], [5, 5]]], { levels: 5, money: true }) //=> 'R 4–5 F 4–5; 335'
 */
export function boxesText(boxes: readonly Box[], { levels }: MapShape): string {
  const one = (box: Box): string => {
    if (box.every(([from, to]) => from === to)) return box.map(([from]) => from).join('');
    const said = box.flatMap(([from, to], axis) =>
      from === 1 && to === levels ? [] : [`${AXES[axis]!} ${from === to ? from : `${from}–${to}`}`],
    );
    return said.length === 0 ? `R 1–${levels}` : said.join(' ');
  };
  return boxes.map(one).join('; ');
}

/**
 * What stands beside each segment, '' for one without cells.
 * @param table as `compileMap` gives it
 * @example mapTexts(compileMap(MAP_9, 3, false), { levels: 3, money: false }).LOYAL //=> '23'
 */
export function mapTexts(table: ArrayLike<number>, shape: MapShape): Record<Segment, string> {
  const boxes = boxesByGroup(table, shape);
  const texts = SEGMENTS.map((segment, s) => [segment, boxesText(boxes.get(s) ?? [], shape)] as const);
  return Object.fromEntries(texts) as Record<Segment, string>;
}

/** Cyrillic letters that look or sound like those of the axes. */
const LETTERS: Readonly<Record<string, string>> = { Р: 'R', Ф: 'F', М: 'M' };
const ITEM = /((?:[RFM][\s:=]*\d(?:\s*-\s*\d)?(?!\d)[\s,.]*)+)|(\d+)[\s,.]*/y;

/**
 * The cells that a text names, as indexes; `null` if it is neither ranges nor scores of the shape. An axis that is not named may have any score.
 * @example readCells('R 3 F 3; 12', { levels: 3, money: false }) //=> [8, 1]
 */
export function readCells(text: string, shape: MapShape): number[] | null {
  const plain = text
    .toUpperCase()
    .replace(/[РФМ]/g, (letter) => LETTERS[letter]!)
    .replace(/[‐-―−]/g, '-');
  const boxes: Box[] = [];
  for (const part of plain.split(';').map((one) => one.trim())) {
    for (ITEM.lastIndex = 0; ITEM.lastIndex < part.length;) {
      const found = ITEM.exec(part);
      if (found === null) return null;
      const read = found[1] === undefined ? scoresIn(found[2]!, shape) : rangesIn(found[1], shape);
      if (read === null) return null;
      boxes.push(...read);
    }
  }
  const hasScores = boxes.every((box) => box.every(([from, to]) => from >= 1 && to <= shape.levels));
  return hasScores ? [...new Set(boxes.flatMap((box) => cellsIn(box, shape)))] : null;
}

/** A cell of a sheet may make one number of several scores. */
function scoresIn(digits: string, shape: MapShape): Box[] | null {
  const length = axesOf(shape);
  if (digits.length % length !== 0) return null;
  const scores = digits.match(new RegExp(`.{${length}}`, 'g'))!;
  return scores.map((score) => score.split('').map((digit) => [Number(digit), Number(digit)] as const));
}

/** A box ends where an axis comes that does not follow. */
function rangesIn(text: string, shape: MapShape): Box[] | null {
  const any = (): [number, number][] => Array.from({ length: axesOf(shape) }, () => [1, shape.levels]);
  const boxes = [any()];
  let before = -1;
  for (const one of text.match(/[RFM][^RFM]*/g) ?? []) {
    const [, letter, first, second = first] = /^([RFM])\D*(\d)(?:\s*-\s*(\d))?/.exec(one)!;
    const axis = AXES.indexOf(letter as (typeof AXES)[number]);
    if (axis >= axesOf(shape)) return null;
    if (axis <= before) boxes.push(any());
    before = axis;
    boxes[boxes.length - 1]![axis] = [Math.min(Number(first), Number(second)), Math.max(Number(first), Number(second))];
  }
  return boxes;
}

/**
 * A map from what stands beside its segments, if each cell has exactly one of them.
 * @example readMap({ CHAMPIONS: 'R 3', LOST: 'R 1–2' }, { levels: 3, money: false }) //=> { CHAMPIONS: '31 32 33', LOST: '11 12 …' }
 * @example readMap({ CHAMPIONS: 'R 3', LOST: 'R 1' }, { levels: 3, money: false }) //=> { why: 'CELLS_MISSING', cells: 'R 2' }
 */
export function readMap(texts: MapTexts, shape: MapShape): CellMap | MapFault {
  const table = new Array<number>(shape.levels ** axesOf(shape)).fill(-1);
  const map: CellMap = {};
  for (const [s, segment] of SEGMENTS.entries()) {
    const text = texts[segment] ?? '';
    const cells = readCells(text, shape);
    if (cells === null) return { why: 'CELLS_UNREADABLE', segment, cells: text.slice(0, 60), levels: shape.levels };
    if (segment === 'PROSPECT' && cells.length > 0)
      return { why: 'CELLS_OF_PROSPECT', segment, cells: text.slice(0, 60) };
    const taken = cells.find((cell) => table[cell]! >= 0);
    if (taken !== undefined) {
      const other = table[taken]!;
      const both = table.map((group, cell) => (group === other && cells.includes(cell) ? 0 : -1));
      return { why: 'CELLS_TWICE', ...named(both, shape), segment: SEGMENTS[other]!, otherSegment: segment };
    }
    for (const cell of cells) table[cell] = s;
    if (cells.length > 0) map[segment] = cells.map((cell) => scoreOf(cell, shape)).join(' ');
  }
  const missing = table.map((group) => (group < 0 ? 0 : -1));
  return missing.includes(0) ? { why: 'CELLS_MISSING', ...named(missing, shape) } : map;
}

const MOST_NAMED = 6;

function named(cells: readonly number[], shape: MapShape): { cells: string; more?: number } {
  const boxes = boxesByGroup(cells, shape).get(0)!;
  const more = boxes.slice(MOST_NAMED).reduce((sum, box) => sum + cellsIn(box, shape).length, 0);
  return { cells: boxesText(boxes.slice(0, MOST_NAMED), shape), ...(more > 0 ? { more } : {}) };
}

function scoreOf(cell: number, shape: MapShape): string {
  const { levels } = shape;
  let score = '';
  for (let axis = 0, rest = cell; axis < axesOf(shape); axis++, rest = Math.floor(rest / levels))
    score = String((rest % levels) + 1) + score;
  return score;
}

const SEGMENT_WORD = new RegExp(`\\b(${SEGMENTS.join('|')})\\b`, 'i');

/**
 * A map in one text, as settings and formulas hold it.
 * @example mapText({ CHAMPIONS: 'R 3', LOST: 'R 1–2' }) //=> 'CHAMPIONS R 3; LOST R 1–2'
 */
export function mapText(texts: MapTexts): string {
  return SEGMENTS.filter((segment) => (texts[segment] ?? '') !== '')
    .map((segment) => `${segment} ${texts[segment]!}`)
    .join('; ');
}

/**
 * What stands before a map, and the map's texts; `null` where there is none.
 * @example splitMap('RFM_3: CHAMPIONS 333; LOST R 1') //=> { head: 'RFM_3', texts: { CHAMPIONS: '333', LOST: 'R 1' } }
 */
export function splitMap(text: string): { head: string; texts: MapTexts | null } {
  const [head = '', ...rest] = text.split(SEGMENT_WORD);
  if (rest.length === 0) return { head: text, texts: null };
  const texts: MapTexts = {};
  for (let i = 0; i < rest.length; i += 2) {
    const segment = rest[i]!.toUpperCase() as Segment;
    const cells = trimmed(rest[i + 1]!);
    texts[segment] = texts[segment] === undefined ? cells : `${texts[segment]}; ${cells}`;
  }
  return { head: trimmed(head), texts };
}

const trimmed = (text: string): string => text.replace(/^[\s:;,]+|[\s:;,]+$/g, '');

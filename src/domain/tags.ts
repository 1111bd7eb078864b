/** Tags of a client: words in one cell, apart by commas or semicolons, each once whatever its case. */

/** What may not be in a tag, because it parts one from the next. */
const PARTING = /[,;\r\n]/;
/** Longer ones are no tag but a note. */
export const LONGEST_TAG = 60;

/** @example tidyTag('  постоянный   клиент ') //=> 'постоянный клиент' */
export const tidyTag = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** How tags compare: case and doubled blanks do not count. @example foldTag(' VIP') //=> 'vip' */
export const foldTag = (text: string): string => tidyTag(text).toLowerCase();

/** Whether a text can be one tag. @example isTag('опт, розница') //=> false */
export const isTag = (text: string): boolean => {
  const tag = tidyTag(text);
  return tag !== '' && tag.length <= LONGEST_TAG && !PARTING.test(text);
};

/**
 * The tags of a cell in their order; of two that differ in case only the first stays.
 * @example splitTags('VIP; опт, vip') //=> ['VIP', 'опт']
 */
export function splitTags(cell: string): string[] {
  const seen = new Set<string>();
  return cell
    .split(new RegExp(PARTING, 'g'))
    .map(tidyTag)
    .filter((tag) => {
      const folded = foldTag(tag);
      if (tag === '' || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    });
}

/**
 * A cell with tags added at its end and others taken out. A cell that has all and none of them already stays letter by letter; one that changes keeps its
 * own kind of separator. A tag that is both added and removed is removed.
 * @example changeTags('VIP; опт', ['Новый'], ['ОПТ']) //=> 'VIP; Новый'
 * @example changeTags('vip,опт', ['VIP'], []) //=> 'vip,опт'
 */
export function changeTags(cell: string, add: readonly string[], remove: readonly string[]): string {
  const gone = new Set(remove.map(foldTag));
  const tags = splitTags(cell);
  const has = new Set(tags.map(foldTag));
  const coming = splitTags(add.join(',')).filter((tag) => !has.has(foldTag(tag)) && !gone.has(foldTag(tag)));
  const staying = tags.filter((tag) => !gone.has(foldTag(tag)));
  if (coming.length === 0 && staying.length === tags.length) return cell;
  return joinTags([...staying, ...coming], cell.includes(';') ? '; ' : ', ');
}

/** Tags of several cells as one, each once. @example unitedTags(['VIP', 'vip; опт']) //=> 'VIP, опт' */
export function unitedTags(cells: readonly string[]): string {
  return joinTags(splitTags(cells.join(',')), ', ');
}

const joinTags = (tags: readonly string[], separator: string): string => tags.join(separator);

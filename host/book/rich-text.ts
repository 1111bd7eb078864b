/** Rich text of cells, read only: what a person formatted in part in the page, in the document that the engine keeps in such a cell. */
import type { Area, RichText } from './book';
import type { Context } from './context';
import { mapCells, textOf } from './read';
import { CellValueType, CustomRangeType } from './univer';
import type { ICellData, IDocumentData } from './univer';

const HYPERLINK: number = CustomRangeType.HYPERLINK;
const ERROR = /^#(N\/A|NAME\?|NULL!|NUM!|REF!|SPILL!|VALUE!|DIV\/0!|ERROR!)/;

/** Pieces of one format and one link, each as long as possible. `textRuns` end before `ed`, links on `endIndex`. */
function runsOf(text: string, body: NonNullable<IDocumentData['body']>): RichText['runs'] {
  const styles = (body.textRuns ?? []).filter(({ ts }) => ts && Object.keys(ts).length > 0);
  const links = (body.customRanges ?? []).filter(({ rangeType }) => rangeType === HYPERLINK);
  const bounds = [
    0,
    text.length,
    ...styles.flatMap(({ st, ed }) => [st, ed]),
    ...links.flatMap(({ startIndex, endIndex }) => [startIndex, endIndex + 1]),
  ].filter((at) => at <= text.length);
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  const runs: (RichText['runs'][number] & { style: string })[] = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const style = JSON.stringify(styles.find(({ st, ed }) => st <= start && start < ed)?.ts ?? {});
    const link = links.find(({ startIndex, endIndex }) => startIndex <= start && start <= endIndex);
    const url: unknown = link?.properties?.url;
    const next = { start, end: cuts[index + 1]!, link: typeof url === 'string' ? url : null, style };
    const last = runs[runs.length - 1];
    if (last?.style === next.style && last.link === next.link) last.end = next.end;
    else runs.push(next);
  });
  return runs.map(({ start, end, link }) => ({ start, end, link }));
}

function richTextOf(cell: ICellData | null | undefined): RichText | string | null {
  if (!cell) return '';
  if (cell.p?.body) {
    const text = textOf(cell.p);
    return { text, runs: runsOf(text, cell.p.body) };
  }
  const { v } = cell;
  if (v === null || v === undefined) return '';
  if (typeof v !== 'string' || cell.t === CellValueType.BOOLEAN) return null;
  return (cell.f ?? cell.si) && ERROR.test(v) ? null : v;
}

/** Reads the rich text of an area: a plain text is itself, a blank cell '', a number, date, boolean or error null. */
export function readRichTexts(context: Context, area: Area): (RichText | string | null)[][] {
  return mapCells(context, area, richTextOf);
}

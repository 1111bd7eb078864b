/** RichTextValue, read only: text, runs and links of a cell. Styles and builders are refused by name. */
import type { RichText } from '../../book/book';
import { CLASS, check, is } from './errors';
import { expose } from './expose';

export type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;

class RichTextFake {
  readonly [CLASS] = 'SpreadsheetApp.RichTextValue';
  constructor(
    private readonly rich: RichText,
    private readonly start: number,
    private readonly end: number,
  ) {}

  getText(): string {
    return this.rich.text.slice(this.start, this.end);
  }
  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.end;
  }

  /** Each run knows its place in the whole text. */
  getRuns(): GRichText[] {
    return this.inside(this.start, this.end).map(({ start, end }) =>
      createRichText(this.rich, Math.max(start, this.start), Math.min(end, this.end)),
    );
  }

  /** The link of the text, or of a part of it; null where there is none or more than one. */
  getLinkUrl(...part: [number?, number?]): string | null {
    check('SpreadsheetApp.RichTextValue.getLinkUrl', part, [], [is.integer, is.integer]);
    const [from, to] = part;
    const links = new Set(
      this.inside(
        from === undefined ? this.start : this.start + from,
        to === undefined ? this.end : this.start + to,
      ).map(({ link }) => link),
    );
    return links.size === 1 ? [...links][0]! : null;
  }
  toString(): string {
    return 'RichTextValue';
  }

  private inside(from: number, to: number): RichText['runs'] {
    return this.rich.runs.filter(({ start, end }) => (start < to && end > from) || (start === from && end === to));
  }
}

function createRichText(rich: RichText, start: number, end: number): GRichText {
  return expose<RichTextFake, GRichText>('RichTextValue', new RichTextFake(rich, start, end));
}

/** A cell's rich text as the host gives it: a plain text is one run, a cell that holds no text has none. */
export function fromRichText(found: RichText | string | null): GRichText | null {
  if (found === null) return null;
  const rich = typeof found === 'string' ? { text: found, runs: [{ start: 0, end: found.length, link: null }] } : found;
  return createRichText(rich, 0, rich.text.length);
}

/** Light mark-up to HTML and to plain text: one reading of the text gives both, so that they say the same words. */
import { isLink, MARK } from './marks';
import { escapeHtml, inLink } from './safety';

/** A stretch of a line. Texts still hold the marks of values. */
type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; parts: readonly Inline[] }
  | { kind: 'link'; address: string; parts: readonly Inline[] }
  | { kind: 'logo' };

/** One paragraph with its line ends, or a list of items; `isTight` where no blank line stands before it. */
interface Block {
  kind: 'paragraph' | 'list';
  items: readonly (readonly Inline[])[];
  isTight: boolean;
}

/** A text with its mark-up read, to be written as HTML or as plain text. */
export interface Marked {
  html: string;
  text: string;
  /** Whether the HTML shows the inline image `cid:logo`. */
  wantsLogo: boolean;
}

const LOGO = /!\[(?:logo|логотип)\]/iu;

/** Whether a text shows the logo somewhere. @example hasLogoMark('![logo] Hello') //=> true */
export const hasLogoMark = (source: string): boolean => LOGO.test(source);

const LINK = /\[([^[\]\n]+)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/u;
const INLINE = new RegExp(
  [
    `(?<logo>${LOGO.source})`,
    `\\[(?<words>[^\\[\\]\\n]+)\\]\\((?<address>[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)\\)`,
    `\\*\\*(?=\\S)(?<bold>(?:[^*]|\\*(?!\\*))+)\\*\\*`,
    `${MARK.BOLD}(?<b>[^${MARK.BOLD_END}]*)${MARK.BOLD_END}`,
    `${MARK.ITALIC}(?<i>[^${MARK.ITALIC_END}]*)${MARK.ITALIC_END}`,
    `${MARK.LINK}(?<href>[^${MARK.LINK_WORDS}]*)${MARK.LINK_WORDS}(?<a>[^${MARK.LINK_END}]*)${MARK.LINK_END}`,
  ].join('|'),
  'iu',
);
const VALUE = /\uE000(\d+)\uE001/g;

/** The addresses of all links written as `[words](address)`, whatever they are. */
export function linkAddressesIn(text: string): string[] {
  const addresses: string[] = [];
  text.replace(new RegExp(LINK.source, 'gu'), (whole: string, _words: string, address: string) => {
    addresses.push(address);
    return whole;
  });
  return addresses;
}

/**
 * Writes a text.
 * @param source the text with its mark-up; `\uE000n\uE001` stands for value n, which is shown as it is and never read for mark-up
 * @param hasLogo whether there is a logo to show; without one its mark leaves nothing
 * @param alt what is read instead of the logo
 * @example writeMarked('**Hi**, \uE0000\uE001', ['<Ann>'], false) //=> { html: '<p><b>Hi</b>, &lt;Ann&gt;</p>', text: 'Hi, <Ann>', wantsLogo: false }
 */
export function writeMarked(source: string, values: readonly string[], hasLogo: boolean, alt = ''): Marked {
  const shows = (line: string): boolean =>
    line
      .replace(LOGO, hasLogo ? 'logo' : '')
      .replace(/[\uE002-\uE0FF]/g, '')
      .replace(VALUE, (_mark, n: string) => values[Number(n)]!)
      .trim() !== '';
  const html = new HtmlWriter(values, hasLogo, alt);
  const writer = new TextWriter(values);
  const written: string[] = [];
  let text = '';
  for (const block of blocksOf(source, shows)) {
    written.push(html.block(block));
    const plain = writer.block(block);
    if (plain.trim() !== '') text += (text === '' ? '' : block.isTight ? '\n' : '\n\n') + plain;
  }
  return { html: written.join('\n'), text, wantsLogo: html.wantsLogo };
}

const ITEM = /^[ \t]*[-•][ \t]+(?=\S)/;

function blocksOf(source: string, shows: (line: string) => boolean): Block[] {
  const lined = source
    // In HTML a line end inside an item is no more than a blank.
    .replace(
      new RegExp(`${MARK.ITEM}([^${MARK.ITEM_END}]*)${MARK.ITEM_END}`, 'gu'),
      (_item, text: string) => MARK.ITEM + text.trim().replace(/\s*\n\s*/g, ' '),
    )
    .replace(new RegExp(`\\s*${MARK.ITEM}\\s*`, 'gu'), '\n- ')
    .replace(new RegExp(`\\s*${MARK.PARAGRAPH}\\s*`, 'gu'), '\n\n')
    .replace(new RegExp(`${MARK.LINE}[ \\t]*\\n?`, 'gu'), MARK.LINE);
  const blocks: Block[] = [];
  for (const chunk of lined.split(/\n(?:[ \t]*\n)+/)) {
    let isTight = false;
    for (const { kind, lines } of runsOf(chunk)) {
      // A line of which nothing is left goes, as does a paragraph of such lines.
      const kept = lines.filter(shows);
      if (kept.length === 0) continue;
      blocks.push({ kind, isTight, items: (kind === 'list' ? kept : [kept.join('\n')]).map(partsOf) });
      isTight = true;
    }
  }
  return blocks;
}

/** Lines of one kind that follow each other. */
function runsOf(chunk: string): { kind: Block['kind']; lines: string[] }[] {
  const runs: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of chunk.split('\n')) {
    const item = ITEM.exec(line);
    const kind = item === null ? 'paragraph' : 'list';
    if (runs[runs.length - 1]?.kind !== kind) runs.push({ kind, lines: [] });
    runs[runs.length - 1]!.lines.push(line.slice(item?.[0].length ?? 0));
  }
  return runs;
}

function partsOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match !== null; match = INLINE.exec(rest)) {
    if (match.index > 0) parts.push({ kind: 'text', text: rest.slice(0, match.index) });
    parts.push(partOf(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest });
  return parts;
}

function partOf(match: RegExpExecArray): Inline {
  const { logo, words, address, bold, b, i, href, a } = match.groups!;
  if (logo !== undefined) return { kind: 'logo' };
  if (bold !== undefined || b !== undefined) return { kind: 'bold', parts: partsOf(bold ?? b!) };
  if (i !== undefined) return { kind: 'italic', parts: partsOf(i) };
  const to = address ?? href!;
  // Only where both branches of a block make a link that no branch alone shows: it stays text, which does no harm.
  if (!isLink(to)) return { kind: 'text', text: match[0] };
  return { kind: 'link', address: to, parts: partsOf(words ?? a!) };
}

/** Marks of which the other half is not there: the template's reading refuses them, and a letter must not show them in any case. */
const STRAY = /\uE014[^\uE015]*\uE015|[\uE002-\uE020\uE022-\uE0FF]/g;

abstract class Writer {
  constructor(protected readonly values: readonly string[]) {}

  protected address(address: string): string {
    return address.replace(VALUE, (_mark, n: string) => inLink(this.values[Number(n)]!));
  }
}

class HtmlWriter extends Writer {
  wantsLogo = false;

  constructor(
    values: readonly string[],
    private readonly hasLogo: boolean,
    private readonly alt: string,
  ) {
    super(values);
  }

  block({ kind, items }: Block): string {
    const written = items.map((item) => this.line(item));
    return kind === 'paragraph'
      ? `<p>${written.join('')}</p>`
      : `<ul>\n${written.map((item) => `<li>${item}</li>\n`).join('')}</ul>`;
  }

  private line(parts: readonly Inline[]): string {
    return parts.map((part) => this.part(part)).join('');
  }

  private part(part: Inline): string {
    switch (part.kind) {
      case 'text':
        return this.text(part.text);
      case 'bold':
        return `<b>${this.line(part.parts)}</b>`;
      case 'italic':
        return `<i>${this.line(part.parts)}</i>`;
      case 'link':
        return `<a href="${escapeHtml(this.address(part.address))}">${this.line(part.parts)}</a>`;
      case 'logo':
        this.wantsLogo ||= this.hasLogo;
        return this.hasLogo
          ? `<img src="cid:logo" alt="${escapeHtml(this.alt)}" style="max-width:100%;height:auto">`
          : '';
    }
  }

  private text(text: string): string {
    return escapeHtml(text.replace(STRAY, ''))
      .replace(/[\n\uE021]/g, '<br>\n')
      .replace(VALUE, (_mark, n: string) => escapeHtml(this.values[Number(n)]!).replace(/\r\n?|\n/g, '<br>\n'));
  }
}

class TextWriter extends Writer {
  block({ kind, items }: Block): string {
    return items.map((item) => (kind === 'list' ? '- ' : '') + this.line(item)).join('\n');
  }

  private line(parts: readonly Inline[]): string {
    return parts.map((part) => this.part(part)).join('');
  }

  private part(part: Inline): string {
    if (part.kind === 'logo') return '';
    if (part.kind === 'text')
      return part.text
        .replace(STRAY, '')
        .replace(/\uE021/g, '\n')
        .replace(VALUE, (_mark, n: string) => this.values[Number(n)]!);
    const words = this.line(part.parts);
    if (part.kind !== 'link') return words;
    const address = readable(this.address(part.address));
    return words.trim() === address ? words : `${words} (${address})`;
  }
}

/**
 * Where a link leads, as people read and copy it: of a mail link the address alone.
 * @example readable('mailto:a%2Bb@shop.example?subject=%D0%A1%D0%A2%D0%9E%D0%9F') //=> 'a+b@shop.example'
 */
function readable(link: string): string {
  const mail = /^mailto:([^?]*)/i.exec(link)?.[1];
  if (mail === undefined) return link;
  try {
    return decodeURIComponent(mail);
  } catch {
    // A sign of its own, and no code of one.
    return mail;
  }
}

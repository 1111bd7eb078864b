/** Reads a letter's template: tags, words by gender and blocks, with every fault found before a single letter is made. */
import { AppError } from '../app-error';
import { fromHtml, HTML_TAGS, lineOf } from './html-in';
import { isLink, LINK_BEGINNINGS, MARK, withoutMarks } from './marks';
import { linkAddressesIn } from './markup';
import {
  fold,
  type BlockNode,
  type BlockTest,
  type Node,
  type Part,
  type TagChoices,
  type TagNames,
  type Template,
} from './nodes';
import { isHeaderSafe, utf8Length } from './safety';
import { blockSignOf, formatOf, KNOWN_FORMATS } from './words';

/** Google refuses subjects beyond 250 characters and, for a consumer account, bodies beyond 200 KB. */
export const SUBJECT_LIMIT = 250;
export const BODY_LIMIT = 200 * 1024;

/**
 * Reads a template.
 *
 * - `{{firstName}}` is what the client has, `{{firstName|friend}}` has a fallback; an empty one leaves nothing.
 * - `{{lastOrder:date}}` says it in a format: date, day (without the year), money, number, vocative.
 * - `{{gender:Dear Mr|Dear Ms|Dear}}` chooses words for a man, a woman and, last, where the gender is not known.
 * - `{{#if segment=VIP,LOYAL}}…{{else}}…{{/if}}`: also `!=`, and `{{#if city}}` for any value. Blocks nest.
 * - A blank line parts paragraphs; `- ` begins an item of a list; `**bold**`; `[words](https://…)`; `![logo]`; or the HTML tags b, i, a, p, br, ul and li.
 *
 * Tags, formats and `if` are understood in each language; see words.ts.
 * @param names the tags there are, in every spelling allowed
 * @param choices for tags with a closed list of values, what may be asked for
 * @throws AppError TEMPLATE_TAG_UNKNOWN {tag, known} for a tag that does not exist or is left open; TEMPLATE_FORMAT_UNKNOWN {tag, format, known};
 *   TEMPLATE_VALUE_UNKNOWN {tag, value, known}; TEMPLATE_BLOCK_OPEN {block, line, part}; TEMPLATE_HTML_BROKEN {tag, line, part, known}; TEMPLATE_LINK {link, part, known};
 *   TEMPLATE_EMPTY {part}; LINE_BREAK_IN_HEADER {part}; TEMPLATE_TOO_LONG {part, size, most}
 * @example parseTemplate('Hi', 'Dear {{firstName|friend}}!', new Map([['firstname', 'firstName']])).text
 *   //=> ['Dear ', { kind: 'value', tag: 'firstName', format: null, fallback: 'friend' }, '!']
 */
export function parseTemplate(subject: string, text: string, names: TagNames, choices: TagChoices = {}): Template {
  const title = subject.trim();
  if (title === '') throw new AppError('TEMPLATE_EMPTY', { part: 'subject' });
  if (text.trim() === '') throw new AppError('TEMPLATE_EMPTY', { part: 'text' });
  if (!isHeaderSafe(title)) throw new AppError('LINE_BREAK_IN_HEADER', { part: 'subject' });
  refuseLong('text', utf8Length(text), BODY_LIMIT);
  const parsed: Template = {
    subject: new Reader(title, 'subject', names, choices).read(),
    text: new Reader(text, 'text', names, choices).read(),
  };
  const fixed = parsed.subject.reduce((length, node) => length + (typeof node === 'string' ? node.length : 0), 0);
  refuseLong('subject', fixed, SUBJECT_LIMIT);
  for (const branch of [true, false]) refuseBadLinks(flat(parsed.text, branch));
  return parsed;
}

function refuseLong(part: Part, size: number, most: number): void {
  if (size > most) throw new AppError('TEMPLATE_TOO_LONG', { part, size, most });
}

/** The text as it is where every block takes the same branch, with a value's mark for each tag. */
function flat(nodes: readonly Node[], branch: boolean): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.kind === 'block' ? flat(branch ? node.then : node.otherwise, branch) : MARK.VALUE + MARK.VALUE_END;
    })
    .join('');
}

function refuseBadLinks(text: string): void {
  for (const link of linkAddressesIn(text))
    if (!isLink(link))
      throw new AppError('TEMPLATE_LINK', {
        link: withoutMarks(link.replace(/\uE000\uE001/g, '…')),
        part: 'text',
        known: LINK_BEGINNINGS,
      });
}

/** A block that has been opened; the outermost one stands for the whole text. */
interface Frame {
  /** As written, with its place; null for the whole text. */
  opened: { block: string; at: number } | null;
  test: BlockTest | null;
  then: Node[];
  otherwise: Node[] | null;
}

class Reader {
  private readonly source: string;
  private readonly frames: Frame[] = [{ opened: null, test: null, then: [], otherwise: null }];

  constructor(
    source: string,
    private readonly part: Part,
    private readonly names: TagNames,
    private readonly choices: TagChoices,
  ) {
    this.source = fromHtml(withoutMarks(source).replace(/\r\n?/g, '\n'), part);
  }

  read(): readonly Node[] {
    const tags = /\{\{([^{}]*)\}\}/gu;
    let end = 0;
    for (let match = tags.exec(this.source); match !== null; match = tags.exec(this.source)) {
      const inner = match[1]!.trim();
      const after = match.index + match[0].length;
      // {{{firstName}}} would leave a brace for the client to read.
      if (this.source[match.index - 1] === '{' || this.source[after] === '}') throw this.unknownTag(inner);
      const sign = blockSignOf(inner);
      const [from, to] = sign === null ? [match.index, after] : this.lineAround(match.index, after);
      this.text(this.source.slice(end, from));
      if (sign === null) this.add(this.valueOf(inner, match.index));
      else if (sign.kind === 'OPEN') this.open(match[0], match.index, sign.condition);
      else if (sign.kind === 'ELSE') this.otherwise(match[0], match.index);
      else this.close(match[0], match.index);
      end = to;
    }
    this.text(this.source.slice(end));
    const { opened, then } = this.frame;
    if (opened !== null) throw this.unpaired(opened.block, opened.at);
    this.refuseTorn(then);
    return then;
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  /** A sign of a block alone on its line takes the line with it, so that it leaves no gap. */
  private lineAround(from: number, to: number): [from: number, to: number] {
    const before = /(?:^|\n)[ \t]*$/.exec(this.source.slice(0, from));
    const behind = /^[ \t]*(?:\n|$)/.exec(this.source.slice(to));
    if (before === null || behind === null) return [from, to];
    const indent = before[0].replace('\n', '').length;
    return [from - indent, to + behind[0].length];
  }

  private add(node: Node): void {
    (this.frame.otherwise ?? this.frame.then).push(node);
  }

  /** Braces left over are a tag that was never closed; a client must not get it to read. */
  private text(text: string): void {
    const at = text.search(/\{\{|\}\}/u);
    if (at >= 0) throw new AppError('TEMPLATE_TAG_UNKNOWN', { tag: withoutMarks(text.slice(at, at + 40)) });
    if (text !== '') this.add(text);
  }

  private open(block: string, at: number, condition: string): void {
    if (condition === '') throw this.unpaired(block, at);
    this.frames.push({ opened: { block, at }, test: this.testOf(condition), then: [], otherwise: null });
  }

  private otherwise(block: string, at: number): void {
    if (this.frame.opened === null || this.frame.otherwise !== null) throw this.unpaired(block, at);
    this.frame.otherwise = [];
  }

  private close(block: string, at: number): void {
    const { opened, test, then, otherwise } = this.frame;
    if (opened === null) throw this.unpaired(block, at);
    this.frames.pop();
    const node: BlockNode = { kind: 'block', test: test!, then, otherwise: otherwise ?? [] };
    this.refuseTorn(node.then);
    this.refuseTorn(node.otherwise);
    this.add(node);
  }

  private testOf(condition: string): BlockTest {
    const compared = /^([^=!]+?)\s*(!?=)\s*(.*)$/su.exec(condition);
    if (compared === null) return { tag: this.tagOf(condition), is: 'FILLED', values: [] };
    const tag = this.tagOf(compared[1]!);
    const words = this.choices[tag];
    const values = compared[3]!.split(',').map((value) => {
      const word = fold(value.replace(/^\s*["'«“]|["'»”]\s*$/gu, ''));
      const code = words === undefined ? word : words.get(word);
      if (code === undefined || code === '')
        throw new AppError('TEMPLATE_VALUE_UNKNOWN', { tag, value: value.trim(), known: [...(words?.keys() ?? [])] });
      return fold(code);
    });
    return { tag, is: compared[2] === '=' ? 'EQUAL' : 'NOT_EQUAL', values };
  }

  private valueOf(inner: string, at: number): Node {
    const bar = inner.indexOf('|');
    const head = bar < 0 ? inner : inner.slice(0, bar);
    const rest = bar < 0 ? null : inner.slice(bar + 1);
    if (rest !== null && rest !== withoutMarks(rest)) {
      const tag = `{{${withoutMarks(inner)}}}`;
      throw new AppError('TEMPLATE_HTML_BROKEN', {
        tag,
        line: lineOf(this.source, at),
        part: this.part,
        known: HTML_TAGS,
      });
    }
    const colon = head.indexOf(':');
    // The name of a column may hold a colon.
    if (colon < 0 || this.names.has(fold(head))) {
      const tag = this.tagOf(head);
      if (tag === 'gender') throw this.unknownFormat(tag, '');
      return { kind: 'value', tag, format: null, fallback: rest === null ? null : rest.trim() };
    }
    const tag = this.tagOf(head.slice(0, colon));
    const written = head.slice(colon + 1).trim();
    if (tag === 'gender') {
      const [woman, other, ...more] = rest === null ? [] : rest.split('|').map((word) => word.trim());
      if (woman === undefined || more.length > 0) throw this.unknownFormat(tag, written);
      return { kind: 'gender', man: written, woman, other: other ?? null };
    }
    const format = formatOf(written);
    if (format === undefined) throw this.unknownFormat(tag, written);
    return { kind: 'value', tag, format, fallback: rest === null ? null : rest.trim() };
  }

  private tagOf(written: string): string {
    const tag = this.names.get(fold(written));
    if (tag === undefined) throw this.unknownTag(written.trim());
    return tag;
  }

  private unknownTag(written: string): AppError {
    return new AppError('TEMPLATE_TAG_UNKNOWN', {
      tag: withoutMarks(written),
      known: [...new Set(this.names.values())],
    });
  }

  private unknownFormat(tag: string, format: string): AppError {
    return new AppError('TEMPLATE_FORMAT_UNKNOWN', { tag, format, known: KNOWN_FORMATS });
  }

  private unpaired(block: string, at: number): AppError {
    return new AppError('TEMPLATE_BLOCK_OPEN', { block, line: lineOf(this.source, at), part: this.part });
  }

  /** A pair of HTML tags may not be torn apart by a block: half of it would be left for some clients. */
  private refuseTorn(nodes: readonly Node[]): void {
    const literal = nodes.filter((node) => typeof node === 'string').join('');
    for (const [tag, open, close] of PAIRS)
      if (literal.split(open).length !== literal.split(close).length)
        throw new AppError('TEMPLATE_HTML_BROKEN', { tag, line: 1, part: this.part, known: HTML_TAGS });
  }
}

const PAIRS = [
  ['<b>', MARK.BOLD, MARK.BOLD_END],
  ['<i>', MARK.ITALIC, MARK.ITALIC_END],
  ['<a>', MARK.LINK, MARK.LINK_END],
] as const;

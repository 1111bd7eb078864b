/** HTML in a template: a small set of tags is taken for what it means, anything else is refused with its place, so that no client gets half a tag to read. */
import { AppError } from '../app-error';
import { isLink, LINK_BEGINNINGS, MARK } from './marks';
import type { Part } from './nodes';
import { blockSignOf } from './words';

/** The tags that are understood, each closed by its pair but br. */
export const HTML_TAGS = ['b', 'strong', 'i', 'em', 'a', 'p', 'br', 'ul', 'li'] as const;
type HtmlTag = (typeof HTML_TAGS)[number];

const MARKS: Readonly<Record<Exclude<HtmlTag, 'a'>, readonly [open: string, close: string]>> = {
  b: [MARK.BOLD, MARK.BOLD_END],
  strong: [MARK.BOLD, MARK.BOLD_END],
  i: [MARK.ITALIC, MARK.ITALIC_END],
  em: [MARK.ITALIC, MARK.ITALIC_END],
  p: [MARK.PARAGRAPH, MARK.PARAGRAPH],
  br: [MARK.LINE, ''],
  ul: [MARK.PARAGRAPH, MARK.PARAGRAPH],
  li: [MARK.ITEM, MARK.ITEM_END],
};
const BLOCKS: readonly string[] = ['p', 'ul', 'li'];

/** A tag with its attributes, a comment or a declaration. "5 < 6", "<3" and "<a@example.com>" are text. */
const TAG =
  /<(\/?)([a-z][a-z0-9-]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)(\/?)>|<!(?:--|[a-z])[^>]*>?|<\?[a-z][^>]*>?/gi;
/** The beginning of a tag that never ends. */
const HALF_TAG =
  /<\/?(?:b|strong|i|em|a|p|br|ul|ol|li|u|s|h[1-6]|div|span|table|tr|td|th|tbody|img|font|style|script|html|head|body|center|hr|small)(?=[\s/>"]|$)[^\n]{0,30}/i;
const ATTRIBUTE = /\s+([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** Attributes of a link that change nothing in a letter. */
const IDLE_ATTRIBUTES = ['target', 'rel', 'title'];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
};

/**
 * A template with marks in place of its HTML; a text without a tag comes back as it is, entities and all.
 * @throws AppError TEMPLATE_HTML_BROKEN {tag, line, part, known} for another tag, an attribute but href, a tag left open, closed out of order or over a
 *   blank line, and any tag in a subject;
 *   TEMPLATE_LINK {link, part, known}
 * @example fromHtml('<b>Hi</b>', 'text') //=> '\uE010Hi\uE011'
 */
export function fromHtml(source: string, part: Part): string {
  const open: { name: string; at: number }[] = [];
  const broken = (tag: string, at: number): AppError =>
    new AppError('TEMPLATE_HTML_BROKEN', { tag, line: lineOf(source, at), part, known: HTML_TAGS });
  const marked = source.replace(
    TAG,
    (
      whole: string,
      slash: string | undefined,
      written: string | undefined,
      inside: string | undefined,
      end: string | undefined,
      at: number,
    ) => {
      const name = (written ?? '').toLowerCase();
      const attributes = (inside ?? '').replace(/\/\s*$/, '').trimEnd();
      const selfClosed = end === '/' || attributes !== (inside ?? '').trimEnd();
      if (part === 'subject' || !isKnown(name)) throw broken(whole, at);
      if (name === 'br') {
        if (slash === '/' || attributes !== '') throw broken(whole, at);
        return MARK.LINE;
      }
      if (slash === '/') {
        const pair = open.pop();
        if (pair?.name !== name || attributes !== '') throw broken(whole, at);
        // Half of the pair would stand in one paragraph and half in the next.
        if (!BLOCKS.includes(name) && isTornByParagraph(source.slice(pair.at, at))) throw broken(whole, at);
        return name === 'a' ? MARK.LINK_END : MARKS[name][1];
      }
      const mayStand = mayStandIn(
        name,
        open.map((tag) => tag.name),
      );
      if (selfClosed || !mayStand) throw broken(whole, at);
      open.push({ name, at });
      if (name !== 'a') {
        if (attributes !== '') throw broken(whole, at);
        return MARKS[name][0];
      }
      const address = addressIn(attributes);
      if (address === null) throw broken(whole, at);
      if (!isLink(address)) throw new AppError('TEMPLATE_LINK', { link: address, part, known: LINK_BEGINNINGS });
      return MARK.LINK + address + MARK.LINK_WORDS;
    },
  );
  const left = open[0];
  if (left !== undefined) throw broken(`<${left.name}>`, left.at);
  const half = HALF_TAG.exec(marked);
  if (half !== null)
    throw new AppError('TEMPLATE_HTML_BROKEN', {
      tag: half[0],
      line: lineOf(marked, half.index),
      part,
      known: HTML_TAGS,
    });
  return marked === source ? source : withoutEntities(marked);
}

/** The line of a place, from 1. */
export function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}

const isKnown = (name: string): name is HtmlTag => (HTML_TAGS as readonly string[]).includes(name);

/** Whether a blank line stands in a text, or can come to stand there when the signs of a block fall away. */
const isTornByParagraph = (text: string): boolean =>
  /\n[ \t]*\n/.test(text.replace(/\{\{\s*(?:[#/][^{}]*|\p{L}+)\s*\}\}/gu, (sign) => (isBlockSign(sign) ? '' : sign)));
const isBlockSign = (sign: string): boolean => blockSignOf(sign.slice(2, -2).trim()) !== null;

/** Blocks stand in no inline tag, items in lists, lists in no list, and no tag in itself. */
function mayStandIn(name: string, around: readonly string[]): boolean {
  const inner = around[around.length - 1];
  if (name === 'li') return inner === 'ul';
  if (BLOCKS.includes(name)) return around.length === 0;
  const kin = (other: string): string => ({ strong: 'b', em: 'i' })[other] ?? other;
  return inner !== 'ul' && !around.some((other) => kin(other) === kin(name));
}

/** The address of a link; null where there is none, or an attribute that could do something else. */
function addressIn(attributes: string): string | null {
  let address: string | null = null;
  const rest = attributes.replace(ATTRIBUTE, (whole, name: string, double?: string, single?: string) => {
    if (name.toLowerCase() === 'href') address = withoutEntities(double ?? single ?? '').trim();
    else if (!IDLE_ATTRIBUTES.includes(name.toLowerCase())) return whole;
    return '';
  });
  return rest.trim() === '' ? address : null;
}

function withoutEntities(text: string): string {
  return text.replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

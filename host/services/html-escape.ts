/** Where in a page a scriptlet prints, and how a value is escaped there, as Google's `<?= ?>` does by context. */

import { textOrNothing } from './text';

/** Place of an output: text, an attribute (its name decides on addresses and handlers), a script, a style. */
export type HtmlContext =
  | { place: 'text' }
  | { place: 'comment' }
  | { place: 'tag' }
  | {
      place: 'attribute';
      kind: 'plain' | 'url' | 'script' | 'style';
      quoted: boolean;
      begun: boolean;
      scriptQuote: string;
    }
  | { place: 'script'; quote: string }
  | { place: 'style' };

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'background',
  'cite',
  'data',
  'poster',
  'xlink:href',
]);

const attributeKind = (name: string): 'plain' | 'url' | 'script' | 'style' => {
  if (URL_ATTRIBUTES.has(name)) return 'url';
  if (name.startsWith('on')) return 'script';
  return name === 'style' ? 'style' : 'plain';
};

/** The quote that is open at the end of a piece of script, given the one open before: `'`, `"`, a backtick, or ''. */
function quoteAfter(code: string, open: string): string {
  let quote = open;
  for (let at = 0; at < code.length; at++) {
    const letter = code.charAt(at);
    if (quote !== '' && letter === '\\') at++;
    else if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '/' && code[at + 1] === '/') at = (code.indexOf('\n', at) + 1 || code.length + 1) - 1;
    else if (letter === '/' && code[at + 1] === '*') at = (code.indexOf('*/', at) + 2 || code.length + 2) - 1;
    else if (letter === '"' || letter === "'" || letter === '`') quote = letter;
  }
  return quote;
}

/** Follows a page piece by piece: feed literal HTML, ask for the context at its end. */
export class ContextTracker {
  private place: 'text' | 'comment' | 'tag' | 'value' | 'script' | 'style' = 'text';
  private tagName = '';
  private attribute = '';
  private quote = '';
  private value = '';
  private scriptQuote = '';

  feed(html: string): void {
    for (let at = 0; at < html.length;) at = this.step(html, at);
  }

  private step(html: string, at: number): number {
    const rest = html.slice(at);
    switch (this.place) {
      case 'text': {
        const open = /<(!--|[a-zA-Z][^\s/>]*)/.exec(rest);
        if (!open) return html.length;
        this.place = open[1] === '!--' ? 'comment' : 'tag';
        this.tagName = open[1]!.toLowerCase();
        return at + open.index + open[0].length;
      }
      case 'comment':
        return this.leave(html, at, '-->', 'text');
      case 'script': {
        const end = /<\/script/i.exec(rest);
        this.scriptQuote = end ? '' : quoteAfter(rest, this.scriptQuote);
        if (end) this.place = 'text';
        return end ? at + end.index + end[0].length : html.length;
      }
      case 'style': {
        const end = /<\/style/i.exec(rest);
        if (end) this.place = 'text';
        return end ? at + end.index + end[0].length : html.length;
      }
      case 'tag': {
        const next = /([^\s=>"'/]+)\s*=\s*(["']?)|>/.exec(rest);
        if (!next) return html.length;
        if (next[0] === '>') {
          this.place = this.tagName === 'script' ? 'script' : this.tagName === 'style' ? 'style' : 'text';
          this.scriptQuote = '';
        } else {
          this.place = 'value';
          this.attribute = next[1]!.toLowerCase();
          this.quote = next[2]!;
          this.value = '';
        }
        return at + next.index + next[0].length;
      }
      case 'value': {
        const end = (this.quote === '' ? /[\s>]/ : new RegExp(this.quote)).exec(rest);
        this.value += end ? rest.slice(0, end.index) : rest;
        if (!end) return html.length;
        this.place = 'tag';
        return at + end.index + (this.quote === '' ? 0 : 1);
      }
    }
  }

  private leave(html: string, at: number, mark: string, to: 'text'): number {
    const end = html.indexOf(mark, at);
    if (end < 0) return html.length;
    this.place = to;
    return end + mark.length;
  }

  /** The context of an output here. */
  context(): HtmlContext {
    if (this.place === 'script') return { place: 'script', quote: this.scriptQuote };
    if (this.place !== 'value') return { place: this.place };
    return {
      place: 'attribute',
      kind: attributeKind(this.attribute),
      quoted: this.quote !== '',
      begun: this.value.trim() !== '',
      scriptQuote: quoteAfter(this.value, ''),
    };
  }

  /** Tells that a value was printed here, so that a following one is not at the start of its attribute. */
  printed(): void {
    if (this.place === 'value') this.value += 'x';
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** Inside a quoted script text: nothing that ends the text or the script element. */
const escapeScriptText = (text: string): string =>
  text.replace(/[^\w .,:;!?@#%()[\]{}*+=|~^$-]/gu, (letter) => {
    const code = letter.codePointAt(0)!;
    if (code > 0x7f && code !== 0x2028 && code !== 0x2029) return letter;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });

/** As a value of the script: numbers and truth values bare, texts quoted, objects as JSON. */
function scriptValue(value: unknown): string {
  if (typeof value === 'string') return `'${escapeScriptText(value)}'`;
  const json = (JSON.stringify(value) as string | undefined) ?? 'null';
  return ` ${json
    .replace(/</g, '\\x3c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')} `;
}

const escapeScript = (value: unknown, quote: string): string =>
  quote === ''
    ? scriptValue(value)
    : escapeScriptText(textOrNothing(value)).replaceAll('`', '\\x60').replaceAll('${', '\\x24{');

/** Only addresses that cannot run a script; others become `#`. */
function escapeUrl(text: string, begun: boolean): string {
  if (!begun && /^[\s\u0000-\u001f]*[a-z][a-z0-9+.-]*:/i.test(text) && !/^\s*(https?|mailto|ftp|tel):/i.test(text))
    return '#';
  return begun ? encodeURIComponent(text) : encodeURI(text).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

/**
 * Escapes a printed value for its place.
 *
 * @example escapeFor({ place: 'text' }, '<b>') → '&lt;b&gt;'
 * @example escapeFor({ place: 'script', quote: '' }, "it's") → "'it\\x27s'"
 */
export function escapeFor(context: HtmlContext, value: unknown): string {
  switch (context.place) {
    case 'script':
      return escapeScript(value, context.quote);
    case 'style':
      return textOrNothing(value).replace(/[^\w\s.#%-]/g, '');
    case 'comment':
      return textOrNothing(value).replace(/[<>-]/g, '');
    case 'tag':
      return textOrNothing(value).replace(/[^\w-]/g, '');
    case 'attribute': {
      const raw = textOrNothing(value);
      const text =
        context.kind === 'url'
          ? escapeUrl(raw, context.begun)
          : context.kind === 'script'
            ? escapeScript(value, context.scriptQuote)
            : context.kind === 'style'
              ? raw.replace(/[^\w\s.#%-]/g, '')
              : raw;
      return context.quoted
        ? escapeHtml(text)
        : escapeHtml(text).replace(/[\s=`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
    }
    case 'text':
      return escapeHtml(textOrNothing(value));
  }
}

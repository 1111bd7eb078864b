/** Keeps the documents that scripts show (sidebars, dialogs, letters) and serves each in a sandbox of its own, without the page's origin. */
import { randomBytes } from 'node:crypto';
import type { SentMessage } from '../host';

/** What a document may do: none of them reaches the network; a letter runs no script. */
const CONTENT =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; form-action 'none'";
const POLICY = {
  script: `sandbox allow-scripts allow-forms allow-popups allow-downloads allow-modals; ${CONTENT}; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src data: blob:; worker-src blob:`,
  letter: `sandbox allow-popups; ${CONTENT}`,
} as const;

export interface Frame {
  html: string;
  policy: string;
}

/** Documents kept at most: a page that is opened again asks for its own once more, older ones are gone. */
const KEPT = 100;

/**
 * Puts markup where it comes before anything else of the document and does not end its standards mode.
 *
 * @example atStart('<!doctype html><html><head><title>x', '<script>s()</script>') // '<!doctype html><html><head><script>s()</script><title>x'
 */
export function atStart(html: string, markup: string): string {
  const at = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  if (!at) return `<!DOCTYPE html>${markup}${html}`;
  const end = at.index + at[0].length;
  return html.slice(0, end) + markup + html.slice(end);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The HTML of a letter with its inline images in place (`cid:logo` becomes a data address).
 *
 * @example '<img src="cid:logo">' // '<img src="data:image/png;base64,…">'
 */
export function letterDocument(message: SentMessage): string {
  return (message.html ?? '').replace(/cid:([\w.@-]+)/g, (whole, id: string) => {
    const image = message.inlineImages[id];
    return image ? `data:${image.type};base64,${image.base64}` : whole;
  });
}

export class Frames {
  private readonly frames = new Map<string, Frame>();

  /** @param shim the script that gives a document `google.script`. */
  constructor(private readonly shim: string) {}

  /** Keeps a document of a script, which gets the title of its window if it has none of its own; gives its name. */
  addScript(title: string, html: string): string {
    const titled = /<title[\s>]/i.test(html) ? html : atStart(html, `<title>${escaped(title)}</title>`);
    return this.add({ html: atStart(titled, `<script>${this.shim}</script>`), policy: POLICY.script });
  }

  /** Keeps a letter for reading; gives its name. */
  addLetter(message: SentMessage): string {
    return this.add({ html: letterDocument(message), policy: POLICY.letter });
  }

  get(name: string): Frame | undefined {
    return this.frames.get(name);
  }

  private add(frame: Frame): string {
    const name = randomBytes(12).toString('base64url');
    this.frames.set(name, frame);
    const oldest = this.frames.keys().next().value;
    if (this.frames.size > KEPT && oldest !== undefined) this.frames.delete(oldest);
    return name;
  }
}

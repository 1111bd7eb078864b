/** HtmlService in the script's realm: pages from files and texts, templates; what is shown goes through Ui. */
import type { GuestEnvironment, Natives } from '../runner/protocol';
import { createBlob } from './blob';
import { escapeHtml } from './html-escape';
import { compileTemplate, evaluateTemplate } from './html-template';
import { enumeration } from './spreadsheet/enums';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';
import { textOf, textOrNothing } from './text';
import { servable } from './web-output';

type GOutput = GoogleAppsScript.HTML.HtmlOutput;
type GTemplate = GoogleAppsScript.HTML.HtmlTemplate;

const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>({
  EMULATED: true,
  IFRAME: true,
  NATIVE: true,
});
const XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>({
  ALLOWALL: true,
  DEFAULT: true,
});

const isBlobSource = (value: unknown): value is GoogleAppsScript.Base.BlobSource =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'getBlob') === 'function';

const contentOf = (source: unknown): string =>
  isBlobSource(source) ? source.getBlob().getDataAsString() : textOrNothing(source);

export function createHtmlService(environment: GuestEnvironment, natives: Natives): GoogleAppsScript.HTML.HtmlService {
  const createOutput = (start: string): GOutput => {
    const page = { content: start, title: '', width: null as number | null, height: null as number | null, icon: '' };
    const metaTags: [string, string][] = [];
    const output: GOutput = strict<GOutput>('HtmlOutput', {
      addMetaTag: (name, content) => {
        metaTags.push([name, content]);
        return output;
      },
      append: (added) => {
        page.content += textOf(added);
        return output;
      },
      appendUntrusted: (added) => {
        page.content += escapeHtml(textOf(added));
        return output;
      },
      asTemplate: () => createTemplate(page.content),
      clear: () => {
        page.content = '';
        return output;
      },
      getAs: (type) => output.getBlob().getAs(type),
      getBlob: () => createBlob(natives, page.content, 'text/html', `${page.title || 'output'}.html`),
      getContent: () => page.content,
      getFaviconUrl: () => page.icon,
      getHeight: () => page.height as number,
      getMetaTags: () => metaTags.map(([name, content]) => ({ getName: () => name, getContent: () => content })),
      getTitle: () => page.title,
      getWidth: () => page.width as number,
      setContent: (content) => {
        page.content = textOf(content);
        return output;
      },
      setFaviconUrl: (url) => {
        page.icon = url;
        return output;
      },
      setHeight: (height) => {
        page.height = height;
        return output;
      },
      // Every page is in an iframe, whatever is asked, as at Google today.
      setSandboxMode: () => output,
      setTitle: (title) => {
        page.title = textOf(title);
        return output;
      },
      setWidth: (width) => {
        page.width = width;
        return output;
      },
      setXFrameOptionsMode: () => output,
    });
    return servable(output, () => ({
      kind: 'html',
      content: page.content,
      title: page.title,
      metaTags: metaTags.map(([name, content]) => ({ name, content })),
    }));
  };

  const createTemplate = (html: string): GTemplate => {
    const own = new Set(['evaluate', 'getCode', 'getCodeWithComments', 'getRawContent']);
    const template: GTemplate = {
      evaluate: () => {
        const variables = Object.entries(template).filter(([name]) => !own.has(name));
        return createOutput(evaluateTemplate(html, Object.fromEntries(variables)));
      },
      getCode: () => compileTemplate(html).code,
      getCodeWithComments: () => compileTemplate(html).code,
      getRawContent: () => html,
    };
    return template;
  };

  const file = (name: string): string => {
    const { html } = environment;
    const found = [name, name.replace(/\.html$/, '')].find((candidate) => Object.hasOwn(html, candidate));
    if (found === undefined) throw exception(`No HTML file named ${name} was found.`);
    return html[found]!;
  };

  return strict<GoogleAppsScript.HTML.HtmlService>('HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (source?: unknown) => createOutput(contentOf(source)),
    createHtmlOutputFromFile: (name) => createOutput(file(name)),
    createTemplate: (source: unknown) => createTemplate(contentOf(source)),
    createTemplateFromFile: (name) => createTemplate(file(name)),
    getUserAgent: () => '',
  });
}

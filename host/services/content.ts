/** ContentService in the script's realm: texts that a web app gives to programs. */
import { enumeration } from './spreadsheet/enums';
import { strict } from './strict';
import { textOf, textOrNothing } from './text';
import { servable } from './web-output';

type GContent = GoogleAppsScript.Content.ContentService;
type GText = GoogleAppsScript.Content.TextOutput;

const MimeType = enumeration<typeof GoogleAppsScript.Content.MimeType>({
  ATOM: true,
  CSV: true,
  ICAL: true,
  JAVASCRIPT: true,
  JSON: true,
  RSS: true,
  TEXT: true,
  VCARD: true,
  XML: true,
});

const TYPES: Record<string, string> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'application/xml',
};

function createTextOutput(start: string): GText {
  const page = { content: start, type: MimeType.TEXT, file: null as string | null };
  const output: GText = strict<GText>('TextOutput', {
    append: (added) => {
      page.content += textOf(added);
      return output;
    },
    clear: () => {
      page.content = '';
      return output;
    },
    downloadAsFile: (name) => {
      page.file = textOf(name);
      return output;
    },
    getContent: () => page.content,
    getFileName: () => page.file as string,
    getMimeType: () => page.type,
    setContent: (content) => {
      page.content = textOf(content);
      return output;
    },
    setMimeType: (type) => {
      page.type = type;
      return output;
    },
  });
  return servable(output, () => ({
    kind: 'text',
    content: page.content,
    type: TYPES[textOf(page.type)] ?? 'text/plain',
    file: page.file,
  }));
}

export function createContentService(): GContent {
  return strict<GContent>('ContentService', {
    MimeType,
    createTextOutput: (content?: unknown) => createTextOutput(textOrNothing(content)),
  });
}

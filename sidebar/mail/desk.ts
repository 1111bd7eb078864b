/** What the parts of the page of mail share: the report it began with, the way from part to part, and what was done a moment ago. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Aftermath, MailPage, ReportedTemplate } from '../../src/entry/api';
import { mailDeskWords, type MailDeskText } from '../../src/i18n/mail-desk';
import { usePage } from '../page-state';
import { useCommand, type CommandState } from '../use-command';

export type Rule = MailPage['occasions'][number];

/** The parts in the order of the navigation. */
export const SECTIONS = ['calendar', 'occasions', 'letters', 'schedule', 'team', 'log', 'results'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where one is: a part, or a page of one; null stands for a new occasion or letter. */
export type Place =
  | { at: Section }
  | { at: 'today' }
  | { at: 'occasion'; rule: Rule | null }
  | { at: 'letter'; letter: ReportedTemplate | null; client?: string };

export const SECTION_OF: Readonly<Record<Place['at'], Section>> = {
  calendar: 'calendar',
  today: 'calendar',
  occasions: 'occasions',
  occasion: 'occasions',
  letters: 'letters',
  letter: 'letters',
  schedule: 'schedule',
  team: 'team',
  log: 'log',
  results: 'results',
};

export interface Told {
  sentence: string;
  report: Aftermath;
}

export interface Desk {
  page: MailPage;
  /** Rises with each change, so that parts look anew. */
  revision: number;
  show: (place: Place) => void;
  /** Says what was done, and looks anew; at another place when one is given. */
  tell: (told: Told, next?: Place) => void;
  /** Looks anew. */
  refresh: () => void;
  /** A letter is edited and not saved. */
  keep: (unsaved: boolean) => void;
  /** Goes to one of Klientura's tabs, for which the page makes room. */
  openTab: (key: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk & { text: MailDeskText } {
  const { locale } = usePage();
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a part outside the page of mail');
  return { ...desk, text: mailDeskWords(locale) };
}

export interface Deed<R> extends CommandState<R> {
  /** Runs the command, and tells what it did. @returns whether it was done */
  act(input: object, sentence: string | ((report: R) => string), next?: Place): Promise<boolean>;
}

/** A command that changes something. */
export function useDeed<R = object>(name: string): Deed<R> {
  const command = useCommand<R>(name);
  const { tell } = useDesk();
  return {
    ...command,
    async act(input, sentence, next) {
      const reply = await command.run(input);
      if (!reply.ok) return false;
      const { report } = reply;
      tell({ sentence: typeof sentence === 'string' ? sentence : sentence(report), report }, next);
      return true;
    },
  };
}

/** `mail.preview`: the letters as they would go out now, for people to look at. Changes nothing. */
import type { Day } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import { openBase } from '../../tables/table';
import type { Command } from '../command';
import { findDueLetters, refuseBroken, type Doubt } from './due-letters';
import type { Skipped } from './due-writer';
import { localToday, readDay, readFields, readText } from '../input';

export interface PreviewMailInput {
  today?: Day;
  occasion?: string;
}

export interface PreviewMailReport {
  /** The first of the letters; `total` counts them all. */
  letters: { row: number; id: string; day: string; to: string; subject: string; text: string }[];
  total: number;
  skipped: Skipped[];
  inDoubt: Doubt[];
  /** Letters that the account may still send today. */
  quota: number;
  /** The account the letters would come from: whoever runs this. */
  sender: string;
}

/** More letters than anyone reads; the sidebar needs no more. */
const SHOWN = 100;

export const previewMail: Command<PreviewMailInput, PreviewMailReport> = {
  name: 'mail.preview',
  looks: 'BASE',
  parse(input) {
    const fields = readFields(input, ['today', 'occasion']);
    return { today: readDay(fields, 'today'), occasion: readText(fields, 'occasion', 40) };
  },
  plan(ports, input) {
    const base = openBase(ports);
    const today = input.today ?? localToday(ports);
    const due = findDueLetters(ports, base, {
      today,
      first: today,
      ...(input.occasion === undefined ? {} : { occasion: input.occasion }),
    });
    refuseBroken(due);
    const { letters, skipped, doubts } = due;
    const shown = letters.slice(0, SHOWN).map(({ row, client, to, subject, text, entry }) => ({
      row,
      id: client,
      day: isoOf(entry.day),
      to,
      subject,
      text,
    }));
    return {
      changes: { command: previewMail.name, steps: [] },
      report: {
        letters: shown,
        total: letters.length,
        skipped,
        inDoubt: doubts,
        quota: ports.mailer.quota(),
        sender: ports.session.user(),
      },
    };
  },
};

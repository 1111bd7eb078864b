/** `mail.editDays`: our tables of professional days and holidays as lines of a tab, for the user to change. */
import type { OwnRow } from '../../changes/change-set';
import { keyOf } from '../../changes/steps/own-rows';
import { dayRuleText } from '../../domain/occasions/day-rule';
import { dayCells, type DayKind } from '../../tables/mail/own-days';
import { ownHeaders } from '../../tables/own-tables';
import { openBase } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields } from '../input';
import { readMailRules, ownTab } from './mail-rules';
import { lineOf } from './own-line';

export interface EditDaysReport {
  /** The tab's name. */
  tab: string;
  /** Lines written; those that stand there stay as they are. */
  added: number;
}

export const editDays: Command<Record<string, never>, EditDaysReport> = {
  name: 'mail.editDays',
  parse(input) {
    readFields(input, []);
    return {};
  },
  plan(ports): Plan<EditDaysReport> {
    const base = openBase(ports);
    const { words, settings } = base;
    const { days } = readMailRules(ports, base);
    const own = ownTab(ports, base, 'days');
    const line = (kind: DayKind, code: string, day: string, title: string, phrases: string): OwnRow => {
      const after = dayCells({ kind, code, day, title, words: phrases });
      return { key: keyOf('days', after), before: null, after };
    };
    const lines = [
      ...days.holidays
        .all()
        .map(({ code, day, titles }) => line('HOLIDAY', code, dayRuleText(day), titles[settings.locale], '')),
      ...days.professions
        .all()
        .map(({ code, day, title, words: phrases }) => line('PROFESSION', code, dayRuleText(day), title, phrases)),
    ];
    const fresh = lines.filter(({ key }) => lineOf(ports, own, 'days', key) === null);
    const name = words.tab('days');
    return {
      changes: {
        command: editDays.name,
        steps: [{ kind: 'ownRows', table: 'days', name, headers: ownHeaders(words, 'days'), rows: fresh }],
      },
      report: { tab: name, added: fresh.length },
    };
  },
};

/** An occasion while it is edited: as the fields of the form hold it, and as the command takes it. */
import type { KindChoice, MailPage } from '../../src/entry/api';
import type { Rule } from './desk';

export interface OccasionDraft {
  kind: KindChoice['kind'];
  code: string;
  when: 'ON' | 'BEFORE' | 'AFTER';
  /** As typed. */
  count: string;
  template: string;
  purpose: Rule['purpose'];
  parameter: string;
  field: string;
  active: boolean;
}

export function draftOf(rule: Rule): OccasionDraft {
  const { offset, ...same } = rule;
  return {
    ...same,
    when: offset === 0 ? 'ON' : offset < 0 ? 'BEFORE' : 'AFTER',
    count: offset === 0 ? '' : String(Math.abs(offset)),
  };
}

/** A new occasion of a kind, with a code that is free. @example freshDraft(page, 'NAME_DAY').code //=> 'nameDay' */
export function freshDraft(
  page: Pick<MailPage, 'kinds' | 'occasions' | 'faulty'>,
  kind: KindChoice['kind'],
): OccasionDraft {
  const { letter, purpose } = page.kinds.find((choice) => choice.kind === kind)!;
  const taken = [...page.occasions, ...page.faulty].map(({ code }) => code.toUpperCase());
  let code = letter;
  for (let n = 2; taken.includes(code.toUpperCase()); n++) code = `${letter}${n}`;
  return { kind, code, when: 'ON', count: '', template: letter, purpose, parameter: '', field: '', active: true };
}

/** The kind that a new occasion begins with: the first that has none yet. */
export function firstKind({ kinds, occasions }: Pick<MailPage, 'kinds' | 'occasions'>): KindChoice['kind'] {
  return (kinds.find(({ kind }) => !occasions.some((rule) => rule.kind === kind)) ?? kinds[0]!).kind;
}

/** The occasion as `mail.saveOccasion` takes it; a number of days that is none is left for it to refuse. */
export function occasionOf({ when, count, ...same }: OccasionDraft): object {
  const days = count.trim();
  const offset = when === 'ON' ? 0 : days === '' ? 'none' : when === 'BEFORE' ? `-${days}` : days;
  return { ...same, parameter: same.parameter.trim(), offset };
}

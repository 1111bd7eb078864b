/** The outcome in figures, with examples, and lists of what is left out and why. */
import type { ComponentChildren } from 'preact';
import type { ImportReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { codesIn } from '../../src/i18n/sentences';
import { LeftOut } from '../left-out';
import { usePage } from '../page-state';
import { Busy, Fold } from '../parts';
import { shownValue } from '../shown';

/** Of a longer list the first ones tell enough. */
const SHOWN = 50;

interface FiguresProps {
  report: ImportReport;
  busy: boolean;
  /** Comes right below the figures. */
  children: ComponentChildren;
}

export function Figures({ report, busy, children }: FiguresProps) {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const fields: Record<string, string> = codesIn(locale).fields;
  const lines = (['added', 'merged', 'unchanged'] as const).filter((kind) => report[kind] > 0);
  const { examples } = report;
  const named = (values: Record<string, string | number | boolean | null>): string =>
    Object.entries(values)
      .map(
        ([field, value]) =>
          `${fields[field] ?? field}: ${shownValue(value, field === 'addedOn' ? 'date' : field, locale)}`,
      )
      .join(', ');
  return (
    <section data-testid="figures">
      <h2>{text.outcome}</h2>
      <ul>
        {lines.map((kind) => (
          <li key={kind}>{say(text[kind], { n: report[kind] })}</li>
        ))}
        {report.asked.length > 0 && <li>{say(text.asked, { n: report.asked.length })}</li>}
      </ul>
      {busy && <Busy />}
      {children}
      {examples.added.length + examples.merged.length > 0 && (
        <Fold summary={text.examples}>
          <ul class="plain">
            {examples.added.map(({ row, values }) => (
              <li key={row}>
                <b>{say(text.newRow, { row })}.</b> {named(values)}
              </li>
            ))}
            {examples.merged.map(({ id, field, name, before, after }) => (
              <li key={`${id} ${field}`}>
                <b>{name === '' ? id : name}.</b> {fields[field] ?? field}: {shownValue(before, field, locale)} →{' '}
                {shownValue(after, field, locale)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <LeftOut rows={report.skipped} summary={say(text.skipped, { n: report.skipped.length })} />
      <LeftOut rows={report.doubtful} summary={say(text.doubtful, { n: report.doubtful.length })} />
      {report.kept.length > 0 && (
        <Fold summary={say(text.kept, { n: report.kept.length })}>
          <ul class="plain">
            {report.kept.slice(0, SHOWN).map(({ row, field, has, offered }) => (
              <li key={`${String(row)} ${field} ${String(offered)}`}>
                <b>{say(text.newRow, { row })}.</b>{' '}
                {say(text.changes, {
                  field: fields[field] ?? field,
                  offered: shownValue(offered, field, locale),
                  has: shownValue(has, field, locale),
                })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

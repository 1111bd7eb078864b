/** One record that is put to the user: who is it? */
import type { AskedReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { codesIn } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Button } from '../parts';
import { shownValue } from '../shown';

interface AskedCardProps {
  asked: AskedReport;
  /** How many more there are. */
  more: number;
  /** @param client an ID, NEW or SKIP */
  onDecide: (client: string) => void;
}

export function AskedCard({ asked, more, onDecide }: AskedCardProps) {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const names: Record<string, string> = codesIn(locale).fields;
  const told = (values: AskedReport['says']): string =>
    Object.entries(values)
      .map(([field, value]) => `${names[field] ?? field}: ${shownValue(value, field, locale)}`)
      .join(', ');
  const differs = asked.because.includes('OTHER_VALUE');
  return (
    <section class="notice" data-testid="asked">
      <h2>{say(text.decide, { row: asked.row, n: more || undefined })}</h2>
      <p>
        <b>{text.says}:</b> {told(asked.says)}
      </p>
      <p class="gray">{say(text.why, { because: asked.because.map((code) => text.because[code]) })}</p>
      {asked.fields?.map(({ field, has, offered }) => (
        <p key={`${field} ${String(offered)}`}>
          {say(text.changes, {
            field: names[field] ?? field,
            offered: shownValue(offered, field, locale),
            has: shownValue(has, field, locale),
          })}
        </p>
      ))}
      <ul class="plain">
        {asked.clients.map(({ id, row, says }) => (
          <li key={id}>
            {told(says)} ({row === null ? say(text.ofRow, { row: id.slice(1) }) : say(text.row, { row })}){' '}
            <Button onClick={() => onDecide(id)} testId="this-client">
              {differs ? text.takeAll : text.thisClient}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => onDecide('NEW')} testId="new-client">
        {text.newClient}
      </Button>
      <Button onClick={() => onDecide('SKIP')} testId="skip">
        {text.skip}
      </Button>
    </section>
  );
}

/** Loyalty tiers: how many clients are in each, from what revenue, and the sums that the owner may set. */
import { useState } from 'preact/hooks';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { grouped } from '../../../src/i18n/template';
import { usePage } from '../../page-state';
import { Button, Field, Fold, Problem } from '../../parts';
import { segmentName } from '../../pictures/base-names';
import { FigureTable } from '../../pictures/figure-table';
import { money } from '../../pictures/numbers';
import { Progress } from '../../progress';
import { useLongCommand } from '../../use-long-command';
import type { SegmentMapReport } from '../report';
import type { Told } from './report';

interface TiersProps {
  report: SegmentMapReport['tiers'];
  onSaved: (told: Told) => void;
}

export function Tiers({ report: { tiers, given }, onSaved }: TiersProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  const change = useLongCommand<{ operation?: string }>('settings.change');
  const sums = tiers.flatMap(({ from }) => (from === null ? [] : [from]));
  const [typed, setTyped] = useState(given ? sums.join(' ') : '');
  const save = async () => {
    const reply = await change.run({ tierSums: typed.trim() });
    if (reply.ok) onSaved({ sentence: text.tiersSaved, operation: reply.report.operation });
  };
  const ofSums = change.error?.code === 'SETTING_INVALID' ? change.error.message : undefined;
  return (
    <section data-testid="tiers">
      <h2>{text.tiers}</h2>
      <FigureTable
        label={text.tiers}
        heads={[text.tier, text.clients, text.above]}
        rows={tiers.map(({ tier, clients, from }) => [
          segmentName(tier, locale),
          grouped(clients, locale),
          from !== null ? money(from, locale) : tier === 'NO_TIER' || tier === 'BRONZE' ? '' : text.nobody,
        ])}
      />
      <p class="gray">{given ? text.tiersGiven : text.tiersParts}</p>
      <Fold summary={text.tiersSums}>
        {change.error && ofSums === undefined && !change.busy && <Problem message={change.error.message} />}
        <Field label={text.tiersLabel} help={text.tiersSumsHelp} error={ofSums}>
          {(input) => (
            <input
              {...input}
              type="text"
              value={typed}
              data-testid="tier-sums"
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Progress of={change} />
        <Button disabled={change.busy} onClick={() => void save()} testId="save-sums">
          {text.tiersSave}
        </Button>
      </Fold>
    </section>
  );
}

/** One of the certain groups: looked at, chosen in, or told apart. */
import { dataWords } from '../../src/i18n/data';
import { useEffect } from 'preact/hooks';
import type { FoundGroup, MergeReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Button } from '../parts';
import { useCommand } from '../use-command';
import { choiceOf, type Chosen } from './choice';
import { GroupHead } from './group-head';
import { GroupTable } from './group-table';
import { CELLS } from './use-merge';
import { useWritten } from './use-written';

interface CertainGroupProps {
  group: FoundGroup;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onApart: () => void;
  disabled: boolean;
}

export function CertainGroup({ group, chosen, onChoose, onApart, disabled }: CertainGroupProps) {
  const { locale } = usePage();
  // Only a choice needs to be asked about: what is proposed is known.
  const look = useCommand<MergeReport>('duplicates.merge');
  const choice = choiceOf(group, chosen);
  useEffect(() => {
    if (choice) void look.run({ groups: [group.ids], choices: [choice], dryRun: true, page: CELLS });
  }, [JSON.stringify(choice)]);
  const written = useWritten(look.busy ? undefined : look.done?.rows?.rows);
  return (
    <section data-testid="group">
      <GroupHead group={group} />
      <GroupTable group={group} chosen={chosen} written={written} onChoose={onChoose} disabled={disabled} />
      <Button onClick={onApart} disabled={disabled} testId="not-same">
        {dataWords(locale).duplicates.notSame}
      </Button>
    </section>
  );
}

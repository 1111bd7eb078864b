/** What the import would do, with all that the user may set right before: columns, policy, and who the doubtful records are. */
import { useEffect, useState } from 'preact/hooks';
import type { Aftermath as AftermathReport, ImportReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { ColumnChoice } from '../column-choice';
import { usePage } from '../page-state';
import { Busy, Button, Note, Problem } from '../parts';
import { Progress } from '../progress';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';
import { AskedCard } from './asked-card';
import { Mapping } from './mapping';
import { Figures } from './figures';
import { Options, type ImportOptions } from './options';
import type { From } from './source-step';

interface ReviewProps {
  from: From;
  onBack: () => void;
  onDone: (report: ImportReport & AftermathReport) => void;
}

export function Review({ from, onBack, onDone }: ReviewProps) {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const look = useCommand<ImportReport>('clients.import', true);
  const apply = useLongCommand<ImportReport>('clients.import');
  const [columns, setColumns] = useState<Record<string, number>>({});
  const [options, setOptions] = useState<ImportOptions>({ policy: 'FILL', fields: {}, addColumns: false });
  const [decisions, setDecisions] = useState<Record<number, string>>({});
  const [changed, setChanged] = useState(false);
  const input = {
    from,
    columns,
    ...options,
    decisions: Object.entries(decisions).map(([row, client]) => ({ row: Number(row), client })),
  };
  useEffect(() => void look.run({ ...input, dryRun: true }), [columns, options, decisions]);
  const confirm = async () => {
    const reply = await apply.run({ ...input, fingerprint: look.done?.fingerprint });
    if (reply.ok) onDone(reply.report);
    if (reply.ok || reply.error.code !== 'PLAN_CHANGED') return;
    setChanged(true);
    apply.reset();
    await look.run({ ...input, dryRun: true });
  };
  const report = look.done?.report;
  if (report === undefined) {
    if (look.busy) return <Busy label={text.reading} />;
    const { code = '', message = '', params = {} } = look.error ?? {};
    return (
      <Problem message={message}>
        {code === 'FIELD_CLAIMED_TWICE' && (
          <ColumnChoice
            params={params}
            onChoose={(_table, field, column) => setColumns({ ...columns, [field]: column })}
          />
        )}
        <Button onClick={onBack} testId="back">
          {text.otherFile}
        </Button>
      </Problem>
    );
  }
  const open = report.asked.filter(({ row }) => decisions[row] === undefined);
  const count = report.added + report.merged;
  const isOff = look.busy || apply.busy;
  return (
    <>
      {changed && <Note>{text.changed}</Note>}
      {apply.error !== null && apply.error.code !== 'CANCELLED' && <Problem message={apply.error.message} />}
      <Figures report={report} busy={look.busy}>
        {open[0] !== undefined && (
          <AskedCard
            key={open[0].row}
            asked={open[0]}
            more={open.length - 1}
            onDecide={(client) => setDecisions({ ...decisions, [open[0]!.row]: client })}
          />
        )}
      </Figures>
      <Mapping
        report={report}
        disabled={isOff}
        onChoose={(column, field, before) =>
          setColumns({
            ...columns,
            ...(before === null ? {} : { [before]: 0 }),
            ...(field === null ? {} : { [field]: column }),
          })
        }
      />
      <Options options={options} report={report} disabled={isOff} onChange={setOptions} />
      <div class="bottom sticky">
        <Progress of={apply} label={text.importing} />
        {!apply.busy && (
          <>
            {open.length > 0 && <p class="gray">{say(text.undecided, { n: open.length })}</p>}
            {count === 0 && !look.busy && open.length === 0 && <p>{text.nothing}</p>}
            <Button primary onClick={() => void confirm()} disabled={look.busy || count === 0} testId="confirm-import">
              {text.confirm}
            </Button>
            <Button onClick={onBack} testId="back">
              {text.otherFile}
            </Button>
            <p class="gray">{text.canUndo}</p>
          </>
        )}
      </div>
    </>
  );
}

/** Builds a saved segment: its name, its conditions, and who fits while they are chosen. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { usePage } from '../../page-state';
import { Button, Field, Note, Problem, Title } from '../../parts';
import { Progress } from '../../progress';
import { useCommand } from '../../use-command';
import { useLongCommand } from '../../use-long-command';
import { Conditions } from './conditions';
import { conditionOf, draftOf, rowFor, type Draft } from './draft';
import type { MatchReport, SavedReport, SavedSegment, SaveReport, Told } from './report';

/** How long nothing is typed before it is counted, in ms. */
const PAUSE = 500;
const NAMED = 5;

interface BuilderProps {
  known: SavedReport;
  /** The one that is changed; null for a new one. */
  segment: SavedSegment | null;
  onSaved: (told: Told) => void;
  onBack: () => void;
}

export function Builder({ known, segment, onSaved, onBack }: BuilderProps) {
  const { locale, say } = usePage();
  const text = ownSegmentWords(locale);
  const kinds = useMemo(() => Object.fromEntries(known.fields.map(({ field, ...kind }) => [field, kind])), [known]);
  const fresh = (): Draft => ({ isAll: true, parts: [rowFor('orders', kinds.orders!)] });
  const [draft, setDraft] = useState<Draft | null>(() =>
    segment === null || segment.condition === null ? fresh() : draftOf(segment.condition, kinds),
  );
  const [name, setName] = useState(segment?.name ?? '');
  const save = useLongCommand<SaveReport>('segments.save');
  const condition = draft === null ? null : conditionOf(draft, kinds);
  const onSave = async () => {
    const code = segment === null ? {} : { code: segment.code };
    const reply = await save.run({ name, condition, ...code });
    if (!reply.ok) return;
    const { clients: n, operation } = reply.report;
    onSaved({ sentence: say(text.saved, { name: reply.report.name, n }), operation });
  };
  const ofName = save.error?.code === 'SAVED_NAME_TAKEN' ? save.error.message : undefined;
  return (
    <>
      <Button onClick={onBack} testId="back">
        ← {text.back}
      </Button>
      <Title>{segment === null ? text.builderNew : say(text.builderEdit, { name: segment.name })}</Title>
      {save.error && ofName === undefined && !save.busy && <Problem message={save.error.message} />}
      <Field label={text.name} error={ofName}>
        {(input) => (
          <input
            {...input}
            type="text"
            maxLength={100}
            value={name}
            data-testid="segment-name"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {draft === null ? (
        <Note>{say(text.tooDeep, { sentence: segment?.sentence })}</Note>
      ) : (
        <>
          <Conditions
            draft={draft}
            fields={known.fields}
            kinds={kinds}
            tags={known.tags.map(({ tag }) => tag)}
            onChange={setDraft}
          />
          <Progress of={save} />
          <div class="bottom sticky">
            <WhoFits condition={condition} />
            <Button
              primary
              disabled={save.busy || condition === null || name.trim() === ''}
              onClick={() => void onSave()}
              testId="save-segment"
            >
              {text.save}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Counts anew after each change, and says the condition as a sentence. */
function WhoFits({ condition }: { condition: object | null }) {
  const { locale, say } = usePage();
  const text = ownSegmentWords(locale);
  const match = useCommand<MatchReport>('segments.match');
  const asked = condition === null ? '' : JSON.stringify(condition);
  useEffect(() => {
    if (asked === '') {
      match.reset();
      return;
    }
    const timer = setTimeout(() => void match.run({ condition: JSON.parse(asked) as object, size: NAMED }), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
  const found = match.done?.report;
  const names = found?.clients.map(({ name, id }) => name || id) ?? [];
  const others = found && found.total > names.length ? '…' : undefined;
  return (
    <div class="who-fits" role="status" data-testid="who-fits" aria-busy={match.busy}>
      {asked === '' ? (
        <p>{text.incomplete}</p>
      ) : match.error && !match.busy ? (
        <p class="refused">{match.error.message}</p>
      ) : found ? (
        <>
          <p>{found.sentence}</p>
          <p data-testid="fits">
            <strong>{say(text.fits, { n: found.total, names: names.length > 0 ? names : undefined })}</strong>
            {others}
          </p>
        </>
      ) : (
        <p>{text.counting}</p>
      )}
    </div>
  );
}

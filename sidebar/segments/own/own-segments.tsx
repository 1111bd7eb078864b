/** The part of the page about saved segments: each with its condition in words and how many fit, and the ways to change it. */
import { useEffect } from 'preact/hooks';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { figureName } from '../../../src/i18n/condition-sentence';
import { grouped } from '../../../src/i18n/template';
import { usePage } from '../../page-state';
import { Busy, Button, Problem, Success } from '../../parts';
import { FigureTable } from '../../pictures/figure-table';
import { Progress } from '../../progress';
import { Undo } from '../../undo';
import { useCommand } from '../../use-command';
import { useLongCommand } from '../../use-long-command';
import type { SavedReport, SavedSegment, SaveReport, Told } from './report';

interface OwnSegmentsProps {
  told: Told | null;
  onTold: (told: Told) => void;
  onOpen: (segment: SavedSegment) => void;
  /** Opens the builder; null for a new segment. */
  onBuild: (known: SavedReport, segment: SavedSegment | null) => void;
}

export function OwnSegments({ told, onTold, onOpen, onBuild }: OwnSegmentsProps) {
  const { words, locale, say } = usePage();
  const text = ownSegmentWords(locale);
  const saved = useCommand<SavedReport>('segments.saved', true);
  const forget = useLongCommand<SaveReport>('segments.forget');
  const load = () => void saved.run();
  useEffect(load, []);
  const known = saved.done?.report;
  const remove = async ({ code, name }: SavedSegment) => {
    const reply = await forget.run({ code });
    if (!reply.ok) return;
    onTold({ sentence: say(text.removed, { name }), operation: reply.report.operation });
    load();
  };
  const error = saved.error ?? forget.error;
  return (
    <section class="own" data-testid="own-segments">
      <h2>{text.title}</h2>
      {told && (
        <div key={told.operation}>
          <Success>{told.sentence}</Success>
          <Undo operation={told.operation} onUndone={load} />
        </div>
      )}
      {error && !forget.busy && !saved.busy && (
        <Problem message={error.message}>{saved.error && <Button onClick={load}>{words.common.retry}</Button>}</Problem>
      )}
      <Progress of={forget} />
      {known === undefined ? (
        saved.busy && <Busy label={words.common.loading} />
      ) : (
        <>
          <p class="gray">{known.segments.length === 0 ? `${text.help} ${text.none}` : text.help}</p>
          {known.segments.length > 0 && (
            <FigureTable
              label={text.title}
              testId="saved"
              heads={[text.name, text.who, text.clients, text.change]}
              wordsAt={[1, 3]}
              rows={known.segments.map((segment) => [
                segment.clients === null ? (
                  segment.name
                ) : (
                  <button
                    type="button"
                    class="link"
                    onClick={() => onOpen(segment)}
                    data-testid={`saved-${segment.code}`}
                  >
                    {segment.name}
                  </button>
                ),
                sentenceOf(segment),
                segment.clients === null ? '—' : grouped(segment.clients, locale),
                <>
                  <Link segment={segment} says={text.editOf} onClick={() => onBuild(known, segment)} testId="edit">
                    {text.edit}
                  </Link>{' '}
                  <Link segment={segment} says={text.removeOf} onClick={() => void remove(segment)} testId="remove">
                    {text.remove}
                  </Link>
                </>,
              ])}
            />
          )}
          <Button onClick={() => onBuild(known, null)} testId="new-segment">
            {text.create}
          </Button>
        </>
      )}
    </section>
  );
  function sentenceOf({ clients, sentence, fault }: SavedSegment): string {
    if (clients !== null) return sentence;
    return say(text.faulty, { field: figureName(fault?.field ?? '', locale) || undefined });
  }
}

interface LinkProps {
  segment: SavedSegment;
  says: string;
  onClick: () => void;
  testId: string;
  children: string;
}

function Link({ segment: { name, code }, says, onClick, testId, children }: LinkProps) {
  const { say } = usePage();
  return (
    <button
      type="button"
      class="link"
      aria-label={say(says, { name })}
      onClick={onClick}
      data-testid={`${testId}-${code}`}
    >
      {children}
    </button>
  );
}

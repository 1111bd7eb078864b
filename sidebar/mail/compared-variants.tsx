/** Two variants of a letter in words: which one did more, or that it cannot be told yet. */
import type { ComparedTemplate, MailResultsReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { useDesk } from './desk';
import { percent } from './names';

type Result = MailResultsReport['results'][number];
type Measure = 'bought' | 'replies' | 'optOuts';

interface ComparedProps {
  letter: string;
  compared: ComparedTemplate;
  /** Of this letter. */
  results: readonly Result[];
  hasOrders: boolean;
}

export function ComparedVariants({ letter, compared, results, hasOrders }: ComparedProps) {
  const { say } = usePage();
  const { text } = useDesk();
  const a = results.find(({ variant }) => variant === 'A');
  const b = results.find(({ variant }) => variant === 'B');
  if (a === undefined || b === undefined) return null;
  const measures: Measure[] = [...(hasOrders ? (['bought'] as const) : []), 'replies', 'optOuts'];
  return (
    <section data-testid={`compared-${compared.template}`}>
      <h2>{say(text.resultTexts.compared, { letter })}</h2>
      {measures.map((measure) => (
        <Compared key={measure} measure={measure} comparison={compared[measure]} a={a} b={b} />
      ))}
    </section>
  );
}

interface MeasureProps {
  measure: Measure;
  comparison: ComparedTemplate['bought'];
  a: Result;
  b: Result;
}

function Compared({ measure, comparison, a, b }: MeasureProps) {
  const { say, locale } = usePage();
  const { text } = useDesk();
  const texts = text.resultTexts;
  // Buyers are told of the letters whose days are over alone.
  const of = (one: Result) => (measure === 'bought' ? one.over : one.sent);
  const name = texts[measure];
  if (comparison.kind === 'TOO_FEW')
    return <p>{say(texts.tooFew, { measure: name, a: of(a), b: of(b), least: comparison.least })}</p>;
  const { better, interval, wanted } = comparison;
  const [low, high] = better === 'B' ? [-interval.high, -interval.low] : [interval.low, interval.high];
  const bounds = { low: percent(low, locale), high: percent(high, locale) };
  return (
    <p>
      <b>
        {say(texts.shares, {
          measure: name,
          yesA: a[measure],
          a: of(a),
          shareA: percent(a[measure] / of(a), locale),
          yesB: b[measure],
          b: of(b),
          shareB: percent(b[measure] / of(b), locale),
        })}
      </b>{' '}
      {better === 'NEITHER'
        ? say(texts.neither, { ...bounds, wanted: wanted ?? undefined })
        : say(texts.more, { ...bounds, variant: better })}
    </p>
  );
}

/** What came of a decision, with the way to take it back right there. */
import type { Aftermath as AftermathReport, MergeReport } from '../../src/entry/api';
import { Aftermath } from '../aftermath';
import type { PageState } from '../page-state';
import { Success } from '../parts';
import { Undo } from '../undo';

export interface Decision {
  /** Tells two of the same sentence apart: hand it over as the key. */
  turn: number;
  sentence: string;
  report: AftermathReport;
}

/** What a merging did, in words. */
export function mergedSentence({ say, words }: PageState, { merged, removed, orders }: MergeReport): string {
  return say(words.duplicates.merged, { merged, removed, orders: orders || undefined });
}

interface OutcomeProps {
  decision: Decision;
  onUndone: (sentence: string) => void;
}

export function Outcome({ decision: { sentence, report }, onUndone }: OutcomeProps) {
  return (
    <div data-testid="outcome">
      <Success>{sentence}</Success>
      <Aftermath report={report} />
      <Undo operation={report.operation} onUndone={onUndone} />
    </div>
  );
}

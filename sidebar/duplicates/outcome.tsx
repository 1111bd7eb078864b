/** What came of a decision, with the way to take it back right there. */
import { dataWords } from '../../src/i18n/data';
import type { ComponentChildren } from 'preact';
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
export function mergedSentence({ say, locale }: PageState, { merged, removed, orders }: MergeReport): string {
  return say(dataWords(locale).duplicates.merged, { merged, removed, orders: orders || undefined });
}

interface OutcomeProps {
  decision: Decision;
  /** What comes next, before the way back. */
  children?: ComponentChildren;
  onUndone: (sentence: string) => void;
}

export function Outcome({ decision: { sentence, report }, children, onUndone }: OutcomeProps) {
  return (
    <div class="outcome" data-testid="outcome">
      <Success>{sentence}</Success>
      <Aftermath report={report} />
      {children}
      <Undo operation={report.operation} onUndone={onUndone} />
    </div>
  );
}

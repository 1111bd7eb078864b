/** One comparison: a column or figure, how it is compared, and with what. */
import { figureName } from '../../../src/i18n/condition-sentence';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { usePage } from '../../page-state';
import { operandOf, operatorsOf, rowFor, type DraftRow, type Kinds } from './draft';
import type { AskedField } from './report';
import { ValueInput } from './value-input';

interface ConditionRowProps {
  row: DraftRow;
  /** `1`, or `2.1` in a group. */
  number: string;
  fields: readonly AskedField[];
  kinds: Kinds;
  tags: readonly string[];
  onChange: (row: DraftRow) => void;
  onRemove: (() => void) | null;
}

export function ConditionRow({ row, number, fields, kinds, tags, onChange, onRemove }: ConditionRowProps) {
  const { locale, say } = usePage();
  const text = ownSegmentWords(locale);
  const label = say(text.condition, { n: number });
  const kind = kinds[row.field]!;
  const groups = [
    [text.figures, fields.filter(({ isFigure }) => isFigure)],
    [text.columns, fields.filter(({ isFigure }) => !isFigure)],
  ] as const;
  const setOperator = (is: string) => {
    const isSameKind = operandOf(kind, is) === operandOf(kind, row.is);
    onChange({ ...row, is, values: isSameKind ? row.values : [] });
  };
  const value = (
    <ValueInput row={row} kind={kind} label={label} tags={tags} onChange={(values) => onChange({ ...row, values })} />
  );
  return (
    // Ticks take a line of their own.
    <div class="condition" role="group" aria-label={label} data-testid={`condition-${number}`}>
      <select
        aria-label={`${label}: ${text.field}`}
        value={row.field}
        data-testid="field"
        onChange={(event) => {
          const field = event.currentTarget.value;
          onChange({ ...rowFor(field, kinds[field]!), key: row.key });
        }}
      >
        {groups.map(([title, list]) => (
          <optgroup label={title} key={title}>
            {list.map(({ field }) => (
              <option value={field} key={field} selected={field === row.field}>
                {figureName(field, locale)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        aria-label={`${label}: ${text.operator}`}
        value={row.is}
        data-testid="operator"
        onChange={(event) => setOperator(event.currentTarget.value)}
      >
        {operatorsOf(kind).map((is) => (
          <option value={is} key={is} selected={is === row.is}>
            {(text.ops as Record<string, string>)[is]}
          </option>
        ))}
      </select>
      {kind.choices === undefined && value}
      {onRemove && (
        <button type="button" class="link" aria-label={say(text.removeRow, { n: number })} onClick={onRemove}>
          {text.removeRowShort}
        </button>
      )}
      {kind.choices !== undefined && value}
    </div>
  );
}

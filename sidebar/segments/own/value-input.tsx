/** What a condition compares with: a number, a day, a text, two bounds, ticks for codes, or a list with commas. */
import type { FieldKind } from '../../../src/domain/condition-check';
import { choiceName } from '../../../src/i18n/condition-sentence';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { usePage } from '../../page-state';
import { operandOf, type DraftRow } from './draft';

interface ValueInputProps {
  row: DraftRow;
  kind: FieldKind;
  /** Says which condition it is, for screen readers. */
  label: string;
  tags: readonly string[];
  onChange: (values: string[]) => void;
}

export function ValueInput({ row, kind, label, tags, onChange }: ValueInputProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  const operand = operandOf(kind, row.is);
  if (operand === 'NOTHING') return null;
  if (kind.choices !== undefined) return <Ticks row={row} choices={kind.choices} label={label} onChange={onChange} />;
  const isDay = kind.type === 'DAY' && operand !== 'DAYS';
  const isNumber = kind.type === 'NUMBER' || operand === 'DAYS';
  const name =
    operand === 'LIST'
      ? kind.type === 'TAGS'
        ? text.tagList
        : text.list
      : operand === 'DAYS'
        ? text.days
        : text.value;
  const listId = `tags-${row.key}`;
  const input = (place: number, says: string) => (
    <input
      type={isDay ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      class={isNumber ? 'short' : ''}
      placeholder={operand === 'LIST' || isNumber ? name : undefined}
      aria-label={`${label}: ${says}`}
      value={row.values[place] ?? ''}
      list={kind.type === 'TAGS' && operand === 'ONE' ? listId : undefined}
      data-testid={`value-${place}`}
      onInput={(event) => {
        const values = operand === 'TWO' ? [row.values[0] ?? '', row.values[1] ?? ''] : [''];
        values[place] = event.currentTarget.value;
        onChange(values);
      }}
    />
  );
  return (
    <>
      {input(0, name)}
      {operand === 'TWO' && (
        <>
          <span>{text.to}</span>
          {input(1, text.to)}
        </>
      )}
      {kind.type === 'TAGS' && (
        <datalist id={listId}>
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface TicksProps extends Pick<ValueInputProps, 'row' | 'label' | 'onChange'> {
  choices: readonly string[];
}

function Ticks({ row, choices, label, onChange }: TicksProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  const isChosen = (code: string) => row.values.some((value) => value.toLowerCase() === code.toLowerCase());
  return (
    <fieldset class="ticks">
      <legend class="quiet">{`${label}: ${text.choices}`}</legend>
      {choices.map((code) => (
        <label class="inline" key={code}>
          <input
            type="checkbox"
            checked={isChosen(code)}
            data-testid={`choice-${code}`}
            onChange={() => onChange(choices.filter((one) => isChosen(one) !== (one === code)))}
          />
          {choiceName(row.field, code, locale)}
        </label>
      ))}
    </fieldset>
  );
}

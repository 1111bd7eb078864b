/** A list of fields to choose from for a column, by groups. */
import { dataWords } from '../src/i18n/data';
import { FIELD_GROUPS, type FieldGroup } from '../src/domain/field-templates';
import { ORDER_FIELDS } from '../src/domain/codes';
import { codesIn } from '../src/i18n/sentences';
import { usePage } from './page-state';

interface FieldChoiceProps {
  table: 'clients' | 'orders';
  /** Says what is asked, for those who do not see the column above. */
  label: string;
  /** '' for no field. */
  value: string;
  onChange: (field: string) => void;
  disabled?: boolean;
  testId: string;
}

const CLIENT_GROUPS = Object.keys(FIELD_GROUPS) as FieldGroup[];

export function FieldChoice({ table, label, value, onChange, disabled, testId }: FieldChoiceProps) {
  const { locale } = usePage();
  const text = dataWords(locale).columns;
  const names: Record<string, string> = codesIn(locale).fields;
  const groups =
    table === 'clients'
      ? CLIENT_GROUPS.map((group) => ({ name: text.groups[group], fields: FIELD_GROUPS[group] }))
      : [{ name: text.groups.orders, fields: ORDER_FIELDS }];
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      data-testid={testId}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="" selected={value === ''}>
        {text.none}
      </option>
      {groups.map(({ name, fields }) => (
        <optgroup key={name} label={name}>
          {fields.map((field) => (
            <option key={field} value={field} selected={field === value}>
              {names[field] ?? field}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

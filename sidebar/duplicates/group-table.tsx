/** The rows of a group side by side: a column for each, what they agree on quiet, what differs to be chosen, and at the right what remains. */
import { dataWords } from '../../src/i18n/data';
import { useId } from 'preact/hooks';
import type { FoundGroup } from '../../src/entry/api';
import { fieldName } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { fieldRows, remaining, TOGETHER, type Chosen, type FieldRow, type Written } from './choice';

interface GroupTableProps {
  group: FoundGroup;
  chosen: Chosen;
  /** What the merging would write with this choice. */
  written: Written;
  onChoose: (chosen: Chosen) => void;
  disabled?: boolean;
}

export function GroupTable({ group, chosen, written, onChoose, disabled = false }: GroupTableProps) {
  const { say, locale } = usePage();
  const text = dataWords(locale).duplicates;
  const name = useId();
  const { members } = group;
  /** A value to be chosen. @param from whose it is, or `TOGETHER` */
  const radio = (field: string, from: string, label: string) => (
    <label class="inline">
      <input
        type="radio"
        name={`${name}-${field}`}
        checked={chosen.values[field] === from}
        disabled={disabled}
        onChange={() => onChoose({ ...chosen, values: { ...chosen.values, [field]: from } })}
        data-testid={`value-${field}-${from || 'together'}`}
      />
      {label}
    </label>
  );
  const isTogether = ({ field, choosable }: FieldRow) => choosable && group.values[field]?.from === TOGETHER;
  return (
    // A wide table scrolls by itself, also by the keyboard.
    <div class="scroll" role="region" aria-label={say(text.rows, { rows: group.rows.map(String) })} tabIndex={0}>
      <table class="group" data-testid="group-table">
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            {members.map(({ id, row }) => (
              <th scope="col" key={id} class={id === chosen.keeper ? 'chosen' : ''}>
                <label class="inline">
                  <input
                    type="radio"
                    name={`${name}-keeper`}
                    checked={id === chosen.keeper}
                    disabled={disabled}
                    onChange={() => onChoose({ ...chosen, keeper: id })}
                    data-testid={`keep-${id}`}
                  />
                  <span>
                    <b>{say(text.row, { row })}</b>
                    <br />
                    {text.keep}
                  </span>
                </label>
              </th>
            ))}
            <th scope="col" class="after">
              <b>{text.after}</b>
            </th>
          </tr>
        </thead>
        <tbody>
          {fieldRows(group).map((line) => {
            return (
              <tr key={line.field} class={line.differs ? 'differs' : 'same'}>
                <th scope="row">{fieldName(line.field, locale)}</th>
                {members.map(({ id }, index) => {
                  const value = line.texts[index] ?? '';
                  const picked = line.choosable && chosen.values[line.field] === id;
                  return (
                    <td key={id} class={picked ? 'chosen' : ''}>
                      {line.choosable && value !== '' ? radio(line.field, id, value) : value || '—'}
                    </td>
                  );
                })}
                <td class="after" data-testid={`after-${line.field}`}>
                  {line.counted ? <span class="gray">{text.counted}</span> : remaining(group, chosen, line, written)}
                  {isTogether(line) && radio(line.field, TOGETHER, text.together)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

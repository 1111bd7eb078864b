/** The rows of a group side by side: a column for each, what they agree on quiet, what differs to be chosen, and at the right what remains. */
import { useId } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/entry/api';
import { codesIn } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { fieldRows, remaining, type Chosen } from './choice';

interface GroupTableProps {
  group: DuplicateGroup;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  disabled?: boolean;
}

export function GroupTable({ group, chosen, onChoose, disabled = false }: GroupTableProps) {
  const { words, say, locale } = usePage();
  const text = words.duplicates;
  const name = useId();
  const fields: Record<string, string | undefined> = codesIn(locale).fields;
  const { members } = group;
  return (
    // A wide table scrolls by itself, also by the keyboard.
    <div class="scroll" role="region" aria-label={say(text.rows, { rows: group.rows.map(String) })} tabIndex={0}>
      <table class="group" data-testid="group-table">
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            {members.map(({ id, row }) => (
              <th scope="col" key={id} class={id === chosen.keeper ? 'chosen' : ''}>
                <b>{say(text.row, { row })}</b>
                <label class="inline">
                  <input
                    type="radio"
                    name={`${name}-keeper`}
                    checked={id === chosen.keeper}
                    disabled={disabled}
                    onChange={() => onChoose({ ...chosen, keeper: id })}
                    data-testid={`keep-${id}`}
                  />
                  {text.keep}
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
            const label = fields[line.field] ?? line.field;
            return (
              <tr key={line.field} class={line.differs ? 'differs' : 'same'}>
                <th scope="row">{label}</th>
                {members.map(({ id }, index) => {
                  const value = line.texts[index] ?? '';
                  const picked = chosen.values[line.field] === id;
                  return (
                    <td key={id} class={line.differs && picked ? 'chosen' : ''}>
                      {line.differs && value !== '' ? (
                        <label class="inline">
                          <input
                            type="radio"
                            name={`${name}-${line.field}`}
                            checked={picked}
                            disabled={disabled}
                            onChange={() => onChoose({ ...chosen, values: { ...chosen.values, [line.field]: id } })}
                            data-testid={`value-${line.field}-${id}`}
                          />
                          {value}
                        </label>
                      ) : (
                        value || <span class="gray">{text.blank}</span>
                      )}
                    </td>
                  );
                })}
                <td class="after" data-testid={`after-${line.field}`}>
                  {remaining(group, chosen, line)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

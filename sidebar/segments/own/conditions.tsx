/** The conditions of a draft, joined by all or any, with groups one level deep. */
import type { ComponentChildren } from 'preact';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { usePage } from '../../page-state';
import { Button, Choice } from '../../parts';
import { ConditionRow } from './condition-row';
import { nextKey, rowFor, type Draft, type DraftGroup, type DraftRow, type Kinds } from './draft';
import type { AskedField } from './report';

interface ConditionsProps {
  draft: Draft;
  fields: readonly AskedField[];
  kinds: Kinds;
  tags: readonly string[];
  onChange: (draft: Draft) => void;
}

export function Conditions({ draft, fields, kinds, tags, onChange }: ConditionsProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  const { isAll, parts } = draft;
  const newRow = (): DraftRow => rowFor('orders', kinds.orders!);
  const put = (place: number, ...instead: Draft['parts']) =>
    onChange({ ...draft, parts: [...parts.slice(0, place), ...instead, ...parts.slice(place + 1)] });
  const row = (one: DraftRow, number: string, replace: (row: DraftRow) => void, onRemove: (() => void) | null) => (
    <ConditionRow key={one.key} {...{ row: one, number, fields, kinds, tags, onRemove }} onChange={replace} />
  );
  return (
    <>
      <Join label={text.joined} isAll={isAll} testId="join" onChange={(all) => onChange({ ...draft, isAll: all })} />
      {parts.map((part, place) =>
        'rows' in part ? (
          <Group
            key={part.key}
            group={part}
            onChange={(group) => put(place, group)}
            onRemove={() => put(place)}
            newRow={newRow}
            row={(one, at, change, remove) => row(one, `${place + 1}.${at + 1}`, change, remove)}
          />
        ) : (
          row(part, String(place + 1), (changed) => put(place, changed), parts.length > 1 ? () => put(place) : null)
        ),
      )}
      <div class="between">
        <Button onClick={() => onChange({ ...draft, parts: [...parts, newRow()] })} testId="add-condition">
          {text.addRow}
        </Button>
        <Button
          onClick={() =>
            onChange({ ...draft, parts: [...parts, { key: nextKey(), isAll: !isAll, rows: [newRow(), newRow()] }] })
          }
          testId="add-group"
        >
          {text.addGroup}
        </Button>
      </div>
    </>
  );
}

interface GroupProps {
  group: DraftGroup;
  onChange: (group: DraftGroup) => void;
  onRemove: () => void;
  newRow: () => DraftRow;
  row: (
    row: DraftRow,
    place: number,
    onChange: (row: DraftRow) => void,
    onRemove: (() => void) | null,
  ) => ComponentChildren;
}

function Group({ group, onChange, onRemove, newRow, row }: GroupProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  const { rows, isAll } = group;
  const put = (place: number, ...instead: DraftRow[]) =>
    onChange({ ...group, rows: [...rows.slice(0, place), ...instead, ...rows.slice(place + 1)] });
  return (
    <fieldset class="group" data-testid="group">
      <legend class="quiet">{text.group}</legend>
      <Join
        label={text.inGroup}
        isAll={isAll}
        testId="join-group"
        onChange={(all) => onChange({ ...group, isAll: all })}
      />
      {rows.map((one, place) =>
        row(one, place, (changed) => put(place, changed), rows.length > 1 ? () => put(place) : null),
      )}
      <div class="between">
        <Button onClick={() => onChange({ ...group, rows: [...rows, newRow()] })} testId="add-in-group">
          {text.addRow}
        </Button>
        <Button onClick={onRemove}>{text.removeGroup}</Button>
      </div>
    </fieldset>
  );
}

interface JoinProps {
  label: string;
  isAll: boolean;
  testId: string;
  onChange: (isAll: boolean) => void;
}

function Join({ label, isAll, testId, onChange }: JoinProps) {
  const { locale } = usePage();
  const text = ownSegmentWords(locale);
  return (
    <Choice
      label={label}
      value={isAll ? 'all' : 'any'}
      options={[
        ['all', text.all],
        ['any', text.any],
      ]}
      onChange={(value) => onChange(value === 'all')}
      testId={testId}
    />
  );
}

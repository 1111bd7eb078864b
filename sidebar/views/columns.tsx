/** Columns: what each column of a tab holds, to be corrected; and columns to add. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useState } from 'preact/hooks';
import type { BindColumnsReport, ListColumnsReport, ListedColumn, ListedTable } from '../../src/entry/api';
import { columnLetters } from '../../src/domain/column-letters';
import { codesIn } from '../../src/i18n/sentences';
import { sidebarWords } from '../../src/i18n/sidebar';
import { AddColumns } from '../add-columns';
import { Aftermath } from '../aftermath';
import { FieldChoice } from '../field-choice';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Note, Problem, Success, Title } from '../parts';
import { Undo } from '../undo';
import { useCommand } from '../use-command';

type TableKey = 'clients' | 'orders';
/** Column → field, where it is another than in the file. */
type Edits = Readonly<Record<number, string>>;

export function ColumnsView() {
  const { words, locale } = usePage();
  const text = dataWords(locale).columns;
  const list = useCommand<ListColumnsReport>('columns.list', true);
  const save = useCommand<BindColumnsReport>('columns.bind');
  const [table, setTable] = useState<TableKey>('clients');
  const [edits, setEdits] = useState<Edits>({});
  const [undone, setUndone] = useState('');
  const look = () => list.run();
  useEffect(() => void look(), []);

  const report = list.done?.report;
  const shown = report?.[table] ?? null;
  const fieldOf = (column: ListedColumn) => edits[column.column] ?? column.field ?? '';
  const choose = (chosen: ListedColumn, field: string) => {
    save.reset();
    setUndone('');
    const others = (shown?.columns ?? []).filter((one) => one !== chosen && field !== '' && fieldOf(one) === field);
    const freed = Object.fromEntries(others.map(({ column }) => [column, '']));
    setEdits({ ...edits, ...freed, [chosen.column]: field });
  };
  const changes = shown === null ? [] : changesOf(shown, fieldOf);
  const confirm = async () => {
    const columns = Object.fromEntries(changes.map(({ field, to }) => [field, to?.column ?? null]));
    if (!(await save.run({ table, columns })).ok) return;
    // The choice is shown until the columns come that have it.
    await look();
    setEdits({});
  };
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {list.error && (
        <Problem message={list.error.message}>
          <Button onClick={() => void look()}>{words.common.retry}</Button>
        </Problem>
      )}
      {save.done && undone === '' && (
        <>
          <Success>{save.done.report.operation === undefined ? text.unchanged : text.saved}</Success>
          <Aftermath report={save.done.report} />
          <Undo operation={save.done.report.operation} onUndone={(said) => (setUndone(said), void look())} />
        </>
      )}
      {undone !== '' && <Success>{undone}</Success>}
      {report?.orders && (
        <Choice
          label={text.table}
          value={table}
          options={(['clients', 'orders'] as const).map((key) => [
            key,
            report[key]?.sheet ?? codesIn(locale).tables[key],
          ])}
          onChange={(key) => {
            save.reset();
            setEdits({});
            setTable(key as TableKey);
          }}
          testId="columns-table"
        />
      )}
      {list.busy && <Busy label={words.common.loading} />}
      {shown !== null && (
        <ul class="plain" data-testid="columns">
          {shown.columns.map((column) => (
            <Column
              key={column.column}
              column={column}
              table={table}
              field={fieldOf(column)}
              onChange={(field) => choose(column, field)}
              disabled={save.busy}
            />
          ))}
        </ul>
      )}
      {save.error && <Problem message={save.error.message} />}
      {save.busy && <Busy />}
      {!save.busy && changes.length > 0 && (
        <div class="bottom sticky">
          <ChangeList changes={changes} />
          <Button primary onClick={() => void confirm()} testId="save-columns">
            {text.save}
          </Button>
        </div>
      )}
      {shown !== null && table === 'clients' && (
        <AddColumns template={report!.clients.template} onChanged={() => void look()} />
      )}
    </>
  );
}

interface FieldChange {
  field: string;
  from: ListedColumn | null;
  to: ListedColumn | null;
}

/** Fields whose column is another than the one that is bound. */
function changesOf({ columns }: ListedTable, fieldOf: (column: ListedColumn) => string): FieldChange[] {
  const before = new Map(columns.flatMap((one) => (one.bound && one.field ? [[one.field, one] as const] : [])));
  const after = new Map(columns.flatMap((one) => (fieldOf(one) === '' ? [] : [[fieldOf(one), one] as const])));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, from: before.get(field) ?? null, to: after.get(field) ?? null }))
    .filter(({ from, to }) => from !== to);
}

function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  const { say, locale } = usePage();
  const text = dataWords(locale).columns;
  const names: Record<string, string> = codesIn(locale).fields;
  const place = (column: ListedColumn | null) => (column === null ? text.nowhere : titleOf(column));
  return (
    <>
      <b>{text.willChange}</b>
      <ul class="dots" data-testid="column-changes">
        {changes.map(({ field, from, to }) => (
          <li key={field}>
            {say(text.change, { field: names[field] ?? field, before: place(from), after: place(to) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** @example titleOf({ column: 2, header: 'Тел.' }) // 'B: Тел.' */
function titleOf({ column, header }: Pick<ListedColumn, 'column' | 'header'>): string {
  return header === '' ? columnLetters(column) : `${columnLetters(column)}: ${header}`;
}

interface ColumnProps {
  column: ListedColumn;
  table: TableKey;
  field: string;
  onChange: (field: string) => void;
  disabled: boolean;
}

function Column({ column, table, field, onChange, disabled }: ColumnProps) {
  const { say, locale } = usePage();
  const text = dataWords(locale).columns;
  const names: Record<string, string> = codesIn(locale).fields;
  const title = titleOf(column);
  const isSuggested = column.field !== null && !column.bound && !column.fixed && field === column.field;
  return (
    <li>
      <b>{title}</b>
      {column.samples.length > 0 && !column.fixed && (
        <div class="gray">{say(sidebarWords(locale).setUp.samples, { samples: column.samples })}</div>
      )}
      {column.fixed ? (
        <div class="gray">
          {column.header !== names[column.field ?? ''] && `${names[column.field ?? ''] ?? ''}: `}
          {text.fixed}
        </div>
      ) : (
        <FieldChoice
          table={table}
          label={say(text.holds, { header: title })}
          value={field}
          onChange={onChange}
          disabled={disabled}
          testId={`column-${column.column}`}
        />
      )}
      {isSuggested && <Note>{text.suggested}</Note>}
    </li>
  );
}

/** Two columns claim one field: the person says which it is. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../src/entry/api';
import { columnLetters } from '../src/domain/column-letters';
import { codesIn } from '../src/i18n/sentences';
import { usePage } from './page-state';
import { Button, Choice } from './parts';

interface ColumnChoiceProps {
  /** Of the refusal: table, field, the headers of the columns and their numbers. */
  params: Refusal['params'];
  onChoose: (table: string, field: string, column: number) => void;
}

export function ColumnChoice({ params, onChoose }: ColumnChoiceProps) {
  const { words, say, locale } = usePage();
  const headers = listOf(params.columns);
  const numbers = listOf(params.numbers);
  const [chosen, setChosen] = useState(numbers[0] ?? '');
  const field = String(params.field);
  const names: Record<string, string> = codesIn(locale).fields;
  const options = numbers.map(
    (number, index) => [number, `${columnLetters(Number(number))}: ${headers[index] ?? ''}`] as const,
  );
  return (
    <>
      <Choice
        label={say(words.columnChoice.choose, { field: names[field] ?? field })}
        value={chosen}
        options={options}
        onChange={setChosen}
        testId="column-choice"
      />
      <Button onClick={() => onChoose(String(params.table), field, Number(chosen))} testId="use-column">
        {words.columnChoice.use}
      </Button>
    </>
  );
}

function listOf(value: Refusal['params'][string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

/** Figures as a table: the first column names the row, numbers stand at the right. */
import type { ComponentChildren } from 'preact';

interface FigureTableProps {
  /** The first one stands above the names of rows. */
  heads: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  /** What the table is about, for screen readers. */
  label: string;
  /** Columns of words, by their place from 0; the first one always is. */
  wordsAt?: readonly number[];
  testId?: string;
}

export function FigureTable({ heads, rows, label, wordsAt = [], testId }: FigureTableProps) {
  const kind = (place: number) => (place === 0 || wordsAt.includes(place) ? '' : 'number');
  return (
    // A wide table scrolls by itself, also by the keyboard.
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table data-testid={testId}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th scope="col" key={place} class={kind(place)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, place) =>
                place === 0 ? (
                  <th scope="row" key={place}>
                    {cell}
                  </th>
                ) : (
                  <td key={place} class={kind(place)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

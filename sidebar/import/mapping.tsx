/** What each column of the source holds, to be corrected. */
import type { ImportReport } from '../../src/entry/api';
import { CLIENT_FIELDS } from '../../src/domain/codes';
import { columnLetters } from '../../src/domain/column-letters';
import { importWords } from '../../src/i18n/import';
import { codesIn } from '../../src/i18n/sentences';
import { usePage } from '../page-state';

interface MappingProps {
  report: ImportReport;
  disabled: boolean;
  /** @param before the field that the column had */
  onChoose: (column: number, field: string | null, before: string | null) => void;
}

export function Mapping({ report, disabled, onChoose }: MappingProps) {
  const { locale } = usePage();
  const text = importWords(locale);
  const names: Record<string, string> = codesIn(locale).fields;
  return (
    <section>
      <h2>{text.columns}</h2>
      <p class="gray">{text.columnsHelp}</p>
      <div class="scroll">
        <table data-testid="mapping">
          <thead>
            <tr>
              <th scope="col">{text.header}</th>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.samples}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map(({ column, header, field, samples, left }) => (
              <tr key={column}>
                <th scope="row">{header === '' ? columnLetters(column) : header}</th>
                <td>
                  <select
                    aria-label={header === '' ? columnLetters(column) : header}
                    value={field ?? ''}
                    disabled={disabled}
                    data-testid={`column-${String(column)}`}
                    onChange={(event) => onChoose(column, event.currentTarget.value || null, field)}
                  >
                    <option value="">{text.notTaken}</option>
                    {CLIENT_FIELDS.map((one) => (
                      <option key={one} value={one} selected={one === field}>
                        {names[one]}
                      </option>
                    ))}
                  </select>
                  {text.left[left === '' ? 'UNKNOWN' : left] !== '' && (
                    <div class="gray">{text.left[left === '' ? 'UNKNOWN' : left]}</div>
                  )}
                </td>
                <td class="gray">{samples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The one question that Klientura never answers for the user: may clients without an answer be written to? */
import { useState } from 'preact/hooks';
import { usePage } from './page-state';
import { Button, Note } from './parts';

export function MailBasis({ onSave, busy }: { onSave: (basis: string) => void; busy: boolean }) {
  const { words } = usePage();
  const text = words.mail;
  const [basis, setBasis] = useState('');
  const options = [
    ['CONSENT', text.basisConsent],
    ['EXISTING_CLIENTS', text.basisExisting],
  ] as const;
  return (
    <Note>
      <fieldset>
        <legend>{text.basisTitle}</legend>
        <p>{text.basisHelp}</p>
        {options.map(([code, label]) => (
          <label class="inline" key={code}>
            <input
              type="radio"
              name="basis"
              value={code}
              checked={basis === code}
              onChange={() => setBasis(code)}
              data-testid={`basis-${code}`}
            />
            {label}
          </label>
        ))}
        <Button onClick={() => onSave(basis)} disabled={busy || basis === ''} testId="save-basis">
          {text.save}
        </Button>
      </fieldset>
    </Note>
  );
}

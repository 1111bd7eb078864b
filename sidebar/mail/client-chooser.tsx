/** Whose letter is shown: the next one, the one before, one of the list, or one by ID. */
import { useState } from 'preact/hooks';
import { usePage } from '../page-state';
import { Button, Field, Fold } from '../parts';
import { useDesk } from './desk';

interface Person {
  id: string;
  name: string;
  row: number | null;
}

interface ClientChooserProps {
  clients: readonly Person[];
  /** The one whose letter is shown now. */
  shown: Person | null;
  /** '' for the first one who has everything. */
  client: string;
  onChoose: (id: string) => void;
}

export function ClientChooser({ clients, shown, client, onChoose }: ClientChooserProps) {
  const { say, words } = usePage();
  const { text } = useDesk();
  const { texts } = text;
  const [typed, setTyped] = useState('');
  const called = ({ id, name, row }: Person) =>
    row === null ? name || id : `${name || id} · ${say(words.common.row, { row })}`;
  const at = clients.findIndex(({ id }) => id === (client || shown?.id));
  const listed = client === '' || clients.some(({ id }) => id === client);
  const step = (by: number) => {
    const next = clients[(at + by + clients.length) % clients.length];
    if (next !== undefined) onChoose(next.id);
  };
  return (
    <>
      <div class="chooser">
        <button type="button" aria-label={texts.previous} disabled={clients.length < 2} onClick={() => step(-1)}>
          ←
        </button>
        <select
          aria-label={texts.chooser}
          value={client}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data-testid="client"
        >
          <option value="" selected={client === ''}>
            {texts.first}
          </option>
          {!listed && (
            <option value={client} selected>
              {shown?.id === client ? called(shown) : client}
            </option>
          )}
          {clients.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === client}>
              {called(one)}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={texts.next}
          disabled={clients.length < 2}
          onClick={() => step(1)}
          data-testid="next-client"
        >
          →
        </button>
      </div>
      <Fold summary={texts.byId}>
        <Field label={texts.byId}>
          {(input) => (
            <input
              {...input}
              type="text"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(typed.trim())}
              data-testid="client-id"
            />
          )}
        </Field>
        <Button onClick={() => onChoose(typed.trim())} testId="show-client">
          {texts.show}
        </Button>
      </Fold>
    </>
  );
}

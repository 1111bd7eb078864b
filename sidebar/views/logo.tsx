/** The logo of the letters: the picture that is set, another one chosen from a file, or none. */
import { useState } from 'preact/hooks';
import { LOGO_LIMIT } from '../../src/domain/letters/logo';
import type { LogoReport } from '../../src/entry/api';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Field, Note, Problem } from '../parts';
import { useCommand } from '../use-command';

const KB = 1024;
/** As a letter may write it; no part of the sentence, where brackets mean something else. */
const MARKS = { en: '![logo]', ru: '![логотип]', uk: '![логотип]' } as const;

export function Logo() {
  const { words, say, locale } = usePage();
  const text = words.settings.logo;
  const shown = useCommand<LogoReport>('mail.logo');
  const change = useCommand<LogoReport>('mail.setLogo');
  const [tooLarge, setTooLarge] = useState(0);
  const load = () => void shown.run();
  const report = shown.done?.report;
  const set = async (picture: string) => {
    if ((await change.run({ picture })).ok) load();
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    change.reset();
    const size = Math.ceil(file.size / KB);
    setTooLarge(file.size > LOGO_LIMIT ? size : 0);
    if (file.size <= LOGO_LIMIT) await set(await addressOf(file));
  };
  const error =
    tooLarge > 0 ? say(text.tooLarge, { size: tooLarge, most: LOGO_LIMIT / KB }) : (change.error?.message ?? undefined);
  return (
    <details
      data-testid="logo"
      onToggle={({ currentTarget }) => {
        // Asked for when somebody wants to see it: the settings open without a call.
        if (currentTarget.open && report === undefined && !shown.busy) load();
      }}
    >
      <summary>{text.title}</summary>
      {shown.busy && report === undefined && <Busy />}
      {shown.error && !shown.busy && (
        <Problem message={shown.error.message}>
          <Button onClick={load}>{words.common.retry}</Button>
        </Problem>
      )}
      {report?.isBroken === true && <Note>{text.broken}</Note>}
      {report !== undefined && report.picture !== '' && (
        <p>
          <img class="logo" src={report.picture} alt={text.current} data-testid="logo-picture" />
        </p>
      )}
      <Field label={text.file} help={say(text.help, { most: LOGO_LIMIT / KB, mark: MARKS[locale] })} error={error}>
        {(input) => (
          <input
            {...input}
            type="file"
            accept="image/png,image/jpeg,image/gif"
            disabled={change.busy}
            onChange={(event) => {
              const field = event.currentTarget;
              // The same file, saved smaller, may be chosen again.
              void choose(field.files?.[0]).then(() => (field.value = ''));
            }}
            data-testid="logo-file"
          />
        )}
      </Field>
      {change.busy && <Busy />}
      {change.done && (
        <Made report={change.done.report} onUndone={load}>
          {change.done.report.picture === '' ? text.removed : text.saved}
        </Made>
      )}
      {report !== undefined && (report.picture !== '' || report.isBroken) && !change.busy && (
        <Button onClick={() => void set('')} testId="remove-logo">
          {text.remove}
        </Button>
      )}
    </details>
  );
}

/** The file as a data address. */
function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}

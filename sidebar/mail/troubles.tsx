/** Occasions and letters that wait for a person to mend them. */
import type { MailCalendar } from '../../src/entry/api';
import type { ErrorCode } from '../../src/domain/codes';
import { faultSentence, ruleFaultSentence } from '../../src/i18n/mail-desk';
import { usePage } from '../page-state';
import { useDesk } from './desk';
import { letterName, occasionName } from './names';

export function Troubles({ faulty, broken, gone }: Pick<MailCalendar, 'faulty' | 'broken' | 'gone'>) {
  const { locale, say } = usePage();
  const { page, text, show } = useDesk();
  if (faulty.length + broken.length + gone.length === 0) return null;
  return (
    <div class="notice error-notice" data-testid="troubles">
      {gone.map((tab) => (
        <p key={tab}>{faultSentence({ code: 'MAIL_TAB_GONE', params: { tab } }, locale)}</p>
      ))}
      {faulty.map(({ code, row, faults }) => (
        <p key={row}>
          {say(text.planned.faulty, {
            name: occasionName(code, page, text) || text.occasion,
            row,
            why: faults
              .map(({ field, fault }) =>
                say(text.planned.fault, { field: text.fields[field], why: ruleFaultSentence(fault, locale) }),
              )
              .join(' '),
          })}
        </p>
      ))}
      {broken.map(({ template, code, params }) => {
        const letter = page.templates.find((one) => one.code === template && one.fault !== null);
        return (
          <p key={template}>
            {say(text.planned.broken, {
              letter: letterName(template, page, text),
              why: faultSentence({ code: code as ErrorCode, params }, locale),
            })}{' '}
            {letter && (
              <button type="button" class="link" onClick={() => show({ at: 'letter', letter })}>
                {text.edit}
              </button>
            )}
          </p>
        );
      })}
    </div>
  );
}

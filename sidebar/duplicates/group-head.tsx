/** Who a group is about, and why its rows are taken for one client: in words, for and against. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useRef } from 'preact/hooks';
import type { FoundGroup } from '../../src/entry/api';
import { usePage } from '../page-state';

interface GroupHeadProps {
  group: FoundGroup;
  /** Takes the focus when shown, because the buttons of the group before it are gone. */
  focused?: boolean;
}

export function GroupHead({ group, focused = false }: GroupHeadProps) {
  const { say, locale } = usePage();
  const text = dataWords(locale).duplicates;
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) ref.current?.focus();
  }, []);
  const because: Record<string, string | undefined> = text.because;
  const inWords = (codes: readonly string[]) => codes.flatMap((code) => because[code] ?? []);
  const speaksAgainst = (code: string) => code.startsWith('OTHER_');
  const names = group.members.map(({ id, values }) => nameOf(values) || id);
  const reasons = say('{list}', { list: inWords(group.because.filter((code) => !speaksAgainst(code))) });
  const against = inWords(group.because.filter(speaksAgainst));
  return (
    <>
      <h2 ref={ref} tabIndex={-1} data-testid="group-names">
        {[...new Set(names)].join(' · ')}
      </h2>
      <p class="reasons" data-testid="because">
        {say(text.why, { because: reasons })}
        {against.length > 0 && <> {say(text.against, { because: against })}</>}{' '}
        <span class="gray">{say(text.score, { percent: Math.floor(group.score * 100) })}</span>
      </p>
    </>
  );
}

/** How the user calls a client: the name, else what can be written or called. */
function nameOf({ name, lastName, firstName, middleName, company, email, phone }: Record<string, string>): string {
  const parts = [lastName, firstName, middleName].filter(Boolean).join(' ');
  return name || parts || company || email || phone || '';
}

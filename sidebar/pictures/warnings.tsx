/** What a person should know of the figures before trusting them. */
import { pictureWords } from '../../src/i18n/pictures';
import { usePage } from '../page-state';
import { Note } from '../parts';
import type { FigureWarning } from '../segments/report';

/** A level that nobody is in has no sentence here: the table of thresholds says so. */
export function Warnings({ of: warnings = [] }: { of: readonly FigureWarning[] | undefined }) {
  const { locale, say } = usePage();
  const words: Record<string, string | undefined> = pictureWords(locale).warnings;
  const said = warnings.filter(({ code }) => words[code] !== undefined);
  if (said.length === 0) return null;
  return (
    <Note>
      {said.map(({ code, found }) => (
        <p key={code}>{say(words[code]!, { found })}</p>
      ))}
    </Note>
  );
}

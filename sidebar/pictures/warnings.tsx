/** What a person should know of the figures before trusting them. */
import { pictureWords } from '../../src/i18n/pictures';
import { usePage } from '../page-state';
import { Note } from '../parts';
import type { FigureWarning } from '../segments/report';

/** Scores that nobody has are said together, axis by axis. */
export function Warnings({ of: warnings = [] }: { of: readonly FigureWarning[] | undefined }) {
  const { locale, say } = usePage();
  const { warnings: words, axes } = pictureWords(locale) as {
    warnings: Record<string, string | undefined>;
    axes: Record<string, string | undefined>;
  };
  const said = warnings.filter(
    ({ code, axis }, at) =>
      words[code] !== undefined && warnings.findIndex((one) => one.code === code && one.axis === axis) === at,
  );
  if (said.length === 0) return null;
  const scoresOf = (axis: string | undefined) =>
    axis === undefined ? undefined : warnings.flatMap((one) => (one.axis === axis ? [String(one.score)] : []));
  return (
    <Note>
      {said.map(({ code, found, axis, scheme }) => (
        <p key={`${code} ${axis ?? ''}`}>
          {say(words[code]!, { found, scheme, scores: scoresOf(axis), axis: axes[axis ?? ''] })}
        </p>
      ))}
    </Note>
  );
}

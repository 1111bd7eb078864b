/** The letters of the base: what each begins with, whose wording it is, and whether it can be sent. */
import { faultSentence } from '../../src/i18n/mail-desk';
import type { ReportedTemplate } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Button, Title } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { Coupons } from './coupons';
import { useDesk } from './desk';
import { letterName } from './names';

export function Letters() {
  const { locale, say } = usePage();
  const { page, text, show } = useDesk();
  return (
    <>
      <Title>{text.letters}</Title>
      <p class="gray">{text.texts.help}</p>
      <FigureTable
        label={text.letters}
        testId="letters"
        heads={[text.letter, text.texts.subject, text.state]}
        wordsAt={[1, 2]}
        rows={sorted(
          page.templates,
          page.occasions.map(({ template }) => template),
        ).map((letter) => {
          const { code, language, variant, subject, isOwn, fault } = letter;
          return [
            <>
              <button
                type="button"
                class="link"
                onClick={() => show({ at: 'letter', letter })}
                data-testid={['letter', code, language, variant].filter(Boolean).join('-')}
              >
                {letterName(code, page, text)}
              </button>
              <span class="gray">
                {language !== '' && ` · ${text.texts.languages[language]}`}
                {variant !== '' && ` · ${say(text.variant, { variant })}`}
              </span>
            </>,
            subject,
            fault === null ? (
              isOwn ? (
                text.texts.own
              ) : (
                text.texts.usual
              )
            ) : (
              <span class="refused">
                {text.texts.broken}. {faultSentence(fault, locale)}
              </span>
            ),
          ];
        })}
      />
      <Button onClick={() => show({ at: 'letter', letter: null })} testId="new-letter">
        {text.texts.create}
      </Button>
      <Coupons />
    </>
  );
}

/** Letters that an occasion sends stand before those that wait for one. */
function sorted(letters: readonly ReportedTemplate[], sent: readonly string[]): ReportedTemplate[] {
  const rank = ({ code, isOwn }: ReportedTemplate) => (sent.includes(code) ? 0 : isOwn ? 1 : 2);
  return [...letters].sort((a, b) => rank(a) - rank(b));
}

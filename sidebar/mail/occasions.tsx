/** The occasions of the base: what for, when, with which letter, and whether it is on. */
import { codesIn } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Button, Problem, Title } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { DaysTab } from './days-tab';
import { useDeed, useDesk, type Rule } from './desk';
import { detailWords, letterName, occasionName, offsetWords } from './names';
import { Troubles } from './troubles';

export function Occasions() {
  const { locale, say } = usePage();
  const { page, text, show } = useDesk();
  const forget = useDeed('mail.forgetOccasion');
  const { segments } = codesIn(locale);
  const remove = (rule: Rule) =>
    void forget.act({ code: rule.code }, say(text.rules.removed, { name: occasionName(rule.code, page, text) }));
  return (
    <>
      <Title>{text.occasions}</Title>
      <p class="gray">{text.rules.help}</p>
      {forget.error && !forget.busy && <Problem message={forget.error.message} />}
      <Troubles faulty={page.faulty} broken={[]} gone={page.gone} />
      {page.occasions.length === 0 ? (
        <p>{text.rules.none}</p>
      ) : (
        <FigureTable
          label={text.occasions}
          testId="occasions"
          heads={[text.occasion, text.rules.when, text.letter, text.fields.purpose, text.state, text.change]}
          wordsAt={[1, 2, 3, 4, 5]}
          rows={page.occasions.map((rule) => {
            const name = occasionName(rule.code, page, text);
            const detail = detailWords(rule, page, segments, locale);
            return [
              <>
                {name}
                {detail !== '' && <span class="gray"> · {detail}</span>}
              </>,
              offsetWords(rule.offset, text, say),
              letterName(rule.template, page, text),
              text.purposes[rule.purpose],
              rule.active ? text.rules.active : text.rules.inactive,
              <>
                <button
                  type="button"
                  class="link"
                  aria-label={say(text.editOf, { name })}
                  onClick={() => show({ at: 'occasion', rule })}
                  data-testid={`edit-${rule.code}`}
                >
                  {text.edit}
                </button>{' '}
                <button
                  type="button"
                  class="link"
                  aria-label={say(text.removeOf, { name })}
                  disabled={forget.busy}
                  onClick={() => remove(rule)}
                  data-testid={`remove-${rule.code}`}
                >
                  {text.remove}
                </button>
              </>,
            ];
          })}
        />
      )}
      <Button onClick={() => show({ at: 'occasion', rule: null })} testId="new-occasion">
        {text.rules.create}
      </Button>
      <DaysTab />
    </>
  );
}

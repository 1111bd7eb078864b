/** Writes a letter: subject, text and tags at the left; at the right what a client gets. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComposedLetter, ReportedTemplate } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Field, Problem, Success, Title } from '../parts';
import { useCommand } from '../use-command';
import { useDeed, useDesk } from './desk';
import { LetterPreview } from './letter-preview';
import { letterName, tagName } from './names';
import { Line } from './occasion-form';

type Wording = Pick<ReportedTemplate, 'code' | 'language' | 'variant' | 'subject' | 'text'>;

interface LetterEditorProps {
  letter: ReportedTemplate | null;
  client: string | undefined;
}

const BLANK: Wording = { code: '', language: '', variant: '', subject: '', text: '' };

export function LetterEditor({ letter, client }: LetterEditorProps) {
  const { say, locale } = usePage();
  const { page, text, show, keep } = useDesk();
  const { texts } = text;
  const begun: Wording = letter === null ? BLANK : wordingOf(letter);
  const [draft, setDraft] = useState(begun);
  const [chosen, setChosen] = useState(client ?? '');
  const save = useDeed('mail.saveTemplate');
  const forget = useDeed('mail.forgetTemplate');
  const test = useCommand<ComposedLetter & { to: string }>('mail.test');
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(begun);
  useEffect(() => {
    keep(isChanged);
    return () => keep(false);
  }, [isChanged]);
  const edit = (change: Partial<Wording>) => {
    save.reset();
    test.reset();
    setDraft((before) => ({ ...before, ...change }));
  };
  const insert = (tag: string) => {
    const field = last.current ?? body.current!;
    field.setRangeText(`{{${tag}}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    edit(field === subject.current ? { subject: field.value } : { text: field.value });
    field.focus();
  };
  const name = letterName(draft.code, page, text);
  const onSave = () => void save.act(draft, say(texts.saved, { name }), { at: 'letters' });
  const { code, language, variant } = draft;
  const onForget = () => void forget.act({ code, language, variant }, say(texts.removed, { name }), { at: 'letters' });
  const isUsual = page.kinds.some((kind) => kind.letter === code);
  const ofCode = save.error?.code === 'INPUT_INVALID' && save.error.params.field === 'code';
  const error = save.error ?? forget.error ?? test.error;
  const atWork = save.busy || forget.busy || test.busy;
  const isWhole = draft.code.trim() !== '' && draft.subject.trim() !== '' && draft.text.trim() !== '';
  return (
    <>
      <Button onClick={() => show({ at: 'letters' })} testId="back">
        ← {texts.back}
      </Button>
      <Title>{letter === null ? texts.create : say(texts.editing, { name })}</Title>
      {error && !atWork && !ofCode && <Problem message={error.message} />}
      {test.done && !test.busy && <Success>{say(texts.tested, { to: test.done.report.to })}</Success>}
      <div class="writing">
        <div>
          {letter === null && (
            <Line
              label={texts.code}
              help={texts.codeHelp}
              error={ofCode ? texts.codeHelp : undefined}
              value={draft.code}
              onInput={(next) => edit({ code: next.trim() })}
              testId="letter-code"
            />
          )}
          <Field label={texts.subject}>
            {(input) => (
              <input
                {...input}
                ref={subject}
                type="text"
                value={draft.subject}
                onFocus={(event) => (last.current = event.currentTarget)}
                onInput={(event) => edit({ subject: event.currentTarget.value })}
                data-testid="subject"
              />
            )}
          </Field>
          <Field label={texts.text} help={texts.tagsHelp}>
            {(input) => (
              <textarea
                {...input}
                ref={body}
                value={draft.text}
                onFocus={(event) => (last.current = event.currentTarget)}
                onInput={(event) => edit({ text: event.currentTarget.value })}
                data-testid="text"
              />
            )}
          </Field>
          <div class="tags" role="group" aria-label={texts.tags} data-testid="tags">
            {page.tags.map((tag) => (
              <button type="button" key={tag} onClick={() => insert(tag)} data-testid={`tag-${tag}`}>
                {tagName(tag, text, locale)}
              </button>
            ))}
          </div>
          <div class="fields">
            <Choice
              label={texts.language}
              value={language}
              options={[['', texts.base], ...Object.entries(texts.languages)]}
              onChange={(next) => edit({ language: next as Wording['language'] })}
              testId="language"
            />
            <Choice
              label={texts.variantLabel}
              help={texts.variantHelp}
              value={variant}
              options={[
                ['', texts.one],
                ['A', 'A'],
                ['B', 'B'],
              ]}
              onChange={(next) => edit({ variant: next as Wording['variant'] })}
              testId="variant"
            />
          </div>
        </div>
        <LetterPreview wording={draft} client={chosen} onClient={setChosen} />
      </div>
      {atWork ? (
        <Busy />
      ) : (
        <div class="bottom sticky">
          <Button primary onClick={onSave} disabled={!isWhole} testId="save-letter">
            {texts.save}
          </Button>
          <Button
            onClick={() => void test.run({ ...draft, ...(chosen === '' ? {} : { client: chosen }) })}
            disabled={!isWhole}
            testId="test-letter"
          >
            {texts.test}
          </Button>
          {letter?.isOwn === true && (
            <Button onClick={onForget} testId="forget-letter">
              {isUsual && language === '' && variant === '' ? texts.reset : text.remove}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const wordingOf = ({ code, language, variant, subject, text }: Wording): Wording => ({
  code,
  language,
  variant,
  subject,
  text,
});

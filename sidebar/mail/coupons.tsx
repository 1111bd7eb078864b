/** Coupon codes: how many are free, and new ones, one in a line. */
import { useState } from 'preact/hooks';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Field, Fold, Problem } from '../parts';
import { useDeed, useDesk } from './desk';
import { letterName } from './names';

export function Coupons() {
  const { say } = usePage();
  const { page, text } = useDesk();
  const { texts } = text;
  const add = useDeed<{ added: number; known: number }>('mail.addCoupons');
  const [codes, setCodes] = useState('');
  const [template, setTemplate] = useState('');
  const coupons = codes
    .split('\n')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const letters = [...new Set(page.templates.map(({ code }) => code))];
  const onAdd = async () => {
    const told = ({ added, known }: { added: number; known: number }) =>
      say(texts.couponsAdded, { n: added, known: known || undefined });
    if (await add.act({ coupons, template }, told)) setCodes('');
  };
  return (
    <Fold summary={say(texts.coupons, { n: page.coupons })}>
      <div class="form">
        <p class="gray">{texts.couponsHelp}</p>
        {add.error && !add.busy && <Problem message={add.error.message} />}
        <Field label={texts.couponsLabel}>
          {(input) => (
            <textarea
              {...input}
              value={codes}
              onInput={(event) => setCodes(event.currentTarget.value)}
              data-testid="coupons"
            />
          )}
        </Field>
        <Choice
          label={texts.couponsFor}
          value={template}
          options={[['', texts.anyLetter], ...letters.map((code) => [code, letterName(code, page, text)] as const)]}
          onChange={setTemplate}
        />
        {add.busy ? (
          <Busy />
        ) : (
          <Button onClick={() => void onAdd()} disabled={coupons.length === 0} testId="add-coupons">
            {texts.addCoupons}
          </Button>
        )}
      </div>
    </Fold>
  );
}

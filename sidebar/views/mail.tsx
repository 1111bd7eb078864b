/** Letters: who gets one today and what it says, then the button, then the result with reasons. */
import { useEffect, useState } from 'preact/hooks';
import type { PreviewMailReport, SendDueReport } from '../../src/entry/api';
import { Aftermath } from '../aftermath';
import { LeftOut } from '../left-out';
import { MailBasis } from '../mail-basis';
import { usePage } from '../page-state';
import { Busy, Button, Note, Success, Title } from '../parts';
import { Refused } from '../refused';
import { useCommand } from '../use-command';

export function MailView() {
  const { words, say, context, reload, go } = usePage();
  const text = words.mail;
  const preview = useCommand<PreviewMailReport>('mail.preview', true);
  const send = useCommand<SendDueReport>('mail.sendDue');
  const setting = useCommand('settings.change');
  // The same plan without its letters: its fingerprint says that what is sent is what was seen.
  const plan = useCommand<SendDueReport>('mail.sendDue');
  const [changed, setChanged] = useState(false);
  const look = async () => {
    if ((await preview.run()).ok) await plan.run({ dryRun: true });
  };
  useEffect(() => void look(), []);
  const change = async (input: object) => {
    if (!(await setting.run(input)).ok) return;
    await reload();
    await look();
  };
  const sendAll = async () => {
    const outcome = await send.run({ fingerprint: plan.done?.fingerprint });
    setChanged(!outcome.ok && outcome.error.code === 'PLAN_CHANGED');
    if (outcome.ok) return reload();
    if (outcome.error.code !== 'PLAN_CHANGED') return;
    send.reset();
    await look();
  };
  const { settings } = context;
  const error = send.error ?? setting.error ?? preview.error ?? plan.error;
  const report = preview.done?.report;
  const doubts = (send.done?.report ?? report)?.inDoubt.length ?? 0;
  const atWork = preview.busy || plan.busy || send.busy || setting.busy;
  const waitsForBasis =
    report !== undefined && settings?.mailBasis === '' && report.skipped.some(({ reason }) => reason === 'NO_BASIS');
  return (
    <>
      <Title>{text.title}</Title>
      {error && error.code !== 'COPY_UNCONFIRMED' && <Refused error={error} />}
      {error?.code === 'COPY_UNCONFIRMED' && (
        <Note>
          <h2>{text.copyTitle}</h2>
          <p>{text.copyHelp}</p>
          <Button primary onClick={() => void change({ livingCopy: context.fileId })} testId="this-copy-sends">
            {text.copyThis}
          </Button>
        </Note>
      )}
      {setting.done && <Aftermath report={setting.done.report} />}
      {changed && <Note>{text.changed}</Note>}
      {settings?.paused === true && (
        <Note>
          <p>{text.paused}</p>
          <Button onClick={() => void change({ paused: false })} disabled={atWork}>
            {text.resume}
          </Button>
        </Note>
      )}
      {waitsForBasis && <MailBasis onSave={(mailBasis) => void change({ mailBasis })} busy={atWork} />}
      {atWork && <Busy label={send.busy ? text.sending : words.common.loading} />}
      {send.done ? (
        <>
          <Result report={send.done.report} />
          <Aftermath report={send.done.report} />
        </>
      ) : (
        report &&
        !atWork && (
          <>
            {(report.total > 0 || !waitsForBasis) && (
              <h2>{report.total === 0 ? text.noneToday : say(text.today, { n: report.total })}</h2>
            )}
            <ul class="plain" data-testid="letters">
              {report.letters.map((letter) => (
                <Letter key={`${letter.row} ${letter.to}`} letter={letter} />
              ))}
            </ul>
            {report.total > report.letters.length && (
              <p class="gray">{say(words.common.more, { n: report.total - report.letters.length })}</p>
            )}
            <LeftOut rows={report.skipped} summary={say(text.skipped, { n: report.skipped.length })} />
            {report.total > 0 && (
              <div class="bottom">
                <Button primary onClick={() => void sendAll()} testId="send-letters">
                  {say(text.send, { n: report.total })}
                </Button>
                <p class="gray">{say(text.quota, { n: report.quota })}</p>
              </div>
            )}
          </>
        )
      )}
      <p>
        <button type="button" class="link" onClick={() => go('schedule')}>
          {text.daily}
        </button>
        {doubts > 0 && (
          <>
            <br />
            <button type="button" class="link" onClick={() => go('doubt')} data-testid="to-doubt">
              {say(text.doubt, { n: doubts })}
            </button>
          </>
        )}
      </p>
      {settings && settings.paused !== true && (
        <Button onClick={() => void change({ paused: true })} disabled={atWork}>
          {text.pause}
        </Button>
      )}
    </>
  );
}

function Result({ report }: { report: SendDueReport }) {
  const { words, say, go } = usePage();
  const text = words.mail;
  return (
    <>
      <Success>{say(text.sent, { n: report.sent })}</Success>
      {report.left > 0 && <Note>{say(text.left, { n: report.left })}</Note>}
      {report.inDoubt.length > 0 && (
        <Note>
          {report.lost !== undefined && <p>{say(text.lost, { n: report.lost })}</p>}
          <p>{say(text.doubt, { n: report.inDoubt.length })}</p>
          <Button onClick={() => go('doubt')}>{words.doubt.title}</Button>
        </Note>
      )}
      <LeftOut rows={report.skipped} summary={say(text.skipped, { n: report.skipped.length })} />
    </>
  );
}

function Letter({ letter }: { letter: PreviewMailReport['letters'][number] }) {
  const { words, say } = usePage();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <b>{letter.subject}</b>
      <div>{say(words.mail.to, { to: letter.to })}</div>
      <div class="gray">{say(words.common.row, { row: letter.row })}</div>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.mail.hide : words.mail.show}
      </button>
      {open && <div class="letter">{letter.text}</div>}
    </li>
  );
}

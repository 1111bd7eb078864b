/** Who of the team gets a morning list: names of owners with their addresses, and what is missing, in words. */
import { useState } from 'preact/hooks';
import type { TeamReport } from '../../src/entry/api';
import { settingLabel } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Busy, Button, Field, Note } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { Refused } from '../refused';
import { useDeed, useDesk } from './desk';
import { Line } from './occasion-form';
import { draftOfTeam, faultOfMember, managersText, type DraftMember } from './team-draft';

export function TeamMembers({ report }: { report: TeamReport }) {
  const { say, locale } = usePage();
  const { text } = useDesk();
  const texts = text.teamTexts;
  const save = useDeed('settings.change');
  const [draft, setDraft] = useState<DraftMember[]>(() => draftOfTeam(report));
  const [fresh, setFresh] = useState<{ name: string; address: string } | null>(null);
  const [isChecked, setChecked] = useState(false);
  const edit = (place: number, address: string) => {
    setChecked(false);
    setDraft(draft.map((member, i) => (i === place ? { ...member, address } : member)));
  };
  const editFresh = (member: { name: string; address: string }) => {
    setChecked(false);
    setFresh(member);
  };
  const written = draft.filter(({ isFixed }) => !isFixed);
  const onSave = () => {
    setChecked(true);
    const all = fresh === null ? written : [...written, fresh];
    if (all.some((member) => faultOfMember(member) !== '')) return;
    void save.act({ managers: managersText(all) }, text.saved);
  };
  const faultIn = (member: { name: string; address: string }, part: 'NAME' | 'ADDRESS') =>
    isChecked && faultOfMember(member) === part ? texts[part === 'NAME' ? 'noName' : 'unreadable'] : undefined;
  const missing = report.members.filter(({ address }) => address === '').map(({ name }) => name);
  return (
    <section data-testid="team">
      <h2>{texts.who}</h2>
      {report.unreadable.length > 0 && (
        <Note>
          {say(texts.unreadableSetting, { setting: settingLabel('managers', locale), pieces: report.unreadable })}
        </Note>
      )}
      {draft.length === 0 && <p>{texts.nobody}</p>}
      {draft.length > 0 && (
        <FigureTable
          label={texts.who}
          testId="members"
          heads={[texts.name, texts.clients, texts.address]}
          wordsAt={[1, 2]}
          rows={draft.map((member, place) => [
            member.name || member.address,
            member.clients === 0 ? <span class="gray">{texts.noClients}</span> : String(member.clients),
            member.isFixed ? (
              <span class="gray">{texts.inColumn}</span>
            ) : (
              <Field label={say(texts.addressOf, { name: member.name })} error={faultIn(member, 'ADDRESS')}>
                {(input) => (
                  <input
                    {...input}
                    type="email"
                    value={member.address}
                    onInput={(event) => edit(place, event.currentTarget.value)}
                    data-testid={`address-${place}`}
                  />
                )}
              </Field>
            ),
          ])}
        />
      )}
      {missing.length > 0 && <p data-testid="missing">{say(texts.missing, { names: missing })}</p>}
      {report.hasOwners && report.withoutOwner > 0 && (
        <p data-testid="without-owner">{say(texts.withoutOwner, { n: report.withoutOwner })}</p>
      )}
      {fresh === null ? (
        <Button onClick={() => setFresh({ name: '', address: '' })} testId="add-member">
          {texts.add}
        </Button>
      ) : (
        <div class="fields">
          <Line
            label={texts.nameOfNew}
            error={faultIn(fresh, 'NAME')}
            value={fresh.name}
            onInput={(name) => editFresh({ ...fresh, name })}
            testId="new-name"
          />
          <Line
            label={texts.address}
            error={faultIn(fresh, 'ADDRESS')}
            value={fresh.address}
            onInput={(address) => editFresh({ ...fresh, address })}
            testId="new-address"
          />
        </div>
      )}
      {save.error && !save.busy && <Refused error={save.error} />}
      {save.busy ? (
        <Busy />
      ) : (
        (written.length > 0 || fresh !== null) && (
          <Button primary onClick={onSave} testId="save-team">
            {texts.save}
          </Button>
        )
      )}
    </section>
  );
}

/** The page of mail: parts at the left, the chosen one beside them, and above it what was done a moment ago. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MailPage, Refusal } from '../../src/entry/api';
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { Aftermath } from '../aftermath';
import { FirstLook } from '../first-look';
import { PageStateContext, usePage, type PageState } from '../page-state';
import { Button, Note, Problem, Success } from '../parts';
import { Undo } from '../undo';
import { useCommand } from '../use-command';
import { MailView } from '../views/mail';
import { Calendar } from './calendar';
import { DeskContext, SECTION_OF, SECTIONS, type Desk, type Place, type Told } from './desk';
import { LetterEditor } from './letter-editor';
import { Letters } from './letters';
import { Log } from './log';
import { OccasionForm } from './occasion-form';
import { Occasions } from './occasions';
import { Results } from './results';
import { Schedule } from './schedule';
import { Team } from './team';

export function Dialog({ onClose }: { onClose: () => void }) {
  const { locale, context, reload, server } = usePage();
  const text = mailDeskWords(locale);
  const report = useCommand<MailPage>('mail.report', true);
  const [place, setPlace] = useState<Place>({ at: 'calendar' });
  const [told, setTold] = useState<Told | null>(null);
  const [revision, setRevision] = useState(0);
  const unsaved = useRef(false);
  const [wanted, setWanted] = useState<Place | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = (next: Place) => {
    unsaved.current = false;
    setWanted(null);
    setTold(null);
    setRefusal(null);
    setPlace(next);
  };
  const refresh = () => {
    void report.run();
    void reload();
    setRevision((before) => before + 1);
  };
  const openTab = async (key: string) => {
    const answer = await server.showTab(key);
    if (answer.ok) onClose();
    else setRefusal(answer.error);
  };
  useEffect(() => void report.run(), []);
  const page = report.done?.report;
  if (page === undefined) return <FirstLook title={text.title} looking={text.looking} of={report} />;
  const desk: Desk = {
    page,
    revision,
    refresh,
    show: (next) => (unsaved.current ? setWanted(next) : go(next)),
    tell(done, next) {
      if (next !== undefined) go(next);
      setTold(done);
      refresh();
    },
    keep: (isUnsaved) => (unsaved.current = isUnsaved),
    openTab: (key) => void openTab(key),
  };
  return (
    <DeskContext.Provider value={desk}>
      <div class="desk">
        <nav aria-label={text.sections}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <button
                  type="button"
                  aria-current={SECTION_OF[place.at] === section ? 'page' : undefined}
                  onClick={() => desk.show({ at: section })}
                  data-testid={`part-${section}`}
                >
                  {text[section]}
                  {section === 'log' && page.doubts > 0 && ` (${page.doubts})`}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div class="chosen">
          {wanted !== null && (
            <Note>
              <p role="alert">{text.unsaved}</p>
              <Button onClick={() => go(wanted)} testId="leave">
                {text.leave}
              </Button>
              <Button onClick={() => setWanted(null)} testId="stay">
                {text.stay}
              </Button>
            </Note>
          )}
          {refusal && <Problem message={refusal.message} />}
          {told && (
            <div key={revision} data-testid="told">
              <Success>{told.sentence}</Success>
              <Aftermath report={told.report} />
              <Undo
                operation={told.report.operation}
                onUndone={(sentence) => {
                  setTold({ sentence, report: {} });
                  refresh();
                }}
              />
            </div>
          )}
          {context.settings !== null && <Part place={place} desk={desk} />}
        </div>
      </div>
    </DeskContext.Provider>
  );
}

function Part({ place, desk }: { place: Place; desk: Desk }) {
  switch (place.at) {
    case 'calendar':
      return <Calendar />;
    case 'today':
      return <Today desk={desk} />;
    case 'occasions':
      return <Occasions />;
    case 'occasion':
      return <OccasionForm rule={place.rule} />;
    case 'letters':
      return <Letters />;
    case 'letter':
      return <LetterEditor letter={place.letter} client={place.client} />;
    case 'schedule':
      return <Schedule />;
    case 'team':
      return <Team />;
    case 'log':
      return <Log />;
    case 'results':
      return <Results />;
  }
}

/** The view of the sidebar that shows today's letters and sends them; its ways lead to the parts of this page. */
function Today({ desk }: { desk: Desk }) {
  const state = usePage();
  const text = mailDeskWords(state.locale);
  const here: PageState = {
    ...state,
    go: (route) => {
      if (route === 'schedule') desk.show({ at: 'schedule' });
      else if (route === 'doubt') desk.show({ at: 'log' });
      else state.go(route);
    },
    reload() {
      desk.refresh();
      return Promise.resolve();
    },
  };
  return (
    <>
      <Button onClick={() => desk.show({ at: 'calendar' })} testId="back">
        ← {text.quota.back}
      </Button>
      <PageStateContext.Provider value={here}>
        <MailView />
      </PageStateContext.Provider>
    </>
  );
}

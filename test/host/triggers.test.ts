/** Installable triggers: whose they are, when they fire, what they get, what a saved book keeps of them. */
import type { Host } from '../../host/host';
import { hostOf, smallBook, OWNER, runEditor, valueOf } from './support/services-host';

const CODE = `
function every(hours) { ScriptApp.newTrigger('beat_').timeBased().everyHours(hours).create(); }
function minutes(n) { ScriptApp.newTrigger('beat_').timeBased().everyMinutes(n).create(); }
function daily(hour, zone) {
  const builder = ScriptApp.newTrigger('beat_').timeBased().everyDays(1).atHour(hour);
  if (zone) builder.inTimezone(zone);
  return builder.create().getUniqueId();
}
function monday() { ScriptApp.newTrigger('beat_').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create(); }
function soon() { ScriptApp.newTrigger('once_').timeBased().after(60000).create(); }
function past() { ScriptApp.newTrigger('once_').timeBased().at(new Date(0)).create(); }
function noSchedule() { ScriptApp.newTrigger('beat_').timeBased().create(); }
function absent() { ScriptApp.newTrigger('gone').timeBased().everyHours(1).create(); }
function onSubmit() { ScriptApp.newTrigger('submitted_').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
function edits() { ScriptApp.newTrigger('edited_').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
function deleteTwice() { const [t] = ScriptApp.getProjectTriggers(); ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t); }
function beat_(e) { console.log(Session.getEffectiveUser().getEmail(), new Date().toISOString(), e.authMode === ScriptApp.AuthMode.FULL, e.timezone, e.hour, e['day-of-week'], e.triggerUid); }
function once_() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
function submitted_(e) { console.log(JSON.stringify(e.namedValues), e.values.join(), e.range.getA1Notation(), e.range.getValues()[0].join()); }
function edited_(e) { console.log(e.range.getA1Notation(), e.value, e.oldValue, e.source.getId() === SpreadsheetApp.getActive().getId()); }
function onEdit(e) { console.log('simple', e.range.getRow(), String(e.authMode)); }
function onOpen(e) { SpreadsheetApp.getUi().createMenu('Tools').addItem('Go', 'every').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('List', 'list')).addToUi(); }
`;
const START = Date.parse('2026-03-02T06:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let host: Host;
beforeEach(async () => {
  host = await hostOf(CODE);
});
afterEach(() => host.dispose());

describe('a clock trigger', () => {
  it('fires in its hour of its zone, once a day, as its owner, at the time it shows', async () => {
    await runEditor(host, 'daily', [9, 'Europe/Kyiv'], { user: 'b@x.ru' });
    host.user = OWNER;
    const [trigger] = host.triggers();
    const firings = await host.advance(START + 3 * DAY);
    expect(firings.map(({ user, handler }) => [user, handler])).toEqual(Array(3).fill(['b@x.ru', 'beat_']));
    expect(firings[0]?.time).toBe(trigger?.next);
    for (const { time } of firings) expect(time.slice(11, 13)).toBe('07');
    expect(firings[0]?.result.log[0]).toBe(`b@x.ru ${firings[0]?.time} true UTC 7 1 ${trigger?.id}`);
    expect(host.now()).toBe(START + 3 * DAY);
  });

  it('fires in the order of time, of all owners', async () => {
    await valueOf(host, 'every', 1);
    await runEditor(host, 'daily', [9], { user: 'b@x.ru' });
    const firings = await host.advance(START + 6 * HOUR);
    expect(firings).toHaveLength(7);
    expect(firings.map(({ time }) => time)).toEqual(firings.map(({ time }) => time).sort());
    expect(new Set(firings.map(({ user }) => user))).toEqual(new Set([OWNER, 'b@x.ru']));
  });

  it('of one shot fires once, also when its time has passed, and may delete itself', async () => {
    await valueOf(host, 'soon');
    await valueOf(host, 'past');
    const firings = await host.advance(START + DAY);
    expect(firings.map(({ time }) => Date.parse(time))).toEqual([START]);
    expect(host.triggers()).toEqual([]);
  });

  it('that was missed while nobody was there fires once', async () => {
    await valueOf(host, 'every', 1);
    host.setNow(START + 10 * DAY);
    expect(await host.advance(host.now())).toHaveLength(1);
  });

  it('whose function is gone fails and fires again', async () => {
    await valueOf(host, 'absent');
    const firings = await host.advance(START + 2 * HOUR);
    expect(firings.map(({ result }) => result.error?.message)).toEqual(
      Array(2).fill('Script function not found: gone'),
    );
  });

  it('comes on its weekday', async () => {
    await valueOf(host, 'monday');
    const firings = await host.advance(START + 14 * DAY);
    expect(firings.map(({ time }) => time.slice(0, 13))).toEqual(['2026-03-02T08', '2026-03-09T08']);
  });

  it('is refused without a schedule, with odd minutes or in a zone that is none', async () => {
    expect((await runEditor(host, 'noSchedule')).error?.name).toBe('Exception');
    expect((await runEditor(host, 'minutes', [7])).error?.message).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect((await runEditor(host, 'daily', [9, 'Mars/Base'])).error?.message).toMatch(/timezone/);
    expect((await runEditor(host, 'daily', [24])).error?.message).toMatch(/between 0 and 23/);
    expect(host.triggers()).toEqual([]);
  });
});

describe('an account', () => {
  it('sees and deletes only its own triggers', async () => {
    await valueOf(host, 'every', 1);
    expect((await runEditor(host, 'list', [], { user: 'b@x.ru' })).value).toEqual([]);
    await runEditor(host, 'clear', [], { user: 'b@x.ru' });
    expect(await valueOf(host, 'list')).toEqual([['beat_', 'CLOCK', 'CLOCK']]);
    expect((await runEditor(host, 'deleteTwice')).error?.name).toBe('Exception');
    expect(host.triggers()).toEqual([]);
  });

  it('has at most twenty', async () => {
    for (let n = 0; n < 20; n++) await valueOf(host, 'every', 1);
    expect((await runEditor(host, 'every', [1])).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect((await runEditor(host, 'every', [1], { user: 'b@x.ru' })).error).toBeUndefined();
  });

  it('of an add-on has one of each type, hourly at most', async () => {
    const addOn = await hostOf(CODE, { addOn: true });
    expect((await runEditor(addOn, 'minutes', [30])).error?.message).toBe(
      'Clock events must be scheduled at least 1 hour(s) apart.',
    );
    await valueOf(addOn, 'every', 1);
    expect((await runEditor(addOn, 'daily', [9])).error?.message).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    await addOn.dispose();
  });
});

describe('a saved book', () => {
  it('keeps triggers, properties, outbox, quota and clock, and goes on from there', async () => {
    await valueOf(host, 'daily', 9);
    const [before] = host.triggers();
    await host.advance(START + DAY);
    const kept = JSON.parse(JSON.stringify(host.services())) as Record<string, unknown>;
    const other = await hostOf(CODE, { services: kept, now: undefined, frozen: false });
    expect(other.now()).toBeGreaterThanOrEqual(START + DAY);
    const [after] = other.triggers();
    expect(after).toMatchObject({ id: before?.id, owner: OWNER, handler: 'beat_' });
    expect(Date.parse(after?.next ?? '') - Date.parse(before?.next ?? '')).toBe(DAY);
    await valueOf(other, 'daily', 9);
    expect(new Set(other.triggers().map(({ id }) => id)).size).toBe(2);
    await other.dispose();
  });
});

describe('events of the spreadsheet', () => {
  it('bring a form submit as texts by question and the row it made', async () => {
    const form = await hostOf(CODE, {
      book: smallBook([
        ['Name', 'Name', 'Phone'],
        ['x', 'y', 'z'],
      ]),
    });
    await valueOf(form, 'onSubmit');
    const [sheet] = form.book.sheets();
    const [firing] = await form.submitForm(sheet!.id, ['Ann', 'B', 'five']);
    expect(firing?.result.error).toBeUndefined();
    expect(firing?.result.log).toEqual(['{"Name":["Ann","B"],"Phone":["five"]} Ann,B,five A3:C3 Ann,B,five']);
    await form.dispose();
  });

  it('bring an edit to onEdit in LIMITED and to the edit triggers', async () => {
    const lines: string[] = [];
    host.on((event) => {
      if (event.kind === 'log') lines.push(event.line);
    });
    await valueOf(host, 'edits');
    const [sheet] = host.book.sheets();
    const firings = await host.edited(
      { sheet: sheet!.id, row: 1, column: 2, rows: 1, columns: 1 },
      { value: 'b', oldValue: 'a' },
    );
    expect(lines).toEqual(['simple 2 LIMITED', 'C2 b a true']);
    expect(firings).toHaveLength(1);
  });

  it('open the file with its menus', async () => {
    expect(await host.open()).toEqual([
      {
        title: 'Tools',
        items: [
          { kind: 'item', label: 'Go', handler: 'every' },
          { kind: 'separator' },
          { kind: 'menu', label: 'More', items: [{ kind: 'item', label: 'List', handler: 'list' }] },
        ],
      },
    ]);
  });

  it('are fired by hand whatever their rule', async () => {
    await valueOf(host, 'daily', 9);
    const [trigger] = host.triggers();
    expect((await host.fire(trigger!.id)).result.log[0]).toMatch(/^owner@example\.com 2026-03-02T06:00:00/);
    await expect(host.fire('none')).rejects.toThrow('There is no trigger none.');
    host.removeTrigger(trigger!.id);
    expect(host.triggers()).toEqual([]);
  });
});

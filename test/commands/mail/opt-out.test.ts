/** Ending letters: what each letter offers, and what becomes of the wish, whoever holds the file at that moment. */
import { readOptOut } from '../../../src/commands/mail/opt-out-ways';
import { leaveOptOut } from '../../../src/commands/mail/opt-out-inbox';
import type { Letter } from '../../../src/ports';
import { runCommand } from '../../../src/commands';
import { report } from '../../support/run-command';
import { Killed, type World } from '../../support/memory-book';
import { testWords } from '../../support/test-words';
import { clientsBorn, mailBase, type TestBase } from './mail-base';

const URL_OF_PAGE = 'https://script.example.com/exec';

function deployed(options: TestBase = {}): World {
  const world = mailBase(options);
  world.webAppUrl = URL_OF_PAGE;
  return world;
}
const send = (world: World, input: Record<string, unknown> = {}): ReturnType<typeof report> =>
  report(world, 'mail.sendDue', input);
const footerOf = ({ text }: Letter): string => text.split('-- \n')[1] ?? '';
const tokenIn = (text: string): string => /[?&]o=([\w.-]+)/.exec(text)?.[1] ?? '';
const lines = (world: World): Record<string, unknown>[] => {
  const name = testWords('en').tab('suppressed');
  if (!world.tabs.some((tab) => tab.name === name)) return [];
  const [header, ...rows] = world.grid(name);
  return rows.map((row) => Object.fromEntries(header!.map((column, i) => [String(column).split(' ').at(-1), row[i]])));
};
const optedOut = (world: World): string[] => lines(world).map((line) => String(Object.values(line)[0]));
const reasons = (answer: { skipped: { reason: string }[] }): string[] => answer.skipped.map(({ reason }) => reason);

describe('a letter offers', () => {
  test('an answer and a mail to the address for answers', () => {
    const world = mailBase({ settings: { replyTo: 'shop@example.com' } });
    send(world);
    const [letter] = world.outbox;
    expect(letter!.html).toContain('href="mailto:shop@example.com?subject=');
    expect(letter!.unsubscribe).toEqual({ address: 'shop@example.com' });
    expect(footerOf(letter!)).not.toContain('http');
  });
  test('a mail to the account that sends where no other address is set, and none where that is not known', () => {
    const [known, unknown] = [mailBase(), mailBase({ world: { user: '' } })];
    send(known);
    send(unknown);
    expect(known.outbox[0]!.unsubscribe).toEqual({ address: 'owner@example.com' });
    expect(unknown.outbox[0]!.unsubscribe).toEqual({});
    expect(unknown.outbox[0]!.html).not.toContain('mailto:');
  });
  test('a link of its own where the page is deployed, which says nothing of the client but his ID', () => {
    const world = deployed();
    send(world);
    const tokens = world.outbox.map((letter) => tokenIn(footerOf(letter)));
    expect(new Set(tokens).size).toBe(3);
    world.nextRun();
    expect(tokens.map((token) => readOptOut(world.ports, token))).toEqual(
      ['K-1', 'K-2', 'K-3'].map((client) => ({ client, purpose: 'BIRTHDAY' })),
    );
    const link = /https:\S+/.exec(footerOf(world.outbox[0]!))![0];
    expect(link).toContain(`${URL_OF_PAGE}?o=`);
    for (const said of ['client1', 'example.com/', 'Client'])
      expect(link.slice(URL_OF_PAGE.length)).not.toContain(said);
  });
  test('to the button of mail programs a link for letters of every purpose', () => {
    const world = deployed();
    send(world);
    const { link } = world.outbox[0]!.unsubscribe!;
    world.nextRun();
    expect(readOptOut(world.ports, tokenIn(link!))).toEqual({ client: 'K-1', purpose: null });
  });
  test('in its test and its preview only a link that opts nobody out', () => {
    const world = deployed();
    send(world);
    const shown = report(world, 'mail.compose', {
      code: 'birthday',
      subject: 'Hi',
      text: 'Dear {{firstName|friend}}',
      client: 'K-1',
    });
    expect(shown.text).toContain(`${URL_OF_PAGE}?o=sample&l=`);
    world.nextRun();
    expect(readOptOut(world.ports, 'sample')).toBeNull();
  });
  test('the same link in every run of the file, signed with a secret that stands in no cell', () => {
    const world = deployed({ clients: [{}, { birthday: '21.05' }] });
    send(world);
    send(world, { today: '2026-05-21' });
    world.nextRun();
    expect(world.outbox.map((letter) => readOptOut(world.ports, tokenIn(footerOf(letter)))?.client)).toEqual([
      'K-1',
      'K-2',
    ]);
    const secret = world.store.get('klientura.optOutSecret')!;
    expect(secret).toHaveLength(64);
    expect(JSON.stringify(world.tabs.map(({ cells }) => cells))).not.toContain(secret);
  });
  test('all that for 2 calls a run more, however many letters', () => {
    const calls = (count: number, isDeployed: boolean): number => {
      const world = (isDeployed ? deployed : mailBase)({ clients: clientsBorn('20.05', count) });
      if (isDeployed) world.store.set('klientura.optOutSecret', 'a'.repeat(64));
      world.nextRun();
      send(world);
      return world.calls;
    };
    expect(calls(20, true) - calls(20, false)).toBe(1);
    expect(calls(40, true) - calls(40, false)).toBe(1);
  });
});

test.each([false, true])(
  'a run killed before any call leaves no letter whose link does not work, writes kept: %s',
  (keepWrites) => {
    let killed = 0;
    for (let call = 1; ; call++) {
      const world = deployed();
      world.killBefore(call, keepWrites);
      try {
        runCommand(world.ports, 'mail.sendDue', {});
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
        killed++;
      }
      world.nextRun();
      for (const letter of world.outbox) expect(readOptOut(world.ports, tokenIn(footerOf(letter)))).not.toBeNull();
      world.nextRun();
      send(world);
      for (const letter of world.outbox) expect(readOptOut(world.ports, tokenIn(footerOf(letter)))).not.toBeNull();
      if (killed < call) break;
    }
    expect(killed).toBeGreaterThan(20);
  },
);

describe('a wish', () => {
  /** A letter went to each, and the first one's link is pressed. */
  function pressed(all = false, world = deployed()): { world: World; token: string; operation: string } {
    send(world);
    const token = tokenIn(footerOf(world.outbox[0]!));
    const { known, operation } = report(world, 'mail.optOut', { token, all });
    expect(known).toBe(true);
    return { world, token, operation };
  }
  test('ends the letters it names, and the next run says why', () => {
    const { world } = pressed();
    expect(optedOut(world)).toEqual(['OPT_OUT/K-1/BIRTHDAY']);
    world.quota = 100;
    expect(reasons(send(world, { today: '2027-05-20' }))).toEqual(['SUPPRESSED']);
    expect(world.outbox.slice(3).map(({ to }) => to)).toEqual(['client2@example.com', 'client3@example.com']);
  });
  test('twice is once', () => {
    const { world, token } = pressed();
    const again = report(world, 'mail.optOut', { token });
    expect(again.operation).toBeUndefined();
    expect(lines(world)).toHaveLength(1);
  });
  test('for all letters takes the one for some in', () => {
    const { world, token } = pressed(true);
    report(world, 'mail.optOut', { token });
    expect(optedOut(world)).toEqual(['OPT_OUT/K-1']);
  });
  test('stands in the history, from where it can be taken back', () => {
    const { world, operation } = pressed();
    expect(report(world, 'changes.show', { operation })).toMatchObject({ entry: { command: 'mail.optOut' } });
    report(world, 'changes.undo', { operation });
    expect(lines(world)).toHaveLength(0);
  });
  test.each(['', 'sample', '1.Sy0x.kq2', 'x'.repeat(900)])('with a token that is none (%#) writes nothing', (token) => {
    const world = deployed();
    send(world);
    const before = JSON.stringify(world.tabs.map(({ cells }) => cells));
    expect(report(world, 'mail.optOut', { token })).toEqual({ known: false });
    expect(JSON.stringify(world.tabs.map(({ cells }) => cells))).toBe(before);
    expect(lines(world)).toEqual([]);
  });
  test('of a client who is gone is recorded all the same, and bars his row should it come back', () => {
    const world = deployed();
    send(world);
    const token = tokenIn(footerOf(world.outbox[0]!));
    const tab = world.tab('Clients');
    const [gone] = tab.cells.splice(1, 1);
    report(world, 'mail.optOut', { token });
    expect(optedOut(world)).toEqual(['OPT_OUT/K-1/BIRTHDAY']);
    tab.cells.splice(1, 0, gone!);
    world.quota = 100;
    expect(reasons(send(world, { today: '2027-05-20' }))).toEqual(['SUPPRESSED']);
  });
  test('of a client who was merged counts for the one who is there', () => {
    const world = deployed();
    send(world);
    const token = tokenIn(footerOf(world.outbox[1]!));
    report(world, 'duplicates.merge', { groups: [['K-1', 'K-2']], choices: [{ ids: ['K-1', 'K-2'], keeper: 'K-1' }] });
    report(world, 'mail.optOut', { token });
    expect(optedOut(world)).toEqual(['OPT_OUT/K-1/BIRTHDAY']);
  });
  test('that nobody could write counts at once, and is written by the next run of the letters', () => {
    const world = deployed();
    leaveOptOut(world.ports, { client: 'K-1', purpose: 'BIRTHDAY' });
    leaveOptOut(world.ports, { client: 'K-2', purpose: null });
    world.nextRun();
    const answer = send(world);
    expect(reasons(answer)).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    expect(world.outbox.map(({ to }) => to)).toEqual(['client3@example.com']);
    expect(optedOut(world).sort()).toEqual(['OPT_OUT/K-1/BIRTHDAY', 'OPT_OUT/K-2']);
    expect([...world.store.keys()].filter((key) => key.startsWith('klientura.optOut/'))).toEqual([]);
  });
});

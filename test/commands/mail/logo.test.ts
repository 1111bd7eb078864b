/** The logo of the letters: set, shown, sent along, taken back, removed. */
import { AppError } from '../../../src/domain/app-error';
import { execute } from '../../../src/commands/execute';
import { composeLetter, testLetter } from '../../../src/commands/mail/compose-letter';
import { sendDueMail } from '../../../src/commands/mail/send-due-mail';
import { setLogo, showLogo, type LogoReport } from '../../../src/commands/mail/set-logo';
import { removeBase } from '../../../src/commands/remove-base';
import { undoChange } from '../../../src/commands/undo-change';
import type { World } from '../../support/memory-book';
import { PIXEL, pictureOf, PNG } from '../../support/pictures';
import { testWords } from '../../support/test-words';
import { clientsBorn, ledgerStates, mailBase } from './mail-base';

const TAB = testWords('en').tab('logo');
const LETTER = { birthdayText: '![logo]\n\nHello', senderName: 'Shop "A" & <B>' };
const LARGE = pictureOf('jpeg', 100 * 1024);

const withLogo = (text = LETTER.birthdayText): World =>
  mailBase({ clients: clientsBorn('20.05', 2), settings: { ...LETTER, birthdayText: text } });

function run<T>(world: World, act: () => T): T {
  try {
    return act();
  } finally {
    world.nextRun();
  }
}
const set = (world: World, picture: string): { report: LogoReport & { operation?: string } } =>
  run(world, () => execute(world.ports, setLogo, { picture }));
const shown = (world: World): LogoReport => run(world, () => execute(world.ports, showLogo, {}).report);
const hasTab = (world: World): boolean => world.ports.book.tabs().some(({ name }) => name === TAB);

test('goes along with each letter that shows it, with the sender’s name for those who see no pictures', () => {
  const world = withLogo();
  set(world, PNG);
  run(world, () => execute(world.ports, sendDueMail, {}));
  expect(world.outbox).toHaveLength(2);
  for (const { html, text, logo } of world.outbox) {
    expect(logo).toMatchObject({ type: 'image/png', base64: PIXEL });
    expect(html).toMatch(
      /^<p><img src="cid:logo" alt="Shop &quot;A&quot; &amp; &lt;B&gt;" style="max-width:100%;height:auto"><\/p>\n<p>Hello/,
    );
    expect(text).toMatch(/^Hello/);
  }
  expect(Object.values(ledgerStates(world))).toEqual(['SENT', 'SENT']);
});

test('stays at home where the letter, or the block for this client, does not show it', () => {
  for (const text of ['Hello', 'Hello{{#if city}} ![logo]{{/if}}']) {
    const world = withLogo(text);
    set(world, PNG);
    run(world, () => execute(world.ports, sendDueMail, {}));
    expect(world.outbox.map(({ logo }) => logo)).toEqual([undefined, undefined]);
  }
});

test('without one the letter goes as ever, and whoever writes it is told', () => {
  const world = withLogo();
  const letter = { code: 'birthday', subject: 'Hi', text: LETTER.birthdayText };
  expect(run(world, () => execute(world.ports, composeLetter, letter)).report).toMatchObject({
    lacksLogo: true,
    html: expect.not.stringContaining('img') as string,
  });
  run(world, () => execute(world.ports, sendDueMail, {}));
  expect(world.outbox[0]).not.toHaveProperty('logo');
  expect(world.outbox[0]!.html).toMatch(/^<p>Hello/);
});

test('stands in the letter that is looked at, and goes with the test letter', () => {
  const world = withLogo();
  set(world, PNG);
  const letter = { code: 'birthday', subject: 'Hi', text: LETTER.birthdayText };
  const { report } = run(world, () => execute(world.ports, composeLetter, letter));
  expect(report.lacksLogo).toBe(false);
  expect(report.html).toContain(`<img src="${PNG}" alt="Shop`);
  run(world, () => execute(world.ports, testLetter, letter));
  expect(world.outbox[0]).toMatchObject({
    logo: { base64: PIXEL },
    html: expect.stringContaining('"cid:logo"') as string,
  });
});

test('is kept in a hidden tab, replaced by another one, and shown again', () => {
  const world = withLogo();
  expect(shown(world)).toEqual({ picture: '', size: 0, most: 102_400, isBroken: false });
  set(world, LARGE);
  expect(shown(world)).toMatchObject({ picture: LARGE, size: 102_400 });
  expect(world.ports.book.tabs().find(({ name }) => name === TAB)).toMatchObject({ hidden: true });
  set(world, PNG);
  expect(shown(world)).toMatchObject({ picture: PNG, size: 70, isBroken: false });
  set(world, '');
  expect(shown(world)).toMatchObject({ picture: '' });
  expect(hasTab(world)).toBe(false);
});

test('setting and removing it can be taken back, as any change', () => {
  const world = withLogo();
  const undo = (operation: string): void => {
    const { report } = run(world, () => execute(world.ports, undoChange, { operation }));
    expect(report.conflicts).toEqual([]);
  };
  const first = set(world, PNG).report.operation!;
  const second = set(world, LARGE).report.operation!;
  const third = set(world, '').report.operation!;
  expect(hasTab(world)).toBe(false);
  undo(third);
  expect(shown(world).picture).toBe(LARGE);
  undo(second);
  expect(shown(world).picture).toBe(PNG);
  undo(first);
  expect(shown(world).picture).toBe('');
  expect(hasTab(world)).toBe(false);
});

test('goes with Klientura', () => {
  const world = withLogo();
  set(world, LARGE);
  run(world, () => execute(world.ports, removeBase, {}));
  expect(hasTab(world)).toBe(false);
});

test('that somebody edited is told, letters go without it, and choosing it again mends it', () => {
  const world = withLogo();
  set(world, LARGE);
  const [, line] = world.tab(TAB).cells;
  line![1]!.value = 'oops';
  expect(shown(world)).toMatchObject({ picture: '', isBroken: true });
  run(world, () => execute(world.ports, sendDueMail, {}));
  expect(world.outbox.map(({ logo }) => logo)).toEqual([undefined, undefined]);
  set(world, LARGE);
  expect(shown(world)).toMatchObject({ picture: LARGE, isBroken: false });
});

test('a base without one makes no call more', () => {
  const callsOf = (text: string): number => {
    const world = withLogo(text);
    execute(world.ports, sendDueMail, {});
    return world.calls;
  };
  expect(callsOf('![logo]\n\nHello')).toBe(callsOf('Hello'));
});

test.each([
  ['an SVG', pictureOf('svg', 600), 'LOGO_UNREADABLE', {}],
  ['a text', 'logo.png', 'LOGO_UNREADABLE', {}],
  ['a large photo', pictureOf('jpeg', 300 * 1024), 'LOGO_TOO_LARGE', { most: 100, size: 301 }],
  ['nothing at all', 5 as unknown as string, 'INPUT_INVALID', { field: 'picture' }],
])('%s is refused, and the one that was set stays', (_what, picture, code, params) => {
  const world = withLogo();
  set(world, PNG);
  try {
    set(world, picture);
    throw new Error('taken');
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, params });
  }
  expect(shown(world).picture).toBe(PNG);
});

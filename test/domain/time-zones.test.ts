/** Time zones as people write them. */
import fc from 'fast-check';
import { mayBeAtGreenwich, readTimeZone } from '../../src/domain/time-zones';
import { zoneOf } from '../support/test-zone';

const fixed = (hours: number): object => ({ kind: 'fixed', minutes: hours * 60 });
const named = (name: string): object => ({ kind: 'named', name });

test.each([
  ['Asia/Vladivostok', named('Asia/Vladivostok')],
  ['asia/vladivostok', named('Asia/Vladivostok')],
  ['AMERICA/ARGENTINA/BUENOS_AIRES', named('America/Argentina/Buenos_Aires')],
  ['america/port-au-prince', named('America/Port-au-Prince')],
  ['Etc/GMT-3', named('Etc/GMT-3')],
  ['Europe/Kyiv', named('Europe/Kiev')],
  ['UTC+10', fixed(10)],
  ['GMT-5', fixed(-5)],
  ['gmt − 3', fixed(-3)],
  ['UTC', fixed(0)],
  ['+3', fixed(3)],
  ['3', fixed(3)],
  ['-3.5', fixed(-3.5)],
  ['5,5', fixed(5.5)],
  ['+05:30', fixed(5.5)],
  ['+0530', fixed(5.5)],
  ['(UTC+03:00) Москва', fixed(3)],
  ['UTC+2 (Київ)', fixed(2)],
  ['МСК', fixed(3)],
  ['мск+7', fixed(10)],
  ['МСК + 7', fixed(10)],
  ['MSK+2', fixed(5)],
  ['МСК−1', fixed(2)],
  ['Москва', fixed(3)],
  ['г. Владивосток', named('Asia/Vladivostok')],
  ['Екатеринбург', named('Asia/Yekaterinburg')],
  ['Київ', named('Europe/Kiev')],
  ['New York', named('America/New_York')],
])('%s', (text, zone) => {
  expect(readTimeZone(text)).toEqual(zone);
});

test.each(['скоро', 'UTC+99', '+15', '-13', '12:30', 'МСК+20', 'Europe', 'UTC+5:17', '2026-05-20', '?'])(
  '%s is nothing that could be a zone',
  (text) => {
    expect(readTimeZone(text)).toEqual({ kind: 'unreadable' });
  },
);

test('a blank cell says nothing', () => {
  expect(readTimeZone('  ')).toBeNull();
});

test('every offset of Greenwich that is in use is read as it is written, in each way of writing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -48, max: 56 }),
      fc.constantFrom('', 'UTC', 'GMT', 'utc ', 'GMT '),
      fc.constantFrom(':', ''),
      (quarters, before, between) => {
        const size = Math.abs(quarters) * 15;
        const two = (n: number): string => String(n).padStart(2, '0');
        const text = `${before}${quarters < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${between}${two(size % 60)}`;
        expect(readTimeZone(text)).toEqual({ kind: 'fixed', minutes: quarters * 15 });
      },
    ),
  );
});

test('the platform knows each zone that a place stands for, and those that can be at Greenwich are not taken for unknown ones', () => {
  const instants = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const read = readTimeZone(name);
    expect(read?.kind).toBe('named');
    const { name: asked } = read as { name: string };
    const offsets = instants.map((instant) => zoneOf('UTC').offsetIn(asked, instant));
    if (offsets.includes(0)) expect([name, mayBeAtGreenwich(asked)]).toEqual([name, true]);
  }
  for (const place of ['Лондон', 'Одесса', 'Кемерово', 'Тель-Авив', 'Дніпро', 'Камчатка', 'Astana']) {
    const zone = readTimeZone(place) as { name: string };
    expect(() => zoneOf(zone.name)).not.toThrow();
  }
});

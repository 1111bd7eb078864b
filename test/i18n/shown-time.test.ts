/** Times as people write them. */
import { shownTime } from '../../src/i18n/shown-time';

test('a time of today is only the hour, an older one has its date', () => {
  expect(shownTime('2026-05-20 12:00:07', '2026-05-20', 'ru')).toBe('12:00');
  expect(shownTime('2026-05-20 12:00:07', '2026-05-21', 'ru')).toBe('20.05.2026 12:00');
  expect(shownTime('2026-05-20 12:00:07', '2026-05-21', 'en')).toBe('20 May 2026 12:00');
});

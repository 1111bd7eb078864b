/** A preview in words says what becomes of each thing: what is made and what is ended read differently. */
import { previewOf } from '../../src/changes/preview';
import { pageWords } from '../../src/i18n/page';
import { stepSentence } from '../../sidebar/step-sentence';

test.each(['en', 'ru', 'uk'] as const)(
  'the hourly run that is stopped is not called as one that begins (%s)',
  (locale) => {
    const sentences = [true, false].map((install) => {
      const [line] = previewOf({ command: 'test', steps: [{ kind: 'heartbeat', install }] });
      return stepSentence(line!, pageWords(locale), locale);
    });
    const { heartbeat, heartbeatStops } = pageWords(locale).plan.steps;
    expect(sentences).toEqual([heartbeat, heartbeatStops]);
    expect(heartbeat).not.toBe(heartbeatStops);
  },
);

/** Logger and console in the script's realm: both write lines to the execution's log, and cross nothing. */
import type { Natives } from '../runner/protocol';
import { formatDate } from './format-date';
import { formatString, javaText } from './format-string';
import { strict } from './strict';
import { textOf } from './text';

type GLogger = GoogleAppsScript.Base.Logger;

export function createLogger(natives: Natives): GLogger {
  let lines: string[] = [];
  const logger: GLogger = strict<GLogger>('Logger', {
    clear: () => {
      lines = [];
    },
    getLog: () => lines.join(''),
    log: (data: unknown, ...values: unknown[]) => {
      const text =
        values.length > 0 ? formatString(textOf(data), ...values.map((value) => javaText(value))) : javaText(data);
      lines.push(`${formatDate(new Date(), 'GMT', 'EEE MMM dd HH:mm:ss z yyyy')} INFO: ${text}\n`);
      natives.log(text);
      return logger;
    },
  });
  return logger;
}

/** Google's console has six methods and no more. */
export function createConsole(natives: Natives): object {
  const started = new Map<string, number>();
  const log = (...values: unknown[]): void => natives.log(natives.format(...values));
  return {
    log,
    info: log,
    warn: log,
    error: log,
    time: (label = 'default') => void started.set(textOf(label), Date.now()),
    timeEnd: (label = 'default') => {
      const start = started.get(textOf(label));
      if (start !== undefined) natives.log(`${textOf(label)}: ${Date.now() - start}ms`);
    },
  };
}

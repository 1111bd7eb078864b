/** Opt-outs that could not be written into their tab at once, because another run held the file: kept with the document, and counted from that moment. */
import { MAIL_PURPOSES, type OptOutRequest } from '../../domain/mail-policy';
import type { Ports } from '../../ports';

/** Where one is kept: a key of its own, so that two at one moment do not overwrite each other without a lock. */
const PREFIX = 'klientura.optOut/';
const AT = /^klientura\.optOut\/([A-Z]*)\/(.+)$/s;

export interface WaitingOptOut extends OptOutRequest {
  /** Key of the property. */
  key: string;
  /** When it came, in ms. */
  at: number;
}

/** Keeps one for the next run. Needs no lock. 1 call. */
export function leaveOptOut(ports: Ports, { client, purpose }: OptOutRequest): void {
  ports.store.set(`${PREFIX}${purpose ?? ''}/${client}`, String(ports.clock.now()));
}

/** Those that wait, oldest first. 1 call. */
export function readWaiting(ports: Ports): WaitingOptOut[] {
  return Object.entries(ports.store.all())
    .flatMap(([key, value]): WaitingOptOut[] => {
      const [, purpose, client] = AT.exec(key) ?? [];
      if (client === undefined) return [];
      return [{ key, client, purpose: MAIL_PURPOSES.find((one) => one === purpose) ?? null, at: Number(value) || 0 }];
    })
    .sort((a, b) => a.at - b.at);
}

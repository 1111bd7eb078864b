/** Consent at the very moment of sending: a run takes minutes, and a client who says no meanwhile, in his row or by the link of a letter, gets no letter any more. */
import { consentBar } from '../../domain/consent';
import type { Reason } from '../../domain/codes';
import { consentFor, type MailPurpose } from '../../domain/mail-policy';
import type { Ports } from '../../ports';
import { idText, type Base } from '../../tables/table';
import { readWaiting } from './opt-out-inbox';

export class ConsentNow {
  private readonly id: number;
  private readonly consent: number | null;
  /** Rows that were found again after people had moved them. */
  private moved: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly ports: Ports,
    private readonly base: Base,
  ) {
    this.id = base.clients.columns.get('id')!;
    this.consent = base.clients.columns.get('consent') ?? null;
  }

  /**
   * Why the client may not be written to any more, null if he still may. 2 calls, and 2 more when the row is no longer where it was; 1 without a consent column.
   * @param row where the client stood when the run began
   */
  barOf(client: string, row: number, purpose: MailPurpose): Reason | null {
    // Whoever asks while a run holds the file cannot be written into the list before the run is over.
    const { clients, decisions } = this.base;
    const asked = readWaiting(this.ports).some(
      (one) =>
        decisions.keeperOf(one.client, (id) => clients.rowOf.has(id)) === client &&
        (one.purpose ?? purpose) === purpose,
    );
    if (asked) return 'SUPPRESSED';
    if (this.consent === null) return null;
    const found = this.cellsOf(client, this.moved?.get(client) ?? row) ?? this.findAgain(client);
    // The row is gone: who is not in the base any more is not written to.
    if (found === null) return 'NO_CONSENT';
    return consentBar(consentFor(found, purpose), this.base.settings.mailBasis, true);
  }

  /** What the consent cell holds, null when another client stands in the row. */
  private cellsOf(client: string, row: number): unknown {
    const { tab } = this.base.clients;
    const left = Math.min(this.id, this.consent!);
    const [cells] = this.ports.book.values(tab, {
      row,
      column: left,
      rows: 1,
      columns: Math.abs(this.id - this.consent!) + 1,
    });
    return cells !== undefined && idText(cells[this.id - left] ?? '') === client ? cells[this.consent! - left] : null;
  }

  private findAgain(client: string): unknown {
    const { tab, rows } = this.base.clients;
    const last = Math.max(...rows);
    const ids = this.ports.book.values(tab, { row: 1, column: this.id, rows: last, columns: 1 });
    this.moved = new Map(ids.map(([id], index) => [idText(id ?? ''), index + 1]));
    const row = this.moved.get(client);
    return row === undefined ? null : this.cellsOf(client, row);
  }
}

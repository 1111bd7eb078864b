/**
 * Random sequences on the local host, through the very bundle that is pushed: commands, edits, sorts, and kills at a random call with unflushed writes lost or kept.
 * After one more plain run the history is whole and nothing is unfinished; each client's cells belong to it, and what a person typed stays, because no command here
 * writes into a person's column.
 */
import fc from 'fast-check';
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import { aBook, aHost, runCommand, shown, type Reply } from '../support/host';

const SEED = Number(process.env['MODEL_SEED'] ?? 20260520);
const SEQUENCES = Number(process.env['MODEL_HOST_SEQUENCES'] ?? 200);
/** Sequences that are played on one book, one after the other: a host takes longer to start than a sequence to play. */
const PER_BOOK = 20;
const SHEET = 'Клиенты';
const NAMES = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор'];
const FIELDS = 3;

type Action =
  | { kind: 'edit'; client: number; field: number }
  | { kind: 'sort'; field: number; ascending: boolean }
  | { kind: 'settings'; hour: number; kill: Kill }
  | { kind: 'refresh' | 'continue'; kill: Kill }
  | { kind: 'undo' | 'redo' | 'restore' | 'cancel'; which: number; kill: Kill };
type Kill = { call: number; keep: boolean } | null;

const kill: fc.Arbitrary<Kill> = fc.option(fc.record({ call: fc.integer({ min: 1, max: 90 }), keep: fc.boolean() }), {
  freq: 2,
});
const small = fc.nat({ max: 5 });
const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), client: small, field: fc.nat({ max: FIELDS - 1 }) }),
  fc.record({ kind: fc.constant('sort' as const), field: fc.nat({ max: FIELDS - 1 }), ascending: fc.boolean() }),
  fc.record({ kind: fc.constant('settings' as const), hour: fc.integer({ min: 6, max: 20 }), kill }),
  fc.record({ kind: fc.constantFrom('refresh' as const, 'continue' as const), kill }),
  fc.record({
    kind: fc.constantFrom('undo' as const, 'redo' as const, 'restore' as const, 'cancel' as const),
    which: small,
    kill,
  }),
);

/** A base of its own, and what its cells hold by the model: client ID → the person's cells. */
class Player {
  private readonly model = new Map<string, string[]>();
  private made = 0;

  private constructor(
    readonly host: Host,
    private readonly book: Book,
  ) {}

  static async start(): Promise<Player> {
    const book = aBook({
      [SHEET]: [
        ['ФИО', 'Телефон', 'Пометка'],
        ...NAMES.map((name, i) => [name, `+7 916 000-00-0${i}`, `пометка ${i}`]),
        ['Итого', '', ''],
      ],
      Заказы: [
        ['Дата', 'Телефон', 'Сумма'],
        ...NAMES.map((_, i) => ['20.05.2026', `+7 916 000-00-0${i}`, 100 * (i + 1)]),
      ],
    });
    const player = new Player(await aHost(book), book);
    const { reply } = await runCommand(player.host, 'base.setUp', { clients: { sheet: SHEET } });
    expect(reply).toMatchObject({ ok: true });
    for (const [id, cells] of await player.rows()) player.model.set(id, cells);
    expect(player.model.size).toBe(NAMES.length);
    return player;
  }

  async play(actions: readonly Action[]): Promise<void> {
    for (const action of actions) {
      await this.act(action);
      expect(await this.rows()).toEqual(this.model);
    }
    await this.command('changes.continue', {}, null);
    const check = (await this.command('changes.verify', {}, null)) as { intact: boolean; problems: unknown[] };
    expect(check).toMatchObject({ intact: true, problems: [] });
    expect((await this.history()).filter(({ state }) => state === 'PLANNED' || state === 'BROKEN')).toEqual([]);
  }

  private async act(action: Action): Promise<void> {
    switch (action.kind) {
      case 'edit':
        return this.edit(action.client, action.field);
      case 'sort':
        return this.sort(action.field, action.ascending);
      case 'settings':
        await this.command('settings.change', { mailHour: action.hour }, action.kill);
        return;
      case 'refresh':
        await this.command('segments.refresh', {}, action.kill);
        return;
      case 'continue':
        await this.command('changes.continue', {}, action.kill);
        return;
      default: {
        // The set-up itself stays.
        const fits = (await this.history()).filter((entry) =>
          action.kind === 'cancel'
            ? entry.state === 'PLANNED'
            : entry.command !== 'base.setUp' && (action.kind === 'redo' ? entry.canRedo : entry.canUndo),
        );
        const entry = fits[action.which % Math.max(1, fits.length)];
        if (entry !== undefined)
          await this.command(`changes.${action.kind}`, { operation: entry.operation }, action.kill);
      }
    }
  }

  private async command(name: string, input: object, fault: Kill): Promise<unknown> {
    const faults = fault === null ? undefined : { killBefore: fault.call, keepWrites: fault.keep };
    const { reply, killed } = await runCommand(this.host, name, input, faults);
    if (killed) return null;
    const { ok } = reply as Reply;
    if (!ok) {
      // What may not be taken back (any more) is refused; anything else is a fault.
      expect((reply as Extract<Reply, { ok: false }>).error.code).toMatch(/^OPERATION_/);
      return null;
    }
    return (reply as Extract<Reply, { ok: true }>).report;
  }

  private async history(): Promise<
    { operation: string; command: string; state: string; canUndo: boolean; canRedo: boolean }[]
  > {
    const report = (await this.command('changes.list', {}, null)) as { operations: never[] };
    return report.operations;
  }

  /** Client ID → the person's cells, as the tab shows them; the total row is checked on the way. */
  private async rows(): Promise<Map<string, string[]>> {
    const [header, ...rows] = await shown(this.book, SHEET);
    const id = header!.findIndex((text) => text.includes('ID'));
    const totals = rows.filter((row) => row[id] === '').map((row) => row.join(''));
    expect(totals.filter((text) => text !== '')).toEqual(['Итого']);
    const filled = rows.filter((row) => row[id] !== '');
    expect(new Set(filled.map((row) => row[id])).size).toBe(filled.length);
    return new Map(filled.map((row) => [row[id]!, row.slice(0, FIELDS)]));
  }

  private async edit(client: number, field: number): Promise<void> {
    const [header, ...rows] = await shown(this.book, SHEET);
    const id = header!.findIndex((text) => text.includes('ID'));
    const places = rows.map((row, index) => ({ id: row[id]!, row: index + 1 })).filter((place) => place.id !== '');
    const place = places[client % places.length]!;
    const value = `рука ${++this.made}`;
    this.book.setValues({ sheet: this.sheet(), row: place.row, column: field, rows: 1, columns: 1 }, [[value]]);
    this.model.get(place.id)![field] = value;
  }

  /** A person sorts whole rows; the cells go with their values. */
  private async sort(field: number, ascending: boolean): Promise<void> {
    await this.book.settle();
    const sheet = this.sheet();
    const [rows, columns] = [this.book.contentRows(sheet) - 1, this.book.contentColumns(sheet)];
    this.book.sort({ sheet, row: 1, column: 0, rows, columns }, [{ column: field, ascending }]);
  }

  private sheet(): number {
    return this.book.sheets().find(({ name }) => name === SHEET)!.id;
  }
}

test('on the real host no sequence of commands, kills and people loses an edit or leaves a change unfinished', async () => {
  const sequences = fc.sample(fc.array(anAction, { minLength: 3, maxLength: 6 }), { seed: SEED, numRuns: SEQUENCES });
  let player: Player | null = null;
  for (const [index, sequence] of sequences.entries()) {
    if (index % PER_BOOK === 0) {
      await player?.host.dispose();
      player = await Player.start();
    }
    try {
      await player!.play(sequence);
    } catch (error) {
      throw new Error(`seed ${SEED}, sequence ${index + 1}: ${JSON.stringify(sequence)}`, { cause: error });
    }
  }
  await player?.host.dispose();
  console.info(`${sequences.length} sequences on the host, seed ${SEED}`);
}, 600_000);

/** Keeps this tab's grid and the host's book in step: changes of each are repeated in the other, once. */
import { CommandType, ICommandService, type Injector, type IWorkbookData } from '@univerjs/core';
import type { Mutation } from '../../book/book';
import type { Link } from './link';

/** Mutations that only tell the calculating side of the grid something; the host calculates by itself. */
const OWN =
  /calculation-(start|stop|notification)|trigger-formula|formula\.mutation\.(set-formula-data$|register)|dependency|mark-dirty/;

const FROM_HOST = { fromSync: true } as const;

export class Sync {
  private readonly commands: ICommandService;
  private waiting: { seq: number; mutation: Mutation }[] | null = [];
  private unitId = '';

  constructor(
    injector: Injector,
    private readonly link: Link,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** Takes a mutation of the book; those that come before the snapshot are kept until it is shown. */
  receive(seq: number, mutation: Mutation): void {
    if (this.waiting) this.waiting.push({ seq, mutation });
    else this.apply(mutation);
  }

  /** Starts when the snapshot stands in the grid: repeats what came after it, then sends what the person does. */
  start(workbook: IWorkbookData, seq: number, catchUp: readonly Mutation[]): void {
    this.unitId = workbook.id;
    for (const mutation of catchUp) this.apply(mutation);
    const waited = this.waiting ?? [];
    this.waiting = null;
    for (const late of waited) if (late.seq > seq) this.apply(late.mutation);
    this.commands.onMutationExecutedForCollab((command, options) => {
      if (command.type !== CommandType.MUTATION || options?.fromSync || options?.onlyLocal || OWN.test(command.id))
        return;
      const params = command.params as { unitId?: string } | undefined;
      if (params?.unitId !== this.unitId) return;
      this.link.send({ kind: 'mutation', mutation: { id: command.id, params } });
    });
  }

  private apply(mutation: Mutation): void {
    const options = { ...(mutation.options as object | undefined), ...FROM_HOST };
    try {
      this.commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
    } catch (error) {
      console.warn('The grid could not repeat', mutation.id, error);
    }
  }
}

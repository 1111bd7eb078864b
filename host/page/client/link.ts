/** The page's line to its server: state that arrives, calls with answers, mutations both ways. */
import type { Area, Mutation } from '../../book/book';
import type { CallName, Calls, ClientMessage, PageState, Question, ServerMessage, ShownEvent } from '../messages';

export interface LinkListener {
  state(changed: Partial<PageState>): void;
  mutation(seq: number, mutation: Mutation): void;
  ui(event: ShownEvent): void;
  question(question: Question): void;
  selection(area: Area): void;
  lost(): void;
}

/** A failure of a call, as the server worded it. */
export class CallFailure extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

export class Link {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly listener: LinkListener) {
    const url = new URL('ws', location.href);
    url.protocol = 'ws:';
    this.socket = new WebSocket(url);
    this.socket.onmessage = ({ data }) => this.receive(JSON.parse(String(data)) as ServerMessage);
    this.socket.onclose = () => {
      for (const { reject } of this.waiting.values()) reject(new CallFailure('Error', 'The local host has stopped'));
      this.waiting.clear();
      this.listener.lost();
    };
  }

  call<N extends CallName>(name: N, params: Calls[N]['params']): Promise<Calls[N]['result']> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve, reject });
      this.send({ kind: 'call', id, name, params } as ClientMessage);
    });
  }

  send(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  private receive(message: ServerMessage): void {
    switch (message.kind) {
      case 'state': {
        this.listener.state(message.state);
        return;
      }
      case 'mutation': {
        this.listener.mutation(message.seq, message.mutation);
        return;
      }
      case 'ui': {
        this.listener.ui(message.event);
        return;
      }
      case 'question': {
        this.listener.question(message.question);
        return;
      }
      case 'selection': {
        this.listener.selection(message.area);
        return;
      }
      case 'result':
        return this.settle(message.id)?.resolve(message.value);
      case 'failure':
        return this.settle(message.id)?.reject(new CallFailure(message.error.name, message.error.message));
    }
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
}

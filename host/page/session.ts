/** One open tab of the page: carries out what it asks, and puts the questions of the scripts it started. */
import type { WebSocket } from 'ws';
import type { Area } from '../book/book';
import type { UiEvent } from '../runner/protocol';
import type { ClientMessage, Question, ServerMessage } from './messages';

type Answer = { answer: string; text?: string };

/** What a session needs of the page. */
export interface SessionOwner {
  call(session: Session, message: Extract<ClientMessage, { kind: 'call' }>): Promise<unknown>;
  mutation(session: Session, message: Extract<ClientMessage, { kind: 'mutation' }>): void;
  closed(session: Session): void;
}

/** Google's answer when a dialog is closed by its cross. */
const CLOSED: Answer = { answer: 'CLOSE', text: '' };

export class Session {
  /** Where the person at this tab stands; scripts started here see it as the active range. */
  selection: Area | null = null;
  private readonly questions = new Map<number, (answer: Answer) => void>();
  private lastQuestion = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly owner: SessionOwner,
  ) {
    socket.on('message', (data) => {
      let message: ClientMessage;
      try {
        message = JSON.parse((data as Buffer).toString('utf8')) as ClientMessage;
      } catch {
        socket.terminate();
        return;
      }
      this.receive(message);
    });
    socket.on('close', () => this.end());
    socket.on('error', () => this.end());
  }

  send(message: ServerMessage): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** Sends text that is already JSON, for a message that goes to many tabs. */
  sendText(text: string): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(text);
  }

  /** Puts a question of a running script; when the tab goes away, the question counts as closed. */
  ask(event: UiEvent): Promise<Answer> {
    if (event.kind !== 'alert' && event.kind !== 'prompt') return Promise.resolve(CLOSED);
    if (this.socket.readyState !== this.socket.OPEN) return Promise.resolve(CLOSED);
    const id = ++this.lastQuestion;
    const question: Question = {
      id,
      kind: event.kind,
      title: event.title,
      message: event.message,
      buttons: event.buttons,
    };
    return new Promise((resolve) => {
      this.questions.set(id, resolve);
      this.send({ kind: 'question', question });
    });
  }

  close(): void {
    this.socket.terminate();
  }

  private receive(message: ClientMessage): void {
    switch (message.kind) {
      case 'mutation':
        this.owner.mutation(this, message);
        return;
      case 'selection':
        this.selection = message.area;
        return;
      case 'answer':
        this.questions.get(message.question)?.({ answer: message.answer, text: message.text });
        this.questions.delete(message.question);
        return;
      case 'call':
        this.owner.call(this, message).then(
          (value) => this.send({ kind: 'result', id: message.id, value: value === undefined ? null : value }),
          (error: unknown) => {
            const { name, message: text } = error instanceof Error ? error : { name: 'Error', message: String(error) };
            this.send({ kind: 'failure', id: message.id, error: { name, message: text } });
          },
        );
    }
  }

  private end(): void {
    for (const resolve of this.questions.values()) resolve(CLOSED);
    this.questions.clear();
    this.owner.closed(this);
  }
}

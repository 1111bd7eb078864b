/** Documents of scripts in sandboxed frames, and the messages between them and the page. */
import { el } from './dom';
import type { FrameMessage, FrameReply } from './frame';
import type { Link } from './link';

/** Google lets this many `google.script.run` calls of a person run at once; the next wait. */
const IN_FLIGHT = 10;

/** What a document may ask of its place on the page. */
export interface DocumentPlace {
  close(): void;
  size?(width: number | undefined, height: number | undefined): void;
}

export class Documents {
  private readonly places = new Map<HTMLIFrameElement, DocumentPlace>();
  private readonly queue: (() => Promise<void>)[] = [];
  private inFlight = 0;

  /** @param focusGrid gives the keyboard back to the spreadsheet. */
  constructor(
    private readonly link: Link,
    private readonly focusGrid: () => void,
  ) {
    window.addEventListener('message', (event: MessageEvent<FrameMessage | undefined>) => this.receive(event));
  }

  /** A frame that shows the document. */
  frame(name: string, title: string, place: DocumentPlace): HTMLIFrameElement {
    const frame = el('iframe', {
      sandbox: 'allow-scripts allow-forms allow-popups allow-downloads allow-modals',
      src: `/document/${name}`,
      title,
    });
    this.places.set(frame, place);
    return frame;
  }

  /** Forgets a frame that has been taken away; answers for it are dropped. */
  forget(frame: HTMLIFrameElement): void {
    this.places.delete(frame);
  }

  private receive(event: MessageEvent<FrameMessage | undefined>): void {
    const frame = [...this.places.keys()].find(({ contentWindow }) => contentWindow === event.source);
    const message = event.data;
    if (!frame || !message) return;
    const place = this.places.get(frame);
    switch (message.localHost) {
      case 'close':
        place?.close();
        return;
      case 'focus':
        this.focusGrid();
        return;
      case 'size':
        place?.size?.(message.width, message.height);
        return;
      case 'run':
        this.queue.push(() => this.run(frame, message));
        this.next();
    }
  }

  private next(): void {
    while (this.inFlight < IN_FLIGHT) {
      const task = this.queue.shift();
      if (!task) return;
      this.inFlight += 1;
      void task().finally(() => {
        this.inFlight -= 1;
        this.next();
      });
    }
  }

  private async run(frame: HTMLIFrameElement, call: Extract<FrameMessage, { localHost: 'run' }>): Promise<void> {
    const reply = await this.link.call('script', { fn: call.fn, args: call.args }).then(
      (value): FrameReply => ({ localHost: 'value', id: call.id, value }),
      (error: unknown): FrameReply => ({ localHost: 'failure', id: call.id, message: (error as Error).message }),
    );
    if (this.places.has(frame)) frame.contentWindow?.postMessage(reply, '*');
  }
}

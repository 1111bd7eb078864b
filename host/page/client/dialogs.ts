/** Dialogs: questions of running scripts, and documents of scripts in modal or modeless windows. */
import type { Question } from '../messages';
import type { Documents } from './documents';
import { byId, el, focusable } from './dom';
import { t, type Word } from './words';

/** Google's sizes for a document without its own. */
const WIDTH = 600;
const HEIGHT = 400;

interface Window {
  box: HTMLElement;
  close(): void;
}

export class Dialogs {
  private readonly place = byId('dialogs');
  private document: Window | null = null;

  constructor(
    private readonly documents: Documents,
    private readonly focusGrid: () => void,
  ) {}

  /** Shows a document; a dialog that was open goes, as in Google Sheets. */
  show(dialog: { title: string; frame: string; width: number; height: number; modal: boolean }): void {
    this.document?.close();
    const { title, modal } = dialog;
    const frame = this.documents.frame(dialog.frame, t('dialogOf', { title }), {
      close: () => window.close(),
      size: (width, height) => {
        if (width !== undefined) frame.style.width = `${width}px`;
        if (height !== undefined) frame.style.height = `${height}px`;
      },
    });
    frame.dataset.testid = 'dialog-frame';
    frame.style.width = `${dialog.width || WIDTH}px`;
    frame.style.height = `${dialog.height || HEIGHT}px`;
    const window = this.open(title, modal, [frame], () => {
      this.documents.forget(frame);
      if (this.document === window) this.document = null;
    });
    this.document = window;
    frame.addEventListener('load', () => frame.focus(), { once: true });
  }

  /** Puts a question; gives the name of the pressed button (`CLOSE` for the cross) and the typed text. */
  ask(question: Question): Promise<{ answer: string; text: string }> {
    return new Promise((resolve) => {
      const input =
        question.kind === 'prompt'
          ? el('input', { type: 'text', class: 'dialog-input', 'data-testid': 'prompt-input' })
          : null;
      let answered = false;
      const answer = (name: string): void => {
        if (answered) return;
        answered = true;
        resolve({ answer: name, text: input?.value ?? '' });
        window.close();
      };
      const message = el('p', { class: 'dialog-message', id: `question-${question.id}` }, question.message);
      const buttons = question.buttons.map((name, index) =>
        el(
          'button',
          {
            type: 'button',
            class: index === 0 ? 'button primary' : 'button',
            'data-testid': `answer-${name}`,
            onclick: () => answer(name),
          },
          t(name as Word),
        ),
      );
      const window = this.open(
        question.title,
        true,
        [message, input, el('div', { class: 'dialog-buttons' }, ...buttons)],
        () => answer('CLOSE'),
      );
      input?.setAttribute('aria-labelledby', message.id);
      input?.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') answer(question.buttons[0] ?? 'OK');
      });
      (input ?? buttons[0])?.focus();
    });
  }

  private open(title: string, modal: boolean, children: (HTMLElement | null)[], closed: () => void): Window {
    const before = document.activeElement as HTMLElement | null;
    const heading = el('h2', { class: 'dialog-title', 'data-testid': 'dialog-title' }, title);
    const cross = el(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t('close'),
        'data-testid': 'dialog-close',
        onclick: () => close(),
      },
      '✕',
    );
    const box = el(
      'div',
      {
        class: 'dialog',
        role: 'dialog',
        'aria-modal': modal ? 'true' : 'false',
        'aria-label': title,
        tabindex: -1,
        'data-testid': 'dialog',
      },
      el('header', { class: 'dialog-head' }, heading, cross),
      ...children,
    );
    const veil = el('div', { class: modal ? 'veil' : 'veil modeless' }, box);
    let open = true;
    const close = (): void => {
      if (!open) return;
      open = false;
      veil.remove();
      if (!this.place.querySelector('.veil:not(.modeless)')) byId('frame').inert = false;
      closed();
      if (before?.isConnected) before.focus();
      else this.focusGrid();
    };
    veil.addEventListener('keydown', (event) => {
      // The grid listens to keys on the document; those of a dialog are the dialog's.
      event.stopPropagation();
      if (event.key === 'Escape') close();
      if (event.key === 'Tab' && modal) trap(event, box);
    });
    this.place.append(veil);
    if (modal) byId('frame').inert = true;
    else drag(heading, box);
    box.focus();
    return { box, close };
  }
}

/** Keeps Tab inside a modal dialog. */
function trap(event: KeyboardEvent, box: HTMLElement): void {
  const stops = focusable(box);
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (!first || !last) return;
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) last.focus();
  else if (!event.shiftKey && at === last) first.focus();
  else return;
  event.preventDefault();
}

/** Lets a modeless dialog be moved by its title. */
function drag(handle: HTMLElement, box: HTMLElement): void {
  handle.classList.add('draggable');
  handle.addEventListener('pointerdown', (down) => {
    handle.setPointerCapture(down.pointerId);
    const { left, top } = box.getBoundingClientRect();
    const move = (event: PointerEvent): void => {
      box.style.position = 'fixed';
      box.style.left = `${left + event.clientX - down.clientX}px`;
      box.style.top = `${Math.max(0, top + event.clientY - down.clientY)}px`;
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  });
}

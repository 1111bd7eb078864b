/** Shows, under the pointer, why the formula in a failed cell failed, as Google does. */
import type { FUniver } from '@univerjs/core/facade';
import { byId } from './dom';
import type { Link } from './link';

/** Pointer rest before the host is asked. */
const REST_MS = 250;

export function showCellMessages(api: FUniver, link: Link): void {
  const box = byId('cell-message');
  let timer = 0;
  let over = '';
  let pointer = { x: 0, y: 0 };
  const hide = (): void => {
    clearTimeout(timer);
    box.hidden = true;
  };
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    pointer = { x: clientX, y: clientY };
  });
  byId('grid').addEventListener('pointerleave', () => {
    over = '';
    hide();
  });
  api.addEvent(api.Event.Scroll, hide);
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    const here = `${worksheet.getSheetId()}!${row}:${column}`;
    if (here === over) return;
    over = here;
    hide();
    const cell = worksheet.getSheet().getCell(row, column);
    if (typeof cell?.v !== 'string' || !cell.v.startsWith('#')) return;
    timer = window.setTimeout(() => {
      const area = { sheet: Number(worksheet.getSheetId()), row, column, rows: 1, columns: 1 };
      void link.call('errorMessage', area).then((message) => {
        if (!message || over !== here) return;
        box.textContent = message;
        box.style.left = `${Math.min(pointer.x + 12, window.innerWidth - 340)}px`;
        box.style.top = `${pointer.y + 16}px`;
        box.hidden = false;
      });
    }, REST_MS);
  });
}

/** Failed cells as Google shows them: its names of the errors, and under the pointer why the formula failed. */
import { InterceptorEffectEnum, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
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

/** Google calls an array that finds no room `#REF!`; the grid has a name of its own for it. */
export function showErrorsAsGoogle(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _place, next) => next(cell?.v === '#SPILL!' ? { ...cell, v: '#REF!' } : cell),
  });
}

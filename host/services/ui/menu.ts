/** Menus that a script builds and adds to the page. */
import type { HostCall, MenuItem } from '../../runner/protocol';
import { check, is } from '../spreadsheet/errors';
import { expose } from '../spreadsheet/expose';

type GMenu = GoogleAppsScript.Base.Menu;
const ITEMS = Symbol('items');

class MenuFake {
  readonly [ITEMS]: { title: string; items: MenuItem[] };
  constructor(
    private readonly call: HostCall,
    title: string,
    private readonly addon: boolean,
  ) {
    this[ITEMS] = { title, items: [] };
  }
  addItem(caption: string, functionName: string): GMenu {
    check('Menu.addItem', [caption, functionName], [is.string, is.string]);
    return this.add({ kind: 'item', label: caption, handler: functionName });
  }
  addSeparator(): GMenu {
    return this.add({ kind: 'separator' });
  }
  addSubMenu(menu: GMenu): GMenu {
    const { title, items } = (menu as unknown as MenuFake)[ITEMS];
    return this.add({ kind: 'menu', label: title, items });
  }
  addToUi(): void {
    const { title, items } = this[ITEMS];
    this.call('Menu.addToUi', title, items, this.addon);
  }
  toString(): string {
    return 'Menu';
  }
  private add(item: MenuItem): GMenu {
    this[ITEMS].items.push(item);
    return this;
  }
}

/** A menu of the menu bar, or of the add-on (then its title is the add-on's, which the page knows). */
export function createMenu(call: HostCall, title: string, addon: boolean): GMenu {
  return expose<MenuFake, GMenu>('Menu', new MenuFake(call, title, addon));
}

/** Puts the spreadsheet grid on the page. It shows and edits; formulas are calculated by the host. */
import {
  DEFAULT_STYLES,
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type PluginCtor,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import cfEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import cfRu from '@univerjs/preset-sheets-conditional-formatting/locales/ru-RU';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreRu from '@univerjs/preset-sheets-core/locales/ru-RU';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dvEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dvRu from '@univerjs/preset-sheets-data-validation/locales/ru-RU';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterRu from '@univerjs/preset-sheets-filter/locales/ru-RU';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteRu from '@univerjs/preset-sheets-note/locales/ru-RU';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortRu from '@univerjs/preset-sheets-sort/locales/ru-RU';
import { ChannelService, IRPCChannelService } from '@univerjs/rpc';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import { NEVER } from 'rxjs';

export interface Grid {
  univer: Univer;
  api: FUniver;
  injector: Injector;
  /** Shows the book. */
  show(workbook: IWorkbookData): void;
}

/** Google gives a new tab 1,000 rows and 26 columns. */
const NEW_TAB = { show: true, defaultRowCount: 1000, defaultColumnCount: 26 };

/**
 * Starts the grid in an element, with menus in Russian or English: Univer has no Ukrainian.
 *
 * @param container ID of the element
 */
export function createGrid(container: string, language: string): Grid {
  const locale = language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US;
  const words =
    language === 'ru' ? [coreRu, filterRu, sortRu, dvRu, cfRu, noteRu] : [coreEn, filterEn, sortEn, dvEn, cfEn, noteEn];
  // Google writes cells in Arial 10 where nothing else is said.
  Object.assign(DEFAULT_STYLES, { fs: 10 });
  const univer = new Univer({ locale, locales: { [locale]: mergeLocales(...words) }, logLevel: LogLevel.ERROR });
  const injector = univer.__getInjector();
  // With `notExecuteFormula` the plugins expect a line to a worker that calculates; here the host does, over the page's own line.
  injector.add([
    IRPCChannelService,
    { useFactory: () => new ChannelService({ send: () => undefined, onMessage: NEVER }) },
  ]);
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true, addSheetButtonConfig: NEW_TAB },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const entry of plugins) {
      const [plugin, config] = (Array.isArray(entry) ? entry : [entry, undefined]) as [PluginCtor, object | undefined];
      const calculates = typeof config === 'object' && 'notExecuteFormula' in config;
      univer.registerPlugin(plugin, calculates ? { ...config, notExecuteFormula: true } : config);
    }
  }
  return {
    univer,
    api: FUniver.newAPI(univer),
    injector,
    show: (workbook) => void univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook),
  };
}

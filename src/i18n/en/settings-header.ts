/** English headers of the Settings tab, by which formulas find its columns. The shape for the other languages. */
export const settingsHeader = {
  'settings.code': 'Code',
  'settings.label': 'Setting',
  'settings.value': 'Value',
  'settings.help': 'What it does',
};
export type SettingsHeader = typeof settingsHeader;

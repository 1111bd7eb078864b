/**
 * The rules that the local host and Google Sheets must both keep, checked on a sheet of their own.
 * Bound to any spreadsheet, `runContract` makes a temporary tab, tries every rule on it, removes it and gives the differences.
 *
 * A rule is {name, source, expected, actual}: `actual(sheet)` gives a value that is compared with `expected` as JSON.
 * Sources: D Google's documentation; F tests that others run on live Sheets; I error texts quoted from live runs;
 * U not verified by any source we know: a difference on a live sheet is news, not a failure of the host.
 */
function runContract() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var before = { locale: book.getSpreadsheetLocale(), zone: book.getSpreadsheetTimeZone() };
  var sheet = book.insertSheet('contract ' + Utilities.getUuid().slice(0, 8));
  book.setSpreadsheetLocale('en_US');
  book.setSpreadsheetTimeZone('Europe/Moscow');
  var result = { passed: 0, failed: [], unverified: [] };
  try {
    allRules_().forEach(function (rule) {
      check_(rule, sheet, result);
    });
  } finally {
    book.setSpreadsheetLocale(before.locale);
    book.setSpreadsheetTimeZone(before.zone);
    book.deleteSheet(sheet);
  }
  console.log(JSON.stringify(result, null, 1));
  return result;
}

function allRules_() {
  return [].concat(
    valueRules_(),
    typedTextRules_(),
    contentRules_(),
    errorRules_(),
    rangeRules_(),
    metadataRules_(),
    validationRules_(),
    richTextRules_(),
    protectionRules_(),
    sheetRules_(),
    chartRules_(),
    serviceRules_(),
    mailRules_(),
    cryptoRules_(),
    webAppRules_(),
  );
}

/** Differences in unverified rules are listed apart: they need a person to look, and then a better source. */
function check_(rule, sheet, result) {
  var actual;
  try {
    wipe_(sheet);
    actual = rule.actual(sheet);
  } catch (error) {
    actual = 'threw ' + error;
  }
  if (JSON.stringify(actual) === JSON.stringify(rule.expected)) {
    result.passed++;
    return;
  }
  var difference = { name: rule.name, expected: rule.expected, actual: actual === undefined ? 'undefined' : actual };
  (rule.source === 'U' ? result.unverified : result.failed).push(difference);
}

/** Leaves an empty grid of 100 rows and 26 columns. */
function wipe_(sheet) {
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  if (sheet.getMaxRows() > 100) sheet.deleteRows(101, sheet.getMaxRows() - 100);
  if (sheet.getMaxRows() < 100) sheet.insertRowsAfter(sheet.getMaxRows(), 100 - sheet.getMaxRows());
  if (sheet.getMaxColumns() > 26) sheet.deleteColumns(27, sheet.getMaxColumns() - 26);
  if (sheet.getMaxColumns() < 26) sheet.insertColumnsAfter(sheet.getMaxColumns(), 26 - sheet.getMaxColumns());
  var all = sheet.getRange(1, 1, 100, 26);
  all.clear();
  all.clearNote();
  all.clearDataValidations();
}

/** The message of the error that an action throws, at once or when its writes are carried out. */
function messageOf_(action) {
  try {
    action();
    SpreadsheetApp.flush();
  } catch (error) {
    return error.message;
  }
  return 'no error';
}

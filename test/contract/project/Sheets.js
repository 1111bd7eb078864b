/** Sheets: order, rows and columns, hiding, freezing, sorting; protection. */
function sheetRules_() {
  return [
    {
      name: 'service objects print as their class',
      source: 'F',
      expected: ['Spreadsheet', 'Sheet', 'Range'],
      actual: function (sheet) {
        return [SpreadsheetApp.getActiveSpreadsheet().toString(), sheet.toString(), sheet.getRange('A1').toString()];
      },
    },
    {
      name: 'enumerations print and serialise as their names',
      source: 'F',
      expected: ['DATE_AFTER', 'TODAY', '"SHEET"'],
      actual: function () {
        return [
          SpreadsheetApp.DataValidationCriteria.DATE_AFTER.toString(),
          SpreadsheetApp.RelativeDate.TODAY.toString(),
          JSON.stringify(SpreadsheetApp.ProtectionType.SHEET),
        ];
      },
    },
    {
      name: 'a copy of the active sheet is named after it and stands behind it',
      source: 'F',
      expected: [true, 1, 'x'],
      actual: function (sheet) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        sheet.getRange('A1').setValue('x');
        book.setActiveSheet(sheet);
        var copy = book.duplicateActiveSheet();
        var result = [
          copy.getName() === 'Copy of ' + sheet.getName(),
          copy.getIndex() - sheet.getIndex(),
          copy.getRange('A1').getValue(),
        ];
        book.deleteSheet(copy);
        return result;
      },
    },
    {
      name: 'a new sheet has 1000 rows and 26 columns and becomes the active one',
      source: 'D',
      expected: [1000, 26, true],
      actual: function () {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        var fresh = book.insertSheet('contract fresh');
        var result = [
          fresh.getMaxRows(),
          fresh.getMaxColumns(),
          book.getActiveSheet().getSheetId() === fresh.getSheetId(),
        ];
        book.deleteSheet(fresh);
        return result;
      },
    },
    {
      name: 'a sheet is found by name and by number, else there is none',
      source: 'D',
      expected: [true, true, null],
      actual: function (sheet) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        return [
          book.getSheetByName(sheet.getName()).getSheetId() === sheet.getSheetId(),
          book.getSheetById(sheet.getSheetId()).getName() === sheet.getName(),
          book.getSheetByName('no such sheet'),
        ];
      },
    },
    {
      name: 'sorting a sheet takes the header along',
      source: 'F',
      expected: [
        ['A', 10],
        ['B', 20],
        ['C', 30],
        ['Header', 'Header'],
      ],
      actual: function (sheet) {
        sheet.getRange('A1:B4').setValues([
          ['Header', 'Header'],
          ['C', 30],
          ['A', 10],
          ['B', 20],
        ]);
        sheet.sort(2);
        return sheet.getDataRange().getValues();
      },
    },
    {
      name: 'frozen rows stay when a sheet is sorted',
      source: 'U',
      expected: [['Header'], ['A'], ['B']],
      actual: function (sheet) {
        sheet.getRange('A1:A3').setValues([['Header'], ['B'], ['A']]);
        sheet.setFrozenRows(1);
        sheet.sort(1);
        return sheet.getDataRange().getValues();
      },
    },
    {
      name: 'inserted rows push content down',
      source: 'D',
      expected: [102, '', 'x'],
      actual: function (sheet) {
        sheet.getRange('A2').setValue('x');
        sheet.insertRowsAfter(1, 2);
        return [sheet.getMaxRows(), sheet.getRange('A2').getValue(), sheet.getRange('A4').getValue()];
      },
    },
    {
      name: 'deleted rows pull content up and formulas follow',
      source: 'D',
      expected: ['=A2', 'x'],
      actual: function (sheet) {
        sheet.getRange('A3').setValue('x');
        sheet.getRange('B3').setFormula('=A3');
        sheet.deleteRow(1);
        return [sheet.getRange('B2').getFormula(), sheet.getRange('B2').getValue()];
      },
    },
    {
      name: 'a formula whose cell was deleted is an error',
      source: 'U',
      expected: '#REF!',
      actual: function (sheet) {
        sheet.getRange('A3').setValue('x');
        sheet.getRange('B1').setFormula('=A3');
        sheet.deleteRow(3);
        return sheet.getRange('B1').getValue();
      },
    },
    {
      name: 'rows and columns are hidden and shown',
      source: 'D',
      expected: [true, false, false, true, false],
      actual: function (sheet) {
        sheet.hideRows(2, 2);
        sheet.hideColumn(sheet.getRange('C1'));
        var result = [
          sheet.isRowHiddenByUser(3),
          sheet.isRowHiddenByUser(4),
          sheet.isRowHiddenByFilter(3),
          sheet.isColumnHiddenByUser(3),
        ];
        sheet.showRows(1, 100);
        sheet.showColumns(1, 26);
        result.push(sheet.isRowHiddenByUser(3));
        return result;
      },
    },
    {
      name: 'frozen rows and columns are counted',
      source: 'D',
      expected: [2, 1],
      actual: function (sheet) {
        sheet.setFrozenRows(2);
        sheet.setFrozenColumns(1);
        return [sheet.getFrozenRows(), sheet.getFrozenColumns()];
      },
    },
    {
      name: 'a filter is made once and removed',
      source: 'D',
      expected: ['A1:B3', null],
      actual: function (sheet) {
        sheet
          .getRange('A1:B3')
          .setValues([
            ['h', 'h'],
            [1, 2],
            [3, 4],
          ])
          .createFilter();
        var area = sheet.getFilter().getRange().getA1Notation();
        sheet.getFilter().remove();
        return [area, sheet.getFilter()];
      },
    },
    {
      name: 'a conditional format comes back with its condition and ranges',
      source: 'D',
      expected: [1, 'NUMBER_BETWEEN', [1, 10], '#ff0000', ['A1:B3'], 0],
      actual: function (sheet) {
        var rule = SpreadsheetApp.newConditionalFormatRule()
          .whenNumberBetween(1, 10)
          .setBackground('#ff0000')
          .setRanges([sheet.getRange('A1:B3')])
          .build();
        sheet.setConditionalFormatRules([rule]);
        var back = sheet.getConditionalFormatRules();
        var condition = back[0].getBooleanCondition();
        sheet.clearConditionalFormatRules();
        return [
          back.length,
          String(condition.getCriteriaType()),
          condition.getCriteriaValues(),
          condition.getBackground(),
          back[0].getRanges().map(function (range) {
            return range.getA1Notation();
          }),
          sheet.getConditionalFormatRules().length,
        ];
      },
    },
  ];
}

function protectionRules_() {
  return [
    {
      name: 'a protection that only warns has no editors',
      source: 'F',
      expected: ['sample', true, 0, 'SHEET', true, 'A1:B1'],
      actual: function (sheet) {
        var protection = sheet
          .protect()
          .setDescription('sample')
          .setWarningOnly(true)
          .setUnprotectedRanges([sheet.getRange('A1:B1')]);
        var result = [
          protection.getDescription(),
          protection.canEdit(),
          protection.getEditors().length,
          String(protection.getProtectionType()),
          protection.isWarningOnly(),
          protection.getUnprotectedRanges()[0].getA1Notation(),
        ];
        protection.remove();
        return result;
      },
    },
    {
      name: 'a protected range can be moved, listed and removed',
      source: 'F',
      expected: ['B2:E6', 'RANGE', 1, 0],
      actual: function (sheet) {
        var protection = sheet.getRange('A1:D5').protect().setRange(sheet.getRange('B2:E6'));
        var result = [
          protection.getRange().getA1Notation(),
          String(protection.getProtectionType()),
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
        ];
        protection.remove();
        result.push(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length);
        return result;
      },
    },
    {
      name: 'the account that runs the script cannot shut itself out',
      source: 'D',
      expected: [true, 'no error'],
      actual: function (sheet) {
        var protection = sheet.getRange('A1').protect();
        protection.removeEditors(protection.getEditors());
        var message = messageOf_(function () {
          sheet.getRange('A1').setValue(1);
        });
        var result = [protection.canEdit(), message];
        protection.remove();
        return result;
      },
    },
  ];
}

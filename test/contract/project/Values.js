/** What cells give and take. */
function valueRules_() {
  return [
    {
      name: 'a blank cell reads as the empty string',
      source: 'D',
      expected: ['', true],
      actual: function (sheet) {
        return [sheet.getRange('A1').getValue(), sheet.getRange('A1').isBlank()];
      },
    },
    {
      name: 'numbers, booleans and texts come back as what they are',
      source: 'D',
      expected: [[1.5, true, 'text', false]],
      actual: function (sheet) {
        return sheet
          .getRange('A1:D1')
          .setValues([[1.5, true, 'text', false]])
          .getValues();
      },
    },
    {
      name: 'a date comes back as the same instant',
      source: 'D',
      expected: [true, '2026-03-12T06:30:00.000Z'],
      actual: function (sheet) {
        var value = sheet
          .getRange('A1')
          .setValue(new Date(Date.UTC(2026, 2, 12, 6, 30)))
          .getValue();
        return [value instanceof Date, value];
      },
    },
    {
      name: 'a date shows the wall clock of the spreadsheet, not of the script',
      source: 'D',
      expected: '2026-03-12 09:30',
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 2, 12, 6, 30)));
        return cell.setNumberFormat('yyyy-mm-dd hh:mm').getDisplayValue();
      },
    },
    {
      name: 'undefined, null and the empty string clear a cell',
      source: 'D',
      expected: [['', '', '']],
      actual: function (sheet) {
        sheet.getRange('A1:C1').setValue('x');
        return sheet
          .getRange('A1:C1')
          .setValues([[undefined, null, '']])
          .getValues();
      },
    },
    {
      name: 'setValue fills every cell of its range',
      source: 'D',
      expected: [
        ['x', 'x'],
        ['x', 'x'],
      ],
      actual: function (sheet) {
        return sheet.getRange('A1:B2').setValue('x').getValues();
      },
    },
    {
      name: 'setValue gives the range for chaining',
      source: 'D',
      expected: 'A1:B2',
      actual: function (sheet) {
        return sheet.getRange('A1:B2').setValue('x').getA1Notation();
      },
    },
    {
      name: 'an error cell reads as its text',
      source: 'U',
      expected: ['#DIV/0!', '#N/A'],
      actual: function (sheet) {
        sheet.getRange('A1').setFormula('=1/0');
        sheet.getRange('A2').setFormula('=NA()');
        return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()];
      },
    },
    {
      name: 'NaN becomes an error cell',
      source: 'U',
      expected: '#NUM!',
      actual: function (sheet) {
        return sheet.getRange('A1').setValue(NaN).getValue();
      },
    },
    {
      name: 'an object is written as Java prints a map',
      source: 'U',
      expected: '{a=x}',
      actual: function (sheet) {
        return sheet.getRange('A1').setValue({ a: 'x' }).getValue();
      },
    },
    {
      name: 'a formula sees what was written before it in the same run',
      source: 'D',
      expected: 42,
      actual: function (sheet) {
        sheet.getRange('A1').setValue(40);
        sheet.getRange('B1').setFormula('=A1+2');
        return sheet.getRange('B1').getValue();
      },
    },
    {
      name: 'a value that begins with = is a formula',
      source: 'D',
      expected: [2, '=1+1'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue('=1+1');
        return [cell.getValue(), cell.getFormula()];
      },
    },
    {
      name: 'a cell without a formula has an empty formula text',
      source: 'D',
      expected: [['', '=A1']],
      actual: function (sheet) {
        sheet.getRange('A1').setValue(1);
        sheet.getRange('B1').setFormula('=A1');
        return sheet.getRange('A1:B1').getFormulas();
      },
    },
    {
      name: 'a built-in formula spills and its cells read as values',
      source: 'D',
      expected: [[1], [2], [3]],
      actual: function (sheet) {
        sheet.getRange('A1').setFormula('=SEQUENCE(3)');
        return sheet.getRange('A1:A3').getValues();
      },
    },
    {
      name: 'a number format changes what is shown, not the value',
      source: 'D',
      expected: [1.239, '1.24'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue(1.239).setNumberFormat('0.00');
        return [cell.getValue(), cell.getDisplayValue()];
      },
    },
    {
      name: 'display values are texts, blank is empty',
      source: 'D',
      expected: [['5', 'TRUE', 'x', '']],
      actual: function (sheet) {
        return sheet
          .getRange('A1:D1')
          .setValues([[5, true, 'x', '']])
          .getDisplayValues();
      },
    },
  ];
}

/** Text is read as if a person typed it. */
function typedTextRules_() {
  return [
    {
      name: 'digits become a number, leading zeros go',
      source: 'F',
      expected: [5, 123],
      actual: function (sheet) {
        var row = sheet.getRange('A1:B1').setValues([['5', '00123']]);
        return row.getValues()[0];
      },
    },
    {
      name: 'TRUE becomes a boolean',
      source: 'F',
      expected: true,
      actual: function (sheet) {
        return sheet.getRange('A1').setValue('TRUE').getValue();
      },
    },
    {
      name: 'thousands, dollars and percents are understood',
      source: 'D',
      expected: [1000000, 2.99, 0.1],
      actual: function (sheet) {
        return sheet
          .getRange('A1:C1')
          .setValues([['1,000,000', '$2.99', '10%']])
          .getValues()[0];
      },
    },
    {
      name: 'a typed date becomes a date at midnight of the spreadsheet',
      source: 'F',
      expected: ['2026-03-12T00:00', '3/12/2026'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue('3/12/2026');
        return [Utilities.formatDate(cell.getValue(), 'Europe/Moscow', "yyyy-MM-dd'T'HH:mm"), cell.getDisplayValue()];
      },
    },
    {
      name: 'an apostrophe keeps text and is not part of it',
      source: 'I',
      expected: [['00123', '=1+1', 'TRUE']],
      actual: function (sheet) {
        return sheet
          .getRange('A1:C1')
          .setValues([["'00123", "'=1+1", "'TRUE"]])
          .getValues();
      },
    },
    {
      name: 'a text that an apostrophe kept has no formula',
      source: 'I',
      expected: '',
      actual: function (sheet) {
        return sheet.getRange('A1').setValue("'=1+1").getFormula();
      },
    },
    {
      name: 'reading and writing back arms a formula that was text',
      source: 'I',
      expected: [2, '=1+1'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue("'=1+1");
        cell.setValues(cell.getValues());
        return [cell.getValue(), cell.getFormula()];
      },
    },
    {
      name: 'the plain text format keeps digits as text',
      source: 'I',
      expected: ['00123', '+79161234567'],
      actual: function (sheet) {
        var cells = sheet.getRange('A1:B1').setNumberFormat('@');
        return cells.setValues([['00123', '+79161234567']]).getValues()[0];
      },
    },
    {
      name: 'a plus sign before digits only is a number',
      source: 'U',
      expected: 79161234567,
      actual: function (sheet) {
        return sheet.getRange('A1').setValue('+79161234567').getValue();
      },
    },
    {
      name: 'dates follow the locale of the spreadsheet',
      source: 'D',
      expected: ['04', '03', '12.03.2026'],
      actual: function (sheet) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        var month = function (text) {
          return Utilities.formatDate(sheet.getRange('A1').setValue(text).getValue(), 'Europe/Moscow', 'MM');
        };
        book.setSpreadsheetLocale('ru_RU');
        try {
          var russian = month('03.04.2026');
          var shown = sheet.getRange('A2').setValue('12.03.2026').getDisplayValue();
          book.setSpreadsheetLocale('en_US');
          return [russian, month('03/04/2026'), shown];
        } finally {
          book.setSpreadsheetLocale('en_US');
        }
      },
    },
    {
      name: 'a comma is the decimal sign of a Russian spreadsheet',
      source: 'D',
      expected: [1.5, '1,5'],
      actual: function (sheet) {
        SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale('ru_RU');
        try {
          var cell = sheet.getRange('A1').setValue('1,5');
          return [cell.getValue(), cell.getDisplayValue()];
        } finally {
          SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale('en_US');
        }
      },
    },
  ];
}

/** What counts as content. */
function contentRules_() {
  return [
    {
      name: 'an empty sheet has no last row, and A1 as its data range',
      source: 'F',
      expected: [0, 0, 'A1', [['']]],
      actual: function (sheet) {
        var data = sheet.getDataRange();
        return [sheet.getLastRow(), sheet.getLastColumn(), data.getA1Notation(), data.getValues()];
      },
    },
    {
      name: 'the data range reaches from A1 to the last content',
      source: 'D',
      expected: 'A1:C5',
      actual: function (sheet) {
        sheet.getRange('C2').setValue(1);
        sheet.getRange('B5').setValue(1);
        return sheet.getDataRange().getA1Notation();
      },
    },
    {
      name: 'a formula that shows nothing is content',
      source: 'I',
      expected: [7, ''],
      actual: function (sheet) {
        sheet.getRange('A7').setFormula('=""');
        return [sheet.getLastRow(), sheet.getRange('A7').getValue()];
      },
    },
    {
      name: 'a checkbox is content',
      source: 'I',
      expected: 6,
      actual: function (sheet) {
        sheet.getRange('A1:A6').insertCheckboxes();
        return sheet.getLastRow();
      },
    },
    {
      name: 'a format alone is no content',
      source: 'D',
      expected: 0,
      actual: function (sheet) {
        sheet.getRange('A9').setBackground('#ff0000').setNumberFormat('0.00');
        return sheet.getLastRow();
      },
    },
    {
      name: 'appendRow writes below the last content of any column',
      source: 'D',
      expected: [4, ['a', 2, '']],
      actual: function (sheet) {
        sheet.getRange('C3').setValue('x');
        sheet.appendRow(['a', '=1+1']);
        return [sheet.getLastRow(), sheet.getRange('A4:C4').getValues()[0]];
      },
    },
    {
      name: 'appendRow adds a row to a full sheet',
      source: 'D',
      expected: [101, 101],
      actual: function (sheet) {
        sheet.getRange(100, 1).setValue('x');
        sheet.appendRow(['y']);
        return [sheet.getLastRow(), sheet.getMaxRows()];
      },
    },
    {
      name: 'clear takes contents and formats and leaves notes and validations',
      source: 'F',
      expected: ['', '#ffffff', 'note', 'NUMBER_EQUAL_TO'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue(5).setBackground('#ff0000').setNote('note');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build());
        sheet.clear();
        return [
          cell.getValue(),
          cell.getBackground(),
          cell.getNote(),
          String(cell.getDataValidation().getCriteriaType()),
        ];
      },
    },
    {
      name: 'clearContents leaves formats',
      source: 'F',
      expected: ['', '#ff0000'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue(5).setBackground('#ff0000');
        sheet.clearContents();
        return [cell.getValue(), cell.getBackground()];
      },
    },
    {
      name: 'clearFormats leaves values',
      source: 'F',
      expected: [5, '#ffffff', 'normal'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue(5).setBackground('#ff0000').setFontWeight('bold');
        sheet.clearFormats();
        return [cell.getValue(), cell.getBackground(), cell.getFontWeight()];
      },
    },
    {
      name: 'notes are read back and cleared',
      source: 'F',
      expected: ['hello', ''],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setNote('hello');
        return [cell.getNote(), cell.clearNote().getNote()];
      },
    },
  ];
}

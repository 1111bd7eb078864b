/** Error texts, letter by letter: programs match them. */
function errorRules_() {
  return [
    {
      name: 'a grid with too many rows is refused',
      source: 'F',
      expected:
        'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('A1').setValues([[1], [2]]);
        });
      },
    },
    {
      name: 'a grid with too many columns is refused',
      source: 'F',
      expected:
        'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('A1').setValues([[1, 2]]);
        });
      },
    },
    {
      name: 'a range without rows is refused',
      source: 'F',
      expected: 'The number of rows in the range must be at least 1.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange(1, 1, 0, 1);
        });
      },
    },
    {
      name: 'a range without columns is refused',
      source: 'I',
      expected: 'The number of columns in the range must be at least 1.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange(1, 1, 1, 0);
        });
      },
    },
    {
      name: 'a range beyond the sheet is refused',
      source: 'I',
      expected: 'The coordinates of the range are outside the dimensions of the sheet.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange(101, 1).setValue(1);
        });
      },
    },
    {
      name: 'a row before the first is refused',
      source: 'I',
      expected: 'The starting row of the range is too small.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange(0, 1);
        });
      },
    },
    {
      name: 'a text that is no range is refused',
      source: 'I',
      expected: 'Range not found',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('no such range');
        });
      },
    },
    {
      name: 'arguments of the wrong kind name the method and their kinds',
      source: 'I',
      expected: "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('a', 1);
        });
      },
    },
    {
      name: 'a missing argument is called null',
      source: 'I',
      expected: "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.deleteRow(undefined);
        });
      },
    },
    {
      name: 'a text is no grid',
      source: 'F',
      expected: "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('A1').setNotes('foo');
        });
      },
    },
    {
      name: 'rows beyond the sheet cannot be deleted',
      source: 'F',
      expected: 'Those rows are out of bounds.',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.deleteRows(100, 2);
        });
      },
    },
    {
      name: 'all rows cannot be deleted',
      source: 'I',
      expected: "You can't delete all the rows on the sheet.",
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.deleteRows(1, 100);
        });
      },
    },
    {
      name: 'all rows below frozen ones cannot be deleted',
      source: 'I',
      expected: 'Sorry, it is not possible to delete all non-frozen rows.',
      actual: function (sheet) {
        sheet.setFrozenRows(1);
        return messageOf_(function () {
          sheet.deleteRows(2, 99);
        });
      },
    },
    {
      name: 'two sheets cannot have one name',
      source: 'I',
      expected: true,
      actual: function (sheet) {
        var name = sheet.getName();
        return (
          messageOf_(function () {
            SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
          }) ===
          'A sheet with the name "' + name + '" already exists. Please enter another name.'
        );
      },
    },
    {
      name: 'a cell takes at most 50,000 characters',
      source: 'I',
      expected: ['Your input contains more than the maximum of 50000 characters in a single cell.', 50000],
      actual: function (sheet) {
        var message = messageOf_(function () {
          sheet.getRange('A1').setValue(new Array(50002).join('x'));
        });
        return [message, sheet.getRange('A2').setValue(new Array(50001).join('x')).getValue().length];
      },
    },
    {
      name: 'a service throws errors whose name is Exception',
      source: 'D',
      expected: 'Exception',
      actual: function (sheet) {
        try {
          sheet.getRange(1, 1, 0, 1);
        } catch (error) {
          return error.name;
        }
        return 'no error';
      },
    },
    {
      name: 'a cell outside a range is refused',
      source: 'U',
      expected: 'Cell reference out of range',
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange('A1:B2').getCell(3, 1);
        });
      },
    },
    {
      name: 'without the full scope no other file can be opened',
      source: 'I',
      expected: true,
      actual: function () {
        return (
          messageOf_(function () {
            SpreadsheetApp.openById('1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
          }).indexOf('Specified permissions are not sufficient to call SpreadsheetApp.openById.') === 0
        );
      },
    },
  ];
}

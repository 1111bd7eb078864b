/** Names of ranges and moving about in them. */
function rangeRules_() {
  function a1(name, text, expected) {
    return {
      name: name,
      source: 'F',
      expected: expected,
      actual: function (sheet) {
        var range = sheet.getRange(text);
        return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getA1Notation()];
      },
    };
  }
  return [
    a1('A1 text names a rectangle', 'B2:D5', [2, 2, 4, 3, 'B2:D5']),
    a1('dollar signs do not matter', '$C$3', [3, 3, 1, 1, 'C3']),
    a1('small letters do not matter', 'c2:g20', [2, 3, 19, 5, 'C2:G20']),
    a1('rows alone mean all columns', '5:7', [5, 1, 3, 26, '5:7']),
    a1('columns alone mean all rows', 'D:F', [1, 4, 100, 3, 'D:F']),
    a1('corners may come in any order', 'C5:B2', [2, 2, 4, 2, 'B2:C5']),
    a1('rows may come in any order', '5:2', [2, 1, 4, 26, '2:5']),
    {
      name: 'the name of the sheet may stand before the range',
      source: 'F',
      expected: 'E10:F12',
      actual: function (sheet) {
        return SpreadsheetApp.getActiveSpreadsheet()
          .getRange("'" + sheet.getName() + "'!E10:F12")
          .getA1Notation();
      },
    },
    {
      name: 'a count of rows alone gives one column',
      source: 'D',
      expected: 'B2:B4',
      actual: function (sheet) {
        return sheet.getRange(2, 2, 3).getA1Notation();
      },
    },
    {
      name: 'an open range knows which ends are open',
      source: 'F',
      expected: [true, true, false, false, false, false, true, true],
      actual: function (sheet) {
        var rows = sheet.getRange('3:5');
        var columns = sheet.getRange('B:D');
        return [
          rows.isStartRowBounded(),
          rows.isEndRowBounded(),
          rows.isStartColumnBounded(),
          rows.isEndColumnBounded(),
          columns.isStartRowBounded(),
          columns.isEndRowBounded(),
          columns.isStartColumnBounded(),
          columns.isEndColumnBounded(),
        ];
      },
    },
    {
      name: 'offset moves and may resize',
      source: 'D',
      expected: ['B3:C4', 'B3'],
      actual: function (sheet) {
        var range = sheet.getRange('A1:B2');
        return [range.offset(2, 1).getA1Notation(), range.offset(2, 1, 1, 1).getA1Notation()];
      },
    },
    {
      name: 'getCell counts from the corner of the range',
      source: 'D',
      expected: 'C4',
      actual: function (sheet) {
        return sheet.getRange('B3:D5').getCell(2, 2).getA1Notation();
      },
    },
    {
      name: 'a named range is found by its name, whatever its letter case',
      source: 'U',
      expected: ['B2:C3', 'B2:C3', null],
      actual: function (sheet) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        book.setNamedRange('contract_name', sheet.getRange('B2:C3'));
        try {
          return [
            book.getRangeByName('contract_name').getA1Notation(),
            book.getRangeByName('CONTRACT_NAME').getA1Notation(),
            book.getRangeByName('no_such_name'),
          ];
        } finally {
          book.removeNamedRange('contract_name');
        }
      },
    },
    {
      name: 'a named range follows inserted rows and serves in formulas',
      source: 'D',
      expected: ['A3', 10],
      actual: function (sheet) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        sheet.getRange('A1').setValue(5);
        book.setNamedRange('contract_name', sheet.getRange('A1'));
        try {
          sheet.insertRowsBefore(1, 2);
          sheet.getRange('B1').setFormula('=contract_name*2');
          return [book.getRangeByName('contract_name').getA1Notation(), sheet.getRange('B1').getValue()];
        } finally {
          book.removeNamedRange('contract_name');
        }
      },
    },
    {
      name: 'values copied without their format are values, not formulas',
      source: 'D',
      expected: [3, ''],
      actual: function (sheet) {
        sheet.getRange('A1').setFormula('=1+2');
        sheet.getRange('A1').copyTo(sheet.getRange('B1'), { contentsOnly: true });
        return [sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula()];
      },
    },
    {
      name: 'a copied formula keeps its relative references',
      source: 'D',
      expected: ['=B1*2', 8],
      actual: function (sheet) {
        sheet.getRange('A1:B1').setValues([[3, 4]]);
        sheet.getRange('A2').setFormula('=A1*2');
        sheet.getRange('A2').copyTo(sheet.getRange('B2'));
        return [sheet.getRange('B2').getFormula(), sheet.getRange('B2').getValue()];
      },
    },
    {
      name: 'sorting moves whole rows of the range, numbers before texts and blanks last',
      source: 'I',
      expected: [
        [1, 'b'],
        [2, 'a'],
        ['x', 'd'],
        ['', 'c'],
      ],
      actual: function (sheet) {
        return sheet
          .getRange('A1:B4')
          .setValues([
            [2, 'a'],
            [1, 'b'],
            ['', 'c'],
            ['x', 'd'],
          ])
          .sort(1)
          .getValues();
      },
    },
    {
      name: 'a sort by two columns takes the second where the first is equal',
      source: 'D',
      expected: [
        [2, 1],
        [1, 5],
        [1, 3],
      ],
      actual: function (sheet) {
        var range = sheet.getRange('B1:C3').setValues([
          [1, 3],
          [2, 1],
          [1, 5],
        ]);
        return range
          .sort([
            { column: 2, ascending: false },
            { column: 3, ascending: false },
          ])
          .getValues();
      },
    },
    {
      name: 'duplicates are found whatever their letter case, the first stays',
      source: 'D',
      expected: ['A1:A2', [['Anna'], ['Ivan'], ['']]],
      actual: function (sheet) {
        var range = sheet.getRange('A1:A3').setValues([['Anna'], ['ANNA'], ['Ivan']]);
        return [range.removeDuplicates().getA1Notation(), range.getValues()];
      },
    },
    {
      name: 'trimming leaves text that begins with = as text',
      source: 'D',
      expected: [['a b', '=1']],
      actual: function (sheet) {
        return sheet
          .getRange('A1:B1')
          .setValues([['  a   b ', "' =1"]])
          .trimWhitespace()
          .getValues();
      },
    },
    {
      name: 'a merged range keeps its first value only, and is listed',
      source: 'D',
      expected: [['x', ''], ['A1:B1']],
      actual: function (sheet) {
        var range = sheet
          .getRange('A1:B1')
          .setValues([['x', 'y']])
          .merge();
        var merged = range.getMergedRanges().map(function (one) {
          return one.getA1Notation();
        });
        var values = range.getValues()[0];
        range.breakApart();
        return [values, merged];
      },
    },
    {
      name: 'a text is found in what cells show',
      source: 'D',
      expected: ['A1', 'B2'],
      actual: function (sheet) {
        sheet.getRange('A1:B2').setValues([
          ['Client A', 1],
          [2, 'client b'],
        ]);
        return sheet
          .createTextFinder('CLIENT')
          .findAll()
          .map(function (range) {
            return range.getA1Notation();
          });
      },
    },
  ];
}

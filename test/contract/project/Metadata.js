/** Developer metadata: what binds columns. */
function metadataRules_() {
  var LOCATION = SpreadsheetApp.DeveloperMetadataLocationType;
  var VISIBILITY = SpreadsheetApp.DeveloperMetadataVisibility;
  var ARBITRARY =
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

  function find(key) {
    return SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey(key).find();
  }
  /** Marks a column, acts, and gives the columns that have the mark then. */
  function whereAfter(sheet, act) {
    sheet.getRange('C:C').addDeveloperMetadata('contract.column', 'value', VISIBILITY.PROJECT);
    act(sheet);
    var found = find('contract.column');
    var columns = found.map(function (one) {
      return one.getLocation().getColumn().getA1Notation();
    });
    found.forEach(function (one) {
      one.remove();
    });
    return columns;
  }
  function refused(name, a1) {
    return {
      name: 'metadata is refused on ' + name,
      source: 'F',
      expected: ARBITRARY,
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.getRange(a1).addDeveloperMetadata('contract.none', 'x');
        });
      },
    };
  }
  return [
    refused('a rectangle', 'B2:D4'),
    refused('a part of a row', 'B6:D6'),
    refused('a part of a column', 'F2:F5'),
    refused('a cell', 'A1'),
    {
      name: 'a column keeps key, value, visibility and place',
      source: 'F',
      expected: ['G:G', 'colKey', 'colValue', 'PROJECT', 'COLUMN', 0],
      actual: function (sheet) {
        var range = sheet.getRange('G:G').addDeveloperMetadata('colKey', 'colValue', VISIBILITY.PROJECT);
        var one = range.getDeveloperMetadata()[0];
        var result = [
          range.getA1Notation(),
          one.getKey(),
          one.getValue(),
          String(one.getVisibility()),
          String(one.getLocation().getLocationType()),
          sheet.getRange('G3').getDeveloperMetadata().length,
        ];
        one.remove();
        return result;
      },
    },
    {
      name: 'metadata is for the whole document unless told otherwise',
      source: 'F',
      expected: ['DOCUMENT', 'SHEET'],
      actual: function (sheet) {
        sheet.addDeveloperMetadata('sheetKey', 'sheetValue');
        var one = sheet.getDeveloperMetadata()[0];
        var result = [String(one.getVisibility()), String(one.getLocation().getLocationType())];
        one.remove();
        return result;
      },
    },
    {
      name: 'metadata is found by key, value and kind of place in the whole file',
      source: 'F',
      expected: [1, 1, 0, 1],
      actual: function (sheet) {
        sheet.getRange('B:B').addDeveloperMetadata('contract.find', 'one');
        var finder = function () {
          return SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('contract.find');
        };
        var result = [
          finder().find().length,
          finder().withValue('one').find().length,
          finder().withLocationType(LOCATION.ROW).find().length,
          finder().withLocationType(LOCATION.COLUMN).find().length,
        ];
        finder().find()[0].remove();
        return result;
      },
    },
    {
      name: 'key and value can be changed',
      source: 'F',
      expected: ['newKey', 'newValue'],
      actual: function (sheet) {
        sheet.addDeveloperMetadata('oldKey', 'oldValue');
        sheet.getDeveloperMetadata()[0].setKey('newKey').setValue('newValue');
        var one = sheet.getDeveloperMetadata()[0];
        var result = [one.getKey(), one.getValue()];
        one.remove();
        return result;
      },
    },
    {
      name: 'metadata can be moved from place to place',
      source: 'F',
      expected: ['COLUMN', 'J:J', 'ROW', '9:9', 'SPREADSHEET'],
      actual: function (sheet) {
        sheet.getRange('8:8').addDeveloperMetadata('contract.move', 'x');
        var one = sheet.getRange('8:8').getDeveloperMetadata()[0];
        var places = [];
        one.moveToColumn(sheet.getRange('J:J'));
        places.push(String(one.getLocation().getLocationType()), one.getLocation().getColumn().getA1Notation());
        one.moveToRow(sheet.getRange('9:9'));
        places.push(String(one.getLocation().getLocationType()), one.getLocation().getRow().getA1Notation());
        one.moveToSpreadsheet();
        places.push(String(one.getLocation().getLocationType()));
        one.remove();
        return places;
      },
    },
    {
      name: 'metadata follows its column when another is inserted before it',
      source: 'D',
      expected: ['D:D'],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.insertColumnBefore(1);
        });
      },
    },
    {
      name: 'metadata stays when a column is inserted after it',
      source: 'D',
      expected: ['C:C'],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.insertColumnAfter(3);
        });
      },
    },
    {
      name: 'metadata follows its column when the column is moved',
      source: 'D',
      expected: ['A:A'],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.moveColumns(sheet.getRange('C:C'), 1);
        });
      },
    },
    {
      name: 'metadata goes with its deleted column',
      source: 'D',
      expected: [],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.deleteColumn(3);
        });
      },
    },
    {
      name: 'metadata stays when rows are sorted or deleted',
      source: 'D',
      expected: ['C:C'],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.getRange('A1:C3').setValues([
            [3, 1, 1],
            [2, 1, 1],
            [1, 1, 1],
          ]);
          sheet.sort(1);
          sheet.deleteRow(2);
        });
      },
    },
    {
      name: 'hiding a column leaves its metadata',
      source: 'D',
      expected: ['C:C'],
      actual: function (sheet) {
        return whereAfter(sheet, function () {
          sheet.hideColumns(3);
          sheet.showColumns(3);
        });
      },
    },
  ];
}

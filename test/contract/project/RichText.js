/** Rich text, as far as it is read. A person's own formatting is out of a script's reach here: these rules are about plain cells. */
function richTextRules_() {
  function shown(value) {
    return value && [value.getText(), value.getLinkUrl(), value.getStartIndex(), value.getEndIndex()];
  }
  return [
    {
      name: 'a plain text has a rich text of one run without a link',
      source: 'D',
      expected: [['plain', null, 0, 5], 1, 'plain'],
      actual: function (sheet) {
        var value = sheet.getRange('A1').setValue('plain').getRichTextValue();
        var runs = value.getRuns();
        return [shown(value), runs.length, runs[0].getText()];
      },
    },
    {
      name: 'a cell whose value is no text has no rich text',
      source: 'D',
      expected: [null, null],
      actual: function (sheet) {
        sheet.getRange('A1:B1').setValues([[5, true]]);
        return [sheet.getRange('A1').getRichTextValue(), sheet.getRange('B1').getRichTextValue()];
      },
    },
    {
      name: 'a whole area gives null for what is no text, and an empty text for a blank cell',
      source: 'U',
      expected: [[['a', null, 0, 1], null, null, ['', null, 0, 0]]],
      actual: function (sheet) {
        var range = sheet.getRange('A1:D1').setValues([['a', 5, new Date(0), '']]);
        return range.getRichTextValues().map(function (row) {
          return row.map(shown);
        });
      },
    },
    {
      name: 'the text of a formula is its result',
      source: 'U',
      expected: [['ab', null, 0, 2], null],
      actual: function (sheet) {
        sheet.getRange('A1:B1').setFormulas([['="a"&"b"', '=1+1']]);
        return sheet.getRange('A1:B1').getRichTextValues()[0].map(shown);
      },
    },
  ];
}

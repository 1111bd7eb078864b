/** Data validation and checkboxes. */
function validationRules_() {
  function rejecting(builder) {
    return builder.setAllowInvalid(false).build();
  }
  function violation(a1) {
    return 'The data you entered in cell ' + a1 + ' violates the data validation rules set on this cell.';
  }
  /** The start of an error text: what follows it in newer texts names the allowed values. */
  function starts(message, start) {
    return message.indexOf(start) === 0 ? start : message;
  }
  function rejects(name, build, good, bad) {
    return {
      name: name,
      source: 'I',
      expected: ['no error', violation('A1')],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setDataValidation(rejecting(build(SpreadsheetApp.newDataValidation(), sheet)));
        var first = messageOf_(function () {
          cell.setValue(good);
        });
        var second = messageOf_(function () {
          cell.setValue(bad);
        });
        return [first, starts(second, violation('A1'))];
      },
    };
  }
  return [
    {
      name: 'a new rule allows invalid data and has no help text',
      source: 'F',
      expected: ['DataValidationBuilder', null, [], null, true],
      actual: function () {
        var builder = SpreadsheetApp.newDataValidation();
        return [
          builder.toString(),
          builder.getCriteriaType(),
          builder.getCriteriaValues(),
          builder.getHelpText(),
          builder.getAllowInvalid(),
        ];
      },
    },
    {
      name: 'a rule comes back from the cell',
      source: 'F',
      expected: ['DataValidation', 'VALUE_IN_LIST', [['a', 'b'], false], 'help', false],
      actual: function (sheet) {
        var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], false).setHelpText('help');
        var back = sheet.getRange('A1').setDataValidation(rejecting(rule)).getDataValidation();
        return [
          back.toString(),
          String(back.getCriteriaType()),
          back.getCriteriaValues(),
          back.getHelpText(),
          back.getAllowInvalid(),
        ];
      },
    },
    {
      name: 'a cell without a rule has none',
      source: 'D',
      expected: [null, [[null]]],
      actual: function (sheet) {
        return [sheet.getRange('A1').getDataValidation(), sheet.getRange('A1').getDataValidations()];
      },
    },
    {
      name: 'the rules of a whole area come in one grid',
      source: 'D',
      expected: [
        ['VALUE_IN_LIST', null, 'CHECKBOX'],
        ['VALUE_IN_LIST', null, null],
      ],
      actual: function (sheet) {
        sheet.getRange('A1:A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
        sheet.getRange('C1').insertCheckboxes();
        return sheet
          .getRange('A1:C2')
          .getDataValidations()
          .map(function (row) {
            return row.map(function (rule) {
              return rule && String(rule.getCriteriaType());
            });
          });
      },
    },
    {
      name: 'a rule is taken away by null',
      source: 'D',
      expected: null,
      actual: function (sheet) {
        var cell = sheet.getRange('A1');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
        return cell.setDataValidation(null).getDataValidation();
      },
    },
    rejects(
      'a value outside the list is rejected',
      function (builder) {
        return builder.requireValueInList(['yes', 'no']);
      },
      'yes',
      'maybe',
    ),
    rejects(
      'a number outside the bounds is rejected',
      function (builder) {
        return builder.requireNumberBetween(1, 10);
      },
      5,
      11,
    ),
    rejects(
      'a text is rejected where a date is required',
      function (builder) {
        return builder.requireDate();
      },
      new Date(Date.UTC(2026, 2, 12)),
      'soon',
    ),
    rejects(
      'a value that another range does not hold is rejected',
      function (builder, sheet) {
        sheet.getRange('D1:D2').setValues([['red'], ['green']]);
        return builder.requireValueInRange(sheet.getRange('D1:D2'));
      },
      'green',
      'blue',
    ),
    {
      name: 'one rejected value fails the whole write',
      source: 'I',
      expected: [violation('A2'), [['old'], ['a'], ['old']]],
      actual: function (sheet) {
        var range = sheet.getRange('A1:A3').setValues([['old'], ['a'], ['old']]);
        var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']);
        sheet.getRange('A2').setDataValidation(rejecting(rule));
        var message = messageOf_(function () {
          range.setValues([['new'], ['c'], ['new']]);
        });
        return [starts(message, violation('A2')), range.getValues()];
      },
    },
    {
      name: 'a rule that only warns accepts everything',
      source: 'D',
      expected: ['no error', 'c'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
        var message = messageOf_(function () {
          cell.setValue('c');
        });
        return [message, cell.getValue()];
      },
    },
    {
      name: 'a rejecting cell can be cleared',
      source: 'I',
      expected: ['no error', ''],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').setValue('a');
        cell.setDataValidation(rejecting(SpreadsheetApp.newDataValidation().requireValueInList(['a'])));
        var message = messageOf_(function () {
          cell.setValue('');
        });
        return [message, cell.getValue()];
      },
    },
    {
      name: 'inserted checkboxes are false',
      source: 'F',
      expected: [[[false], [false]], 'CHECKBOX', [], false],
      actual: function (sheet) {
        var range = sheet.getRange('A1:A2').insertCheckboxes();
        var rule = range.getDataValidation();
        return [range.getValues(), String(rule.getCriteriaType()), rule.getCriteriaValues(), range.isChecked()];
      },
    },
    {
      name: 'checkboxes may stand for values of their own',
      source: 'F',
      expected: [['YES', 'NO'], 'NO', 'YES', 'NO'],
      actual: function (sheet) {
        var cell = sheet.getRange('A1').insertCheckboxes('YES', 'NO');
        var values = [cell.getDataValidation().getCriteriaValues(), cell.getValue()];
        values.push(cell.check().getValue());
        values.push(cell.uncheck().getValue());
        return values;
      },
    },
    {
      name: 'check and uncheck leave other cells alone',
      source: 'F',
      expected: [[true, 'text', '']],
      actual: function (sheet) {
        sheet.getRange('A1').insertCheckboxes();
        sheet.getRange('B1').setValue('text');
        return sheet.getRange('A1:C1').check().getValues();
      },
    },
    {
      name: 'removed checkboxes leave blank cells without rules',
      source: 'F',
      expected: [
        ['', ''],
        [null, null],
      ],
      actual: function (sheet) {
        var range = sheet.getRange('A1:B1').insertCheckboxes();
        sheet.getRange('A1').setValue(true);
        range.removeCheckboxes();
        return [range.getValues()[0], range.getDataValidations()[0]];
      },
    },
  ];
}

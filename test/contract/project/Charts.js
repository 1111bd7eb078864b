/** Charts in sheets. Google documents the methods and says little of what they give back, so that most rules here wait for a live sheet. */
function chartRules_() {
  function columns(sheet) {
    sheet.getRange('A1:C3').setValues([
      ['Month', 'Sum', 'Count'],
      ['Jan', 10, 1],
      ['Feb', 20, 2],
    ]);
    return sheet
      .newChart()
      .asColumnChart()
      .setTitle('Sums')
      .addRange(sheet.getRange('A1:B3'))
      .setPosition(5, 4, 10, 20)
      .setOption('width', 400)
      .setNumHeaders(1);
  }
  function onSheet(sheet, look) {
    try {
      return look();
    } finally {
      sheet.getCharts().forEach(function (chart) {
        sheet.removeChart(chart);
      });
    }
  }
  return [
    {
      name: 'a chart that is built stands on no sheet and has no number until it is inserted',
      source: 'D',
      expected: [null, 0],
      actual: function (sheet) {
        var chart = columns(sheet).build();
        return [chart.getChartId(), sheet.getCharts().length];
      },
    },
    {
      name: 'an inserted chart has a number of its own, which stays',
      source: 'D',
      expected: [1, true, true],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          sheet.insertChart(columns(sheet).build());
          var id = sheet.getCharts()[0].getChartId();
          return [sheet.getCharts().length, typeof id === 'number', sheet.getCharts()[0].getChartId() === id];
        });
      },
    },
    {
      name: 'a chart tells what it shows, where it stands and its options',
      source: 'U',
      expected: [['A1:B3'], [5, 4, 10, 20], 'Sums', 400, 1],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          sheet.insertChart(columns(sheet).build());
          var chart = sheet.getCharts()[0];
          var place = chart.getContainerInfo();
          return [
            chart.getRanges().map(function (range) {
              return range.getA1Notation();
            }),
            [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
            chart.getOptions().get('title'),
            chart.getOptions().get('width'),
            chart.getNumHeaders(),
          ];
        });
      },
    },
    {
      name: 'a range that a builder has already is not added again',
      source: 'D',
      expected: 2,
      actual: function (sheet) {
        var builder = columns(sheet).addRange(sheet.getRange('A1:B3')).addRange(sheet.getRange('C1:C3'));
        return builder.getRanges().length;
      },
    },
    {
      name: 'a modified chart changes with updateChart alone, and keeps its number',
      source: 'D',
      expected: ['Sums', 'Other', true, ['C1:C3']],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          sheet.insertChart(columns(sheet).build());
          var chart = sheet.getCharts()[0];
          var other = chart
            .modify()
            .setOption('title', 'Other')
            .clearRanges()
            .addRange(sheet.getRange('C1:C3'))
            .build();
          var before = sheet.getCharts()[0].getOptions().get('title');
          sheet.updateChart(other);
          var after = sheet.getCharts()[0];
          return [
            before,
            after.getOptions().get('title'),
            after.getChartId() === chart.getChartId(),
            after.getRanges().map(function (range) {
              return range.getA1Notation();
            }),
          ];
        });
      },
    },
    {
      name: 'a removed chart is gone, and its neighbour stays',
      source: 'D',
      expected: ['Second'],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          sheet.insertChart(columns(sheet).build());
          sheet.insertChart(columns(sheet).setTitle('Second').build());
          sheet.removeChart(sheet.getCharts()[0]);
          return sheet.getCharts().map(function (chart) {
            return chart.getOptions().get('title');
          });
        });
      },
    },
    {
      name: 'inserted rows move what a chart shows, and the chart itself',
      source: 'U',
      expected: [['A3:B5'], 7],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          sheet.insertChart(columns(sheet).build());
          sheet.insertRowsBefore(1, 2);
          var chart = sheet.getCharts()[0];
          return [
            chart.getRanges().map(function (range) {
              return range.getA1Notation();
            }),
            chart.getContainerInfo().getAnchorRow(),
          ];
        });
      },
    },
    {
      name: 'the type of a chart is that of its builder',
      source: 'D',
      expected: ['COLUMN', 'LINE'],
      actual: function (sheet) {
        var builder = columns(sheet);
        return [String(builder.getChartType()), String(builder.asLineChart().getChartType())];
      },
    },
    {
      name: 'a copied sheet has the charts of its source, with what they show on the copy',
      source: 'U',
      expected: [1, true],
      actual: function (sheet) {
        return onSheet(sheet, function () {
          var book = SpreadsheetApp.getActiveSpreadsheet();
          sheet.insertChart(columns(sheet).build());
          var copy = sheet.copyTo(book);
          var charts = copy.getCharts();
          var result = [charts.length, charts[0].getRanges()[0].getSheet().getSheetId() === copy.getSheetId()];
          book.deleteSheet(copy);
          return result;
        });
      },
    },
    {
      name: 'gridlines are hidden and shown',
      source: 'D',
      expected: [false, true, false],
      actual: function (sheet) {
        var before = sheet.hasHiddenGridlines();
        sheet.setHiddenGridlines(true);
        var hidden = sheet.hasHiddenGridlines();
        sheet.setHiddenGridlines(false);
        return [before, hidden, sheet.hasHiddenGridlines()];
      },
    },
    {
      name: 'only a chart can be inserted',
      source: 'U',
      expected:
        "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
      actual: function (sheet) {
        return messageOf_(function () {
          sheet.insertChart(sheet.getRange('A1'));
        });
      },
    },
  ];
}

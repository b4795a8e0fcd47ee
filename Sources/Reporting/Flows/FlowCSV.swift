internal import Flows
internal import Trade

/// All answers of trade statistics as one long CSV: a header, then one row for each figure. Rules as for `csvText`.
///
/// A spreadsheet makes any table of it: filter `answer`, put `figure` in the columns. Figures of one answer share `regime`,
/// `answer` and `item`. Money is an exact decimal of the currency in `unit`; shares and ratios are numbers, not percent. An
/// empty value is not known, never zero; a figure of months that nobody reports in full has no row.
public func flowsCSVText(_ report: FlowReport) -> String {
  csvTable(flowColumns, report.regimes.flatMap { FlowFigures($0, report.currency).all })
}

/// Names of the columns of `flowsCSVText` and what they hold, for documentation.
public var flowColumnMeanings: [(name: String, meaning: String)] { csvMeanings(flowColumns) }

/// Month by month, the lanes told under growth, as CSV: a header, then a row for each month. Rules as for `csvText`.
///
/// Values are exact decimals of the currency; empty where nobody reports.
public func flowsSeriesCSVText(_ report: FlowReport) -> String {
  let rows = report.regimes.flatMap { regime in
    regime.series.flatMap { series in
      series.values.enumerated().map { place, value in
        FlowMonth(
          regime: regime.regime, series: series, month: series.start.advanced(by: place), value: value,
          currency: report.currency)
      }
    }
  }
  return csvTable(flowSeriesColumns, rows)
}

/// Names of the columns of `flowsSeriesCSVText` and what they hold, for documentation.
public var flowSeriesColumnMeanings: [(name: String, meaning: String)] { csvMeanings(flowSeriesColumns) }

private let flowColumns: [CSVColumn<FlowFigure>] = [
  CSVColumn("regime", "regime id") { foreignCell($0.regime) },
  CSVColumn("answer", "growth, break, mirror, substitution, displacement, hub, price or re-export") {
    $0.answer
  },
  CSVColumn("item", "number of the answer among those of its kind: figures with one number belong together") {
    numberCell($0.item)
  },
  CSVColumn("lane", "direct, supply, onward or other; empty where the figure is of none") {
    $0.lane?.rawValue ?? ""
  },
  CSVColumn("exporter", "alpha-2, or the name of a group") { foreignCell($0.exporter) },
  CSVColumn("importer", "alpha-2, or the name of a group") { foreignCell($0.importer) },
  CSVColumn("reported_by", "exporter or importer: whose figure it is; empty where of both") {
    $0.reportedBy?.rawValue ?? ""
  },
  CSVColumn("goods", "group or class of goods") { foreignCell($0.goods) },
  CSVColumn("from", "first month, YYYY-MM") { $0.months?.from.description ?? "" },
  CSVColumn("to", "last month, YYYY-MM") { $0.months?.to.description ?? "" },
  CSVColumn("figure", "what it is") { $0.figure },
  CSVColumn("value", "the figure; empty where it is not known") {
    $0.value.isNumber ? $0.value.text : foreignCell($0.value.text)
  },
  CSVColumn("unit", "currency, times, share, kg, months, ..., of the value") { foreignCell($0.value.unit) },
]

private struct FlowMonth {
  let regime: String, series: FlowReport.Series, month: Month, value: Int64?, currency: CurrencyCode
}

private let flowSeriesColumns: [CSVColumn<FlowMonth>] = [
  CSVColumn("regime", "regime id") { foreignCell($0.regime) },
  CSVColumn("lane", "direct, supply, onward or other") { $0.series.lane.kind.rawValue },
  CSVColumn("exporter", "alpha-2, or the name of a group") { foreignCell($0.series.lane.exporter.name) },
  CSVColumn("importer", "alpha-2, or the name of a group") { foreignCell($0.series.lane.importer.name) },
  CSVColumn("reported_by", "exporter or importer: whose figures they are") {
    $0.series.lane.reportedBy.rawValue
  },
  CSVColumn("goods", "group or class of goods") { foreignCell($0.series.goods) },
  CSVColumn("month", "YYYY-MM") { $0.month.description },
  CSVColumn("value", "exact; empty where nobody reports") { dollarCell($0.value) },
  CSVColumn("currency", "of the value") { $0.currency.description },
]

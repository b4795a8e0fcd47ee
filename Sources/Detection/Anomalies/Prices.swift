internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Who is paid more than the goods usually cost?
public struct Prices: AnomalyDetector {
  public static let name = "prices"
  public static let summary = "find goods far above the usual price, and where the price was added"
  public static let question =
    "Which goods cost far more on the way to the destination than elsewhere, and where was the price added?"
  public static let method = """
    Unit value is US dollars per kilogram of net mass. Outlier: the logarithm lies 3.5 robust standard deviations (1.4826 \
    times the median distance from the median) above the median of the same class and half-year over all shipments that do \
    not go to the destination, 20 at least, else of the heading. Mark-up: the median price a hub took at the destination \
    since the measure by the median it paid for the same class, at least 1.75. Price, not volume: value to the destination \
    rose and mass fell across the measure; the change is split into price times old mass and new price times change of mass.
    """
  public static let lookAlike = """
    Better goods under the same code, small orders, dearer freight and insurance, price rises of everybody; a kilogram \
    is a poor unit for chips.
    """
  public static let flags = ["G2", "G3", "G4"]

  /// Robust standard deviations (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993) and mark-up from which
  /// there is a finding; the latter the median rise of controlled goods to Russia of 14 countries (BOFIT).
  static let leastZ = 3.5, leastMarkup = 1.75

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard trade.table.value != nil, trade.table.netMass != nil else {
      var result = DetectorResult(detector: name)
      result.gaps = [
        "Not computable: prices (the input has no \(trade.table.value == nil ? "value" : "net mass"))."
      ]
      return result
    }
    let cells = try PriceCells(of: trade, on: pool)
    let cases = try trade.each(trade.active, on: pool) { seller -> [PriceCase] in
      SaleRuns(trade.sales, trade.sales(of: seller)) { $0.label }.flatMap { run -> [PriceCase] in
        let sales = trade.sales[run].filter { $0.has(.toDestination) }
        guard !sales.isEmpty else { return [] }
        return [
          PriceCase.outlier(sales, cells, trade), PriceCase.markup(sales, trade),
          PriceCase.priceNotVolume(sales, trade),
        ].compactMap(\.self)
      }
    }
    var result = trade.result(name, cases)
    result.gaps += ["Prices are per kilogram, never per piece."]
    return result
  }
}

/// A seller and class that is dear.
struct PriceCase: AnomalyCase {
  var kind: String
  var seller: UInt32, label: UInt32?
  var sentence: String
  var effects: [Finding.Effect]
  var rows: [UInt32]
  var weight: Int128
  var order: UInt64 { UInt64(seller) << 32 | UInt64(label ?? .max) }

  /// Shipments far above what the class costs elsewhere.
  static func outlier(_ sales: [Sale], _ cells: PriceCells, _ trade: DestinationTrade) -> PriceCase? {
    var (dear, ratios, best) = ([Sale](), [Double](), 0.0)
    var sample: PriceCells.Reference?
    for sale in sales {
      guard let price = PriceCells.logPrice(trade.table, ShipmentID(rawValue: sale.row)),
        let reference = cells.reference(sale.label, on: sale.day),
        let scale = reference.scale
      else { continue }
      let z = (price - reference.median) / scale
      guard z >= Prices.leastZ else { continue }
      dear.append(sale)
      ratios.append(exponential(price - reference.median))
      if z > best { (best, sample) = (z, reference) }
    }
    let sum = SaleSum(dear)
    guard let sample, sum.cents >= Int128(trade.settings.floorCents),
      dear.count >= trade.settings.leastShipments
    else {
      return nil
    }
    let ratio = median(ratios)
    let (seller, label) = (sales[0].seller, sales[0].label)
    return PriceCase(
      kind: "outlier", seller: seller, label: label,
      sentence:
        "\(counted(dear.count, "shipment")) of \(trade.classes.codes[Int(label)]) from \(trade.label(seller)) to \(trade.places) worth "
        + "\(dollars(sum.cents)) cost \(timesText(ratio)) the usual price per kilogram (median), up to \(decimals(best, 1)) robust standard "
        + "deviations above \(grouped(sample.prices)) prices of the \(sample.isHeading ? "heading" : "class") in the half-year.",
      effects: [
        .init("price ratio", ratio, "times"), .init("largest z", best, "robust standard deviations"),
        .init("share of shipments", Double(dear.count) / Double(sales.count), "share"),
        .init("value", Double(sum.cents) / 100, "USD"),
      ],
      rows: dear.map(\.row), weight: sum.cents)
  }

  /// What the hub adds between buying and selling.
  static func markup(_ sales: [Sale], _ trade: DestinationTrade) -> PriceCase? {
    let from = trade.windows.map { Int($0.resumesOn.rawValue) } ?? .min / 2
    let (seller, label) = (sales[0].seller, sales[0].label)
    let sold = sales.filter { Int($0.day) >= from }
    let bought = trade.purchases[trade.purchases(of: seller, label: label)].filter {
      Int($0.day) >= from - trade.settings.routes.dwell.upperBound
    }
    let (x, y) = (logs(sold, trade), logs(bought, trade))
    let sum = SaleSum(sold)
    guard x.count >= trade.settings.leastShipments, y.count >= trade.settings.leastShipments,
      sum.cents >= Int128(trade.settings.floorCents)
    else { return nil }
    let (there, here) = (median(x), median(y))
    let ratio = exponential(there - here)
    guard ratio >= Prices.leastMarkup else { return nil }
    return PriceCase(
      kind: "markup", seller: seller, label: label,
      sentence:
        "\(trade.label(seller)) bought \(trade.classes.codes[Int(label)]) at \(perKilogram(here)) (median of "
        + "\(counted(y.count, "lot"))) and sold it to \(trade.places) at \(perKilogram(there)) (\(counted(x.count, "shipment"))): "
        + "\(timesText(ratio)) the price.",
      effects: [
        .init("mark-up", ratio, "times"), .init("price paid", exponential(here) * 10, "USD/kg"),
        .init("price taken", exponential(there) * 10, "USD/kg"),
        .init("value", Double(sum.cents) / 100, "USD"),
      ],
      rows: (bought + sold).map(\.row), weight: sum.cents)
  }

  /// More money for fewer goods.
  static func priceNotVolume(_ sales: [Sale], _ trade: DestinationTrade) -> PriceCase? {
    guard let windows = trade.windows, windows.areLongEnough, let mass = trade.table.netMass else {
      return nil
    }
    var sums = (v0: Int128(0), v1: Int128(0), q0: Int128(0), q1: Int128(0))
    for sale in sales where sale.cents > 0 {
      guard let side = ComparisonSide(windows, sale), let grams = mass[ShipmentID(rawValue: sale.row)].known
      else { continue }
      if side == .before {
        (sums.v0, sums.q0) = (sums.v0 + Int128(sale.cents), sums.q0 + Int128(grams))
      } else {
        (sums.v1, sums.q1) = (sums.v1 + Int128(sale.cents), sums.q1 + Int128(grams))
      }
    }
    guard sums.v1 > sums.v0, sums.q1 < sums.q0, sums.v0 > 0, sums.q1 > 0,
      sums.v1 >= Int128(trade.settings.floorCents),
      sales.count >= trade.settings.leastShipments
    else { return nil }
    guard
      let split = PriceVolumeSplit(
        value: (Double(sums.v0) / 100, Double(sums.v1) / 100),
        quantity: (Double(sums.q0) / 1000, Double(sums.q1) / 1000))
    else { return nil }
    let (value, volume) = (Double(sums.v1) / Double(sums.v0) - 1, Double(sums.q1) / Double(sums.q0) - 1)
    let unit = (1 + value) / (1 + volume) - 1
    let (seller, label) = (sales[0].seller, sales[0].label)
    return PriceCase(
      kind: "price-not-volume", seller: seller, label: label,
      sentence:
        "Price, not volume: what \(trade.label(seller)) sold of \(trade.classes.codes[Int(label)]) to \(trade.places) rose "
        + "\(percentText(value)) in value and fell \(percentText(-volume)) in mass across the measure: \(percentText(unit)) more per kilogram.",
      effects: [
        .init("value change", value, "share"), .init("mass change", volume, "share"),
        .init("unit value change", unit, "share"),
        .init("by price", split.priceEffect, "USD"), .init("by volume", split.volumeEffect, "USD"),
      ],
      rows: sales.map(\.row), weight: sums.v1)
  }

  private static func logs(_ sales: [Sale], _ trade: DestinationTrade) -> [Double] {
    sales.compactMap { PriceCells.logPrice(trade.table, ShipmentID(rawValue: $0.row)) }.sorted()
  }

  /// Cents per gram times ten are dollars per kilogram.
  private static func perKilogram(_ log: Double) -> String { "\(decimals(exponential(log) * 10, 2)) USD/kg" }

  func finding(in trade: DestinationTrade) -> Finding {
    let goods = label.map { trade.classes.codes[Int($0)] }
    var finding = Finding(
      detector: Prices.name, kind: kind, subject: .init(firm: FirmID(rawValue: seller), goods: goods),
      sentence: sentence)
    finding.effects = effects
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    if kind == "price-not-volume" { finding.windows = trade.comparedDays }
    if let label { finding.checks = InnocentChecks(trade, seller: seller, label: label).all }
    return finding
  }
}

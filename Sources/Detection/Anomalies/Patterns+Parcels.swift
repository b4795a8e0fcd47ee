internal import GraphCore
internal import Statistics
internal import Trade

extension Patterns {
  /// Days between neighbours of a run of parcels, and shipments it has at least.
  static let runGap: Int32 = 7, runLength = 3

  /// Runs of parcels below the threshold, as one case for each consignee and class.
  static func splitting(of seller: UInt32, _ trade: DestinationTrade) -> [PatternCase] {
    let threshold = trade.settings.thresholdCents
    let shipper = trade.sales[trade.sales(of: seller)].filter { $0.has(.toDestination) && $0.cents > 0 }
    let p = bunching(shipper, threshold)
    // Sales of a seller are by class and day, so each group is by day.
    let groups = Dictionary(grouping: shipper.filter { $0.buyer != UInt32.max }) {
      UInt64($0.buyer) << 32 | UInt64($0.label)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { key, sales in
      let runs = parcelRuns(sales, threshold)
      let parcels = runs.flatMap(\.self)
      let total = SaleSum(parcels)
      guard !parcels.isEmpty, total.cents >= Int128(trade.settings.floorCents),
        parcels.count >= trade.settings.leastShipments
      else { return nil }
      let near = Double(parcels.count { Double($0.cents) >= 0.8 * Double(threshold) }) / Double(parcels.count)
      let (buyer, label) = (sales[0].buyer, sales[0].label)
      return PatternCase(
        kind: "splitting",
        subject: .init(
          firm: FirmID(rawValue: seller), partner: FirmID(rawValue: buyer),
          goods: trade.classes.codes[Int(label)]),
        sentence: "\(trade.label(seller)) sent \(trade.label(buyer)) \(counted(parcels.count, "parcel")) of "
          + "\(trade.classes.codes[Int(label)]) below \(dollars(Int128(threshold))) in \(counted(runs.count, "run")) of at most "
          + "\(runGap) days between neighbours, together \(dollars(total.cents)); \(percentText(near)) of them within a fifth of it.",
        effects: [
          .init("parcels", Double(parcels.count), "shipments"), .init("runs", Double(runs.count), "runs"),
          .init("value", Double(total.cents) / 100, "USD"), .init("near threshold", near, "share"),
        ],
        p: p, rows: parcels.map(\.row), weight: total.cents, label: label)
    }
  }

  /// - Parameter sales: Of one consignee and class, by day.
  /// - Returns: Maximal runs of neighbours at most `runGap` days apart, all below the threshold, that count as splitting.
  ///
  /// A shipment at or above the threshold ends no run of days but takes the run it is in out: it was not split.
  static func parcelRuns(_ sales: [Sale], _ threshold: Int64) -> [[Sale]] {
    var (runs, low) = ([[Sale]](), 0)
    for place in sales.indices
    where place + 1 == sales.count || sales[place + 1].day - sales[place].day > runGap {
      let run = sales[low...place]
      if run.count >= runLength, run.allSatisfy({ $0.cents < threshold }),
        SaleSum(run).cents >= Int128(threshold)
      {
        runs.append(Array(run))
      }
      low = place + 1
    }
    return runs
  }

  /// How often chance puts as many shipments in the tenth below the threshold rather than the one above it.
  static func bunching(_ sales: [Sale], _ threshold: Int64) -> Double? {
    let test = ThresholdBunching(sales.map(\.cents), threshold: threshold)
    return test.below + test.above == 0 ? nil : test.tail.value
  }

  /// Shipments into the destination that name no consignee, by class.
  static func unnamed(_ trade: DestinationTrade) -> [PatternCase] {
    var groups: [UInt32: [Sale]] = [:]
    for seller in trade.sellers {
      for sale in trade.sales[trade.sales(of: seller)]
      where sale.has(.toDestination) && sale.buyer == UInt32.max {
        groups[sale.label, default: []].append(sale)
      }
    }
    return groups.compactMap { label, sales in
      let (sum, goods) = (SaleSum(sales), trade.classes.codes[Int(label)])
      guard sum.cents >= Int128(trade.settings.floorCents), sum.shipments >= trade.settings.leastShipments,
        trade.isControlled(label)
      else { return nil }
      return PatternCase(
        kind: "unnamed-consignee", subject: .init(goods: goods),
        sentence:
          "\(counted(sum.shipments, "shipment")) of \(goods) to \(trade.places) worth \(dollars(sum.cents)) name no consignee.",
        effects: [
          .init("value", Double(sum.cents) / 100, "USD"),
          .init("shipments", Double(sum.shipments), "shipments"),
        ],
        p: nil, rows: sales.map(\.row), weight: sum.cents, label: label)
    }
  }
}

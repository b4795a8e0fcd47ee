internal import GraphCore
internal import Trade

/// Looks for innocent explanations of what a seller does in one class.
struct InnocentChecks {
  private let trade: DestinationTrade
  private let seller: UInt32, label: UInt32
  private let sales: ArraySlice<Sale>
  /// Into the destination since the grace after the measure.
  private let after: [Sale]
  private let resumes: Int32, measure: Int32

  init(_ trade: DestinationTrade, seller: UInt32, label: UInt32) {
    (self.trade, self.seller, self.label) = (trade, seller, label)
    sales = trade.sales[trade.sales(of: seller, label: label)]
    measure = trade.windows?.measureDay.rawValue ?? .min
    let resumes = trade.windows?.resumesOn.rawValue ?? .min
    self.resumes = resumes
    after = sales.filter { $0.has(.toDestination) && $0.day >= resumes }
  }

  /// All of them.
  var all: [InnocentCheck] {
    [distributor, largeCustomer, ownProduction, leavesAgain, renamedCode, reportingLag]
  }

  /// Sells the class to other countries as well, and did before the measure.
  private var distributor: InnocentCheck {
    let name = "regional distributor"
    let elsewhere = sales.filter { !$0.has(.toDestination) }
    let before = elsewhere.filter { $0.day < measure }
    let buyers = Set(before.map(\.buyer)).count
    let there = Double(SaleSum(after).cents)
    let all = there + Double(SaleSum(elsewhere.filter { $0.day >= resumes }).cents)
    guard all > 0 else { return InnocentCheck(name, .unknown, "no value after the measure") }
    let share = percentText(there / all)
    let fits = buyers >= 3 && there / all < 0.5
    return InnocentCheck(
      name, fits ? .fits : .contradicted,
      "\(share) of its sales of the class since then go to \(trade.places); "
        + "\(counted(buyers, "customer")) elsewhere before the measure")
  }

  private var largeCustomer: InnocentCheck {
    let name = "one large customer"
    let total = SaleSum(after).cents
    guard total > 0 else { return InnocentCheck(name, .unknown, "no value after the measure") }
    var sums: [UInt32: Int128] = [:]
    for sale in after { sums[sale.buyer, default: 0] += Int128(sale.cents) }
    let top = Double(sums.values.max() ?? 0) / Double(total)
    return InnocentCheck(
      name, sums.count > 0 && top >= 0.8 ? .fits : .contradicted,
      "\(counted(sums.count, "customer")), the largest with \(percentText(top))")
  }

  private var ownProduction: InnocentCheck {
    let name = "own production"
    let table = trade.table
    guard table.maker != nil || table.origin != nil else {
      return InnocentCheck(name, .unknown, "the records name neither maker nor origin")
    }
    let own = after.count { $0.has(.ownMake) }
    return InnocentCheck(
      name, own * 2 >= after.count && own > 0 ? .fits : .contradicted,
      "\(own) of \(counted(after.count, "shipment")) are of its own make or country")
  }

  /// The buyers send the class abroad themselves: transit, or goods that come back from repair.
  private var leavesAgain: InnocentCheck {
    let name = "passes through, or comes back"
    let share = trade.shareLeaving(after)
    return InnocentCheck(
      name, share >= 0.5 ? .fits : .contradicted,
      "its buyers sent abroad as much as \(percentText(share)) of what they bought of the class")
  }

  private var renamedCode: InnocentCheck {
    let code = trade.classes.codes[Int(label)]
    let members = HSFamilies.members(ofFamily: code)
    return InnocentCheck(
      "renamed code", .contradicted,
      members.count > 1
        ? "\(members.map(\.description).joined(separator: ", ")) are compared as one family"
        : "no code of the 2022 edition was split from or merged into \(code)")
  }

  private var reportingLag: InnocentCheck {
    let name = "reporting lag"
    guard let axis = trade.axis else { return InnocentCheck(name, .unknown, "no months") }
    let part = axis.whole.upperBound < axis.count
    return InnocentCheck(
      name, .contradicted,
      part
        ? "the last month, \(axis.name(of: axis.count - 1)), is not whole and is left out of comparisons"
        : "the last month, \(axis.name(of: axis.count - 1)), is whole")
  }
}

extension DestinationTrade {
  /// What part of some sales, by shipments, went to buyers that sold as much of the class abroad themselves: 0...1.
  ///
  /// Each buyer counts with what it sold abroad by what it bought from abroad, at most 1.
  func shareLeaving(_ sold: [Sale]) -> Double {
    guard !sold.isEmpty else { return 0 }
    var (sum, shares) = (0.0, [UInt32: Double]())
    for sale in sold where Int(sale.buyer) < table.firms.count {
      if let known = shares[sale.buyer] {
        sum += known
        continue
      }
      let out = sales[sales(of: sale.buyer, label: sale.label)].filter { $0.has(.outOfDestination) }
      let bought = purchases[purchases(of: sale.buyer, label: sale.label)].filter { $0.has(.toDestination) }
      let (a, b) = (amount(out), amount(bought))
      let share = b > 0 ? min(1, a / b) : 0
      shares[sale.buyer] = share
      sum += share
    }
    return sum / Double(sold.count)
  }

  /// Mass in grams, or value where the table has no masses.
  private func amount(_ sales: [Sale]) -> Double {
    sales.reduce(0) { sum, sale in
      sum + Double(table.netMass?[ShipmentID(rawValue: sale.row)].rawValue ?? sale.cents)
    }
  }
}

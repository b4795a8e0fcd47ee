import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Which sales and purchases detectors see, and in which order.
@Suite struct DestinationTradeTests {
  /// What is said of a sale or purchase, on one line.
  private func words(_ deal: Deal, of firm: AnomalyFirm) -> String {
    "\(firm) \(deal.goods) \(deal.day) row \(deal.row) \(deal.cents) in \(deal.isIn) out \(deal.isOut) "
      + "\(deal.isDirect) \(deal.isCoalition) \(deal.isFromHub) \(deal.isOwnMake)"
  }
  private func words(_ sale: Sale, _ firm: UInt32, _ trade: DestinationTrade) -> String {
    let id = FirmID(rawValue: firm)
    let name = AnomalyFirm(name: trade.table.name(of: id), country: trade.table.firms.countries[id])
    return "\(name) \(trade.classes.codes[Int(sale.label)]) \(sale.day) row \(sale.row) \(sale.cents) "
      + "in \(sale.has(.toDestination)) out \(sale.has(.outOfDestination)) \(sale.has(.fromCoalition)) "
      + "\(sale.has(.coalitionGoods)) \(sale.has(.fromHub)) \(sale.has(.ownMake))"
  }
  private func expected(
    _ picture: AnomalyPicture, _ list: (AnomalyFirm) -> [Deal]
  ) -> [String] {
    let firms = Set(picture.deals.flatMap { [$0.seller, $0.buyer] }.compactMap(\.self)).sorted()
    // Deals are by day and canonical order already; a stable sort by class keeps that.
    return firms.flatMap { firm in
      let deals = list(firm)
      return Set(deals.map(\.goods)).sorted().flatMap { goods in
        deals.filter { $0.goods == goods }.map { words($0, of: firm) }
      }
    }
  }

  @Test func `every sale and purchase is there once, by firm, class, day and canonical order`() {
    var (sold, bought, out) = (0, 0, 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let sales = made.sales.map { words($0, $0.seller, made) }
      #expect(sales == expected(picture) { picture.sales(of: $0) }, "\(seed)")
      let purchases = made.purchases.map { words($0, $0.buyer, made) }
      #expect(purchases == expected(picture) { picture.purchases(of: $0) }, "\(seed)")
      #expect(made.sales.allSatisfy { made.axis!.month(of: $0.day) == $0.month })
      sold += made.sales.count { $0.has(.toDestination) } > 5 ? 1 : 0
      bought += made.purchases.count { !$0.has(.toDestination) } > 5 ? 1 : 0
      out += made.sales.contains { $0.has(.outOfDestination) } ? 1 : 0
    }
    #expect(sold > 300 && bought > 150 && out > 100, "\(sold) \(bought) \(out)")
  }

  @Test func `firms, classes and places of each are found by number`() {
    for (picture, made) in zip(AnomalyCase.pictures, AnomalyCase.trades).prefix(25) {
      func names(_ firms: [UInt32]) -> [String] {
        firms.map { made.table.name(of: FirmID(rawValue: $0)) + " \(made.country($0))" }
      }
      #expect(names(made.sellers) == picture.sellers.map(\.description))
      #expect(names(made.active) == picture.active.map(\.description))
      #expect(names(made.buyers) == picture.buyers.map(\.description))
      for label in made.classes.codes.indices {
        let goods = made.classes.codes[label]
        #expect(made.isControlled(UInt32(label)) == picture.isControlled(goods))
        let heading = made.classes.codes[Int(made.heading(UInt32(label)))]
        #expect(picture.heading(heading) == picture.heading(goods))
        for firm in made.sellers + made.buyers {
          let places = made.sales(of: firm, label: UInt32(label))
          #expect(
            made.sales.indices.filter { made.sales[$0].seller == firm && made.sales[$0].label == label }
              == Array(places))
          let bought = made.purchases(of: firm, label: UInt32(label))
          #expect(made.purchases[bought].allSatisfy { $0.buyer == firm && $0.label == label })
          #expect(bought.count == made.purchases.count { $0.buyer == firm && $0.label == label })
        }
      }
    }
  }

  @Test func `any number of workers and any order of rows give the same sales in the same order`() throws {
    for (seed, trade) in AnomalyCase.all.enumerated().prefix(80) {
      var random = SplitMix64(seed: UInt64(seed))
      let first = AnomalyCase.trades[seed]
      for workers in [1, 5] {
        let order = trade.rows.indices.shuffled(using: &random)
        let other = try trade.permuted(order).trade(workers: workers)
        func contents(_ sales: [Sale], _ rows: (Int) -> ShipmentRow) -> [ShipmentRow] {
          sales.map { rows(Int($0.row)) }
        }
        #expect(contents(other.sales) { trade.rows[order[$0]] } == contents(first.sales) { trade.rows[$0] })
        #expect(
          contents(other.purchases) { trade.rows[order[$0]] } == contents(first.purchases) { trade.rows[$0] })
        #expect(other.windows == first.windows && other.axis == first.axis)
      }
    }
  }

  @Test func `many shipments of one firm, class and day stay in canonical order across chunks`() throws {
    var settings = AnomalySettings(RouteSettings(destinations: ["RU"], coalition: ["US"]))
    settings.routes.measureDay = Day(iso: "2022-02-24")
    let count = 70_000
    var random = SplitMix64(seed: 5)
    let few = shipmentTable([
      ShipmentRow(day: Day(rawValue: 19_000), consignor: "h", "CN", consignee: "r", "RU", hs: "854231")
    ])
    func column<Value>(_ value: (Int) -> Value) -> Column<ShipmentID, Value> {
      Column((0..<count).map(value))
    }
    func number(_ most: UInt64) -> Int64 { Int64(random.next() % most) + 1 }
    var table = ShipmentTable(
      status: column { _ in .used }, day: column { _ in Day(rawValue: 19_000 + Int32(number(700))) },
      consignor: column { _ in few.consignor.values[0] }, consignee: column { _ in few.consignee.values[0] },
      goods: column { _ in few.goods.values[0] }, goodsCodes: few.goodsCodes, parties: few.parties,
      firms: few.firms)
    table.value = column { _ in Quantity(rawValue: number(100_000)) }
    table.netMass = column { _ in Quantity(rawValue: number(100_000)) }
    let made = try DestinationTrade(settings, of: table, on: WorkPool(workers: 5))
    #expect(made.sales.count == count)
    #expect(
      zip(made.sales, made.sales.dropFirst()).allSatisfy {
        made.table.precedes(ShipmentID(rawValue: $0.row), ShipmentID(rawValue: $1.row))
      })
    #expect(made.sales.map(\.row) == made.purchases.map(\.row))
  }
}

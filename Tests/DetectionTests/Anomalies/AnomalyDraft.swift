import Detection
import GraphCore
import TestSupport
import Trade

/// The rows of a random trade while they are made.
struct AnomalyDraft {
  let maker: AnomalyMaker
  var rows: [ShipmentRow] = []
  var declared: [CountryCode] = []

  init(maker: AnomalyMaker) { self.maker = maker }

  private func code(using random: inout SplitMix64) -> HSCode { maker.codes.randomElement(using: &random)! }
  private func hub(using random: inout SplitMix64) -> AnomalyFirm {
    maker.hubs.randomElement(using: &random)!
  }
  private func buyer(using random: inout SplitMix64) -> AnomalyFirm {
    maker.buyers.randomElement(using: &random)!
  }
  private func supplier(using random: inout SplitMix64) -> AnomalyFirm {
    maker.suppliers.randomElement(using: &random)!
  }

  /// One row with cells missing now and then.
  mutating func add(
    _ day: Int32, _ from: AnomalyFirm, _ to: AnomalyFirm, _ code: HSCode, _ cents: Int64, price: Int64 = 1,
    using random: inout SplitMix64
  ) {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    let day = min(max(day, maker.first), maker.last)
    var row = ShipmentRow(
      day: Day(rawValue: day), declaration: ["", "", "x", "y"].randomElement(using: &random)!,
      consignor: chance(40) ? "" : from.name, from.country, consignee: chance(40) ? "" : to.name, to.country,
      hs: chance(30) ? "8542" : code, cents: chance(12) ? 0 : cents * maker.scale,
      grams: chance(30) ? 0 : max(1, cents / price) * [5, 50, 50, 60].randomElement(using: &random)!)
    if chance(4) {
      let other = chance(2) ? from : supplier(using: &random)
      (row.maker, row.makerCountry) = (other.name, chance(3) ? .none : other.country)
    }
    row.origin =
      chance(3) ? .none : chance(4) ? from.country : ["US", "DE", "CN"].randomElement(using: &random)!
    rows.append(row)
    declared.append(chance(8) ? ["RU", "CN", "KZ"].randomElement(using: &random)! : .none)
  }

  /// Some shipments between two days.
  mutating func lane(
    _ from: AnomalyFirm, _ to: AnomalyFirm, _ code: HSCode, _ days: ClosedRange<Int32>, _ count: Int,
    _ cents: ClosedRange<Int64>, price: Int64 = 1, using random: inout SplitMix64
  ) {
    for _ in 0..<count {
      add(
        Int32.random(in: days, using: &random), from, to, code, Int64.random(in: cents, using: &random),
        price: price, using: &random)
    }
  }

  mutating func noise(using random: inout SplitMix64) {
    let all = maker.suppliers + maker.hubs + maker.buyers
    let any = (all.randomElement(using: &random)!, all.randomElement(using: &random)!)
    let ends = [
      any, (supplier(using: &random), hub(using: &random)), (hub(using: &random), buyer(using: &random)),
      (hub(using: &random), buyer(using: &random)), (hub(using: &random), hub(using: &random)),
    ].randomElement(using: &random)!
    add(
      Int32.random(in: maker.first...maker.last, using: &random), ends.0, ends.1, code(using: &random),
      Int64.random(in: 1...60, using: &random), using: &random)
  }

  /// One of the shapes that are looked for.
  mutating func shape(using random: inout SplitMix64) {
    let (event, first, last) = (maker.event, maker.first, maker.last)
    let low = min(first, event - 400)
    let (before, after) = (low...event - 1, event...last)
    let (a, b, c) = (hub(using: &random), hub(using: &random), code(using: &random))
    let (r, s) = (buyer(using: &random), supplier(using: &random))
    switch Int.random(in: 0..<14, using: &random) {
    case 0:  // A jump, stocked from the coalition and dearer than it was bought.
      lane(s, a, c, event...last, 8, 20...60, using: &random)
      lane(a, r, c, before, 3, 1...10, using: &random)
      lane(a, r, c, after, 8, 20...80, price: 3, using: &random)
    case 1:  // A direct supply that a hub replaces, and the supplier goes on selling to the hub.
      lane(s, r, c, before, 5, 10...60, using: &random)
      lane(s, a, c, after, 4, 10...60, using: &random)
      lane(a, r, c, after, 5, 10...60, using: &random)
    case 2:  // A seller that another one follows.
      let day = event + Int32.random(in: 0...400, using: &random)
      lane(a, r, c, before.lowerBound...day, 6, 10...60, using: &random)
      lane(b, r, c, day + 10...max(day + 11, last), 5, 20...90, using: &random)
    case 3:  // Suppliers that dwindle.
      for hub in maker.hubs + maker.suppliers { lane(hub, r, c, before, 3, 40...60, using: &random) }
      lane(a, r, c, after, 6, 60...90, using: &random)
    case 4:  // Parcels.
      let day = Int32.random(in: first...last, using: &random)
      for place in 0..<Int32.random(in: 3...9, using: &random) {
        add(day + place * 3, a, r, c, Int64.random(in: 20...32, using: &random), using: &random)
      }
    case 5:  // There and back.
      let day = event + Int32.random(in: 0...300, using: &random)
      lane(a, b, c, day...day + 40, 2, 10...60, using: &random)
      lane(b, a, c, day + 20...day + 240, 3, 10...60, using: &random)
      lane(a, r, c, day...last, 2, 10...60, using: &random)
    case 6:  // Sellers one after the other.
      for (place, hub) in maker.hubs.enumerated() {
        let day = event + Int32(place) * 100
        lane(hub, r, c, day...day + 80, 2, 10...60, using: &random)
      }
    case 7:  // Other codes of the chapter.
      lane(a, r, "854231", before, 5, 20...60, using: &random)
      lane(a, r, "854390", after, 6, 20...60, using: &random)
    case 8:  // A stockpile.
      for day in stride(from: low, to: event, by: 30) { add(day, a, r, c, 5, using: &random) }
      lane(a, r, c, event - 50...event - 1, 4, 15...30, using: &random)
    case 9:  // Prices elsewhere, and a dear sale.
      let half = event + 120
      for code in ["854231", "854239"] as [HSCode] {
        lane(a, s, code, half...half + 40, 12, 10...14, using: &random)
      }
      lane(a, r, "854231", half...half + 40, 3, 80...200, price: 12, using: &random)
    case 10:  // Free goods, controls of all kinds.
      for hub in maker.hubs {
        lane(s, hub, "940360", low...last, 3, 10...60, using: &random)
        for code in ["940360", "610910"] as [HSCode] {
          lane(hub, r, code, low...last, 4, 10...60, using: &random)
        }
        for code in ["854231", "854151"] as [HSCode] {
          lane(hub, r, code, before, 1, 1...9, using: &random)
          lane(hub, r, code, after, 2, 10...60, using: &random)
          lane(hub, s, code, low...last, 2, 10...60, using: &random)
        }
      }
    case 11:  // Nobody as consignee, and a place all the same.
      for _ in 0..<4 {
        add(
          Int32.random(in: after, using: &random), a, AnomalyFirm(name: "", country: .none), c, 30,
          using: &random)
        declared[declared.count - 1] = "RU"
      }
    case 12:  // A firm new to controlled goods, and a seller that follows one that stops.
      lane(a, s, "870899", before, 3, 10...60, using: &random)
      lane(a, r, "870899", before, 2, 10...60, using: &random)
      lane(a, r, "854231", after, 4, 30...60, using: &random)
      lane(b, buyer(using: &random), c, event - 60...event + 90, 5, 10...60, using: &random)
      lane(AnomalyFirm(name: "m", country: a.country), r, c, event + 95...last, 5, 10...60, using: &random)
    default:  // Goods that go out of the destination again, and a firm that is new.
      lane(r, a, c, after, 3, 10...60, using: &random)
      lane(AnomalyFirm(name: "n", country: b.country), r, c, after, 4, 30...90, using: &random)
    }
  }
}

internal import Flows
internal import Trade

extension FlowReport.RegimeAnswers {
  /// `Russia (RU), Belarus (BY)`.
  var places: String { destinations.map { FlowParty($0).text }.joined(separator: ", ") }

  /// What is compared with what, and in which unit.
  func scope(_ currency: CurrencyCode) -> String {
    let amounts = "Amounts in millions of \(currency)."
    guard let day = measureDay else {
      return "No dated measure: nothing is compared before and after. \(amounts)"
    }
    let title = measureTitle.map { ", \($0)" } ?? ""
    guard let windows else {
      return
        "Parted at \(day)\(title). These statistics do not reach from before to after it: nothing is compared. \(amounts)"
    }
    return "Parted at \(day)\(title). Before: \(windows.beforeFrom) to \(windows.beforeTo); after: "
      + "\(windows.afterFrom) to \(windows.afterTo) (\(counted(windows.months, "month")) each, the same months of the "
      + "calendar). \(amounts)"
  }

  /// What is most telling, at most three sentences: a lane, what took the place of direct trade, new hubs.
  func summary(_ currency: CurrencyCode) -> [String] {
    let said = [laneSentence(currency), substitutionSentence, hubSentence(currency)].compactMap(\.self)
    if !said.isEmpty { return said }
    return [
      answers == FlowAnswers() || FlowTables(answers, top: 1).all.isEmpty
        ? "Nothing in these statistics is about this question."
        : "No lane through a hub grew over the event, as far as it could be compared."
    ]
  }

  /// The lane through a hub that grew most: one that stands out from its controls, if there is one; listed goods, if told.
  private func laneSentence(_ currency: CurrencyCode) -> String? {
    var found: [Key: LaneBreak] = [:]
    for change in answers.breaks where change.test?.isDiscovery == true {
      let key = Key(change.lane, change.goods)
      if found[key] == nil { found[key] = change }
    }
    func rank(_ growth: Growth) -> (Int, Int, Double) {
      let isFound = found[Key(growth.lane, growth.goods)] != nil
      return (isFound ? 1 : 0, growth.goods == GoodsGroup.listed.name ? 1 : 0, growth.rise)
    }
    let rising = answers.growth.filter { $0.rise > 0 && [.supply, .onward].contains($0.lane.kind) }
    // Of equals the first, as answers come in a fixed order.
    guard
      let best = rising.indices.max(by: {
        rank(rising[$0]) < rank(rising[$1]) || rank(rising[$0]) == rank(rising[$1]) && $0 > $1
      }),
      let windows = rising[best].windows
    else { return nil }
    let growth = rising[best]
    let times = windows.ratio.map { ", \(ratioText($0)) times as much" } ?? ""
    let sentence =
      "\(growth.goods.first?.uppercased() ?? "")\(growth.goods.dropFirst()) from \(growth.lane.exporter.text) to "
      + "\(growth.lane.importer.text), reported as \(growth.lane.reportText): \(millions(windows.before.value)) → "
      + "\(millions(windows.after.value, currency))\(times)"
    guard let change = found[Key(growth.lane, growth.goods)] else { return sentence + "." }
    let controls = change.partners == nil ? "other goods" : "the same goods to other partners"
    let effect = (change.partners ?? change.otherGoods).map { (effect: LaneBreak.Effect) -> String in
      ", \(ratioText(effect.ratio)) times more than \(controls)"
    }
    return sentence + ", at the new level since \(change.month)\(effect ?? "")"
      + (change.test.map { " (q \(probabilityText($0.q)))" } ?? "") + "."
  }

  private struct Key: Hashable {
    var lane: Lane, goods: String
    init(_ lane: Lane, _ goods: String) { (self.lane, self.goods) = (lane, goods) }
  }

  /// The class or group that lost most direct trade, of which hubs took some up.
  private var substitutionSentence: String? {
    let told = answers.substitution.filter { $0.fall > 0 && ($0.onwardRatio ?? 0) > 0 }
    guard let most = told.indices.max(by: { (told[$0].fall, -$0) < (told[$1].fall, -$1) }),
      let ratio = told[most].onwardRatio
    else { return nil }
    let supply = told[most].supplyRatio.map { "; what they had from the coalition rose by \(shareText($0))" }
    return
      "What hubs sent to \(FlowParty(told[most].destination).text) rose by \(shareText(ratio)) of what direct trade "
      + "in \(told[most].goods) lost there\(supply ?? "")."
  }

  private func hubSentence(_ currency: CurrencyCode) -> String? {
    let new = answers.hubs.filter(\.isEmerging)
    guard let most = new.map(\.valueAfter).max() else { return nil }
    var names: [String] = []
    for hub in new {
      let name = FlowParty(hub.hub).text
      if !names.contains(name) { names.append(name) }
    }
    let more = names.count > 4 ? " and \(grouped(names.count - 4)) more" : ""
    return
      "Hubs with next to no such trade before: \(names.prefix(4).joined(separator: ", "))\(more); the largest sent "
      + "\(millions(most, currency)) after the event."
  }
}

extension Growth {
  /// After less before, hundredths of the currency; 0 where they are not compared.
  fileprivate var rise: Double { windows.map { Double($0.after.value) - Double($0.before.value) } ?? 0 }
}

extension FlowReport.Input {
  /// `1,200 lines, 2019-01 to 2023-12, EUR; Eurostat Comext`.
  var sentence: String {
    let span = firstMonth.flatMap { first in lastMonth.map { ", \(first) to \($0)" } } ?? ""
    let money = currencies.isEmpty ? "" : ", " + currencies.map(\.description).joined(separator: " and ")
    return "\(counted(lines, "line"))\(span)\(money); \(layout)"
  }

  /// What became of each kind of line, for people.
  var destinies: [(lines: Int, meaning: String)] {
    counts.map { count in
      (count.lines, FlowStatus.allCases.first { $0.name == count.status }?.meaning ?? count.status)
    }
  }

  /// That lines are missing from the account, or twice in it; `nil` where it adds up.
  var imbalance: String? {
    let sum = counts.reduce(0) { $0 + $1.lines }
    return sum == lines ? nil : "DOES NOT ADD UP: \(grouped(lines)) lines, \(grouped(sum)) told"
  }
}

import Console
import Entrepot
import Foundation
import Regimes
import Trade

extension Session {
  /// `regimes list`, `show NAME|FILE`, `check FILE`, `as-of DAY`, `hs CODE`.
  func regimes() throws -> ExitStatus {
    let action = given.argument("ACTION") ?? "list"
    guard action != "list" else { return try listRegimes() }
    guard let subject = given.argument("SUBJECT") else {
      messages.error("'regimes \(action)' needs \(wanted(for: action))")
      return .usage
    }
    switch action {
    case "as-of": return try showDay(subject)
    case "hs": return try showGoods(subject)
    default: return try showRegime(subject, isCheck: action == "check")
    }
  }

  private func wanted(for action: String) -> String {
    switch action {
    case "as-of": "a day, as in: entrepot regimes as-of 2023-06-01"
    case "hs": "a goods code, as in: entrepot regimes hs 8541.51"
    default: "a regime: \(builtInRegimes.joined(separator: ", ")), or a file"
    }
  }

  private var isJSON: Bool { given.value("format") == "json" }

  private func showRegime(_ name: String, isCheck: Bool) throws -> ExitStatus {
    let bytes = try Regime.source(of: name) ?? bytes(of: name)
    let regime = try Regime.load(bytes: bytes, name: name)
    if isCheck { return try print("\(name): no mistakes found\n\(regime.summaryLine)\n") }
    if isJSON { return try print(String(decoding: bytes, as: UTF8.self)) }
    return try print(regime.summaryLines.joined(separator: "\n") + "\n")
  }

  private func listRegimes() throws -> ExitStatus {
    if isJSON {
      let list = Regime.builtIn.map { regime in
        ["id": regime.id, "title": regime.title, "summary": regime.summaryLine]
      }
      return try print(json: ["schema": "entrepot.regimes/1", "regimes": list])
    }
    return try print(Regime.builtIn.map { $0.summaryLine + "\n" }.joined())
  }

  /// The regimes asked about: those of `--regime`, else all that are built in.
  private func askedRegimes() throws -> [Regime] {
    let names = try given.list("regime")
    return names.isEmpty ? Regime.builtIn : try names.map { try regime($0).regime }
  }

  private func showDay(_ text: String) throws -> ExitStatus {
    guard let day = Day(iso: text) else {
      messages.error("'\(text)' is not a day; write YYYY-MM-DD, as in: entrepot regimes as-of 2023-06-01")
      return .usage
    }
    let snapshots = try askedRegimes().map { RegimeSnapshot($0, on: day) }
    guard isJSON else {
      return try print(snapshots.map { $0.lines.joined(separator: "\n") + "\n" }.joined(separator: "\n"))
    }
    return try print(json: [
      "schema": "entrepot.regimes-as-of/1", "day": "\(day)", "regimes": snapshots.map(\.json),
    ])
  }

  private func showGoods(_ text: String) throws -> ExitStatus {
    let digits = text.filter { $0 != "." && $0 != " " }
    guard digits.count <= 10, digits.count.isMultiple(of: 2), let code = HSCode(digits) else {
      messages.error(
        "'\(text)' is not a goods code; write 2, 4, 6, 8 or 10 digits, as in: entrepot regimes hs 8541.51")
      return .usage
    }
    let history = GoodsHistory(of: code, in: try askedRegimes())
    return isJSON ? try print(json: history.json) : try print(history.lines.joined(separator: "\n") + "\n")
  }
}

extension RegimeSnapshot {
  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "id": regime.id, "title": regime.title,
      "measures": measures.json { measure in
        ["id": measure.id, "authority": measure.authority, "title": measure.title].merging(
          measure.period.json)
      },
      "goods": goods.map { list in
        ["id": list.list.id, "title": list.list.title, "lines": list.lines.json(\.json)]
      },
      "exemptions": exemptions.json { exemption in
        ["id": exemption.id, "authority": exemption.authority, "title": exemption.title].merging(
          exemption.period.json)
      },
      "coalition": [
        "certain": coalition.certain.map(\.description), "open": coalition.open.map(\.description),
      ],
    ]
    if let event = lastEvent {
      object["latestEvent"] = ["id": event.id, "day": "\(event.day)", "title": event.title]
    }
    return object
  }
}

extension RegimeSnapshot.Held {
  fileprivate func json(_ object: (Thing) -> [String: Any]) -> [String: Any] {
    ["certain": certain.map(object), "open": open.map(object)]
  }
}

extension Period {
  fileprivate var json: [String: Any] {
    [
      "from": from.map { "\($0)" as Any } ?? NSNull(), "to": to.map { "\($0)" as Any } ?? NSNull(),
      "by": by.map { "\($0)" as Any } ?? NSNull(),
    ]
  }
}

extension [String: Any] {
  fileprivate func merging(_ others: [String: Any]) -> [String: Any] { merging(others) { _, new in new } }
}

extension GoodsList.Entry {
  fileprivate var json: [String: Any] {
    var object = period.json
    object["prefix"] = "\(prefix)"
    object["verified"] = isVerified
    if isExempt { object["exempt"] = true }
    if isPartial { object["partial"] = true }
    if let tier { object["tier"] = tier }
    if let text { object["text"] = text }
    if let authority { object["authority"] = authority }
    if let limit { object["limit"] = limit.text }
    return object
  }
}

extension GoodsHistory {
  fileprivate var json: [String: Any] {
    [
      "schema": "entrepot.regimes-hs/1", "code": "\(code)", "editions": editions,
      "family": members.map(\.description),
      "changes": links.map { link in
        [
          "hs2017": link.codes2017.map(\.description), "hs2022": link.codes2022.map(\.description),
          "joins": link.joins, "verified": link.verified, "note": link.note,
        ] as [String: Any]
      },
      "regimes": regimes.map { lines in
        ["id": lines.regime.id, "own": lines.own.map(\.json), "family": lines.family.map(\.json)]
      },
    ]
  }
}

extension GoodsHistory.Line {
  fileprivate var json: [String: Any] {
    [
      "code": "\(code)", "list": list.id, "title": list.title, "line": entry.json, "part": isPart,
      "measures": measures.map { ["id": $0.id].merging($0.period.json) },
    ]
  }
}

import Foundation
import Regimes
import Trade

extension RegimeSnapshot {
  /// For `regimes as-of`.
  var json: [String: Any] {
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
  /// For `regimes hs`.
  var json: [String: Any] {
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

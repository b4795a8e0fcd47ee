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
    return try print(page(regime.summaryLines))
  }

  /// Lines as wide as asked for, or as the terminal; what is longer goes on further to the right.
  private func page(_ lines: [String]) throws -> String {
    let width = try given.integer("width", in: 40...10_000) ?? Terminal.width()
    return lines.flatMap { line -> [String] in
      guard line.count > width else { return [line] }
      let margin = String(repeating: " ", count: line.prefix { $0 == " " }.count)
      let parts = wrapped(line, width: width - margin.count - 4)
      return parts.enumerated().map { margin + ($0 == 0 ? "" : "    ") + $1 }
    }.joined(separator: "\n") + "\n"
  }

  private func listRegimes() throws -> ExitStatus {
    if isJSON {
      let list = Regime.builtIn.map { regime in
        ["id": regime.id, "title": regime.title, "summary": regime.summaryLine]
      }
      return try print(json: ["schema": "entrepot.regimes/1", "regimes": list])
    }
    return try print(page(Regime.builtIn.map(\.summaryLine)))
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
      return try print(try snapshots.map { try page($0.lines) }.joined(separator: "\n"))
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
    return isJSON ? try print(json: history.json) : try print(page(history.lines))
  }
}

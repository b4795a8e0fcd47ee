import Console
import Detection
import Foundation
import Regimes
import Reporting

extension Session {
  /// The detectors there are: question, method, innocent look-alikes.
  func listDetectors() throws -> ExitStatus {
    let wanted = given.argument("NAME")
    let detectors = allDetectors.filter { wanted == nil || $0.name == wanted }
    if let wanted, detectors.isEmpty {
      messages.error(
        "there is no detector '\(wanted)'; there are \(allDetectors.map { $0.name }.joined(separator: ", "))")
      return .usage
    }
    if given.value("format") == "json" {
      let list = detectors.map {
        ["name": $0.name, "question": $0.question, "method": $0.method, "lookAlike": $0.lookAlike]
      }
      return try print(json: ["schema": "entrepot.detectors/1", "detectors": list])
    }
    return try print(
      detectors.map {
        "\($0.name)\n  asks        \($0.question)\n  method      \($0.method)\n  look-alike  \($0.lookAlike)\n"
      }.joined(separator: "\n"))
  }

  /// `regimes list`, `regimes show NAME|FILE`, `regimes check FILE`.
  func regimes() throws -> ExitStatus {
    let action = given.argument("ACTION") ?? "list"
    guard action != "list" else { return try listRegimes() }
    guard let name = given.argument("REGIME") else {
      messages.error(
        "'regimes \(action)' needs a regime: \(builtInRegimes.joined(separator: ", ")), or a file")
      return .usage
    }
    let bytes = try Regime.source(of: name) ?? bytes(of: name)
    let regime = try Regime.load(bytes: bytes, name: name)
    if action == "check" { return try print("\(name): no mistakes found\n\(regime.summaryLine)\n") }
    if given.value("format") == "json" { return try print(String(decoding: bytes, as: UTF8.self)) }
    return try print(regime.summaryLines.joined(separator: "\n") + "\n")
  }

  private func listRegimes() throws -> ExitStatus {
    if given.value("format") == "json" {
      let list = Regime.builtIn.map { regime in
        ["id": regime.id, "title": regime.title, "summary": regime.summaryLine]
      }
      return try print(json: ["schema": "entrepot.regimes/1", "regimes": list])
    }
    return try print(Regime.builtIn.map { $0.summaryLine + "\n" }.joined())
  }

  private func print(json object: [String: Any]) throws -> ExitStatus {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data = try JSONSerialization.data(withJSONObject: object, options: options)
    return try print(String(decoding: data, as: UTF8.self) + "\n")
  }

  func print(_ text: String) throws -> ExitStatus {
    let output = try Output(to: given.value("output"))
    try output.write(text)
    try output.finish()
    return .done
  }
}

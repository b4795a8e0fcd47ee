import Console
import Detection
import Foundation
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
    let flags = RedFlag.all.filter { wanted == nil || $0.detectors.contains { $0 == wanted } }
    if given.value("format") == "json" {
      let list = detectors.map { detector -> [String: Any] in
        [
          "name": detector.name, "question": detector.question, "method": detector.method,
          "lookAlike": detector.lookAlike, "flags": detector.flags,
        ]
      }
      return try print(json: [
        "schema": "entrepot.detectors/1", "detectors": list, "flags": flags.map(described),
      ])
    }
    var page = ""
    for detector in detectors {
      page += try filled("\(detector.name): \(detector.question)", hanging: 2)
      page += try filled("  Method: \(detector.method)", hanging: 2)
      page += try filled("  Innocent look-alike: \(detector.lookAlike)", hanging: 2) + "\n"
    }
    if !flags.isEmpty { page += "Red flags of published guidance\n" }
    for flag in flags { page += try filled("\(flag.id) \(flag.title): \(flag.source)", hanging: 4) }
    return try print(page)
  }

  private func described(_ flag: RedFlag) -> [String: Any] {
    var object: [String: Any] = [
      "id": flag.id, "title": flag.title, "computedBy": flag.detectors + flag.commands,
    ]
    if let needs = flag.needs { object["needs"] = needs }
    return object
  }

  /// A paragraph as wide as asked for, or as the terminal; `hanging` blanks stand before its second and later lines.
  private func filled(_ text: String, hanging: Int) throws -> String {
    let width = try given.integer("width", in: 40...10_000) ?? Terminal.width()
    let lines = wrapped(text, width: width - hanging)
    let margin = String(repeating: " ", count: hanging)
    return lines.enumerated().map { ($0 == 0 ? "" : margin) + $1 + "\n" }.joined()
  }

  func print(json object: [String: Any]) throws -> ExitStatus {
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

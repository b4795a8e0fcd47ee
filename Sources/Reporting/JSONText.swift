#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A result that is written as one JSON object and says of which form it is (`entrepot.report/1`); `writtenSchema` describes
/// each form.
public protocol WrittenResult: Codable, Sendable {
  static var currentSchema: String { get }
  var schema: String { get }
}

extension Report: WrittenResult {}
extension Inspection: WrittenResult {}
extension TraceReport: WrittenResult {}
extension CutReport: WrittenResult {}
extension ScreenReport: WrittenResult {}
extension ReportDifference: WrittenResult {}
extension DossierReport: WrittenResult {}
extension PackManifest: WrittenResult {}
extension VerifyReport: WrittenResult {}
extension FlowReport: WrittenResult {}

/// The result as one JSON object, with a line end.
///
/// Keys are sorted and an unknown value has no key, so equal results are equal bytes. Characters that hide or
/// steer (`visibleText`) are written as `\u` escapes: the same text to a parser, harmless on a terminal.
/// - Throws: `ReportingError.notEncodable`, which only a defect in this room can cause.
public func jsonText(_ result: some WrittenResult) throws(ReportingError) -> String {
  try encoded(result, pretty: true) + "\n"
}

extension WrittenResult {
  /// Reads what `jsonText` wrote.
  /// - Throws: `ReportingError.notReadable`, or `.otherSchema` for another form, or another version of this one.
  public init(json text: String) throws(ReportingError) {
    self = try decoded(text)
    guard schema == Self.currentSchema else { throw .otherSchema(schema, expected: Self.currentSchema) }
  }
}

/// The report as JSON Lines: a header with receipt, inputs, destinations and notices, then for each destination one line
/// per lead, route, hub, discovery and finding.
///
/// Every line has a key `line`: `header`, `lead`, `route`, `hub`, `discovery` or `finding`; all but the first name their regime.
/// `writtenSchema(.report)` describes all under `$defs`.
public func jsonLines(_ report: Report) throws(ReportingError) -> String {
  var text = try encoded(HeaderLine(report), pretty: false) + "\n"
  for destination in report.destinations {
    for lead in destination.leads ?? [] {
      text += try encoded(LeadLine(regime: destination.regime, lead: lead), pretty: false) + "\n"
    }
    for route in destination.routes {
      text += try encoded(RouteLine(regime: destination.regime, route: route), pretty: false) + "\n"
    }
    for hub in destination.hubs {
      text += try encoded(HubLine(regime: destination.regime, hub: hub), pretty: false) + "\n"
    }
    for item in destination.discoveries?.items ?? [] {
      text += try encoded(DiscoveryLine(regime: destination.regime, discovery: item), pretty: false) + "\n"
    }
    for detector in destination.detectors ?? [] {
      for finding in detector.findings {
        let line = FindingLine(regime: destination.regime, detector: detector.name, finding: finding)
        text += try encoded(line, pretty: false) + "\n"
      }
    }
  }
  return text
}

/// Why a report could not be written or read back.
public enum ReportingError: Error, Equatable, CustomStringConvertible {
  case notEncodable(String)
  case notReadable(String)
  case otherSchema(String, expected: String)
  case severalFiles(String)

  /// What is wrong and what to do, one line.
  public var description: String {
    switch self {
    case .notEncodable(let reason): "the report could not be written as JSON: \(reason)"
    case .notReadable(let reason): "not a report in JSON: \(reason); give a file written with --format json"
    case .otherSchema(let found, let expected):
      "schema '\(visibleText(found))' where '\(expected)' was expected; write the file again with this version"
    case .severalFiles(let format): "\(format) is several files; name a folder for them"
    }
  }
}

/// First line of JSON Lines: the report without what has lines of its own.
private struct HeaderLine: Encodable {
  let line = "header"
  let schema = "entrepot.report-lines/1"
  let receipt: Receipt, inputs: [InputAccount], destinations: [DestinationReport], notices: [String]
  let screening: Report.Screening?, resolution: Report.Resolution?, statistics: StatisticsReport?

  init(_ report: Report) {
    (receipt, inputs, notices) = (report.receipt, report.inputs, report.notices)
    (screening, resolution, statistics) = (report.screening, report.resolution, report.statistics)
    destinations = report.destinations.map { destination in
      var destination = destination
      (destination.routes, destination.hubs) = ([], [])
      if destination.leads != nil { destination.leads = [] }
      destination.discoveries?.items = []
      destination.detectors = destination.detectors?.map { detector in
        var detector = detector
        detector.findings = []
        return detector
      }
      return destination
    }
  }
}

/// A further line of JSON Lines.
private struct LeadLine: Encodable {
  let line = "lead"
  let regime: String, lead: LeadReport
}

/// A further line of JSON Lines.
private struct RouteLine: Encodable {
  let line = "route"
  let regime: String, route: RouteReport
}

/// A further line of JSON Lines.
private struct DiscoveryLine: Encodable {
  let line = "discovery"
  let regime: String, discovery: DiscoveryReport
}

/// A further line of JSON Lines.
private struct FindingLine: Encodable {
  let line = "finding"
  let regime: String, detector: String, finding: FindingReport
}

/// A further line of JSON Lines.
private struct HubLine: Encodable {
  let line = "hub"
  let regime: String, hub: HubReport
}

func encoded(_ value: some Encodable, pretty: Bool) throws(ReportingError) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
  do {
    return escapingHidden(String(decoding: try encoder.encode(value), as: UTF8.self))
  } catch {
    throw .notEncodable("\(error)")
  }
}

func decoded<Value: Decodable>(_ text: String) throws(ReportingError) -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  } catch {
    throw .notReadable(decodingProblem(error))
  }
}

/// What is wrong with a file of JSON that could not be read, in a few words.
public func decodingProblem(_ error: any Error) -> String {
  func place(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { "[\($0)]" } ?? visibleText($0.stringValue) }.joined(separator: ".")
  }
  return switch error {
  case DecodingError.keyNotFound(let key, let context): "no '\(place(context.codingPath + [key]))'"
  case DecodingError.typeMismatch(_, let context): "'\(place(context.codingPath))' is of another type"
  case DecodingError.valueNotFound(_, let context): "'\(place(context.codingPath))' is null"
  case DecodingError.dataCorrupted(let context):
    context.codingPath.isEmpty
      ? "no JSON, or not the whole of it" : "'\(place(context.codingPath))' cannot be what it says"
  default: "it cannot be read"
  }
}

/// JSON has hidden characters inside strings only, where `\u` stands for them; line ends and blanks between
/// tokens are left alone.
private func escapingHidden(_ json: String) -> String {
  if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
  var text = ""
  for scalar in json.unicodeScalars {
    guard scalar.value >= 0x7F, isHidden(scalar) else {
      text.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return text
}

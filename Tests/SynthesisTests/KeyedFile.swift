import Synthesis
import Testing
import WorkPool

/// A written file with its answer key, both read back as another program would.
struct KeyedFile: Sendable, CustomTestStringConvertible {
  struct Scheme: Sendable {
    let number: Int, kind: PlotKind, label: Bool, destination: String, goods: String, first: String,
      last: String
    let shipments: Int, grams: Int64
  }
  struct Route: Sendable {
    let number: Int, kind: PlotKind, label: Bool, destination: String, goods: String, firms: [String]
    let countries: [String], shipments: Int, grams: Int64
  }
  struct Firm: Sendable {
    let name: String, country: String, role: String, label: Bool, kinds: [String], grams: Int64,
      listedOn: String
    let spellings: [String]
  }
  struct Shipment: Sendable {
    let declaration: String, line: Int, leg: Int, number: Int, kind: PlotKind, label: Bool, grams: Int64
  }

  let settings: TradeSettings
  let rows: [ReadRow]
  let schemes: [Scheme], routes: [Route], firms: [Firm], shipments: [Shipment]
  let watchlist: [[String]], strength: [[String]]
  let summary: String

  init(_ settings: TradeSettings) {
    self.settings = settings
    let trade = SyntheticTrade(settings)
    var bytes: [UInt8] = []
    var files: [TruthFile: [UInt8]] = [:]
    let spellings = try? trade.write(on: WorkPool(workers: 2)) { bytes += $0 }
    if let spellings { trade.truth(spellings).write(version: "test") { files[$0, default: []] += $1 } }
    func table(_ file: TruthFile) -> [[String]] { Array(slowlyRead(files[file] ?? []).dropFirst()) }
    rows = SynthesisTests.rows(bytes)
    schemes = table(.schemes).map { KeyedFile.scheme($0) }
    routes = table(.routes).map { KeyedFile.route($0) }
    firms = table(.firms).map { KeyedFile.firm($0) }
    shipments = table(.shipments).map { KeyedFile.shipment($0) }
    (watchlist, strength) = (table(.watchlist), table(.strength))
    summary = String(decoding: files[.summary] ?? [], as: UTF8.self)
  }

  var testDescription: String { "seed \(settings.seed)\(settings.isClean ? ", clean" : "")" }

  /// Names in one spelling, so that firms can be followed by name.
  static let clean = (UInt64(1)...3).map {
    KeyedFile(TradeSettings(rows: 20_000, seed: $0, schemesPerMillion: $0 == 3 ? 2_000 : 240, isClean: true))
  }
  /// As files come.
  static let dirty = KeyedFile(TradeSettings(rows: 50_000, seed: 4))
  static let all = clean + [dirty]
}

extension KeyedFile {
  private static func kind(_ text: String) -> PlotKind { PlotKind(rawValue: text) ?? .relay }
  static func list(_ text: String) -> [String] { text.isEmpty ? [] : text.components(parted: " | ") }

  /// Grams of kilograms with three decimals.
  static func grams(_ text: String) -> Int64 {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 3 else { return -1 }
    return Int64(parts[0] + parts[1]) ?? -1
  }

  private static func scheme(_ c: [String]) -> Scheme {
    Scheme(
      number: Int(c[0]) ?? 0, kind: kind(c[1]), label: c[2] == "1", destination: c[3], goods: c[4],
      first: c[5],
      last: c[6], shipments: Int(c[7]) ?? -1, grams: grams(c[8]))
  }

  private static func route(_ c: [String]) -> Route {
    Route(
      number: Int(c[0]) ?? 0, kind: kind(c[1]), label: c[2] == "1", destination: c[3], goods: c[4],
      firms: list(c[5]), countries: list(c[6]), shipments: Int(c[7]) ?? -1, grams: grams(c[8]))
  }

  private static func firm(_ c: [String]) -> Firm {
    Firm(
      name: c[0], country: c[1], role: c[2], label: c[3] == "1", kinds: list(c[4]), grams: grams(c[5]),
      listedOn: c[6], spellings: list(c[7]))
  }

  private static func shipment(_ c: [String]) -> Shipment {
    Shipment(
      declaration: c[0], line: Int(c[1]) ?? 0, leg: Int(c[2]) ?? -1, number: Int(c[3]) ?? 0, kind: kind(c[4]),
      label: c[5] == "1", grams: grams(c[6]))
  }

  /// The row of the data that an entry of the key is about.
  func row(_ shipment: Shipment) -> ReadRow { rows[shipment.line - 2] }

  func schemes(_ kind: PlotKind) -> [Scheme] { schemes.filter { $0.kind == kind } }
  func routes(of scheme: Scheme) -> [Route] { routes.filter { $0.number == scheme.number } }
  func shipments(of scheme: Scheme) -> [Shipment] { shipments.filter { $0.number == scheme.number } }

  /// Rows of a scheme, those of one leg, or those of its last legs that carry diverted goods.
  func rows(of scheme: Scheme, leg: Int? = nil) -> [ReadRow] {
    shipments(of: scheme).filter { leg == nil || $0.leg == leg }.map(row)
  }

  func lastLegs(of scheme: Scheme) -> [ReadRow] {
    shipments(of: scheme).filter { $0.grams > 0 }.map(row)
  }
}

extension String {
  /// The parts between a separator of several letters.
  func components(parted separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

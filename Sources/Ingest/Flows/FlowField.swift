/// A column of trade statistics. Raw values are what `--map FIELD=COLUMN` and `--fix FIELD=VALUE` say.
public enum FlowField: String, CaseIterable, Sendable, Hashable, Codable {
  case period, year, month, reporter, partner, flow, hs, value, currency, mass, quantity, unit
  case procedure, mode, secondPartner, classification, indicator, detail, estimated

  /// A few words for messages.
  public var meaning: String {
    switch self {
    case .period: "month, quarter or year the line is about"
    case .year: "year, where the month stands in a column of its own"
    case .month: "month, where the year stands in a column of its own"
    case .reporter: "country that reports"
    case .partner: "the other country"
    case .flow: "export, import or re-export"
    case .hs: "goods code"
    case .value: "value"
    case .currency: "currency of the value"
    case .mass: "net mass"
    case .quantity: "quantity in a unit of its own"
    case .unit: "unit of the quantity"
    case .procedure: "customs procedure; its total alone counts"
    case .mode: "mode of transport; its total alone counts"
    case .secondPartner: "second partner; its total alone counts"
    case .classification: "list that the goods codes are of"
    case .indicator: "what the number of the line is: value, mass or quantity"
    case .detail: "what else parts lines of one lane; parts are added up"
    case .estimated: "whether the figure is an estimate"
    }
  }

  /// A cell of the field, for messages.
  var example: String {
    switch self {
    case .period: "2023-05"
    case .year: "2023"
    case .month: "5"
    case .reporter, .partner, .secondPartner: "KZ"
    case .flow: "export, import or re-export"
    case .hs: "854231 or TOTAL"
    case .currency: "EUR"
    case .unit: "kg"
    default: "a value"
    }
  }

  /// The field with this name, whatever its case and with or without `-`, `_` and blanks.
  public init?(named name: String) {
    let key = FlowField.key(name)
    guard let field = FlowField.allCases.first(where: { FlowField.key($0.rawValue) == key }) else {
      return nil
    }
    self = field
  }

  /// Reads one `--map FIELD=COLUMN` or `--fix FIELD=VALUE`.
  ///
  /// - Parameter option: The option, for errors.
  /// - Throws: `badFlowOption` without `=`, `unknownFlowField` with near names.
  public static func assignment(_ text: String, option: String) throws(IngestError) -> (FlowField, String) {
    guard let mark = text.firstIndex(of: "=") else {
      throw IngestError(file: option, problem: .badFlowOption(text))
    }
    let name = String(text[..<mark])
    guard let field = FlowField(named: name) else {
      let similar = Spelling.nearest(to: name, among: allCases.map(\.rawValue))
      throw IngestError(file: option, problem: .unknownFlowField(name, similar: similar))
    }
    return (field, String(text[text.index(after: mark)...]))
  }

  private static func key(_ name: String) -> String {
    let key = name.lowercased().filter { !"-_ ".contains($0) }
    return ["hscode": "hs", "goods": "hs", "netmass": "mass", "netmasskg": "mass"][key] ?? key
  }
}

extension FlowField: CustomStringConvertible {
  /// The name as in `--map` and messages.
  public var description: String { rawValue }
}

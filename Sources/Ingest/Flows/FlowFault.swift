/// Why a line of trade statistics cannot be read. The first reason found is the one reported.
public enum FlowFault: UInt8, Sendable, CaseIterable, Comparable, Codable {
  case wrongCellCount = 1
  case missingPeriod, unreadablePeriod
  case missingReporter, unknownReporter
  case missingPartner, unknownPartner
  case missingFlow, unknownFlow
  case missingGoods, unreadableGoods, otherClassification
  case unreadableValue, negativeValue
  case missingCurrency, unknownIndicator

  /// The reason in words, as reports print it.
  public var text: String {
    switch self {
    case .wrongCellCount: "the number of cells differs from the header's"
    case .missingPeriod: "no period"
    case .unreadablePeriod: "the period cannot be read"
    case .missingReporter: "no reporter"
    case .unknownReporter: "the reporter is no country or group that is known"
    case .missingPartner: "no partner"
    case .unknownPartner: "the partner is no country or group that is known"
    case .missingFlow: "neither export nor import is said"
    case .unknownFlow: "the flow is none that is known"
    case .missingGoods: "no goods code"
    case .unreadableGoods: "the goods code has no 2 digits or more to begin with"
    case .otherClassification: "the goods code is not of the Harmonized System"
    case .unreadableValue: "the value is no number, or one too large"
    case .negativeValue: "the value is below zero"
    case .missingCurrency: "no currency that is known"
    case .unknownIndicator: "neither value nor mass nor quantity"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .wrongCellCount: "look for a delimiter in a text without quotes, and export the file again"
    case .missingPeriod, .unreadablePeriod: "write 2022-03, 202203, 2022-Q1, 2022 or 2022-01/2022-09"
    case .missingReporter: "write the country, or say --fix reporter=XX"
    case .missingPartner: "write the country, or ZZ where it is not known"
    case .unknownReporter, .unknownPartner: "write the two-letter ISO 3166 code"
    case .missingFlow, .unknownFlow: "write export, import or re-export, or say --fix flow=export"
    case .missingGoods: "write the code, or TOTAL for all goods together"
    case .unreadableGoods: "write 2 to 10 digits, or TOTAL for all goods together"
    case .otherClassification: "export the figures by HS codes"
    case .unreadableValue: "write 1234.5, without unit"
    case .negativeValue: "take corrections into the line that they correct"
    case .missingCurrency: "write three letters such as EUR, or say --fix currency=EUR"
    case .unknownIndicator: "keep the lines of values, net mass and supplementary quantity alone"
    }
  }

  /// In the order in which a line's faults are looked for: the first one names the line.
  public static func < (a: FlowFault, b: FlowFault) -> Bool { a.rawValue < b.rawValue }
}

/// A line that cannot be read.
public struct QuarantinedFlow: Sendable, Equatable {
  /// Line of the file, from 1.
  public let line: Int
  /// Why it cannot be read.
  public let fault: FlowFault
  /// The line as it stands in the file, in UTF-8, at most `longest` bytes of it.
  public let text: String

  /// Bytes of a line that are kept.
  static let longest = 400
}

public import WorkPool

/// Puts one question to the trade and answers with leads for an analyst.
public protocol Detector: Sendable {
  /// Stable, lower-case, hyphens: in reports and on the command line.
  static var name: String { get }
  /// As an analyst would ask it.
  static var question: String { get }
  /// How the answer is found, in a sentence or two.
  static var method: String { get }
  /// What innocent trade looks the same.
  static var lookAlike: String { get }
  /// The red flags of published guidance that it computes; see `RedFlag`.
  static var flags: [String] { get }
}

/// A detector that compares the trade of firms with a destination before and after a measure, and with one another.
public protocol AnomalyDetector: Detector {
  /// What it does in one line, for lists of commands.
  static var summary: String { get }
  /// Whether sellers of hub countries alone are looked at, where hub countries are given.
  static var isLimitedToHubs: Bool { get }
  /// The findings, best first. The same for any number of workers and any order of rows.
  static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
}

extension AnomalyDetector {
  /// Sellers of all countries.
  public static var isLimitedToHubs: Bool { false }
}

/// Every detector of anomalies there is. Commands, reports, benchmarks and tests read this list; nothing else names them.
public let anomalyDetectors: [any AnomalyDetector.Type] = [
  Jumps.self, Newcomers.self, Substitution.self, Dependence.self, Successors.self, Prices.self,
  ControlGroup.self,
  Patterns.self,
]

/// Every detector there is.
public let allDetectors: [any Detector.Type] = [Routes.self] + anomalyDetectors

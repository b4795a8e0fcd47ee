public import Trade
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
  /// The leads, best first.
  func findings(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> [Finding]
}

/// What a detector says about one subject: a lead, never a verdict.
public struct Finding: Sendable, Equatable {
  /// Name of the detector.
  public var detector: String
  /// One sentence with the numbers that made it.
  public var sentence: String
  /// The shipments behind it, in the order the sentence speaks of them.
  public var evidence: [ShipmentID]

  /// What `detector` says, with the shipments that its sentence speaks of.
  public init(detector: String, sentence: String, evidence: [ShipmentID]) {
    (self.detector, self.sentence, self.evidence) = (detector, sentence, evidence)
  }
}

/// Every detector there is. Help text, reports, benchmarks and tests read this list; nothing else names them.
public let allDetectors: [any Detector.Type] = [Routes.self]
